import { basename, dirname } from 'node:path';
import { isOffered, mayRead, mayWrite, type Environment } from './cache-rights.ts';
import { troubleIn, type Trouble } from './cache-trouble.ts';
import { startCourier, type CacheErrand, type Courier, type Outcome, type Patience } from './courier.ts';
import type { Log } from './log.ts';

/** `hit`: the entry of this very key; `partial`: the newest whose key begins with the prefix. */
export type Restored = 'hit' | 'partial' | 'miss';
export type Saved = 'saved' | 'exists' | 'skipped';

/** A place beyond this machine that keeps folders by key. Nothing here throws or waits for long: a failure is a miss. */
export interface Cache {
  /** Whether saving has a chance: false when the service is absent, gave up, is full, or this run may only read. */
  writable(): boolean;
  /** Brings an entry's folder back to the absolute path `folder`. Its name, not its place, is part of the identity. */
  restore(folder: string, key: string, prefix?: string): Promise<Restored>;
  /** Saves `folder`, which `fill` makes, asked only when the key is free. */
  save(folder: string, key: string, fill: () => Promise<void>): Promise<Saved>;
  /** HTTP requests made so far. */
  requests(): number;
  /** Ends what is still under way. The cache may be used again after. */
  close(): Promise<void>;
}

/** In seconds. */
export interface Deadlines {
  readonly answer: number;
  readonly restore: number;
  readonly save: number;
}

export interface CacheOptions {
  readonly environment: Environment;
  readonly log: Log;
  readonly deadlines?: Deadlines;
  readonly signal?: AbortSignal;
  /** The courier's program, where it is not beside the bundle. */
  readonly program?: string;
}

/** A cache that keeps nothing: where there is no service, the local store is all there is. */
export const NO_CACHE: Cache = {
  writable: () => false,
  restore: () => Promise.resolve('miss'),
  save: () => Promise.resolve('skipped'),
  requests: () => 0,
  close: () => Promise.resolve(),
};

/** GitHub's cache service as the environment names it, or `NO_CACHE` where it names none. */
export function openCache({ environment, log, deadlines = DEADLINES, signal, program }: CacheOptions): Cache {
  if (!isOffered(environment)) return NO_CACHE;
  let open = signal?.aborted !== true;
  let writable = mayWrite(environment);
  let requests = 0;
  const couriers = new Map<string, Courier>();

  const close = async (): Promise<void> => {
    const ending = [...couriers.values()];
    couriers.clear();
    await Promise.all(ending.map((courier) => courier.end()));
    requests += ending.reduce((sum, courier) => sum + courier.requests(), 0);
  };
  /** Ends all use of the service for this run, said once: asking on would only cost time. */
  const giveUp = async (message: string): Promise<void> => {
    if (!open) return;
    open = false;
    log.warning(`${message} ${GOES_ON}`);
    await close();
  };
  signal?.addEventListener('abort', () => {
    open = false;
    void close();
  });
  const ask = async (folder: string, errand: Omit<CacheErrand, 'name'>, patience: Patience): Promise<Outcome> => {
    const root = dirname(folder);
    try {
      const courier = couriers.get(root) ?? startCourier(root, settings(environment), program);
      couriers.set(root, courier);
      return await courier.ask({ ...errand, name: basename(folder) }, patience);
    } catch (error) {
      return { kind: 'gone', detail: error instanceof Error ? error.message : String(error) };
    }
  };
  /** The key that was found or saved. Anything else is said here, and is undefined. */
  const judge = async (outcome: Outcome, errand: string): Promise<string | undefined> => {
    switch (outcome.kind) {
      case 'late':
        await giveUp(`The cache service was given ${outcome.seconds} s to ${errand} and did not finish.`);
        return undefined;
      case 'gone':
        await giveUp(`The process that was to ${errand} is gone: ${outcome.detail}.`);
        return undefined;
      case 'done': {
        if (outcome.matched !== null) return outcome.matched;
        const trouble = troubleIn(outcome.lines);
        if (trouble === undefined || trouble.kind === 'exists' || !open) return undefined;
        const message = `${SENTENCES[trouble.kind](errand)} (${trouble.detail})`;
        if (trouble.kind === 'damaged') log.warning(message);
        else if (trouble.kind === 'read-only' || trouble.kind === 'full') {
          if (writable) log.warning(message);
          writable = false;
        } else await giveUp(message);
        return undefined;
      }
    }
  };

  const maySave = (): boolean => open && writable;

  return {
    writable: maySave,
    restore: async (folder, key, prefix) => {
      if (!open || !mayRead(environment)) return 'miss';
      const patience = { answer: deadlines.answer, whole: deadlines.restore };
      const found = await judge(await ask(folder, { task: 'restore', key, prefix }, patience), `restore ${key}`);
      if (found === undefined) return 'miss';
      return found === key ? 'hit' : 'partial';
    },
    save: async (folder, key, fill) => {
      if (!maySave()) return 'skipped';
      const brief = { answer: deadlines.answer, whole: deadlines.answer };
      const there = mayRead(environment) ? await ask(folder, { task: 'lookup', key }, brief) : undefined;
      // The service may match by prefix as well: only the same key is the same entry.
      if (there !== undefined && (await judge(there, `look up ${key}`)) === key) return 'exists';
      if (!maySave()) return 'skipped';
      try {
        await fill();
      } catch (error) {
        log.warning(
          `Could not gather ${key} for the cache: ${error instanceof Error ? error.message : String(error)}.`,
        );
        return 'skipped';
      }
      const patience = { answer: deadlines.save, whole: deadlines.save };
      const outcome = await ask(folder, { task: 'save', key }, patience);
      if ((await judge(outcome, `save ${key}`)) !== undefined) return 'saved';
      return outcome.kind === 'done' && troubleIn(outcome.lines)?.kind === 'exists' ? 'exists' : 'skipped';
    },
    requests: () => [...couriers.values()].reduce((sum, courier) => sum + courier.requests(), requests),
    close,
  };
}

const DEADLINES: Deadlines = { answer: 15, restore: 300, save: 300 };

const GOES_ON = 'This run goes on without it; what is not in the local store is built.';

const SENTENCES: Readonly<Record<Exclude<Trouble['kind'], 'exists'>, (errand: string) => string>> = {
  away: () => 'The cache service cannot be reached.',
  failing: (errand) => `The cache service failed to ${errand}.`,
  limited: () => 'The cache service limits the rate of requests.',
  refused: (errand) => `The cache service refused to ${errand}.`,
  'read-only': () => 'The cache is read-only for this run: nothing is saved.',
  full: () => 'The cache has no storage left: nothing is saved. Delete entries (`gh cache delete`) or raise the limit.',
  damaged: (errand) => `Could not ${errand}. A damaged entry stays until \`gh cache delete\` removes it.`,
};

/** The library waits ten minutes for a segment of 128 MiB by default. */
function settings(environment: Environment): Environment {
  return { SEGMENT_DOWNLOAD_TIMEOUT_MINS: '2', ...environment };
}
