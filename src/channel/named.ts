import { overtaker } from './answered.ts';
import { choose } from './chosen.ts';
import type { Answer } from './decision.ts';
import { gatesOf, holdText, passesAt, type Gate } from './gates.ts';
import type { Asking, Promote } from './intent.ts';
import { isoOf, millisOf } from './moment.ts';
import { still, type Outcome } from './outcome.ts';
import { closedText, promotion } from './promotion.ts';
import { runsOn } from './soak.ts';
import { activeOf, type PluginState, type Recorded } from './state.ts';

type Asked = Asking & Promote;

/** What promoting a release does that a command names, or that a person means, or why it is refused (§5, §7). */
export function named(plugin: PluginState, intent: Asked, now: string): Outcome {
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
  const { gates, since } = judged(plugin, intent, release, now);
  return (
    stopped(plugin, intent, release, { ...said, gates, since }, now) ??
    promotion(plugin, channel, { ...choice, rollout }, gates, since)
  );
}

/** The gates of a release that was named, with those that a person's command goes past marked. */
function judged(plugin: PluginState, intent: Asked, release: Recorded, now: string): Pick<Answer, 'gates' | 'since'> {
  const { channel, by, force } = intent;
  const policy = intent.policy[channel];
  const source = policy.from;
  const run = source === null ? null : (runsOn(plugin, source).get(release.digest) ?? null);
  const passage = { plugin, channel, source, release, run, policy, now: millisOf(now) };
  const gates = gatesOf(passage);
  const since = passesAt(gates, passage);
  const isHeldByPerson = plugin.channels[channel].hold?.by === 'person';
  const marked = gates.map((gate): Gate => {
    const isBinding = (gate.name === 'hold' && isHeldByPerson) || (gate.name === 'rejection' && !force);
    return { ...gate, overridden: !gate.passed && by === 'person' && !isBinding };
  });
  return { gates: marked, since: since === null ? null : isoOf(since) };
}

type Here = Pick<Answer, 'plugin' | 'channel' | 'previous'> & Partial<Answer>;

/** The refusal of the first gate that is closed and was not gone past, or null. */
function stopped(
  plugin: PluginState,
  { channel, by }: Asked,
  { version }: Recorded,
  said: Here & Pick<Answer, 'gates'>,
  now: string,
): Outcome | null {
  const closed = said.gates.filter(({ passed, overridden }) => !passed && !overridden);
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
