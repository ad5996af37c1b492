import * as v from 'valibot';
import { build, builds, openBuild, singleStep, step } from './schema-build.ts';
import { interpreter, runtime, wasm } from './schema-runtime.ts';
import { anyMap, flag, insidePath, key, paths, SPACE, text, textMap, texts } from './schema-values.ts';

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

const capabilities = v.strictObject({
  provides: key(texts, 'What others may use.'),
  requires: key(texts, 'What must be there.'),
  sandbox: key(texts, 'What the sandbox must allow.'),
});
const io = v.strictObject({
  inputs: key(textMap, 'Names and types of what comes in.'),
  outputs: key(textMap, 'Names and types of what goes out.'),
});
const resources = v.strictObject({
  cpu: key(text, 'Share of a processor.', '250m'),
  memory: key(text, 'Memory.', '128Mi'),
  disk: key(text, 'Disk space.', '64Mi'),
  gpu: key(text, 'Number of GPUs.', '0'),
  timeout: key(
    v.union([
      v.pipe(v.number(), v.gtValue(-1), v.maxValue(Number.MAX_SAFE_INTEGER)),
      v.pipe(v.string(), v.regex(new RegExp(`^${SPACE}(?:\\+?\\d+(?:_\\d+)*|-0+(?:_0+)*)${SPACE}$`))),
      v.boolean(),
    ]),
    'Whole seconds; a fraction is cut off.',
    30,
  ),
});
const hooks = v.strictObject({
  before: key(texts, 'Called before the plugin starts.'),
  after: key(texts, 'Called after the plugin ended.'),
  on_failure: key(texts, 'Called when the plugin failed.'),
});
const dev = v.strictObject({
  hot_reload: key(flag, "Whether changes are loaded at once; a plugin's defaults to its profile's.", false),
  watch: key(v.union([paths, v.record(v.string(), insidePath)]), 'Folders whose changes are seen.', [
    'plugins/greeter',
  ]),
  locales: key(texts, 'Languages to try.', ['en-US']),
});
const toolbus = v.strictObject({
  invoke: key(textMap, 'Functions by name.', { greet: 'greeter.plugin:greet' }),
  stream: key(textMap, 'Streams by name.'),
  subscribe: key(textMap, 'Subscriptions by topic.'),
});

const plugin = v.pipe(
  v.strictObject({
    id: v.pipe(
      v.union([
        v.pipe(v.string(), v.regex(/^(?!.*\.\.)[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?$/), v.maxLength(100)),
        v.pipe(v.number(), v.minValue(0)),
        v.boolean(),
      ]),
      v.description('The name of the plugin, unique without regard to case and to "-", "_", ".".'),
      v.examples(['greeter']),
    ),
    version: key(
      v.pipe(v.string(), v.regex(/^(?!.*\.\.)(?:[0-9A-Za-z](?:[0-9A-Za-z.+_-]*[0-9A-Za-z+_-])?)?$/), v.maxLength(100)),
      'The version, a text. Quote it: 1.10 without quotes is the number 1.1.',
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
  v.strictObject({
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
  v.strictObject({
    $schema: v.pipe(v.optional(v.unknown()), v.description('Where editors find this schema.')),
    profiles: v.pipe(
      v.record(v.string(), profile),
      v.description('Profiles by name; `default` is used where none is named, or the only one there is.'),
    ),
  }),
  v.title('CoolBox plugin manifest'),
  v.description(
    'Plugins, how they are built and how the CoolBox host runs them. Editors mark as wrong also what the action only warns about: keys nobody knows (it keeps them), numbers for versions, platforms nobody knows.',
  ),
);

export { FORMS } from './schema-build.ts';

/** What is written once in the JSON Schema and referred to. */
export const DEFINITIONS = {
  step,
  singleStep,
  build,
  openBuild,
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
