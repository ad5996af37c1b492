import { createHash } from 'node:crypto';
import { constants, existsSync, readdirSync } from 'node:fs';
import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Store } from '../build/store.ts';
import { insideRoot, isThere, readIfThere } from '../world/files.ts';
import { killMarked } from '../world/marked.ts';

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

/** Sets a module aside, or notes that there was none. `mark` is what the steps of this run carry in their environment. */
export async function setAside(
  store: Store,
  root: string,
  module: string,
  mark: Readonly<Record<string, string>>,
): Promise<void> {
  const place = ownPlace(root, module);
  const had = isThere(place);
  const work = await store.workFolder();
  await writeFile(join(work, 'record.json'), JSON.stringify({ schema: 1, module, had, mark: textOf(mark) }));
  const aside = placeOf(store.folder, module);
  await rename(work, aside);
  if (had) await move(place, join(aside, 'module'));
}

/**
 * As `putBack`, for what a run that was killed had set aside: its steps may run on, and would write where the module lies.
 */
export async function recover(store: Store, root: string, module: string): Promise<void> {
  const { mark } = readRecord(placeOf(store.folder, module));
  if (mark !== undefined && MARK.test(mark)) await killMarked(mark);
  await putBack(store, root, module);
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

/** As the guard of builds makes it. */
const MARK = /^\w+=[0-9a-f]{32}$/u;

function textOf(mark: Readonly<Record<string, string>>): string {
  return Object.entries(mark)
    .map(([name, value]) => `${name}=${value}`)
    .join('');
}

function placeOf(store: string, module: string): string {
  return join(store, nameOf(module));
}

function nameOf(module: string): string {
  return `aside-${createHash('sha256').update(module).digest('hex')}`;
}

interface AsideRecord {
  readonly module?: string;
  readonly had?: boolean;
  readonly mark?: string;
}

function readRecord(aside: string): AsideRecord {
  try {
    const record: unknown = JSON.parse(readIfThere(join(aside, 'record.json')) ?? 'null');
    if (typeof record !== 'object' || record === null) return {};
    return {
      ...('module' in record && typeof record.module === 'string' ? { module: record.module } : {}),
      ...('mark' in record && typeof record.mark === 'string' ? { mark: record.mark } : {}),
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
