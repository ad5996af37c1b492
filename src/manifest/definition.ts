/**
 * A plugin as the CoolBox host sees it: the host's own JSON form, snake_case, every field present.
 * It is what `plan` and `resolve` print and what a release's digest covers.
 */
export interface PluginDefinition {
  readonly identifier: string;
  readonly version: string | null;
  readonly description: string | null;
  readonly runtime: RuntimeDefinition;
  readonly capabilities: Capabilities;
  readonly io: { readonly inputs: StringMap; readonly outputs: StringMap };
  readonly resources: Resources;
  readonly hooks: Hooks;
  readonly dev: {
    readonly hot_reload: boolean;
    readonly watch_paths: readonly string[];
    readonly locales: readonly string[];
  };
  readonly toolbus: { readonly invoke: StringMap; readonly stream: StringMap; readonly subscribe: StringMap } | null;
}

export type StringMap = Readonly<Record<string, string>>;

export interface RuntimeDefinition {
  /** `native` or `wasm`, in lower case. */
  readonly kind: string;
  readonly entrypoint: string | null;
  readonly module: string | null;
  readonly handler: string | null;
  readonly wasi: boolean;
  readonly features: readonly string[];
  readonly environment: StringMap;
  readonly interpreter: InterpreterRequirement | null;
  readonly build: BuildDefinition | null;
  readonly lockfile: string | null;
  readonly runtimes: readonly string[];
  readonly wasm: WasmDefinition | null;
}

export interface InterpreterRequirement {
  readonly python: readonly string[];
  readonly implementation: string | null;
  readonly platforms: readonly string[];
  readonly extras: StringMap;
}

export interface BuildDefinition {
  readonly steps: readonly StepDefinition[];
  readonly lockfile: string | null;
}

export interface StepDefinition {
  readonly name: string;
  readonly command: readonly string[];
  readonly shell: boolean;
  readonly cwd: string | null;
  readonly environment: StringMap;
}

export interface WasmDefinition {
  readonly module: string;
  readonly runtimes: readonly string[];
  readonly entrypoint: string | null;
  readonly build: BuildDefinition | null;
}

export interface Capabilities {
  readonly provides: readonly string[];
  readonly requires: readonly string[];
  readonly sandbox: readonly string[];
}

export interface Resources {
  readonly cpu: string | null;
  readonly memory: string | null;
  readonly disk: string | null;
  readonly gpu: string | null;
  /** Seconds. */
  readonly timeout: number | null;
}

export interface Hooks {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly on_failure: readonly string[];
}

/** A plugin as the manifest declares it: the host's definition, and what is ours beside it. */
export interface Plugin {
  readonly id: string;
  readonly definition: PluginDefinition;
  /** How the venv (or, for kind `wasm` without a `wasm` block, the module) is built. */
  readonly build: BuildPlan | null;
  /** How the module is built. */
  readonly wasmBuild: BuildPlan | null;
  /** Every declared lockfile (`runtime.lockfile`, `runtime.build.lockfile`, `runtime.wasm.build.lockfile`), each once, in that order. */
  readonly lockfiles: readonly string[];
  /** Where the plugin's entry begins in the manifest, 1-based. */
  readonly line: number;
  readonly column: number;
}

export interface BuildPlan {
  readonly steps: readonly Step[];
  readonly lockfile: string | null;
  /** `build.inputs`, or null where the inputs are inferred. Globs and paths, relative to the working directory. */
  readonly inputs: readonly string[] | null;
  readonly outputs: readonly string[];
}

export interface Step {
  readonly name: string;
  /** Words to run as they are, or a line for the shell as it was written. Steps without a command are left out. */
  readonly run: { readonly argv: readonly string[] } | { readonly script: string };
  /** Relative to the working directory; null for the working directory itself. */
  readonly cwd: string | null;
  readonly environment: StringMap;
}

/** One profile of a manifest, read and checked. */
export interface Profile {
  readonly name: string;
  readonly plugins: readonly Plugin[];
}
