import { basename, join } from 'node:path';
import pLimit from 'p-limit';
import type { Plugin } from '../manifest/definition.ts';
import { NO_CACHE, openCache } from '../world/cache.ts';
import { isThere } from '../world/files.ts';
import type { Log } from '../world/log.ts';
import type { World } from '../world/world.ts';
import { planTransfer } from './bundles.ts';
import { isWhole, RECORD } from './entry.ts';
import { guardBuilds } from './guard.ts';
import { openStore, type Store } from './store.ts';
import { fetchEntries, storeEntries } from './transfer.ts';

/** What is to be made for a plugin: of equal fingerprints it is made once. */
export interface Planned {
  readonly plugin: Plugin;
  readonly fingerprint: string;
}

/** What the making of groups is given of the outside. */
export interface Round {
  readonly world: World;
  /** The folder for what is built, absolute. */
  readonly artifacts: string;
  /** How many groups are made at a time. */
  readonly jobs: number;
  /** Whether GitHub's cache may be used. */
  readonly cache: boolean;
}

/** Where a group is made. */
export interface Workshop {
  readonly store: Store;
  readonly log: Log;
  /** Aborted when the run is cancelled, and when another group met what concerns all. */
  readonly signal: AbortSignal;
  /** Fingerprints that the cache brought into the store in this run. */
  readonly restored: ReadonlySet<string>;
  /** To be laid over the environment of every step: what carries it is ended with the builds. */
  readonly mark: Readonly<Record<string, string>>;
}

export interface Making<P> {
  /** What tells runners apart beside the fingerprint, such as `linux-x86_64`: part of the names of bundles. */
  readonly platform: string;
  /** Whether it is worth a place in the cache. */
  readonly worth: (group: readonly P[]) => boolean;
  /** Whether what the cache has of it may serve. Default: yes. */
  readonly fetches?: (group: readonly P[]) => boolean;
  /** Makes a group and returns whether it was built. What it throws ends the others, and is thrown when they have ended. */
  readonly make: (group: readonly P[], workshop: Workshop) => Promise<boolean>;
}

/**
 * Makes what is `missing` of `all`, in groups of equal fingerprints: brings from GitHub's cache what the store lacks, makes
 * each group, and saves to the cache what was built. Puts the runner's files back as they were.
 */
export async function makeGroups<P extends Planned>(
  all: readonly P[],
  missing: readonly P[],
  { world, artifacts, jobs, cache: mayCache }: Round,
  { platform, worth, fetches = () => true, make }: Making<P>,
): Promise<void> {
  const { log, signal } = world;
  const guard = await guardBuilds(world);
  const store = await openStore(artifacts, world.now);
  const cache = mayCache ? openCache({ environment: world.environment, log, signal }) : NO_CACHE;
  const everything = groupsOf(all);
  const entries = planTransfer(
    [...everything].map(([fingerprint, group]) => ({
      fingerprint,
      pluginIds: group.map(({ plugin }) => plugin.id),
      worth: worth(group),
    })),
    platform,
  );
  try {
    const groups = groupsOf(missing);
    const absent = new Set<string>();
    for (const [fingerprint, group] of groups)
      if (fetches(group) && (await store.find(fingerprint)) === undefined) absent.add(fingerprint);
    const verify = (folder: string): Promise<boolean> => isWhole(folder, basename(folder));
    const restored = await fetchEntries({ cache, store, log, entries, missing: absent, verify });

    const stopped = new AbortController();
    const either = AbortSignal.any([signal, stopped.signal]);
    const limit = pLimit(jobs);
    const built = new Set<string>();
    // What the system refuses to one ends all, and all have ended before anything is cleared away or said.
    await Promise.all(
      [...groups].map(([fingerprint, group]) =>
        limit(async () => {
          if (either.aborted) return;
          try {
            if (await make(group, { store, log, signal: either, restored, mark: guard.mark })) built.add(fingerprint);
          } catch (error) {
            stopped.abort(error);
          }
        }),
      ),
    );
    either.throwIfAborted();
    const isKept = (fingerprint: string): boolean => isThere(join(store.folder, fingerprint, RECORD));
    const present = new Set([...everything.keys()].filter(isKept));
    await storeEntries({ cache, store, log, entries, built, present });
  } finally {
    await guard.end();
    await store.close();
  }
}

function groupsOf<P extends Planned>(planned: readonly P[]): Map<string, P[]> {
  const groups = new Map<string, P[]>();
  for (const each of planned) groups.set(each.fingerprint, [...(groups.get(each.fingerprint) ?? []), each]);
  return groups;
}
