import { createHash, hash } from 'node:crypto';
import { createReadStream, lstatSync, readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setImmediate as breathe } from 'node:timers/promises';
import * as v from 'valibot';
import { readIfThere } from '../world/files.ts';
import { mentions } from './mention.ts';

/** Relative, with `/`, and nothing that leads out of the folder it is in. */
const Path = v.pipe(
  v.string(),
  v.check((path) => path !== '' && !/[\0\\]|^\/|(^|\/)\.{0,2}(\/|$)/u.test(path)),
);

const Digest = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u));
const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

const EntryRecord = v.object({
  schema: v.literal(1),
  fingerprint: Digest,
  /** Where it was built: what a moved file mentions and must be rewritten. */
  built_at: v.object({ venv: v.string(), root: v.string() }),
  packages: v.array(v.object({ name: v.string(), version: v.string() })),
  steps: v.array(v.object({ name: v.string(), seconds: v.number() })),
  folders: v.array(Path),
  files: v.array(
    v.object({
      path: Path,
      size: Count,
      mode: Count,
      /** Seconds since 1970: what a tar keeps. */
      mtime: v.number(),
      sha256: Digest,
      /** Whether its bytes mention where it was built. */
      moves: v.boolean(),
    }),
  ),
  links: v.array(v.object({ path: Path, target: v.string() })),
});

/** A built environment as it lies in the store: `venv/…` and `outputs/…` below the entry's folder. */
export type EntryRecord = v.InferOutput<typeof EntryRecord>;
export type FileRecord = EntryRecord['files'][number];

export const RECORD = 'entry.json';

/** The record of an entry, or undefined when there is none or it is not to be trusted. */
export function readRecord(folder: string, fingerprint: string): EntryRecord | undefined {
  try {
    if (!isFolder(folder)) return undefined;
    const record = v.safeParse(EntryRecord, JSON.parse(readIfThere(join(folder, RECORD)) ?? 'null'));
    if (!record.success || record.output.fingerprint !== fingerprint || !isTree(record.output)) return undefined;
    return record.output;
  } catch {
    return undefined;
  }
}

/** Whether the paths make a tree: each once, each in a folder that is one of them, none below a file or a link. */
function isTree({ folders, files, links }: EntryRecord): boolean {
  const known = new Set(folders);
  const paths = [...folders, ...files.map(({ path }) => path), ...links.map(({ path }) => path)];
  const isPlaced = (path: string): boolean => !path.includes('/') || known.has(path.slice(0, path.lastIndexOf('/')));
  return new Set(paths).size === paths.length && paths.every(isPlaced);
}

/** Whether a file of an entry is as it was recorded, by what the system tells without reading it. */
export function isUntouched(folder: string, { path, size, mode, mtime }: FileRecord): boolean {
  const now = lstatSync(join(folder, path), { throwIfNoEntry: false });
  if (now?.isFile() !== true) return false;
  return now.size === size && (now.mode & 0o777) === mode && Math.floor(now.mtimeMs / 1000) === mtime;
}

/** Whether every byte of an entry is as it was recorded: for what came over the network. */
export async function isWhole(folder: string, fingerprint: string): Promise<boolean> {
  const record = readRecord(folder, fingerprint);
  if (record === undefined) return false;
  for (const [index, file] of record.files.entries()) {
    if (index % 256 === 0) await breathe();
    if (!isUntouched(folder, file) || (await digestOf(join(folder, file.path), file.size)) !== file.sha256)
      return false;
  }
  if (!record.folders.every((path) => isFolder(join(folder, path)))) return false;
  return record.links.every(({ path, target }) => linkAt(join(folder, path)) === target);
}

/** Whether there is a folder itself, not a link to one: what is reached through a link lies elsewhere. */
export function isFolder(place: string): boolean {
  return lstatSync(place, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Lists what lies below a folder, each file read once: its digest, and whether it mentions one of `places`. */
export async function listTree(
  folder: string,
  places: readonly string[],
): Promise<Pick<EntryRecord, 'folders' | 'files' | 'links'>> {
  const folders: string[] = [];
  const files: FileRecord[] = [];
  const links: { path: string; target: string }[] = [];
  const waiting = [''];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    await breathe();
    for (const entry of readdirSync(join(folder, at), { withFileTypes: true })) {
      const path = at === '' ? entry.name : `${at}/${entry.name}`;
      const place = join(folder, path);
      if (entry.isSymbolicLink()) links.push({ path, target: readlinkSync(place) });
      else if (entry.isDirectory()) {
        folders.push(path);
        waiting.push(path);
      } else if (entry.isFile()) files.push(await recordOf(path, place, places));
      // Sockets and pipes that a step left behind are no part of what it built.
    }
  }
  return { folders: folders.sort(), files, links };
}

async function recordOf(path: string, place: string, places: readonly string[]): Promise<FileRecord> {
  const { size, mode, mtimeMs } = lstatSync(place);
  // A file this large is data or a library: no script that names its place.
  const bytes = size > LARGE ? Buffer.alloc(0) : readFileSync(place);
  return {
    path,
    size,
    mode: mode & 0o777,
    mtime: Math.floor(mtimeMs / 1000),
    sha256: size > LARGE ? await digestOf(place, size) : sha256(bytes),
    moves: places.some((each) => mentions(bytes, each)),
  };
}

/** Above this a file is read in pieces. */
const LARGE = 256 * 1024 * 1024;

async function digestOf(place: string, size: number): Promise<string> {
  if (size <= LARGE) return sha256(readFileSync(place));
  const sum = createHash('sha256');
  await pipeline(createReadStream(place), sum);
  return sum.digest('hex');
}

function sha256(bytes: Buffer): string {
  return hash('sha256', bytes);
}

function linkAt(place: string): string | undefined {
  try {
    return readlinkSync(place);
  } catch {
    return undefined;
  }
}
