import { createHash } from 'node:crypto';
import { constants, existsSync, readdirSync } from 'node:fs';
import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Store } from '../build/store.ts';
import { insideRoot, isThere, readIfThere } from '../world/files.ts';

// While a module is built, the one before lies in `aside-<hash of its path>` of the store: a build that fails, or a run
// that is killed, must neither lose it nor leave a half-written one that a later run takes for good.

/** Whether something was set aside for a module and not yet put back: what lies at its place is not to be believed. */
export function isAside(store: string, module: string): boolean {
  return existsSync(placeOf(store, module));
}

/** The modules for which something is set aside, by their paths. */
export function modulesAside(store: string): string[] {
  if (!existsSync(store)) return [];
  return readdirSync(store)
    .filter((name) => name.startsWith('aside-'))
    .flatMap((name) => {
      const { module } = readRecord(join(store, name));
      return module !== undefined && nameOf(module) === name ? [module] : [];
    });
}

/** Sets a module aside, or notes that there was none. */
export async function setAside(store: Store, root: string, module: string): Promise<void> {
  const place = ownPlace(root, module);
  const had = isThere(place);
  const work = await store.workFolder();
  await writeFile(join(work, 'record.json'), JSON.stringify({ schema: 1, module, had }));
  const aside = placeOf(store.folder, module);
  await rename(work, aside);
  if (had) await move(place, join(aside, 'module'));
}

/** Puts back what was set aside for a module, or removes what lies in its place where there was none. Does nothing where nothing is set aside. */
export async function putBack(store: Store, root: string, module: string): Promise<void> {
  const aside = placeOf(store.folder, module);
  if (!existsSync(aside)) return;
  const kept = join(aside, 'module');
  const place = ownPlace(root, module);
  if (isThere(kept)) {
    await mkdir(dirname(place), { recursive: true });
    await rm(place, { recursive: true, force: true });
    await move(kept, place);
  } else if (readRecord(aside).had === false) await rm(place, { recursive: true, force: true });
  // There was one, and it is not here: it was not taken away yet, or was put back already.
  await forgetAside(store, module);
}

/** Forgets what was set aside for a module: the new one is in place. */
export async function forgetAside(store: Store, module: string): Promise<void> {
  // By a rename: half of it must not be taken for something that was set aside.
  const away = join(await store.workFolder(), 'aside');
  await rename(placeOf(store.folder, module), away);
  await rm(away, { recursive: true, force: true });
}

/** Where a module lies itself: a link there, wherever it leads, is what is moved or removed. */
export function ownPlace(root: string, module: string): string {
  return join(insideRoot(root, dirname(module), 'The folder of a module'), basename(module));
}

function placeOf(store: string, module: string): string {
  return join(store, nameOf(module));
}

function nameOf(module: string): string {
  return `aside-${createHash('sha256').update(module).digest('hex')}`;
}

function readRecord(aside: string): { readonly module?: string; readonly had?: boolean } {
  try {
    const record: unknown = JSON.parse(readIfThere(join(aside, 'record.json')) ?? 'null');
    if (typeof record !== 'object' || record === null) return {};
    return {
      ...('module' in record && typeof record.module === 'string' ? { module: record.module } : {}),
      ...('had' in record && typeof record.had === 'boolean' ? { had: record.had } : {}),
    };
  } catch {
    return {};
  }
}

/** A rename; where the store lies on another disk a copy, which is whole before the first goes away. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    const beside = `${to}.part`;
    await copyFile(from, beside, constants.COPYFILE_FICLONE);
    await rename(beside, to);
    await rm(from, { force: true });
  }
}
