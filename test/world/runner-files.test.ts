import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { guardRunnerFiles, RUNNER_FILES, type Guard } from '../../src/world/runner-files.ts';
import { inFolder } from '../support/folder.ts';

interface Runner {
  readonly folder: string;
  readonly commands: string;
  readonly file: (name: (typeof RUNNER_FILES)[number]) => string;
  readonly guard: Guard;
}

/** The runner's folder of files with one line in each, and a guard over them. */
async function onRunner<T>(work: (runner: Runner) => Promise<T>): Promise<T> {
  return inFolder(async (folder) => {
    const commands = join(folder, '_runner_file_commands');
    await mkdir(commands);
    const file = (name: string): string => join(commands, `${name.toLowerCase()}_0a`);
    for (const name of RUNNER_FILES) await writeFile(file(name), `${name}=before\n`);
    const environment = Object.fromEntries(RUNNER_FILES.map((name) => [name, file(name)]));
    return work({ folder, commands, file, guard: await guardRunnerFiles(environment) });
  });
}

describe("the runner's files", () => {
  test('are left alone when nobody touched them', async () => {
    await onRunner(async ({ file, guard }) => {
      const before = await stat(file('GITHUB_ENV'));

      const tampered = await guard.restore();

      expect(tampered).toEqual([]);
      expect((await stat(file('GITHUB_ENV'))).ino).toBe(before.ino);
    });
  });

  test.each<[string, (path: string, folder: string) => Promise<unknown>]>([
    ['appended to', (path) => writeFile(path, 'LD_PRELOAD=/x\n', { flag: 'a' })],
    ['changed in place', (path) => writeFile(path, 'GITHUB_ENV=BEFORE\n')],
    ['emptied', (path) => writeFile(path, '')],
    ['deleted', (path) => rm(path)],
    ['replaced by a folder', (path) => rm(path).then(() => mkdir(join(path, 'x'), { recursive: true }))],
    ['made unreadable', (path) => chmod(path, 0)],
    [
      'replaced by a named pipe',
      (path) => rm(path).then(() => execFileSync('python3', ['-c', 'import os,sys; os.mkfifo(sys.argv[1])', path])),
    ],
  ])('are put back when one was %s', async (_, tamper) => {
    await onRunner(async ({ folder, commands, file, guard }) => {
      const { mode } = await stat(file('GITHUB_ENV'));
      await tamper(file('GITHUB_ENV'), folder);

      const tampered = await guard.restore();

      expect(tampered).toEqual(['GITHUB_ENV']);
      expect(await readFile(file('GITHUB_ENV'), 'utf8')).toBe('GITHUB_ENV=before\n');
      expect((await stat(file('GITHUB_ENV'))).mode).toBe(mode);
      expect(await readdir(commands)).toHaveLength(RUNNER_FILES.length);
    });
  });

  test('are put back without following a planted link', async () => {
    await onRunner(async ({ folder, file, guard }) => {
      const victim = join(folder, 'victim');
      await writeFile(victim, 'precious');
      await rm(file('GITHUB_PATH'));
      await symlink(victim, file('GITHUB_PATH'));
      await rm(file('GITHUB_OUTPUT'));
      await symlink(join(folder, 'nowhere'), file('GITHUB_OUTPUT'));

      const tampered = await guard.restore();

      expect(tampered).toEqual(['GITHUB_PATH', 'GITHUB_OUTPUT']);
      expect(await readFile(victim, 'utf8')).toBe('precious');
      expect((await lstat(file('GITHUB_PATH'))).isFile()).toBe(true);
      expect(await readFile(file('GITHUB_PATH'), 'utf8')).toBe('GITHUB_PATH=before\n');
      expect(await readdir(folder)).not.toContain('nowhere');
    });
  });

  test('are put back when their whole folder was deleted or replaced by a link', async () => {
    await onRunner(async ({ folder, commands, file, guard }) => {
      const trap = await mkdtemp(join(folder, 'trap-'));
      await rename(commands, join(folder, 'moved'));
      await symlink(trap, commands);

      const tampered = await guard.restore();

      expect(tampered).toEqual(RUNNER_FILES);
      expect(await readdir(trap)).toEqual([]);
      expect((await lstat(commands)).isDirectory()).toBe(true);
      expect(await readFile(file('GITHUB_STATE'), 'utf8')).toBe('GITHUB_STATE=before\n');
    });
  });

  test('that were not there are gone again', async () => {
    await inFolder(async (folder) => {
      const path = join(folder, 'env');
      const guard = await guardRunnerFiles({ GITHUB_ENV: path, GITHUB_PATH: '' });
      await writeFile(path, 'X=1\n');

      const tampered = await guard.restore();

      expect(tampered).toEqual(['GITHUB_ENV']);
      expect(await readdir(folder)).toEqual([]);
    });
  });
});

test('a terminal has no such files, and nothing to guard', async () => {
  const guard = await guardRunnerFiles({});

  expect(await guard.restore()).toEqual([]);
});
