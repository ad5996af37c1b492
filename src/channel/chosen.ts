import type { Reason } from '../errors.ts';
import { CHANNELS, type Channel } from './channel.ts';
import type { Asking, Promote } from './intent.ts';
import { isAfter, isSecondsBefore } from './moment.ts';
import { activeOf, type PluginState, type Recorded } from './state.ts';

/** The release that a command to promote means, or why there is none. */
export type Choice =
  | {
      readonly release: Recorded;
      /** Where it is taken from; null where it is recorded on the channel itself. */
      readonly from: Channel | null;
      /** With which it becomes active, where the command does not say. */
      readonly rollout: number;
    }
  | { readonly reason: Reason; readonly message: string; readonly hint?: string };

type Asked = Asking & Promote;

/** The release that is meant by `version`, by the pull request, by `from`, else the one that is staged (§5). */
export function choose(plugin: PluginState, intent: Asked): Choice {
  if (intent.version !== null) return byVersion(plugin, intent, intent.version);
  if (intent.ofPullRequest !== null) return byPullRequest(plugin, intent, intent.ofPullRequest);
  return intent.from === null ? staged(plugin, intent) : activeOn(plugin, intent, intent.from);
}

function byVersion(plugin: PluginState, intent: Asked, version: string): Choice {
  const places = (intent.from === null ? nearestTo(intent.channel) : [intent.from]).filter((channel) =>
    plugin.channels[channel].recorded.has(version),
  );
  const [place] = places;
  const release = place === undefined ? undefined : plugin.channels[place].recorded.get(version);
  if (place === undefined || release === undefined) {
    const known = [...new Set(CHANNELS.flatMap((channel) => [...plugin.channels[channel].recorded.keys()]))];
    return {
      reason: 'nothing_staged',
      message: `${plugin.plugin} ${version} is not recorded${intent.from === null ? '' : ` on ${intent.from}`}.`,
      hint: known.length === 0 ? 'Stage it first.' : `Recorded are: ${known.slice(-20).join(', ')}.`,
    };
  }
  return isMeant(release, intent) ? taken(plugin, intent, release, place) : stale(plugin, release, null);
}

/** The newest release of a pull request; a copy on another channel is the same release. */
function byPullRequest(plugin: PluginState, intent: Asked, pullRequest: number): Choice {
  const found = (intent.from === null ? nearestTo(intent.channel) : [intent.from]).flatMap((place) =>
    [...plugin.channels[place].recorded.values()]
      .filter((release) => release.pullRequest === pullRequest)
      .map((release) => ({ release, place })),
  );
  const newest = newestOf(found);
  if (newest === undefined) {
    const where = intent.from === null ? '' : ` on ${intent.from}`;
    return {
      reason: 'nothing_staged',
      message: `No release of ${plugin.plugin} from pull request ${pullRequest} is recorded${where}.`,
      hint: 'The checks of the pull request record one when they end.',
    };
  }
  if (isMeant(newest.release, intent)) return taken(plugin, intent, newest.release, newest.place);
  const meant = newestOf(found.filter(({ release }) => isMeant(release, intent)));
  return stale(plugin, newest.release, meant?.release ?? null);
}

function staged(plugin: PluginState, intent: Asked): Choice {
  const channel = plugin.channels[intent.channel];
  const release = channel.staged === null ? undefined : channel.recorded.get(channel.staged);
  if (release !== undefined) {
    if (!isMeant(release, intent)) {
      const all = [...channel.recorded.values()].map((one) => ({ release: one }));
      const earlier = newestOf(all.filter((one) => isMeant(one.release, intent)))?.release;
      return stale(plugin, release, earlier ?? null);
    }
    return { release, from: null, rollout: release.rollout };
  }
  const active = activeOf(channel);
  const again = active === null ? undefined : channel.recorded.get(active.version);
  // Another rollout is a promotion of what is active; and what someone else promoted since is what was staged then.
  const isOvertaken = active !== null && active.request !== intent.request && isAfter(active.at, intent.askedAt);
  if (
    active !== null &&
    again !== undefined &&
    (intent.rollout !== null || (isOvertaken && !isAfter(again.at, intent.askedAt)))
  )
    return { release: again, from: null, rollout: active.rollout };
  return nothingStaged(plugin, intent.channel);
}

function activeOn(plugin: PluginState, intent: Asked, source: Channel): Choice {
  const { stack, recorded } = plugin.channels[source];
  const active = activeOf(plugin.channels[source]);
  const release = active === null ? undefined : recorded.get(active.version);
  if (active === null || release === undefined) {
    return {
      reason: 'nothing_staged',
      message: `Nothing of ${plugin.plugin} is active on ${source}.`,
      hint: `\`promote ${source} --plugins ${plugin.plugin}\` makes active there what is staged.`,
    };
  }
  if (intent.recordedBefore !== null && !isSecondsBefore(active.at, intent.recordedBefore)) {
    const { recordedBefore } = intent;
    const then = stack.findLast(({ at }) => isSecondsBefore(at, recordedBefore));
    return stale(plugin, release, then === undefined ? null : (recorded.get(then.version) ?? null));
  }
  return taken(plugin, intent, { ...release, rollout: active.rollout }, source);
}

/** The channel itself, then those below it from the nearest, then those above it. */
function nearestTo(channel: Channel): readonly Channel[] {
  const index = CHANNELS.indexOf(channel);
  return [channel, ...CHANNELS.slice(0, index).reverse(), ...CHANNELS.slice(index + 1)];
}

/** The last one staged; of copies, the one in the nearest place. */
function newestOf<T extends { readonly release: Recorded }>(found: readonly T[]): T | undefined {
  return [...found].sort((a, b) => b.release.sequence - a.release.sequence)[0];
}

/** The choice of a release recorded at a place: what is active on the channel already keeps its rollout. */
function taken(plugin: PluginState, { channel }: Asked, release: Recorded, place: Channel): Choice {
  const active = activeOf(plugin.channels[channel]);
  const rollout = active?.digest === release.digest ? active.rollout : release.rollout;
  return { release, from: place === channel ? null : place, rollout };
}

/** Whether a release was recorded before the command was written. */
function isMeant({ at }: Recorded, { recordedBefore }: Asked): boolean {
  return recordedBefore === null || isSecondsBefore(at, recordedBefore);
}

function stale({ plugin }: PluginState, newer: Recorded, meant: Recorded | null): Choice {
  const before = meant === null ? 'no release was there' : `${meant.version} (${meant.at}) was the newest`;
  return {
    reason: 'stale_command',
    message: `${plugin} ${newer.version} came at ${newer.at}, after the command was written, when ${before}.`,
    hint:
      meant === null
        ? `Give the command again to promote ${newer.version}.`
        : `Give the command again to promote ${newer.version}, or add \`--version ${meant.version}\`.`,
  };
}

function nothingStaged({ plugin, channels }: PluginState, channel: Channel): Choice {
  const below = CHANNELS.slice(0, CHANNELS.indexOf(channel)).findLast((name) => channels[name].stack.length > 0);
  const active = below === undefined ? null : activeOf(channels[below]);
  return {
    reason: 'nothing_staged',
    message: `Nothing of ${plugin} is staged on ${channel}.`,
    hint:
      below === undefined || active === null
        ? `\`stage ${channel}\` records a release there.`
        : `\`promote ${channel} --plugins ${plugin} --from ${below}\` takes ${active.version}, which is active on ${below}.`,
  };
}
