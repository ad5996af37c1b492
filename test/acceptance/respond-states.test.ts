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
    const resumed = await talk.say('/resume beta');
    const promoted = await talk.say('/promote beta');
    expect([resumed.reason, promoted.reason]).toEqual(['ok', 'ok']);
  });

  test.each(['fork', 'gone'] as const)('one from a %s has nothing staged, and is told why', async (from) => {
    const on = talk.openPull({ from });
    const promoted = await talk.say('/promote beta', { on });
    const held = await talk.say('/hold canary', { on });
    const named = await talk.say('/hold canary greeter', { on });
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

  test('the policy of the default branch says who may', async () => {
    talk.github.person('wendy', 'write');
    talk.desk.repository.write({ '.github/plugin-channels.yml': 'channels:\n  stable: { permission: maintain }\n' });
    talk.desk.repository.commit();
    talk.desk.repository.git('push', '-q', 'origin', 'HEAD:refs/heads/main');
    talk.bare.git('symbolic-ref', 'HEAD', 'refs/heads/main');
    const stable = await talk.say('/hold stable greeter', { by: 'wendy' });
    const canary = await talk.say('/hold canary greeter', { by: 'wendy' });
    expect([stable.reason, canary.reason]).toEqual(['not_permitted', 'ok']);
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
