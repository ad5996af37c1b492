import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { GitHub } from '../../src/world/github.ts';
import { startGitHub, type FakeGitHub } from '../support/github.ts';
import { FORK_ID, REPOSITORY_ID } from '../support/github/state.ts';
import { seenFrom } from '../support/seen-from.ts';

let fake: FakeGitHub;
let github: GitHub;
beforeEach(async () => {
  fake = await startGitHub();
  ({ github } = await seenFrom(fake));
});
afterEach(() => fake.stop());

describe('a pull request', () => {
  test.each([
    ['of the repository', 'same', REPOSITORY_ID],
    ['of a fork', 'fork', FORK_ID],
    ['of a fork that is gone', 'gone', null],
  ] as const)('%s names the repositories by id', async (_, from, repository) => {
    const { number, head } = fake.pull({ from });

    expect(await github.pullRequest(number)).toMatchObject({
      number,
      head: { sha: head.sha, ref: head.ref, repository },
      base: { ref: 'main', repository: REPOSITORY_ID },
    });
  });

  test.each([
    ['a draft', { draft: true }, { state: 'open', isDraft: true, isMerged: false }],
    ['closed', { state: 'closed' }, { state: 'closed', isDraft: false, isMerged: false }],
    [
      'merged',
      { state: 'closed', mergedAt: '2026-11-23T12:00:00Z' },
      { state: 'closed', isDraft: false, isMerged: true },
    ],
  ] as const)('tells that it is %s', async (_, more, expected) => {
    const { number } = fake.pull(more);

    expect(await github.pullRequest(number)).toMatchObject(expected);
  });

  test('that there is not is undefined', async () => {
    expect(await github.pullRequest(404)).toBeUndefined();
  });

  test('of a fork is found by its tip behind pages of others, and only by the repository that it is from', async () => {
    const wanted = fake.pull({ from: 'fork' });
    for (let index = 0; index < 120; index += 1) fake.pull();
    const { sha } = wanted.head;
    // The same commit, as a branch of the repository and as one that is closed.
    fake.pull({ head: { sha } });
    fake.pull({ from: 'fork', state: 'closed', head: { sha } });

    const found = await github.openPullRequests({ sha, repository: FORK_ID });

    expect(found.map(({ number }) => number)).toEqual([wanted.number]);
  });

  test('of a known branch is asked for by that', async () => {
    const wanted = fake.pull({ from: 'fork', head: { ref: 'fix#1 & more' } });
    fake.pull({ from: 'fork' });
    const { sha, ref, owner } = wanted.head;

    const found = await github.openPullRequests({ sha, repository: FORK_ID, branch: { owner, name: ref } });

    expect(found.map(({ number }) => number)).toEqual([wanted.number]);
    expect(fake.requests.map(({ query }) => query['head'])).toEqual(['mallory:fix#1 & more']);
  });

  test('that brought a commit is found by it', async () => {
    const merged = fake.pull({ state: 'closed', mergedAt: '2026-11-23T12:00:00Z', mergeCommit: 'c'.repeat(40) });
    const fork = fake.pull({ from: 'fork' });

    const found = await Promise.all(['c'.repeat(40), fork.head.sha].map((commit) => github.pullRequestsOf(commit)));

    expect(found.map((pulls) => pulls.map(({ number }) => number))).toEqual([[merged.number], []]);
  });
});

describe('a run', () => {
  test('of a pull request from a fork names none', async () => {
    const [same, fork] = [fake.pull(), fake.pull({ from: 'fork' })];
    const runs = [fake.runOf(same), fake.runOf(fork)];

    const read = await Promise.all(runs.map(({ id }) => github.run(id)));

    expect(read.map((run) => [run?.pullRequests, run?.headRepository?.id, run?.headSha])).toEqual([
      [[same.number], REPOSITORY_ID, same.head.sha],
      [[], FORK_ID, fork.head.sha],
    ]);
  });

  test('is read with who started it, and who started it again', async () => {
    const { id } = fake.run({
      headSha: 'a'.repeat(40),
      actor: 'octocat',
      triggeringActor: 'octo',
      attempt: 2,
      path: '.github/workflows/checks.yml@main',
    });

    expect(await github.run(id)).toMatchObject({
      id,
      attempt: 2,
      event: 'push',
      actor: { login: 'octocat' },
      triggeringActor: { login: 'octo' },
      path: '.github/workflows/checks.yml',
      status: 'completed',
      conclusion: 'success',
    });
  });

  test('is found by its commit, the newest first', async () => {
    const { head } = fake.pull();
    const runs = [
      fake.run({ headSha: head.sha }),
      fake.run({ headSha: head.sha }),
      fake.run({ headSha: 'a'.repeat(40) }),
    ];

    const found = await github.runsOf(head.sha);

    expect(found.map(({ id }) => id)).toEqual([runs[1]?.id, runs[0]?.id]);
  });

  test('that has ended is run again; one that has not is refused', async () => {
    const run = fake.run({ headSha: 'a'.repeat(40) });

    const [first, second] = [await github.rerun(run), await github.rerun(run)];

    expect([first.kind, second.kind, run.attempt]).toEqual(['started', 'refused', 2]);
    expect(second.kind === 'refused' && second.why).toContain('already running');
  });

  test('is run again once, though the answer was lost', async () => {
    const run = fake.run({ headSha: 'a'.repeat(40) });
    const before = { ...run };
    fake.fail({ kind: 'lost-answer', method: 'POST', times: 1 });

    expect(await github.rerun(before)).toEqual({ kind: 'started' });
    expect([run.attempt, fake.requests.filter(({ method }) => method === 'POST').length]).toEqual([2, 1]);
  });

  test('that could not be run again is said to be so', async () => {
    fake.fail({ kind: 'reset', method: 'POST' });

    await expect(github.rerun(fake.run({ headSha: 'a'.repeat(40) }))).rejects.toMatchObject({
      reason: 'system_failed',
    });
  });

  test('lists its artifacts over all pages, those of others and none that it has not', async () => {
    const [run, other] = [fake.run({ headSha: 'a'.repeat(40) }), fake.run({ headSha: 'a'.repeat(40) })];
    for (let index = 0; index < 110; index += 1)
      fake.artifact(run.id, `name-${index}`, 'bytes', { expired: index === 7 });
    fake.artifact(other.id, 'other', 'bytes');
    fake.artifact(run.id, 'old', 'bytes', { digest: null });

    const artifacts = await github.artifacts(run.id);

    expect([artifacts.length, artifacts.filter(({ isExpired }) => isExpired).map(({ name }) => name)]).toEqual([
      111,
      ['name-7'],
    ]);
    expect(artifacts[0]).toMatchObject({ name: 'old', digest: null, size: 5 });
    expect(artifacts[1]?.digest).toMatch(/^sha256:[0-9a-f]{64}$/u);
  });
});
