import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Refusal } from '../../src/errors.ts';
import { openGitHub } from '../../src/world/github.ts';
import { startGitHub, type FakeGitHub } from '../support/github.ts';
import { rateLimit, tooFast, type GitHubFault } from '../support/github/faults.ts';
import { JOB_TOKEN } from '../support/github/state.ts';
import { PATIENT, seenFrom } from '../support/seen-from.ts';

const HASTY = { ...PATIENT, attemptMs: 100, wholeMs: 3000 };

let fake: FakeGitHub;
let number: number;
beforeEach(async () => {
  fake = await startGitHub();
  ({ number } = fake.pull());
});
afterEach(() => fake.stop());

/** Reads a pull request. Returns how that ended, how often GitHub was asked, and what was said. */
async function read(fault: GitHubFault, patience = PATIENT) {
  fake.fail(fault);
  const { github, log } = await seenFrom(fake, { patience });
  const outcome = await github.pullRequest(number).catch((error: unknown) => error);
  return { outcome, requests: fake.requests.length, said: log.said.info };
}

describe('what goes wrong once', () => {
  test.each<[string, GitHubFault]>([
    ['a server that fails', { kind: 'status', status: 502, times: 1 }],
    ['a broken line', { kind: 'reset', times: 1 }],
    ['an answer that was lost', { kind: 'lost-answer', times: 1 }],
  ])('is asked again: %s', async (_, fault) => {
    const { outcome, requests } = await read(fault);

    expect(outcome).toMatchObject({ number });
    expect(requests).toBe(2);
  });

  test('is asked again: no answer in time', async () => {
    const { outcome, requests } = await read({ kind: 'hang', times: 1 }, { ...PATIENT, attemptMs: 1000 });

    expect(outcome).toMatchObject({ number });
    expect(requests).toBe(2);
  });

  test.each([
    ['403', tooFast(3)],
    ['429', tooFast(3, 429)],
    ['429 that says no more', { ...tooFast(3, 429), message: 'Too Many Requests' }],
    ['403 that says no more', { ...tooFast(3), message: 'Forbidden' }],
    ['a limit that ends soon', rateLimit(new Date(Date.now() + 2000))],
  ])('is asked again after the time that GitHub names, which is said: %s', async (_, fault) => {
    const { outcome, requests, said } = await read({ ...fault, times: 1 });

    expect(outcome).toMatchObject({ number });
    expect([requests, said.length]).toEqual([2, 1]);
    expect(said[0]).toMatch(/^GitHub limits the rate of requests: going on in \d+ ms\.$/u);
  });
});

describe('what goes wrong for good', () => {
  test.each<[string, GitHubFault, string, number]>([
    ['a server that fails', { kind: 'status', status: 500 }, 'GitHub failed (500 fault on demand)', 4],
    ['a broken line', { kind: 'reset' }, 'GitHub cannot be reached (', 4],
    ['a limit that never ends', tooFast(3), 'GitHub limits the rate of requests for 3 s', 3],
    ['a limit for longer than anybody waits', tooFast(61), 'GitHub limits the rate of requests for 1 min 1 s', 1],
    [
      'a limit that ends in years',
      rateLimit(new Date('2037-01-02T03:04:05Z')),
      'GitHub limits the rate of requests until 2037-01-02 03:04 UTC',
      1,
    ],
    ['an answer that is none', { kind: 'rubbish' }, "GitHub's answer was of no use (", 1],
    ['something that it does not take', { kind: 'status', status: 422 }, 'GitHub refused it (422 fault on demand)', 1],
  ])('is given up, with why: %s', async (_, fault, why, times) => {
    const { outcome, requests } = await read(fault);

    expect(outcome).toBeInstanceOf(Refusal);
    expect(outcome).toMatchObject({ reason: 'system_failed' });
    expect((outcome as Refusal).message).toContain(`Pull request #${number} could not be read: ${why}`);
    expect(requests).toBe(times);
  });

  test('is given up: no answer at all', async () => {
    const { outcome } = await read({ kind: 'hang' }, HASTY);

    expect(outcome).toMatchObject({ reason: 'system_failed' });
    expect((outcome as Refusal).message).toContain('no answer');
  });

  test('is given up when the whole takes too long, whatever GitHub says', async () => {
    const { outcome } = await read(tooFast(50), { ...PATIENT, wholeMs: 300 });

    expect(outcome).toMatchObject({ reason: 'system_failed' });
    expect((outcome as Refusal).message).toContain('no answer from GitHub within 300 ms');
  });

  test.each([
    [401, 'GitHub does not take the token (Bad credentials)'],
    [403, 'GitHub does not permit it (Bad credentials)'],
  ])('is not permitted: %s', async (status, why) => {
    const { outcome, requests } = await read({ kind: 'status', status, message: 'Bad credentials' });

    expect(outcome).toMatchObject({
      reason: 'not_permitted',
      message: `Pull request #${number} could not be read: ${why}.`,
    });
    expect(requests).toBe(1);
  });
});

test('nothing of a refusal shows the token', async () => {
  const { outcome } = await read({ kind: 'status', status: 401 });

  const { inspect } = await import('node:util');
  expect(inspect(outcome, { depth: 20 })).not.toContain(JOB_TOKEN);
});

test('a cancelled run ends as that, while GitHub lets it wait', async () => {
  fake.fail({ kind: 'hang' });
  const cancelled = new AbortController();
  const { github } = await seenFrom(fake, { signal: cancelled.signal });
  const asked = github.pullRequest(number);
  const reason = new Refusal('system_failed', 'The run was cancelled (SIGTERM).');

  cancelled.abort(reason);

  await expect(asked).rejects.toBe(reason);
});

test.each([
  ['no repository', { GITHUB_REPOSITORY: '' }, 'a', 'do not name a repository'],
  ['one that cannot be', { GITHUB_REPOSITORY: '../..' }, 'a', 'do not name a repository'],
  ['no token', {}, '', 'There is no token'],
])('is refused before anything is asked: %s', async (_, more, token, message) => {
  const { signal } = new AbortController();
  const environment = { GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'octo/plugins', ...more };

  const opened = openGitHub({ environment, token, signal, log: { info: () => undefined } });

  await expect(opened).rejects.toMatchObject({ reason: 'usage' });
  await expect(opened).rejects.toThrow(message);
});
