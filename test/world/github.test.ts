import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openGitHub, type GitHub } from '../../src/world/github.ts';
import { startGitHub, type FakeGitHub } from '../support/github.ts';
import { JOB_TOKEN } from '../support/github/state.ts';
import { recordingLog } from '../support/recording-log.ts';

const MARKER = '<!-- coolbox:channels -->';
/** Seconds that GitHub asks to wait for take a hundredth here. */
const PATIENCE = { attemptMs: 10_000, waitMs: 600, wholeMs: 30_000, secondMs: 10 };

let fake: FakeGitHub;
let log: ReturnType<typeof recordingLog>;
beforeEach(async () => {
  fake = await startGitHub();
  log = recordingLog();
});
afterEach(() => fake.stop());

function open(token = JOB_TOKEN, patience = PATIENCE, signal = new AbortController().signal): Promise<GitHub> {
  const environment = {
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: 'octo/plugins',
    GITHUB_API_URL: fake.url,
  };
  return openGitHub({ environment, token, signal, log, patience });
}

describe('a comment', () => {
  test('is read with who wrote it, when, and of what it is one', async () => {
    fake.setClock('2026-11-23T12:00:00Z');
    const { number } = fake.pull();
    const octocat = fake.comment(number, 'octocat', '/promote beta');

    const comment = await (await open()).comment(octocat.id);

    expect(comment).toMatchObject({
      id: octocat.id,
      issue: number,
      body: '/promote beta',
      author: { login: 'octocat', id: 583231, type: 'User' },
      app: null,
      createdAt: '2026-11-23T12:00:00Z',
      updatedAt: '2026-11-23T12:00:00Z',
    });
  });

  test('is undefined when it was deleted', async () => {
    const { id } = fake.comment(fake.pull().number, 'octocat', '/promote beta');
    fake.fail({ kind: 'delete-comment', comment: id });

    expect(await (await open()).comment(id)).toBeUndefined();
  });
});

test('sticky', async () => {
  const { number } = fake.pull();
  const github = await open();
  const first = await github.sticky(number, MARKER, 'one');
  const second = await github.sticky(number, MARKER, 'two');
  const third = await github.sticky(number, MARKER, 'two');
  expect([first.kind, second.kind, third.kind]).toEqual(['created', 'edited', 'unchanged']);
  expect(fake.state.comments).toHaveLength(1);
  expect(await github.permission('octocat')).toEqual({ kind: 'known', level: 'admin' });
  expect(await github.pullRequest(number)).toMatchObject({ number });
  const fork = fake.pull({ from: 'fork' });
  fake.pull({ from: 'gone' });
  const run = fake.runOf(fork);
  fake.artifact(run.id, 'x', 'y');
  expect(await github.openPullRequests({ sha: fork.head.sha, repository: fork.head.repository ?? 0 })).toMatchObject([
    { number: fork.number },
  ]);
  expect(await github.run(run.id)).toMatchObject({ pullRequests: [] });
  expect(await github.runsOf(run.headSha)).toMatchObject([{ id: run.id }]);
  expect(await github.artifacts(run.id)).toMatchObject([{ name: 'x' }]);
  expect(await github.rerun(run)).toEqual({ kind: 'started' });
  expect(await github.rerun(run)).toMatchObject({ kind: 'refused' });
  await github.react(first.comment.id, 'eyes');
  expect(fake.reactionsTo(first.comment.id)).toEqual(['github-actions[bot] eyes']);
  expect(await github.pullRequestsOf(fork.head.sha)).toEqual([]);
});
