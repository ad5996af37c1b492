import { basename, join } from 'node:path';
import type { Bundled } from '../channel/bundle.ts';
import { inputsDigest } from '../channel/digest.ts';
import type { Candidate } from '../channel/intent.ts';
import type { Content, LockFacts, WasmRecord } from '../channel/release.ts';
import { filesOf, inputsOf, type Paths } from '../build/inputs.ts';
import { readLock } from '../build/lock.ts';
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
  /** The manifest, and the plugin's inputs and lockfiles. */
  readonly files: readonly string[];
  readonly places: Pick<Bundled, 'lock' | 'lockfiles' | 'module'>;
}

/**
 * The release that a plugin would be now: its definition, and the digests of its inputs, lockfiles and module.
 * @throws Refusal `usage` without a version, `wasm_missing` without its module, `manifest_invalid`.
 */
export async function candidateOf(plugin: Plugin, workspace: Workspace, making: Making): Promise<Made> {
  const { root, artifacts } = workspace;
  const version = versionOf(plugin, making);
  const inputs = filesOf(inputsOf(plugin, making.paths, artifacts, root), workspace.tree.files);
  const folder = join(insideRoot(root, artifacts, 'The input artifacts-dir'), 'plugins', plugin.id);
  const resolved = readLock(folder)?.lock.resolved;
  const module = await moduleFactsOf(plugin, workspace, resolved?.wasm);
  const content = await contentOf(plugin, workspace, inputs, module?.sha256 ?? null);
  const lock: LockFacts | null =
    resolved?.fingerprint == null
      ? null
      : {
          fingerprint: resolved.fingerprint,
          interpreter: resolved.interpreter === null ? null : withoutPath(resolved.interpreter),
          packages: resolved.packages,
        };
  const place = moduleOf(plugin)?.path;
  return {
    candidate: {
      plugin: plugin.id,
      version,
      manifestVersion: plugin.definition.version,
      definition: { ...plugin.definition, version },
      content,
      rollout: making.rollout,
      metadata: { ...making.metadata, lock, wasm: module, artifact: null },
    },
    files: [workspace.manifest, ...inputs, ...plugin.lockfiles],
    places: {
      lock: resolved === undefined ? null : join(folder, 'lock.json'),
      lockfiles: Object.fromEntries(plugin.lockfiles.map((path) => [basename(path), join(root, path)])),
      module: place === undefined ? null : join(root, place),
    },
  };
}

/** The digests of what a release is made of, as its digest covers them (§5). */
async function contentOf(
  plugin: Plugin,
  workspace: Workspace,
  inputs: readonly string[],
  wasm: string | null,
): Promise<Content> {
  const { root, tree } = workspace;
  const files = await Promise.all(inputs.map(async (path) => ({ path, sha256: await tree.digest(path) })));
  const lockfiles: Record<string, string> = {};
  for (const path of plugin.lockfiles) {
    if (!isThere(insideRoot(root, path, `A lockfile of '${plugin.id}'`)))
      throw new Refusal('manifest_invalid', `The lockfile '${path}' of '${plugin.id}' is not there.`, {
        hint: 'Commit it, or take it out of the manifest.',
      });
    lockfiles[basename(path)] = await tree.digest(path);
  }
  return { inputs: inputsDigest(files), lockfiles, wasm };
}

/** What is known of the module: as `build-wasm` recorded it, else as its bytes tell. */
async function moduleFactsOf(
  plugin: Plugin,
  { root, artifacts, tree }: Workspace,
  built: WasmRecord | undefined,
): Promise<WasmRecord | null> {
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
  const digest = await tree.digest(module.path);
  const { sha256, size, form, imports, exports } =
    built?.sha256 === digest ? built : await inspectModule(place, module.entrypoint, { as: module.path });
  return { sha256, size, form, imports, exports };
}

function versionOf({ id, definition }: Plugin, { version, commit }: Making): string {
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
