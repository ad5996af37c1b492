import { constants } from 'node:fs';
import { copyFile, mkdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { listTree } from '../build/entry.ts';
import { laidOver } from '../build/environment.ts';
import type { Workshop } from '../build/groups.ts';
import { collectOutputs } from '../build/outputs.ts';
import { runSteps } from '../build/steps.ts';
import type { Entry } from '../build/store.ts';
import { Refusal } from '../errors.ts';
import { digestIfThere, insideRoot } from '../world/files.ts';
import { progress } from '../world/log.ts';
import { inspectModule, type WasmFacts } from './inspect.ts';
import type { PlannedModule } from './plan.ts';
import type { Unit, Want } from './units.ts';

/** What building and placing modules is given of the outside. */
export interface Building extends Workshop {
  readonly root: string;
  readonly stepTimeoutMs: number;
  /** What steps see of the outside. */
  readonly environment: Readonly<Record<string, string>>;
  readonly platform: NodeJS.Platform;
  readonly now: () => Date;
}

/** What a build left. */
export interface BuiltUnit {
  /** Not in the store where one of its modules is missing or wrong. */
  readonly entry: Entry;
  /** What is known of each module that was wanted, or what is wrong with it. */
  readonly facts: (want: Want) => WasmFacts | Refusal;
}

/**
 * Runs the steps of a unit and takes the modules from where the manifest says that they are left; the ones of before were
 * set aside. Kept in the store only when every module is there and valid.
 * @throws Refusal `step_failed`.
 */
export async function buildUnit(unit: Unit, group: readonly PlannedModule[], building: Building): Promise<BuiltUnit> {
  const { root, store, log, platform, signal } = building;
  const { builder, build, wants, fingerprint } = unit;
  const [first] = group;
  const id = first?.plugin.id ?? builder.id;
  const label = group.length === 1 ? id : `${id} and ${group.length - 1} more`;
  const done = progress(log, `building the module of ${label}`);
  try {
    const lockfile = build.lockfile === null ? undefined : digestIfThere(join(root, build.lockfile));
    const steps = await runSteps(build.steps, {
      root,
      environment: laidOver(platform, building.environment, builder.definition.runtime.environment, building.mark),
      timeoutMs: building.stepTimeoutMs,
      log,
      label,
      mark: building.mark,
      signal,
    });
    if (build.lockfile !== null && digestIfThere(join(root, build.lockfile)) !== lockfile) {
      throw new Refusal(
        'step_failed',
        `The lockfile '${build.lockfile}' of '${id}' was changed while it was built from.`,
        {
          hint: 'Run it again, and have no build step write to a lockfile that is declared (for npm: `npm ci`, not `npm install`).',
        },
      );
    }
    // Made only now: steps may leave links for us to write through wherever they look.
    const work = await store.workFolder();
    await collectOutputs(build.outputs, root, join(work, 'outputs'), id);
    const known = new Map<string, WasmFacts | Refusal>();
    for (const want of wants) known.set(keyOf(want), await collect(want, root, join(work, 'outputs'), id));
    const facts = { fingerprint, built_at: { venv: join(work, 'venv'), root }, packages: [], steps: [...steps] };
    const isGood = [...known.values()].every((each) => !(each instanceof Refusal));
    const entry = isGood
      ? await store.add(work, facts)
      : { folder: work, record: { schema: 1 as const, ...facts, ...(await listTree(work, [])) } };
    const unknown = (want: Want) => new Refusal('internal', `nobody has looked into '${want.module}'`);
    return { entry, facts: (want) => known.get(keyOf(want)) ?? unknown(want) };
  } finally {
    done();
  }
}

function keyOf({ module, entrypoint }: Want): string {
  return JSON.stringify([module, entrypoint]);
}

/** Copies a module that the steps left, and looks into the copy. */
async function collect({ module, entrypoint }: Want, root: string, folder: string, id: string) {
  try {
    const place = insideRoot(root, module, 'A module');
    const left = await stat(place).catch(() => undefined);
    if (left?.isFile() !== true) {
      return new Refusal('wasm_missing', `The build steps of '${id}' ended, but left no module '${module}'.`, {
        hint: 'The steps must leave it where the manifest says, relative to the working directory. What lay there before is put back.',
      });
    }
    const copy = join(folder, module);
    await mkdir(dirname(copy), { recursive: true });
    await copyFile(place, copy, constants.COPYFILE_FICLONE);
    return await inspectModule(copy, entrypoint, { as: module });
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
