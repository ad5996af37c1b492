import { answered, isOfOneCommand } from './answered.ts';
import { replay } from './apply.ts';
import type { Recording } from './decision.ts';
import type { Asking, Candidate } from './intent.ts';
import type { Move } from './outcome.ts';
import { standing } from './standing.ts';
import { emptyPlugin, type PluginState } from './state.ts';

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
  if (isBarred || found.kind === 'conflict' || found.kind === 'twin') {
    const taken =
      found.kind === 'twin'
        ? `differs only in case from ${found.twin}, which is recorded`
        : 'is recorded on another channel with other content';
    const why = isBarred ? 'is rejected' : taken;
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

/** What a bootstrap did that staged nothing beside it, and the plugin as it was before. */
export interface Bootstrapped {
  readonly before: PluginState;
  readonly first: First & { readonly named: Named };
}

/** The bootstrap of this request and of the candidate's manifest whose command staged nothing; null where there is none. */
export function bootstrappedAlone(plugin: PluginState, asking: Asking, candidate: Candidate): Bootstrapped | null {
  const event = answered(plugin.channels.stable, asking, 'bootstrap', candidate.manifestVersion ?? '0.0.0');
  if (event?.version == null || event.digest === null) return null;
  const histories = Object.values(plugin.channels).map(({ history }) => history);
  const isStaging = histories.some((history) =>
    history.some((other) => other.operation === 'stage' && isOfOneCommand(event, other)),
  );
  if (isStaging) return null;
  const past = replay(histories.map((history) => history.filter(({ sequence }) => sequence < event.sequence)));
  const then = past.plugins.get(plugin.plugin) ?? emptyPlugin(plugin.plugin);
  const named = { version: event.version, digest: event.digest };
  return { before: { ...then, releases: plugin.releases }, first: { ...NOTHING, named } };
}

/** What is said of it. */
export function bootstrappedText(plugin: string, version: string): string {
  return `${plugin} ${version} is the first release on stable.`;
}
