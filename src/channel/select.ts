import { answered } from './answered.ts';
import { CHANNELS } from './channel.ts';
import type { Asking, Select } from './intent.ts';
import { answerOf, still, unknownPlugin, type Outcome } from './outcome.ts';
import type { State } from './state.ts';

/** What selecting the channel that a plugin follows does. */
export function select(state: State, intent: Asking & Select, id: string): Outcome {
  const { channel } = intent;
  const plugin = state.plugins.get(id);
  if (plugin === undefined) return unknownPlugin(state, id, channel);
  const here = { plugin: id, channel };
  const done = `${id} follows ${channel}.`;
  if (answered(plugin.channels[channel], intent, 'channel') !== null)
    return still({ ...here, reason: 'ok', message: done, repeated: true });
  if (plugin.selected === channel)
    return still({ ...here, reason: 'nothing_to_do', message: `${id} follows ${channel} already.` });
  const ladder = CHANNELS.slice(CHANNELS.indexOf(channel));
  const found = ladder.find((name) => plugin.channels[name].stack.length > 0);
  const instead = found === undefined ? 'nothing' : `what is active on ${found}`;
  const warnings = found === channel ? [] : [`Nothing of ${id} is active on ${channel}: hosts get ${instead}.`];
  return {
    answer: answerOf({ ...here, reason: 'ok', message: done, warnings }),
    moves: [{ operation: 'channel', channel }],
    recordings: [],
  };
}
