import { readdirSync, realpathSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isLockOf, type Lock, type ReadLock, type Resolved } from '../build/lock.ts';
import type { Tree } from '../build/tree.ts';
import { readIfThere, relativeTo } from '../world/files.ts';
import { layoutOf } from './layout.ts';
import { normalised } from './packages.ts';
import type { PlannedVenv, VenvPlanning } from './planned.ts';

/** The line in pyvenv.cfg that says which build a venv is: a venv and its lock.json are believed only together. */
export function fingerprintLine(fingerprint: string): string {
  return `coolbox-fingerprint = ${fingerprint}\n`;
}

/** The lock of a venv that is there and whole, as planned; undefined where it has to be made. Nothing is started. */
export async function proofOf(
  venv: PlannedVenv,
  read: ReadLock | undefined,
  { root, tree, platform }: VenvPlanning,
): Promise<Lock | undefined> {
  const { folder, fingerprint, interpreter } = venv;
  // A venv that came with a commit was not made by us.
  if (tree.isCommitted(`${relativeTo(root, folder)}/venv`)) return undefined;
  if (read?.lock.resolved.fingerprint !== fingerprint) return undefined;
  const { lock } = read;
  const { python, config } = layoutOf(join(folder, 'venv'), interpreter, platform);
  if (readIfThere(config)?.includes(fingerprintLine(fingerprint)) !== true) return undefined;
  const real = realPathOf(python);
  if (real === undefined || (platform !== 'win32' && real !== interpreter.executable)) return undefined;
  for (const { path, sha256 } of venv.lockfiles) {
    if ((await digestIn(tree, `${relativeTo(root, folder)}/${basename(path)}`)) !== sha256) return undefined;
  }
  for (const { path, sha256 } of lock.resolved.outputs) {
    if ((await digestIn(tree, path)) !== sha256) return undefined;
  }
  if (!hasPackages(join(folder, 'venv'), lock.resolved.packages, venv, platform)) return undefined;
  return isAsPlanned(venv, read) ? lock : undefined;
}

/** Whether a lock says what the manifest says, and the lockfiles and runtimes that are there now. */
export function isAsPlanned({ plugin, lockfiles, runtimes }: PlannedVenv, read: ReadLock): boolean {
  return isLockOf(plugin, read, { ...read.lock.resolved, lockfiles: [...lockfiles], runtimes: [...runtimes] });
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
    .map(normalised);
  return packages.every(({ name }) => names.some((each) => each.startsWith(`${normalised(name)}-`)));
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    // Whoever removed it has the venv made anew.
    return [];
  }
}

function realPathOf(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    return undefined;
  }
}

async function digestIn(tree: Tree, path: string): Promise<string | undefined> {
  return tree.digest(path).catch(() => undefined);
}
