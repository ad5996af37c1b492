import { randomBytes } from 'node:crypto';
import { lstat, mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Refusal } from '../errors.ts';
import { isAbsent, writeWhole } from '../world/files.ts';
import { listTree, readRecord, RECORD, type EntryRecord } from './entry.ts';
import { isGone, ownName, STORE, unfinishedIn } from './owner.ts';
import { endIfGone, TURN } from './turn.ts';

/** A built environment in the store. */
export interface Entry {
  readonly folder: string;
  readonly record: EntryRecord;
}

/**
 * What was built, by fingerprint, in `<artifacts>/.store`. An entry appears under its name at once and whole, by a
 * rename; everything unfinished lies in a folder of the process that makes it, which later runs clear away.
 */
export interface Store {
  readonly folder: string;
  /** The entry of a fingerprint, or undefined. */
  find(fingerprint: string): Promise<Entry | undefined>;
  /** A new empty folder for unfinished work, on the same file system as the store. */
  workFolder(): Promise<string>;
  /** Records what lies in a work folder and makes it the entry of the fingerprint. */
  add(folder: string, facts: Omit<EntryRecord, 'schema' | 'folders' | 'files' | 'links'>): Promise<Entry>;
  /** Takes an entry out that is not as it was recorded. */
  discard(fingerprint: string): Promise<void>;
  /** Clears this run's unfinished work away, and entries that no run used for 30 days. */
  close(): Promise<void>;
}

const UNUSED_FOR = 30 * 24 * 60 * 60 * 1000;
const ABANDONED_AFTER = 24 * 60 * 60 * 1000;
const WORK = /^work-(?<owner>.+-\d+-[0-9a-f]{8})(?:\.\w+)?$/u;

/** Opens the store, made if need be, and clears away what killed runs left behind. */
export async function openStore(artifacts: string, now: () => Date): Promise<Store> {
  const folder = join(artifacts, STORE);
  await makeFolder(folder);
  await writeWhole(join(folder, '.gitignore'), '*\n', unfinishedIn(folder));
  await clearAbandoned(artifacts, now());
  const mine = `work-${ownName()}`;
  const { ino } = await lstat(folder);
  const isInPlace = async (): Promise<boolean> => {
    const now = await lstat(folder).catch(() => undefined);
    return now?.isDirectory() === true && now.ino === ino;
  };
  /** A step that moves the store away, or puts a link in its place, would have us write elsewhere. */
  const checkPlace = async (): Promise<void> => {
    if (await isInPlace()) return;
    throw new Refusal('step_failed', `A build step has removed or replaced '${folder}', which builds are kept in.`, {
      hint: 'Have no step touch it; run again, and all that is missing is built anew.',
    });
  };

  return {
    folder,
    async find(fingerprint) {
      const place = join(folder, fingerprint);
      const record = readRecord(place, fingerprint);
      if (record === undefined) return undefined;
      await utimes(place, now(), now()).catch(() => undefined);
      return { folder: place, record };
    },
    async workFolder() {
      await checkPlace();
      const place = join(folder, mine, randomBytes(4).toString('hex'));
      await mkdir(place, { recursive: true });
      return place;
    },
    async add(work, facts) {
      await checkPlace();
      const record: EntryRecord = { schema: 1, ...facts, ...(await listTree(work, Object.values(facts.built_at))) };
      await writeWhole(join(work, RECORD), JSON.stringify(record));
      const place = join(folder, facts.fingerprint);
      const faster = (): Entry | undefined => {
        const theirs = readRecord(place, facts.fingerprint);
        return theirs === undefined ? undefined : { folder: place, record: theirs };
      };
      // Another run may have been faster; what it built is as good.
      const there = faster();
      if (there !== undefined) return there;
      await rm(place, { recursive: true, force: true });
      try {
        await rename(work, place);
        return { folder: place, record };
      } catch (error) {
        const late = faster();
        if (late === undefined) throw error;
        return late;
      }
    },
    async discard(fingerprint) {
      const away = join(folder, mine, randomBytes(4).toString('hex'));
      await mkdir(join(folder, mine), { recursive: true });
      await rename(join(folder, fingerprint), away).catch((error: unknown) => {
        if (!isAbsent(error)) throw error;
      });
    },
    async close() {
      if (!(await isInPlace())) return;
      await clear(join(folder, mine));
      for (const name of await readdir(folder)) {
        if (!/^[0-9a-f]{64}$/u.test(name)) continue;
        const used = await stat(join(folder, name)).catch(() => undefined);
        if (used !== undefined && now().getTime() - used.mtimeMs > UNUSED_FOR) {
          await clear(join(folder, name));
        }
      }
    },
  };
}

/** One folder at a time: made in one go, Node says of a read-only file system that something is not there. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return;
    if (!isAbsent(error) || dirname(folder) === folder) throw error;
    await makeFolder(dirname(folder));
    await makeFolder(folder);
  }
}

/** Clears away what killed runs left in the store below `artifacts`, where there is one. */
export async function clearAbandoned(artifacts: string, now: Date): Promise<void> {
  const folder = join(artifacts, STORE);
  for (const name of await readdir(folder).catch(() => [])) {
    if (TURN.test(name)) await endIfGone(folder, join(folder, name)).catch(() => undefined);
    const owner = WORK.exec(name)?.groups?.['owner'];
    if (owner === undefined) continue;
    const since = await stat(join(folder, name)).catch(() => undefined);
    const old = since !== undefined && now.getTime() - since.mtimeMs > ABANDONED_AFTER;
    if (old || isGone(owner)) await clear(join(folder, name));
  }
}

/** What cannot be cleared away, or is cleared by another run meanwhile, is no reason to fail: a later run tries again. */
async function clear(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true, maxRetries: 2 }).catch(() => undefined);
}
