import { resolve as path } from 'node:path';
import { pathsOf } from '../build/inputs.ts';
import { CHANNELS } from '../channel/channel.ts';
import { releaseDigest } from '../channel/digest.ts';
import type { Release } from '../channel/release.ts';
import { resolve as resolveOn } from '../channel/resolve.ts';
import { unknownRefusal } from '../channel/unknown.ts';
import type { InputsOf } from '../commands.ts';
import { Refusal } from '../errors.ts';
import { readEntry, splitBoard } from '../ledger/board.ts';
import { readMetadata } from '../ledger/metadata.ts';
import { BOARD, metadataPath } from '../ledger/paths.ts';
import type { ReadFile } from '../ledger/published.ts';
import type { Plugin } from '../manifest/definition.ts';
import { openGit } from '../world/git.ts';
import type { World } from '../world/world.ts';
import { candidateOf } from './candidate.ts';
import { channelOf } from './channels.ts';
import { present, withFiles } from './reading.ts';
import type { Workspace } from './workspace.ts';

type PreviewInputs = InputsOf<'preview'>;

/** The release of the ledger that is meant, and its files as its commit has them. */
export interface CheckedOut {
  readonly release: Release;
  /** The working directory, in a folder of this run. */
  readonly directory: string;
}

/**
 * Brings the files of a plugin's release into a folder, without touching the repository.
 * @throws Refusal `usage` when it names no commit that can be had; as `resolve`.
 */
export async function checkOutRelease(
  plugin: string,
  inputs: PreviewInputs,
  folder: string,
  world: World,
): Promise<CheckedOut> {
  const release = await withFiles({ ...inputs, ledger: undefined }, world, (read) => releaseOf(plugin, inputs, read));
  const { commit } = release.metadata.source;
  const git = openGit(path(world.directory, inputs['working-directory']), world.environment, world.signal);
  if (
    commit === null ||
    git === undefined ||
    !((await git.commit(commit)) !== undefined || (await git.fetch(commit)))
  ) {
    const why = commit === null ? 'it names no commit' : `its commit ${commit} is not here and cannot be fetched`;
    throw new Refusal('usage', `${plugin} ${release.version} cannot be previewed: ${why}.`, {
      hint: 'Preview it where its repository is; a release of what was not committed can only be previewed as a working tree.',
    });
  }
  return { release, directory: await git.checkOut(commit, folder) };
}

async function releaseOf(plugin: string, { channel, version }: PreviewInputs, read: ReadFile): Promise<Release> {
  const named = channel === undefined ? undefined : channelOf(channel, 'channel');
  const { entries } = splitBoard(await present(read, BOARD));
  const entry = entries.get(plugin);
  if (entry === undefined) throw unknownRefusal([...entries.keys()], plugin);
  if (version === undefined) {
    const found = resolveOn({ plugins: { [plugin]: readEntry(plugin, entry) } }, plugin, {
      channel: named,
      installId: undefined,
    });
    return readRelease(plugin, found.channel, found.release.version, read);
  }
  for (const on of named === undefined ? CHANNELS : [named]) {
    if ((await read(metadataPath(plugin, on, version))) !== undefined) return readRelease(plugin, on, version, read);
  }
  throw new Refusal(
    'usage',
    `There is no release ${version} of ${plugin}${named === undefined ? '' : ` on ${named}`}.`,
    {
      hint: '`status` shows what there is.',
    },
  );
}

async function readRelease(
  plugin: string,
  channel: Release['channel'],
  version: string,
  read: ReadFile,
): Promise<Release> {
  const file = metadataPath(plugin, channel, version);
  return readMetadata(file, await present(read, file), { plugin, channel, version });
}

/**
 * Compares what was built with what was released. A module may have other bytes, which is a warning: not every build is
 * reproducible.
 * @throws Refusal `digest_mismatch`.
 */
export async function checkRelease(
  release: Release,
  plugin: Plugin,
  workspace: Workspace,
  world: World,
): Promise<void> {
  const { version, definition, metadata } = release;
  const paths = pathsOf(workspace.tree.files, workspace.tree.links);
  const { candidate } = await candidateOf(plugin, workspace, {
    paths,
    version,
    commit: metadata.source.commit,
    rollout: 1,
    metadata,
  });
  const content = { ...candidate.content, wasm: metadata.content.wasm };
  const computed = releaseDigest(plugin.id, version, candidate.definition, content);
  if (
    computed !== metadata.digest ||
    releaseDigest(plugin.id, version, definition, metadata.content) !== metadata.digest
  )
    throw new Refusal(
      'digest_mismatch',
      `What commit ${metadata.source.commit ?? ''} has is not ${plugin.id} ${version}: its digest is ${computed}, not ${metadata.digest}.`,
      {
        hint: '`verify` tells whether the ledger was changed.',
      },
    );
  if (candidate.content.wasm !== metadata.content.wasm)
    world.log.warning(`The module of ${plugin.id} ${version} has other bytes when it is built again.`);
}
