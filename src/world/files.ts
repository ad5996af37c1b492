import { hash, randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readFileSync,
  readlinkSync,
  realpathSync,
} from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep, isAbsolute } from 'node:path';
import { Refusal } from '../errors.ts';

// What only looks is synchronous: a warm run looks at thousands of files, and a promise each costs ten times the call.

/**
 * The absolute path of `path` under `root`, whether or not it is there.
 * @throws Refusal (`manifest_invalid`, for an input `usage`) when it would lie outside `root`, also when a symbolic link leads there.
 */
export function insideRoot(
  root: string,
  path: string,
  what: string,
  reason: 'manifest_invalid' | 'usage' = 'manifest_invalid',
): string {
  const target = resolve(root, path);
  const real = realRoot(root);
  const place = realPlace(target);
  const isWritten = isWithin(resolve(root), target);
  if (!isWritten || !isWithin(real, place)) {
    // A link lies in the repository: whoever gave the input may not know of it.
    throw new Refusal(
      isWritten ? 'manifest_invalid' : reason,
      `${what} is '${path}', which lies outside the working directory '${root}'.`,
      {
        hint: 'Paths stay inside the working directory, also through symbolic links.',
      },
    );
  }
  return target;
}

/** Whether `path` is `root` or below it; both absolute, links not looked at. */
export function isWithin(root: string, path: string): boolean {
  const way = relative(root, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

/**
 * Writes a file so that a reader sees the old one or the whole new one, whatever happens to this process.
 * @param unfinished where it lies until it is whole, on the same file system: a process that is killed leaves it there.
 */
export async function writeWhole(
  path: string,
  content: string | Uint8Array,
  unfinished = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}`),
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(unfinished, content, { flag: 'wx' });
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** More than any file that is read whole and in one go: what is larger is not ours. */
const LARGEST = 64 * 1024 * 1024;

/** The text of a file; undefined when there is none, or something else stands there, such as a pipe that would never end. */
export function readIfThere(path: string): string | undefined {
  return bytesIfThere(path)?.toString('utf8');
}

/** The same, as bytes. */
export function bytesIfThere(path: string): Buffer | undefined {
  let file: number;
  try {
    file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
  try {
    const entry = fstatSync(file);
    return entry.isFile() && entry.size <= LARGEST ? readFileSync(file) : undefined;
  } finally {
    closeSync(file);
  }
}

/** SHA-256 of a file in hexadecimal; undefined where `bytesIfThere` has nothing. */
export function digestIfThere(path: string): string | undefined {
  const bytes = bytesIfThere(path);
  return bytes === undefined ? undefined : hash('sha256', bytes);
}

/** A path below the root, relative to it and with `/`. */
export function relativeTo(root: string, path: string): string {
  return path.slice(root.length + 1).replaceAll('\\', '/');
}

/** Whether something is at this path; a dangling link counts. */
export function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** Whether an error says that there is nothing at a path. */
export function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

/** The working directory stays where it is while we run; what lies in it is looked at each time. */
const realRoots = new Map<string, string>();

function realRoot(root: string): string {
  try {
    const real = realRoots.get(root) ?? realpathSync.native(root);
    realRoots.set(root, real);
    return real;
  } catch (error) {
    if (!isAbsent(error)) throw error;
    throw new Refusal('usage', `The working directory '${root}' is not there.`, { cause: error });
  }
}

/** Where a path really lies: its nearest ancestor that is there, links resolved, and the rest as written. */
function realPlace(path: string): string {
  try {
    return realpathSync.native(path);
  } catch (error) {
    if (!isAbsent(error) || dirname(path) === path) throw error;
    // A link that dangles would be written through: it counts as lying where it leads.
    const target = linkAt(path);
    return target === undefined
      ? join(realPlace(dirname(path)), basename(path))
      : realPlace(resolve(dirname(path), target));
  }
}

function linkAt(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}
