import { readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fingerprintOf } from '../build/fingerprint.ts';
import { isLockOf, type Lock, type ReadLock, type Resolved } from '../build/lock.ts';
import { venvBuild } from '../build/parts.ts';
import type { Tree } from '../build/tree.ts';
import type { Problem } from '../errors.ts';
import type { BuildPlan, Plugin } from '../manifest/definition.ts';
import { insideRoot, isThere, readIfThere } from '../world/files.ts';
import { byBytes } from '../world/by-bytes.ts';
import type { Installer } from './installer.ts';
import type { Interpreter } from './interpreter.ts';
import { lockfileClosure } from '../build/closure.ts';
import { isPylock } from '../build/lockfile.ts';
import { layoutOf } from './layout.ts';

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
  readonly inputs: Resolved['outputs'];
  readonly lockfiles: Resolved['lockfiles'];
  readonly runtimes: Resolved['runtimes'];
  /** What installs its lockfiles; null where it has steps, or no lockfile. */
  readonly installer: Installer | null;
  /** The proof that it is there and whole, where it is. */
  readonly proof: Lock | undefined;
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
  };
  return { ...planned, proof: await proofOf(planned, before, planning) };
}

/** Lockfiles that only their own tool can install. */
const FOREIGN: Readonly<Record<string, string>> = {
  'uv.lock': 'uv',
  'poetry.lock': 'Poetry',
  'pipfile.lock': 'Pipenv',
  'pdm.lock': 'PDM',
  'pixi.lock': 'pixi',
  'conda-lock.yml': 'conda-lock',
  'package-lock.json': 'npm',
};

/** Lockfiles that cannot be mirrored, each as a problem at the plugin's entry. */
export function lockfileProblems(plugin: Plugin, root: string, file: string): Problem[] {
  const problems: Problem[] = [];
  const at = { severity: 'error' as const, file, line: plugin.line, column: plugin.column, path: plugin.id };
  const names = new Map<string, string>([['lock.json', 'lock.json'], ['venv', 'venv']]); // prettier-ignore
  for (const path of plugin.lockfiles) {
    const name = basename(path).toLowerCase();
    const other = names.get(name);
    if (other !== undefined) {
      const message = `The lockfile '${path}' cannot be mirrored beside '${other}': both would be artifacts/plugins/${plugin.id}/${name}.`;
      problems.push({ ...at, message, allowed: 'lockfiles of different names' });
    }
    names.set(name, path);
    const tool = FOREIGN[name];
    if (tool !== undefined && venvBuild(plugin) === null && isInstalled(plugin, path)) {
      const message = `The lockfile '${path}' is one of ${tool}, which has to install it.`;
      problems.push({
        ...at,
        message,
        allowed: `a build step that runs ${tool}; or a requirements file or pylock.toml`,
      });
    }
    if (!isThere(insideRoot(root, path, `A lockfile of '${plugin.id}'`))) {
      problems.push({ ...at, message: `The lockfile '${path}' is not there.`, allowed: 'a file in the repository' });
    }
  }
  return problems;
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

/** The line in pyvenv.cfg that says which build a venv is: a venv and its lock.json are believed only together. */
export function fingerprintLine(fingerprint: string): string {
  return `coolbox-fingerprint = ${fingerprint}\n`;
}

/** Whether a lockfile is the venv's rather than the module's: without steps it is installed. */
export function isInstalled({ definition, build }: Plugin, path: string): boolean {
  return path === definition.runtime.lockfile || path === build?.lockfile;
}

async function proofOf(
  venv: PlannedVenv,
  read: ReadLock | undefined,
  { root, tree, platform }: VenvPlanning,
): Promise<Lock | undefined> {
  const { plugin, folder, fingerprint, interpreter } = venv;
  // A venv that came with a commit was not made by us.
  if (tree.isCommitted(`${relativeTo(root, folder)}/venv`)) return undefined;
  if (read?.lock.resolved.fingerprint !== fingerprint) return undefined;
  const { lock } = read;
  const { python, config } = layoutOf(join(folder, 'venv'), interpreter, platform);
  if (readIfThere(config)?.includes(fingerprintLine(fingerprint)) !== true) return undefined;
  const real = realPathOf(python);
  if (real === undefined || (platform !== 'win32' && real !== interpreter.executable)) return undefined;
  for (const { path, sha256 } of venv.lockfiles) {
    if ((await digestIfThere(tree, `${relativeTo(root, folder)}/${basename(path)}`)) !== sha256) return undefined;
  }
  for (const { path, sha256 } of lock.resolved.outputs) {
    if ((await digestIfThere(tree, path)) !== sha256) return undefined;
  }
  if (!hasPackages(join(folder, 'venv'), lock.resolved.packages, venv, platform)) return undefined;
  const resolved = { ...lock.resolved, lockfiles: [...venv.lockfiles], runtimes: [...venv.runtimes] };
  return isLockOf(plugin, read, resolved) ? lock : undefined;
}

/** Whether the recorded packages still have their metadata; what is in them is not looked at. */
function hasPackages(
  venv: string,
  packages: Resolved['packages'],
  { interpreter }: PlannedVenv,
  platform: NodeJS.Platform,
): boolean {
  if (packages.length === 0) return true;
  const { sitePackages } = layoutOf(venv, interpreter, platform);
  const names = namesIn(sitePackages)
    .filter((name) => /\.(dist|egg)-info$/u.test(name))
    .map(plainName);
  return packages.every(({ name }) => names.some((each) => each.startsWith(`${plainName(name)}-`)));
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    // Whoever removed it has the venv made anew.
    return [];
  }
}

/** As names of packages are compared (PEP 503), and those of their metadata with them. */
function plainName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/gu, '-');
}

function realPathOf(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    return undefined;
  }
}

function relativeTo(root: string, folder: string): string {
  return folder.slice(root.length + 1).replaceAll('\\', '/');
}

async function digestIfThere(tree: Tree, path: string): Promise<string | undefined> {
  return tree.digest(path).catch(() => undefined);
}
