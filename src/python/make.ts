import { buildFailure, isDamage } from '../build/blame.ts';
import type { Entry } from '../build/store.ts';
import { takeTurn } from '../build/turn.ts';
import type { Refusal } from '../errors.ts';
import type { Lock } from '../build/lock.ts';
import { buildVenv, type Building } from './build.ts';
import type { PlannedVenv } from './planned.ts';
import { putVenv } from './put.ts';

/** How a venv came to be: built in this run, brought from the cache, or put in place from the store. */
export type Origin = 'built' | 'restored' | 'stored';

export type Made =
  | { readonly origin: Origin; readonly lock: Lock; readonly seconds: number }
  | { readonly failure: Refusal; readonly seconds: number };

export interface Making extends Building {
  /** Fingerprints that the cache brought into the store in this run. */
  readonly restored: ReadonlySet<string>;
}

/**
 * Makes the venvs of one fingerprint: built once at most, then put in place for each plugin. Returns what became of each,
 * by id. A build that fails is told in the result; what the system refuses is thrown.
 */
export async function makeVenvs(group: readonly PlannedVenv[], making: Making): Promise<Map<string, Made>> {
  const made = new Map<string, Made>();
  const started = performance.now();
  const seconds = (): number => (performance.now() - started) / 1000;
  try {
    const source = await sourceOf(group, making);
    for (const venv of group) {
      const lock = await source.put(venv);
      made.set(venv.plugin.id, { origin: source.origin(venv), lock, seconds: seconds() });
    }
  } catch (error) {
    const failure = buildFailure(
      error,
      group.map(({ plugin }) => plugin.id),
      'A venv holds files and folders with names in UTF-8, and is still there when its steps have ended.',
    );
    for (const { plugin } of group) if (!made.has(plugin.id)) made.set(plugin.id, { failure, seconds: seconds() });
  }
  return made;
}

/** An entry to put in place from, built anew, once, when it turns out not to be as it was recorded. */
async function sourceOf(group: readonly PlannedVenv[], making: Making) {
  const [first] = group;
  if (first === undefined) throw new Error('a group of plugins without a plugin');
  let kept = await making.store.find(first.fingerprint);
  const build = async (): Promise<Entry> => {
    const { store, signal } = making;
    const onWait = (): void => {
      making.log.info(`Another run builds the environment of '${first.plugin.id}': waiting for it.`);
    };
    const isAlone = (first.build?.steps ?? []).length === 0;
    const end = isAlone ? undefined : await takeTurn(store.folder, first.fingerprint, { onWait, signal });
    try {
      kept = await store.find(first.fingerprint);
      return kept ?? (await buildVenv(group, making));
    } finally {
      await end?.();
    }
  };
  let entry: Entry = kept ?? (await build());
  let origin: Origin = kept === undefined ? 'built' : making.restored.has(first.fingerprint) ? 'restored' : 'stored';
  let isProved = origin === 'built';
  return {
    /** What was built is built for the first; the others have it from the store. */
    origin: (venv: PlannedVenv): Origin => (origin === 'built' && venv !== first ? 'stored' : origin),
    async put(venv: PlannedVenv): Promise<Lock> {
      try {
        const lock = await putVenv(entry, venv, making, !isProved);
        isProved = true;
        return lock;
      } catch (error) {
        if (origin === 'built' || !isDamage(error)) throw error;
        making.log.warning(
          `The store's environment for '${venv.plugin.id}' is not as it was built (${error instanceof Error ? error.message : String(error)}). It is built again.`,
        );
        await making.store.discard(venv.fingerprint);
        entry = await build();
        [origin, isProved] = ['built', true];
        return putVenv(entry, venv, making, false);
      }
    },
  };
}
