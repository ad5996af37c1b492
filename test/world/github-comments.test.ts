import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { GitHub } from '../../src/world/github.ts';
import { startGitHub, type FakeGitHub } from '../support/github.ts';
import { seenFrom } from '../support/seen-from.ts';

const MARKER = '<!-- coolbox:channels -->';
const COMMENTS = '/issues/\\d+/comments$';

let fake: FakeGitHub;
let github: GitHub;
let pull: number;
beforeEach(async () => {
  fake = await startGitHub();
  pull = fake.pull().number;
  ({ github } = await seenFrom(fake));
});
afterEach(() => fake.stop());

const BOT = 'github-actions[bot]';
const own = (text: string): ReturnType<FakeGitHub['comment']> => fake.comment(pull, BOT, `${MARKER}\n${text}`);
const bodies = (): readonly string[] => fake.state.comments.map(({ body }) => body);
const asked = (method: string): number => fake.requests.filter((request) => request.method === method).length;

describe('a comment', () => {
  test('is read with who wrote it, when, and of what it is one', async () => {
    fake.setClock('2026-11-23T12:00:00Z');
    const octocat = fake.comment(pull, 'octocat', '/promote beta');

    const comment = await github.comment(octocat.id);

    expect(comment).toMatchObject({
      id: octocat.id,
      issue: pull,
      body: '/promote beta',
      author: { login: 'octocat', id: 583231, type: 'User' },
      app: null,
      createdAt: '2026-11-23T12:00:00Z',
      updatedAt: '2026-11-23T12:00:00Z',
    });
  });

  test('of a person by an app names the app, and that of a ghost no author', async () => {
    const [byApp, byGhost] = [fake.comment(pull, 'octocat', 'x', { app: 'some-app' }), fake.comment(pull, null, 'y')];

    const read = await Promise.all([byApp, byGhost].map(({ id }) => github.comment(id)));

    expect(read.map((comment) => [comment?.author?.type ?? null, comment?.app])).toEqual([
      ['User', 'some-app'],
      [null, null],
    ]);
  });

  test('is undefined when it was deleted in between', async () => {
    const { id } = fake.comment(pull, 'octocat', '/promote beta');
    fake.fail({ kind: 'delete-comment', comment: id });

    expect(await github.comment(id)).toBeUndefined();
  });

  test('is given a reaction once, however often it is asked for', async () => {
    const { id } = fake.comment(pull, 'octocat', '/promote beta');

    await github.react(id, 'eyes');
    await github.react(id, 'eyes');

    expect(fake.reactionsTo(id)).toEqual([`${BOT} eyes`]);
  });

  test('is known by our own reactions, not by those of others', async () => {
    const [ours, theirs, other] = ['a', 'b', 'c'].map((body) => fake.comment(pull, 'octocat', body));
    await github.react(ours?.id ?? 0, 'confused');
    await github.react(other?.id ?? 0, 'eyes');
    fake.state.reactions.push({ comment: theirs?.id ?? 0, login: 'mallory', content: 'confused' });

    const comments = await github.commentsSince(pull, '2026-01-01T00:00:00Z');
    const found = await github.reactedOf(pull, comments, ['rocket', 'confused']);

    expect(found.map(({ body }) => body)).toEqual(['a']);
  });

  test('is listed since a time, over all pages', async () => {
    for (let index = 0; index < 230; index += 1) {
      const createdAt = `2026-11-23T${index < 10 ? '11' : '12'}:00:00Z`;
      fake.comment(pull, 'octocat', `number ${index}`, { createdAt });
    }

    const listed = await github.commentsSince(pull, '2026-11-23T12:00:00Z');

    expect([listed.length, listed[0]?.body, listed.at(-1)?.body]).toEqual([220, 'number 10', 'number 229']);
  });
});

test('more than may be written at once are all written, one after another', async () => {
  const texts = Array.from({ length: 22 }, (_, index) => `number ${index}`);

  for (const text of texts) await github.sticky(pull, `<!-- ${text} -->`, text);

  expect(bodies().map((body) => body.split('\n')[1])).toEqual(texts);
});

describe('a sticky comment', () => {
  test('is written, edited in place, and left alone when it says the same', async () => {
    const first = await github.sticky(pull, MARKER, 'one');
    const second = await github.sticky(pull, MARKER, 'two');
    const third = await github.sticky(pull, MARKER, 'two');

    expect([first.kind, second.kind, third.kind]).toEqual(['created', 'edited', 'unchanged']);
    expect(new Set([first, second, third].map(({ comment }) => comment.id)).size).toBe(1);
    expect(bodies()).toEqual([`${MARKER}\ntwo`]);
  });

  test('is found behind pages of others', async () => {
    for (let index = 0; index < 130; index += 1) fake.comment(pull, 'octocat', `number ${index}`);
    const { id } = own('old');

    const posted = await github.sticky(pull, MARKER, 'new');

    expect([posted.kind, posted.comment.id]).toEqual(['edited', id]);
  });

  test.each(['mallory', 'other-app[bot]', 'github-actions'])(
    'with its marker forged by %s is not it',
    async (login) => {
      fake.state.accounts.push({ login, id: 99, type: login.endsWith(']') ? 'Bot' : 'User' });
      const forged = fake.comment(pull, login, `${MARKER}\nforged`);

      const posted = await github.sticky(pull, MARKER, 'ours');

      expect([posted.kind, posted.comment.id === forged.id]).toEqual(['created', false]);
      expect(bodies()).toEqual([`${MARKER}\nforged`, `${MARKER}\nours`]);
    },
  );

  test('is not one of ours that only quotes the marker', async () => {
    fake.comment(pull, BOT, `> ${MARKER}\n> forged`);
    fake.comment(pull, BOT, `somebody said:\n${MARKER}\nforged`);
    fake.comment(pull, BOT, `${MARKER.slice(0, -4)}-of-others -->\nother`);

    expect(await github.sticky(pull, MARKER, 'ours')).toMatchObject({ kind: 'created' });
  });

  test('that somebody saved again on the page, with its line ends, still says the same', async () => {
    fake.comment(pull, BOT, `${MARKER}\r\na\r\nb`);

    expect(await github.sticky(pull, MARKER, 'a\nb\n')).toMatchObject({ kind: 'unchanged' });
  });

  test('of which a race made two becomes one again', async () => {
    const [first] = [own('one'), own('two')];

    const posted = await github.sticky(pull, MARKER, 'three');

    expect([posted.kind, posted.comment.id]).toEqual(['edited', first.id]);
    expect(bodies()).toEqual([`${MARKER}\nthree`]);
  });

  test('whose answer was lost is not written a second time', async () => {
    fake.fail({ kind: 'lost-answer', method: 'POST', path: COMMENTS, times: 1 });

    const posted = await github.sticky(pull, MARKER, 'once');

    expect([posted.kind, bodies()]).toEqual(['created', [`${MARKER}\nonce`]]);
    expect(fake.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/comments'))).toHaveLength(1);
  });

  test('that was not written, when the answer was lost, is written again', async () => {
    fake.fail({ kind: 'reset', method: 'POST', path: COMMENTS, times: 1 });

    await github.sticky(pull, MARKER, 'once');

    expect(bodies()).toEqual([`${MARKER}\nonce`]);
  });

  test('is not written again while nobody says whether it was', async () => {
    fake.fail({ kind: 'lost-answer', method: 'POST', path: COMMENTS, times: 1 });
    fake.fail({ kind: 'status', status: 502, method: 'GET', path: COMMENTS, after: 1 });

    await expect(github.sticky(pull, MARKER, 'once')).rejects.toMatchObject({ reason: 'system_failed' });

    expect(bodies()).toEqual([`${MARKER}\nonce`]);
  });

  test('is edited again when the answer to that was lost', async () => {
    own('old');
    fake.fail({ kind: 'lost-answer', method: 'PATCH', times: 1 });

    expect(await github.sticky(pull, MARKER, 'new')).toMatchObject({ kind: 'edited' });
    expect([bodies(), asked('PATCH')]).toEqual([[`${MARKER}\nnew`], 2]);
  });

  test.each(['/graphql', '/issues/comments/\\d+$'])(
    'that is deleted just before %s is asked is written anew',
    async (path) => {
      const { id } = own('old');
      fake.fail({ kind: 'delete-comment', comment: id, path, times: 1 });

      expect(await github.sticky(pull, MARKER, 'new')).toMatchObject({ kind: 'created' });
      expect(bodies()).toEqual([`${MARKER}\nnew`]);
    },
  );

  test('holds 65,536 characters and no more, and asks nothing for more', async () => {
    const room = 65_536 - MARKER.length - 1;
    await github.sticky(pull, MARKER, 'x'.repeat(room));
    fake.forget();

    const tooLong = github.sticky(pull, MARKER, 'x'.repeat(room + 1));

    await expect(tooLong).rejects.toMatchObject({ reason: 'system_failed' });
    await expect(tooLong).rejects.toThrow('65537 characters');
    expect([fake.requests.length, bodies()[0]?.length]).toEqual([0, 65_536]);
  });

  test('begins no line with a command, not even one of a log that it quotes', async () => {
    const log = '/promote beta\n/usr/bin/python3\r\n> - /LGTM\n/approve cancel\n / a\n/';

    const { comment } = await github.sticky(pull, MARKER, `\`\`\`text\n${log}\n\`\`\``);

    const lines = comment.body.split(/\r?\n/u);
    expect(lines.filter((line) => /^[\s>-]*\//u.test(line))).toEqual(['/usr/bin/python3', ' / a', '/']);
    expect(await github.sticky(pull, MARKER, `\`\`\`text\n${log}\n\`\`\``)).toMatchObject({ kind: 'unchanged' });
  });

  test('of an app with a token of its own is not that of the job', async () => {
    fake.state.accounts.push({ login: 'release-bot[bot]', id: 77, type: 'Bot', app: 'release-bot' });
    fake.state.tokens['planted-app-token'] = { login: 'release-bot[bot]' };
    own('by the job');
    const { github: app } = await seenFrom(fake, { token: 'planted-app-token' });

    const posted = await app.sticky(pull, MARKER, 'by the app');

    expect(posted).toMatchObject({
      kind: 'created',
      comment: { author: { login: 'release-bot[bot]' }, app: 'release-bot' },
    });
  });

  test('without the right to write is refused with the right that is needed', async () => {
    fake.state.tokens['planted-reader'] = { login: BOT, rights: { 'pull-requests': 'read' } };
    const { github: reader } = await seenFrom(fake, { token: 'planted-reader' });

    await expect(reader.sticky(pull, MARKER, 'x')).rejects.toMatchObject({
      reason: 'not_permitted',
      message: `A comment on #${pull} could not be written: GitHub does not permit it (Resource not accessible by integration).`,
      hint: 'Give the job `permissions: pull-requests: write`, or a token that has this right.',
    });
  });
});

describe('a reply', () => {
  const SINCE = '2026-11-23T12:00:00Z';
  const reply = (text: string) => github.reply(pull, '<!-- coolbox:reply 5 -->', text, SINCE);

  test('is written once: what is there stays as it is', async () => {
    const first = await reply('done');
    const second = await reply('refused');

    expect([first.kind, second.kind, second.comment.id === first.comment.id]).toEqual(['created', 'unchanged', true]);
    expect(bodies()).toEqual(['<!-- coolbox:reply 5 -->\ndone']);
  });

  test('whose marker has two lines is found when somebody saved it again on the page', async () => {
    fake.comment(pull, BOT, '<!-- a -->\r\n<!-- b -->\r\ndone', { createdAt: SINCE });

    expect(await github.reply(pull, '<!-- a -->\n<!-- b -->', 'refused', SINCE)).toMatchObject({ kind: 'unchanged' });
    expect(await github.reply(pull, '<!-- a -->\n<!-- c -->', 'refused', SINCE)).toMatchObject({ kind: 'created' });
  });

  test('that two runs write at once is one: the later one goes', async () => {
    const { github: other } = await seenFrom(fake);
    fake.setClock(SINCE);
    // Both have looked by then, and found none.
    fake.fail({ kind: 'slow', ms: 300, method: 'POST', path: COMMENTS, times: 2 });

    const posted = await Promise.all(
      [github, other].map((each, index) => each.reply(pull, '<!-- coolbox:reply 5 -->', `run ${index}`, SINCE)),
    );

    const writes = fake.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/comments'));
    expect([writes.length, asked('DELETE'), bodies().length]).toEqual([2, 1, 1]);
    expect(posted.map(({ kind }) => kind).sort()).toEqual(['created', 'unchanged']);
    expect(new Set(posted.map(({ comment }) => comment.id))).toEqual(new Set(fake.state.comments.map(({ id }) => id)));
  });

  test('forged by somebody else keeps ours from nobody', async () => {
    fake.comment(pull, 'mallory', '<!-- coolbox:reply 5 -->\ndone, trust me');

    expect(await reply('refused')).toMatchObject({ kind: 'created' });
  });

  test('whose answer was lost is not written a second time', async () => {
    fake.fail({ kind: 'lost-answer', method: 'POST', path: COMMENTS, times: 1 });

    expect(await reply('done')).toMatchObject({ kind: 'created' });
    expect(bodies()).toHaveLength(1);
  });
});
