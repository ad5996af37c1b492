import { describe, expect, test } from '@jest/globals';
import { repositoryOf, runOf } from '../../src/world/run.ts';

const COMMIT = '1'.repeat(40);
const HEAD = '2'.repeat(40);
const ENVIRONMENT = {
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_REPOSITORY: 'coolbox/plugins',
  GITHUB_RUN_ID: '42',
  GITHUB_JOB: 'release',
  GITHUB_ACTION: '__run_2',
  GITHUB_EVENT_NAME: 'push',
  GITHUB_TRIGGERING_ACTOR: 'hubot',
  GITHUB_ACTOR: 'octocat',
  GITHUB_SHA: COMMIT,
  GITHUB_REF: 'refs/heads/main',
};
const REPOSITORY = { default_branch: 'main' };

describe('the run that a command is a step of', () => {
  test('is read from the environment and the event', () => {
    const event = { repository: REPOSITORY, pull_request: { number: 7, head: { sha: HEAD } } };

    const run = runOf({ ...ENVIRONMENT, GITHUB_EVENT_NAME: 'pull_request' }, event);

    expect(run).toEqual({
      repository: 'coolbox/plugins',
      id: '42',
      job: 'release',
      step: '__run_2',
      event: 'pull_request',
      actor: 'hubot',
      starter: { login: 'octocat', id: undefined },
      commit: COMMIT,
      ref: 'refs/heads/main',
      address: 'https://github.com/coolbox/plugins/actions/runs/42',
      pullRequest: { number: 7, head: HEAD },
      isDefaultBranch: false,
    });
  });

  test.each<[string, unknown]>([
    ['no event', undefined],
    ['an event that is no object', 'event'],
    ['parts of other kinds', { repository: 1, pull_request: 'x', issue: [], workflow_run: true }],
    ['a number that is none', { pull_request: { number: -1, head: { sha: HEAD } } }],
  ])('knows no pull request where there is %s', (_what, event) => {
    const run = runOf(ENVIRONMENT, event);

    expect([run.pullRequest, run.repository]).toEqual([null, 'coolbox/plugins']);
  });

  test('takes nothing that cannot be true', () => {
    const long = 'x'.repeat(100_000);
    const odd = {
      GITHUB_SERVER_URL: 'https://user:password@github.com',
      GITHUB_REPOSITORY: '../../etc',
      GITHUB_RUN_ID: '1\n2',
      GITHUB_JOB: `release\nActor: root${long}`,
      GITHUB_TRIGGERING_ACTOR: `\u202e${long}`,
      GITHUB_SHA: 'main',
      GITHUB_REF: `refs/heads/${long}`,
    };

    const run = runOf(odd, undefined);

    expect(run).toMatchObject({ repository: null, id: null, commit: null, ref: null, address: null });
    expect(run.job).toMatch(/^release Actor: rootx{150,200}…$/u);
    expect(run.actor).toMatch(/^\\u202ex{150,200}…$/u);
  });

  test('falls back to whom the event names where nobody asked for a re-run', () => {
    const { actor } = runOf({ GITHUB_TRIGGERING_ACTOR: '', GITHUB_ACTOR: 'octocat' }, undefined);

    expect(actor).toBe('octocat');
  });
});

describe('the default branch', () => {
  test.each<[string, boolean, Record<string, string>, unknown]>([
    ['a push to it', true, {}, { repository: REPOSITORY }],
    ['a schedule, whose event names no repository', true, { GITHUB_EVENT_NAME: 'schedule' }, { schedule: '* * * * *' }],
    ['a push elsewhere', false, { GITHUB_REF: 'refs/heads/feature' }, { repository: REPOSITORY }],
    ['a tag', false, { GITHUB_REF: 'refs/tags/main' }, { repository: REPOSITORY }],
    ['an event that cannot be read', false, {}, undefined],
    ['a pull request', false, { GITHUB_EVENT_NAME: 'pull_request_target' }, { repository: REPOSITORY }],
    ['a comment on a pull request', false, {}, { repository: REPOSITORY, issue: { pull_request: { url: '' } } }],
    ['a comment on an issue', true, {}, { repository: REPOSITORY, issue: { number: 1 } }],
    [
      "a pull request's run that went before",
      false,
      {},
      { repository: REPOSITORY, workflow_run: { event: 'pull_request' } },
    ],
    [
      'a run that went before, whatever began it',
      false,
      { GITHUB_EVENT_NAME: 'workflow_run' },
      { repository: REPOSITORY, workflow_run: { event: 'push' } },
    ],
    ['checks', false, { GITHUB_EVENT_NAME: 'check_suite' }, { repository: REPOSITORY }],
  ])('is what it is about: %s: %s', (_what, expected, environment, event) => {
    const { isDefaultBranch } = runOf({ ...ENVIRONMENT, ...environment }, event);

    expect(isDefaultBranch).toBe(expected);
  });
});

describe('where the repository of the workflow is', () => {
  test('is said by the environment', () => {
    const found = repositoryOf({ GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'coolbox/plugins' });

    expect(found).toEqual({ server: 'https://github.com', repository: 'coolbox/plugins' });
  });

  test.each([
    ['http://u:PW@host', 'coolbox/plugins'],
    ['https://github.com?x', 'coolbox/plugins'],
    ['https://github.com', 'o/../../x'],
    ['https://github.com', '../x'],
    [undefined, 'coolbox/plugins'],
    ['https://github.com', undefined],
  ])('is not believed of %s with %s', (server, repository) => {
    const found = repositoryOf({ GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository });

    expect(found).toBeUndefined();
  });
});
