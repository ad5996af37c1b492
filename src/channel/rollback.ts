import type { Reason } from '../errors.ts';
import { answered, overtaker } from './answered.ts';
import type { Asking, Rollback } from './intent.ts';
import { answerOf, still, unknownPlugin, type Move, type Outcome } from './outcome.ts';
import { activeOf, previousOf, type Activation, type PluginState, type State } from './state.ts';

type Asked = Asking & Rollback;

/** What rolling back a plugin on a channel does: it only ever goes further back, past what is rejected (§5). */
export function rollback(state: State, intent: Asked, id: string): Outcome {
  const { channel, to } = intent;
  const plugin = state.plugins.get(id);
  if (plugin === undefined) return unknownPlugin(state, id, channel);
  const here = { plugin: id, channel };
  const before = answered(plugin.channels[channel], intent, 'rollback', to);
  if (before !== null) {
    const { version, digest, previous } = before;
    const message = returnedText(id, version ?? '', channel, previous ?? '');
    return still({ ...here, reason: 'ok', message, version, digest, previous, repeated: true });
  }
  const active = activeOf(plugin.channels[channel]);
  if (active === null) {
    const message = `Nothing of ${id} is active on ${channel}.`;
    return still({ ...here, reason: 'no_previous', message });
  }
  const said = { ...here, version: active.version, digest: active.digest, previous: active.version };
  if (active.version === to) {
    const message = `${id} ${to} is active on ${channel} already, since ${active.at}.`;
    return still({ ...said, reason: 'already_active', message });
  }
  const overtaken = overtaker(plugin.channels[channel], intent);
  if (overtaken !== null) {
    const deed = overtaken.operation === 'rollback' ? 'returned to' : 'activated';
    const message = `${overtaken.actor} ${deed} ${id} ${active.version} on ${channel} at ${overtaken.at}, after the rollback was asked for.`;
    return still({ ...said, reason: 'superseded', message, hint: 'Ask again if it is still wanted.' });
  }
  const target = to === null ? previousOf(plugin.channels[channel], plugin.rejected) : returnTo(plugin, intent, to);
  if (target === null) {
    const message = `Nothing that is not rejected was active on ${channel} before ${id} ${active.version}.`;
    const hint = `Promote another release: \`promote ${channel} --plugins ${id} --version …\`.`;
    return still({ ...said, reason: 'no_previous', message, hint });
  }
  if ('reason' in target) return still({ ...said, ...target });
  return goBack(plugin, intent, active, target);
}

interface Refused {
  readonly reason: Reason;
  readonly message: string;
  readonly hint: string;
}

/** The nearest activation of a version below the active one, or why there is none to return to. */
function returnTo({ plugin, channels, rejected }: PluginState, { channel }: Asked, to: string): Activation | Refused {
  const below = channels[channel].stack.slice(0, -1);
  const target = below.findLast(({ version }) => version === to);
  if (target === undefined) {
    const versions = [...new Set(below.map(({ version }) => version))];
    return {
      reason: 'no_previous',
      message: `${plugin} ${to} was not active on ${channel} before what is active now.`,
      hint: versions.length === 0 ? 'Nothing else was.' : `These were: ${versions.slice(-20).join(', ')}.`,
    };
  }
  const rejection = rejected.get(target.digest);
  if (rejection === undefined) return target;
  return {
    reason: 'rejected',
    message: `${plugin} ${to} was rejected at ${rejection.at}${rejection.reason === null ? '' : `: ${rejection.reason}`}.`,
    hint: `Return to another version, or as a person \`promote ${channel} --plugins ${plugin} --version ${to} --force\`.`,
  };
}

function goBack(plugin: PluginState, intent: Asked, active: Activation, target: Activation): Outcome {
  const { channel } = intent;
  const { version, digest, rollout } = target;
  const message = returnedText(plugin.plugin, version, channel, active.version);
  const left = { channel, version: active.version, digest: active.digest, rollout: active.rollout };
  const moves: readonly Move[] = [
    { operation: 'rollback', channel, version, digest, rollout, previous: active.version },
    ...(intent.reject && !plugin.rejected.has(active.digest) ? [{ ...left, operation: 'reject' } as const] : []),
    ...(plugin.channels[channel].hold === null
      ? [
          {
            operation: 'hold',
            channel,
            reason: intent.reason ?? `rollback from ${active.version} to ${version}`,
          } as const,
        ]
      : []),
  ];
  const here = { plugin: plugin.plugin, channel, version, digest };
  return {
    answer: answerOf({ ...here, reason: 'ok', message, previous: active.version }),
    moves,
    recordings: [{ ...here, rollout, staged: false, source: { channel } }],
  };
}

function returnedText(plugin: string, version: string, channel: string, previous: string): string {
  return `${plugin} ${version} is active on ${channel} again; it left ${previous} behind.`;
}
