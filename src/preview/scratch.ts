import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive, owner } from './owner.ts';

const FOLDER = /^coolbox-preview-[0-9a-f]{12}$/u;

export interface Scratch {
  /** Of this run alone: nobody else reads it. */
  readonly folder: string;
  /** The part that the sandbox sees. */
  readonly inside: string;
  /** Empty: for the files of a release. */
  readonly release: string;
  remove(): Promise<void>;
}

/** Makes the temporary folder of a preview. */
export async function openScratch(name: string): Promise<Scratch> {
  const folder = join(tmpdir(), name);
  const inside = join(folder, 'inside');
  await mkdir(folder, { mode: 0o700 });
  await writeFile(join(folder, 'owner'), owner());
  const release = join(folder, 'release');
  await mkdir(inside, { mode: 0o755 });
  await mkdir(release, { mode: 0o755 });
  return { folder, inside, release, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Removes the folders of runs that were killed, and returns their names. */
export async function cleanScratch(): Promise<readonly string[]> {
  const removed: string[] = [];
  for (const name of (await readdir(tmpdir())).filter((entry) => FOLDER.test(entry))) {
    const folder = join(tmpdir(), name);
    const mark = await readFile(join(folder, 'owner'), 'utf8').catch(() => undefined);
    if (mark === undefined || isAlive(mark)) continue;
    await rm(folder, { recursive: true, force: true });
    removed.push(`folder ${name}`);
  }
  return removed;
}
