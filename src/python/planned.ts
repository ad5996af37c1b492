import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fingerprintOf } from '../build/fingerprint.ts';
import type { FileDigest, Lock, ReadLock, Resolved } from '../build/lock.ts';
import { venvBuild } from '../build/parts.ts';
import type { Tree } from '../build/tree.ts';
import type { BuildPlan, Plugin } from '../manifest/definition.ts';
import { isThere, relativeTo } from '../world/files.ts';
import { byBytes } from '../world/by-bytes.ts';
import type { Installer } from './installer.ts';
import type { Interpreter } from './interpreter.ts';
import { lockfileClosure } from '../build/closure.ts';
import { isPylock } from '../build/lockfile.ts';
import { isInstalled } from './lockfile-problems.ts';
import { proofOf } from './proof.ts';
import { whyAgain } from './why.ts';

/** A venv that a plugin should have, and whether it has it. */
export interface PlannedVenv {
  readonly plugin: Plugin;
  /** `<artifacts>/plugins/<id>`, absolute. */
  readonly folder: string;
  readonly interpreter: Interpreter;
  /** What is run or installed; null where the venv stays bare. */
  readonly build: BuildPlan | null;
  readonly fingerprint: string;
  /** The files that it is built from, as they were. */
  readonly inputs: readonly FileDigest[];
  readonly lockfiles: Resolved['lockfiles'];
  readonly runtimes: Resolved['runtimes'];
  /** What installs its lockfiles; null where it has steps, or no lockfile. */
  readonly installer: Installer | null;
  /** The proof that it is there and whole, where it is. */
  readonly proof: Lock | undefined;
  /** Why it has to be made again, a clause; null where it never was, or is there. */
  readonly why: string | null;
}

/** What a plugin's venv is planned with. */
export interface VenvParts extends Pick<PlannedVenv, 'folder' | 'interpreter' | 'runtimes'> {
  /** lock.json as an earlier run left it. */
  readonly before: ReadLock | undefined;
}

export interface VenvPlanning {
  readonly root: string;
  readonly tree: Tree;
  readonly inputsOf: (plugin: Plugin) => readonly string[];
  readonly installerFor: (interpreter: Interpreter) => Promise<Installer>;
  readonly passEnv: readonly string[];
  readonly platform: NodeJS.Platform;
}

/**
 * Computes the fingerprint of a plugin's venv and looks whether it is there already, without starting anything.
 * @throws Refusal `manifest_invalid` when a lockfile is missing or two have one name.
 */
export async function planVenv(
  plugin: Plugin,
  { folder, interpreter, runtimes, before }: VenvParts,
  planning: VenvPlanning,
): Promise<PlannedVenv> {
  const { tree, root, passEnv } = planning;
  const build = venvBuild(plugin);
  const steps = build?.steps ?? [];
  const lockfiles = await Promise.all(
    plugin.lockfiles.map(async (path) => ({ path, sha256: await tree.digest(path) })),
  );
  const installed = steps.length > 0 ? [] : lockfiles.filter(({ path }) => isInstalled(plugin, path));
  const installer = installed.length > 0 ? await planning.installerFor(interpreter) : null;
  const files =
    steps.length > 0
      ? planning.inputsOf(plugin)
      : referenced(root, tree, installed, relativeTo(root, dirname(dirname(folder))));
  const inputs = await Promise.all(files.map(async (path) => ({ path, sha256: await tree.digest(path) })));
  const { executable, version, implementation, abi, platform, libc } = interpreter;
  const fingerprint = fingerprintOf({
    platform: `${platform} ${libc}`,
    interpreter: { executable, version, implementation, abi },
    installer: installer === null ? null : { name: installer.kind, version: installer.version },
    lockfiles: installed.map(({ path, sha256 }) => `${isPylock(path) ? 'pylock' : 'requirements'} ${sha256}`),
    steps,
    environment: steps.length > 0 ? plugin.definition.runtime.environment : {},
    passEnv: steps.length > 0 || installed.length > 0 ? [...passEnv].sort() : [],
    outputs: build?.outputs ?? [],
    runtimes: steps.length > 0 ? runtimes.map(({ name, version: found }) => ({ name, version: found })) : [],
    inputs,
  });
  const planned = {
    plugin,
    folder,
    interpreter,
    build,
    fingerprint,
    inputs,
    lockfiles,
    runtimes,
    installer,
    proof: undefined,
    why: null,
  };
  const proof = await proofOf(planned, before, planning);
  return { ...planned, proof, why: proof === undefined ? whyAgain(planned, before) : null };
}

/** The files that lockfiles point to, also those that git ignores: they are installed with them. */
function referenced(
  root: string,
  tree: Tree,
  lockfiles: readonly { readonly path: string }[],
  artifacts: string,
): string[] {
  const found = new Set<string>();
  const walk = (path: string): void => {
    const entries = readdirSync(join(root, path), { withFileTypes: true });
    const isProject = entries.some(({ name }) => /^(?:pyproject\.toml|setup\.(?:py|cfg))$/u.test(name));
    for (const entry of entries) {
      const inner = `${path}/${entry.name}`;
      if (!entry.isDirectory()) {
        if (entry.isFile() || entry.isSymbolicLink()) found.add(inner);
      } else if (/^(?:\.git|__pycache__|node_modules|.*\.egg-info)$/u.test(entry.name)) continue;
      // What building a package leaves behind is no part of it; nor is what we made.
      else if (isProject && /^(?:build|dist)$/u.test(entry.name) && !hasFiles(tree, inner)) continue;
      else if (inner !== artifacts && !isThere(join(root, inner, 'pyvenv.cfg'))) walk(inner);
    }
  };
  const paths = lockfiles.map(({ path }) => path);
  for (const path of lockfileClosure(root, paths, true)) {
    const entry = statSync(join(root, path), { throwIfNoEntry: false });
    // In the whole working directory too much changes that nobody installs.
    if (path === '.') for (const file of tree.files) found.add(file);
    else if (entry?.isDirectory() === true) walk(path);
    else if (entry?.isFile() === true) found.add(path);
  }
  return [...found].sort(byBytes);
}

function hasFiles(tree: Tree, folder: string): boolean {
  return tree.files.some((path) => path.startsWith(`${folder}/`));
}
