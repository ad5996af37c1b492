import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { readLock, type Lock, type WasmRecord } from '../build/lock.ts';
import { Refusal } from '../errors.ts';
import { insideRoot, relativeTo } from '../world/files.ts';
import { isAside } from './aside.ts';
import { openModule } from './file.ts';
import { lockWith } from './lock.ts';
import type { PlannedModule } from './plan.ts';

/**
 * What is to be done for a module: nothing (`whole`); to look into the one that is there and record it (`present`: `built`
 * by us from these inputs, or `committed`, which is everything else that is there); to make it; or it is `missing`, and
 * nothing can make it.
 */
export type State =
  | { readonly kind: 'whole'; readonly record: WasmRecord; readonly lock: Lock }
  | { readonly kind: 'present'; readonly origin: 'built'; readonly record: WasmRecord }
  | { readonly kind: 'present'; readonly origin: 'committed' }
  | { readonly kind: 'make' }
  | { readonly kind: 'missing' };

export interface Looking {
  readonly root: string;
  /** The store's folder, absolute. */
  readonly store: string;
  /** Lower-case hex SHA-256 of a file, by its path relative to the root. */
  readonly digest: (path: string) => Promise<string>;
  /** The modules that git tracks. */
  readonly tracked: ReadonlySet<string>;
  /** Whether git tracks something below a folder, relative to the root: a lock.json that came with a commit is not ours. */
  readonly isCommitted: (folder: string) => boolean;
  readonly rebuild: boolean;
}

/**
 * Looks at a module and its record, without starting or changing anything.
 * @throws Refusal `wasm_invalid` when something else than a file lies there, `manifest_invalid` when it lies outside the root.
 */
export async function stateOf(planned: PlannedModule, looking: Looking): Promise<State> {
  const { module, unit, folder } = planned;
  const { root, store, digest, tracked, isCommitted, rebuild } = looking;
  const make: State = unit === null ? { kind: 'missing' } : { kind: 'make' };
  // What lies there while a build goes on, or since one was killed, is nobody's module.
  if (isAside(store, module.path)) return make;
  const place = insideRoot(root, module.path, 'A module');
  const stats = statSync(place, { throwIfNoEntry: false });
  if (stats === undefined) return make;
  if (!stats.isFile()) {
    throw new Refusal('wasm_invalid', `The module '${module.path}' of '${planned.plugin.id}' is not a file.`, {
      hint: 'Remove what lies there, or name another path for the module.',
    });
  }
  if (unit !== null && rebuild) {
    if (tracked.has(module.path)) await checkReplaceable(place, planned);
    return make;
  }

  const read = isCommitted(relativeTo(root, folder)) ? undefined : readLock(folder);
  const known = read?.lock.resolved.wasm;
  const record = known?.module === module.path ? known : undefined;
  const sha256 = await digest(module.path);
  const isOurs = record?.origin === 'built' && unit !== null && !tracked.has(module.path);
  if (isOurs) {
    const made = [{ path: module.path, sha256: record.sha256 }, ...record.outputs];
    if (record.fingerprint !== unit.fingerprint || !(await areThere(made, digest))) return make;
  }
  const origin = isOurs ? 'built' : 'committed';
  const present: State = isOurs
    ? { kind: 'present', origin: 'built', record }
    : { kind: 'present', origin: 'committed' };
  const isKnown =
    read !== undefined &&
    record?.sha256 === sha256 &&
    record.origin === origin &&
    record.declared === module.entrypoint;
  if (!isKnown || !(await areMirrored(planned, root, digest))) return present;
  const expected = lockWith(planned, read.lock, { ...record, runtimes: [...planned.runtimes] }, new Date(0));
  const isCurrent = isDeepStrictEqual({ ...expected, generated_at: read.lock['generated_at'] }, read.lock);
  return isCurrent ? { kind: 'whole', record, lock: read.lock } : present;
}

/**
 * A build begins with its module taken away. What git tracks may be a source, named by mistake: that is left where it is.
 * @throws Refusal `wasm_invalid` unless it begins as a module does.
 */
async function checkReplaceable(place: string, { module, plugin }: PlannedModule): Promise<void> {
  const file = await openModule(place, module.path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    if (buffer.toString('latin1', 0, bytesRead) === '\0asm') return;
  } finally {
    await file.close();
  }
  throw new Refusal(
    'wasm_invalid',
    `'${module.path}', which '${plugin.id}' names as its module, is tracked by git and no WASM.`,
    {
      hint: 'Name the file that the build writes. Where it is this one, delete what is there, and `rebuild` makes it.',
    },
  );
}

/** What is said of a module that is `missing`. */
export function missingModule({ module, plugin }: PlannedModule): Refusal {
  return new Refusal(
    'wasm_missing',
    `The module '${module.path}' of '${plugin.id}' is not there, and nothing says how it is built.`,
    { hint: 'Commit it, or give its build steps in wasm.build.' },
  );
}

async function areThere(
  files: readonly { readonly path: string; readonly sha256: string }[],
  digest: Looking['digest'],
): Promise<boolean> {
  for (const { path, sha256 } of files) {
    if ((await digest(path).catch(() => undefined)) !== sha256) return false;
  }
  return true;
}

async function areMirrored(
  { lockfiles, folder }: PlannedModule,
  root: string,
  digest: Looking['digest'],
): Promise<boolean> {
  const below = relativeTo(root, folder);
  return areThere(
    lockfiles.map(({ path, sha256 }) => ({ path: `${below}/${basename(path)}`, sha256 })),
    digest,
  );
}
