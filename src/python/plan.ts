import { homedir } from 'node:os';
import { filesOf, inputsOf, pathsOf } from '../build/inputs.ts';
import { readLock } from '../build/lock.ts';
import { hasVenv } from '../build/parts.ts';
import type { Probes } from '../build/probes.ts';
import { probeRuntimes } from '../build/runtimes.ts';
import type { Tree } from '../build/tree.ts';
import { Refusal } from '../errors.ts';
import type { Plugin } from '../manifest/definition.ts';
import { insideRoot, isWithin } from '../world/files.ts';
import { findInstaller, type Installer } from './installer.ts';
import type { Interpreter, Reader } from './interpreter.ts';
import { lockfileProblems } from './lockfile-problems.ts';
import { planVenv, type PlannedVenv } from './planned.ts';
import { rememberedProbe } from './remembered.ts';
import { interpreterFinder } from './search.ts';

export interface Planning {
  readonly root: string;
  /** `artifacts-dir`, relative to the root. */
  readonly artifacts: string;
  /** The manifest as annotations name it. */
  readonly manifest: string;
  readonly tree: Tree;
  readonly probes: Probes;
  readonly read: Reader;
  /** What children see. */
  readonly environment: Readonly<Record<string, string>>;
  /** What this process sees: where interpreters are looked for. */
  readonly outside: Readonly<Record<string, string | undefined>>;
  readonly python: string | undefined;
  readonly installer: 'auto' | 'uv' | 'pip';
  readonly passEnv: readonly string[];
}

export interface VenvPlan {
  readonly venvs: readonly PlannedVenv[];
  /** The plugins that cannot have a venv here, and why. */
  readonly refused: ReadonlyMap<Plugin, Refusal>;
}

/** Plans the venv of each plugin that has one: interpreter, runtimes, fingerprint, and whether it is there already. */
export async function planVenvs(plugins: readonly Plugin[], planning: Planning): Promise<VenvPlan> {
  const { root, artifacts, tree, manifest } = planning;
  const paths = pathsOf(tree.files, tree.links);
  const installers = new Map<string, Promise<Installer>>();
  const shared = {
    root,
    tree,
    passEnv: planning.passEnv,
    platform: process.platform,
    inputsOf: (plugin: Plugin) => filesOf(inputsOf(plugin, paths, artifacts, root), tree.files),
    installerFor: (interpreter: Interpreter) => {
      const known = installers.get(interpreter.executable);
      const found =
        known ?? findInstaller(planning.installer, interpreter, { ...planning, platform: process.platform });
      installers.set(interpreter.executable, found);
      return found;
    },
  };
  const find = interpretersFor(planning);
  const venvs: PlannedVenv[] = [];
  const refused = new Map<Plugin, Refusal>();
  for (const plugin of plugins.filter(hasVenv)) {
    try {
      const problems = lockfileProblems(plugin, root, manifest);
      const [first] = problems;
      if (first !== undefined) throw new Refusal('manifest_invalid', first.message, { problems });
      const folder = insideRoot(root, `${artifacts}/plugins/${plugin.id}`, 'The folder of a plugin');
      const before = readLock(folder);
      const interpreter = await find(plugin, before?.lock.resolved.interpreter?.executable);
      const runtimes = await probeRuntimes(plugin.definition.runtime.runtimes, {
        ...planning,
        platform: process.platform,
        directory: root,
      });
      venvs.push(await planVenv(plugin, { folder, interpreter, runtimes: [...runtimes], before }, shared));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.set(plugin, error);
    }
  }
  return { venvs, refused };
}

/** One finder for each interpreter that an earlier run recorded, so that a venv stays with its own while that suits. */
function interpretersFor({ python, outside, root, probes, read, environment }: Planning) {
  const finders = new Map<string, ReturnType<typeof interpreterFinder>>();
  const probe = rememberedProbe(probes, { read, environment });
  return async (plugin: Plugin, recorded: string | undefined): Promise<Interpreter> => {
    const sources = {
      python: python ?? null,
      // One below the working directory may have come with somebody's commit.
      recorded: recorded === undefined || isWithin(root, recorded) ? [] : [recorded],
      environment: outside,
      platform: process.platform,
      arch: process.arch,
      directory: root,
      home: homedir(),
    };
    const find = finders.get(recorded ?? '') ?? interpreterFinder(sources, probe);
    finders.set(recorded ?? '', find);
    return find(plugin.definition.runtime.interpreter);
  };
}
