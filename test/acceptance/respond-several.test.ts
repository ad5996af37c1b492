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

describe('several at once', () => {
  let talk: TalkHub;
  beforeAll(async () => {
    talk = await openTalk(join(folder, 'several'), { greeter: '1.4.0' });
    talk.github.person('wendy', 'write');
    talk.github.person('ruth', 'read');
    talk.setClock(at(0));
    await talk.stage('canary');
  });
  afterAll(() => talk.stop());

  test('three commands in the same minute, of which only the last one got a run: all are answered, in their order', async () => {
    talk.setClock(at(1, 0));
    const one = talk.write('/promote canary');
    talk.setClock(at(1, 10));
    const two = talk.write('/promote beta', { by: 'ruth' });
    talk.setClock(at(1, 20));
    const three = talk.write('/promote beta', { by: 'wendy' });
    talk.setClock(at(2));

    const said = await talk.answer(three);

    expect([said.code, said.reason, said.commits]).toEqual([0, 'ok', 2]);
    expect(said.step.document).toMatchObject({
      earlier: [
        { comment: one.id, reason: 'ok' },
        { comment: two.id, reason: 'not_permitted' },
      ],
    });
    const answers = talk.github.state.comments.flatMap(({ body }) => /<!-- comment (\d+) -->/u.exec(body)?.[1] ?? []);
    expect(answers).toEqual([one, two, three].map(({ id }) => String(id)));
    expect(talk.github.reactionsTo(two.id)).toContain('github-actions[bot] confused');
  });

  test('a comment without a command brings the answer, too, and none is given twice', async () => {
    talk.setClock(at(3));
    const missed = talk.write('/hold stable greeter');
    const first = await talk.say('Thanks!');
    const second = await talk.say('Thanks!');

    expect([first.reason, first.commits, second.commits]).toEqual(['nothing_to_do', 1, 0]);
    expect(first.step.document.message).toContain('1 earlier command was answered');
    expect(second.replies.filter((body) => body.includes(`comment ${missed.id} `))).toHaveLength(1);
  });

  test('what was edited within the second in which it was written is let be', async () => {
    talk.setClock(at(4));
    const { id } = talk.write('/channels');
    const comment = talk.github.state.comments.find((each) => each.id === id);
    Object.assign(comment ?? {}, { body: '/hold canary greeter', editedAt: at(4) });

    const said = await talk.say('Thanks!');

    expect([said.reason, said.commits]).toEqual(['nothing_to_do', 0]);
    expect(talk.github.reactionsTo(id)).toEqual([]);
  });

  test('what nobody answered for more than a day is let be', async () => {
    talk.setClock('2026-11-20T09:00:00.000Z');
    const old = talk.write('/resume stable greeter');
    talk.setClock(at(4));
    const said = await talk.say('Thanks!');

    expect([said.commits, talk.github.reactionsTo(old.id)]).toEqual([0, []]);
  });

  test('of two who race one is told that it was superseded, and by what', async () => {
    talk.desk.release({ greeter: '1.5.0' });
    talk.setClock(at(5));
    await talk.stage('canary');
    talk.setClock(at(6, 0));
    const one = talk.write('/promote canary', { by: 'wendy' });
    talk.setClock(at(6, 5));
    const two = talk.write('/rollback canary greeter');
    talk.setClock(at(6, 30));

    const [first, second] = await Promise.all([talk.answer(one), talk.answer(two)]);
    const reasons = [first.reason, second.reason];

    expect(reasons.filter((reason) => reason === 'ok')).toHaveLength(1);
    expect(reasons.filter((reason) => reason === 'superseded')).toHaveLength(1);
    const refused = first.reason === 'superseded' ? one : two;
    const reply = talk.github.state.comments.find(({ body }) => body.includes(`comment ${refused.id} `));
    expect(reply?.body).toMatch(
      /(?:octocat|wendy) (?:activated|returned to) greeter 1\.\d\.0 on canary at 2026-11-23T09:06:3/u,
    );
  });

  test('a release that came after the command was written is not meant', async () => {
    talk.desk.release({ greeter: '1.6.0' });
    talk.setClock(at(10));
    const comment = talk.write('/promote beta');
    talk.setClock(at(11));
    await talk.stage('canary');

    const said = await talk.answer(comment);

    expect([said.code, said.reason, said.commits]).toEqual([1, 'stale_command', 0]);
    expect(said.reply).toContain('greeter 1.6.0 came at 2026-11-23T09:11:0');
    expect(said.reply).toContain('`--version 1.5.0`');
  });
});
