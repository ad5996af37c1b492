import { describe, expect, test } from '@jest/globals';
import { decide } from '../../src/channel/decide.ts';
import type { Intent } from '../../src/channel/intent.ts';
import { Asked, hour, refusalOf } from './asking.ts';

describe('a rollback', () => {
  test('returns to the release before, rejects the one left behind and holds the channel', () => {
    const asked = new Asked().release('stable', '1.0', '1.1');

    const answer = asked.rollback('stable', { reason: 'crashes' });

    expect(answer).toMatchObject({ reason: 'ok', version: '1.0', previous: '1.1' });
    expect(asked.wrote()).toEqual(['rollback', 'reject', 'hold']);
    expect([...asked.plugin().rejected.values()]).toMatchObject([{ version: '1.1', reason: 'crashes' }]);
    expect(asked.plugin().channels.stable.hold).toMatchObject({ by: 'rollback', reason: 'crashes' });
  });

  test('twice goes further back, never forward, and ends with no_previous', () => {
    const asked = new Asked().release('stable', '1.0', '1.1', '1.2');

    const versions = [asked.rollback('stable').version, asked.rollback('stable').version];
    const refusal = refusalOf(() => asked.rollback('stable'));

    expect(versions).toEqual(['1.1', '1.0']);
    expect(refusal.reason).toBe('no_previous');
    expect(asked.active('stable')).toBe('1.0');
  });

  test('goes past what was rejected on another channel', () => {
    const asked = new Asked().release('canary', '1.0', '1.1', '1.2');
    for (const version of ['1.0', '1.1', '1.2']) asked.promote('beta', { version });
    asked.rollback('canary', { to: '1.0' });
    asked.promote('canary', { version: '1.1' });
    asked.rollback('canary');

    expect(asked.rollback('beta').version).toBe('1.0');
  });

  test('goes past the same release', () => {
    const asked = new Asked().release('stable', '1.0', '1.1');
    asked.promote('stable', { version: '1.0' });

    expect(asked.rollback('stable').version).toBe('1.1');
    expect(refusalOf(() => asked.rollback('stable')).reason).toBe('no_previous');
  });

  test('pops down to the version that is named', () => {
    const asked = new Asked().release('stable', '1.0', '1.1', '1.2');

    asked.rollback('stable', { to: '1.0', reject: false });

    expect(asked.wrote()).toEqual(['rollback', 'hold']);
    expect(asked.plugin().channels.stable.stack.map(({ version }) => version)).toEqual(['1.0']);
    expect(asked.plugin().rejected.size).toBe(0);
  });

  test('to what is active already does nothing', () => {
    const asked = new Asked().release('stable', '1.0', '1.1');

    expect(asked.rollback('stable', { to: '1.1' }).reason).toBe('already_active');
  });

  test.each([
    ['to what was never active', '9', 'no_previous'],
    ['to what is rejected', '1.0', 'rejected'],
  ])('%s is refused', (_, to, reason) => {
    const asked = new Asked().release('canary', '0.9', '1.0');
    asked.promote('stable', { version: '1.0' });
    asked.release('stable', '1.1');
    asked.rollback('canary');

    expect(refusalOf(() => asked.rollback('stable', { to })).reason).toBe(reason);
  });

  test('keeps the hold of a person', () => {
    const asked = new Asked().release('stable', '1.0', '1.1');
    asked.hold('stable', { reason: 'audit' });

    asked.rollback('stable');

    expect(asked.wrote()).toEqual(['rollback', 'reject']);
    expect(asked.plugin().channels.stable.hold).toMatchObject({ by: 'person', reason: 'audit' });
  });

  test('asked for by two people happens once', () => {
    const asked = new Asked().release('stable', '1.0', '1.1', '1.2');
    const late: Intent = {
      ...asked.asking(),
      operation: 'rollback',
      channel: 'stable',
      plugins: ['greeter'],
      to: null,
      reject: true,
    };
    asked.rollback('stable', { actor: 'bob' });

    const refusal = refusalOf(() => decide(asked.state, late, hour(asked.hours)));

    expect(refusal).toMatchObject({ reason: 'superseded', message: expect.stringContaining('bob returned to') });
  });

  test('of several plugins is done for all or for none', () => {
    const asked = new Asked().release('stable', '1.0', '1.1');

    const refusal = refusalOf(() => asked.rollback('stable', { plugins: ['greeter', 'nobody'] }));

    expect(refusal.reason).toBe('unknown_plugin');
    expect(asked.active('stable')).toBe('1.1');
  });

  test('is answered again to the same request', () => {
    const asked = new Asked().release('stable', '1.0', '1.1', '1.2');
    const first = asked.rollback('stable', { request: 'same' });

    const again = asked.rollback('stable', { request: 'same' });

    expect(again).toMatchObject({ ...first, repeated: true, gates: [] });
    expect(asked.wrote()).toEqual([]);
  });
});

describe('holding', () => {
  test('makes the hold of a rollback one of a person', () => {
    const asked = new Asked().release('stable', '1.0', '1.1');
    asked.rollback('stable', { request: 'same' });

    const answer = asked.hold('stable', { request: 'same' });

    expect(answer).toMatchObject({ reason: 'ok', repeated: false });
    expect(asked.plugin().channels.stable.hold?.by).toBe('person');
    expect(asked.hold('stable').reason).toBe('nothing_to_do');
  });

  test('a plugin before its first release is possible, resuming an unknown one is not', () => {
    const asked = new Asked();

    const refusal = refusalOf(() => asked.resume('stable'));
    asked.hold('stable');

    expect(refusal.reason).toBe('unknown_plugin');
    expect(asked.resume('stable').reason).toBe('ok');
    expect(asked.resume('stable').reason).toBe('nothing_to_do');
  });

  test('is told apart from the resumption that is part of a promotion with the same request', () => {
    const asked = new Asked().release('stable', '1.0', '1.1');
    asked.rollback('stable');
    asked.stage('stable', '1.2');
    asked.promote('stable', { request: 'same' });
    asked.hold('stable');

    const answer = asked.resume('stable', { request: 'same' });

    expect(answer).toMatchObject({ reason: 'ok', repeated: false });
  });
});

describe('selecting a channel', () => {
  test('is remembered, and says when nothing is active there', () => {
    const asked = new Asked().release('stable', '1.0');

    const answer = asked.select('canary');

    expect(answer.warnings).toEqual(['Nothing of greeter is active on canary: hosts get what is active on stable.']);
    expect(asked.plugin().selected).toBe('canary');
    expect(asked.select('canary').reason).toBe('nothing_to_do');
    expect(asked.select('stable').warnings).toEqual([]);
  });

  test('of a plugin that is not there is refused', () => {
    expect(refusalOf(() => new Asked().select('beta')).reason).toBe('unknown_plugin');
  });
});
