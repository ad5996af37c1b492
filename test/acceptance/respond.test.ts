import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { deeds } from '../support/ledgers.ts';
import { scratch } from '../support/process.ts';
import { openTalk, type TalkHub } from '../support/talk.ts';

const { folder, remove } = scratch();
afterAll(remove);

/** Minutes of one morning. */
function at(minute: number, second = 0): string {
  return new Date(Date.UTC(2026, 10, 23, 9, minute, second)).toISOString();
}

describe('a pull request, from its checks to a rollback', () => {
  let talk: TalkHub;
  beforeAll(async () => {
    talk = await openTalk(join(folder, 'flow'), { greeter: '1.4.0', tally: '2.0.0' });
    talk.setClock(at(0));
    await talk.desk.must('stage', 'stable', '--remote', 'origin', '--request', 'first');
    talk.desk.release({ greeter: '1.5.0', tally: '2.0.0' });
    talk.setClock(at(1));
    const staged = await talk.stage('canary', { plugins: 'greeter' });
    expect(staged.reason).toBe('ok');
  });
  afterAll(() => talk.stop());

  test('/promote makes the release of the pull request active, and the ledger names who asked', async () => {
    talk.setClock(at(2));

    const said = await talk.say('Looks good.\r\n/promote canary\r\nThanks!');

    expect(said.reply).toContain('**Done**');
    expect([said.code, said.reason, said.commits]).toEqual([0, 'ok', 1]);
    expect(said.reactions).toEqual(['eyes', 'rocket']);
    expect(deeds(said.step.document.events)).toEqual(['baseline canary 1.4.0', 'promote canary 1.5.0']);
    expect(said.step.document.events?.[1]).toMatchObject({
      request: `comment-${said.comment.id}`,
      actor: 'octocat',
      pull_request: 7,
    });
    expect(said.reply).toContain('greeter 1.5.0 is active on canary');
    expect(said.reply).toMatch(/Commit `[0-9a-f]{12}` of the ledger/u);
  });

  test('/promote beta goes past the soak, and says so', async () => {
    talk.setClock(at(3));

    const said = await talk.say('/promote beta greeter --from canary');

    expect([said.code, said.reason]).toEqual([0, 'ok']);
    expect(said.reply).toContain('**Warning:** greeter 1.5.0 went past a gate of beta: soak');
  });

  test('/rollback without plugins means those of the pull request', async () => {
    talk.setClock(at(4));

    const said = await talk.say('/rollback beta --reason "it says @octocat <b>"');

    expect([said.code, said.reason]).toEqual([0, 'ok']);
    expect(deeds(said.step.document.events)).toEqual(['rollback beta 1.4.0', 'reject beta 1.5.0', 'hold beta -']);
    expect(said.reply).not.toMatch(/@octocat/u);
  });

  test('what is refused says why, and what to write next', async () => {
    talk.setClock(at(5));

    const said = await talk.say('/promote beta greeter');

    expect([said.code, said.reason, said.commits]).toEqual([1, 'rejected', 0]);
    expect(said.reactions).toEqual(['eyes', 'confused']);
    expect(said.reply).toContain('**Refused** (`rejected`)');
    expect(said.reply).toContain('**Next:** Promote another release');
  });

  test('a hold of a person refuses, until it is ended by the command that the reply names', async () => {
    talk.setClock(at(6));
    talk.desk.release({ greeter: '1.6.0', tally: '2.0.0' });
    await talk.stage('canary', { plugins: 'greeter' });
    talk.setClock(at(7));
    await talk.say('/hold canary greeter');
    const held = await talk.say('/promote canary');
    talk.setClock(at(8));
    const resumed = await talk.say('/resume canary greeter');
    const done = await talk.say('/promote canary');

    expect([held.reason, resumed.reason, done.reason]).toEqual(['held', 'ok', 'ok']);
    expect(held.reply).toContain('**Next:** `/resume canary` ends the hold.');
  });

  test('/help lists the commands', async () => {
    const said = await talk.say('/help');

    expect([said.code, said.reason]).toEqual([0, 'ok']);
    expect(said.reply).toContain('| `/promote <channel> [plugins…] [--from <channel>] [--version <version>]` |');
  });

  test('no reply has a line that begins with a command', () => {
    const replies = talk.github.state.comments.filter(({ author }) => author !== 'octocat');
    expect(replies.length).toBeGreaterThan(5);
    for (const { body } of replies) expect(body).not.toMatch(/^\s*\//mu);
  });
});
