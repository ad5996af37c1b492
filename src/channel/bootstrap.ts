import type { Recording } from './decision.ts';
import type { Candidate } from './intent.ts';
import type { Move } from './outcome.ts';
import { standing } from './standing.ts';
import type { PluginState } from './state.ts';

/** What bootstrapping stable does. */
export interface First {
  readonly said: string | null;
  readonly named: Named | null;
  readonly moves: readonly Move[];
  readonly recordings: readonly Recording[];
  readonly warnings: readonly string[];
}

export interface Named {
  readonly version: string;
  readonly digest: string;
}

/** Bootstrapping that is not done. */
export const NOTHING: First = { said: null, named: null, moves: [], recordings: [], warnings: [] };

/** Makes the manifest's definition active on stable, where its version is free for it. */
export function bootstrap(plugin: PluginState, candidate: Candidate): First {
  const version = candidate.manifestVersion ?? '0.0.0';
  const found = standing(plugin, candidate, version);
  const isBarred = plugin.rejected.has(found.digest);
  if (isBarred || found.kind === 'conflict') {
    const why = isBarred ? 'is rejected' : 'is recorded on another channel with other content';
    const warning = `Stable of ${plugin.plugin} got no first release, for ${version} ${why}; raise the version in the manifest.`;
    return { ...NOTHING, warnings: [warning] };
  }
  const { digest } = found;
  // The rollout that is asked for is that of the channel that is staged on.
  const rollout = 1;
  const channel = 'stable';
  const source = found.kind === 'module' ? { channel: found.on } : { candidate };
  return {
    said: bootstrappedText(plugin.plugin, version),
    named: { version, digest },
    moves: [{ operation: 'bootstrap', channel, version, digest, rollout }],
    recordings: [{ plugin: plugin.plugin, channel, version, digest, rollout, staged: false, source }],
    warnings: [],
  };
}

/** What is said of it. */
export function bootstrappedText(plugin: string, version: string): string {
  return `${plugin} ${version} is the first release on stable.`;
}
