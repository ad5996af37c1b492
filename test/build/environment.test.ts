import { describe, expect, test } from '@jest/globals';
import { activate, laidOver, stepEnvironment } from '../../src/build/environment.ts';

const OUTSIDE = {
  PATH: '/usr/bin',
  HOME: '/home/me',
  LC_ALL: 'C.UTF-8',
  HTTPS_PROXY: 'http://proxy',
  https_proxy: 'http://proxy',
  RUNNER_TRACKING_ID: 'github_1',
  ACTIONS_RUNTIME_TOKEN: 'secret',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'secret',
  ACTIONS_ID_TOKEN_REQUEST_URL: 'secret',
  GITHUB_TOKEN: 'secret',
  GH_TOKEN: 'secret',
  INPUT_TOKEN: 'secret',
  'INPUT_PASS-ENV': 'secret',
  GITHUB_ENV: '/runner/env',
  GITHUB_STEP_SUMMARY: '/runner/summary',
  GITHUB_SHA: 'abc',
  NPM_TOKEN: 'secret',
  PIP_INDEX_URL: 'https://index',
  PIP_NO_INPUT: '1',
  UNSET: undefined,
};

describe('what a build step sees of the outside', () => {
  test('is what the table lists, and no token', () => {
    const inside = stepEnvironment({ outside: OUTSIDE, passEnv: [], platform: 'linux' });

    expect(inside).toEqual({
      PATH: '/usr/bin',
      HOME: '/home/me',
      LC_ALL: 'C.UTF-8',
      HTTPS_PROXY: 'http://proxy',
      https_proxy: 'http://proxy',
      RUNNER_TRACKING_ID: 'github_1',
    });
  });

  test('is more where pass-env names it or how it begins', () => {
    const inside = stepEnvironment({ outside: OUTSIDE, passEnv: ['PIP_*', 'NPM_TOKEN', 'NOT_SET'], platform: 'linux' });

    expect(inside).toMatchObject({ PIP_INDEX_URL: 'https://index', PIP_NO_INPUT: '1', NPM_TOKEN: 'secret' });
    expect(Object.keys(inside)).toHaveLength(9);
  });

  test('holds the token of GitHub only where pass-env names it in full, and never the files of the runner', () => {
    const byBeginning = stepEnvironment({ outside: OUTSIDE, passEnv: ['G*', 'A*', 'I*'], platform: 'linux' });
    const byName = stepEnvironment({ outside: OUTSIDE, passEnv: ['GITHUB_TOKEN'], platform: 'linux' });

    expect(byBeginning['GITHUB_SHA']).toBe('abc');
    expect(Object.values(byBeginning)).not.toContain('secret');
    expect(Object.keys(byBeginning)).not.toContain('GITHUB_ENV');
    expect(byName['GITHUB_TOKEN']).toBe('secret');
  });

  test.each([
    'ACTIONS_RUNTIME_TOKEN',
    'ACTIONS_*',
    'INPUT_*',
    'INPUT_TOKEN',
    'GITHUB_ENV',
    'GITHUB_OUTPUT',
    'GITHUB_STEP_SUMMARY',
  ])('never holds %s: asking for it is wrong usage', (name) => {
    expect(() => stepEnvironment({ outside: OUTSIDE, passEnv: [name], platform: 'linux' })).toThrow(
      expect.objectContaining({ reason: 'usage', message: expect.stringContaining(`'${name}'`) }),
    );
  });

  test.each(['*', '*_TOKEN', 'A B', 'A=B', '', '1A', 'A?'])('is not widened by %j, which is no name', (pattern) => {
    expect(() => stepEnvironment({ outside: OUTSIDE, passEnv: [pattern], platform: 'linux' })).toThrow(
      expect.objectContaining({ reason: 'usage' }),
    );
  });

  test('has names without a case on Windows', () => {
    const outside = {
      Path: 'C:\\Windows',
      systemroot: 'C:\\Windows',
      'ProgramFiles(x86)': 'C:\\P',
      actions_runtime_token: 'x',
      Pip_X: '1',
    };

    const inside = stepEnvironment({ outside, passEnv: ['PIP_*', 'A*'], platform: 'win32' });

    expect(inside).toEqual({
      Path: 'C:\\Windows',
      systemroot: 'C:\\Windows',
      'ProgramFiles(x86)': 'C:\\P',
      Pip_X: '1',
    });
    expect(stepEnvironment({ outside, passEnv: [], platform: 'linux' })).toEqual({});
  });
});

describe('an active venv', () => {
  test('has its programs first on PATH', () => {
    const active = activate({ PATH: '/usr/bin', PYTHONHOME: '/x', VIRTUAL_ENV: '/old' }, '/w/a b/venv', 'linux');

    expect(active).toEqual({ PATH: '/w/a b/venv/bin:/usr/bin', VIRTUAL_ENV: '/w/a b/venv' });
  });

  test('keeps the usual places reachable where there was no PATH', () => {
    expect(activate({}, '/venv', 'linux')['PATH']).toBe('/venv/bin:/usr/bin:/bin');
  });

  test('has Scripts on Windows, and one PATH however it was spelt', () => {
    const active = activate({ Path: 'C:\\Windows', PythonHome: 'x' }, 'C:\\w\\venv', 'win32');

    expect(active).toEqual({ Path: 'C:\\w\\venv\\Scripts;C:\\Windows', VIRTUAL_ENV: 'C:\\w\\venv' });
  });
});

test('environments laid over each other have each name once, the last on top', () => {
  expect(laidOver('linux', { A: '1', B: '1' }, { B: '2' }, { a: '3' })).toEqual({ A: '1', B: '2', a: '3' });
  expect(laidOver('win32', { Path: '1', B: '1' }, { PATH: '2' })).toEqual({ B: '1', PATH: '2' });
});
