import type { Channel } from './channel.ts';
import { releaseDigest } from './digest.ts';
import type { Candidate } from './intent.ts';
import { recordedAnywhere, type PluginState } from './state.ts';
import { twinOf } from './twin.ts';

/** How a candidate stands to what is recorded with its version. */
export type Standing =
  | { readonly kind: 'new' | 'same'; readonly digest: string }
  /** Only the module's bytes differ: the recorded release stands. */
  | { readonly kind: 'module'; readonly digest: string; readonly on: Channel }
  | { readonly kind: 'conflict'; readonly digest: string }
  /** Another one is recorded that differs in nothing but case. */
  | { readonly kind: 'twin'; readonly digest: string; readonly twin: string };

/** How a candidate stands with this version; to tell that only the module differs, the recorded release must have been read. */
export function standing(plugin: PluginState, candidate: Candidate, version: string): Standing {
  const digest = releaseDigest(plugin.plugin, version, candidate.definition, candidate.content);
  const known = recordedAnywhere(plugin, version);
  if (known === null) {
    const recorded = Object.values(plugin.channels).flatMap((channel) => [...channel.recorded.keys()]);
    const twin = twinOf(version, recorded);
    return twin === undefined ? { kind: 'new', digest } : { kind: 'twin', digest, twin };
  }
  if (known.digest === digest) return { kind: 'same', digest };
  const release = [...plugin.releases.values()].find((one) => one.version === version);
  if (release === undefined || candidate.content.wasm === null || release.metadata.content.wasm === null)
    return { kind: 'conflict', digest: known.digest };
  const content = { ...candidate.content, wasm: release.metadata.content.wasm };
  return releaseDigest(plugin.plugin, version, candidate.definition, content) === known.digest
    ? { kind: 'module', digest: known.digest, on: release.channel }
    : { kind: 'conflict', digest: known.digest };
}
