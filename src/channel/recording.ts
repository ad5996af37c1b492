import { releaseDigest, versioned } from './digest.ts';
import type { Recording } from './decision.ts';
import type { Release } from './release.ts';

/**
 * The release that a recording writes.
 * @param source the release as it is recorded on the channel that the recording names; not needed for a candidate.
 */
export function releaseOf(recording: Recording, source: Release | null): Release {
  const { plugin, channel, version, digest, rollout, staged } = recording;
  if ('candidate' in recording.source) {
    const { definition, content, metadata } = recording.source.candidate;
    return {
      plugin,
      version,
      channel,
      rollout,
      staged,
      metadata: { digest, content, ...metadata },
      definition: versioned(definition, version),
    };
  }
  if (source === null) throw new Error(`The release ${plugin} ${version} on ${recording.source.channel} was not read`);
  return { ...source, channel, rollout, staged };
}

/** The digest of a release, from what it holds. @throws Refusal `ledger_corrupt` where it holds what JSON cannot carry. */
export function digestOf({ plugin, version, definition, metadata }: Release): string {
  return releaseDigest(plugin, version, definition, metadata.content);
}
