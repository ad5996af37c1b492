import { Refusal } from '../errors.ts';

/** What is known of a module from its bytes alone. */
export interface WasmFacts {
  readonly form: 'module' | 'component';
  /** Lower-case hex. */
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
  /** What it asks of its host, sorted, each once: `wasi_snapshot_preview1.fd_write`; of a component `wasi:cli/stdout@0.2.0`. */
  readonly imports: readonly string[];
  /** Sorted. */
  readonly exports: readonly string[];
  /** Which WASI it imports, or as a component exports; null when none. */
  readonly wasi: Wasi | null;
  /** The exported function that answers: the declared one; when none is declared `_start`, of a component `wasi:cli/run`'s; null when there is none. */
  readonly entrypoint: string | null;
}

/** `unstable` is `wasi_unstable`, before preview 1. */
export type Wasi = 'unstable' | 'preview1' | 'preview2' | 'preview3';

/**
 * What a WASM file is, from its bytes: it is validated, and never run. Takes little memory beside the file's size.
 * `path` is absolute; `entrypoint` is what the manifest declares, or null.
 * @throws Refusal `wasm_missing` when no file is there, `wasm_invalid` that says which byte and section is wrong or which export is missing.
 */
export function inspectModule(path: string, entrypoint: string | null): Promise<WasmFacts> {
  throw new Refusal('internal', `The inspection of '${path}' for '${entrypoint ?? ''}' is still to come.`);
}
