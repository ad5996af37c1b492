import * as v from 'valibot';
import { IMPLEMENTATIONS, KINDS, PLATFORMS } from './names.ts';
import { builds, environment, lockfile } from './schema-build.ts';
import { anyCase, flag, insidePath, key, text, textMap, texts, word } from './schema-values.ts';

// The block `runtime` and what stands in it, for the JSON Schema of a manifest.

/** A version, or PEP 440 specifiers as far as a pattern says; the reader knows them to the end. */
const VERSION = '\\d+(?:\\.\\d+)*';
const SPECIFIER = '(?:(?:[~=!<>]=|[<>])\\s*[vV]?\\d[^\\s,;]*|===\\s*[^\\s,;]+)';
const python = v.union([
  v.pipe(v.string(), v.regex(new RegExp(`^\\s*(?:${VERSION}|${SPECIFIER}(?:\\s*,\\s*${SPECIFIER})*)\\s*$`))),
  v.pipe(v.number(), v.minValue(0)),
]);
const platform = v.pipe(v.string(), v.regex(anyCase(PLATFORMS, '\\s*')), v.examples([...PLATFORMS]));
const requirement = v.union([
  v.pipe(v.string(), v.regex(/^\s*[A-Za-z0-9][A-Za-z0-9._+-]*\s*(?:[<>=!~].*)?$/)),
  v.number(),
  v.boolean(),
]);
const oneOrMore = <S extends v.GenericSchema>(item: S) => v.union([v.array(item), item]);

export const interpreter = v.pipe(
  v.strictObject({
    python: key(oneOrMore(python), 'Versions, any of which will do: "3.12" means 3.12.*; else PEP 440 specifiers.', [
      '3.12',
      '>=3.11,<3.14',
    ]),
    implementation: key(word(IMPLEMENTATIONS), 'Which Python.', ...IMPLEMENTATIONS),
    platforms: key(
      oneOrMore(platform),
      'Where the plugin runs; everywhere where it is left out. A platform nobody knows never matches.',
      ['linux', 'macos'],
    ),
    extras: key(textMap, "The host's; kept, not interpreted."),
  }),
  v.description('What Python the plugin needs'),
);

const runtimes = key(
  oneOrMore(requirement),
  'Other runtimes the host must offer: names, or names with PEP 440 specifiers.',
  ['node>=20', 'wasmtime'],
);

export const wasm = v.pipe(
  v.strictObject({
    module: v.pipe(insidePath, v.description('The .wasm file.'), v.examples(['plugins/greeter/build/greeter.wasm'])),
    entrypoint: key(text, 'The export to call.', 'greet'),
    runtimes,
    build: key(builds, 'How the module is built.', { steps: [{ name: 'compile', command: 'npm run build:wasm' }] }),
  }),
  v.description('The WebAssembly module of the plugin'),
);

export const runtime = v.pipe(
  v.strictObject({
    kind: key(word(KINDS), 'native or wasm; native where it is left out.', ...KINDS),
    entrypoint: key(text, 'module:attribute of the plugin.', 'greeter.plugin:Greeter'),
    module: key(text, 'A module to load; for kind wasm without a `wasm` block, the path of the .wasm file.'),
    handler: key(text, 'A handler to call.'),
    wasi: key(flag, 'Whether the module gets WASI.', false),
    features: key(texts, 'Names of features the host switches on.'),
    environment: environment('of the plugin'),
    interpreter: key(interpreter, 'What Python the plugin needs.'),
    build: key(
      builds,
      'How the venv is built: a list of steps, a mapping with steps, lockfile, inputs and outputs, or one step.',
    ),
    lockfile,
    runtimes,
    wasm: key(wasm, 'The WebAssembly module of the plugin.'),
  }),
  v.description('How the plugin is run and built'),
);
