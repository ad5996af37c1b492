import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { generateManifestSchema } from '../../scripts/generate/manifest-schema.mjs';
import { KEYS } from '../../src/manifest/keys.ts';
import { PLATFORMS } from '../../src/manifest/names.ts';
import { errorsOf, reading, warningsOf } from './reading.ts';

const published: unknown = JSON.parse(
  await readFile(join(import.meta.dirname, '../../schema/manifest.schema.json'), 'utf8'),
);
const sample = await readFile(join(import.meta.dirname, 'sample.yaml'), 'utf8');
const isValid = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true }).compile(published as object);

test('the published schema is what the source gives', () => {
  expect(published).toEqual(JSON.parse(generateManifestSchema()));
});

test('every key of a manifest has a description for editors', () => {
  const { $defs } = published as { $defs: Record<string, { properties?: Record<string, { description?: string }> }> };

  for (const [sort, keys] of Object.entries(KEYS).filter(([name]) => name !== 'manifest')) {
    for (const key of Object.keys(keys))
      expect([sort, key, $defs[sort]?.properties?.[key]?.description]).toEqual([sort, key, expect.any(String)]);
  }
});

const of = (runtime: unknown, beside: object = {}) => ({
  profiles: { default: { plugins: [{ id: 'a', runtime, ...beside }] } },
});

describe('editors accept what the reader accepts', () => {
  test.each<[string, unknown]>([
    ['the sample', parse(sample)],
    ['next to nothing', of({})],
    ['nulls', of({ build: null, environment: null, kind: null, wasm: null }, { version: null, toolbus: null })],
    ['single texts', of({ features: 'a', runtimes: 'node', interpreter: { python: '3.12', platforms: 'linux' } })],
    ['words for booleans and kinds', of({ wasi: ' Yes', kind: 'NaTIVE', interpreter: { implementation: 'PyPy' } })],
    ['scalars', of({ environment: { A: 1 }, entrypoint: 1 }, { description: 2, resources: { timeout: true } })],
    ['a list of steps', of({ build: [{ command: 'make' }, { command: ['a', 1], shell: 'no' }] })],
    ['one step', of({ build: { command: 'make', inputs: 'a/**' } })],
    ['inputs of a build alone', of({ build: { inputs: ['a'], outputs: 'b' } })],
    ['a lockfile of a build alone', of({ build: { lockfile: 'a.lock' } })],
    ['an empty wasm.build', of({ wasm: { module: 'a.wasm', build: {} } })],
    ['watch as a mapping', of({}, { dev: { watch: { a: 'b' } } })],
    ['platforms in any case', of({ interpreter: { platforms: ['Linux', 'MACOS-arm64'] } })],
    [
      'versions of Python',
      of({ interpreter: { python: ['3', 3.12, '~=3.11', '>= 3.11 , <3.14', '===3.12.1', '!=3.9.*'] } }),
    ],
    [
      'names of their own',
      of({ environment: { any: 'x' }, interpreter: { extras: { any: 'x' } } }, { io: { inputs: { any: 'x' } } }),
    ],
  ])('%s', (_, data) => {
    isValid(data);

    expect(isValid.errors).toBeNull();
    expect(warningsOf(JSON.stringify(data))).toEqual([]);
  });
});

describe('editors mark what the reader warns about', () => {
  test.each<[string, unknown]>([
    ['unknown keys', of({ team: 'x' })],
    ['unknown keys of a build', of({ build: { steps: [], comand: 'make' } })],
    ['unknown keys of one step', of({ build: { comand: 'make' } })],
    ['unknown keys of a manifest', { ...of({}), profile: {} }],
    ['unknown platforms', of({ interpreter: { platforms: ['plan9'] } })],
    ['numbers for versions', of({}, { version: 1.4 })],
    ['booleans for versions', of({}, { version: true })],
    ['booleans for variables', of({ environment: { A: true } })],
    ['variables of nothing', of({ environment: { A: null } })],
    ['a list without variables', of({ environment: [] })],
    ['steps that do nothing', of({ build: [{ name: 'x' }] })],
    ['a step with what belongs beside steps', of({ build: { command: 'x', lockfile: 'a.lock' } })],
    ['no implementation', of({ interpreter: { implementation: '' } })],
    ['no build of a module', of({ wasm: { module: 'a', build: false } })],
  ])('%s', (_, data) => {
    expect(isValid(data)).toBe(false);
    expect(warningsOf(JSON.stringify(data))).toHaveLength(1);
  });
});

describe('editors mark what the reader refuses', () => {
  test.each<[string, unknown]>([
    ['no profiles', {}],
    ['plugins that are no list', { profiles: { default: { plugins: {} } } }],
    ['no id', { profiles: { default: { plugins: [{ runtime: {} }] } } }],
    ['no runtime', { profiles: { default: { plugins: [{ id: 'a' }] } } }],
    ['an unsafe id', { profiles: { default: { plugins: [{ id: '../a', runtime: {} }] } } }],
    ['an unsafe version', of({}, { version: '1..0' })],
    ['an unknown kind', of({ kind: 'docker' })],
    ['a path outside', of({ lockfile: '../a' })],
    ['an absolute path', of({ wasm: { module: '/a' } })],
    ['a wasm block without a module', of({ wasm: {} })],
    ['a list for a mapping', of({ environment: ['A=B'] })],
    ['a variable with =', of({ environment: { 'A=B': 'c' } })],
    ['a mapping for a text', of({ entrypoint: { a: 'b' } })],
    ['no boolean', of({ wasi: 'maybe' })],
    ['negative seconds', of({}, { resources: { timeout: -1 } })],
    ['an unknown implementation', of({ interpreter: { implementation: 'jython' } })],
    ['latest as a Python', of({ interpreter: { python: ['latest'] } })],
    ['half a specifier', of({ interpreter: { python: '>=3.11,' } })],
    ['alternatives in one text', of({ interpreter: { python: '3.12 || 3.13' } })],
    ['a runtime with @', of({ runtimes: ['node@20'] })],
    ['a text for a build', of({ build: 'make' })],
    ['steps that are no list', of({ build: { steps: 5 } })],
    ['a step that is no mapping', of({ build: { steps: ['make'] } })],
    ['a command that is a number', of({ build: { steps: [{ command: 7 }] } })],
    ['a command that is a number, of one step', of({ build: { command: 7 } })],
    ['a step outside', of({ build: { steps: [{ command: 'x', cwd: '../x' }] } })],
    ['a step outside, in a list', of({ build: [{ command: 'x', cwd: '../x' }] })],
    ['inputs outside', of({ build: { inputs: ['../x'] } })],
    ['a build of a module outside', of({ wasm: { module: 'a', build: { lockfile: '/x' } } })],
  ])('%s', (_, data) => {
    expect(isValid(data)).toBe(false);
    expect(errorsOf(JSON.stringify(data))).not.toEqual([]);
  });
});

test.each<[string, unknown, string]>([
  ['kind', of({ kind: 'docker' }), 'must match pattern "^(?:native|wasm|'],
  ['entrypoint', of({ entrypoint: [] }), 'must be string,number,boolean,null'],
  ['steps', of({ build: { steps: 5 } }), 'must be array,null'],
  ['implementation', of({ interpreter: { implementation: 'x' } }), 'must match pattern "^(?:cpython|pypy|graalpy|'],
  ['toolbus', of({}, { toolbus: [] }), 'must be object,null'],
])('a wrong %s is one error for editors', (key, data, message) => {
  isValid(data);

  const errors = isValid.errors
    ?.filter(({ keyword }) => keyword !== 'if')
    .map(({ instancePath, message }) => ({ instancePath, message }));
  expect(errors).toHaveLength(1);
  expect(errors?.[0]?.instancePath).toMatch(new RegExp(`/${key}$`));
  expect(errors?.[0]?.message?.startsWith(message)).toBe(true);
});

test('the platforms that editors offer are those that are understood', () => {
  expect(JSON.stringify(published)).toContain(JSON.stringify(PLATFORMS));
  expect(reading(JSON.stringify(of({ interpreter: { platforms: PLATFORMS } }))).problems).toEqual([]);
});
