import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { scratch } from '../support/process.ts';
import { BOT, openTalk, type TalkHub } from '../support/talk.ts';

const { folder, remove } = scratch();
afterAll(remove);

/** Minutes of one morning. */
function at(minute: number, second = 0): string {
  return new Date(Date.UTC(2026, 10, 23, 9, minute, second)).toISOString();
}

describe('asked again', () => {
  let talk: TalkHub;
  beforeAll(async () => {
    talk = await openTalk(join(folder, 'again'), { greeter: '1.4.0' });
    talk.github.person('wendy', 'write');
    talk.github.person('ruth', 'read');
    talk.setClock(at(0));
    await talk.stage('canary');
    talk.setClock(at(1));
  });
  afterAll(() => talk.stop());

  test('a repeated delivery gets the first answer, and no second reply', async () => {
    const first = await talk.say('/promote canary', { by: 'wendy' });
    const again = await talk.answer(first.comment);
    expect([first.reason, again.reason, again.code]).toEqual(['ok', 'ok', 0]);
    expect([first.commits, again.commits, again.replies.length]).toEqual([1, 0, 1]);
    expect(again.message).toBe(first.message);
  });

  test('what was refused stays refused, also when it would go well by now', async () => {
    const first = await talk.say('/hold canary greeter', { by: 'ruth' });
    talk.github.state.roles['ruth'] = { permission: 'admin', role_name: 'admin' };
    const again = await talk.answer(first.comment);
    talk.github.state.roles['ruth'] = { permission: 'read', role_name: 'read' };
    expect([first.reason, again.reason, again.code, again.commits]).toEqual(['not_permitted', 'not_permitted', 1, 0]);
    expect(again.replies.length).toBe(first.replies.length);
    expect(first.reply).toContain('canary asks for the permission write');
  });

  test('on a re-run the one who asked for it needs the permission, too', async () => {
    const comment = talk.write('/hold canary greeter', { by: 'wendy' });
    const rerun = { GITHUB_RUN_ATTEMPT: '2', GITHUB_TRIGGERING_ACTOR: 'ruth' };
    const said = await talk.answer(comment, { environment: rerun });
    expect([said.reason, said.commits]).toEqual(['not_permitted', 0]);
    expect(said.reply).toContain('ruth may not do this');
  });

  test('when the reply was lost, the ledger still knows the answer', async () => {
    const first = await talk.say('/hold canary greeter', { by: 'wendy' });
    talk.github.state.comments = talk.github.state.comments.filter(
      ({ body }) => !body.includes(`comment ${first.comment.id} `),
    );
    const again = await talk.answer(first.comment);
    expect([first.reason, again.reason, again.commits]).toEqual(['ok', 'ok', 0]);
    expect(again.reply).toContain(`<!-- comment ${first.comment.id} -->`);
  });

  test('what failed for a while is tried once more, and its reply is changed', async () => {
    // The hold of before came before this was asked for.
    talk.setClock(at(2));
    talk.github.fail({ kind: 'status', status: 404, path: '/collaborators/', times: 1 });
    const first = await talk.say('/resume canary greeter', { by: 'wendy' });
    const again = await talk.answer(first.comment);
    expect([first.reason, again.reason]).toEqual(['not_permitted', 'ok']);
    expect(again.replies.length).toBe(first.replies.length);
    expect(again.reply).toContain('**Done**');
  });

  test('what was refused is not caught up on when somebody deletes the reply', async () => {
    const first = await talk.say('/hold canary greeter', { by: 'ruth' });
    talk.github.state.comments = talk.github.state.comments.filter(
      ({ body }) => !body.includes(`comment ${first.comment.id} `),
    );
    talk.github.state.roles['ruth'] = { permission: 'admin', role_name: 'admin' };
    const later = await talk.say('Thanks!', { by: 'wendy' });
    talk.github.state.roles['ruth'] = { permission: 'read', role_name: 'read' };
    expect([first.reason, later.reason, later.commits]).toEqual(['not_permitted', 'nothing_to_do', 0]);
    expect(later.replies.some((body) => body.includes(`comment ${first.comment.id} `))).toBe(false);
  });

  test('what a run left off in the middle is caught up on', async () => {
    const comment = talk.write('/hold stable greeter', { by: 'wendy' });
    talk.github.state.reactions.push({ comment: comment.id, login: BOT, content: 'eyes' });
    const later = await talk.say('Thanks!');
    expect([later.reason, later.commits]).toEqual(['nothing_to_do', 1]);
    expect(talk.github.reactionsTo(comment.id)).toEqual([`${BOT} eyes`, `${BOT} rocket`]);
  });

  test('two runs at once for the same comment: one commit and one reply', async () => {
    const comment = talk.write('/hold beta greeter', { by: 'wendy' });
    const both = await Promise.all([talk.answer(comment), talk.answer(comment)]);
    expect(both.map(({ reason }) => reason)).toEqual(['ok', 'ok']);
    expect(talk.ledger.messages().filter((message) => message.includes(`comment-${comment.id}`))).toHaveLength(1);
    const bodies = talk.github.state.comments.map(({ body }) => body);
    expect(bodies.filter((body) => body.includes(`comment ${comment.id} `))).toHaveLength(1);
  });
});
