import { answered, overtaker } from './answered.ts';
import { holdText } from './gates.ts';
import type { Asking, HoldOrResume } from './intent.ts';
import { isSecondsBefore } from './moment.ts';
import { answerOf, still, unknownPlugin, type Outcome } from './outcome.ts';
import type { State } from './state.ts';

type Asked = Asking & HoldOrResume;

/** What holding or resuming a channel does. A plugin may be held before it has a release. */
export function holdOrResume(state: State, intent: Asked, id: string): Outcome {
  const { channel, operation } = intent;
  const plugin = state.plugins.get(id);
  if (plugin === undefined && operation === 'resume') return unknownPlugin(state, id, channel);
  const here = { plugin: id, channel };
  const deed = operation === 'hold' ? 'held' : 'no longer held';
  const done = `${channel} of ${id} is ${deed}.`;
  const before = plugin === undefined ? null : answered(plugin.channels[channel], intent, operation);
  if (before !== null) return still({ ...here, reason: 'ok', message: done, repeated: true });
  const hold = plugin?.channels[channel].hold ?? null;
  // A person who holds what a rollback holds makes the hold theirs: it outlasts the next promotion.
  const isSo = operation === 'hold' ? hold?.by === 'person' : hold === null;
  if (isSo) {
    const message =
      hold === null ? `${channel} of ${id} is not held.` : `${channel} of ${id} is ${holdText(hold)} already.`;
    return still({ ...here, reason: 'nothing_to_do', message });
  }
  // An old resumption ends no newer hold. A hold is never too late: it is what keeps hosts safe.
  const later =
    plugin === undefined || operation === 'hold'
      ? null
      : overtaker(plugin.channels[channel], intent, ['hold', 'resume']);
  if (later?.operation === 'hold' && isSecondsBefore(intent.askedAt, later.at)) {
    const message = `${later.actor} held ${channel} of ${id} at ${later.at}, after this was asked for.`;
    return still({ ...here, reason: 'superseded', message, hint: 'Give the command again if it is still wanted.' });
  }
  return {
    answer: answerOf({ ...here, reason: 'ok', message: done }),
    moves: [{ operation, channel }],
    recordings: [],
  };
}
