import * as v from 'valibot';
import { CHANNELS } from '../channel/channel.ts';
import { build, definition } from './definition-schema.ts';
import { digest, hex, id, rollout, text, texts, time, version, whole } from './schema-values.ts';

const content = v.pipe(
  v.strictObject({
    inputs: v.pipe(
      hex,
      v.description('SHA-256 of the lines `<sha256>  <path>` of the inputs, sorted by path in bytes'),
    ),
    lockfiles: v.pipe(v.record(v.string(), hex), v.description('SHA-256 of each lockfile by its name')),
    wasm: v.pipe(v.nullable(hex), v.description('SHA-256 of the WASM module')),
  }),
  v.description('The bytes of the release; the digest covers it'),
);

const source = v.object({
  repository: v.nullable(text),
  commit: v.nullable(text),
  ref: v.nullable(text),
  pull_request: v.nullable(whole),
});

const lock = v.object({
  fingerprint: text,
  interpreter: v.nullable(v.object({ version: text, implementation: text, platform: text })),
  packages: v.array(v.object({ name: text, version: text })),
});

const wasm = v.object({
  sha256: hex,
  size: whole,
  form: v.picklist(['module', 'component']),
  imports: texts,
  exports: texts,
});

/** The workflow artifact that holds a release's bundle. */
export const artifact = v.object({ id: whole, name: text, digest: text });

/** What hosts find beside a release's definition. */
const metadata = v.object({
  digest: v.pipe(digest, v.description('SHA-256 of the RFC 8785 JSON of {plugin, version, definition, content}')),
  content,
  source,
  run: v.nullable(text),
  actor: text,
  staged_at: time,
  notes: v.nullable(text),
  lock: v.nullable(lock),
  wasm: v.nullable(wasm),
  artifact: v.nullable(artifact),
});

/** metadata.json of a release. What a later version of this program adds is kept. */
export const release = v.pipe(
  v.object({
    plugin: id,
    version,
    channel: v.picklist(CHANNELS),
    rollout,
    staged: v.pipe(v.boolean(), v.description('Whether it was never active on this channel')),
    metadata,
    definition,
  }),
  v.title('A release of a CoolBox plugin'),
  v.description('artifacts/plugins/<id>/updates/<channel>/<version>/metadata.json'),
);

/** What the JSON Schema names, so that it is said once. */
export const DEFINITIONS = { definition, build, content, source, lock, wasm, artifact };
