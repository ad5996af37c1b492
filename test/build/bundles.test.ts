import { describe, expect, test } from '@jest/globals';
import { entryOf, planTransfer, type Group } from '../../src/build/bundles.ts';

const fingerprint = (index: number, change = 0): string => `${change}${index}`.padStart(64, 'f');
const distinct = (count: number): Group[] =>
  Array.from({ length: count }, (_, index) => ({
    fingerprint: fingerprint(index),
    pluginIds: [`plugin-${index}`],
    worth: true,
  }));

describe('the entries of a transfer', () => {
  test('are one for each of few fingerprints, named by it alone', () => {
    const entries = planTransfer(distinct(8), 'linux-x86_64');

    expect(entries).toHaveLength(8);
    expect(entries[0]).toEqual({
      name: fingerprint(0),
      key: `coolbox-env-v1-${fingerprint(0)}`,
      fingerprints: [fingerprint(0)],
    });
  });

  test('are at most 8 bundles for many, which carry each fingerprint once', () => {
    const entries = planTransfer(distinct(500), 'linux-x86_64');

    expect(entries).toHaveLength(8);
    expect(entries.flatMap(({ fingerprints }) => fingerprints).sort()).toEqual(
      distinct(500)
        .map((group) => group.fingerprint)
        .sort(),
    );
    expect(entries[0]?.key).toMatch(/^coolbox-env-v1-linux-x86_64-0of8-[0-9a-f]{64}$/);
    expect(entries.every(({ key, prefix = '?' }) => key.startsWith(prefix))).toBe(true);
  });

  test('change in one bundle only, and keep its name and prefix, when one of 100 changes', () => {
    const before = planTransfer(distinct(100), 'linux');
    const changed = distinct(100).map((group, index) =>
      index === 42 ? { ...group, fingerprint: fingerprint(42, 1) } : group,
    );

    const after = planTransfer(changed, 'linux');

    const differing = after.filter((entry, index) => entry.key !== before[index]?.key);
    expect(differing).toHaveLength(1);
    expect(after.map(({ prefix }) => prefix)).toEqual(before.map(({ prefix }) => prefix));
  });

  test('do not depend on the order of groups and of their plugins', () => {
    const groups = distinct(20).map((group) => ({ ...group, pluginIds: [...group.pluginIds, 'zebra'] }));
    const turned = groups.map((group) => ({ ...group, pluginIds: [...group.pluginIds].reverse() })).reverse();

    expect(planTransfer(turned, 'linux')).toEqual(planTransfer(groups, 'linux'));
  });

  test('leave out what is not worth it', () => {
    const groups = distinct(9).map((group, index) => ({ ...group, worth: index > 6 }));

    expect(planTransfer(groups, 'linux').map(({ name }) => name)).toEqual([fingerprint(7), fingerprint(8)]);
  });

  test('hold no comma, which keys may not', () => {
    expect(planTransfer(distinct(9), 'linux,glibc')[0]?.key).not.toContain(',');
  });

  test('are saved with what could be built, under a key that says so', () => {
    const [entry] = planTransfer(distinct(100), 'linux');
    const [first = ''] = entry?.fingerprints ?? [];
    if (entry === undefined) throw new Error('no entry');

    const partly = entryOf(entry, new Set([first]));

    expect(partly?.fingerprints).toEqual([first]);
    expect(partly?.key).not.toBe(entry.key);
    expect(entryOf(entry, new Set(entry.fingerprints))).toEqual(entry);
    expect(entryOf(entry, new Set())).toBeUndefined();
  });
});
