import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { originOf } from '../../src/world/origin.ts';
import { inFolder } from '../support/folder.ts';

const [COMMIT, HEAD, OTHER] = ['1', '2', '3'].map((digit) => digit.repeat(40)) as [string, string, string];
const JOB = {
  GITHUB_REPOSITORY: 'coolbox/plugins',
  GITHUB_EVENT_NAME: 'push',
  GITHUB_SHA: COMMIT,
  GITHUB_REF: 'refs/heads/main',
};
const PULL = { ...JOB, GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/7/merge' };
const REPOSITORY = { default_branch: 'main' };

/** A work tree with this commit checked out, on a branch or on none. */
function gitAt(commit: string | undefined, branch?: string) {
  return { commit: () => Promise.resolve(commit), branch: () => Promise.resolve(branch) };
}

function inJob(job: Record<string, string>, event: unknown, git?: ReturnType<typeof gitAt>) {
  return inFolder((folder) => {
    const path = join(folder, 'event.json');
    writeFileSync(path, JSON.stringify(event));
    return originOf({ environment: { ...job, GITHUB_EVENT_PATH: path }, onGitHub: true, git });
  });
}

describe('where the files of a release come from', () => {
  test('is what git has checked out, on a terminal', async () => {
    const origins = await originOf({ environment: JOB, onGitHub: false, git: gitAt(HEAD, 'refs/heads/feature') });

    expect(origins).toEqual({
      source: { repository: null, commit: HEAD, ref: 'refs/heads/feature', pull_request: null },
      isDefault: true,
    });
  });

  test('is not known without git on a terminal', async () => {
    const { source } = await originOf({ environment: {}, onGitHub: false, git: undefined });

    expect(source).toEqual({ repository: null, commit: null, ref: null, pull_request: null });
  });

  test('is the pushed commit in a job', async () => {
    const origins = await inJob(JOB, { repository: REPOSITORY }, gitAt(COMMIT, 'refs/heads/main'));

    expect(origins).toEqual({
      source: { repository: 'coolbox/plugins', commit: COMMIT, ref: 'refs/heads/main', pull_request: null },
      isDefault: true,
    });
  });

  test.each([
    ['the merge', COMMIT],
    ['its tip', HEAD],
  ])('is the tip of a pull request where %s is checked out', async (_what, commit) => {
    const event = { repository: REPOSITORY, pull_request: { number: 7, head: { sha: HEAD } } };

    const origins = await inJob(PULL, event, gitAt(commit));

    expect(origins).toEqual({
      source: { repository: 'coolbox/plugins', commit: HEAD, ref: 'refs/pull/7/head', pull_request: 7 },
      isDefault: false,
    });
  });

  test('is what the job checked out itself, which is not the default branch then', async () => {
    const origins = await inJob(JOB, { repository: REPOSITORY }, gitAt(OTHER));

    expect(origins).toEqual({
      source: { repository: 'coolbox/plugins', commit: OTHER, ref: null, pull_request: null },
      isDefault: false,
    });
  });

  test('is what the run is about where there is no repository on disk, and nobody can tell which branch that is of', async () => {
    const { source, isDefault } = await inJob(JOB, { repository: REPOSITORY });

    expect([source.commit, source.ref, isDefault]).toEqual([COMMIT, 'refs/heads/main', false]);
  });
});
