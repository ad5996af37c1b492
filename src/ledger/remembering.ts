import type { Tip } from './branch.ts';

/** Files of one commit that were read: each is asked for once, and as many at a time as can be, for a request costs more than a file. */
export interface Files {
  /** Sees to it that these were read. */
  load(paths: Iterable<string>): Promise<void>;
  /** What is in a file that was read; undefined when there is none. @throws Error when it was not asked for. */
  at(path: string): Buffer | undefined;
}

/** Files of a tip. */
export function remember(tip: Pick<Tip, 'readMany'>): Files {
  const known = new Map<string, Buffer | undefined>();
  return {
    async load(paths) {
      const missing = [...new Set(paths)].filter((path) => !known.has(path));
      if (missing.length === 0) return;
      const found = await tip.readMany(missing);
      for (const path of missing) known.set(path, found.get(path));
    },
    at(path) {
      if (!known.has(path)) throw new Error(`${path} was not read`);
      return known.get(path);
    },
  };
}
