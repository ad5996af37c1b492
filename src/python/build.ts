import { lstat, realpath, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { activate, laidOver } from '../build/environment.ts';
import { collectOutputs } from '../build/outputs.ts';
import { runSteps, type StepContext, type StepTime } from '../build/steps.ts';
import type { Entry, Store } from '../build/store.ts';
import { Refusal } from '../errors.ts';
import type { Step } from '../manifest/definition.ts';
import { digestIfThere, isAbsent, readIfThere, writeWhole } from '../world/files.ts';
import { progress, type Log } from '../world/log.ts';
import { installLockfile } from './install.ts';
import type { Reader } from './interpreter.ts';
import { layoutOf } from './layout.ts';
import { installedPackages } from './packages.ts';
import { isInstalled } from './lockfile-problems.ts';
import type { PlannedVenv } from './planned.ts';
import { fingerprintLine } from './proof.ts';
import { createVenv, type VenvOptions } from './venv.ts';

/** What building and placing venvs is given of the outside. */
export interface Building {
  readonly root: string;
  readonly store: Store;
  readonly log: Log;
  readonly stepTimeoutMs: number;
  /** What steps see of the outside. */
  readonly environment: Readonly<Record<string, string>>;
  /** The uv on PATH. */
  readonly uv: string | null;
  readonly read: Reader;
  readonly platform: NodeJS.Platform;
  readonly signal: AbortSignal;
  /** As of a workshop. */
  readonly mark: Readonly<Record<string, string>>;
  readonly now: () => Date;
}

/**
 * Builds the venv that a group of plugins shares, in a folder of its own, and adds it to the store.
 * @throws Refusal `step_failed`, `no_interpreter`, `manifest_invalid`; what was there before stays.
 */
export async function buildVenv(group: readonly PlannedVenv[], building: Building): Promise<Entry> {
  const [venv] = group;
  if (venv === undefined) throw new Error('a group of plugins without a plugin');
  const { root, store, log, platform } = building;
  const label = group.length === 1 ? venv.plugin.id : `${venv.plugin.id} and ${group.length - 1} more`;
  const made = join(await store.workFolder(), 'venv');
  const done = progress(log, `building ${label}`);
  try {
    const steps = await fill(made, venv, label, building);
    // Steps know where they worked, and may have left links beside the venv for us to write through.
    const work = await store.workFolder();
    const folder = join(work, 'venv');
    await rename(made, folder).catch(unlessAbsent);
    await collectOutputs(venv.build?.outputs ?? [], root, join(work, 'outputs'), venv.plugin.id);
    await checkVenv(folder, venv, platform);
    checkLockfiles(venv, root);
    const { config } = layoutOf(folder, venv.interpreter, platform);
    await writeWhole(config, `${readIfThere(config) ?? ''}${fingerprintLine(venv.fingerprint)}`);
    await writeWhole(join(folder, '.gitignore'), '*\n');
    const packages = await installedPackages(folder, venv.interpreter, platform);
    const { fingerprint } = venv;
    return await store.add(work, {
      fingerprint,
      built_at: { venv: made, root },
      packages: [...packages],
      steps: [...steps],
    });
  } finally {
    done();
  }
}

/** Steps can do anything to their venv: what is not a venv of its interpreter any more is no result. */
async function checkVenv(
  folder: string,
  { plugin, interpreter }: PlannedVenv,
  platform: NodeJS.Platform,
): Promise<void> {
  const { config, python } = layoutOf(folder, interpreter, platform);
  const isFolder = (await lstat(folder).catch(() => undefined))?.isDirectory() === true;
  const isFile = (await lstat(config).catch(() => undefined))?.isFile() === true;
  const real = await realpath(python).catch(() => undefined);
  if (isFolder && isFile && real !== undefined && (platform === 'win32' || real === interpreter.executable)) return;
  throw new Refusal(
    'step_failed',
    `The build of '${plugin.id}' ended, but left no venv of ${interpreter.executable}.`,
    {
      hint: 'A step has removed or replaced the venv, its pyvenv.cfg or its interpreter.',
    },
  );
}

/** Whoever edits a lockfile while it is installed must not have the result kept under the old one's fingerprint. */
function checkLockfiles({ plugin, lockfiles }: PlannedVenv, root: string): void {
  for (const { path, sha256 } of lockfiles) {
    if (sha256 === digestIfThere(join(root, path))) continue;
    throw new Refusal('step_failed', `The lockfile '${path}' of '${plugin.id}' was changed while it was built from.`, {
      hint: 'Run it again, and have no build step write to a lockfile that is declared.',
    });
  }
}

function unlessAbsent(error: unknown): void {
  if (!isAbsent(error)) throw error;
}

/** Makes the venv and runs its steps, or installs its lockfiles where it has none. Returns the seconds each took. */
async function fill(
  folder: string,
  venv: PlannedVenv,
  label: string,
  building: Building,
): Promise<readonly StepTime[]> {
  const { plugin, interpreter, build } = venv;
  const { store, platform, environment, read, uv } = building;
  const steps = build?.steps ?? [];
  const options: VenvOptions = { pip: pipFor(steps), templates: store.folder, uv, read, environment, platform };
  const pip = await createVenv(folder, interpreter, options);
  const declared = laidOver(platform, environment, plugin.definition.runtime.environment);
  const context: StepContext = {
    root: building.root,
    // Only steps see the plugin's own: what a lockfile installs depends on the lockfile alone.
    environment: activate(steps.length === 0 ? environment : declared, folder, platform),
    timeoutMs: building.stepTimeoutMs,
    log: building.log,
    label,
    mark: building.mark,
    signal: building.signal,
  };
  if (steps.length === 0) return install(venv, folder, context, options);
  try {
    return await runSteps(steps, context);
  } catch (error) {
    if (pip !== 'absent' || !(error instanceof Refusal)) throw error;
    const hint = `This venv has no pip: the interpreter '${interpreter.executable}' has neither ensurepip nor pip (Debian: apt-get install python3-venv), and uv is not on the PATH.`;
    throw new Refusal(error.reason, error.message, {
      hint: [error.hint, hint].filter((part) => part !== undefined).join(' '),
      cause: error,
    });
  }
}

/** Steps may call pip however they are written; those that name it will. */
function pipFor(steps: readonly Step[]): VenvOptions['pip'] {
  if (steps.length === 0) return 'none';
  return /\bpip/u.test(JSON.stringify(steps)) ? 'compiled' : 'plain';
}

async function install(
  venv: PlannedVenv,
  folder: string,
  context: StepContext,
  options: VenvOptions,
): Promise<StepTime[]> {
  const { plugin, installer, interpreter, lockfiles } = venv;
  const times: StepTime[] = [];
  if (installer === null) return times;
  for (const { path } of lockfiles.filter((lockfile) => isInstalled(plugin, lockfile.path))) {
    const file = join(context.root, path);
    const problems = await installLockfile({
      ...options,
      platform: process.platform,
      venv: folder,
      interpreter,
      installer,
      lockfile: { path, file, text: readIfThere(file) ?? '' },
      run: async (step) => times.push(...(await runSteps([step], context))),
    });
    for (const problem of problems) context.log.warning(problem.message, problem);
  }
  return times;
}
