import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { planTransfer } from '../build/bundles.ts';
import { isWhole } from '../build/entry.ts';
import { openStore } from '../build/store.ts';
import { fetchEntries } from '../build/transfer.ts';
import type { Tree } from '../build/tree.ts';
import type { Plugin } from '../manifest/definition.ts';
import { NO_CACHE, openCache } from '../world/cache.ts';
import type { Git } from '../world/git.ts';
import type { World } from '../world/world.ts';
import { inspectModule } from './inspect.ts';
import { planModules, type ModulePlanning, type PlannedModule } from './plan.ts';

/** What a module was. */
export interface Before {
  readonly size: number;
  readonly imports: readonly string[];
}

export interface Looking extends Omit<ModulePlanning, 'tree'> {
  readonly git: Git;
  /** The commit that was before. */
  readonly base: string;
  /** The plugins of the profile as the manifest had them there. */
  readonly plugins: readonly Plugin[];
  readonly world: World;
  /** The folder for what is built, absolute. */
  readonly folder: string;
  readonly cache: boolean;
}

/**
 * What the modules of these plugins were at the base, by id: the committed ones from git, built ones by the fingerprint
 * that they had there, from the store or GitHub's cache. Those that are in neither are left out: nothing is built for this.
 */
export async function modulesBefore(
  ids: readonly string[],
  now: readonly PlannedModule[],
  looking: Looking,
): Promise<Map<string, Before | 'same'>> {
  const { git, base, plugins, world, folder } = looking;
  const before = new Map<string, Before | 'same'>();
  const wanted = plugins.filter(({ id }) => ids.includes(id));
  const { modules } = await planModules(wanted, plugins, { ...looking, tree: await treeAt(git, base, looking) });
  const built: PlannedModule[] = [];
  const work = await mkdtemp(join(tmpdir(), 'coolbox-base-'));
  try {
    for (const planned of modules) {
      const bytes = await git.bytesAt(base, planned.module.path);
      const copy = join(work, 'module');
      if (bytes !== undefined) {
        await writeFile(copy, bytes);
        await tell(planned, copy);
      } else if (planned.unit !== null) {
        const same = now.find(({ plugin }) => plugin.id === planned.plugin.id)?.fingerprint === planned.fingerprint;
        if (same) before.set(planned.plugin.id, 'same');
        else built.push(planned);
      }
    }
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  if (built.length === 0) return before;

  const { log, signal } = world;
  const store = await openStore(folder, world.now);
  try {
    const cache = looking.cache ? openCache({ environment: world.environment, log, signal }) : NO_CACHE;
    const groups = built.map(({ fingerprint, plugin }) => ({ fingerprint, pluginIds: [plugin.id], worth: true }));
    const missing = new Set<string>();
    for (const { fingerprint } of built) if ((await store.find(fingerprint)) === undefined) missing.add(fingerprint);
    const verify = (place: string): Promise<boolean> => isWhole(place, basename(place));
    await fetchEntries({ cache, store, log, entries: planTransfer(groups, 'wasm'), missing, verify });
    for (const planned of built) {
      const entry = await store.find(planned.fingerprint);
      if (entry !== undefined) await tell(planned, join(entry.folder, 'outputs', planned.module.path));
    }
  } finally {
    await store.close();
  }
  return before;

  async function tell({ plugin }: PlannedModule, path: string): Promise<void> {
    // What was wrong then is not compared with.
    const facts = await inspectModule(path, null).catch(() => undefined);
    if (facts !== undefined) before.set(plugin.id, { size: facts.size, imports: facts.imports });
  }
}

/** The files of a commit, as far as planning asks: of links it knows the text. */
async function treeAt(git: Git, commit: string, { root, artifacts }: Looking): Promise<Tree> {
  const files = (await git.filesAt(commit)).filter((path) => !path.startsWith(`${artifacts}/`));
  const digests = new Map<string, Promise<string>>();
  const digest = async (path: string): Promise<string> =>
    createHash('sha256')
      .update((await git.bytesAt(commit, path)) ?? '')
      .digest('hex');
  return {
    root,
    files,
    links: new Map(),
    isCommitted: () => false,
    size: () => 0,
    digest(path) {
      const known = digests.get(path) ?? digest(path);
      digests.set(path, known);
      return known;
    },
  };
}
