import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { resolve, type Offered, type Offers } from '../../src/channel/resolve.ts';
import { isInRollout } from '../../src/channel/rollout.ts';
import { refusalOf } from './asking.ts';

const NOTHING = { active: null, previous: null };
const at = (version: string, rollout = 1): Offered => ({ version, rollout });

function board(channels: Partial<Offers<Offered>['plugins'][string]['channels']>): Offers<Offered> {
  const all = { canary: NOTHING, beta: NOTHING, stable: NOTHING, ...channels };
  return { plugins: { greeter: { selected: 'canary', channels: all } } };
}

describe('a host runs', () => {
  test('what is active on the channel that is selected, or on the one that it asks for', () => {
    const offers = board({ canary: { active: at('2'), previous: null }, beta: { active: at('1'), previous: null } });

    expect(resolve(offers, 'greeter')).toMatchObject({ channel: 'canary', release: at('2'), isPrevious: false });
    expect(resolve(offers, 'greeter', { channel: 'beta' })).toMatchObject({ channel: 'beta', release: at('1') });
  });

  test('what is further up the ladder where nothing is active', () => {
    const offers = board({ stable: { active: at('1'), previous: null } });

    const { channel, steps } = resolve(offers, 'greeter');

    expect(channel).toBe('stable');
    expect(steps.map(({ found }) => found)).toEqual(['nothing_active', 'nothing_active', 'active']);
  });

  test('never what is down the ladder', () => {
    const offers = board({ canary: { active: at('2'), previous: null } });

    expect(refusalOf(() => resolve(offers, 'greeter', { channel: 'beta' })).reason).toBe('nothing_staged');
  });

  test('the release below, without asking for its rollout, when it is outside of the rollout', () => {
    const offers = board({ canary: { active: at('2', 0), previous: at('1', 0) } });

    expect(resolve(offers, 'greeter', { installId: 'host' })).toMatchObject({ release: at('1', 0), isPrevious: true });
  });

  test('what is up the ladder when it is outside and nothing is below', () => {
    const offers = board({
      canary: { active: at('2', 0), previous: null },
      stable: { active: at('1'), previous: null },
    });

    const { release, steps } = resolve(offers, 'greeter', { installId: 'host' });

    expect(release).toEqual(at('1'));
    expect(steps.map(({ found }) => found)).toEqual(['outside_rollout', 'nothing_active', 'active']);
  });

  test('what is active when it does not say which host it is', () => {
    expect(resolve(board({ canary: { active: at('2', 0.1), previous: at('1') } }), 'greeter').release.version).toBe(
      '2',
    );
  });

  test.each(['greter', '__proto__', 'constructor'])('nothing of a plugin that is not there: %s', (plugin) => {
    const refusal = refusalOf(() => resolve(board({}), plugin));

    expect(refusal.reason).toBe('unknown_plugin');
  });
});

describe('a rollout', () => {
  test('of 1 is for everyone, of 0 for nobody', () => {
    fc.assert(
      fc.property(fc.string(), (host) => isInRollout(host, 'greeter', '1', 1) && !isInRollout(host, 'greeter', '1', 0)),
    );
  });

  test('that grows only gains hosts', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (host, one, other) => {
          const [less, more] = [Math.min(one, other), Math.max(one, other)];

          return !isInRollout(host, 'greeter', '1', less) || isInRollout(host, 'greeter', '1', more);
        },
      ),
    );
  });

  test('reaches about its part of the hosts', () => {
    const hosts = Array.from({ length: 4000 }, (_, index) => `host-${index}`);

    const share = hosts.filter((host) => isInRollout(host, 'greeter', '1.4.0', 0.25)).length / hosts.length;

    expect(Math.abs(share - 0.25)).toBeLessThan(0.03);
  });

  test('begins exactly above where a host stands', () => {
    const stands = createHash('sha256').update('host\ngreeter\n1.4.0').digest().readBigUInt64BE();
    const fraction = Number(stands) / 2 ** 64;
    const below = fraction * (1 - 2 ** -50);
    const above = fraction * (1 + 2 ** -50);

    expect([below, above].map((rollout) => isInRollout('host', 'greeter', '1.4.0', rollout))).toEqual([false, true]);
  });

  test('is decided as a host in Python decides it', () => {
    const cases = Array.from({ length: 300 }, (_, index) => {
      const host = `hôst-${index}`;
      const stands = createHash('sha256').update(`${host}\ngreeter\n1.4.0`).digest().readBigUInt64BE();
      return { host, rollout: index % 3 === 0 ? Number(stands) / 2 ** 64 : Math.random() };
    });
    const program = `
import hashlib, json, sys
place = lambda host: int.from_bytes(hashlib.sha256(f"{host}\\ngreeter\\n1.4.0".encode()).digest()[:8], "big")
print(json.dumps([place(c["host"]) < c["rollout"] * 2**64 for c in json.load(sys.stdin)]))`;

    const { stdout } = spawnSync('python3', ['-c', program], { input: JSON.stringify(cases), encoding: 'utf8' });

    const ours = cases.map(({ host, rollout }) => isInRollout(host, 'greeter', '1.4.0', rollout));
    expect(JSON.parse(stdout)).toEqual(ours);
  });
});
