import { describe, expect, test } from '@jest/globals';
import { eligible } from '../../src/channel/eligible.ts';
import { permissionGate, permissionSuffices } from '../../src/channel/gates.ts';
import { DEFAULT_POLICY, PERMISSIONS, type ChannelPolicy } from '../../src/channel/policy.ts';
import { runsOn } from '../../src/channel/soak.ts';
import { readDuration, waitText } from '../../src/duration.ts';
import { Asked, hour } from './asking.ts';

describe('a permission', () => {
  test('suffices from the one that is asked for', () => {
    const sufficing = PERMISSIONS.filter((has) => permissionSuffices(has, 'maintain'));

    expect(sufficing).toEqual(['maintain', 'admin']);
  });

  test('that nobody knows is none', () => {
    const gate = permissionGate('beta', DEFAULT_POLICY.beta, null);

    expect(gate).toMatchObject({ passed: false, overridden: false, passesAt: null });
  });
});

describe('the soak of a release', () => {
  const since = (asked: Asked, version: string): string | null | undefined =>
    [...runsOn(asked.plugin(), 'canary').values()].find((run) => run.version === version)?.since;

  test('runs from its first activation, whatever replaces it and whatever its rollout', () => {
    const asked = new Asked().release('canary', '1.0');
    const first = asked.plugin().channels.canary.stack[0]?.at;
    asked.promote('canary', { rollout: 0.5 });
    asked.release('canary', '1.1');
    asked.promote('canary', { version: '1.0' });

    expect(since(asked, '1.0')).toBe(first);
  });

  test('ends with a rollback of it, and of what a rollback jumps over, but not for what it returns to', () => {
    const asked = new Asked().release('canary', '1.0', '1.1', '1.2');
    const first = since(asked, '1.0');

    asked.rollback('canary', { to: '1.0', reject: false });

    expect([since(asked, '1.0'), since(asked, '1.1'), since(asked, '1.2')]).toEqual([first, null, null]);
  });

  test('ends with a rejection on any channel', () => {
    const asked = new Asked().release('canary', '1.0', '1.1');
    asked.promote('stable', { version: '1.0' });
    asked.promote('stable', { version: '1.1' });

    asked.rollback('stable');

    expect(since(asked, '1.1')).toBeNull();
    expect(since(asked, '1.0')).not.toBeNull();
  });

  test('begins anew with the next activation', () => {
    const asked = new Asked().release('canary', '1.0', '1.1');
    asked.rollback('canary');

    asked.promote('canary', { version: '1.1', force: true });

    expect(since(asked, '1.1')).toBe(asked.plugin().channels.canary.stack.at(-1)?.at);
  });
});

describe('what is eligible', () => {
  const policy: ChannelPolicy = {
    ...DEFAULT_POLICY.beta,
    window: { days: ['Mon'], hours: ['09:00', '16:00'], timezone: 'UTC' },
  };

  test('says since when it could have moved, or when it can', () => {
    const asked = new Asked().release('canary', '1.0');
    const at = (hours: number) => eligible(asked.plugin(), 'beta', 'canary', policy, hour(hours));

    // It was activated on Thursday at 02:00; Monday is 96 hours after the beginning.
    const answers = [at(10), at(50), at(4 * 24 + 10), at(4 * 24 + 20)];

    expect(answers.map(({ passes, since }) => [passes, since])).toEqual([
      [false, '2026-01-05T09:00:00Z'],
      [false, '2026-01-05T09:00:00Z'],
      [true, '2026-01-05T09:00:00Z'],
      [false, '2026-01-12T09:00:00Z'],
    ]);
  });

  test('reports every gate', () => {
    const asked = new Asked().release('canary', '1.0');

    const { gates } = eligible(asked.plugin(), 'beta', 'canary', policy, hour(3));

    expect(gates.map(({ name, passed, message }) => `${name} ${passed ? 'passed' : 'closed'}: ${message}`)).toEqual([
      'source passed: 1.0 was activated on canary',
      'soak closed: eligible in 23 h (1 d on canary)',
      'window closed: opens in 4 d 6 h (Mon 09:00-16:00 UTC)',
      'hold passed: not held',
      'rejection passed: not rejected',
    ]);
  });

  test('is nothing that nobody can tell the time of before what has one', () => {
    const asked = new Asked().release('canary', '1.0', '1.1');
    asked.hold('beta');

    const { release, since } = eligible(asked.plugin(), 'beta', 'canary', DEFAULT_POLICY.beta, hour(99));

    expect([release?.version, since]).toEqual(['1.1', null]);
  });
});

describe('durations', () => {
  test.each([
    ['90s', 90_000],
    ['1.5 h', 5_400_000],
    ['3d', 259_200_000],
    ['0h', 0],
    ['0.0s', 0],
    ['24', undefined],
    ['0', undefined],
    ['-1h', undefined],
    ['1 fortnight', undefined],
    ['', undefined],
  ])('%p is read as %p ms', (text, expected) => {
    expect(readDuration(text)).toBe(expected);
  });

  test.each([
    [1, '1 min'],
    [60_001, '2 min'],
    [6.2 * 3_600_000, '6 h 12 min'],
    [24 * 3_600_000, '1 d'],
    [24 * 3_600_000 + 60_000, '1 d'],
    [50 * 3_600_000, '2 d 2 h'],
  ])('%p ms are said as %p', (milliseconds, expected) => {
    expect(waitText(milliseconds)).toBe(expected);
  });
});
