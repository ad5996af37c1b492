import { basename } from 'node:path';
import pLimit from 'p-limit';
import { planTransfer } from '../build/bundles.ts';
import { guardBuilds } from '../build/guard.ts';
import { isWhole } from '../build/entry.ts';
import type { Lock } from '../build/lock.ts';
import type { Probes } from '../build/probes.ts';
import { clearAbandoned, openStore } from '../build/store.ts';
import { fetchEntries, storeEntries } from '../build/transfer.ts';
import type { Refusal } from '../errors.ts';
import { NO_CACHE, openCache } from '../world/cache.ts';
import { hostPlatform } from '../world/platform.ts';
import type { World } from '../world/world.ts';
import type { Building } from './build.ts';
import { findUv } from './installer.ts';
import { makeVenvs } from './make.ts';
import type { PlannedVenv } from './planned.ts';

/** What became of a plugin's venv. */
export interface Provided {
  readonly status: 'built' | 'restored' | 'stored' | 'unchanged' | 'failed' | 'planned';
  readonly lock?: Lock;
  readonly failure?: Refusal;
  readonly seconds: number;
}

export interface Providing extends Pick<Building, 'root' | 'stepTimeoutMs' | 'environment' | 'read' | 'platform'> {
  readonly world: World;
  /** The folder for what is built, absolute. */
  readonly artifacts: string;
  readonly probes: Probes;
  readonly jobs: number;
  /** Whether GitHub's cache may be used. */
  readonly cache: boolean;
}

/** Makes the planned venvs that are not there yet: from the store, from the cache, or by building. Returns what became of each, by id. */
export async function provideVenvs(
  venvs: readonly PlannedVenv[],
  providing: Providing,
): Promise<Map<string, Provided>> {
  const provided = new Map<string, Provided>();
  for (const { plugin, proof } of venvs) {
    if (proof !== undefined) provided.set(plugin.id, { status: 'unchanged', lock: proof, seconds: 0 });
  }
  const missing = venvs.filter(({ proof }) => proof === undefined);
  const { world, artifacts, probes, environment, platform, read } = providing;
  if (missing.length === 0) {
    await clearAbandoned(artifacts, world.now());
    return provided;
  }
  const { log, signal } = world;
  const guard = await guardBuilds(world);
  const store = await openStore(artifacts, world.now);
  const cache = providing.cache ? openCache({ environment: world.environment, log, signal }) : NO_CACHE;
  const entries = planTransfer(
    [...groupsOf(venvs).values()].map((group) => ({
      fingerprint: group[0]?.fingerprint ?? '',
      pluginIds: group.map(({ plugin }) => plugin.id),
      worth: group.some(({ build, installer }) => installer !== null || (build?.steps.length ?? 0) > 0),
    })),
    hostPlatform(platform, process.arch),
  );
  try {
    const groups = groupsOf(missing);
    const absent = new Set<string>();
    for (const fingerprint of groups.keys()) if ((await store.find(fingerprint)) === undefined) absent.add(fingerprint);
    const verify = (folder: string): Promise<boolean> => isWhole(folder, basename(folder));
    const restored = await fetchEntries({ cache, store, log, entries, missing: absent, verify });

    const uv = (await findUv({ read, probes, environment, platform }))?.path ?? null;
    const stopped = new AbortController();
    const either = AbortSignal.any([signal, stopped.signal]);
    const marked = { ...environment, ...guard.mark };
    const making = { ...providing, environment: marked, store, log, uv, signal: either, restored, now: world.now };
    const limit = pLimit(providing.jobs);
    const built = new Set<string>();
    const makeGroup = async (fingerprint: string, group: readonly PlannedVenv[]): Promise<void> => {
      for (const [id, made] of await makeVenvs(group, making)) {
        const result: Provided = 'failure' in made ? { status: 'failed', ...made } : { status: made.origin, ...made };
        if (result.status === 'built') built.add(fingerprint);
        provided.set(id, result);
        log.info(`${id}: ${result.status}`);
      }
    };
    // What the system refuses to one ends all, and all have ended before anything is cleared away or said.
    await Promise.all(
      [...groups].map(([fingerprint, group]) =>
        limit(async () => {
          if (either.aborted) return;
          await makeGroup(fingerprint, group).catch((error: unknown) => {
            stopped.abort(error);
          });
        }),
      ),
    );
    either.throwIfAborted();
    const present = new Set(
      [...groupsOf(venvs).keys()].filter(
        (fingerprint) => !absent.has(fingerprint) || restored.has(fingerprint) || built.has(fingerprint),
      ),
    );
    await storeEntries({ cache, store, log, entries, built, present });
    return provided;
  } finally {
    await guard.end();
    await store.close();
  }
}

function groupsOf(venvs: readonly PlannedVenv[]): Map<string, PlannedVenv[]> {
  const groups = new Map<string, PlannedVenv[]>();
  for (const venv of venvs) groups.set(venv.fingerprint, [...(groups.get(venv.fingerprint) ?? []), venv]);
  return groups;
}
