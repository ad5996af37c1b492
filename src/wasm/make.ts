import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { buildFailure } from '../build/blame.ts';
import type { Lock } from '../build/lock.ts';
import { takeTurn } from '../build/turn.ts';
import { recover } from './aside.ts';
import type { Building } from './build.ts';
import { inspectModule } from './inspect.ts';
import type { PlannedModule } from './plan.ts';
import { record } from './put.ts';
import { renew, type Renewed } from './renew.ts';
import { missingModule, stateOf, type Looking } from './state.ts';

export type Made =
  | (Renewed & { readonly seconds: number })
  | {
      /** `unchanged`: built by an earlier run; `committed`: it was there. */
      readonly status: 'unchanged' | 'committed';
      readonly lock: Lock;
      readonly seconds: number;
    };

export interface Making extends Building {
  /** As for `stateOf`, but that digests are of the files as they are when asked. */
  readonly looking: Looking;
}

/**
 * Makes the modules of one fingerprint: built once at most, then put in place for each plugin; one that is there is looked
 * into and recorded. Returns what became of each, by id. A failure of these plugins is told in the result; what the
 * system refuses is thrown.
 */
export async function makeModules(group: readonly PlannedModule[], making: Making): Promise<Map<string, Made>> {
  const made = new Map<string, Made>();
  const started = performance.now();
  const tell = (planned: PlannedModule, result: Renewed | Omit<Exclude<Made, Renewed>, 'seconds'>): void => {
    made.set(planned.plugin.id, { ...result, seconds: (performance.now() - started) / 1000 });
  };
  const blame = (error: unknown, plans: readonly PlannedModule[]): void => {
    const failure = buildFailure(
      error,
      plans.map(({ plugin }) => plugin.id),
      'Modules and what lies beside them are files and folders with names in UTF-8.',
    );
    for (const planned of plans) if (!made.has(planned.plugin.id)) tell(planned, { status: 'failed', failure });
  };

  const unit = group[0]?.unit ?? null;
  const wanted = [...(unit?.wants.map(({ module }) => module) ?? []), ...group.map(({ module }) => module.path)];
  const modules = [...new Set(wanted)].sort();
  const end = await takeTurns(modules, group, making);
  try {
    // Whoever set something aside had the turn, and is gone.
    for (const module of modules) await recover(making.store, making.root, module);
    const missing: PlannedModule[] = [];
    for (const planned of group) {
      try {
        const kept = await keep(planned, making);
        if (kept === undefined) missing.push(planned);
        else tell(planned, kept);
      } catch (error) {
        blame(error, [planned]);
      }
    }
    if (unit !== null && missing.length > 0)
      for (const [planned, result] of await renew(unit, missing, modules, {
        ...making,
        rebuild: making.looking.rebuild,
      }))
        tell(planned, result);
  } catch (error) {
    blame(error, group);
  } finally {
    await end();
  }
  return made;
}

/** The name of the turn that a run takes before it touches a module. */
export function turnOf(module: string): string {
  return createHash('sha256').update(`module ${module}`).digest('hex');
}

/** Looks into the module that is there and records it; undefined when it has to be made. */
async function keep(planned: PlannedModule, making: Making) {
  const { module, fingerprint, plugin } = planned;
  const state = await stateOf(planned, making.looking);
  switch (state.kind) {
    case 'make':
      return undefined;
    case 'missing':
      throw missingModule(planned);
    case 'whole':
      // Another run was faster.
      return { status: state.record.origin === 'built' ? 'unchanged' : 'committed', lock: state.lock } as const;
    case 'present': {
      const facts = await inspectModule(join(making.root, module.path), module.entrypoint, { as: module.path });
      if (state.origin === 'built') {
        const { steps, outputs } = state.record;
        const lock = await record(planned, facts, { origin: 'built', fingerprint, steps, outputs }, making);
        return { status: 'unchanged', lock } as const;
      }
      if (planned.unit !== null && !making.looking.tracked.has(module.path)) {
        making.log.notice(
          `The module '${module.path}' of '${plugin.id}' is used as it is: it was not built here. \`rebuild\` builds it anew.`,
        );
      }
      const from = { origin: 'committed' as const, fingerprint: null, steps: [], outputs: [] };
      return { status: 'committed', lock: await record(planned, facts, from, making) } as const;
    }
  }
}

/** In the order of their paths, so that two runs do not wait for each other. */
async function takeTurns(modules: readonly string[], group: readonly PlannedModule[], { store, log, signal }: Making) {
  const ends: (() => Promise<void>)[] = [];
  const onWait = (): void => {
    log.info(`Another run builds the module of '${group[0]?.plugin.id ?? ''}': waiting for it.`);
  };
  const end = async (): Promise<void> => {
    for (const each of ends.reverse()) await each();
  };
  try {
    for (const module of modules) {
      ends.push(await takeTurn(store.folder, turnOf(module), { onWait, signal }));
    }
  } catch (error) {
    await end();
    throw error;
  }
  return end;
}
