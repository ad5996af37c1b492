import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { scratch } from '../support/process.ts';
import { openTalk, type TalkHub } from '../support/talk.ts';

const { folder, remove } = scratch();
afterAll(remove);

/** Minutes of one morning. */
function at(minute: number, second = 0): string {
  return new Date(Date.UTC(2026, 10, 23, 9, minute, second)).toISOString();
}

describe('the state of a pull request', () => {
  let talk: TalkHub;
  beforeAll(async () => {
    talk = await openTalk(join(folder, 'states'), { greeter: '1.4.0' });
    talk.setClock(at(0));
    await talk.stage('canary');
    talk.setClock(at(1));
  });
  afterAll(() => talk.stop());

  test('a draft is promoted on canary only', async () => {
    talk.pull.draft = true;
    const beta = await talk.say('/promote beta');
    const canary = await talk.say('/promote canary');
    talk.pull.draft = false;
    expect([beta.reason, canary.reason]).toEqual(['not_permitted', 'ok']);
    expect(beta.reply).toContain('This pull request is a draft');
  });

  test('one that was closed is not promoted, but held', async () => {
    talk.pull.state = 'closed';
    const promoted = await talk.say('/promote beta');
    const held = await talk.say('/hold beta');
    expect([promoted.reason, held.reason]).toEqual(['not_permitted', 'ok']);
    expect(promoted.reply).toContain('was not merged');
  });

  test('one that was merged is promoted', async () => {
    talk.pull.mergedAt = at(1);
    talk.setClock(at(2));
    const resumed = await talk.say('/resume beta');
    const promoted = await talk.say('/promote beta');
    expect([resumed.reason, promoted.reason]).toEqual(['ok', 'ok']);
  });

  test('one from a fork has nothing staged, and is told why; what is named is held by permission', async () => {
    const on = talk.openPull({ from: 'fork' });
    const promoted = await talk.say('/promote beta', { on });
    const held = await talk.say('/hold canary', { on });
    const named = await talk.say('/hold canary greeter', { on });
    talk.setClock(at(3));
    const freed = await talk.say('/resume canary greeter', { on });
    const byMallory = await talk.say('/hold canary greeter', { on, by: 'mallory' });
    expect([promoted.reason, held.reason, named.reason, freed.reason, byMallory.reason]).toEqual([
      'nothing_staged',
      'nothing_staged',
      'ok',
      'ok',
      'not_permitted',
    ]);
    expect(promoted.reply).toContain('Nothing is staged from a fork');
  });

  test('one from a repository that is gone is one from a fork', async () => {
    const promoted = await talk.say('/promote beta', { on: talk.openPull({ from: 'gone' }) });
    expect(promoted.reason).toBe('nothing_staged');
    expect(promoted.reply).toContain('Nothing is staged from a fork');
  });

  test('the policy of the default branch says who may', async () => {
    talk.github.person('wendy', 'write');
    talk.desk.repository.write({ '.github/plugin-channels.yml': 'channels:\n  stable: { permission: maintain }\n' });
    talk.desk.repository.commit();
    // Not over http: the server could not answer meanwhile.
    talk.desk.repository.git('push', '-q', talk.bare.folder, 'HEAD:refs/heads/main');
    talk.bare.git('symbolic-ref', 'HEAD', 'refs/heads/main');
    const stable = await talk.say('/hold stable greeter', { by: 'wendy' });
    const canary = await talk.say('/hold canary greeter', { by: 'wendy' });
    expect([stable.reason, canary.reason]).toEqual(['not_permitted', 'ok']);
  });
});
