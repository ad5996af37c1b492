import { lstat, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import pLimit from 'p-limit';
import type { Cache, Saved } from '../world/cache.ts';
import type { Log } from '../world/log.ts';
import { entryOf, type TransferEntry } from './bundles.ts';
import { linkTree } from './link-tree.ts';
import type { Store } from './store.ts';

export interface Transfer {
  readonly cache: Cache;
  readonly store: Pick<Store, 'folder' | 'workFolder'>;
  readonly log: Log;
  readonly entries: readonly TransferEntry[];
}

/**
 * Brings environments from the cache into the store and returns the fingerprints of `missing` that are there now. What
 * an entry holds is believed only when `verify` (given the absolute path of one environment's folder) says true.
 */
export async function fetchEntries({
  cache,
  store,
  log,
  entries,
  missing,
  verify,
}: Transfer & {
  readonly missing: ReadonlySet<string>;
  readonly verify: (folder: string) => Promise<boolean>;
}): Promise<Set<string>> {
  const wanted = entries.filter(({ fingerprints }) => fingerprints.some((fingerprint) => missing.has(fingerprint)));
  const arrived = new Set<string>();
  await inWorkFolder({ cache, store, log }, wanted, async (work, { name, key, prefix, fingerprints }) => {
    const folder = join(work, name);
    if ((await cache.restore(folder, key, prefix)) === 'miss') return;
    for (const fingerprint of await foldersIn(folder)) {
      if (!missing.has(fingerprint) || !fingerprints.includes(fingerprint)) continue;
      const unpacked = join(folder, fingerprint);
      if (await verify(unpacked).catch(() => false)) {
        await moveIn(unpacked, join(store.folder, fingerprint), verify);
        arrived.add(fingerprint);
      } else {
        log.warning(
          `The cache entry ${key} holds another content for ${fingerprint} than it says. It is not used; the environment is built. ` +
            'Delete the entry with `gh cache delete` to have it saved anew.',
        );
      }
    }
    // What is not needed here takes room on the disk.
    await rm(folder, { recursive: true, force: true });
  });
  return arrived;
}

/** Saves the entries that carry an environment of `built`, with all of theirs that are `present` in the store. */
export async function storeEntries({
  cache,
  store,
  log,
  entries,
  built,
  present,
}: Transfer & {
  readonly built: ReadonlySet<string>;
  readonly present: ReadonlySet<string>;
}): Promise<ReadonlyMap<string, Saved>> {
  const changed = cache.writable()
    ? entries
        .filter(({ fingerprints }) => fingerprints.some((fingerprint) => built.has(fingerprint)))
        .map((entry) => entryOf(entry, present))
        .filter((entry) => entry !== undefined)
    : [];
  const outcomes = new Map<string, Saved>();
  await inWorkFolder({ cache, store, log }, changed, async (work, { name, key, fingerprints }) => {
    const folder = join(work, name);
    const saved = await cache.save(folder, key, async () => {
      for (const fingerprint of fingerprints)
        await linkTree(join(store.folder, fingerprint), join(folder, fingerprint));
    });
    outcomes.set(key, saved);
    await rm(folder, { recursive: true, force: true });
  });
  return outcomes;
}

/** Packing uses every core and the network carries a few streams at once. */
const AT_A_TIME = 4;

async function inWorkFolder(
  { cache, store, log }: Pick<Transfer, 'cache' | 'store' | 'log'>,
  entries: readonly TransferEntry[],
  carry: (work: string, entry: TransferEntry) => Promise<void>,
): Promise<void> {
  if (entries.length === 0) return;
  let work: string;
  try {
    // A folder of this process alone: two runs in one workspace do not meet.
    work = await store.workFolder();
  } catch (error) {
    log.warning(
      `No room to pack and unpack below '${store.folder}': ${reasonOf(error)}. This run goes on without the cache.`,
    );
    return;
  }
  const limit = pLimit(AT_A_TIME);
  await Promise.all(
    entries.map((entry) =>
      limit(() => carry(work, entry)).catch((error: unknown) => {
        log.warning(`The cache entry ${entry.key} is left out: ${reasonOf(error)}.`);
      }),
    ),
  );
  // First: what was given up may still be unpacking here.
  await cache.close();
  await rm(work, { recursive: true, force: true }).catch(() => undefined);
}

const FINGERPRINT = /^[0-9a-f]{64}$/;

/** Names of the environments in an unpacked entry; links to folders elsewhere do not count. */
async function foldersIn(folder: string): Promise<string[]> {
  if (!(await lstat(folder)).isDirectory()) return [];
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory() && FINGERPRINT.test(entry.name)).map(({ name }) => name);
}

/** What is at its place already was put there by another run and is as good, if it is whole. */
async function moveIn(from: string, to: string, verify: (folder: string) => Promise<boolean>): Promise<void> {
  try {
    await rename(from, to);
  } catch {
    if (await verify(to).catch(() => false)) return;
    await rm(to, { recursive: true, force: true });
    await rename(from, to);
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
