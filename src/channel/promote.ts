import { answered } from './answered.ts';
import type { Channel } from './channel.ts';
import { eligible } from './eligible.ts';
import type { Asking, Promote } from './intent.ts';
import { named } from './named.ts';
import { still, unknownPlugin, type Outcome } from './outcome.ts';
import { activeText, closedText, promotion } from './promotion.ts';
import { activeOf, type PluginState, type State } from './state.ts';

type Asked = Asking & Promote;

/** What promoting a plugin on a channel does, or why it does nothing (§5, §7). */
export function promote(state: State, intent: Asked, id: string, now: string): Outcome {
  const plugin = state.plugins.get(id);
  if (plugin === undefined) return unknownPlugin(state, id, intent.channel);
  const before = repeated(plugin, intent);
  if (before !== null) return before;
  return intent.by === 'automatic' && intent.version === null && intent.ofPullRequest === null
    ? automatic(plugin, intent, now)
    : named(plugin, intent, now);
}

/** Where promotions take releases from: the command says it; what is automatic follows the policy. Null: what is staged. */
export function sourceOf({ by, channel, from, policy }: Asked): Channel | null {
  return from ?? (by === 'automatic' ? policy[channel].from : null);
}

function repeated(plugin: PluginState, intent: Asked): Outcome | null {
  const { channel } = intent;
  const event = answered(plugin.channels[channel], intent, 'promote', intent.version);
  if (event?.version == null) return null;
  const { version, digest, previous, rollout } = event;
  const message = activeText(plugin.plugin, version, channel, rollout ?? 1, previous);
  return still({ plugin: plugin.plugin, channel, reason: 'ok', message, version, digest, previous, repeated: true });
}

function automatic(plugin: PluginState, intent: Asked, now: string): Outcome {
  const { channel } = intent;
  const source = sourceOf(intent);
  const { release, passes, since, gates } = eligible(plugin, channel, source, intent.policy[channel], now);
  const previous = activeOf(plugin.channels[channel])?.version ?? null;
  if (release === null) {
    const where =
      source === null ? `is staged on ${channel}` : `on ${source} is newer than what is active on ${channel}`;
    const message = `Nothing of ${plugin.plugin} ${where}.`;
    return still({ plugin: plugin.plugin, channel, reason: 'nothing_eligible', message, previous });
  }
  if (!passes) {
    const said = { plugin: plugin.plugin, channel, version: release.version, digest: release.digest, previous, gates };
    return still({ ...said, since, reason: 'nothing_eligible', message: closedText(said, since, now) });
  }
  const rollout = intent.rollout ?? release.rollout;
  const moved = promotion(plugin, channel, { release, from: source, rollout }, gates, since);
  const message =
    since === null
      ? moved.answer.message
      : `${moved.answer.message} It could have moved since ${since.replace(/\.\d+Z$/u, 'Z')}.`;
  return { ...moved, answer: { ...moved.answer, message } };
}
