import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import type { BuildDefinition, Plugin } from '../manifest/definition.ts';
import { readIfThere, writeWhole } from '../world/files.ts';
import { takeTurn } from './turn.ts';

const FileDigest = v.object({ path: v.string(), sha256: v.string() });

/** A file and what was in it; the path is relative to the working directory. */
export type FileDigest = v.InferOutput<typeof FileDigest>;

const Runtimes = v.array(v.object({ name: v.string(), version: v.string(), executable: v.string() }));
const Steps = v.array(v.object({ name: v.string(), seconds: v.number() }));

const Wasm = v.object({
  /** Relative to the working directory. */
  module: v.string(),
  /** `built`: by us, from these inputs; `committed`: it was there. */
  origin: v.picklist(['built', 'committed']),
  /** What it was built from; null where it was there. */
  fingerprint: v.nullable(v.string()),
  sha256: v.string(),
  size: v.number(),
  form: v.picklist(['module', 'component']),
  wasi: v.nullable(v.string()),
  imports: v.array(v.string()),
  exports: v.array(v.string()),
  /** The entrypoint that the manifest declared, and the function that answers. */
  declared: v.nullable(v.string()),
  entrypoint: v.nullable(v.string()),
  runtimes: Runtimes,
  steps: Steps,
  /** What the steps left beside the module (`wasm.build.outputs`). */
  outputs: v.array(FileDigest),
});

/** What is known of a plugin's module: the part of lock.json that `build-wasm` writes. */
export type WasmRecord = v.InferOutput<typeof Wasm>;

const Resolved = v.object({
  /** Of the venv; null where none was made. */
  fingerprint: v.nullable(v.string()),
  interpreter: v.nullable(
    v.object({ executable: v.string(), version: v.string(), implementation: v.string(), platform: v.string() }),
  ),
  packages: v.array(v.object({ name: v.string(), version: v.string() })),
  lockfiles: v.array(FileDigest),
  runtimes: Runtimes,
  steps: Steps,
  /** What the steps left outside the venv (`build.outputs`). */
  outputs: v.array(FileDigest),
  wasm: v.optional(Wasm),
});

/** What a build found and made: the part of lock.json that is ours. */
export type Resolved = v.InferOutput<typeof Resolved>;

const Lock = v.looseObject({ resolved: Resolved });

/** lock.json: the CoolBox host's keys, and `resolved`. */
export type Lock = v.InferOutput<typeof Lock>;

export interface ReadLock {
  readonly lock: Lock;
  readonly text: string;
}

/** lock.json of a plugin's folder; undefined when there is none or it is not one of ours. */
export function readLock(folder: string): ReadLock | undefined {
  return parseLock(readIfThere(join(folder, 'lock.json')) ?? 'null');
}

/** A lock from the text of its file; undefined when it is not one of ours. */
export function parseLock(text: string): ReadLock | undefined {
  try {
    const lock = v.safeParse(Lock, JSON.parse(text));
    return lock.success ? { lock: lock.output, text } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a lock is, to the letter, what this plugin's would be if this was found and made; whenever that was. */
export function isLockOf(plugin: Plugin, { lock, text }: ReadLock, resolved: Resolved = lock.resolved): boolean {
  return lockText({ ...lockOf(plugin, resolved, new Date(0)), generated_at: lock['generated_at'] }) === text;
}

/**
 * Writes lock.json, the last act of a build: its presence with a matching fingerprint says that all is whole.
 * @param work the run's folder for what is unfinished.
 */
export async function writeLock(folder: string, lock: Lock, work: string): Promise<void> {
  await writeWhole(join(folder, 'lock.json'), lockText(lock), join(work, 'lock.json'));
}

/**
 * Changes lock.json while no other run does: two commands write to it, each its own part. `change` is given what is there
 * and returns what shall be; undefined removes it. Returns what `change` returned.
 * @param among the store, and this run's folder for what is unfinished.
 */
export async function updateLock<L extends Lock | undefined>(
  folder: string,
  { store, work, signal }: { readonly store: string; readonly work: string; readonly signal: AbortSignal },
  change: (before: Lock | undefined) => L,
): Promise<L> {
  const name = createHash('sha256')
    .update(`lock.json ${basename(folder)}`)
    .digest('hex');
  const end = await takeTurn(store, name, { onWait: () => undefined, signal });
  try {
    const lock = change(readLock(folder)?.lock);
    if (lock === undefined) await rm(join(folder, 'lock.json'), { force: true });
    else await writeLock(folder, lock, work);
    return lock;
  } finally {
    await end();
  }
}

/** What stands in lock.json of a venv that is not there, or that the lock no longer speaks for: it never matches one. */
export const NO_VENV = {
  fingerprint: null,
  interpreter: null,
  packages: [],
  lockfiles: [],
  runtimes: [],
  steps: [],
  outputs: [],
} satisfies Resolved;

/** A lock that says of its venv nothing any more, and of the module what it said. */
export function withoutVenv(lock: Lock): Lock {
  return { ...lock, resolved: { ...NO_VENV, ...wasmIn(lock) } };
}

/** What a lock says of the module, to be put into another. */
export function wasmIn(lock: Lock | undefined): Pick<Resolved, 'wasm'> {
  const wasm = lock?.resolved.wasm;
  return wasm === undefined ? {} : { wasm };
}

/** The lock of a plugin, with the keys and the shape that the CoolBox host itself writes. */
export function lockOf({ id, definition }: Plugin, resolved: Resolved, now: Date): Lock {
  const { kind, environment, interpreter, runtimes, wasm, build } = definition.runtime;
  return {
    plugin: id,
    generated_at: now.toISOString().replace('Z', '+00:00'),
    runtime: kind,
    environment,
    ...(interpreter === null ? {} : { interpreter }),
    ...(runtimes.length === 0 ? {} : { requires_runtimes: runtimes }),
    ...(wasm === null ? {} : { wasm: { module: wasm.module, runtimes: wasm.runtimes, entrypoint: wasm.entrypoint } }),
    ...(build === null ? {} : { build: { steps: build.steps, lockfile: build.lockfile } satisfies BuildDefinition }),
    resolved,
  };
}

/** A lock as it is written: the same lock always gives the same text. */
export function lockText(lock: Lock): string {
  return `${JSON.stringify(sorted(lock), undefined, 2)}\n`;
}

/** Keys in order, as the host writes them (`json.dump(…, sort_keys=True)`). */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
