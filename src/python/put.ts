import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { lockOf, readLock, updateLock, wasmIn, withoutVenv, type Lock } from '../build/lock.ts';
import { copyVenv, Damaged, mirrorLockfile, placeOutputs, swapIn } from '../build/place.ts';
import type { Entry } from '../build/store.ts';
import { insideRoot } from '../world/files.ts';
import type { Building } from './build.ts';
import { probe } from './interpreter.ts';
import { layoutOf } from './layout.ts';
import type { PlannedVenv } from './planned.ts';
import { relocate } from './relocate.ts';

/**
 * Puts a built environment where the plugin has it: venv, outputs, mirrored lockfiles, and lock.json last.
 * @param prove whether the venv's interpreter is started first, as after a restore.
 * @throws Damaged when the entry is not as it was recorded, or its interpreter does not run.
 */
export async function putVenv(entry: Entry, venv: PlannedVenv, building: Building, prove: boolean): Promise<Lock> {
  const { plugin, folder, lockfiles, runtimes } = venv;
  const { root, store } = building;
  const work = await store.workFolder();
  const finished = join(work, 'venv');
  await copyVenv(entry, finished, { venv: join(folder, 'venv'), root }, relocate);
  if (prove) await proveInterpreter(finished, venv, building);

  // A build step may have put a link in its way since it was planned.
  insideRoot(root, folder, 'The folder of a plugin');
  const before = readLock(folder);
  const among = { store: store.folder, work, signal: building.signal };
  // What is known of the module stays: it is not ours to forget.
  await updateLock(folder, among, (lock) => (lock?.resolved.wasm === undefined ? undefined : withoutVenv(lock)));
  await swapIn(finished, join(folder, 'venv'), work);
  await placeOutputs(entry, root, work);
  for (const { path } of before?.lock.resolved.lockfiles ?? [])
    await rm(join(folder, basename(path)), { force: true }).catch(() => undefined);
  for (const { path } of lockfiles)
    await mirrorLockfile(join(root, path), join(folder, basename(path)), join(work, 'lockfile'));

  const { packages, steps, files } = entry.record;
  const { executable, version, implementation, platform } = venv.interpreter;
  const outputs = files
    .filter(({ path }) => path.startsWith('outputs/'))
    .map(({ path, sha256 }) => ({ path: path.slice('outputs/'.length), sha256 }));
  const resolved = {
    fingerprint: venv.fingerprint,
    interpreter: { executable, version, implementation, platform },
    packages,
    lockfiles: [...lockfiles],
    runtimes: [...runtimes],
    steps,
    outputs,
  };
  return updateLock(folder, among, (lock) => lockOf(plugin, { ...resolved, ...wasmIn(lock) }, building.now()));
}

async function proveInterpreter(
  folder: string,
  { interpreter }: PlannedVenv,
  { platform, read, environment }: Building,
): Promise<void> {
  const answer = await probe(layoutOf(folder, interpreter, platform).python, { read, environment });
  if (!answer.found) throw new Damaged(`its interpreter ${answer.why}`);
  const { executable, version } = answer.interpreter;
  if (executable !== interpreter.executable || version !== interpreter.version) {
    throw new Damaged(
      `its interpreter is ${executable} ${version}, not ${interpreter.executable} ${interpreter.version}`,
    );
  }
}
