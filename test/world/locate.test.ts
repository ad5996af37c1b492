import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { locate, type Probe } from '../../src/world/locate.ts';
import { variable } from '../../src/world/variables.ts';
import { inFolder } from '../support/folder.ts';

const among =
  (...executables: string[]): Probe =>
  (path) =>
    executables.includes(path) ? 'executable' : undefined;

describe('a command on POSIX', () => {
  test('is found in the first folder of its own PATH that has it', () => {
    const environment = { PATH: '/venv/bin:/usr/bin' };
    const probe = among('/venv/bin/python', '/usr/bin/python', '/usr/bin/sh');

    expect(locate('python', { cwd: '/w', environment }, 'linux', probe)).toEqual({
      kind: 'found',
      path: '/venv/bin/python',
    });
    expect(locate('sh', { cwd: '/w', environment }, 'linux', probe)).toEqual({ kind: 'found', path: '/usr/bin/sh' });
    expect(locate('npm', { cwd: '/w', environment }, 'linux', probe)).toEqual({ kind: 'absent' });
  });

  test('with a slash is taken from its folder, not from PATH', () => {
    const probe = among('/w/bin/tool', '/usr/bin/bin/tool');

    const located = locate('bin/tool', { cwd: '/w', environment: { PATH: '/usr/bin' } }, 'linux', probe);

    expect(located).toEqual({ kind: 'found', path: '/w/bin/tool' });
  });

  test('is looked for in the usual places where there is no PATH, and in its folder where PATH has an empty entry', () => {
    expect(locate('sh', { cwd: '/w', environment: {} }, 'linux', among('/bin/sh'))).toMatchObject({ path: '/bin/sh' });
    expect(locate('x', { cwd: '/w', environment: { PATH: ':/b' } }, 'linux', among('/w/x'))).toMatchObject({
      path: '/w/x',
    });
  });

  test('that is a folder is passed over, one that may not be executed is told apart', async () => {
    await inFolder(async (folder) => {
      await mkdir(join(folder, 'a', 'tool'), { recursive: true });
      await writeFile(join(folder, 'tool'), '#!/bin/sh\n');
      await chmod(join(folder, 'tool'), 0o644);
      const environment = { PATH: `${folder}/a:${folder}` };

      const located = locate('tool', { cwd: folder, environment });

      expect(located).toEqual({ kind: 'denied', path: join(folder, 'tool') });
    });
  });
});

describe('a command on Windows', () => {
  test('is found with the endings of PATHEXT, whatever the spelling of the variables', () => {
    const environment = { Path: 'C:\\venv\\Scripts;"C:\\Program Files\\nodejs"', PathExt: '.EXE;.CMD' };
    const probe = among('C:\\venv\\Scripts\\python.exe', 'C:\\Program Files\\nodejs\\npm.cmd');
    const place = { cwd: 'D:\\w', environment };

    expect(locate('python', place, 'win32', probe)).toMatchObject({ path: 'C:\\venv\\Scripts\\python.exe' });
    expect(locate('python.exe', place, 'win32', probe)).toMatchObject({ path: 'C:\\venv\\Scripts\\python.exe' });
    expect(locate('npm', place, 'win32', probe)).toMatchObject({ path: 'C:\\Program Files\\nodejs\\npm.cmd' });
  });

  test('is not taken from the current folder unless that is said', () => {
    const place = { cwd: 'D:\\w', environment: { Path: ';C:\\b' } };
    const probe = among('D:\\w\\python.exe');

    expect(locate('python', place, 'win32', probe)).toEqual({ kind: 'absent' });
    expect(locate('.\\python', place, 'win32', probe)).toMatchObject({ path: 'D:\\w\\python.exe' });
    expect(locate('./python', place, 'win32', probe)).toMatchObject({ path: 'D:\\w\\python.exe' });
  });
});

test('names of variables have a case on POSIX and none on Windows', () => {
  expect(variable({ Path: 'x' }, 'PATH', 'linux')).toBeUndefined();
  expect(variable({ Path: 'x' }, 'PATH', 'win32')).toBe('x');
});
