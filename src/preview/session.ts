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
  /** The absolute path of wasmtime, which runs components; null where it is not needed. */
  readonly wasmtime: string | null;
  /** What it listens on: `127.0.0.1`, or `0.0.0.0` in a container. */
  readonly host: string;
  readonly port: number;
  readonly debugPort: number;
  readonly waitForClient: boolean;
  /** Seconds that one invocation may take. */
  readonly timeout: number;
}
