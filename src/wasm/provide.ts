import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { makeGroups, type Round } from '../build/groups.ts';
import type { Lock } from '../build/lock.ts';
import { openStore } from '../build/store.ts';
import type { Refusal } from '../errors.ts';
import { insideRoot, isThere } from '../world/files.ts';
import { modulesAside, recover } from './aside.ts';
import type { Building } from './build.ts';
import { makeModules, turnOf } from './make.ts';
import type { PlannedModule } from './plan.ts';
import type { Looking, State } from './state.ts';

/** What became of a plugin's module. */
export interface ProvidedModule {
  readonly status: 'built' | 'restored' | 'stored' | 'unchanged' | 'committed' | 'failed' | 'planned';
  readonly lock?: Lock;
  readonly failure?: Refusal;
  readonly seconds: number;
}

export interface ProvidingModules extends Round, Pick<Building, 'root' | 'stepTimeoutMs' | 'environment' | 'platform'> {
  readonly looking: Omit<Looking, 'digest'>;
}

/** Makes and records the modules that are not whole, of which `states` tells. Returns what became of each of these, by id. */
export async function provideModules(
  modules: readonly PlannedModule[],
  states: ReadonlyMap<PlannedModule, State>,
  providing: ProvidingModules,
): Promise<Map<string, ProvidedModule>> {
  const { root, world, environment, looking } = providing;
  const provided = new Map<string, ProvidedModule>();
  await recoverOthers(modules, providing);
  const isOurs = (planned: PlannedModule): boolean => {
    const state = states.get(planned);
    return state?.kind === 'make' || (state?.kind === 'present' && state.origin === 'built') || isBuilt(state);
  };
  const wanted = modules.filter((planned) => states.has(planned) && states.get(planned)?.kind !== 'whole');
  if (wanted.length === 0) return provided;
  await makeGroups(modules.filter(isOurs), wanted, providing, {
    // A module is the same on every machine.
    platform: 'wasm',
    worth: () => true,
    fetches: (group) => !looking.rebuild && group.some((planned) => states.get(planned)?.kind === 'make'),
    async make(group, workshop) {
      const digest = (path: string): Promise<string> => digestNow(root, path);
      const making = { ...providing, ...workshop, environment, now: world.now, looking: { ...looking, digest } };
      let isNew = false;
      for (const [id, made] of await makeModules(group, making)) {
        isNew ||= made.status === 'built';
        provided.set(id, made);
        workshop.log.info(`${id}: ${made.status}`);
      }
      return isNew;
    },
  });
  return provided;
}

function isBuilt(state: State | undefined): boolean {
  return state?.kind === 'whole' && state.record.origin === 'built';
}

/** Puts back what runs that were killed had set aside for other modules than these: those come by it themselves. */
async function recoverOthers(
  modules: readonly PlannedModule[],
  { artifacts, root, world, looking }: ProvidingModules,
): Promise<void> {
  const own = new Set(
    modules.flatMap(({ module, unit }) => [module.path, ...(unit?.wants ?? []).map((want) => want.module)]),
  );
  const others = modulesAside(looking.store).filter((module) => !own.has(module));
  if (others.length === 0) return;
  const store = await openStore(artifacts, world.now);
  try {
    // A turn that is still taken when the store was opened is that of a run that lives.
    for (const module of others)
      if (!isThere(join(store.folder, `building-${turnOf(module)}`))) await recover(store, root, module);
  } finally {
    await store.close();
  }
}

async function digestNow(root: string, path: string): Promise<string> {
  const sum = createHash('sha256');
  await pipeline(createReadStream(insideRoot(root, path, 'A file of a module')), sum);
  return sum.digest('hex');
}
