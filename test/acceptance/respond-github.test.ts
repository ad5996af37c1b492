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

describe('GitHub is away', () => {
  let talk: TalkHub;
  beforeAll(async () => {
    talk = await openTalk(join(folder, 'away'), { greeter: '1.4.0' });
    talk.setClock(at(0));
    await talk.stage('canary');
    talk.setClock(at(1));
  });
  afterAll(() => talk.stop());

  test('after the ledger moved: done, with a warning', async () => {
    talk.github.fail({ kind: 'status', status: 403, method: 'POST', path: '/comments' });
    const said = await talk.say('/promote canary');
    talk.github.heal();

    expect([said.code, said.reason, said.commits, said.replies]).toEqual([0, 'ok', 1, []]);
    expect(said.step.stdout).toContain('::warning::');
  });

  test('while it is asked for a permission: nothing is done', async () => {
    talk.github.fail({ kind: 'status', status: 403, path: '/collaborators/' });
    const said = await talk.say('/hold canary greeter');
    talk.github.heal();

    expect([said.code, said.reason, said.commits]).toEqual([1, 'not_permitted', 0]);
    expect(said.reply).toContain('What octocat may do here is not known');
  });

  test('for as long as it asks to wait: then it goes on', async () => {
    talk.github.fail({
      kind: 'status',
      status: 403,
      message: 'You have exceeded a secondary rate limit.',
      headers: { 'Retry-After': '1' },
      path: '/collaborators/',
      times: 1,
    });
    const said = await talk.say('/hold canary greeter');

    expect([said.code, said.reason, said.commits]).toEqual([0, 'ok', 1]);
  });
});

describe('/preview and /channels', () => {
  let talk: TalkHub;
  beforeAll(async () => {
    talk = await openTalk(join(folder, 'preview'), { greeter: '1.4.0' });
    talk.setClock(at(0));
  });
  afterAll(() => talk.stop());

  test('without checks there is nothing to run again', async () => {
    const said = await talk.say('/preview');
    expect([said.code, said.reason]).toEqual([1, 'nothing_staged']);
  });

  test('the last run that left something of ours is run again', async () => {
    const ours = talk.github.runOf(talk.pull);
    talk.github.artifact(ours.id, 'coolbox-preview-greeter', 'x');
    talk.github.runOf(talk.pull, { path: '.github/workflows/lint.yml' });
    const said = await talk.say('/preview');
    expect([said.code, said.reason, said.reactions]).toEqual([0, 'ok', ['eyes', 'rocket']]);
    expect(talk.github.state.runs.map(({ attempt }) => attempt)).toEqual([2, 1]);
  });

  test('a job that may not is told what it needs', async () => {
    const lint = talk.github.runOf(talk.pull, { path: '.github/workflows/lint.yml' });
    talk.github.state.tokens['weak'] = {
      login: 'github-actions[bot]',
      rights: { 'pull-requests': 'write', actions: 'read' },
    };
    const said = await talk.say('/preview', { inputs: { token: 'weak', checks: 'lint.yml' } });
    expect([said.code, said.reason, lint.attempt]).toEqual([1, 'not_permitted', 1]);
    expect(said.reply).toContain('`actions: write`');
  });

  test('/channels writes the comment on the channels, and so does a change of the ledger', async () => {
    const none = await talk.say('/channels');
    await talk.stage('canary');
    const written = await talk.say('/channels');
    talk.setClock(at(5));
    await talk.say('/promote canary');
    const comments = talk.github.state.comments.filter(({ body }) => body.includes('coolbox-plugin-action: channels'));
    expect([none.reason, written.reason, comments.length]).toEqual(['nothing_to_do', 'ok', 1]);
    expect(comments[0]?.updatedAt).not.toBe(comments[0]?.createdAt);
  });
});
