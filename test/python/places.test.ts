import { describe, expect, test } from '@jest/globals';
import { layoutOf } from '../../src/python/layout.ts';
import { newestFirst } from '../../src/python/newest.ts';
import {
  executablesOf,
  foldersOnPath,
  interpreterName,
  pyenvRoot,
  setupPythonPlaces,
  toolCache,
  uvPlaces,
} from '../../src/python/places.ts';

const host = (platform: NodeJS.Platform, environment: Record<string, string>, home = '/home/me') => ({
  platform,
  environment,
  home,
});

describe('on Windows', () => {
  const windows = (environment: Record<string, string>) => host('win32', environment, 'C:\\Users\\me');

  test('an installation keeps python.exe at its top, a venv in Scripts', () => {
    expect(executablesOf('C:\\hosted\\Python\\3.12.4\\x64', 'win32')[0]).toBe(
      'C:\\hosted\\Python\\3.12.4\\x64\\python.exe',
    );
    expect(executablesOf('C:\\a venv', 'win32', 'venv')[0]).toBe('C:\\a venv\\Scripts\\python.exe');
    expect(layoutOf('C:\\a venv', { library: 'python3.12' }, 'win32')).toEqual({
      scripts: 'C:\\a venv\\Scripts',
      python: 'C:\\a venv\\Scripts\\python.exe',
      sitePackages: 'C:\\a venv\\Lib\\site-packages',
      config: 'C:\\a venv\\pyvenv.cfg',
    });
  });

  test('PATH is read whatever its case, with quotes, and without relative folders', () => {
    expect(foldersOnPath(windows({ Path: 'C:\\a;"C:\\b c";.;bin;C:\\a' }))).toEqual(['C:\\a', 'C:\\b c']);
  });

  test.each([
    ['python.exe', null],
    ['PYTHON3.EXE', null],
    ['pypy3.exe', 'pypy'],
  ])('%s is an interpreter', (file, asked) => {
    expect(interpreterName(file, 'win32')).toMatchObject({ asked });
  });

  test.each(['python', 'pythonw.exe', 'python.bat', 'py.exe'])('%s is none', (file) => {
    expect(interpreterName(file, 'win32')).toBeUndefined();
  });

  test('uv and pyenv keep theirs below the profile', () => {
    expect(uvPlaces(windows({ APPDATA: 'C:\\Roam' }))).toEqual(['C:\\Roam\\uv\\python', 'C:\\Roam\\uv\\data\\python']);
    expect(pyenvRoot(windows({}))).toBe('C:\\Users\\me\\.pyenv\\pyenv-win');
  });
});

describe('elsewhere', () => {
  test('a venv has bin and lib', () => {
    expect(layoutOf('/v', { library: 'python3.13t' }, 'linux')).toMatchObject({
      python: '/v/bin/python',
      sitePackages: '/v/lib/python3.13t/site-packages',
    });
  });

  test('relative and empty entries of PATH are left out', () => {
    expect(foldersOnPath(host('linux', { PATH: ':/a:.:b:/a:/c/' }))).toEqual(['/a', '/c/']);
    expect(foldersOnPath(host('linux', {}))).toEqual([]);
  });

  test.each([
    ['python3', null, true],
    ['python3.12', null, true],
    ['python3.13t', null, true],
    ['pypy3.10', 'pypy', true],
    ['graalpy', 'graalpy', true],
    ['python2', null, false],
    ['python2.7', null, false],
    ['python3-config', null, false],
    ['python3.12-config', null, false],
    ['python3.8m', null, false],
    ['pythonw', null, false],
  ])('%s: asked for %s, an interpreter %s', (file, asked, is) => {
    expect(interpreterName(file, 'linux')?.asked).toBe(is ? asked : undefined);
  });

  test('variables name the places of setup-python, the tool cache, pyenv and uv', () => {
    const environment = {
      pythonLocation: '/t/3.12',
      Python_ROOT_DIR: '/t/3.12',
      Python3_ROOT_DIR: '/t/3',
      Python2_ROOT_DIR: '/t/2',
      AGENT_TOOLSDIRECTORY: '/tools',
    };

    expect(setupPythonPlaces(host('linux', environment))).toEqual(['/t/3.12', '/t/3']);
    expect(toolCache(host('linux', environment))).toBe('/tools');
    expect(toolCache(host('linux', { ...environment, RUNNER_TOOL_CACHE: '/cache' }))).toBe('/cache');
    expect(pyenvRoot(host('linux', { PYENV_ROOT: '' }))).toBe('/home/me/.pyenv');
    expect(uvPlaces(host('linux', { XDG_DATA_HOME: '/x' }))).toEqual(['/x/uv/python']);
    expect(uvPlaces(host('linux', { UV_PYTHON_INSTALL_DIR: '/u' }))).toEqual(['/u']);
    expect(uvPlaces(host('darwin', {}))).toEqual([
      '/home/me/.local/share/uv/python',
      '/home/me/Library/Application Support/uv/python',
    ]);
  });
});

test('versions are ordered by number, free-threaded and longer names last', () => {
  const names = ['3.9.18', '3.13.0t', '3.13.0', '3.12.10', '3.12.9', 'pypy3.10-7.3', 'x'];

  expect(newestFirst(names)).toEqual(['3.13.0', '3.13.0t', '3.12.10', '3.12.9', 'pypy3.10-7.3', '3.9.18', 'x']);
});
