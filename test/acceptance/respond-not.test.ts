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

describe('what a comment is not carried out for', () => {
  let talk: TalkHub;
  beforeAll(async () => {
    talk = await openTalk(join(folder, 'not'), { greeter: '1.4.0' });
    talk.setClock(at(0));
    expect((await talk.stage('canary')).reason).toBe('ok');
    talk.setClock(at(1));
  });
  afterAll(() => talk.stop());

  test('a comment without a command: nothing is said', async () => {
    const said = await talk.say('See /etc/hosts, and\n\n> /promote canary');
    expect([said.code, said.reason, said.reactions, said.replies]).toEqual([0, 'nothing_to_do', [], []]);
  });

  test('a comment on an issue', async () => {
    const comment = talk.write('/promote canary');
    const event = talk.github.commentEvent(comment) as { readonly issue: object };
    const issue = { ...event.issue, pull_request: undefined };
    const said = await talk.answer(comment, { event: { ...event, issue } });
    expect([said.code, said.reason, said.replies]).toEqual([0, 'nothing_to_do', []]);
    talk.github.state.comments.length = 0;
  });

  test.each(['edited', 'deleted'])('a comment that was %s', async (action) => {
    const comment = talk.write('/promote canary');
    const event = { ...talk.github.commentEvent(comment), action };
    const said = await talk.answer(comment, { event });
    expect([said.code, said.reason, said.replies]).toEqual([0, 'nothing_to_do', []]);
    talk.github.state.comments.length = 0;
  });

  test('a comment that is deleted before it is read', async () => {
    const comment = talk.write('/promote canary');
    talk.github.fail({ kind: 'delete-comment', comment: comment.id, path: `/comments/${comment.id}$`, times: 1 });
    const said = await talk.answer(comment);
    expect([said.code, said.reason, said.commits, said.replies]).toEqual([0, 'nothing_to_do', 0, []]);
  });

  test('a comment that is edited before it is read: it is told so', async () => {
    const comment = talk.write('/help');
    const event = talk.github.commentEvent(comment);
    Object.assign(comment, { body: '/promote canary', updatedAt: at(2).replace('.000', '') });
    const said = await talk.answer(comment, { event });
    expect([said.code, said.reason, said.commits, said.reactions]).toEqual([0, 'nothing_to_do', 0, ['confused']]);
    expect(said.reply).toContain('was edited after it was written');
  });

  test('a comment whose text was changed within its first second', async () => {
    const comment = talk.write('/help');
    const event = talk.github.commentEvent(comment);
    comment.body = '/promote canary';
    const said = await talk.answer(comment, { event });
    expect([said.reason, said.commits]).toEqual(['nothing_to_do', 0]);
  });

  test.each(['github-actions[bot]', 'dependabot[bot]'])('a comment of %s', async (by) => {
    talk.github.state.accounts.push({ login: 'dependabot[bot]', id: 49699333, type: 'Bot' });
    const said = await talk.say('/promote canary', { by });
    expect([said.code, said.reason, said.commits, said.reactions]).toEqual([0, 'nothing_to_do', 0, []]);
  });

  test('a comment that an app wrote in the name of an admin', async () => {
    const comment = talk.github.comment(7, 'octocat', '/promote canary', { app: 'github-actions' });
    const said = await talk.answer(comment);
    expect([said.code, said.reason, said.commits, said.reactions]).toEqual([0, 'nothing_to_do', 0, []]);
  });

  test('a reply of ours that was posted with the token of an admin', async () => {
    talk.github.state.tokens['pat'] = { login: 'octocat' };
    const first = await talk.say('/hold canary --reason "a\n/promote canary"', { inputs: { token: 'pat' } });
    const own = talk.github.state.comments.filter(({ body }) => body.startsWith('<!-- coolbox'));
    for (const comment of own) {
      const said = await talk.answer(comment, { inputs: { token: 'pat' } });
      expect([said.reason, said.commits, said.reactions]).toEqual(['nothing_to_do', 0, []]);
    }
    expect([first.reason, own.length > 0]).toEqual(['usage', true]);
  });

  test('a typing error: it is told what is allowed, and the run fails', async () => {
    const said = await talk.say('/promote betta greeter');
    expect([said.code, said.reason, said.reactions]).toEqual([2, 'usage', ['confused']]);
    expect(said.reply).toContain('**Not understood**');
    expect(said.reply).toContain('did you mean `beta`?');
  });

  test('a command in backticks: it is told so once', async () => {
    const before = talk.github.state.comments.length;
    const first = await talk.say('`/promote canary`');
    const second = await talk.say('`/promote canary`');
    expect([first.reason, second.reason]).toEqual(['nothing_to_do', 'nothing_to_do']);
    expect(talk.github.state.comments.length - before).toBe(3);
  });
});
