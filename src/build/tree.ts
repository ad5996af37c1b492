import { createHash, hash } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  lstatSync,
  openSync,
  readdirSync,
  readlinkSync,
  readSync,
  realpathSync,
  type Dirent,
  type Stats,
} from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Refusal } from '../errors.ts';
import { isAbsent, isWithin } from '../world/files.ts';
import { byBytes } from '../world/by-bytes.ts';
import type { Git } from '../world/git.ts';

/** The files of a working directory that may be inputs of plugins, and their digests. */
export interface Tree {
  readonly root: string;
  /** Relative paths with `/`, sorted by bytes. */
  readonly files: readonly string[];
  /** Those of them that are links to a folder inside the root, with that folder. */
  readonly links: ReadonlyMap<string, string>;
  /** Whether git tracks something below this folder, one of those that were left out of the files. */
  isCommitted(folder: string): boolean;
  /** Lower-case hex SHA-256 of a file's content; read once, however many plugins ask. */
  digest(path: string): Promise<string>;
  /** Bytes of a file; 0 when it has gone. */
  size(path: string): number;
}

/** Lists the files of `root`: what git tracks or would add, or every file where there is no repository. Never those below `except`. */
export async function openTree(root: string, git: Git | undefined, except: readonly string[]): Promise<Tree> {
  const listed = git === undefined ? await walk(root, '', except) : await git.files();
  const isOut = (path: string): boolean => except.some((folder) => path === folder || path.startsWith(`${folder}/`));
  const left = listed.filter((path) => !isOut(path));
  const committed = left.length === listed.length || git === undefined ? [] : [...(await git.tracked(except))];
  const real = realpathSync(root);
  const files: string[] = [];
  const links = new Map<string, string>();
  const entryAt = entriesOf(root);
  for (const path of left) {
    const entry = entryAt(path);
    if (entry === undefined) continue;
    if (entry.isDirectory()) {
      // A submodule, or a repository inside the repository: git names the folder only.
      files.push(...(await walk(root, path.replace(/\/$/u, ''), except)));
    } else {
      const folder = entry.isSymbolicLink() ? linkedFolder(join(root, path), real) : undefined;
      if (folder !== undefined) links.set(path, folder);
      files.push(path);
    }
  }
  const digests = new Map<string, Promise<string>>();
  return {
    root,
    files: files.sort(byBytes),
    links,
    isCommitted: (folder) => committed.some((path) => path.startsWith(`${folder}/`)),
    size: (path) => lstatSync(join(root, path), { throwIfNoEntry: false })?.size ?? 0,
    digest(path) {
      const known = digests.get(path) ?? digestOf(root, real, path).catch(goneOrThrow);
      digests.set(path, known);
      return known;
    },
  };
}

/** Tells what lies at a path. A folder is read once for all that it holds: a look at each file takes far longer. */
function entriesOf(root: string): (path: string) => Dirent | Stats | undefined {
  const folders = new Map<string, ReadonlyMap<string, Dirent>>();
  return (path) => {
    const slash = path.lastIndexOf('/');
    const folder = path.slice(0, slash + 1);
    let entries = folders.get(folder);
    if (entries === undefined) {
      entries = new Map(listed(join(root, folder)).map((entry) => [entry.name, entry]));
      folders.set(folder, entries);
    }
    // A system may spell a name in another way than git does: in another case, or with other accents.
    return entries.get(path.slice(slash + 1)) ?? lstatSync(join(root, path), { throwIfNoEntry: false });
  };
}

function listed(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** The digest of a file that was removed while we looked: of no file at all. */
function goneOrThrow(error: unknown): string {
  if (isAbsent(error)) return GONE;
  throw error;
}

const GONE = '0'.repeat(64);

async function walk(root: string, folder: string, except: readonly string[]): Promise<string[]> {
  // What has gone since it was listed, and what is not for us to read, is not there.
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
  const found = await Promise.all(
    entries.map(async (entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.name === '.git' || except.includes(path)) return [];
      return entry.isDirectory() ? walk(root, path, except) : [path];
    }),
  );
  return found.flat();
}

/** Above this a file is read while other work goes on. */
const LARGE = 8 * 1024 * 1024;

/** A link to a file counts as that file; a link to a folder or to nothing as the text of the link. */
async function digestOf(root: string, real: string, path: string): Promise<string> {
  const place = join(root, path);
  const entry = lstatSync(place);
  if (entry.isSymbolicLink()) {
    const target = linkedFile(place, real, path);
    if (target === undefined) return hash('sha256', readlinkSync(place));
    return digestOfFile(target, lstatSync(target).size);
  }
  if (!entry.isFile()) {
    throw new Refusal('manifest_invalid', `'${path}' is an input of a plugin and is neither a file nor a folder.`, {
      hint: 'Devices, sockets and pipes cannot be inputs. Name the files in build.inputs, or let git ignore it.',
    });
  }
  return digestOfFile(place, entry.size);
}

/** Small files are read into one buffer, again and again: a warm run reads thousands. */
const BUFFER = Buffer.alloc(256 * 1024);

async function digestOfFile(place: string, size: number): Promise<string> {
  if (size < BUFFER.length) {
    const file = openSync(place, 'r');
    try {
      const length = readSync(file, BUFFER);
      return hash('sha256', BUFFER.subarray(0, length));
    } finally {
      closeSync(file);
    }
  }
  const sum = createHash('sha256');
  if (size > LARGE) await pipeline(createReadStream(place), sum);
  else readInPieces(place, (piece) => sum.update(piece));
  return sum.digest('hex');
}

/** Through the one buffer: hundreds of modules would cost more to make room for than to hash. */
function readInPieces(place: string, take: (piece: Uint8Array) => void): void {
  const file = openSync(place, 'r');
  try {
    for (let length = readSync(file, BUFFER); length > 0; length = readSync(file, BUFFER))
      take(BUFFER.subarray(0, length));
  } finally {
    closeSync(file);
  }
}

/** The folder inside the root that a link leads to, relative to it. Not the root itself: that would hold the link. */
function linkedFolder(place: string, real: string): string | undefined {
  try {
    const target = realpathSync(place);
    if (target === real || !isWithin(real, target) || !lstatSync(target).isDirectory()) return undefined;
    return relative(real, target).split(sep).join('/');
  } catch {
    return undefined;
  }
}

function linkedFile(place: string, real: string, path: string): string | undefined {
  let target: string;
  try {
    target = realpathSync(place);
  } catch {
    return undefined;
  }
  if (!isWithin(real, target)) {
    throw new Refusal(
      'manifest_invalid',
      `'${path}' is an input of a plugin and a link to '${target}', outside the working directory.`,
      {
        hint: 'Replace the link by the file, or leave it out with build.inputs.',
      },
    );
  }
  return lstatSync(target).isFile() ? target : undefined;
}
