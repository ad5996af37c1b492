import { describe, expect, test } from '@jest/globals';
import { idFault, isWindowsDevice, sameId, variableFault, versionFault } from '../../src/manifest/names.ts';
import { tidyPath } from '../../src/manifest/paths.ts';
import { pythonSpecifier, runtimeRequirement } from '../../src/manifest/specifiers.ts';
import { errorsOf, manifestOf, pluginOf } from './reading.ts';

test.each(['a', 'greeter', 'a.b-c_d', '9', 'A_', 'x'.repeat(100), 'console', 'com10', 'constructor'])(
  '%s is an id',
  (id) => {
    expect(idFault(id)).toBeNull();
  },
);

test.each([
  '',
  '.',
  '..',
  'a..b',
  'a/b',
  'a\\b',
  'a b',
  'a\n',
  '.a',
  '_a',
  '-a',
  'a.',
  'ä',
  'x'.repeat(101),
  'aux',
  'Com1.x',
])('%j is no id', (id) => {
  expect(idFault(id)).not.toBeNull();
});

test('ids are compared as PEP 503 compares names', () => {
  expect(new Set(['a-b', 'A_B', 'a.b', 'a-_.b'].map(sameId)).size).toBe(1);
  expect(sameId('ab')).not.toBe(sameId('a-b'));
});

test.each(['con', 'NUL', 'nul.tar.gz', 'LPT9', 'COM¹', 'conin$', 'prn ', 'aux .txt'])(
  '%s is a device on Windows',
  (name) => {
    expect(isWindowsDevice(name)).toBe(true);
  },
);

test.each(['1', '1.4.0', '1.0+abc_d-e', 'v1'])('%s is a version', (version) => {
  expect(versionFault(version)).toBeNull();
});

test.each(['', '.1', '1..0', '1/0', '1.', '+1', 'history.jsonl', 'nul'])('%j is no version', (version) => {
  expect(versionFault(version)).not.toBeNull();
});

test.each([
  ['PATH', true],
  ['ProgramFiles(x86)', true],
  ['', false],
  ['A=B', false],
  ['A\0', false],
])('%j can be a variable: %s', (name, can) => {
  expect(variableFault(name) === null).toBe(can);
});

describe('paths', () => {
  test.each([
    ['./a//b/', 'a/b'],
    ['', '.'],
    ['.', '.'],
    ['a/../b', 'a/../b'],
    ['/a/', '/a'],
  ])('%j is written %j', (path, expected) => {
    expect(tidyPath(path)).toBe(expected);
  });

  const outside = [
    '/etc/passwd',
    '//server/share',
    '..',
    '../a',
    'a/../../b',
    'a/..',
    'a/.. /b',
    'a/.../b',
    'C:\\a',
    'c:/a',
    'C:a',
    'a\\b',
    '\\\\server\\share',
    'a:stream',
    'a/NUL',
    'con.txt/b',
    'a\tb',
    'a\x7fb',
    'x'.repeat(4097),
  ];
  const places = {
    lockfile: (path: string) => manifestOf(`lockfile: ${path}`),
    'build.lockfile': (path: string) => manifestOf(`build: {lockfile: ${path}}`),
    cwd: (path: string) => manifestOf(`build: {command: x, cwd: ${path}}`),
    'wasm.module': (path: string) => manifestOf(`wasm: {module: ${path}}`),
    'runtime.module': (path: string) => `profiles: {d: {plugins: [{id: a, runtime: {kind: wasm, module: ${path}}}]}}`,
    watch: (path: string) => manifestOf('', `dev: {watch: [${path}]}`),
    inputs: (path: string) => manifestOf(`build: {steps: [], inputs: ${path}}`),
    outputs: (path: string) => manifestOf(`build: {steps: [], outputs: [${path}]}`),
  };

  test.each(Object.entries(places))('of %s stay inside the working directory', (_, manifest) => {
    for (const path of outside) expect([path, ...errorsOf(manifest(JSON.stringify(path)))]).toHaveLength(2);
  });

  test('may have spaces, quotes, other scripts and dots', () => {
    for (const path of ["a b/it's.lock", 'é/ü/文.lock', '.hidden/a...b', 'a.', '$HOME/{x}']) {
      expect(pluginOf(manifestOf(`lockfile: ${JSON.stringify(path)}`)).lockfiles).toEqual([path]);
    }
  });
});

describe('versions of Python', () => {
  test.each([
    ['3.12', '==3.12.*'],
    [' 3 ', '==3.*'],
    ['3.12.1', '==3.12.1.*'],
    ['>=3.11,<3.14', '>=3.11,<3.14'],
    ['~=3.11', '~=3.11'],
    ['!= 3.9.*, >3', '!= 3.9.*, >3'],
    ['>=3.13.0rc1', '>=3.13.0rc1'],
  ])('%j mean %j', (text, specifier) => {
    expect(pythonSpecifier(text)).toBe(specifier);
  });

  test.each([
    '',
    '3.x',
    '3.12.*',
    'latest',
    '>=',
    '>=3.11,',
    '~=3',
    '=>3.11',
    '3.12 || 3.13',
    '>=3.8; x',
    `>=${'1.'.repeat(500)}1`,
  ])('%j mean nothing', (text) => {
    expect(pythonSpecifier(text)).toBeNull();
  });
});

describe('other runtimes', () => {
  test.each([
    ['wasmtime', { name: 'wasmtime', specifier: null }],
    ['node>=20', { name: 'node', specifier: '>=20' }],
    ['g++ ~=12.1', { name: 'g++', specifier: '~=12.1' }],
    ['a.b-c_d != 1.*', { name: 'a.b-c_d', specifier: '!= 1.*' }],
  ])('%j are read', (text, expected) => {
    expect(runtimeRequirement(text)).toEqual(expected);
  });

  test.each(['', '>=20', 'node@20', 'node >=', 'node 20', '../node', '-x', 'a\nb', 'node>=20\n; rm'])(
    '%j are not',
    (text) => {
      expect(runtimeRequirement(text)).toBeNull();
    },
  );
});
