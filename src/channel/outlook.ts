import { CHANNELS, type Channel } from './channel.ts';
import { gatesOf, passesAt, type Gate } from './gates.ts';
import { isoOf, millisOf } from './moment.ts';
import type { ChannelPolicy } from './policy.ts';
import { runsOn } from './soak.ts';
import { activeOf, newestOf, type PluginState, type Recorded } from './state.ts';

/** How a release stands before a channel. */
export interface Outlook {
  /** `before`: it may come there; `active`: it is there; `after`: it was, and another one came after it. */
  readonly place: 'before' | 'active' | 'after';
  /** Every gate that what is automatic has to pass. */
  readonly gates: readonly Gate[];
  readonly passes: boolean;
  /** Since when the gates could have been passed together, or from when on; ISO 8601 UTC, null where nobody can know. */
  readonly since: string | null;
}

/** How a release stands before a channel at a time (ISO 8601). */
export function outlook(
  plugin: PluginState,
  channel: Channel,
  release: Recorded,
  policy: ChannelPolicy,
  now: string,
): Outlook {
  const source = policy.from;
  const run = source === null ? null : (runsOn(plugin, source).get(release.digest) ?? null);
  const passage = { plugin, channel, source, release, run, policy, now: millisOf(now) };
  const gates = gatesOf(passage);
  const since = passesAt(gates, passage);
  const { stack } = plugin.channels[channel];
  const isActive = activeOf(plugin.channels[channel])?.digest === release.digest;
  const wasActive = stack.some(({ digest }) => digest === release.digest);
  return {
    place: isActive ? 'active' : wasActive ? 'after' : 'before',
    gates,
    passes: gates.every(({ passed }) => passed),
    since: since === null ? null : isoOf(since),
  };
}

/** The newest release of a plugin that came from a pull request; null where there is none. */
export function newestFrom({ channels }: PluginState, pullRequest: number): Recorded | null {
  const recorded = CHANNELS.flatMap((channel) => [...channels[channel].recorded]).filter(
    ([, release]) => release.pullRequest === pullRequest,
  );
  return newestOf({ recorded: new Map(recorded) });
}
