import { answered, overtaker } from './answered.ts';
import type { Channel } from './channel.ts';
import { choose, type Choice } from './chosen.ts';
import type { Answer, Recording } from './decision.ts';
import { eligible } from './eligible.ts';
import { gatesOf, holdText, type Gate } from './gates.ts';
import type { Asking, Promote } from './intent.ts';
import { isAfter, isoOf, millisOf } from './moment.ts';
import { waitText } from '../duration.ts';
import { answerOf, still, unknownPlugin, type Move, type Outcome } from './outcome.ts';
import { runsOn } from './soak.ts';
import { activeOf, type PluginState, type Recorded, type State } from './state.ts';

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
    return still({ ...said, reason: 'nothing_eligible', message: closedText(said, since, now) });
  }
  const from = source === null ? null : source;
  return move(plugin, intent, { release, from, rollout: intent.rollout ?? release.rollout }, gates);
}

function named(plugin: PluginState, intent: Asked, now: string): Outcome {
  const { channel } = intent;
  const choice = choose(plugin, intent);
  const overtaken = overtaker(plugin.channels[channel], intent);
  const active = activeOf(plugin.channels[channel]);
  const here = { plugin: plugin.plugin, channel, previous: active?.version ?? null };
  if ('reason' in choice) {
    if (choice.reason === 'nothing_staged' && overtaken !== null && intent.version === null && intent.from === null)
      return superseded(here, overtaken, null);
    return still({ ...here, ...choice });
  }
  const { release } = choice;
  const said = { ...here, version: release.version, digest: release.digest };
  const rollout = intent.rollout ?? choice.rollout;
  if (active?.digest === release.digest && active.rollout === rollout) {
    const message = `${plugin.plugin} ${release.version} is active on ${channel} already, since ${active.at}.`;
    return still({ ...said, reason: 'already_active', message });
  }
  if (overtaken !== null && active?.digest !== release.digest) return superseded(said, overtaken, release);
  const gates = judged(plugin, intent, release, now);
  return stopped(plugin, intent, release, gates, said, now) ?? move(plugin, intent, { ...choice, rollout }, gates);
}

/** The gates of a release that was named, with those that a person's command goes past marked. */
function judged(plugin: PluginState, intent: Asked, release: Recorded, now: string): readonly Gate[] {
  const { channel, by, force } = intent;
  const policy = intent.policy[channel];
  const source = intent.from ?? policy.from;
  const run = source === null ? null : (runsOn(plugin, source).get(release.digest) ?? null);
  const gates = gatesOf({ plugin, channel, source, release, run, policy, now: millisOf(now) });
  const isHeldByPerson = plugin.channels[channel].hold?.by === 'person';
  return gates.map((gate) => {
    const isBinding = (gate.name === 'hold' && isHeldByPerson) || (gate.name === 'rejection' && !force);
    return { ...gate, overridden: !gate.passed && by === 'person' && !isBinding };
  });
}

type Here = Pick<Answer, 'plugin' | 'channel' | 'previous'> & Partial<Answer>;

/** The refusal of the first gate that is closed and was not gone past, or null. */
function stopped(
  plugin: PluginState,
  { channel, by }: Asked,
  { version }: Recorded,
  gates: readonly Gate[],
  here: Here,
  now: string,
): Outcome | null {
  const closed = gates.filter(({ passed, overridden }) => !passed && !overridden);
  const said = { ...here, gates };
  const { hold } = plugin.channels[channel];
  if (closed.some(({ name }) => name === 'hold') && hold !== null) {
    const message = `${channel} of ${plugin.plugin} is ${holdText(hold)}.`;
    const hint = `\`resume ${channel} --plugins ${plugin.plugin}\` ends the hold.`;
    return still({ ...said, reason: 'held', message, hint });
  }
  if (closed.some(({ name }) => name === 'rejection')) {
    const rejection = [...plugin.rejected.values()].find((one) => one.version === version);
    const why = rejection?.reason == null ? '' : `: ${rejection.reason}`;
    const message = `${plugin.plugin} ${version} was rejected at ${rejection?.at ?? 'some time'}${why}.`;
    const hint = 'Promote another release, or, as a person, this one with `force`, which lifts the rejection.';
    return still({ ...said, reason: 'rejected', message, hint });
  }
  if (closed.length === 0) return null;
  const times = closed.map(({ passesAt }) => passesAt);
  const since = times.includes(null) ? null : Math.max(...times.map((time) => millisOf(time ?? '')));
  const message = closedText({ ...said, version }, since === null ? null : isoOf(since), now);
  const hint = by === 'automatic' ? 'A person may promote it before.' : '';
  return still({ ...said, reason: 'gate_closed', message, hint });
}

function superseded(
  here: Here,
  { at, actor, version, operation }: NonNullable<ReturnType<typeof overtaker>>,
  asked: Recorded | null,
): Outcome {
  const what = asked === null ? 'the command' : `the command to promote ${asked.version}`;
  const deed = operation === 'rollback' ? 'returned to' : 'activated';
  return still({
    ...here,
    reason: 'superseded',
    message: `${actor} ${deed} ${here.plugin} ${version ?? ''} on ${here.channel} at ${at}, after ${what} was given.`,
    hint: 'Give the command again if it is still wanted.',
  });
}

/** The events of a promotion: what ends a hold, lifts a rejection, lays the baseline, and activates. */
function move(
  plugin: PluginState,
  { channel }: Asked,
  choice: Extract<Choice, { release: Recorded }>,
  gates: readonly Gate[],
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
      warnings: past.map(
        ({ name, message }) => `${plugin.plugin} ${version} went past a gate of ${channel}: ${name}: ${message}.`,
      ),
    }),
    moves,
    recordings,
  };
}

/** Stable's active release, where a channel is promoted on for the first time: it can be rolled back to. */
function baselineFor({ channels, rejected }: PluginState, channel: Channel, digest: string) {
  const active = activeOf(channels.stable);
  if (channel === 'stable' || channels[channel].stack.length > 0 || active === null) return null;
  if (active.digest === digest || rejected.has(active.digest)) return null;
  return { version: active.version, digest: active.digest, rollout: active.rollout };
}

function closedText(said: Here, since: string | null, now: string): string {
  const closed = (said.gates ?? []).filter(({ passed }) => !passed).map(({ name, message }) => `${name}: ${message}`);
  const when =
    since === null || !isAfter(since, now)
      ? 'not eligible'
      : `eligible in ${waitText(millisOf(since) - millisOf(now))}`;
  return `${said.plugin} ${said.version ?? ''}: ${said.channel}: ${when} (${closed.join('; ')}).`;
}

function activeText(
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
