import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { isLockOf, parseLock, type ReadLock } from '../build/lock.ts';
import { moduleOf } from '../build/parts.ts';
import { bundleFaults, folderOf } from '../channel/bundle.ts';
import { versioned } from '../channel/digest.ts';
import type { Content } from '../channel/release.ts';
import { Refusal } from '../errors.ts';
import type { Plugin } from '../manifest/definition.ts';
import { insideRoot, isThere } from '../world/files.ts';
import { brief } from '../world/plain.ts';
import { versionOf, type Built, type Made } from './candidate.ts';
import type { ReadPack } from './pack-file.ts';
import type { Workspace } from './workspace.ts';

/** A plugin of a pack, and what the pack says of it. */
export interface PackedEntry {
  readonly pack: ReadPack;
  readonly said: ReadPack['said']['plugins'][number];
}

/** What a pack has of what a build made. Nothing of it is believed: the module is looked into anew. @throws Refusal `digest_mismatch`, `wasm_missing`. */
export async function builtOf({ pack, said }: PackedEntry, plugin: Plugin): Promise<Built> {
  const folder = folderOf(plugin.id);
  const lock = pack.files.get(`${folder}lock.json`);
  const read = lock === undefined ? undefined : parseLock(await readFile(lock.place, 'utf8'));
  if (lock !== undefined && read === undefined) throw mismatch(said.plugin, 'its lock.json is none.', UNTOUCHED);
  const module = pack.files.get(`${folder}module.wasm`);
  const wanted = moduleOf(plugin);
  if (wanted !== null && module === undefined)
    throw new Refusal('wasm_missing', `The pack has no module '${wanted.path}' of '${plugin.id}'.`, {
      hint: 'Run `build-wasm` before `pack`.',
    });
  return {
    lock: lock === undefined || read === undefined ? null : { ...read, place: lock.place },
    module: module === undefined ? null : { place: module.place, sha256: module.sha256, known: undefined },
  };
}

/**
 * Compares a plugin of a pack with what the commit has.
 * @param made what the commit has of it, with what the pack brings.
 * @throws Refusal `digest_mismatch` that names what differs.
 */
export async function checkPacked(
  entry: PackedEntry,
  plugin: Plugin,
  { made, workspace, commit }: { made: Made; workspace: Workspace; commit: string },
): Promise<void> {
  const { pack, said } = entry;
  const { id } = plugin;
  checkInputs(said, made, commit);
  const { content } = made.candidate;
  const version = versionOf(plugin, { version: 'auto', commit });
  // As JSON has it, so that only what it can say is compared.
  const definition = JSON.parse(JSON.stringify(versioned(plugin.definition, version))) as Plugin['definition'];
  if (said.version !== version)
    throw mismatch(id, `its version there is '${brief(said.version)}', not '${version}'.`, UNTOUCHED);
  const part = differingPart(said.definition, definition);
  if (part !== undefined)
    throw mismatch(id, `its definition there has another '${part}' than the manifest of commit ${commit}.`, UNTOUCHED);
  if (!isDeepStrictEqual(said.content, JSON.parse(JSON.stringify(content)) as Content))
    throw mismatch(id, 'its content there is not what its files are.', UNTOUCHED);
  const folder = folderOf(id);
  const digests = new Map([...pack.files].map(([path, { sha256 }]) => [path, sha256]));
  const [fault] = bundleFaults({ plugin: id, version, definition, metadata: { content } }, digests);
  if (fault !== undefined) throw mismatch(id, `${fault}.`, UNTOUCHED);
  const holds = ['definition.json', 'lock.json', ...Object.keys(content.lockfiles).map((name) => `lockfiles/${name}`)];
  const members = new Set([...holds, ...(content.wasm === null ? [] : ['module.wasm'])].map((name) => folder + name));
  const stray = [...pack.files.keys()].find((path) => path.startsWith(folder) && !members.has(path));
  if (stray !== undefined) throw mismatch(id, `it holds '${brief(stray)}', which the plugin has not.`, UNTOUCHED);
  const { lock, wasm } = made.candidate.metadata;
  if (!isDeepStrictEqual(said.lock, lock))
    throw mismatch(id, 'pack.json and lock.json do not say the same.', UNTOUCHED);
  if (!isDeepStrictEqual(said.wasm, wasm === null ? null : { ...wasm }))
    throw mismatch(id, 'pack.json does not say of the module what its bytes say.', UNTOUCHED);
  const { built } = made;
  const odd = built.lock === null ? null : lockFault(plugin, built.lock, content);
  if (odd !== null) throw mismatch(id, odd, 'Run `provision` and `build-wasm` before `pack`.');
  await checkCommitted(plugin, workspace, content.wasm);
}

/** What of a lock.json is not of this plugin, as a sentence; null where all is. */
export function lockFault(plugin: Plugin, read: ReadLock, { lockfiles, wasm }: Content): string | null {
  if (!isLockOf(plugin, read)) return 'its lock.json was made of another definition.';
  const { resolved } = read.lock;
  const other = resolved.lockfiles.find(
    ({ path, sha256 }) => !plugin.lockfiles.includes(path) || lockfiles[basename(path)] !== sha256,
  );
  if (other !== undefined) return `its lock.json was made with another '${brief(other.path)}'.`;
  if (resolved.wasm !== undefined && resolved.wasm.sha256 !== wasm)
    return 'its lock.json was made with another module.';
  return null;
}

/** What a pack says its inputs are has to be what the commit has. */
function checkInputs(said: PackedEntry['said'], made: Made, commit: string): void {
  const there = new Map(made.inputs.map(({ path, sha256 }) => [path, sha256]));
  for (const { path, sha256 } of said.inputs) {
    const committed = there.get(path);
    if (committed === undefined)
      throw mismatch(
        said.plugin,
        `it was built with '${brief(path)}', which is no input of it in commit ${commit}.`,
        MADE,
      );
    if (committed !== sha256)
      throw mismatch(said.plugin, `it was built with another '${brief(path)}' than commit ${commit} has.`, CHANGED);
  }
  const named = new Set(said.inputs.map(({ path }) => path));
  const left = made.inputs.find(({ path }) => !named.has(path));
  if (left !== undefined)
    throw mismatch(said.plugin, `it was built without '${brief(left.path)}', which commit ${commit} has.`, CHANGED);
  if (named.size < said.inputs.length) throw mismatch(said.plugin, 'it names an input twice.', UNTOUCHED);
}

/** Where the module is a file of the commit, no build makes it. */
async function checkCommitted(plugin: Plugin, { root, tree }: Workspace, wasm: string | null): Promise<void> {
  const path = moduleOf(plugin)?.path;
  if (path === undefined || !isThere(insideRoot(root, path, `The module of '${plugin.id}'`))) return;
  if ((await tree.digest(path)) !== wasm)
    throw mismatch(
      plugin.id,
      `its module is not the committed '${brief(path)}'.`,
      'Commit the module that was built, or have git ignore it.',
    );
}

/** The first key of a definition (or `runtime.<key>`) that is another; undefined where none is. */
function differingPart(said: unknown, definition: object, before = ''): string | undefined {
  if (isDeepStrictEqual(said, definition)) return undefined;
  const other: Readonly<Record<string, unknown>> = typeof said === 'object' && said !== null ? { ...said } : {};
  for (const [key, value] of Object.entries(definition)) {
    if (isDeepStrictEqual(other[key], value)) continue;
    return key === 'runtime' ? differingPart(other[key], Object(value) as object, 'runtime.') : before + key;
  }
  const more = Object.keys(other).find((key) => !Object.hasOwn(definition, key));
  return before + brief(more ?? 'form');
}

const UNTOUCHED = 'A pack is staged as `pack` made it, from the commit that it is of.';
const MADE =
  'What a build writes is no input: name it in `build.outputs`, or have git ignore it. What it reads is committed.';
const CHANGED =
  'Build from what is committed: no step may change a file that git tracks. Files of git LFS, and line endings that only one system converts, differ too.';

function mismatch(plugin: string, why: string, hint: string): Refusal {
  return new Refusal('digest_mismatch', `The pack of '${brief(plugin)}' is refused: ${why}`, { hint });
}
