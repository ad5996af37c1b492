import { createHash } from 'node:crypto';
import type { Step, StringMap } from '../manifest/definition.ts';

/** Raised whenever the way of building changes what a built environment holds. */
const SCHEMA = 1;

/** Everything that a built environment depends on; not the plugin's name, nor where the environment will lie. */
export interface Ingredients {
  /** Of the host's system: `linux-x86_64`, and the C library where there is one to tell apart; `wasm` for what runs anywhere. */
  readonly platform: string;
  /** Null where no Python has a part in it. */
  readonly interpreter: {
    readonly executable: string;
    readonly version: string;
    readonly implementation: string;
    readonly abi: string;
  } | null;
  /** What installs the lockfiles, and its version; null where build steps do it all. */
  readonly installer: { readonly name: string; readonly version: string } | null;
  /** Digests of the lockfiles that are installed, in that order. */
  readonly lockfiles: readonly string[];
  readonly steps: readonly Step[];
  /** The plugin's own environment, which its steps see. */
  readonly environment: StringMap;
  /** Names only: the values may be secrets that change from run to run. */
  readonly passEnv: readonly string[];
  readonly outputs: readonly string[];
  /** The WASM modules that the steps leave; none for a venv. */
  readonly modules?: readonly string[];
  readonly runtimes: readonly { readonly name: string; readonly version: string }[];
  /** The files that steps may read. */
  readonly inputs: readonly { readonly path: string; readonly sha256: string }[];
}

/** Lower-case hex SHA-256 over all ingredients: equal exactly when what is built is meant to be equal. */
export function fingerprintOf(ingredients: Ingredients): string {
  const steps = ingredients.steps.map((step) => ({ ...step, environment: pairs(step.environment) }));
  const whole = { schema: SCHEMA, ...ingredients, steps, environment: pairs(ingredients.environment) };
  return createHash('sha256').update(JSON.stringify(whole)).digest('hex');
}

/** The order in which variables are declared says nothing. */
function pairs(map: StringMap): [string, string][] {
  return Object.entries(map).sort(([one], [other]) => (one < other ? -1 : 1));
}
