/** The two largest of counts that are there, as people say them: `1 min 30 s`. `counts` from the largest unit down. */
export function largestUnits(counts: readonly (readonly [count: number, unit: string])[]): string {
  const first = counts.findIndex(([count]) => count > 0);
  return counts
    .slice(first, first + 2)
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(' ');
}
