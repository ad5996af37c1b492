import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { parse } from 'yaml';
import { generateManifestSchema } from '../../scripts/generate/manifest-schema.mjs';
import { KEYS } from '../../src/manifest/keys.ts';
import { PLATFORMS } from '../../src/manifest/names.ts';
import { errorsOf, reading } from './reading.ts';

const published: unknown = JSON.parse(
  await readFile(join(import.meta.dirname, '../../schema/manifest.schema.json'), 'utf8'),
);
const sample = await readFile(join(import.meta.dirname, 'sample.yaml'), 'utf8');
const isValid = new Ajv({ strict: true, allowUnionTypes: true }).compile(published as object);

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
    ['nulls', of({ build: null, environment: null, kind: null }, { version: null, toolbus: null })],
    ['single texts', of({ features: 'a', runtimes: 'node', interpreter: { python: '3.12', platforms: 'linux' } })],
    ['words for booleans and kinds', of({ wasi: 'Yes', kind: 'NATIVE', interpreter: { implementation: 'PyPy' } })],
    ['scalars', of({ environment: { A: 1, B: true }, entrypoint: 1 }, { version: 1.4, description: 2 })],
    ['a list of steps', of({ build: [{ command: 'make' }, { command: ['a', 1], shell: 'no' }] })],
    ['one step', of({ build: { command: 'make', inputs: 'a/**' } })],
    ['watch as a mapping', of({}, { dev: { watch: { a: 'b' } } })],
    ['unknown keys and platforms', of({ team: 'x', interpreter: { platforms: ['plan9'] } })],
  ])('%s', (_, data) => {
    isValid(data);

    expect(isValid.errors).toBeNull();
    expect(reading(JSON.stringify(data)).profile.name).toBe('default');
  });
});

describe('editors mark what the reader refuses', () => {
  test.each<[string, unknown]>([
    ['no profiles', {}],
    ['plugins that are no list', { profiles: { default: { plugins: {} } } }],
    ['no id', { profiles: { default: { plugins: [{ runtime: {} }] } } }],
    ['no runtime', { profiles: { default: { plugins: [{ id: 'a' }] } } }],
    ['an unsafe id', { profiles: { default: { plugins: [{ id: '../a', runtime: {} }] } } }],
    ['an unknown kind', of({ kind: 'docker' })],
    ['a path outside', of({ lockfile: '../a' })],
    ['an absolute path', of({ wasm: { module: '/a' } })],
    ['a wasm block without a module', of({ wasm: {} })],
    ['a list for a mapping', of({ environment: ['A=B'] })],
    ['a mapping for a text', of({ entrypoint: { a: 'b' } })],
    ['no boolean', of({ wasi: 'maybe' })],
    ['negative seconds', of({}, { resources: { timeout: -1 } })],
  ])('%s', (_, data) => {
    expect(isValid(data)).toBe(false);
    expect(errorsOf(JSON.stringify(data))).not.toEqual([]);
  });
});

test('what editors accept has no value of a wrong kind for the reader', () => {
  const text = fc.constantFrom('a', '3.12', 'true');
  const value = fc.oneof(
    text,
    fc.integer({ min: 0 }),
    fc.boolean(),
    fc.constant(null),
    fc.array(text, { maxLength: 2 }),
    fc.dictionary(text, text, { maxKeys: 2 }),
  );
  const keys = (sort: keyof typeof KEYS) =>
    fc.dictionary(fc.constantFrom(...Object.keys(KEYS[sort])), value, { maxKeys: 2 });
  const data = fc
    .tuple(keys('plugin'), keys('runtime'), keys('interpreter'), keys('resources'), keys('dev'))
    .map(([plugin, runtime, interpreter, resources, dev]) =>
      of({ ...runtime, interpreter }, { ...plugin, id: 'a', runtime: { ...runtime, interpreter }, resources, dev }),
    );
  const wrongKind = /not text|not a mapping|not a list|neither true|no number|no way to build|no command/;
  let accepted = 0;

  fc.assert(
    fc.property(data, (manifest) => {
      if (!isValid(manifest)) return;
      accepted++;
      const text = JSON.stringify(manifest);
      let messages: readonly string[] = [];
      try {
        reading(text);
      } catch {
        messages = errorsOf(text);
      }
      expect(messages.filter((message) => wrongKind.test(message))).toEqual([]);
    }),
    { numRuns: 1_000 },
  );
  expect(accepted).toBeGreaterThan(50);
});

test('the platforms that editors offer are those that are understood', () => {
  expect(JSON.stringify(published)).toContain(JSON.stringify(PLATFORMS));
});
