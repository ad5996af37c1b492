import { describe, expect, test } from '@jest/globals';
import { errorsOf, manifestOf, pluginOf, warningsOf } from './reading.ts';

const runtimeOf = (lines: string) => pluginOf(manifestOf(lines)).definition.runtime;

describe('where a list of texts is meant', () => {
  test.each([
    ['one text', 'a b', ['a b']],
    ['a number', '5', ['5']],
    ['a boolean', 'false', ['False']],
    ['nothing', '', []],
    ['a list of scalars', '[a, 1, true, 1.0, "x"]', ['a', '1', 'True', '1.0', 'x']],
  ])('%s is taken', (_, source, expected) => {
    expect(runtimeOf(`features: ${source}`).features).toEqual(expected);
  });

  test('a mapping, a list and a mapping within are refused', () => {
    expect(errorsOf(manifestOf('features: {a: 1}'))).toHaveLength(1);
    expect(errorsOf(manifestOf('features: [[a], {b: c}]'))).toHaveLength(2);
  });

  test('null within is left out with a warning', () => {
    expect(runtimeOf('features: [a, null]').features).toEqual(['a']);
    expect(warningsOf(manifestOf('features: [a, ~]'))).toHaveLength(1);
  });
});

describe('scalars become texts as Python prints them', () => {
  test.each([
    ['true', 'True'],
    ['FALSE', 'False'],
    ['1.0', '1.0'],
    ['1.10', '1.1'],
    ['1e16', '1e+16'],
    ['1e15', '1000000000000000.0'],
    ['1.5e-7', '1.5e-07'],
    ['0.0001', '0.0001'],
    ['-0.0', '-0.0'],
    ['.inf', 'inf'],
    ['-.INF', '-inf'],
    ['.NaN', 'nan'],
    ['1e400', 'inf'],
    ['123456789012345678901234567890', '123456789012345678901234567890'],
    ['0x1F', '31'],
    ['-0o17', '-0o17'],
    ['0o17', '15'],
    ['007', '7'],
    ['+5', '5'],
    ['-0', '0'],
    ['yes', 'yes'],
    ['1_000', '1_000'],
    ['"1.10"', '1.10'],
    ['!!str 1.10', '1.10'],
    ['!!float 3', '3.0'],
  ])('%s is %s', (source, expected) => {
    expect(runtimeOf(`environment: {A: ${source}}`).environment).toEqual({ A: expected });
  });

  test('and a number that does not keep its spelling is warned about', () => {
    expect(warningsOf(manifestOf('interpreter: {python: [3.10, 3.12]}'))).toEqual([
      '8:34 profiles.default.plugins[0].runtime.interpreter.python[0]: 3.10 is the number 3.1 to YAML; did you mean "3.10"? Quote it',
    ]);
    expect(warningsOf(manifestOf('interpreter: {python: "3.10"}'))).toEqual([]);
  });

  test('and a version that is a number is warned about in any case', () => {
    expect(warningsOf(manifestOf('', 'version: 1.4'))).toHaveLength(1);
    expect(warningsOf(manifestOf('', 'version: 1.40'))).toHaveLength(1);
    expect(pluginOf(manifestOf('', 'version: 0')).definition.version).toBeNull();
    expect(warningsOf(manifestOf('', 'version: 0'))).toHaveLength(1);
    expect(warningsOf(manifestOf('', 'version: true'))).toHaveLength(1);
  });

  test('also as keys, among which __proto__ is one like any other', () => {
    const { environment } = runtimeOf('environment: {true: a, 1.50: b, __proto__: c, constructor: d}');

    expect(Object.entries(environment)).toEqual([
      ['True', 'a'],
      ['1.5', 'b'],
      ['__proto__', 'c'],
      ['constructor', 'd'],
    ]);
  });
});

test('what Python takes for false is "not given" where the host reads it so', () => {
  const { runtime, description } = pluginOf(
    manifestOf('entrypoint: ""\nmodule: 0\nhandler: false\nlockfile: ""\nenvironment: []', 'description: 0.0'),
  ).definition;

  expect([runtime.entrypoint, runtime.module, runtime.handler, runtime.lockfile, description]).toEqual(
    Array(5).fill(null),
  );
  expect(runtime.environment).toEqual({});
});

test.each([
  'environment: []',
  'environment: ""',
  'interpreter: {implementation: false}',
  'wasm: {module: a, build: 0}',
])('%s is "not given" too, with a warning', (lines) => {
  expect(warningsOf(manifestOf(lines))).toEqual([expect.stringContaining('counts as not given')]);
});

test('null is absent', () => {
  const blocks = ['environment', 'interpreter', 'build', 'wasm', 'wasi', 'kind', 'features', 'lockfile', 'runtimes'];
  const beside = ['version', 'capabilities', 'io', 'resources', 'hooks', 'dev', 'toolbus'];
  const lines = (keys: readonly string[]) => keys.map((key) => `${key}: null`).join('\n');
  const text = `profiles: {default: {plugins: [{id: a, runtime: {${lines(blocks).replaceAll('\n', ', ')}}, ${lines(beside).replaceAll('\n', ', ')}}]}}`;

  expect(pluginOf(text)).toMatchObject({
    definition: pluginOf('profiles: {d: {plugins: [{id: a, runtime: {}}]}}').definition,
  });
});

describe('booleans', () => {
  test.each([
    ['yes', true],
    ['On', true],
    ['" TRUE "', true],
    ['"1"', true],
    ['no', false],
    ['OFF', false],
    ['"0"', false],
    ['""', false],
    ['', false],
  ])('%s is %s', (source, expected) => {
    expect(runtimeOf(`wasi: ${source}`).wasi).toBe(expected);
  });

  test.each(['maybe', '1', '[]', '{}'])('%s is refused', (source) => {
    expect(errorsOf(manifestOf(`wasi: ${source}`))).toHaveLength(1);
  });
});

describe('seconds', () => {
  test.each([
    ['30', 30],
    ['30.9', 30],
    ['" 45 "', 45],
    ['"1_000"', 1000],
    ['true', 1],
    ['0x10', 16],
  ])('%s are %s', (source, expected) => {
    expect(pluginOf(manifestOf('', `resources: {timeout: ${source}}`)).definition.resources.timeout).toBe(expected);
  });

  test.each(['-1', 'soon', '.inf', '"1.5"', '[]', '99999999999999999999'])('%s are refused', (source) => {
    expect(errorsOf(manifestOf('', `resources: {timeout: ${source}}`))).toHaveLength(1);
  });
});

test('dev.watch may be a mapping, of which the values count, and paths are written as Python writes them', () => {
  const watched = (source: string) => pluginOf(manifestOf('', `dev: {watch: ${source}}`)).definition.dev.watch_paths;

  expect(watched('{src: ./a//b/, "1": c}')).toEqual(['a/b', 'c']);
  expect(watched('a/./b')).toEqual(['a/b']);
  expect(watched('["", .]')).toEqual(['.', '.']);
});

test('a platform nobody knows is kept and warned about with the nearest one', () => {
  const text = manifestOf('interpreter: {platforms: [linus, macos-arm64]}');

  expect(pluginOf(text).definition.runtime.interpreter?.platforms).toEqual(['linus', 'macos-arm64']);
  expect(warningsOf(text)).toEqual([
    '8:37 profiles.default.plugins[0].runtime.interpreter.platforms[0]: The platform "linus" is not known and never matches; did you mean "linux"?',
  ]);
});

test('a plugin none of whose platforms is known is built nowhere, which is said', () => {
  expect(warningsOf(manifestOf('interpreter: {platforms: linx}'))).toEqual([
    '8:36 profiles.default.plugins[0].runtime.interpreter.platforms: The platform "linx" is not known and never matches, so the plugin is built nowhere; did you mean "linux"?',
  ]);
  expect(warningsOf(manifestOf('interpreter: {platforms: [beos, amiga]}'))).toEqual([
    '8:37 profiles.default.plugins[0].runtime.interpreter.platforms[0]: The platform "beos" is not known and never matches, so the plugin is built nowhere',
    '8:43 profiles.default.plugins[0].runtime.interpreter.platforms[1]: The platform "amiga" is not known and never matches, so the plugin is built nowhere',
  ]);
});

test('an implementation is taken in any case, and kept as it is written', () => {
  expect(runtimeOf('interpreter: {implementation: PyPy}').interpreter?.implementation).toBe('PyPy');
  expect(errorsOf(manifestOf('interpreter: {implementation: jython}'))).toHaveLength(1);
});
