import { createHash } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { readLock, updateLock, type Lock, type WasmRecord } from '../build/lock.ts';
import { hasVenv } from '../build/parts.ts';
import { Damaged, mirrorLockfile, placeOutputs } from '../build/place.ts';
import type { Entry } from '../build/store.ts';
import { Refusal } from '../errors.ts';
import { insideRoot } from '../world/files.ts';
import { ownPlace } from './aside.ts';
import type { Building } from './build.ts';
import type { WasmFacts } from './inspect.ts';
import { lockWith } from './lock.ts';
import type { PlannedModule } from './plan.ts';

/**
 * Puts a module of an entry where the manifest says, in one go, unless `facts`, told from a copy of it, are a Refusal;
 * returns them.
 * @throws Damaged when it is not as it was recorded.
 */
export async function placeModule(
  entry: Entry,
  module: string,
  { root, store }: Building,
  facts: (copy: string) => Promise<WasmFacts | Refusal>,
): Promise<WasmFacts | Refusal> {
  const copy = join(await store.workFolder(), 'module');
  const recorded = entry.record.files.find(({ path }) => path === `outputs/${module}`);
  if (recorded !== undefined) {
    await copyFile(join(entry.folder, recorded.path), copy, constants.COPYFILE_FICLONE);
    if ((await digestOf(copy)) !== recorded.sha256) throw new Damaged(module);
  }
  const known = await facts(copy);
  if (known instanceof Refusal) return known;
  if (recorded === undefined) throw new Damaged(module);
  const place = ownPlace(root, module);
  await mkdir(dirname(place), { recursive: true });
  await rename(copy, place);
  return known;
}

/** Puts back what the steps wrote beside modules: `wasm.build.outputs`. Modules are put in place one by one. */
export async function placeBeside(entry: Entry, modules: readonly string[], { root, store }: Building): Promise<void> {
  const others = entry.record.files.filter(({ path }) => !modules.includes(path.slice('outputs/'.length)));
  await placeOutputs({ ...entry, record: { ...entry.record, files: others } }, root, await store.workFolder());
}

/** What an entry holds beside these modules, as lock.json has it. */
export function outputsOf({ record }: Entry, modules: readonly string[]): WasmRecord['outputs'] {
  return record.files
    .filter(({ path }) => path.startsWith('outputs/'))
    .map(({ path, sha256 }) => ({ path: path.slice('outputs/'.length), sha256 }))
    .filter(({ path }) => !modules.includes(path));
}

/** Mirrors the module's lockfiles and writes what is known of it to lock.json. */
export async function record(
  planned: PlannedModule,
  facts: WasmFacts,
  made: Pick<WasmRecord, 'origin' | 'fingerprint' | 'steps' | 'outputs'>,
  { root, store, signal, now }: Building,
): Promise<Lock> {
  const { plugin, folder, module, lockfiles, runtimes } = planned;
  // A build step may have put a link in its way since it was planned.
  insideRoot(root, folder, 'The folder of a plugin');
  const work = await store.workFolder();
  if (!hasVenv(plugin)) {
    const gone = (readLock(folder)?.lock.resolved.lockfiles ?? []).filter(
      ({ path }) => !lockfiles.some((each) => basename(each.path) === basename(path)),
    );
    for (const { path } of gone) await rm(join(folder, basename(path)), { force: true }).catch(() => undefined);
  }
  for (const { path } of lockfiles)
    await mirrorLockfile(join(root, path), join(folder, basename(path)), join(work, 'lockfile'));
  const wasm: WasmRecord = {
    module: module.path,
    ...made,
    sha256: facts.sha256,
    size: facts.size,
    form: facts.form,
    wasi: facts.wasi,
    imports: [...facts.imports],
    exports: [...facts.exports],
    declared: module.entrypoint,
    entrypoint: facts.entrypoint,
    runtimes: [...runtimes],
  };
  await mkdir(folder, { recursive: true });
  return updateLock(folder, { store: store.folder, work, signal }, (before) => lockWith(planned, before, wasm, now()));
}

async function digestOf(path: string): Promise<string> {
  const sum = createHash('sha256');
  await pipeline(createReadStream(path), sum);
  return sum.digest('hex');
}
