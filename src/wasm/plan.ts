import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { pathsOf } from '../build/inputs.ts';
import type { Resolved } from '../build/lock.ts';
import { hasVenv, moduleOf, type Module } from '../build/parts.ts';
import type { Runtime } from '../build/runtimes.ts';
import type { Tree } from '../build/tree.ts';
import { Refusal } from '../errors.ts';
import type { Plugin } from '../manifest/definition.ts';
import { insideRoot, isThere } from '../world/files.ts';
import { unitFinder, type Unit } from './units.ts';

/** A module that a plugin should have. */
export interface PlannedModule {
  readonly plugin: Plugin;
  /** `<artifacts>/plugins/<id>`, absolute. */
  readonly folder: string;
  readonly module: Module;
  /** What builds it; null where nothing does. */
  readonly unit: Unit | null;
  /** The unit's; of a module that nothing builds one of its own, under which nothing is stored. */
  readonly fingerprint: string;
  readonly runtimes: Resolved['runtimes'];
  /** The lockfiles that `build-wasm` mirrors: the module's, and where no venv is made all of the plugin's. */
  readonly lockfiles: Resolved['lockfiles'];
}

export interface ModulePlanning {
  readonly root: string;
  /** `artifacts-dir`, relative to the root. */
  readonly artifacts: string;
  readonly tree: Tree;
  readonly passEnv: readonly string[];
  /** The runtimes of this machine that are asked for; throws Refusal `missing_runtime`. */
  readonly probe: (requirements: readonly string[]) => Promise<readonly Runtime[]>;
}

export interface ModulePlan {
  readonly modules: readonly PlannedModule[];
  /** The plugins that cannot have a module here, and why. */
  readonly refused: ReadonlyMap<Plugin, Refusal>;
}

/** Plans the modules of plugins, which are some of a profile's; those without a module are left out. Starts nothing but what `probe` does. */
export async function planModules(
  plugins: readonly Plugin[],
  profile: readonly Plugin[],
  planning: ModulePlanning,
): Promise<ModulePlan> {
  const { root, artifacts, tree, probe } = planning;
  const runtimesOf = ({ definition }: Plugin, own: readonly string[]): Promise<readonly Runtime[]> =>
    probe([...definition.runtime.runtimes, ...own]);
  const find = unitFinder(profile, {
    ...planning,
    paths: pathsOf(tree.files, tree.links),
    runtimesOf: (plugin) => runtimesOf(plugin, moduleOf(plugin)?.runtimes ?? []),
  });
  const modules: PlannedModule[] = [];
  const refused = new Map<Plugin, Refusal>();
  for (const plugin of plugins) {
    const module = moduleOf(plugin);
    if (module === null) continue;
    try {
      checkPlace(module.path, plugin, artifacts);
      // Whether a link leads it out of the root is looked at before anything is written there.
      const folder = join(root, artifacts, 'plugins', plugin.id);
      const lockfiles = await Promise.all(
        lockfilesOf(plugin, module, root).map(async (path) => ({ path, sha256: await tree.digest(path) })),
      );
      const unit = await find(plugin);
      const runtimes = [...(await runtimesOf(plugin, module.runtimes))];
      const fingerprint = unit?.fingerprint ?? createHash('sha256').update(`module ${module.path}`).digest('hex');
      modules.push({ plugin, folder, module, unit, fingerprint, runtimes, lockfiles });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.set(plugin, error);
    }
  }
  return { modules, refused };
}

/** What lies among the artifacts is made and cleared away by runs, and is nobody's to release. */
function checkPlace(path: string, { id }: Plugin, artifacts: string): void {
  if (!`${path}/`.toLowerCase().startsWith(`${artifacts}/`.toLowerCase())) return;
  throw new Refusal('manifest_invalid', `The module '${path}' of '${id}' lies in '${artifacts}'.`, {
    hint: `That folder (\`artifacts-dir\`) holds what runs make and clear away. Have the build write the module elsewhere in the working directory.`,
  });
}

function lockfilesOf(plugin: Plugin, { build }: Module, root: string): readonly string[] {
  const own = build?.lockfile == null ? [] : [build.lockfile];
  const lockfiles = hasVenv(plugin) ? own : plugin.lockfiles;
  const missing = lockfiles.find((path) => !isThere(insideRoot(root, path, `A lockfile of '${plugin.id}'`)));
  if (missing === undefined) return lockfiles;
  throw new Refusal('manifest_invalid', `The lockfile '${missing}' of '${plugin.id}' is not there.`, {
    hint: 'Commit it, or take it out of the manifest.',
  });
}
