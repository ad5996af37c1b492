import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { spread } from '../../src/build/shards.ts';

const plugins = fc.uniqueArray(fc.record({ id: fc.stringMatching(/^[a-z]{1,6}$/u), size: fc.nat(10_000) }), {
  selector: ({ id }) => id,
  maxLength: 60,
});

test('every plugin is in one shard, no shard is empty, and there are no more than asked for', () => {
  fc.assert(
    fc.property(plugins, fc.integer({ min: 1, max: 256 }), (all, most) => {
      const shards = spread(all, most);

      expect(shards.flatMap(({ plugins: ids }) => ids.split(',')).sort()).toEqual(all.map(({ id }) => id).sort());
      expect(shards.map(({ shard }) => shard)).toEqual(shards.map((_, index) => index + 1));
      expect(shards).toHaveLength(Math.min(all.length, most));
    }),
  );
});

test('the order of the plugins does not matter', () => {
  fc.assert(
    fc.property(plugins, fc.integer({ min: 1, max: 20 }), (all, most) => {
      expect(spread([...all].reverse(), most)).toEqual(spread(all, most));
    }),
  );
});

test('the largest shard is at most twice what an even share, or the largest plugin, would be', () => {
  fc.assert(
    fc.property(plugins, fc.integer({ min: 1, max: 20 }), (all, most) => {
      const sizeOf = new Map(all.map(({ id, size }) => [id, size]));
      const sums = spread(all, most).map(({ plugins: ids }) =>
        ids.split(',').reduce((sum, id) => sum + (sizeOf.get(id) ?? 0), 0),
      );
      const total = all.reduce((sum, { size }) => sum + size, 0);

      expect(Math.max(0, ...sums)).toBeLessThanOrEqual(2 * Math.max(total / most, ...all.map(({ size }) => size), 0));
    }),
  );
});
