import { describe, expect, test } from '@jest/globals';
import { apply, replay } from '../../src/channel/apply.ts';
import type { Draft, Operation } from '../../src/channel/event.ts';
import { Asked, refusalOf } from './asking.ts';

/** A ledger in which canary went 1.0, 1.1, 1.2, back to 1.1; beta has 1.1; stable nothing. */
function ledger(): Asked {
  const asked = new Asked().release('canary', '1.0', '1.1', '1.2');
  asked.promote('beta', { version: '1.1' });
  asked.rollback('canary');
  return asked;
}

function eventAfter(asked: Asked, operation: Operation, more: Partial<Draft>): Draft {
  return {
    sequence: asked.state.sequence + 1,
    operation,
    request: 'by hand',
    plugin: 'greeter',
    channel: 'canary',
    version: null,
    digest: null,
    rollout: 1,
    previous: null,
    from: null,
    actor: 'ann',
    at: '2026-02-01T00:00:00Z',
    run: null,
    pull_request: null,
    reason: null,
    ...more,
  };
}

describe('an event that cannot follow is refused', () => {
  test.each<[string, Operation, (digest: (version: string) => string) => Partial<Draft>, string]>([
    ['a sequence that does not rise', 'channel', () => ({ sequence: 3 }), 'sequence does not rise'],
    ['a release without a version', 'stage', () => ({ digest: 'd' }), 'names no version'],
    ['a version with two digests', 'stage', () => ({ version: '1.0', digest: 'other' }), 'recorded with the digest'],
    [
      'the activation of what is not recorded',
      'promote',
      () => ({ channel: 'stable', version: '9', digest: 'd' }),
      '9 is not recorded',
    ],
    [
      'the activation of what is not recorded where it comes from',
      'promote',
      (digest) => ({ channel: 'stable', version: '1.0', digest: digest('1.0'), from: 'beta' }),
      'not recorded on beta',
    ],
    [
      'a promotion while the channel is held',
      'promote',
      (digest) => ({ version: '1.0', digest: digest('1.0'), previous: '1.1' }),
      'held',
    ],
    [
      'the activation of what is rejected',
      'promote',
      (digest) => ({ channel: 'beta', from: 'canary', version: '1.2', digest: digest('1.2'), previous: '1.1' }),
      '1.2 is rejected',
    ],
    [
      'another release before',
      'promote',
      (digest) => ({ channel: 'beta', from: 'canary', version: '1.0', digest: digest('1.0'), previous: '1.0' }),
      'active before is 1.1, not 1.0',
    ],
    [
      'a rollback to what was not active',
      'rollback',
      (digest) => ({ channel: 'beta', version: '1.0', digest: digest('1.0'), previous: '1.1' }),
      '1.0 was not active before 1.1',
    ],
    [
      'a rollback from what is not active',
      'rollback',
      (digest) => ({ version: '1.0', digest: digest('1.0'), previous: '1.2' }),
      'leaves behind is 1.1, not 1.2',
    ],
    [
      'a rollback to another rollout',
      'rollback',
      (digest) => ({ version: '1.0', digest: digest('1.0'), previous: '1.1', rollout: 0.5 }),
      'another rollout',
    ],
    ['a second rejection', 'reject', (digest) => ({ version: '1.2', digest: digest('1.2') }), 'rejected already'],
    ['a rejection of what is not there', 'reject', () => ({ version: '9', digest: 'd' }), 'not recorded'],
    ['lifting no rejection', 'unreject', (digest) => ({ version: '1.0', digest: digest('1.0') }), 'is not rejected'],
    ['resuming what is not held', 'resume', () => ({ channel: 'stable' }), 'not held'],
    ['a bootstrap elsewhere', 'bootstrap', () => ({ version: '2', digest: 'd' }), 'only stable'],
    [
      'a baseline that is not active on stable',
      'baseline',
      (digest) => ({ channel: 'beta', from: 'stable', version: '1.0', digest: digest('1.0') }),
      'promoted on before',
    ],
  ])('%s', (_, operation, more, fault) => {
    const asked = ledger();
    const digest = (version: string) => asked.plugin().channels.canary.recorded.get(version)?.digest ?? '';
    const event = eventAfter(asked, operation, more(digest));

    const refusal = refusalOf(() => apply(asked.state, event));

    expect(refusal.reason).toBe('ledger_corrupt');
    expect(refusal.message).toContain(fault);
  });

  test('a hold of what a person holds', () => {
    const asked = ledger();
    asked.hold('beta');

    expect(refusalOf(() => apply(asked.state, eventAfter(asked, 'hold', { channel: 'beta' }))).reason).toBe(
      'ledger_corrupt',
    );
  });
});

describe('replaying', () => {
  test('does not change the state that an event is applied to', () => {
    const asked = ledger();
    const before = asked.plugin().channels.canary;

    const after = apply(asked.state, eventAfter(asked, 'resume', {}));

    expect(asked.plugin().channels.canary).toBe(before);
    expect(before.hold?.by).toBe('rollback');
    expect(after.plugins.get('greeter')?.channels.canary.hold).toBeNull();
  });

  test.each([
    ['an event that is gone', (events: readonly Draft[]) => events.filter((_, index) => index !== 1)],
    ['events that changed places', (events: readonly Draft[]) => [...events.slice(1), ...events.slice(0, 1)]],
    ['an event that is there twice', (events: readonly Draft[]) => [...events, ...events.slice(-1)]],
  ])('%s is noticed', (_, spoil) => {
    const { canary, beta } = ledger().plugin().channels;

    const refusal = refusalOf(() => replay([spoil(canary.history), beta.history]));

    expect(refusal.reason).toBe('ledger_corrupt');
  });

  test('takes time in proportion to the events', () => {
    const asked = new Asked().release('canary', '1.0', '1.1');
    const history = [...asked.plugin().channels.canary.history];
    for (let count = 0; count < 50_000; count++) {
      const operation = count % 2 === 0 ? 'hold' : 'resume';
      history.push(eventAfter(asked, operation, { sequence: asked.state.sequence + 1 + count }));
    }

    const state = replay([history]);

    expect(state.plugins.get('greeter')?.channels.canary.history).toHaveLength(history.length);
  });
});
