import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { whoAsks } from '../../src/world/asking.ts';
import { inFolder } from '../support/folder.ts';

const ASKED = new Date('2026-11-23T09:00:00.500Z');
const JOB = {
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_REPOSITORY: 'coolbox/plugins',
  GITHUB_RUN_ID: '42',
  GITHUB_RUN_ATTEMPT: '3',
  GITHUB_JOB: 'release',
  GITHUB_ACTION: 'promote',
  GITHUB_EVENT_NAME: 'schedule',
  GITHUB_TRIGGERING_ACTOR: 'hubot',
};
const { signal } = new AbortController();
const PATH = process.env['PATH'];

function inJob(more: Record<string, string> = {}, request?: string) {
  const environment = { ...JOB, ...more };
  return whoAsks({ directory: '/', environment, onGitHub: true, signal, request, askedAt: ASKED });
}

function onTerminal(home: string, environment: Record<string, string> = {}) {
  const seen = { PATH, HOME: home, GIT_CONFIG_NOSYSTEM: '1', ...environment };
  return whoAsks({ directory: home, environment: seen, onGitHub: false, signal, askedAt: ASKED });
}

describe('in a job', () => {
  test('the request names repository, run, job and step, whatever the attempt', async () => {
    const asker = await inJob();

    expect(asker).toEqual({
      request: 'coolbox/plugins/42/release/promote',
      actor: 'hubot',
      run: 'https://github.com/coolbox/plugins/actions/runs/42',
      pullRequest: null,
      by: 'automatic',
      askedAt: '2026-11-23T09:00:00.500Z',
      identity: {
        name: 'github-actions[bot]',
        email: '41898282+github-actions[bot]@users.noreply.github.com',
      },
    });
  });

  test('a dispatch is a person', async () => {
    const { by } = await inJob({ GITHUB_EVENT_NAME: 'workflow_dispatch' });

    expect(by).toBe('person');
  });

  test('the event tells the pull request', async () => {
    await inFolder(async (folder) => {
      const event = join(folder, 'event.json');
      writeFileSync(event, JSON.stringify({ pull_request: { number: 7, head: null } }));

      const { pullRequest } = await inJob({ GITHUB_EVENT_PATH: event });

      expect(pullRequest).toBe(7);
    });
  });

  test('a request that would be too long, or more than a line, stays told apart from others', async () => {
    const [one, other] = await Promise.all(
      ['1', '2'].map((end) => inJob({ GITHUB_JOB: 'j'.repeat(195), GITHUB_ACTION: `${'s'.repeat(150)}${end}` })),
    );

    expect(one?.request).toMatch(/^coolbox\/plugins\/42\/j{81}…[0-9a-f]{16}$/u);
    expect(one?.request).not.toBe(other?.request);
  });
});

describe('the input request', () => {
  test('stands for what asked', async () => {
    const { request } = await inJob({}, ' nightly 2026-11-23 ');

    expect(request).toBe('nightly 2026-11-23');
  });

  test.each(['', '  ', 'a\nActor: root', 'x'.repeat(201), 'a\u202eb', 'a\u001b[2J'])(
    'is one short line: %j is refused',
    async (request) => {
      const asked = inJob({}, request);

      await expect(asked).rejects.toMatchObject({ reason: 'usage' });
    },
  );
});

describe('on a terminal', () => {
  test('git tells who one is, and every request is another', async () => {
    await inFolder(async (home) => {
      writeFileSync(join(home, '.gitconfig'), '[user]\n\tname = Ada Lovelace\n\temail = ada@example.org\n');

      const [one, other] = [await onTerminal(home), await onTerminal(home)];

      expect(one).toMatchObject({ actor: 'Ada Lovelace', by: 'person', run: null, pullRequest: null });
      expect(one.identity).toEqual({ name: 'Ada Lovelace', email: 'ada@example.org' });
      expect(one.request).not.toBe(other.request);
    });
  });

  test.each([
    ['git knows nobody', {}],
    ['there is no git', { PATH: '/nowhere' }],
  ])('the login name is taken where %s', async (_why, environment) => {
    await inFolder(async (home) => {
      const { actor, identity } = await onTerminal(home, environment);

      expect(actor).not.toBe('');
      expect(identity).toEqual({ name: actor, email: expect.stringMatching(/^[\w.-]+@localhost$/u) });
    });
  });

  test('a hostile name is one short line', async () => {
    await inFolder(async (home) => {
      writeFileSync(join(home, '.gitconfig'), `[user]\n\tname = "Ada\\nActor: root ${'x'.repeat(5000)}"\n`);

      const { actor } = await onTerminal(home);

      expect(actor).toMatch(/^Ada Actor: root x{50,90}…$/u);
    });
  });
});
