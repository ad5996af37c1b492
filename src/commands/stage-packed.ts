import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathsOf } from '../build/inputs.ts';
import type { InputsOf } from '../commands.ts';
import { Refusal } from '../errors.ts';
import { withCommit } from '../ledger/checkout.ts';
import { selectIds } from '../manifest/select.ts';
import type { Artifacts, Home } from '../world/artifacts.ts';
import { insideRoot } from '../world/files.ts';
import { brief } from '../world/plain.ts';
import type { World } from '../world/world.ts';
import { withArtifacts } from './bundle.ts';
import { candidateOf, type Made } from './candidate.ts';
import type { Gathered } from './gathered.ts';
import { tokenOf } from './ledger.ts';
import { builtOf, checkPacked, type PackedEntry } from './pack-check.ts';
import { LARGEST_PACK, readPack, type ReadPack } from './pack-file.ts';
import { packedSource, type PackedSource, type PackPlace } from './packed-source.ts';
import { openWorkspace } from './workspace.ts';

type StageInputs = InputsOf<'stage'>;

/** A matrix has at most as many jobs. */
const MOST_PACKS = 256;
/** Bytes of all packs. */
const MOST_BYTES = 2 * LARGEST_PACK;

/**
 * Gives the work what was packed elsewhere. All that it is compared with comes from the commit that the event names, fetched
 * into a folder that is thrown away; neither the working directory is read, nor is anything run that the commit or the packs
 * hold. Undefined where a run has no packs.
 * @throws Refusal `digest_mismatch` where a pack is not of that commit, `unknown_plugin`; as `packedSource` and `withCommit`.
 */
export async function withPacked<T>(
  inputs: StageInputs,
  world: World,
  work: (gathered: Gathered) => Promise<T>,
): Promise<T | undefined> {
  const from = await packedSource(inputs, world);
  if (from.packs.length === 0) return undefined;
  const { where, source } = from;
  const { environment, signal } = world;
  return withCommit({ where, commit: source.commit, environment, signal }, async (folder, files) => {
    const packs = await bring(from.packs, folder, tokenOf(inputs, world), world);
    for (const pack of packs) checkOrigin(pack, from);
    const directory = insideRoot(files, from.directory, 'The input working-directory', 'usage');
    const there = { ...inputs, 'working-directory': directory, plugins: [] };
    // Problems are told at their places in the repository.
    const standing = { ...world, directory: files };
    const workspace = await openWorkspace(there, standing, { recalls: false, isRepository: false });
    const { profile, tree } = workspace;
    const entries = merged(packs);
    const wanted = new Set(selectIds(inputs.plugins, [...entries.keys()], 'The pack'));
    const chosen = [...entries.values()].flatMap((entry) => {
      if (entry.pack.said.profile !== profile.name)
        throw mismatch(entry.pack, `it is of the profile '${brief(entry.pack.said.profile)}', not '${profile.name}'`);
      const { plugin: id } = entry.said;
      const plugin = profile.plugins.find((one) => one.id === id);
      if (plugin === undefined)
        throw new Refusal(
          'unknown_plugin',
          `'${id}' of the pack '${entry.pack.name}' is no plugin of commit ${source.commit}.`,
          {
            hint: `The profile '${profile.name}' has: ${profile.plugins.map((one) => one.id).join(', ')}.`,
          },
        );
      return inputs.plugins.length === 0 || wanted.has(id) ? [{ entry, plugin }] : [];
    });
    const paths = pathsOf(tree.files, tree.links);
    return work({
      profile: profile.name,
      source,
      isDefault: from.isDefault,
      async make(making) {
        const made: Made[] = [];
        for (const { entry, plugin } of chosen) {
          const built = await builtOf(entry, plugin);
          const { commit } = source;
          const one = await candidateOf(
            plugin,
            workspace,
            { ...making, paths, version: inputs.version, commit },
            built,
          );
          await checkPacked(entry, plugin, { made: one, workspace, commit });
          made.push(one);
        }
        return made;
      },
    });
  });
}

/** @param folder what came out of the packs is put below it. */
async function bring(
  places: readonly PackPlace[],
  folder: string,
  token: string,
  world: World,
): Promise<readonly ReadPack[]> {
  if (places.length > MOST_PACKS)
    throw new Refusal('usage', `There are ${places.length} packs; allowed are ${MOST_PACKS}.`);
  const unpacked = join(folder, 'packs');
  await mkdir(unpacked, { mode: 0o700 });
  const repository = world.environment['GITHUB_REPOSITORY'] ?? '';
  const home = token === '' ? undefined : { repository, token };
  return withArtifacts(world, async (artifacts) => {
    const packs: ReadPack[] = [];
    let bytes = 0;
    for (const place of places) {
      const file = place.kind === 'file' ? place.path : await download(place, artifacts, home);
      const name = place.kind === 'file' ? basename(file) : place.artifact.name;
      const pack = await readPack(file, name, join(unpacked, String(packs.length)));
      for (const { size } of pack.files.values()) bytes += size;
      if (bytes > MOST_BYTES) throw mismatch(pack, `with it the packs have ${bytes} bytes; allowed: ${MOST_BYTES}`);
      packs.push(pack);
    }
    return packs;
  });
}

async function download(
  { artifact }: Extract<PackPlace, { kind: 'artifact' }>,
  artifacts: Artifacts,
  home: Home | undefined,
): Promise<string> {
  const { name, size, digest } = artifact;
  if (size > LARGEST_PACK)
    throw new Refusal('digest_mismatch', `The pack '${name}' has ${size} bytes; allowed: ${LARGEST_PACK}.`);
  const downloaded = await artifacts.download(artifact, home);
  if (downloaded.kind === 'file') return downloaded.path;
  if (downloaded.kind === 'gone')
    throw new Refusal('system_failed', `The pack '${name}' could not be brought: ${downloaded.why}.`, {
      hint: 'The job needs `actions: read`. Where the artifact has expired, run the checks again.',
    });
  throw new Refusal('digest_mismatch', `The pack '${name}' is ${downloaded.digest}, GitHub states ${digest}.`);
}

/** What a pack says of where it is from has to be what is known of that. */
function checkOrigin(pack: ReadPack, { source, directory }: PackedSource): void {
  const { said } = pack;
  if (said.commit !== source.commit)
    throw mismatch(
      pack,
      `it was made of commit ${said.commit}, and what is staged is commit ${source.commit}`,
      'Check out the head of the pull request before `pack`: `ref: ${{ github.event.pull_request.head.sha }}`.',
    );
  if (said.directory !== directory)
    throw mismatch(
      pack,
      `it was made in '${brief(said.directory)}' of the repository, not in '${brief(directory)}'`,
      'Give `pack` and `stage` the same `working-directory`, from the top of the repository.',
    );
}

/** The plugins of all packs. What a later attempt of the run packed again counts; within one, all have to say the same. */
function merged(packs: readonly ReadPack[]): ReadonlyMap<string, PackedEntry> {
  const found = new Map<string, PackedEntry>();
  for (const pack of packs)
    for (const said of pack.said.plugins) {
      const before = found.get(said.plugin);
      const attempts = [before?.pack.said.attempt ?? 0, pack.said.attempt] as const;
      if (before !== undefined && attempts[0] === attempts[1] && contentOf(before.said) !== contentOf(said))
        throw mismatch(
          pack,
          `it has another '${said.plugin}' than '${before.pack.name}'`,
          'Pack each plugin in one job.',
        );
      if (before === undefined || attempts[0] < attempts[1]) found.set(said.plugin, { pack, said });
    }
  return found;
}

function contentOf({ version, content }: PackedEntry['said']): string {
  const { inputs, lockfiles, wasm } = content;
  return JSON.stringify([version, inputs, Object.entries(lockfiles).sort(), wasm]);
}

function mismatch({ name }: ReadPack, why: string, hint?: string): Refusal {
  return new Refusal('digest_mismatch', `The pack '${brief(name)}' is refused: ${why}.`, { hint });
}
