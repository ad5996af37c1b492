import * as v from 'valibot';
import { IMPLEMENTATIONS, KINDS, PLATFORMS } from './names.ts';

// What may be written in a manifest: the source of schema/manifest.schema.json and, through keys.ts, of the keys that are
// known. Checking, with places and for everything a schema cannot say, is done by the readers in this folder; they never load
// this module.

/** Types of the mappings of a manifest as they are written. */
export interface Raw {
  manifest: v.InferInput<typeof manifest>;
  profile: v.InferInput<typeof profile>;
  plugin: v.InferInput<typeof plugin>;
  runtime: v.InferInput<typeof runtime>;
  interpreter: v.InferInput<typeof interpreter>;
  build: v.InferInput<typeof build>;
  step: v.InferInput<typeof step>;
  singleStep: v.InferInput<typeof singleStep>;
  wasm: v.InferInput<typeof wasm>;
  capabilities: v.InferInput<typeof capabilities>;
  io: v.InferInput<typeof io>;
  resources: v.InferInput<typeof resources>;
  hooks: v.InferInput<typeof hooks>;
  dev: v.InferInput<typeof dev>;
  toolbus: v.InferInput<typeof toolbus>;
}

/** A key that may be left out or be `null`, which is the same. */
const key = <S extends v.GenericSchema>(schema: S, description: string, ...examples: v.InferInput<S>[]) =>
  v.pipe(v.nullish(schema), v.description(description), v.examples(examples));

const text = v.union([v.string(), v.number(), v.boolean()]);
const texts = v.union([v.array(v.nullable(text)), text]);
const textMap = v.record(v.string(), v.nullable(text));
const anyMap = v.record(v.string(), v.unknown());

/** One of these words, in any case. */
const word = (words: readonly string[]) => v.union([v.picklist(words), v.pipe(v.string(), v.regex(anyCase(words)))]);
const flag = v.union([v.boolean(), v.pipe(v.string(), v.regex(anyCase(['true', 'false', 'yes', 'no', 'on', 'off', '1', '0', '']))) ]);

const insidePath = v.union([
  v.pipe(v.string(), v.regex(/^(?!\/)(?!(?:.*\/)?\.\.(?:\/|$))[^\\:]*$/), v.description('A path inside the working directory, with / between folders')),
  v.number(),
  v.boolean(),
]);
const paths = v.union([v.array(v.nullable(insidePath)), insidePath]);

const environment = (whose: string) =>
  key(textMap, `Environment variables ${whose}. Quote numbers and booleans: true is handed over as "True".`, { GREETING: 'hello' });

const stepKeys = {
  name: key(text, 'How the step is called; step1, step2, … where it has no name.', 'install'),
  id: key(text, 'The name, where there is no `name`.'),
  command: key(
    v.union([v.array(v.nullable(text)), v.string()]),
    'What is run: a list of words, or one text, which is split as a POSIX shell splits words (and is run as written with `shell`).',
    ['python', '-m', 'pip', 'install', '--require-hashes', '-r', 'requirements.lock'],
    'npm run build:wasm',
  ),
  shell: key(v.union([flag, v.number()]), 'Whether a shell runs the command.', false),
  cwd: key(insidePath, 'The folder to run in; the working directory where it is left out.', 'plugins/greeter'),
  environment: environment('of this step alone'),
};
const reads = key(paths, 'Paths and globs of what the build reads, where that cannot be inferred.', ['plugins/greeter/**']);
const writes = key(
  paths,
  'Paths of what the steps write outside the venv, and what a cache hit must bring back.',
  ['plugins/greeter/generated'],
);

const step = v.pipe(v.object(stepKeys), v.description('One command of a build'));
const singleStep = v.pipe(v.object({ ...stepKeys, inputs: reads, outputs: writes }), v.description('A build of one step'));
const lockfile = key(insidePath, 'A lockfile, mirrored beside the venv.', 'plugins/greeter/requirements.lock');
const build = v.pipe(
  v.object({ steps: key(v.array(step), 'The steps, run one after the other.'), lockfile, inputs: reads, outputs: writes }),
  v.description('Steps and what belongs to them'),
);
const builds = v.union([build, v.pipe(v.array(step), v.description('The steps, run one after the other')), singleStep]);

const interpreter = v.pipe(
  v.object({
    python: key(texts, 'Versions, any of which will do: "3.12" means 3.12.*; else PEP 440 specifiers.', ['3.12', '>=3.11,<3.14']),
    implementation: key(word(IMPLEMENTATIONS), 'Which Python.', 'cpython'),
    platforms: key(
      v.union([v.array(v.union([v.picklist(PLATFORMS), v.nullable(text)])), text]),
      'Where the plugin runs; everywhere where it is left out.',
      ['linux', 'macos'],
    ),
    extras: key(textMap, "The host's; kept, not interpreted."),
  }),
  v.description('What Python the plugin needs'),
);

const runtimes = key(texts, 'Other runtimes the host must offer: names, or names with PEP 440 specifiers.', ['node>=20', 'wasmtime']);

const wasm = v.pipe(
  v.object({
    module: v.pipe(insidePath, v.description('The .wasm file.'), v.examples(['plugins/greeter/build/greeter.wasm'])),
    entrypoint: key(text, 'The export to call.', 'greet'),
    runtimes,
    build: key(builds, 'How the module is built.', { steps: [{ name: 'compile', command: 'npm run build:wasm' }] }),
  }),
  v.description('The WebAssembly module of the plugin'),
);

const runtime = v.pipe(
  v.object({
    kind: key(word(KINDS), 'native where it is left out.', 'native'),
    entrypoint: key(text, 'module:attribute of the plugin.', 'greeter.plugin:Greeter'),
    module: key(text, 'A module to load; for kind wasm without a `wasm` block, the path of the .wasm file.'),
    handler: key(text, 'A handler to call.'),
    wasi: key(flag, 'Whether the module gets WASI.', false),
    features: key(texts, 'Names of features the host switches on.'),
    environment: environment('of the plugin'),
    interpreter: key(interpreter, 'What Python the plugin needs.'),
    build: key(builds, 'How the venv is built: a list of steps, a mapping with steps, lockfile, inputs and outputs, or one step.'),
    lockfile,
    runtimes,
    wasm: key(wasm, 'The WebAssembly module of the plugin.'),
  }),
  v.description('How the plugin is run and built'),
);

const capabilities = v.object({
  provides: key(texts, 'What others may use.'),
  requires: key(texts, 'What must be there.'),
  sandbox: key(texts, 'What the sandbox must allow.'),
});
const io = v.object({ inputs: key(textMap, 'Names and types of what comes in.'), outputs: key(textMap, 'Names and types of what goes out.') });
const resources = v.object({
  cpu: key(text, 'Share of a processor.', '250m'),
  memory: key(text, 'Memory.', '128Mi'),
  disk: key(text, 'Disk space.', '64Mi'),
  gpu: key(text, 'Number of GPUs.', '0'),
  timeout: key(
    v.union([v.pipe(v.number(), v.minValue(0)), v.pipe(v.string(), v.regex(/^\s*\+?\d+(?:_\d+)*\s*$/))]),
    'Whole seconds.',
    30,
  ),
});
const hooks = v.object({
  before: key(texts, 'Called before the plugin starts.'),
  after: key(texts, 'Called after the plugin ended.'),
  on_failure: key(texts, 'Called when the plugin failed.'),
});
const dev = v.object({
  hot_reload: key(flag, "Whether changes are loaded at once; a plugin's defaults to its profile's.", false),
  watch: key(v.union([paths, v.record(v.string(), v.nullable(insidePath))]), 'Folders whose changes are seen.', ['plugins/greeter']),
  locales: key(texts, 'Languages to try.', ['en-US']),
});
const toolbus = v.object({
  invoke: key(textMap, 'Functions by name.', { greet: 'greeter.plugin:greet' }),
  stream: key(textMap, 'Streams by name.'),
  subscribe: key(textMap, 'Subscriptions by topic.'),
});

const plugin = v.pipe(
  v.object({
    id: v.pipe(
      v.union([v.pipe(v.string(), v.regex(/^(?!.*\.\.)[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?$/), v.maxLength(100)), v.number()]),
      v.description('The name of the plugin, unique without regard to case and to "-", "_", ".".'),
      v.examples(['greeter']),
    ),
    version: key(
      v.union([v.pipe(v.string(), v.regex(/^(?!.*\.\.)(?:[0-9A-Za-z](?:[0-9A-Za-z.+_-]*[0-9A-Za-z+_-])?)?$/), v.maxLength(100)), v.number()]),
      'The version. Quote it: 1.10 without quotes is the number 1.1.',
      '1.4.0',
    ),
    description: key(text, 'What the plugin does, in a sentence.', 'Says hello.'),
    runtime: v.pipe(runtime, v.description('How the plugin is run and built.')),
    capabilities: key(capabilities, 'What the plugin provides and requires.'),
    io: key(io, 'What comes in and goes out.'),
    resources: key(resources, 'What the plugin may use.'),
    hooks: key(hooks, 'What is called around the plugin.'),
    dev: key(dev, 'For those who work on the plugin.'),
    toolbus: key(toolbus, 'What the plugin offers on the tool bus.'),
  }),
  v.description('A plugin'),
);

const profile = v.pipe(
  v.object({
    plugins: key(v.array(plugin), 'The plugins of the profile.'),
    orchestrator: key(anyMap, "The host's; kept, not interpreted."),
    preload: key(anyMap, "The host's; kept, not interpreted."),
    recovery: key(anyMap, "The host's; kept, not interpreted."),
    dev: key(dev, 'For those who work on the plugins.', { hot_reload: false }),
    recovery_profile: key(text, "The host's; kept, not interpreted."),
  }),
  v.description('Plugins that are used together'),
);

/** A whole manifest. */
export const manifest = v.pipe(
  v.object({
    $schema: key(v.string(), 'Where editors find this schema.'),
    profiles: v.pipe(
      v.record(v.string(), profile),
      v.description('Profiles by name; `default` is used where none is named, or the only one there is.'),
    ),
  }),
  v.title('CoolBox plugin manifest'),
  v.description('Plugins, how they are built and how the CoolBox host runs them'),
);

/** What is written once in the JSON Schema and referred to. */
export const DEFINITIONS = {
  text,
  texts,
  textMap,
  flag,
  insidePath,
  paths,
  step,
  singleStep,
  build,
  builds,
  interpreter,
  wasm,
  runtime,
  capabilities,
  io,
  resources,
  hooks,
  dev,
  toolbus,
  plugin,
  profile,
};

/** JSON Schema's patterns know no flag for "any case". */
function anyCase(words: readonly string[]): RegExp {
  const letters = (name: string) => name.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
  return new RegExp(`^\\s*(?:${words.map(letters).join('|')})\\s*$`);
}
