import { waitText } from '../duration.ts';
import type { Channel } from './channel.ts';
import type { Choice } from './chosen.ts';
import type { Answer, Recording } from './decision.ts';
import type { Gate } from './gates.ts';
import { isAfter, millisOf } from './moment.ts';
import { answerOf, type Move, type Outcome } from './outcome.ts';
import { activeOf, type PluginState, type Recorded } from './state.ts';

/** The events of a promotion: what ends a hold, lifts a rejection, lays the baseline, and activates. */
export function promotion(
  plugin: PluginState,
  channel: Channel,
  choice: Extract<Choice, { release: Recorded }>,
  gates: readonly Gate[],
  since: string | null,
): Outcome {
  const { release, rollout, from } = choice;
  const { version, digest } = release;
  const { hold, recorded } = plugin.channels[channel];
  const baseline = baselineFor(plugin, channel, digest);
  const previous = activeOf(plugin.channels[channel])?.version ?? baseline?.version ?? null;
  const moves: readonly Move[] = [
    ...(hold === null ? [] : [{ operation: 'resume', channel } as const]),
    ...(plugin.rejected.has(digest) ? [{ operation: 'unreject', channel, version, digest, rollout } as const] : []),
    ...(baseline === null
      ? []
      : [{ ...baseline, operation: 'baseline', channel, previous: null, from: 'stable' } as const]),
    { operation: 'promote', channel, version, digest, rollout, previous, from },
  ];
  const here = { plugin: plugin.plugin, channel, staged: false };
  const copied = (version: string, from: Channel): Recording['source'] => ({
    channel: recorded.has(version) ? channel : from,
  });
  const recordings: readonly Recording[] = [
    ...(baseline === null ? [] : [{ ...here, ...baseline, source: copied(baseline.version, 'stable') }]),
    { ...here, version, digest, rollout, source: copied(version, from ?? channel) },
  ];
  const past = gates.filter(({ overridden }) => overridden);
  return {
    answer: answerOf({
      plugin: plugin.plugin,
      channel,
      reason: 'ok',
      message: activeText(plugin.plugin, version, channel, rollout, previous),
      version,
      digest,
      previous,
      gates,
      since,
      warnings: [
        ...past.map(
          ({ name, message }) => `${plugin.plugin} ${version} went past a gate of ${channel}: ${name}: ${message}.`,
        ),
        ...(channel === 'stable' && rollout < 1 && !hasOther(plugin, version)
          ? [`Hosts outside of the rollout have no release of ${plugin.plugin}: nothing else is on stable.`]
          : []),
      ],
    }),
    moves,
    recordings,
  };
}

/** Whether stable has a release to give to hosts outside of this one's rollout. */
function hasOther({ channels, rejected }: PluginState, version: string): boolean {
  return channels.stable.stack.some((one) => one.version !== version && !rejected.has(one.digest));
}

/** Stable's active release, where a channel is promoted on for the first time: it can be rolled back to. */
function baselineFor({ channels, rejected }: PluginState, channel: Channel, digest: string) {
  const active = activeOf(channels.stable);
  if (channel === 'stable' || channels[channel].stack.length > 0 || active === null) return null;
  if (active.digest === digest || rejected.has(active.digest)) return null;
  return { version: active.version, digest: active.digest, rollout: active.rollout };
}

/** Why a release may not move, and when it may. */
export function closedText(
  said: Pick<Answer, 'plugin' | 'channel'> & Partial<Answer>,
  since: string | null,
  now: string,
): string {
  const closed = (said.gates ?? []).filter(({ passed }) => !passed).map(({ name, message }) => `${name}: ${message}`);
  const when =
    since === null || !isAfter(since, now)
      ? 'not eligible'
      : `eligible in ${waitText(millisOf(since) - millisOf(now))}`;
  return `${said.plugin} ${said.version ?? ''}: ${said.channel}: ${when} (${closed.join('; ')}).`;
}

/** What is said of a promotion. */
export function activeText(
  plugin: string,
  version: string,
  channel: Channel,
  rollout: number,
  previous: string | null,
): string {
  const part = rollout === 1 ? '' : ` for ${Math.round(rollout * 10_000) / 100} % of hosts`;
  const before =
    previous === null ? 'the first release there' : previous === version ? 'the same before' : `before: ${previous}`;
  return `${plugin} ${version} is active on ${channel}${part} (${before}).`;
}
