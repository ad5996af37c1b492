import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { errorsOf, FILE, manifestOf, pluginOf, reading, refusalOf, warningsOf } from './reading.ts';

const sample = await readFile(join(import.meta.dirname, 'sample.yaml'), 'utf8');
const runtimePath = 'profiles.default.plugins[0].runtime';

describe('a plugin with everything', () => {
  test('is normalised to the form of the host, with every field', () => {
    const { id, definition } = pluginOf(sample);

    expect(id).toBe('greeter');
    expect(definition).toEqual({
      identifier: 'greeter',
      version: '1.4.0',
      description: 'Says hello.',
      runtime: {
        kind: 'native',
        entrypoint: 'greeter.plugin:Greeter',
        module: null,
        handler: null,
        wasi: false,
        features: [],
        environment: { GREETING: 'hello' },
        interpreter: {
          python: ['3.12', '>=3.11,<3.14'],
          implementation: 'cpython',
          platforms: ['linux', 'macos'],
          extras: {},
        },
        build: {
          steps: [
            {
              name: 'install',
              command: ['python', '-m', 'pip', 'install', '--require-hashes', '-r', 'requirements.lock'],
              shell: false,
              cwd: 'plugins/greeter',
              environment: { PIP_NO_CACHE_DIR: '1' },
            },
          ],
          lockfile: null,
        },
        lockfile: 'plugins/greeter/requirements.lock',
        runtimes: ['node>=20', 'wasmtime'],
        wasm: {
          module: 'plugins/greeter/build/greeter.wasm',
          runtimes: ['wasmtime'],
          entrypoint: 'greet',
          build: {
            steps: [
              { name: 'compile', command: ['npm', 'run', 'build:wasm'], shell: false, cwd: null, environment: {} },
            ],
            lockfile: null,
          },
        },
      },
      capabilities: { provides: [], requires: [], sandbox: [] },
      io: { inputs: {}, outputs: {} },
      resources: { cpu: '250m', memory: '128Mi', disk: '64Mi', gpu: '0', timeout: 30 },
      hooks: { before: [], after: [], on_failure: [] },
      dev: { hot_reload: false, watch_paths: ['plugins/greeter'], locales: ['en-US'] },
      toolbus: { invoke: { greet: 'greeter.plugin:greet' }, stream: {}, subscribe: {} },
    });
    expect(warningsOf(sample)).toEqual([]);
  });

  test('has its build plans, lockfiles and place beside the definition', () => {
    const { build, wasmBuild, lockfiles, line, column } = pluginOf(sample);

    expect(build).toMatchObject({
      lockfile: null,
      inputs: ['plugins/greeter/**'],
      outputs: ['plugins/greeter/generated'],
    });
    expect(build?.steps).toEqual([
      {
        name: 'install',
        run: { argv: ['python', '-m', 'pip', 'install', '--require-hashes', '-r', 'requirements.lock'] },
        cwd: 'plugins/greeter',
        environment: { PIP_NO_CACHE_DIR: '1' },
      },
    ]);
    expect(wasmBuild).toMatchObject({ inputs: null, outputs: [] });
    expect(lockfiles).toEqual(['plugins/greeter/requirements.lock']);
    expect([line, column]).toEqual([4, 9]);
  });
});

test('a plugin with nothing but id and runtime has every field, too', () => {
  const { definition, build } = pluginOf('{"profiles": {"default": {"plugins": [{"id": "a", "runtime": {}}]}}}');

  expect(definition).toEqual({
    identifier: 'a',
    version: null,
    description: null,
    runtime: {
      kind: 'native',
      entrypoint: null,
      module: null,
      handler: null,
      wasi: false,
      features: [],
      environment: {},
      interpreter: null,
      build: null,
      lockfile: null,
      runtimes: [],
      wasm: null,
    },
    capabilities: { provides: [], requires: [], sandbox: [] },
    io: { inputs: {}, outputs: {} },
    resources: { cpu: null, memory: null, disk: null, gpu: null, timeout: null },
    hooks: { before: [], after: [], on_failure: [] },
    dev: { hot_reload: false, watch_paths: [], locales: [] },
    toolbus: null,
  });
  expect(build).toBeNull();
});

describe('the profile', () => {
  const profiles = (...names: string[]) => `profiles: {${names.map((name) => `${name}: {plugins: []}`).join(', ')}}`;

  test.each([
    ['named by the input', profiles('default', 'dev'), 'dev', 'dev'],
    ['default', profiles('dev', 'default'), undefined, 'default'],
    ['the only one', profiles('dev'), undefined, 'dev'],
  ])('is %s', (_, text, asked, name) => {
    const { profile, profiles: all } = reading(text, asked);

    expect(profile.name).toBe(name);
    expect(all).toContain(name);
  });

  test('that is not there is refused, and those that are there are named', () => {
    const { reason, message, hint } = refusalOf(profiles('dev', 'prod'), 'staging');

    expect(reason).toBe('unknown_profile');
    expect(message).toContain('"staging"');
    expect(hint).toContain('"dev", "prod"');
  });

  test.each([profiles('dev', 'prod'), profiles()])('cannot be chosen in %s', (text) => {
    expect(refusalOf(text).reason).toBe('unknown_profile');
  });

  test('is checked, also where it is not the one asked for', () => {
    expect(errorsOf('profiles: {default: {}, dev: {plugins: 3}}')).toEqual([
      '1:40 profiles.dev.plugins: The plugins are not a list',
    ]);
  });
});

test('every problem is reported, in the order of the text, each with its place, path, what was found and what is allowed', () => {
  const text = `profiles:
  default:
    plugins:
      - version: 1.10
        runtime:
          kind: docker
          entrypont: x
          wasm:
            entrypoint: greet
      - id: Foo.Bar
      - {id: foo_bar, runtime: {}}
  "b c": {dev: 3}
`;

  const { reason, problems, message } = refusalOf(text);

  expect(reason).toBe('manifest_invalid');
  expect(message).toContain("'plugins.yaml' has 6 errors, the first in line 4");
  expect(problems.map(({ line, column, severity, path }) => [line, column, severity, path])).toEqual([
    [4, 9, 'error', 'profiles.default.plugins[0].id'],
    [4, 18, 'warning', 'profiles.default.plugins[0].version'],
    [6, 17, 'error', `${runtimePath}.kind`],
    [7, 11, 'warning', `${runtimePath}.entrypont`],
    [9, 13, 'error', `${runtimePath}.wasm.module`],
    [10, 9, 'error', 'profiles.default.plugins[1].runtime'],
    [11, 14, 'error', 'profiles.default.plugins[2].id'],
    [12, 16, 'error', 'profiles["b c"].dev'],
  ]);
  expect(problems[2]).toEqual({
    file: FILE,
    line: 6,
    column: 17,
    severity: 'error',
    path: `${runtimePath}.kind`,
    message: 'This kind of runtime is not known',
    found: '"docker"',
    allowed: 'native, wasm',
  });
});

test('places are right with a byte order mark and Windows line ends', () => {
  const text = `\ufeff${manifestOf('lockfile: ../x').replaceAll('\n', '\r\n')}`;

  expect(errorsOf(text)).toEqual([`8:21 ${runtimePath}.lockfile: The path leads out of its folder`]);
});

describe('unknown keys', () => {
  test('are warned about with the nearest key that is known', () => {
    expect(warningsOf(manifestOf('entrypont: a'))).toEqual([
      `8:11 ${runtimePath}.entrypont: The runtime has no key "entrypont"; did you mean "entrypoint"?`,
    ]);
  });

  test('are warned about once, however often they are there', () => {
    const text = `profiles: {default: {plugins: [${['a', 'b', 'c'].map((id) => `{id: ${id}, runtime: {}, team: x}`).join(', ')}]}}`;

    const warnings = warningsOf(text);

    expect(warnings).toEqual([
      '1:53 profiles.default.plugins[0].team: The plugin has no key "team" (and in 2 more places)',
    ]);
  });

  test('called << are said to merge nothing', () => {
    expect(warningsOf(manifestOf('<<: {entrypoint: a}'))[0]).toContain('YAML 1.2 has no merge keys');
    expect(pluginOf(manifestOf('<<: {entrypoint: a}')).definition.runtime.entrypoint).toBeNull();
  });

  test('called like what every object has are nothing special', () => {
    const text = manifestOf('__proto__: {wasi: true}\nconstructor: 1\ntoString: 2');

    expect(warningsOf(text)).toHaveLength(3);
    expect(pluginOf(text).definition.runtime.wasi).toBe(false);
    expect(({} as { wasi?: unknown }).wasi).toBeUndefined();
  });

  test('may be in the parts that are the host’s own', () => {
    expect(warningsOf('profiles: {a: {orchestrator: {x: [1, null]}, preload: {y: 1}, recovery: {z: 1}}}')).toEqual([]);
  });
});

describe('ids', () => {
  const two = (first: string, second: string) =>
    `profiles: {default: {plugins: [{id: ${first}, runtime: {}}, {id: ${second}, runtime: {}}]}}`;

  test.each([
    ['greeter', 'Greeter'],
    ['a-b', 'A_b'],
    ['a.b', 'a--b'],
  ])('%s and %s are one', (first, second) => {
    expect(errorsOf(two(first, second))).toHaveLength(1);
  });

  test.each(['../a', 'a/b', '"a\\tb"', 'CON', 'nul.txt', '"a."', '"a "', '.store', '-a', '"é"', '""'])(
    '%s is refused',
    (id) => {
      expect(errorsOf(`profiles: {default: {plugins: [{id: ${id}, runtime: {}}]}}`)).toHaveLength(1);
    },
  );
});

describe('a plugin of kind wasm', () => {
  const wasm = (more: string) => `profiles: {default: {plugins: [{id: a, runtime: {kind: WASM${more}}}]}}`;

  test('without a wasm block has its module in runtime.module and is built by runtime.build', () => {
    const { definition, build, wasmBuild } = pluginOf(wasm(', module: ./a//b.wasm, build: {command: make}'));

    expect(definition.runtime).toMatchObject({ kind: 'wasm', module: './a//b.wasm', wasm: null });
    expect(build?.steps).toHaveLength(1);
    expect(wasmBuild).toBeNull();
  });

  test.each(['', ', module: null', ', module: ""', ', module: ../a.wasm', ', module: /a.wasm'])(
    '%s is refused',
    (more) => {
      expect(errorsOf(wasm(more))).toHaveLength(1);
    },
  );
});

describe('lockfiles', () => {
  const lockfiles = (...paths: [string, string, string]) =>
    manifestOf(
      `lockfile: ${paths[0]}\nbuild: {lockfile: ${paths[1]}}\nwasm: {module: a.wasm, build: {lockfile: ${paths[2]}}}`,
    );

  test('are listed in order, each once', () => {
    expect(pluginOf(lockfiles('a/x.lock', './a/x.lock', 'b/y.lock')).lockfiles).toEqual(['a/x.lock', 'b/y.lock']);
  });

  test.each([
    ['a/x.lock', 'b/X.lock', 'c/y.lock'],
    ['a/lock.json', 'a/b', 'a/c'],
    ['a/b', 'a/VENV', 'a/c'],
  ] as [string, string, string][])('%s, %s, %s would overwrite each other or what is ours', (...paths) => {
    expect(errorsOf(lockfiles(...paths))).toHaveLength(1);
  });
});

test('a version of a ledger file’s name, with "..", or with a slash is refused', () => {
  for (const version of ['Active.json', '1..2', '1/2', '"1 2"', '-1', '"1."', 'x'.repeat(101)]) {
    expect(errorsOf(manifestOf('', `version: ${version}`))).toHaveLength(1);
  }
});

test('a profile’s hot_reload is the default of its plugins', () => {
  const text =
    'profiles: {a: {dev: {hot_reload: "Yes"}, plugins: [{id: a, runtime: {}}, {id: b, runtime: {}, dev: {hot_reload: off}}]}}';

  expect(reading(text).profile.plugins.map(({ definition }) => definition.dev.hot_reload)).toEqual([true, false]);
});

test('an aliased value is the value of its anchor', () => {
  const text = `profiles:
  default:
    plugins:
      - {id: a, runtime: &r {environment: {A: "1"}}}
      - {id: b, runtime: *r}
`;

  expect(reading(text).profile.plugins.map(({ definition }) => definition.runtime.environment)).toEqual([
    { A: '1' },
    { A: '1' },
  ]);
});
