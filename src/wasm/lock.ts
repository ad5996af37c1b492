import { lockOf, NO_VENV, type Lock, type WasmRecord } from '../build/lock.ts';
import { hasVenv } from '../build/parts.ts';
import type { PlannedModule } from './plan.ts';

/** lock.json with what is known of the module; what it says of a venv stays, where `provision` makes one. */
export function lockWith(
  { plugin, lockfiles, runtimes }: PlannedModule,
  before: Lock | undefined,
  wasm: WasmRecord,
  now: Date,
): Lock {
  if (!hasVenv(plugin)) {
    return lockOf(plugin, { ...NO_VENV, lockfiles: [...lockfiles], runtimes: [...runtimes], wasm }, now);
  }
  const resolved = before?.resolved ?? NO_VENV;
  // In the order in which the manifest declares them, which is that of `provision`.
  const mirrored = [
    ...resolved.lockfiles.filter(({ path }) => !lockfiles.some((own) => own.path === path)),
    ...lockfiles,
  ];
  const rank = ({ path }: { readonly path: string }): number => plugin.lockfiles.indexOf(path);
  const ordered = [...mirrored].sort((one, other) => rank(one) - rank(other));
  return lockOf(plugin, { ...resolved, lockfiles: ordered, wasm }, now);
}
