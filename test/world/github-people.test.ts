import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { LEVELS } from '../../src/world/github-people.ts';
import { startGitHub, type FakeGitHub } from '../support/github.ts';
import type { GitHubFault } from '../support/github/faults.ts';
import { PATIENT, seenFrom } from '../support/seen-from.ts';

let fake: FakeGitHub;
beforeAll(async () => {
  fake = await startGitHub();
});
afterAll(() => fake.stop());
afterEach(() => {
  fake.heal();
  fake.forget();
});

describe('what somebody may do', () => {
  test.each(LEVELS)('is known: %s', async (level) => {
    const { id } = fake.person(`with-${level}`, level);
    const { github } = await seenFrom(fake);

    expect(await github.permission(`with-${level}`, id)).toEqual({ kind: 'known', level });
    expect(await github.permission(`WITH-${level}`)).toEqual({ kind: 'known', level });
  });

  test.each([
    ['write', 'write'],
    ['read', 'read'],
    ['admin', 'admin'],
  ] as const)('by a role of the organisation is what that is based on: %s', async (permission, level) => {
    // Whatever it is called.
    for (const [index, role_name] of ['admin', 'maintain', 'security-lead'].entries()) {
      if (role_name === 'maintain' && permission === 'write') continue;
      const login = `${permission}-${index}`;
      fake.person(login);
      fake.state.roles[login] = { permission, role_name };
      const { github } = await seenFrom(fake);

      expect([role_name, await github.permission(login)]).toEqual([role_name, { kind: 'known', level }]);
    }
  });

  test('is to read, of somebody that the repository does not know', async () => {
    fake.person('stranger');

    expect(await (await seenFrom(fake)).github.permission('stranger')).toEqual({ kind: 'known', level: 'read' });
  });

  test.each([
    ['a name that nobody has', 'nobody-at-all'],
    ['a bot', 'github-actions[bot]'],
    ['a way out of the address', '../../..'],
    ['nothing', ''],
    ['a name of two lines', 'octocat\n'],
  ])('is unknown: %s', async (_, login) => {
    expect(await (await seenFrom(fake)).github.permission(login)).toMatchObject({ kind: 'unknown' });
  });

  test.each(['constructor', 'owner', ''])(
    'is unknown when GitHub names a permission that is none: %j',
    async (name) => {
      const { login } = fake.person(`odd-${name}`);
      Object.assign(fake.state.roles, { [login]: { permission: name, role_name: 'admin' } });

      const permission = await (await seenFrom(fake)).github.permission(login);

      expect(permission).toMatchObject({ kind: 'unknown' });
    },
  );

  test('is unknown when the name is that of another account by now', async () => {
    const { id } = fake.person('renamed', 'admin');

    const { github } = await seenFrom(fake);

    expect(await github.permission('renamed', id + 1)).toEqual({
      kind: 'unknown',
      why: 'renamed is another account by now.',
    });
  });

  test.each<[string, GitHubFault]>([
    ['403', { kind: 'status', status: 403 }],
    ['404', { kind: 'status', status: 404 }],
    ['500', { kind: 'status', status: 500 }],
    ['no answer', { kind: 'hang' }],
    ['rubbish', { kind: 'rubbish' }],
    ['a broken line', { kind: 'reset' }],
  ])('is unknown, with why, when GitHub gives %s', async (_, fault) => {
    fake.fail(fault);
    const patience = { ...PATIENT, attemptMs: 100 };
    const { github } = await seenFrom(fake, { patience });

    const permission = await github.permission('octocat');

    expect(permission).toMatchObject({ kind: 'unknown' });
    expect(permission.kind === 'unknown' && permission.why).toMatch(/^What octocat may do could not be read: .+\.$/u);
  });
});
