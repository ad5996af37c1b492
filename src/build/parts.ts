import type { BuildPlan, Plugin } from '../manifest/definition.ts';
import { tidyPath } from '../manifest/paths.ts';

/** The WASM module that a plugin should have, wherever the manifest says it. */
export interface Module {
  /** Relative to the working directory, with `/`, without `.` and doubled slashes. */
  readonly path: string;
  /** The function that must be exported, or null. */
  readonly entrypoint: string | null;
  readonly build: BuildPlan | null;
  /** Runtimes that run it or build it, beside the plugin's own. */
  readonly runtimes: readonly string[];
}

/** The module of a plugin; null where it has none. Without a `wasm` block one of kind `wasm` says it in `runtime` itself. */
export function moduleOf({ definition, build, wasmBuild }: Plugin): Module | null {
  const { kind, wasm, module, entrypoint } = definition.runtime;
  if (wasm !== null) {
    return { path: tidyPath(wasm.module), entrypoint: wasm.entrypoint, build: wasmBuild, runtimes: wasm.runtimes };
  }
  return kind === 'wasm' && module !== null ? { path: tidyPath(module), entrypoint, build, runtimes: [] } : null;
}

/** The plan that builds a plugin's venv: its own, unless it is the module's. */
export function venvBuild({ definition, build }: Plugin): BuildPlan | null {
  const { kind, wasm } = definition.runtime;
  return kind === 'wasm' && wasm === null ? null : build;
}

/** Whether `provision` makes a venv for a plugin: a WASM plugin has one only when it names an interpreter. */
export function hasVenv({ definition }: Plugin): boolean {
  return definition.runtime.kind !== 'wasm' || definition.runtime.interpreter !== null;
}
