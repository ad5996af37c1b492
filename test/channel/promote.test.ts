import { describe, expect, test } from '@jest/globals';
import { decide } from '../../src/channel/decide.ts';
import { DEFAULT_POLICY, type Policy } from '../../src/channel/policy.ts';
import { Asked, candidateOf, hour, refusalOf } from './asking.ts';

const AUTOMATIC = { by: 'automatic' } as const;
const DIRECT: Policy = { ...DEFAULT_POLICY, beta: { ...DEFAULT_POLICY.beta, soak: 0 } };

describe('a person who promotes', () => {
  test('makes active what is staged', () => {
    const asked = new Asked();
    asked.stage('canary', '1.0');

    const answer = asked.promote('canary');

    expect(answer).toMatchObject({ reason: 'ok', version: '1.0', previous: null });
    expect(answer.message).toBe('greeter 1.0 is active on canary (the first release there).');
    expect(asked.active('canary')).toBe('1.0');
    expect(asked.plugin().channels.canary.staged).toBeNull();
  });

  test('puts what is active on stable below the first release of a lower channel', () => {
    const asked = new Asked();
    asked.stage('stable', '1.0', { bootstrap: true });
    asked.stage('canary', '1.1');

    const answer = asked.promote('canary');

    expect(asked.wrote()).toEqual(['baseline', 'promote']);
    expect(answer.previous).toBe('1.0');
    expect(asked.decision?.recordings).toMatchObject([
      { version: '1.0', channel: 'canary', source: { channel: 'stable' } },
      { version: '1.1', channel: 'canary', staged: false, source: { channel: 'canary' } },
    ]);
    expect(asked.rollback('canary').version).toBe('1.0');
  });

  test('takes what is active on another channel, and records it', () => {
    const asked = new Asked().release('canary', '1.0');

    const answer = asked.promote('beta', { from: 'canary' });

    expect(answer).toMatchObject({ reason: 'ok', version: '1.0' });
    expect(asked.decision?.events).toMatchObject([{ operation: 'promote', from: 'canary' }]);
    expect(asked.decision?.recordings).toMatchObject([{ channel: 'beta', source: { channel: 'canary' } }]);
    expect(asked.plugin().channels.beta.recorded.has('1.0')).toBe(true);
  });

  test('leaves what is staged on the channel when something else is promoted there', () => {
    const asked = new Asked().release('canary', '1.0');
    asked.stage('beta', '1.1');

    asked.promote('beta', { from: 'canary' });

    expect(asked.plugin().channels.beta.staged).toBe('1.1');
  });

  test('takes a recorded version, from the nearest channel below where it is not recorded on this one', () => {
    const asked = new Asked().release('canary', '1.0', '1.1');
    asked.promote('beta', { from: 'canary' });

    asked.promote('stable', { version: '1.0' });
    asked.promote('stable', { version: '1.1' });

    expect(asked.decision?.events).toMatchObject([{ operation: 'promote', version: '1.1', from: 'beta' }]);
    expect(asked.plugin().channels.stable.stack.map(({ version }) => version)).toEqual(['1.0', '1.1']);
  });

  test('on a pull request takes its newest release, wherever it is recorded', () => {
    const asked = new Asked();
    asked.stage('canary', '1.0', { pullRequest: 7 });
    asked.stage('canary', '1.1', { pullRequest: 7 });
    asked.stage('canary', '2.0', { pullRequest: 8 });

    const answer = asked.promote('beta', { plugins: null, ofPullRequest: 7, pullRequest: 7 });

    expect(answer).toMatchObject({ reason: 'ok', version: '1.1' });
    expect(asked.promote('stable', { ofPullRequest: 7, pullRequest: 9 }).version).toBe('1.1');
    expect(asked.decision?.events).toMatchObject([{ from: 'beta' }]);
  });

  test('changes the rollout of what is active, which replaces the top of the stack', () => {
    const asked = new Asked().release('canary', '1.0', '1.1');

    const answer = asked.promote('canary', { rollout: 0.25 });

    expect(answer.message).toBe('greeter 1.1 is active on canary for 25 % of hosts (the same before).');
    expect(asked.plugin().channels.canary.stack).toMatchObject([{ version: '1.0' }, { version: '1.1', rollout: 0.25 }]);
    expect(asked.promote('canary', { rollout: 0.25 }).reason).toBe('already_active');
  });

  test('rolls back to a release with the rollout that it had then', () => {
    const asked = new Asked();
    asked.stage('canary', '1.0');
    asked.promote('canary', { rollout: 0.5 });
    asked.stage('canary', '1.1');
    asked.promote('canary');
    asked.promote('canary', { version: '1.0', rollout: 1 });
    asked.rollback('canary', { reject: false });

    asked.rollback('canary', { reject: false });

    expect(asked.decision?.events).toMatchObject([{ operation: 'rollback', version: '1.0', rollout: 0.5 }]);
    expect(asked.decision?.recordings).toMatchObject([{ version: '1.0', rollout: 0.5 }]);
    expect(asked.plugin().channels.canary.recorded.get('1.0')?.rollout).toBe(0.5);
  });

  test.each([
    ['what is active', { version: '1.0' }, 'already_active'],
    ['a version that is not there', { version: '9' }, 'nothing_staged'],
    ['where nothing is staged', {}, 'nothing_staged'],
    ['from where nothing is active', { from: 'beta' }, 'nothing_staged'],
    ['on a pull request without a release', { ofPullRequest: 3 }, 'nothing_staged'],
    ['a plugin that is not there', { plugins: ['greter'] }, 'unknown_plugin'],
    ['from the same channel', { from: 'canary' }, 'usage'],
    ['everything where nothing is staged', { plugins: null }, 'nothing_staged'],
  ] as const)('is told about promoting %s', (_, more, reason) => {
    const asked = new Asked().release('canary', '1.0');

    const found =
      reason === 'already_active' ? asked.promote('canary', more) : refusalOf(() => asked.promote('canary', more));

    expect(found.reason).toBe(reason);
    if (reason === 'unknown_plugin') expect(found.message).toContain("did you mean 'greeter'?");
  });

  test('is told which gates the command went past', () => {
    const asked = new Asked().release('canary', '1.0');

    const answer = asked.promote('beta', { from: 'canary' });

    expect(answer.gates.filter(({ overridden }) => overridden)).toMatchObject([
      { name: 'soak', passed: false, message: 'eligible in 23 h (1 d on canary)' },
    ]);
    expect(answer.warnings).toEqual([expect.stringContaining('went past a gate of beta: soak')]);
  });

  test('is told that the command went past the source of the policy', () => {
    const asked = new Asked().release('canary', '1.0');

    const answer = asked.promote('stable', { from: 'canary' });

    expect(answer.warnings).toEqual([
      expect.stringContaining('went past a gate of stable: source: 1.0 has never been active on beta'),
      expect.stringContaining('went past a gate of stable: soak'),
    ]);
  });

  test('cannot promote what is rejected, but with force, which lifts that', () => {
    const asked = new Asked().release('canary', '1.0', '1.1');
    asked.rollback('canary', { reason: 'crashes' });

    const refusal = refusalOf(() => asked.promote('beta', { version: '1.1' }));
    const forced = asked.promote('canary', { version: '1.1', force: true });

    expect(refusal).toMatchObject({ reason: 'rejected', message: expect.stringContaining('crashes') });
    expect(forced.reason).toBe('ok');
    expect(asked.wrote()).toEqual(['resume', 'unreject', 'promote']);
    expect(asked.plugin().rejected.size).toBe(0);
  });

  test('ends the hold of a rollback, but not the hold of a person', () => {
    const asked = new Asked().release('canary', '1.0', '1.1', '1.2');
    asked.rollback('canary');
    asked.stage('canary', '1.3');

    const first = asked.promote('canary');
    asked.hold('canary', { reason: 'audit' });
    const refusal = refusalOf(() => asked.promote('canary', { version: '1.1', force: true }));

    expect(first.reason).toBe('ok');
    expect(refusal).toMatchObject({ reason: 'held', message: expect.stringContaining('audit') });
    expect(refusal.hint).toContain('resume canary');
  });

  test('whom someone else was before is told by whom and with what', () => {
    const asked = new Asked().release('canary', '1.0');
    asked.stage('canary', '1.1');
    asked.stage('canary', '1.2');
    const late = asked.promotion('canary', { version: '1.1' });
    asked.promote('canary', { actor: 'bob' });

    const refusal = refusalOf(() => decide(asked.state, late, hour(asked.hours)));

    expect(refusal).toMatchObject({
      reason: 'superseded',
      message: expect.stringContaining('bob activated greeter 1.2'),
    });
  });

  test('a step before in the same run overtakes nobody', () => {
    const run = 'https://github.com/coolbox/plugins/actions/runs/42';
    const asked = new Asked().release('canary', '1.0');
    asked.stage('canary', '1.1');
    const created = hour(asked.hours);
    asked.promote('canary', { run, askedAt: created });
    asked.stage('canary', '1.2');

    const second = asked.promote('canary', { run, askedAt: created });

    expect(second).toMatchObject({ reason: 'ok', version: '1.2' });
  });

  test('who asked for what someone else has promoted meanwhile is told that it is active', () => {
    const asked = new Asked();
    asked.stage('canary', '1.0');
    const late = asked.promotion('canary');
    asked.promote('canary', { actor: 'bob' });

    const { answers } = decide(asked.state, late, hour(asked.hours));

    expect(answers).toMatchObject([{ reason: 'already_active', version: '1.0' }]);
  });

  test('who asked before a rollback does not undo it', () => {
    const asked = new Asked().release('canary', '1.0', '1.1');
    asked.stage('canary', '1.2');
    const late = asked.promotion('canary');
    asked.rollback('canary', { actor: 'bob' });

    const refusal = refusalOf(() => decide(asked.state, late, hour(asked.hours)));

    expect(refusal).toMatchObject({
      reason: 'superseded',
      message: expect.stringContaining('bob returned to greeter 1.0'),
    });
  });

  test.each([
    ['what is staged', {}],
    ['the release of a pull request', { ofPullRequest: 7 }],
    ['what is active elsewhere', { from: 'canary' }],
  ] as const)('by a comment, is told when a newer release than was meant came in between: %s', (_, more) => {
    const asked = new Asked();
    const channel = 'from' in more ? 'beta' : 'canary';
    asked.stage('canary', '1.0', { pullRequest: 7 });
    if ('from' in more) asked.promote('canary');
    const written = hour(asked.hours + 1);
    asked.stage('canary', '1.1', { pullRequest: 7 });
    if ('from' in more) asked.promote('canary');

    const refusal = refusalOf(() => asked.promote(channel, { ...more, recordedBefore: written, askedAt: written }));

    expect(refusal.reason).toBe('stale_command');
    expect(refusal.message).toMatch(/1\.1 .*1\.0/);
  });

  test('by a comment of the same second as the release is refused', () => {
    const asked = new Asked();
    asked.stage('canary', '1.0');
    const at = asked.plugin().channels.canary.recorded.get('1.0')?.at ?? '';

    const refusal = refusalOf(() => asked.promote('canary', { recordedBefore: at.replace('.000Z', '.900Z') }));

    expect(refusal.reason).toBe('stale_command');
  });
});

describe('several plugins', () => {
  const both = (): Asked => {
    const asked = new Asked().release('canary', '1.0');
    asked.stage('canary', candidateOf('other', '1.0'));
    return asked;
  };

  test('are promoted together or not at all, and everything in the way is said', () => {
    const asked = both();

    const refusal = refusalOf(() => asked.promote('canary', { plugins: ['greeter', 'other', 'nobody'] }));

    expect(refusal.message).toContain('2 of 3 plugins stand in the way');
    expect(refusal.message).toContain('Nothing of greeter is staged on canary.');
    expect(refusal.message).toContain("no plugin 'nobody'");
    expect(asked.active('canary', 'other')).toBeNull();
  });

  test('are promoted as far as they can be, where that is wanted', () => {
    const asked = both();

    asked.promote('canary', { plugins: ['greeter', 'other', 'nobody'], bestEffort: true });

    expect(asked.decision?.answers.map(({ reason }) => reason)).toEqual(['nothing_staged', 'ok', 'unknown_plugin']);
    expect(asked.active('canary', 'other')).toBe('1.0');
  });

  test('that are not named are those that are staged', () => {
    const asked = both();

    asked.promote('canary', { plugins: null });

    expect(asked.decision?.answers.map(({ plugin }) => plugin)).toEqual(['other']);
  });
});

describe('an automatic promotion', () => {
  test('takes what is staged where the policy names no source', () => {
    const asked = new Asked();
    asked.stage('canary', '1.0');

    expect(asked.promote('canary', AUTOMATIC)).toMatchObject({ reason: 'ok', version: '1.0' });
    expect(asked.promote('canary', AUTOMATIC).reason).toBe('nothing_eligible');
  });

  test('waits for the soak, and says for how long', () => {
    const asked = new Asked().release('canary', '1.0');
    asked.hours += 17;

    const waiting = asked.promote('beta', AUTOMATIC);
    asked.hours += 6;
    const moved = asked.promote('beta', AUTOMATIC);

    expect(waiting).toMatchObject({ reason: 'nothing_eligible', version: '1.0' });
    expect(waiting.message).toBe('greeter 1.0: beta: eligible in 6 h (soak: eligible in 6 h (1 d on canary)).');
    expect(moved).toMatchObject({ reason: 'ok', version: '1.0' });
  });

  test('is not starved by frequent releases', () => {
    const asked = new Asked().release('canary', '1.0');
    asked.hours += 20;
    asked.release('canary', '1.1');
    asked.hours += 10;

    const first = asked.promote('beta', AUTOMATIC);
    asked.hours += 20;
    const second = asked.promote('beta', AUTOMATIC);

    expect([first.version, second.version]).toEqual(['1.0', '1.1']);
  });

  test('takes the newest of those that may, and nothing that came before what is active', () => {
    const asked = new Asked().release('canary', '1.0', '1.1', '1.2');
    asked.hours += 30;

    expect(asked.promote('beta', AUTOMATIC).version).toBe('1.2');
    expect(asked.promote('beta', AUTOMATIC)).toMatchObject({ reason: 'nothing_eligible', version: null });
  });

  test('takes nothing older than what was put on the target directly', () => {
    const asked = new Asked().release('canary', '1.0');
    asked.release('beta', '1.0.1');
    asked.hours += 48;

    expect(asked.promote('beta', AUTOMATIC).reason).toBe('nothing_eligible');
  });

  test('takes nothing that was rolled back on the source, until it is activated anew', () => {
    const asked = new Asked().release('canary', '1.0', '1.1');
    asked.rollback('canary', { reject: false });
    asked.resume('canary');
    asked.hours += 48;
    const older = asked.promote('beta', AUTOMATIC);
    asked.promote('canary', { version: '1.1' });
    asked.hours += 12;

    const soaking = asked.promote('beta', AUTOMATIC);
    asked.hours += 12;
    const soaked = asked.promote('beta', AUTOMATIC);

    expect(older.version).toBe('1.0');
    expect(soaking).toMatchObject({ reason: 'nothing_eligible', version: '1.1' });
    expect(soaked).toMatchObject({ reason: 'ok', version: '1.1' });
  });

  test('skips a channel that is held, by whomever', () => {
    const asked = new Asked().release('canary', '1.0');
    asked.hold('beta');
    asked.hours += 30;

    const answer = asked.promote('beta', AUTOMATIC);

    expect(answer.reason).toBe('nothing_eligible');
    expect(answer.gates.find(({ name }) => name === 'hold')).toMatchObject({ passed: false, passesAt: null });
  });

  test('of a release that is named, and may not move yet, is refused', () => {
    const asked = new Asked().release('canary', '1.0');

    const refusal = refusalOf(() => asked.promote('beta', { ...AUTOMATIC, version: '1.0', force: true }));

    expect(refusal.reason).toBe('gate_closed');
  });

  test('never lifts a rejection', () => {
    const asked = new Asked().release('canary', '1.0', '1.1');
    asked.rollback('canary');
    asked.resume('canary');

    const refusal = refusalOf(() => asked.promote('canary', { ...AUTOMATIC, version: '1.1', force: true }));

    expect(refusal.reason).toBe('rejected');
  });

  test('waits for the window', () => {
    const window = { days: ['Mon'], hours: ['09:00', '16:00'], timezone: 'UTC' } as const;
    const policy: Policy = { ...DIRECT, beta: { ...DIRECT.beta, window } };
    const asked = new Asked().release('canary', '1.0');

    // 2026-01-01 is a Thursday.
    const closed = asked.promote('beta', { ...AUTOMATIC, policy });
    asked.hours = 4 * 24 + 8;
    const open = asked.promote('beta', { ...AUTOMATIC, policy });

    expect(closed.message).toContain('eligible in 4 d 6 h (window: opens in 4 d 6 h (Mon 09:00-16:00 UTC))');
    expect(open.reason).toBe('ok');
  });

  test('from another channel than the policy names still asks for what the policy does', () => {
    const asked = new Asked().release('canary', '1.0');
    asked.hours += 100;

    const answer = asked.promote('stable', { ...AUTOMATIC, from: 'canary' });

    expect(answer).toMatchObject({ reason: 'nothing_eligible', version: '1.0', since: null });
    expect(answer.message).toBe(
      'greeter 1.0: stable: not eligible (source: 1.0 has never been active on beta; soak: no soak on beta: it has not begun).',
    );
  });

  test('says since when it could have moved: not before its soak, its recording or the end of a hold', () => {
    const asked = new Asked().release('canary', '1.0');
    asked.hold('beta');
    asked.hours += 40;
    asked.resume('beta');
    const resumed = asked.hours;
    asked.stage('canary', '1.1');
    const staged = asked.hours;
    asked.hours += 5;

    const onCanary = asked.promote('canary', AUTOMATIC);
    const onBeta = asked.promote('beta', AUTOMATIC);

    expect([onCanary.since, onBeta.since].map((time) => Date.parse(time ?? ''))).toEqual([
      Date.parse(hour(staged)),
      Date.parse(hour(resumed)),
    ]);
    expect(onBeta.message).toBe(
      `greeter 1.0 is active on beta (the first release there). It could have moved since ${onBeta.since ?? ''}.`,
    );
  });

  test('of all plugins says nothing of those without anything on the source', () => {
    const asked = new Asked();
    asked.stage('canary', '1.0');

    const decision = decide(asked.state, asked.promotion('beta', { ...AUTOMATIC, plugins: null }), hour(9));

    expect(decision.answers).toEqual([]);
  });
});
