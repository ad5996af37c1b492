import { fingerprintOf, type Ingredients } from '../build/fingerprint.ts';
import { filesOf, inputsOf, type Paths } from '../build/inputs.ts';
import { moduleOf, type Module } from '../build/parts.ts';
import type { Runtime } from '../build/runtimes.ts';
import type { Tree } from '../build/tree.ts';
import { Refusal } from '../errors.ts';
import type { BuildPlan, Plugin } from '../manifest/definition.ts';

/** One build of modules: plugins whose build inputs are equal share it, whatever modules they take from it. */
export interface Unit {
  readonly fingerprint: string;
  /** The plugin whose environment its steps see. */
  readonly builder: Plugin;
  readonly build: BuildPlan;
  /** Every module that plugins of the profile take from it, and what each must export. */
  readonly wants: readonly Want[];
}

export interface Want {
  readonly module: string;
  readonly entrypoint: string | null;
}

export interface UnitWorld {
  readonly root: string;
  /** `artifacts-dir`, relative to the root. */
  readonly artifacts: string;
  readonly tree: Tree;
  readonly paths: Paths;
  readonly passEnv: readonly string[];
  readonly runtimesOf: (plugin: Plugin) => Promise<readonly Runtime[]>;
}

/** Finds the unit that builds a plugin's module; null where nothing builds it. */
export type UnitFinder = (plugin: Plugin) => Promise<Unit | null>;

/**
 * The builds of a profile. Two plugins may name one module: where one of them says how it is built, that holds for both.
 * The finder throws Refusal `manifest_invalid` where two say it in different ways, `missing_runtime` as the runtimes are asked.
 */
export function unitFinder(plugins: readonly Plugin[], world: UnitWorld): UnitFinder {
  const withModule = plugins.flatMap((plugin) => {
    const module = moduleOf(plugin);
    return module === null ? [] : { plugin, module };
  });
  const made = new Set(withModule.map(({ module }) => module.path));
  const builders = withModule.filter(({ module }) => isBuilt(module.build));
  const sketches = new Map(builders.map(({ plugin, module }) => [plugin, sketchOf(plugin, module)]));
  const known = new Map<Plugin, Promise<Ingredients>>();
  const ingredients = (plugin: Plugin, build: BuildPlan): Promise<Ingredients> => {
    const found = known.get(plugin) ?? ingredientsOf(plugin, build, made, world);
    known.set(plugin, found);
    return found;
  };

  return async (plugin) => {
    const path = moduleOf(plugin)?.path;
    const candidates = builders.filter(({ module }) => module.path === path);
    const own = candidates.find((each) => each.plugin === plugin) ?? candidates[0];
    if (own === undefined) return null;
    const { build } = own.module;
    if (build === null) return null;
    const sketch = sketches.get(own.plugin);
    const other = candidates.find((each) => sketches.get(each.plugin) !== sketch);
    if (other !== undefined) throw conflict(own.plugin, other.plugin, path ?? '');

    const whole = await ingredients(own.plugin, build);
    const print = fingerprintOf(whole);
    const members: typeof builders = [];
    for (const each of builders) {
      if (sketches.get(each.plugin) !== sketch || each.module.build === null) continue;
      if (fingerprintOf(await ingredients(each.plugin, each.module.build)) === print) members.push(each);
      else if (each.module.path === path) throw conflict(own.plugin, each.plugin, path);
    }
    const taken = new Set(members.map(({ module }) => module.path));
    const wants = withModule
      .filter(({ module }) => taken.has(module.path))
      .map(({ module }) => ({ module: module.path, entrypoint: module.entrypoint }));
    const [builder = own] = members;
    return {
      fingerprint: fingerprintOf({ ...whole, modules: [...taken].sort() }),
      builder: builder.plugin,
      build,
      wants,
    };
  };
}

function isBuilt(build: BuildPlan | null): boolean {
  return (build?.steps.length ?? 0) > 0;
}

/** All that the manifest says of a build: plugins with equal sketches build the same, if what they read is the same. */
function sketchOf({ definition }: Plugin, { build, runtimes }: Module): string {
  const { environment } = definition.runtime;
  const asked = [...new Set([...definition.runtime.runtimes, ...runtimes])].sort();
  return JSON.stringify([build, Object.entries(environment).sort(), asked]);
}

async function ingredientsOf(
  plugin: Plugin,
  build: BuildPlan,
  made: ReadonlySet<string>,
  { root, artifacts, tree, paths, passEnv, runtimesOf }: UnitWorld,
): Promise<Ingredients> {
  // What makes the venv has no part in the module.
  const nothing = { steps: [], lockfile: null, inputs: [], outputs: plugin.build?.outputs ?? [] };
  const part = build === plugin.wasmBuild ? { ...plugin, build: nothing } : plugin;
  const files = filesOf(inputsOf(part, paths, artifacts, root), tree.files).filter((path) => !made.has(path));
  const digested = async (path: string) => ({ path, sha256: await tree.digest(path) });
  const lockfiles = build.lockfile === null ? [] : [await digested(build.lockfile)];
  return {
    platform: 'wasm',
    interpreter: null,
    installer: null,
    lockfiles: lockfiles.map(({ path, sha256 }) => `${path} ${sha256}`),
    steps: build.steps,
    environment: plugin.definition.runtime.environment,
    passEnv: [...passEnv].sort(),
    outputs: build.outputs,
    runtimes: (await runtimesOf(plugin)).map(({ name, version }) => ({ name, version })),
    inputs: await Promise.all(files.map(digested)),
  };
}

function conflict(one: Plugin, other: Plugin, module: string): Refusal {
  return new Refusal(
    'manifest_invalid',
    `The plugins '${one.id}' and '${other.id}' build the module '${module}' in different ways.`,
    {
      hint: 'Give each a module of its own; or say in one of them alone how it is built, and the other takes it from there.',
    },
  );
}
