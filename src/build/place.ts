import {
  chmodSync,
  constants,
  copyFileSync,
  linkSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { copyFile, mkdir, rename, rm, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { Refusal } from '../errors.ts';
import { bytesIfThere, insideRoot, writeWhole } from '../world/files.ts';
import { isFolder, isUntouched, type FileRecord } from './entry.ts';
import { innerLink } from './outputs.ts';
import type { Entry } from './store.ts';

/** Where an environment lies: its venv and the working directory it belongs to. */
export interface Places {
  readonly venv: string;
  readonly root: string;
}

/** Rewrites the paths in a file of a venv from where it was built to where it is put. */
export type Relocate = (bytes: Buffer, path: string, from: Places, to: Places) => Buffer;

/** Thrown when an entry is not as it was recorded: something wrote through a hard link, or the disk lost a part. */
export class Damaged extends Error {
  override readonly name = 'Damaged';
}

/**
 * Copies the venv of an entry to `folder` as if it had been built at `to.venv`: hard links, but for the files that name
 * their place and those that people edit.
 * @throws Damaged when a file of the entry is not as it was recorded.
 */
export async function copyVenv(entry: Entry, folder: string, to: Places, relocate: Relocate): Promise<void> {
  const { record } = entry;
  mkdirSync(folder, { recursive: true });
  for (const path of record.folders) if (!isFolder(join(entry.folder, path))) throw new Damaged(path);
  for (const path of below(record.folders, 'venv/')) mkdirSync(join(folder, path), { recursive: true });
  for (const [index, file] of record.files.entries()) {
    if (!file.path.startsWith('venv/')) continue;
    if (index % 256 === 0) await breathe();
    if (!isUntouched(entry.folder, file)) throw new Damaged(file.path);
    const source = join(entry.folder, file.path);
    const target = join(folder, file.path.slice('venv/'.length));
    if (file.moves || isOwned(file.path))
      rewrite(source, target, file, (bytes) => relocate(bytes, file.path, record.built_at, to));
    else link(source, target);
  }
  for (const { path, target } of record.links) {
    if (path.startsWith('venv/'))
      symlinkSync(moved(target, record.built_at, to), join(folder, path.slice('venv/'.length)));
  }
}

/**
 * Writes a lockfile beside the venv that was made from it. @param unfinished as for `writeWhole`.
 * @throws Refusal `step_failed` where it is no file any more.
 */
export async function mirrorLockfile(from: string, to: string, unfinished: string): Promise<void> {
  const bytes = bytesIfThere(from);
  if (bytes === undefined)
    throw new Refusal('step_failed', `The lockfile '${from}' is no file any more.`, {
      hint: 'Have no build step remove or replace a lockfile that is declared.',
    });
  await writeWhole(to, bytes, unfinished);
}

/** Puts back what the steps wrote outside the venv: `build.outputs`, each file whole or not at all. */
export async function placeOutputs(entry: Entry, root: string, work: string): Promise<void> {
  for (const file of entry.record.files) {
    if (!file.path.startsWith('outputs/')) continue;
    if (!isUntouched(entry.folder, file)) throw new Damaged(file.path);
    const path = file.path.slice('outputs/'.length);
    const target = insideRoot(root, path, 'An output of a build');
    const copy = join(work, 'output');
    await copyFile(join(entry.folder, file.path), copy, constants.COPYFILE_FICLONE);
    await mkdir(dirname(target), { recursive: true });
    await rename(copy, target);
  }
  await placeLinks(entry, root, work);
}

/** Puts back the links among the outputs, each in one go. */
async function placeLinks(entry: Entry, root: string, work: string): Promise<void> {
  for (const { path, target } of entry.record.links) {
    if (!path.startsWith('outputs/')) continue;
    const output = path.slice('outputs/'.length);
    const place = join(insideRoot(root, dirname(output), 'An output of a build'), basename(output));
    const link = join(work, 'link');
    await symlink(innerLink(root, output, target), link);
    await mkdir(dirname(place), { recursive: true });
    await rename(link, place);
  }
}

/** Puts a finished venv where it belongs; what was there goes away. `work` is on the same file system. */
export async function swapIn(finished: string, target: string, work: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  const old = join(work, 'old');
  for (let attempt = 0; ; attempt++) {
    await rename(target, old).catch(ignoreAbsent);
    try {
      await rename(finished, target);
      break;
    } catch (error) {
      // Another run put its own there in between; the one that comes last stays.
      if (attempt >= 20 || !isTaken(error)) throw error;
      await rm(old, { recursive: true, force: true });
    }
  }
  await rm(old, { recursive: true, force: true });
}

function below(paths: readonly string[], prefix: string): string[] {
  return paths.filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length));
}

/**
 * Scripts and settings are copied: people edit them in place, which would write through a hard link. They are rewritten
 * even where they do not name their place as it is: a shell's quoting spells it in another way.
 */
function isOwned(path: string): boolean {
  return /^venv\/(bin|Scripts)\/|^venv\/pyvenv\.cfg$/u.test(path);
}

function rewrite(source: string, target: string, { mode, mtime }: FileRecord, change: (bytes: Buffer) => Buffer): void {
  writeFileSync(target, change(readFileSync(source)), { mode, flag: 'wx' });
  chmodSync(target, mode);
  utimesSync(target, mtime, mtime);
}

function link(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    // File systems without hard links, and those that are full of them.
    if (!['EPERM', 'EXDEV', 'EMLINK', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EACCES'].includes(String(code))) throw error;
    copyFileSync(source, target, constants.COPYFILE_FICLONE);
  }
}

function moved(target: string, from: Places, to: Places): string {
  for (const place of ['venv', 'root'] as const) {
    if (target === from[place] || target.startsWith(`${from[place]}/`))
      return to[place] + target.slice(from[place].length);
  }
  return target;
}

function ignoreAbsent(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOTEMPTY' || error.code === 'EEXIST');
}
