import { randomBytes } from 'node:crypto';
import { constants, type Stats } from 'node:fs';
import { lstat, mkdir, open, realpath, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Refusal } from '../errors.ts';
import { isAbsent } from './files.ts';

/** The files through which an action speaks to GitHub's runner. What is in them when the action ends, the runner does. */
export const RUNNER_FILES = [
  'GITHUB_ENV',
  'GITHUB_PATH',
  'GITHUB_OUTPUT',
  'GITHUB_STATE',
  'GITHUB_STEP_SUMMARY',
] as const;

export type RunnerFile = (typeof RUNNER_FILES)[number];

export interface Guard {
  /**
   * Puts every file back as it was and returns the variables whose file had been tampered with.
   * @throws Refusal `system_failed` when a file cannot be put back: its content must not be trusted then.
   */
  restore(): Promise<readonly RunnerFile[]>;
}

/**
 * Remembers the runner's files before foreign code runs. Build steps are not told where they are, but all of them lie in
 * one folder of the machine, and a step can look there.
 */
export async function guardRunnerFiles(environment: Readonly<Record<string, string | undefined>>): Promise<Guard> {
  const files: Remembered[] = [];
  for (const variable of RUNNER_FILES) {
    const path = environment[variable];
    if (path !== undefined && path !== '') files.push(await remember(variable, path));
  }
  return {
    async restore() {
      const tampered: RunnerFile[] = [];
      for (const file of files) {
        if (await isUntouched(file)) continue;
        tampered.push(file.variable);
        await putBack(file);
      }
      return tampered;
    },
  };
}

interface Remembered {
  readonly variable: RunnerFile;
  readonly path: string;
  /** The folder it lies in, links resolved; undefined when it was not there. */
  readonly folder: string | undefined;
  /** What was in it; undefined when it was not there. */
  readonly content: Buffer | undefined;
  readonly mode: number;
}

const PERMISSIONS = 0o7777;

async function remember(variable: RunnerFile, path: string): Promise<Remembered> {
  const stats = await look(path);
  return {
    variable,
    path,
    folder: await realFolder(path),
    content: stats === undefined ? undefined : await readPlain(path, stats.size),
    mode: (stats?.mode ?? 0o644) & PERMISSIONS,
  };
}

async function isUntouched({ path, folder, content, mode }: Remembered): Promise<boolean> {
  if ((await realFolder(path)) !== folder) return false;
  const stats = await look(path);
  if (stats === undefined || content === undefined) return stats === undefined && content === undefined;
  if (!stats.isFile() || stats.size !== content.length || (stats.mode & PERMISSIONS) !== mode) return false;
  // One that can no longer be read has been tampered with too.
  const now = await readPlain(path, content.length).catch(() => undefined);
  return now?.equals(content) === true;
}

async function putBack(file: Remembered): Promise<void> {
  const { variable, path, folder, content, mode } = file;
  try {
    await makeWay(path, folder);
    // Removing and renaming work on the name itself: a link that was planted there is replaced, never followed.
    const there = await look(path);
    if (content === undefined || there?.isDirectory() === true) await rm(path, { recursive: true, force: true });
    if (content === undefined) return;
    const beside = join(dirname(path), `.${randomBytes(12).toString('hex')}`);
    const handle = await open(beside, 'wx', 0o600);
    try {
      await handle.writeFile(content);
      await handle.chmod(mode);
    } finally {
      await handle.close();
    }
    await rename(beside, path);
  } catch (error) {
    throw new Refusal(
      'system_failed',
      `A build step changed the runner's file ${variable}, and it could not be put back.`,
      {
        hint: 'Do not trust what this job did after this step. Find the build step that writes outside its plugin.',
        cause: error,
      },
    );
  }
}

/** Makes the folder what it was: a link or a file in its place is removed. */
async function makeWay(path: string, folder: string | undefined): Promise<void> {
  if ((await realFolder(path)) === folder) return;
  const parent = dirname(path);
  const stats = await look(parent);
  if (stats !== undefined && !stats.isDirectory()) await rm(parent, { force: true });
  await mkdir(parent, { recursive: true });
  if (folder !== undefined && (await realFolder(path)) !== folder) throw new Error(`'${parent}' is another folder now`);
}

async function look(path: string): Promise<Stats | undefined> {
  try {
    return await lstat(path);
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
}

async function realFolder(path: string): Promise<string | undefined> {
  try {
    return await realpath(dirname(path));
  } catch {
    return undefined;
  }
}

/** Reads a regular file and one byte more than is expected of it: a link is not followed, a pipe not waited for. */
async function readPlain(path: string, size: number): Promise<Buffer> {
  const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    if (!(await handle.stat()).isFile()) throw new Error(`'${path}' is not a file`);
    const buffer = Buffer.alloc(size + 1);
    let done = 0;
    for (;;) {
      const { bytesRead } = await handle.read(buffer, done, buffer.length - done);
      done += bytesRead;
      if (bytesRead === 0 || done === buffer.length) return buffer.subarray(0, done);
    }
  } finally {
    await handle.close();
  }
}
