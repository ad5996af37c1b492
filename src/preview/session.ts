/** What the host inside is handed, as the JSON file that its one argument names. */
export interface PreviewSession {
  readonly schema: 1;
  readonly plugin: string;
  readonly version: string | null;
  readonly profile: string;
  /** Relative to the working directory. */
  readonly manifest: string;
  /** The normalised definition. */
  readonly definition: unknown;
  /** Absolute; the import path of Python. */
  readonly directory: string;
  /** Absolute: the module of a plugin of kind `wasm`; null for a native one. */
  readonly module: string | null;
  /** Names of what the module exports, as `lock.json` has them; empty for a native plugin. */
  readonly exports: readonly string[];
  /** The absolute path of wasmtime, which runs components; null where it is not needed. */
  readonly wasmtime: string | null;
  /** The Unix socket that it calls to be asked; null where it listens on host and port. */
  readonly socket: string | null;
  /** The same for a debugger. */
  readonly debugSocket: string | null;
  readonly host: string;
  readonly port: number;
  readonly debugPort: number;
  /** Whether a debugger may attach. */
  readonly debug: boolean;
  readonly waitForClient: boolean;
  /** Bytes that a module may have as its memory; null where the manifest says nothing. */
  readonly memory: number | null;
  /** Seconds that one invocation may take. */
  readonly timeout: number;
}
