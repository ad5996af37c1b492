import { CHANNELS, type Channel } from '../channel/channel.ts';
import { activeOf, previousOf, type ChannelState, type PluginState } from '../channel/state.ts';
import type { BoardChannel, BoardPlugin, Shown } from './board-schema.ts';
import { metadataPath } from './paths.ts';

/** What channels.json says of a release and its history does not: it stands in the release's metadata. */
export type Facts = Pick<Shown, 'commit' | 'artifact'>;

/** The entry of a plugin in channels.json, as its histories and the facts of its releases have it. */
export function entryOf(state: PluginState, factsOf: (path: string) => Facts): BoardPlugin {
  const channels = Object.fromEntries(
    CHANNELS.map((channel) => [channel, channelOf(state, channel, factsOf)]),
  ) as BoardPlugin['channels'];
  const rejected = [...state.rejected.values()].map(({ version, digest, reason, at }) => ({
    version,
    digest,
    reason,
    at,
  }));
  return { selected: state.selected, channels, rejected };
}

/** Where channels.json says what of a channel: the releases whose facts an entry needs. */
export function shownOf(
  state: ChannelState,
  rejected: PluginState['rejected'],
): Readonly<Record<'active' | 'staged' | 'previous', Omit<Shown, 'path' | 'commit' | 'artifact'> | null>> {
  const staged = state.staged === null ? null : (state.recorded.get(state.staged) ?? null);
  return { active: activeOf(state), staged, previous: previousOf(state, rejected) };
}

/** Paths of the metadata.json files whose facts an entry shows. */
export function shownPaths(state: PluginState): readonly string[] {
  const of = (channel: Channel): readonly string[] =>
    Object.values(shownOf(state.channels[channel], state.rejected)).flatMap((one) =>
      one === null ? [] : metadataPath(state.plugin, channel, one.version),
    );
  return CHANNELS.flatMap(of);
}

function channelOf(state: PluginState, channel: Channel, factsOf: (path: string) => Facts): BoardChannel {
  const shown = shownOf(state.channels[channel], state.rejected);
  const show = (one: Omit<Shown, 'path' | 'commit' | 'artifact'> | null): Shown | null => {
    if (one === null) return null;
    const { version, digest, at, rollout } = one;
    const path = metadataPath(state.plugin, channel, version);
    const { commit, artifact } = factsOf(path);
    return { version, digest, commit, at, rollout, path, artifact };
  };
  return {
    active: show(shown.active),
    staged: show(shown.staged),
    previous: show(shown.previous),
    hold: holdOf(state.channels[channel]),
  };
}

/** The content of hold.json. */
export function holdOf({ hold }: ChannelState): BoardChannel['hold'] {
  return hold === null ? null : { reason: hold.reason, actor: hold.actor, at: hold.at };
}
