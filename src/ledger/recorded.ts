import type { Channel } from '../channel/channel.ts';
import { releaseDigest } from '../channel/digest.ts';
import type { Release } from '../channel/release.ts';
import { Refusal } from '../errors.ts';
import { corrupt } from './corrupt.ts';
import type { Histories } from './histories.ts';
import { sha256 } from './line.ts';
import { isStable, readMetadata } from './metadata.ts';
import { metadataPath } from './paths.ts';
import type { Files } from './remembering.ts';

/**
 * A release that is recorded, from its metadata.json, which was read.
 * @throws Refusal `digest_mismatch` when it is not the release that was recorded; `ledger_corrupt` when it was edited otherwise.
 */
export function recordedRelease(
  files: Files,
  histories: Histories,
  plugin: string,
  channel: Channel,
  version: string,
): Release {
  const path = metadataPath(plugin, channel, version);
  const bytes = files.at(path);
  if (bytes === undefined) throw corrupt(path, 'is missing, but its history says that it is there');
  const release = readMetadata(path, bytes, { plugin, channel, version });
  const event = lastOf(histories, channel, version);
  const digest = releaseDigest(plugin, version, release.definition, release.metadata.content);
  if (digest !== release.metadata.digest || (event !== undefined && digest !== event.digest)) {
    const [said, where] =
      digest === release.metadata.digest ? [event?.digest, 'its history'] : [release.metadata.digest, 'its metadata'];
    throw new Refusal(
      'digest_mismatch',
      `${path}: the release ${plugin} ${version} has the digest ${digest}, but ${where} says ${said ?? 'nothing'}.`,
      {
        hint: `What is recorded is not what was staged. Run \`verify\`, and see \`git log -p -- ${path}\` on the ledger's branch for who changed it.`,
        problems: [{ severity: 'error', file: path, path: 'metadata.digest', message: 'The digest is another one' }],
      },
    );
  }
  if (event !== undefined && event.metadata !== sha256(bytes))
    throw corrupt(path, 'was changed since it was recorded: its SHA-256 is not the one in the history');
  return release;
}

/** As `recordedRelease`, for a release that is written again. @throws also Refusal `ledger_corrupt` when that would change what it says. */
export function rewritableRelease(...where: Parameters<typeof recordedRelease>): Release {
  const [files, , plugin, channel, version] = where;
  const release = recordedRelease(...where);
  const path = metadataPath(plugin, channel, version);
  if (!isStable(release, files.at(path) ?? Buffer.alloc(0)))
    throw corrupt(path, 'could not be written again as it is: it is laid out otherwise');
  return release;
}

/** The last event of a channel that says what the metadata.json of a version holds. */
export function lastOf(histories: Histories, channel: Channel, version: string) {
  return histories[channel].events.findLast((event) => event.version === version && event.metadata !== null);
}
