/** Names with versions in them (`3.12.4`, `cpython-3.12.4-linux-x86_64-gnu`), newest first; free-threaded and pre-release ones after their equals. */
export function newestFirst(names: readonly string[]): string[] {
  return [...names].sort((a, b) => {
    const [left, right] = [versionIn(a), versionIn(b)];
    for (let i = 0; i < 3; i++) {
      const difference = (right[i] ?? 0) - (left[i] ?? 0);
      if (difference !== 0) return difference;
    }
    return a.length - b.length || (a < b ? -1 : 1);
  });
}

function versionIn(name: string): number[] {
  return (/\d+(?:\.\d+)*/.exec(name)?.[0] ?? '0').split('.').map(Number);
}
