import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { keepParsed, recallParsed } from '../build/parsed.ts';
import { STORE } from '../build/owner.ts';
import { openTree, type Tree } from '../build/tree.ts';
import { Refusal } from '../errors.ts';
import type { Inputs } from '../inputs.ts';
import type { Plugin, Profile } from '../manifest/definition.ts';
import { interpretManifest, type ManifestOptions } from '../manifest/interpret.ts';
import { faultOfParts } from '../manifest/paths.ts';
import type { Value } from '../manifest/value.ts';
import { insideRoot, isAbsent, isThere } from '../world/files.ts';
import { openGit, type Git } from '../world/git.ts';
import type { World } from '../world/world.ts';

/** A working directory with its manifest read, as every command on plugins starts from. */
export interface Workspace {
  /** Absolute. */
  readonly root: string;
  /** The manifest, links resolved, relative to the root, with `/`. */
  readonly manifest: string;
  /** The manifest as an annotation names it: relative to where one stands. */
  readonly manifestPlace: string;
  /** The folder for what is built, relative to the root, with `/`. */
  readonly artifacts: string;
  readonly profile: Profile;
  /** Those of the profile that were asked for. */
  readonly plugins: readonly Plugin[];
  readonly git: Git | undefined;
  readonly tree: Tree;
  /** Keeps the parsed manifest in the store, for the next run. */
  readonly keep: () => Promise<void>;
}

/** Looked for in this order where no manifest is named. */
export const MANIFESTS = ['plugins.yaml', 'plugins.yml', 'plugins.json', 'boot_manifest.yaml'] as const;

/** A manifest may have this many bytes; more is refused before it is read. */
const LARGEST = 1024 * 1024;

interface Opening {
  /** Whether what an earlier run parsed may stand for parsing: where nothing is decided on it but what is built. */
  readonly recalls: boolean;
  /** False: every file counts, whatever repository the folder may lie in. */
  readonly isRepository?: boolean;
  /** Where it was opened before. */
  readonly git?: Git | undefined;
}

/**
 * Reads the manifest and lists the files of the working directory.
 * @throws Refusal `manifest_missing`, `manifest_invalid`, `unknown_profile`, `unknown_plugin`, `usage`, `system_failed`.
 */
export async function openWorkspace(
  inputs: Inputs<'working-directory' | 'manifest' | 'profile' | 'plugins' | 'artifacts-dir'>,
  world: World,
  { recalls, isRepository = true, git = isRepository ? gitAt(inputs, world) : undefined }: Opening,
): Promise<Workspace> {
  const root = rootOf(inputs, world);
  const artifacts = artifactsFolder(root, inputs['artifacts-dir']);
  const manifest = findManifest(root, inputs.manifest);
  const manifestPlace = relative(world.directory, join(root, manifest)).split(sep).join('/');
  const text = readText(root, manifest, manifestPlace);
  // Git lists the files while the manifest is read.
  const listing = openTree(root, git, [artifacts]);
  listing.catch(() => undefined);
  const store = `${artifacts}/${STORE}`;
  const kept = insideRoot(root, `${store}/manifest.json`, 'The store');
  const recalled = recalls ? recallParsed(kept, text) : undefined;
  const options = { file: manifestPlace, profile: inputs.profile };
  const { reading, keep } = await readProfile(text, kept, recalled, options);
  const tree = await listing;
  if (recalls) checkStore(tree, store);
  const { profile, problems } = reading;
  for (const problem of problems) world.log.warning(`${problem.path}: ${problem.message}`, problem);
  const { selectPlugins } = await import('../manifest/select.ts');
  const plugins = selectPlugins(profile, inputs.plugins);
  // Git knows a link by its target's name: that is what changes.
  const real = relative(realpathSync(root), realpathSync(join(root, manifest)))
    .split(sep)
    .join('/');
  return { root, manifest: real, manifestPlace, artifacts, profile, plugins, git, tree, keep };
}

/** Git at the working directory; undefined where that is in no repository. @throws Refusal `system_failed` without a git. */
export function gitAt(inputs: Inputs<'working-directory'>, world: World): Git | undefined {
  return openGit(rootOf(inputs, world), world.environment, world.signal);
}

function rootOf(inputs: Inputs<'working-directory'>, { directory }: World): string {
  return resolve(directory, inputs['working-directory']);
}

/** What came with a commit was not built by us, and would be believed. */
function checkStore(tree: Tree, store: string): void {
  if (!tree.isCommitted(store)) return;
  throw new Refusal('usage', `git tracks files in '${store}', which is only for what was built here.`, {
    hint: `Take them out of the repository: git rm -r --cached '${store}'`,
  });
}

/** Reads the manifest, parsing its text only where it is not recalled. */
async function readProfile(text: string, kept: string, recalled: Value | undefined, options: ManifestOptions) {
  const parse = recalled === undefined ? (await import('../manifest/read.ts')).parseText : () => recalled;
  const parsed: Value[] = [];
  const reading = interpretManifest(
    text,
    (body, findings) => {
      const value = parse(body, findings);
      // A text that the parser had something to say about is parsed again next time, to say it again.
      if (value !== null && recalled === undefined && findings.problems().length === 0) parsed.push(value);
      return value;
    },
    options,
  );
  const keep = async (): Promise<void> => {
    for (const value of parsed) await keepParsed(kept, text, value);
  };
  return { reading, keep };
}

function artifactsFolder(root: string, given: string): string {
  const path = insideRoot(root, given, 'The input artifacts-dir', 'usage');
  const folder = relative(root, path).split(sep).join('/');
  const fault = folder === '' ? 'The path is the working directory itself' : faultOfParts(folder, 'written');
  if (fault === null) return folder;
  throw new Refusal(
    'usage',
    `The input 'artifacts-dir' is '${given}'; it must be a folder of its own inside the working directory. ${fault}.`,
  );
}

function findManifest(root: string, given: string | undefined): string {
  if (given !== undefined) {
    const path = insideRoot(root, given, 'The input manifest', 'usage');
    if (isThere(path)) return relative(root, path).split(sep).join('/');
    throw new Refusal('manifest_missing', `There is no manifest '${given}' in '${root}'.`);
  }
  for (const name of MANIFESTS) if (isThere(join(root, name))) return name;
  throw new Refusal('manifest_missing', `There is no manifest in '${root}': looked for ${MANIFESTS.join(', ')}.`, {
    hint: 'Give its path in the input `manifest`, or the folder that holds it in `working-directory`.',
  });
}

function readText(root: string, manifest: string, place: string): string {
  const path = insideRoot(root, manifest, 'The manifest');
  try {
    const entry = statSync(path);
    if (!entry.isFile()) throw new Refusal('manifest_missing', `The manifest '${manifest}' is not a file.`);
    if (entry.size > LARGEST) {
      const message = 'The manifest is too large';
      const problem = { severity: 'error', file: place, path: '', message, found: `${entry.size} bytes` } as const;
      const allowed = `up to ${LARGEST} bytes (1 MiB)`;
      throw new Refusal('manifest_invalid', `${message}: ${entry.size} bytes; allowed: ${allowed}.`, {
        problems: [{ ...problem, allowed }],
      });
    }
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
  } catch (error) {
    if (error instanceof TypeError) {
      throw new Refusal('manifest_invalid', `The manifest '${manifest}' is not UTF-8 text.`, { cause: error });
    }
    if (isAbsent(error))
      throw new Refusal('manifest_missing', `The manifest '${manifest}' is a link to nothing.`, { cause: error });
    throw error;
  }
}
