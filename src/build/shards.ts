/** A job of the matrix: GitHub passes `plugins` on as the input of that name. */
export interface Shard {
  readonly shard: number;
  /** Ids, separated by commas. */
  readonly plugins: string;
}

/**
 * Spreads plugins over at most `most` shards so that the largest total is small: largest first, each to the
 * shard with least so far (Graham's LPT rule, at most 4/3 of the optimum). The same plugins give the same shards.
 * @param plugins ids with the bytes of their inputs.
 */
export function spread(plugins: readonly { readonly id: string; readonly size: number }[], most: number): Shard[] {
  const count = Math.min(plugins.length, most);
  const shards = Array.from({ length: count }, () => ({ size: 0, ids: [] as string[] }));
  const bySize = [...plugins].sort((one, other) => other.size - one.size || (one.id < other.id ? -1 : 1));
  for (const { id, size } of bySize) {
    const least = shards.reduce((best, shard) =>
      shard.size < best.size || (shard.size === best.size && shard.ids.length < best.ids.length) ? shard : best,
    );
    least.ids.push(id);
    least.size += size;
  }
  return shards.map(({ ids }, index) => ({ shard: index + 1, plugins: ids.sort().join(',') }));
}
