import { rm } from 'node:fs/promises';
import { isDamage } from '../build/blame.ts';
import type { Lock } from '../build/lock.ts';
import type { Entry } from '../build/store.ts';
import { Refusal } from '../errors.ts';
import { forgetAside, ownPlace, putBack, setAside } from './aside.ts';
import { buildUnit, type Building } from './build.ts';
import { inspectModule, type WasmFacts } from './inspect.ts';
import type { PlannedModule } from './plan.ts';
import { outputsOf, placeBeside, placeModule, record } from './put.ts';
import type { Unit, Want } from './units.ts';

/** How a module came to be in this run: built, brought from the cache, or put in place from the store. */
export type Renewed =
  | { readonly status: 'built' | 'restored' | 'stored'; readonly lock: Lock }
  | { readonly status: 'failed'; readonly failure: Refusal };

export interface Renewing extends Building {
  /** Whether it is built although the store has it. */
  readonly rebuild: boolean;
}

/**
 * Makes the modules of a unit for these plugins: from the store, or by building. What lies at the places of `modules`, which
 * are all that the unit's steps leave, is set aside meanwhile, and put back where no new one took its place. Returns what became of each.
 * @throws Refusal `step_failed` when the build fails; what the system refuses.
 */
export async function renew(
  unit: Unit,
  plans: readonly PlannedModule[],
  modules: readonly string[],
  renewing: Renewing,
): Promise<Map<PlannedModule, Renewed>> {
  const { store, root, restored, log, rebuild } = renewing;
  for (const module of modules) await setAside(store, root, module, renewing.mark);
  let renewed = new Map<PlannedModule, Renewed>();
  const build = async (): Promise<void> => {
    // Only what the steps leave counts.
    for (const module of modules) await rm(ownPlace(root, module), { recursive: true, force: true });
    await store.discard(unit.fingerprint);
    const { entry, facts } = await buildUnit(unit, plans, renewing);
    const source = { entry, status: 'built', facts: (want: Want) => Promise.resolve(facts(want)) } as const;
    renewed = await putAll(source, plans, modules, renewing);
  };
  try {
    const entry = rebuild ? undefined : await store.find(unit.fingerprint);
    if (entry === undefined) await build();
    else {
      const status = restored.has(unit.fingerprint) ? 'restored' : 'stored';
      try {
        renewed = await putAll({ entry, status, facts: inspect }, plans, modules, renewing);
        await placeBeside(entry, modules, renewing);
      } catch (error) {
        if (!isDamage(error)) throw error;
        const [first] = plans;
        log.warning(
          `The store's module for '${first?.plugin.id ?? ''}' is not as it was built (${error instanceof Error ? error.message : String(error)}). It is built again.`,
        );
        await build();
      }
    }
    const fresh = [...renewed].flatMap(([{ module }, { status }]) => (status === 'failed' ? [] : module.path));
    for (const module of new Set(fresh)) await forgetAside(store, module);
    return renewed;
  } finally {
    for (const module of modules) await putBack(store, root, module);
  }
}

interface Source {
  readonly entry: Entry;
  readonly status: 'built' | 'restored' | 'stored';
  readonly facts: (want: Want, copy: string) => Promise<WasmFacts | Refusal>;
}

async function putAll(
  { entry, status, facts }: Source,
  plans: readonly PlannedModule[],
  modules: readonly string[],
  renewing: Renewing,
): Promise<Map<PlannedModule, Renewed>> {
  const put = new Map<PlannedModule, Renewed>();
  let first = true;
  for (const planned of plans) {
    const { path, entrypoint } = planned.module;
    const known = await placeModule(entry, path, renewing, (copy) => facts({ module: path, entrypoint }, copy));
    if (known instanceof Refusal) {
      put.set(planned, { status: 'failed', failure: known });
      continue;
    }
    const { fingerprint } = entry.record;
    const made = {
      origin: 'built',
      fingerprint,
      steps: entry.record.steps,
      outputs: outputsOf(entry, modules),
    } as const;
    const lock = await record(planned, known, made, renewing);
    // What was built is built for the first; the others have it from the store.
    put.set(planned, { status: first || status !== 'built' ? status : 'stored', lock });
    first = false;
  }
  return put;
}

async function inspect({ module, entrypoint }: Want, copy: string): Promise<WasmFacts | Refusal> {
  try {
    return await inspectModule(copy, entrypoint, { as: module });
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
