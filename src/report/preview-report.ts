import {
  array,
  boolean,
  literal,
  maxLength,
  maxValue,
  minValue,
  nullable,
  number,
  object,
  picklist,
  pipe,
  regex,
  string,
  type InferOutput,
} from 'valibot';

const Text = pipe(string(), maxLength(4000));
const Short = pipe(string(), maxLength(300));
const Time = pipe(number(), minValue(0), maxValue(1e9));

/** What can become of one plugin: what failed is the reason code. Whatever else goes wrong is not about the plugin. */
export const STATUSES = [
  ...(['ok', 'boot_failed', 'probe_failed', 'no_backend', 'step_failed', 'no_interpreter'] as const),
  ...(['unsupported_platform', 'missing_runtime', 'wasm_missing', 'wasm_invalid', 'digest_mismatch'] as const),
] as const;

/** What became of a preview: the JSON that it leaves for the job that writes the comment. */
export const PreviewReport = object({
  schema: literal(1),
  plugin: Short,
  version: nullable(Short),
  profile: Short,
  /** What it ran on, such as `ubuntu24-x64`: jobs of a matrix preview the same plugin on several. */
  system: pipe(string(), regex(/^[a-z0-9.]{1,40}-[a-z0-9]{1,20}$/)),
  kind: Short,
  status: picklist(STATUSES),
  /** One sentence, or more where it failed. */
  message: pipe(string(), maxLength(20_000)),
  backend: nullable(picklist(['docker', 'podman', 'vagrant', 'local'])),
  isolated: boolean(),
  note: nullable(Text),
  skipped: pipe(array(object({ backend: Short, why: Text })), maxLength(4)),
  /** The interpreter or runtime, with its version. */
  runtime: nullable(Short),
  /** Milliseconds: from the engine's start to healthy, and the parts of that. */
  boot: nullable(object({ whole: Time, engine: Time, interpreter: Time, load: Time })),
  exposes: pipe(array(object({ name: Text, kind: Short, resolved: boolean() })), maxLength(1000)),
  probes: pipe(array(object({ name: Text, passed: boolean(), found: Text })), maxLength(1000)),
  /** The end of the log. */
  log: pipe(string(), maxLength(20_000)),
  /** How to run the same on one's own machine. */
  reproduce: Text,
  /** Addresses that open the pull request in an editor; empty outside GitHub. */
  editors: pipe(array(object({ name: Short, address: Text })), maxLength(2)),
});

export type PreviewReport = InferOutput<typeof PreviewReport>;
