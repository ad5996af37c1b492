import { join } from 'node:path';
import * as v from 'valibot';
import type { BuildDefinition, Plugin } from '../manifest/definition.ts';
import { readIfThere, writeWhole } from '../world/files.ts';

const FileDigest = v.object({ path: v.string(), sha256: v.string() });

const Resolved = v.object({
  fingerprint: v.string(),
  interpreter: v.object({
    executable: v.string(),
    version: v.string(),
    implementation: v.string(),
    platform: v.string(),
  }),
  packages: v.array(v.object({ name: v.string(), version: v.string() })),
  lockfiles: v.array(FileDigest),
  runtimes: v.array(v.object({ name: v.string(), version: v.string(), executable: v.string() })),
  steps: v.array(v.object({ name: v.string(), seconds: v.number() })),
  /** What the steps left outside the venv (`build.outputs`). */
  outputs: v.array(FileDigest),
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
  const text = readIfThere(join(folder, 'lock.json')) ?? 'null';
  try {
    const lock = v.safeParse(Lock, JSON.parse(text));
    return lock.success ? { lock: lock.output, text } : undefined;
  } catch {
    return undefined;
  }
}

/** Writes lock.json, the last act of a build: its presence with a matching fingerprint says that all is whole. */
export async function writeLock(folder: string, lock: Lock): Promise<void> {
  await writeWhole(join(folder, 'lock.json'), lockText(lock));
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
