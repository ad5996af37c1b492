import { basename, join } from 'node:path';
import type { Bundled } from '../channel/bundle.ts';
import { inputsDigest, type InputFile } from '../channel/digest.ts';
import type { Candidate } from '../channel/intent.ts';
import type { Content, LockFacts, WasmRecord } from '../channel/release.ts';
import { filesOf, inputsOf, type Paths } from '../build/inputs.ts';
import { readLock, type ReadLock } from '../build/lock.ts';
import { moduleOf } from '../build/parts.ts';
import { STORE } from '../build/owner.ts';
import { Refusal } from '../errors.ts';
import type { Plugin } from '../manifest/definition.ts';
import { versionFault, VERSION_RULE } from '../manifest/names.ts';
import { isAside } from '../wasm/aside.ts';
import { inspectModule } from '../wasm/inspect.ts';
import { insideRoot, isThere } from '../world/files.ts';
import { brief } from '../world/plain.ts';
import type { Workspace } from './workspace.ts';

/** What a release is made of beside its plugin. */
export interface Making {
  readonly paths: Paths;
  /** As given: undefined for the manifest's, `auto` for that with the commit, or the version itself. */
  readonly version: string | undefined;
  /** Full id of the commit that it is made from; null where there is none. */
  readonly commit: string | null;
  readonly rollout: number;
  readonly metadata: Omit<Candidate['metadata'], 'lock' | 'wasm' | 'artifact'>;
}

/** A release that may be staged, and where what it is made of lies. */
export interface Made {
  readonly candidate: Candidate;
  readonly inputs: readonly InputFile[];
  readonly built: Built;
  /** The manifest, and the plugin's inputs and lockfiles. */
  readonly files: readonly string[];
  readonly places: Pick<Bundled, 'lock' | 'lockfiles' | 'module'>;
}

/** What a build made of a plugin, and where it lies: in the workspace, or brought from elsewhere. */
export interface Built {
  readonly lock: (ReadLock & { readonly place: string }) | null;
  readonly module: BuiltModule | null;
}

interface BuiltModule {
  readonly place: string;
  /** Its SHA-256 in lower-case hex. */
  readonly sha256: string;
  /** What is known of it already, if it is that of the module in question. */
  readonly known: WasmRecord | undefined;
}

/**
 * The release that a plugin would be now: its definition, and the digests of its inputs, lockfiles and module.
 * @param built what was built of it, where that does not lie in the workspace.
 * @throws Refusal `usage` without a version, `wasm_missing` without its module, `manifest_invalid`.
 */
export async function candidateOf(plugin: Plugin, workspace: Workspace, making: Making, built?: Built): Promise<Made> {
  const { root, artifacts, tree } = workspace;
  const version = versionOf(plugin, making);
  const paths = filesOf(inputsOf(plugin, making.paths, artifacts, root), tree.files);
  const inputs = await Promise.all(paths.map(async (path) => ({ path, sha256: await tree.digest(path) })));
  const found = built ?? (await builtIn(workspace, plugin));
  const { lock, module } = found;
  const wasm = await wasmOf(plugin, module);
  const content: Content = {
    inputs: inputsDigest(inputs),
    lockfiles: await lockfilesOf(plugin, workspace),
    wasm: wasm?.sha256 ?? null,
  };
  return {
    candidate: {
      plugin: plugin.id,
      version,
      manifestVersion: plugin.definition.version,
      definition: { ...plugin.definition, version },
      content,
      rollout: making.rollout,
      metadata: { ...making.metadata, lock: lock === null ? null : lockFacts(lock), wasm, artifact: null },
    },
    inputs,
    built: found,
    files: [workspace.manifest, ...paths, ...plugin.lockfiles],
    places: {
      lock: lock?.place ?? null,
      lockfiles: Object.fromEntries(plugin.lockfiles.map((path) => [basename(path), join(root, path)])),
      module: module?.place ?? null,
    },
  };
}

/** The first file of a release that is not as it was committed; undefined where all are. */
export function changedFile({ files }: Made, changed: ReadonlySet<string>): string | undefined {
  return files.find((file) => changed.has(file));
}

export function notCommitted(plugin: string, path: string, hint: string): Refusal {
  return new Refusal('usage', `'${plugin}' is not what was committed: '${path}' is changed, or new.`, { hint });
}

/** What a lock says of the venv, without the paths of the machine that built it; null where there is none. */
function lockFacts({ lock: { resolved } }: ReadLock): LockFacts | null {
  const { fingerprint, interpreter, packages } = resolved;
  if (fingerprint === null) return null;
  return { fingerprint, interpreter: interpreter === null ? null : withoutPath(interpreter), packages };
}

/** What was built of a plugin here. @throws Refusal `wasm_missing`. */
async function builtIn(workspace: Workspace, plugin: Plugin): Promise<Built> {
  const { root, artifacts } = workspace;
  const folder = join(insideRoot(root, artifacts, 'The input artifacts-dir'), 'plugins', plugin.id);
  const read = readLock(folder);
  return {
    lock: read === undefined ? null : { ...read, place: join(folder, 'lock.json') },
    module: await moduleIn(workspace, plugin, read?.lock.resolved.wasm),
  };
}

/** The digests of a plugin's lockfiles by their names. */
async function lockfilesOf(plugin: Plugin, { root, tree }: Workspace): Promise<Content['lockfiles']> {
  const lockfiles: Record<string, string> = {};
  for (const path of plugin.lockfiles) {
    if (!isThere(insideRoot(root, path, `A lockfile of '${plugin.id}'`)))
      throw new Refusal('manifest_invalid', `The lockfile '${path}' of '${plugin.id}' is not there.`, {
        hint: 'Commit it, or take it out of the manifest.',
      });
    lockfiles[basename(path)] = await tree.digest(path);
  }
  return lockfiles;
}

async function moduleIn(
  { root, artifacts, tree }: Workspace,
  plugin: Plugin,
  known: WasmRecord | undefined,
): Promise<BuiltModule | null> {
  const module = moduleOf(plugin);
  if (module === null) return null;
  const place = insideRoot(root, module.path, `The module of '${plugin.id}'`);
  if (isAside(join(root, artifacts, STORE), module.path))
    throw new Refusal(
      'wasm_missing',
      `The module '${module.path}' of '${plugin.id}' is being built, or its build was killed.`,
      {
        hint: 'Run `build-wasm` to its end before `stage`.',
      },
    );
  if (!isThere(place))
    throw new Refusal('wasm_missing', `The module '${module.path}' of '${plugin.id}' is not there.`, {
      hint: 'Run `build-wasm` before `stage`.',
    });
  return { place, sha256: await tree.digest(module.path), known };
}

/** What is known of the module: as `build-wasm` recorded it, else as its bytes tell. @throws Refusal `wasm_invalid`. */
async function wasmOf(plugin: Plugin, built: BuiltModule | null): Promise<WasmRecord | null> {
  const module = moduleOf(plugin);
  if (module === null || built === null) return null;
  const { sha256, size, form, imports, exports } =
    built.known?.sha256 === built.sha256
      ? built.known
      : await inspectModule(built.place, module.entrypoint, { as: module.path });
  return { sha256, size, form, imports, exports };
}

/** The version of a release. @throws Refusal `usage` where there is none, or it cannot be one. */
export function versionOf({ id, definition }: Plugin, { version, commit }: Pick<Making, 'version' | 'commit'>): string {
  const named = version === undefined || version === 'auto' ? definition.version : version;
  if (version === 'auto') {
    if (commit === null)
      throw new Refusal(
        'usage',
        `The input \`version\` is \`auto\`, but '${id}' is in no git repository with a commit.`,
      );
    return checked(`${named ?? '0.0.0'}+${commit.slice(0, 12)}`, id);
  }
  if (named !== null) return checked(named, id);
  throw new Refusal('usage', `'${id}' has no version.`, {
    hint: 'Write `version` in the manifest, or give the input `version` (`auto` makes one from the commit).',
  });
}

function checked(version: string, id: string): string {
  const fault = versionFault(version);
  if (fault === null) return version;
  throw new Refusal('usage', `${fault}: '${brief(version)}' of '${id}'.`, { hint: `Allowed are ${VERSION_RULE}.` });
}

function withoutPath({ version, implementation, platform }: NonNullable<LockFacts['interpreter']>) {
  return { version, implementation, platform };
}
