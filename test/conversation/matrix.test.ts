import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DEFAULT_POLICY, PERMISSIONS, type Policy } from '../../src/channel/policy.ts';
import type { Command } from '../../src/conversation/command.ts';
import { objectionTo } from '../../src/conversation/may.ts';
import { LEVELS, type Level } from '../../src/world/github-people.ts';
import { startGitHub, type FakeGitHub } from '../support/github.ts';
import type { GitHubFault } from '../support/github/faults.ts';
import { PATIENT, seenFrom } from '../support/seen-from.ts';

const ANSWERS: Readonly<Record<string, GitHubFault | undefined>> = {
  '200': undefined,
  '403': { kind: 'status', status: 403 },
  '404': { kind: 'status', status: 404 },
  '500': { kind: 'status', status: 500 },
  timeout: { kind: 'hang' },
};
const COMMANDS: readonly Command[] = [
  { name: 'promote', channel: 'beta', plugins: [], from: null, version: null },
  { name: 'rollback', channel: 'beta', plugins: [], to: null, reason: null },
  { name: 'hold', channel: 'beta', plugins: [], reason: null },
  { name: 'resume', channel: 'beta', plugins: [], reason: null },
];

let fake: FakeGitHub;
beforeAll(async () => {
  fake = await startGitHub();
});
afterAll(() => fake.stop());

/** Whoever the account is, and whatever GitHub answers: what may be done for it on beta, by what the policy asks for. */
async function allowed(level: Level, kind: 'User' | 'Bot', isMember: boolean, from: 'same' | 'fork', answer: string) {
  const login = `${kind}-${level}-${isMember ? 'member' : 'outside'}${kind === 'Bot' ? '[bot]' : ''}`;
  if (!fake.state.accounts.some((account) => account.login === login)) {
    const { id } = fake.person(login, isMember ? level : undefined);
    Object.assign(fake.state.accounts.find((account) => account.id === id) ?? {}, { type: kind });
  }
  const { number } = fake.pull({ from });
  // A fault in the question for the permission alone: all else is answered.
  const fault = ANSWERS[answer];
  const patience = answer === 'timeout' ? { ...PATIENT, attemptMs: 30, wholeMs: 150 } : PATIENT;
  const { github } = await seenFrom(fake, { patience });
  const pull = await (await seenFrom(fake)).github.pullRequest(number);
  if (pull === undefined) throw new Error('the pull request is there');
  if (fault !== undefined) fake.fail({ ...fault, path: '/permission$' });
  const permission = await github.permission(login);
  fake.heal();
  return PERMISSIONS.flatMap((needed) => {
    const policy: Policy = { ...DEFAULT_POLICY, beta: { ...DEFAULT_POLICY.beta, permission: needed } };
    return COMMANDS.filter((command) => objectionTo(command, [{ login, permission }], pull, policy) === null).map(
      ({ name }) => `${name} for ${needed}`,
    );
  });
}

/** All that asks for no more than a level has, in the order of the house. */
function upTo(level: Level): readonly string[] {
  const has = PERMISSIONS.findIndex((each) => each === level);
  return PERMISSIONS.slice(0, has + 1).flatMap((needed) => COMMANDS.map(({ name }) => `${name} for ${needed}`));
}

describe('only what the policy allows is done', () => {
  for (const answer of Object.keys(ANSWERS))
    for (const kind of ['User', 'Bot'] as const)
      for (const isMember of [true, false])
        for (const from of ['same', 'fork'] as const)
          test.each(LEVELS)(
            `${answer}, ${kind}, ${isMember ? 'a member' : 'from outside'}, ${from}: %s`,
            async (level) => {
              const isKnown = answer === '200' && kind === 'User';
              // Everybody reads a public repository.
              const expected = isKnown ? upTo(isMember ? level : 'read') : [];

              expect([...(await allowed(level, kind, isMember, from, answer))].sort()).toEqual([...expected].sort());
            },
          );
});
