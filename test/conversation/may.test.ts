import { describe, expect, test } from '@jest/globals';
import { CHANNELS, type Channel } from '../../src/channel/channel.ts';
import { DEFAULT_POLICY, PERMISSIONS, type Permission, type Policy } from '../../src/channel/policy.ts';
import type { Command } from '../../src/conversation/command.ts';
import { neededFor, objectionTo, type Person, type PullState } from '../../src/conversation/may.ts';

const LEVELS = ['none', ...PERMISSIONS] as const;
const OPEN: PullState = { state: 'open', isMerged: false, isDraft: false };
const OTHERS: readonly Command[] = [{ name: 'preview' }, { name: 'channels' }, { name: 'help' }];

function person(level: string): Person {
  return { login: 'octocat', permission: { kind: 'known', level } };
}

function onChannel(channel: Channel): readonly Command[] {
  const plugins: readonly string[] = [];
  return [
    { name: 'promote', channel, plugins, from: null, version: null },
    { name: 'rollback', channel, plugins, to: null, reason: null },
    { name: 'hold', channel, plugins, reason: null },
    { name: 'resume', channel, plugins, reason: null },
  ];
}

function policyOf(permission: Permission): Policy {
  const { canary, beta, stable } = DEFAULT_POLICY;
  return { canary: { ...canary, permission }, beta: { ...beta, permission }, stable: { ...stable, permission } };
}

describe('what a person may do', () => {
  test.each(PERMISSIONS.flatMap((needed) => LEVELS.map((level) => [needed, level] as const)))(
    'on a channel that asks for %s, with %s',
    (needed, level) => {
      const suffices = LEVELS.indexOf(level) >= LEVELS.indexOf(needed);
      for (const command of CHANNELS.flatMap(onChannel)) {
        const objection = objectionTo(command, [person(level)], OPEN, policyOf(needed));
        expect(objection === null).toBe(suffices);
        if (objection !== null) {
          expect(objection.reason).toBe('not_permitted');
          expect(objection.message).toContain(needed);
        }
      }
    },
  );

  test('is decided by the policy of the channel that the command names', () => {
    const policy = { ...DEFAULT_POLICY, stable: { ...DEFAULT_POLICY.stable, permission: 'maintain' } } as const;
    for (const command of onChannel('stable'))
      expect(objectionTo(command, [person('write')], OPEN, policy)).not.toBeNull();
    for (const command of onChannel('beta')) expect(objectionTo(command, [person('write')], OPEN, policy)).toBeNull();
  });

  test('is to run checks again with write, and to ask with read', () => {
    expect(OTHERS.map((command) => neededFor(command, DEFAULT_POLICY))).toEqual(['write', 'read', 'read']);
    const may = (level: string): readonly boolean[] =>
      OTHERS.map((command) => objectionTo(command, [person(level)], OPEN, DEFAULT_POLICY) === null);
    expect(may('write')).toEqual([true, true, true]);
    expect(may('triage')).toEqual([false, true, true]);
    expect(may('none')).toEqual([false, false, false]);
  });

  test('is nothing where GitHub does not say, or says what nobody knows', () => {
    const unknown: Person = { login: 'octocat', permission: { kind: 'unknown', why: 'GitHub is away.' } };
    for (const command of [...CHANNELS.flatMap(onChannel), ...OTHERS]) {
      for (const one of [unknown, person('owner'), person('')]) {
        expect(objectionTo(command, [one], OPEN, policyOf('read'))?.reason).toBe('not_permitted');
      }
      expect(objectionTo(command, [], OPEN, policyOf('read'))?.reason).toBe('not_permitted');
    }
  });

  test('is nothing that one of two may not', () => {
    for (const command of CHANNELS.flatMap(onChannel)) {
      for (const two of [
        ['admin', 'read'],
        ['read', 'admin'],
      ]) {
        expect(objectionTo(command, two.map(person), OPEN, DEFAULT_POLICY)).not.toBeNull();
      }
      expect(objectionTo(command, ['admin', 'write'].map(person), OPEN, DEFAULT_POLICY)).toBeNull();
    }
  });
});

describe('what a pull request lets be done', () => {
  const done = (pull: Partial<PullState>): readonly string[] =>
    [...CHANNELS.flatMap(onChannel), ...OTHERS]
      .filter((command) => objectionTo(command, [person('admin')], { ...OPEN, ...pull }, DEFAULT_POLICY) === null)
      .map((command) => ('channel' in command ? `${command.name} ${command.channel}` : command.name));
  const SAFE = CHANNELS.flatMap((channel) => ['rollback', 'hold', 'resume'].map((name) => `${name} ${channel}`));
  const ALL = [...CHANNELS.map((channel) => `promote ${channel}`), ...SAFE, 'preview', 'channels', 'help'];

  test.each([
    ['open: everything', {}, ALL],
    ['merged: everything', { state: 'closed', isMerged: true }, ALL],
    ['merged as a draft: everything', { state: 'closed', isMerged: true, isDraft: true }, ALL],
    [
      'a draft: everything, but it is promoted on canary only',
      { isDraft: true },
      ALL.filter((each) => !/promote (?:beta|stable)/u.test(each)),
    ],
    ['closed: everything but to promote', { state: 'closed' }, ALL.filter((each) => !each.startsWith('promote'))],
  ] as const)('%s', (_name, pull, expected) => {
    expect([...done(pull)].sort()).toEqual([...expected].sort());
  });
});
