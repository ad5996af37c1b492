import * as v from 'valibot';
import type { PluginDefinition } from '../manifest/definition.ts';
import { id, text, textMap, texts, version, whole } from './schema-values.ts';

// The CoolBox host's own form of a plugin, with every field present. What a later host adds is kept.

const optionalText = v.nullable(text);

const interpreter = v.object({
  python: texts,
  implementation: optionalText,
  platforms: texts,
  extras: textMap,
});

const step = v.object({
  name: text,
  command: texts,
  shell: v.boolean(),
  cwd: optionalText,
  environment: textMap,
});

export const build = v.object({ steps: v.array(step), lockfile: optionalText });

const wasm = v.object({
  module: text,
  runtimes: texts,
  entrypoint: optionalText,
  build: v.nullable(build),
});

const runtime = v.object({
  kind: text,
  entrypoint: optionalText,
  module: optionalText,
  handler: optionalText,
  wasi: v.boolean(),
  features: texts,
  environment: textMap,
  interpreter: v.nullable(interpreter),
  build: v.nullable(build),
  lockfile: optionalText,
  runtimes: texts,
  wasm: v.nullable(wasm),
});

/** A plugin as the CoolBox host sees it. */
export const definition = v.object({
  identifier: id,
  version: v.nullable(version),
  description: optionalText,
  runtime,
  capabilities: v.object({ provides: texts, requires: texts, sandbox: texts }),
  io: v.object({ inputs: textMap, outputs: textMap }),
  resources: v.object({
    cpu: optionalText,
    memory: optionalText,
    disk: optionalText,
    gpu: optionalText,
    timeout: v.nullable(whole),
  }),
  hooks: v.object({ before: texts, after: texts, on_failure: texts }),
  dev: v.object({ hot_reload: v.boolean(), watch_paths: texts, locales: texts }),
  toolbus: v.nullable(v.object({ invoke: textMap, stream: textMap, subscribe: textMap })),
});

/** Whoever changes the type is told to change the schema. */
export const DEFINITION_FITS: v.InferOutput<typeof definition> extends PluginDefinition ? true : false = true;
