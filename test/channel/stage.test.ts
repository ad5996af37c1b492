import { describe, expect, test } from '@jest/globals';
import { Asked, candidateOf, definitionOf, refusalOf } from './asking.ts';

describe('staging', () => {
  test('records a release and points at it; the one staged before stays recorded', () => {
    const asked = new Asked();

    asked.stage('canary', '1.0');
    const answer = asked.stage('canary', '1.1');

    expect(answer).toMatchObject({ reason: 'ok', version: '1.1', message: 'greeter 1.1 is staged on canary.' });
    expect(asked.plugin().channels.canary.staged).toBe('1.1');
    expect([...asked.plugin().channels.canary.recorded.keys()]).toEqual(['1.0', '1.1']);
    expect(asked.active('canary')).toBeNull();
  });

  test('what equals the newest release on the channel, but for the version, does nothing', () => {
    const asked = new Asked();
    asked.stage('canary', candidateOf('greeter', '1.0+aaa', { inputs: 'same' }));

    const answer = asked.stage('canary', candidateOf('greeter', '1.0+bbb', { inputs: 'same' }));

    expect(answer).toMatchObject({ reason: 'nothing_to_do', version: '1.0+aaa' });
    expect(asked.wrote()).toEqual([]);
  });

  test('what equals an older release is staged again, and is the newest then', () => {
    const asked = new Asked();
    asked.stage('canary', '1.0');
    asked.stage('canary', '1.1');

    const answers = [asked.stage('canary', '1.0'), asked.stage('canary', '1.0')];

    expect(answers.map(({ reason }) => reason)).toEqual(['ok', 'nothing_to_do']);
    expect(asked.plugin().channels.canary.staged).toBe('1.0');
  });

  test('what was promoted onto a channel for the first time, over a baseline, is still the newest there', () => {
    const asked = new Asked();
    asked.stage('canary', '1.0', { bootstrap: true });
    asked.stage('canary', '1.1');
    asked.promote('canary');

    expect(asked.stage('canary', '1.1').reason).toBe('nothing_to_do');
  });

  test('a version that differs only in case from one on any channel is a conflict: on some systems they are one folder', () => {
    const asked = new Asked();
    asked.stage('canary', '1.0-rc1');

    const refusal = refusalOf(() => asked.stage('beta', '1.0-RC1'));
    const first = asked.stage('canary', candidateOf('greeter', '1.0+abc', { manifestVersion: '1.0-RC1' }), {
      bootstrap: true,
    });

    expect(refusal).toMatchObject({ reason: 'version_conflict', message: expect.stringContaining('1.0-rc1') });
    expect([first.reason, first.version, asked.active('stable')]).toEqual(['ok', '1.0+abc', null]);
    expect(first.warnings.join()).toContain('differs only in case');
  });

  test('a first release on stable and one staged beside it must not differ only in case', () => {
    const asked = new Asked();
    const candidate = candidateOf('greeter', '1.0-RC1', { manifestVersion: '1.0-rc1' });

    const refusal = refusalOf(() => asked.stage('canary', candidate, { bootstrap: true }));

    expect(refusal.reason).toBe('version_conflict');
  });

  test('a plugin that differs only in case from one that the ledger has is a conflict', () => {
    const asked = new Asked();

    const refusal = refusalOf(() => asked.stage('canary', '1.0', { known: ['Greeter'] }));
    const same = asked.stage('canary', '1.0', { known: ['greeter'] });

    expect([refusal.reason, same.reason]).toEqual(['version_conflict', 'ok']);
  });

  test.each([
    ['other inputs', candidateOf('greeter', '1.0', { inputs: 'other' })],
    ['another definition', candidateOf('greeter', '1.0', { definition: definitionOf('greeter', 'other') })],
  ])('a version with %s is a conflict, on every channel', (_, candidate) => {
    const asked = new Asked();
    asked.stage('canary', '1.0');

    const refusals = (['canary', 'stable'] as const).map((channel) => refusalOf(() => asked.stage(channel, candidate)));

    expect(refusals.map(({ reason }) => reason)).toEqual(['version_conflict', 'version_conflict']);
    expect(refusals[0]?.hint).toContain('auto');
  });

  test('where only the bytes of the module differ, the recorded one stands, with a warning', () => {
    const asked = new Asked();
    asked.stage('canary', candidateOf('greeter', '1.0', { wasm: 'one' }));
    const digest = asked.plugin().channels.canary.recorded.get('1.0')?.digest;

    const here = asked.stage('canary', candidateOf('greeter', '1.0', { wasm: 'two' }));
    const beta = asked.stage('beta', candidateOf('greeter', '1.0', { wasm: 'two' }));

    expect(here.reason).toBe('nothing_to_do');
    expect(beta).toMatchObject({ reason: 'ok', digest });
    expect([here.warnings, beta.warnings]).toEqual([
      [expect.stringContaining('not reproducible')],
      [expect.stringContaining('not reproducible')],
    ]);
    expect(asked.decision?.recordings).toMatchObject([{ channel: 'beta', digest, source: { channel: 'canary' } }]);
    expect(asked.plugin().releases.get('beta/1.0')?.metadata.content.wasm).toBe('one');
  });

  test('a module where there was none is a conflict', () => {
    const asked = new Asked();
    asked.stage('canary', '1.0');

    const refusal = refusalOf(() => asked.stage('canary', candidateOf('greeter', '1.0', { wasm: 'one' })));

    expect(refusal.reason).toBe('version_conflict');
  });

  test('what is rejected can be staged, with a warning that it cannot be promoted', () => {
    const asked = new Asked().release('canary', '1.0', '1.1');
    asked.rollback('canary');
    asked.stage('canary', '1.2');

    const answer = asked.stage('canary', '1.1');

    expect(answer.warnings).toEqual([expect.stringContaining('rejected')]);
  });

  test('several plugins are staged together, or none is', () => {
    const asked = new Asked();
    asked.stage('canary', '1.0');
    const conflict = candidateOf('greeter', '1.0', { inputs: 'other' });

    const refusal = refusalOf(() => asked.stage('canary', '', { candidates: [candidateOf('other', '1.0'), conflict] }));

    expect(refusal.reason).toBe('version_conflict');
    expect(refusal.message).toContain('greeter 1.0 is recorded with another');
    expect(asked.state.plugins.has('other')).toBe(false);
  });
});

describe('bootstrapping', () => {
  test("makes the manifest's definition active on stable before anything else is recorded there", () => {
    const asked = new Asked();

    const answer = asked.stage('canary', candidateOf('greeter', '1.0+abc', { manifestVersion: '1.0' }), {
      bootstrap: true,
    });

    expect(asked.wrote()).toEqual(['bootstrap', 'stage']);
    expect(asked.active('stable')).toBe('1.0');
    expect(asked.plugin().channels.canary.staged).toBe('1.0+abc');
    expect(answer.message).toBe('greeter 1.0 is the first release on stable. greeter 1.0+abc is staged on canary.');
  });

  test('of a manifest without a version is 0.0.0', () => {
    const asked = new Asked();

    asked.stage('canary', candidateOf('greeter', '0+abc', { manifestVersion: null }), { bootstrap: true });

    expect(asked.active('stable')).toBe('0.0.0');
    expect(asked.plugin().releases.get('stable/0.0.0')?.definition.version).toBe('0.0.0');
  });

  test('on stable itself stages nothing beside it', () => {
    const asked = new Asked();

    const answer = asked.stage('stable', '1.0', { bootstrap: true });

    expect(answer).toMatchObject({ reason: 'ok', version: '1.0' });
    expect(asked.wrote()).toEqual(['bootstrap']);
  });

  test('happens once, and not where it is not allowed', () => {
    const asked = new Asked();
    asked.stage('canary', '1.0');
    asked.stage('canary', '1.1', { bootstrap: true });

    asked.stage('canary', '1.2', { bootstrap: true });

    expect(asked.active('stable')).toBe('1.1');
    expect(asked.wrote()).toEqual(['stage']);
  });

  test('leaves a version alone that is recorded with other content, and says so', () => {
    const asked = new Asked();
    asked.stage('canary', '1.0');

    const answer = asked.stage('canary', candidateOf('greeter', '1.0+abc', { manifestVersion: '1.0' }), {
      bootstrap: true,
    });

    expect(asked.wrote()).toEqual(['stage']);
    expect(answer.warnings).toEqual([expect.stringContaining('got no first release')]);
  });

  test('is answered again to the same request', () => {
    const asked = new Asked();
    asked.stage('stable', '1.0', { bootstrap: true, request: 'same' });

    const answer = asked.stage('stable', '1.0', { bootstrap: true, request: 'same' });

    expect(answer).toMatchObject({ reason: 'ok', version: '1.0', repeated: true });
  });

  test('answers the same request for no other channel or version', () => {
    const asked = new Asked();
    const same = { bootstrap: true, request: 'same' };
    asked.stage('stable', '1.0', same);

    const answers = [asked.stage('canary', '1.0', same), asked.stage('stable', '1.1', same)];

    expect(answers).toMatchObject([
      { reason: 'ok', version: '1.0', message: 'greeter 1.0 is staged on canary.', repeated: false },
      { reason: 'ok', version: '1.1', message: 'greeter 1.1 is staged on stable.', repeated: false },
    ]);
    expect(asked.plugin().channels.canary.staged).toBe('1.0');
    expect(asked.plugin().channels.stable.staged).toBe('1.1');
  });

  test('that staged beside it answers the same request for what it staged alone', () => {
    const asked = new Asked();
    const same = { bootstrap: true, request: 'same' };
    asked.stage('canary', '1.0', same);
    asked.stage('stable', '1.1');

    const answers = [asked.stage('canary', '1.0', same), asked.stage('stable', '1.0', same)];

    expect(answers).toMatchObject([
      { version: '1.0', message: 'greeter 1.0 is staged on canary.', repeated: true },
      { version: '1.0', message: 'greeter 1.0 is staged on stable.', repeated: false },
    ]);
  });

  test('beside which nothing was to be staged is answered again after others have staged there', () => {
    const asked = new Asked();
    const same = { bootstrap: true, request: 'same' };
    asked.stage('canary', '1.0');
    asked.stage('canary', '1.0', same);
    asked.stage('canary', '1.1');

    const answers = [asked.stage('canary', '1.0', same), asked.stage('canary', '1.2', same)];

    expect(answers).toMatchObject([
      { version: '1.0', message: 'greeter 1.0 is the first release on stable.', repeated: true },
      { version: '1.2', message: 'greeter 1.2 is staged on canary.', repeated: false },
    ]);
  });

  test('of a module that is built with other bytes is answered again to the same request', () => {
    const asked = new Asked();
    const same = { bootstrap: true, request: 'same' };
    asked.stage('stable', candidateOf('greeter', '1.0', { wasm: 'one' }), same);
    asked.stage('stable', '1.1');

    const answer = asked.stage('stable', candidateOf('greeter', '1.0', { wasm: 'two' }), same);

    expect(answer).toMatchObject({ reason: 'ok', version: '1.0', repeated: true });
  });
});
