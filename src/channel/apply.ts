import { CHANNELS, type Channel } from './channel.ts';
import { corrupt } from './corrupt.ts';
import type { Draft } from './event.ts';
import type { Draftable } from './draftable.ts';
import { emptyPlugin, EMPTY_STATE, type ChannelState, type PluginState, type State } from './state.ts';
import { applyToPlugin } from './transition.ts';

/**
 * The state after an event. It rests on the histories alone: deciding and replaying share it.
 * @throws Refusal `ledger_corrupt` where the event cannot follow: what it is about is not there, or is otherwise.
 */
export function apply(state: State, event: Draft): State {
  return applyAll(state, [event]);
}

/** As `apply`, for several events in their order, in time proportional to them and to the plugins they are about. */
export function applyAll(state: State, events: readonly Draft[]): State {
  if (events.length === 0) return state;
  const plugins = new Map(state.plugins);
  const opened = new Map<string, Draftable>();
  let { sequence } = state;
  for (const event of events) {
    if (!(Number.isSafeInteger(event.sequence) && event.sequence > sequence))
      throw corrupt(event, `its sequence does not rise: the event before it has ${sequence}`);
    ({ sequence } = event);
    let plugin = opened.get(event.plugin);
    if (plugin === undefined) {
      plugin = draftOf(plugins.get(event.plugin) ?? emptyPlugin(event.plugin));
      opened.set(event.plugin, plugin);
      plugins.set(event.plugin, plugin);
    }
    applyToPlugin(plugin, event);
  }
  return { sequence, plugins };
}

/**
 * The state that histories lead to, of one plugin or of many, merged by sequence. The sequences have gaps where other
 * plugins' events are; the state's sequence is the last one seen.
 * @throws Refusal `ledger_corrupt` where a history does not rise, two events have one sequence, or an event cannot follow.
 */
export function replay(histories: Iterable<readonly Draft[]>): State {
  const events: Draft[] = [];
  for (const history of histories) {
    let last = 0;
    for (const event of history) {
      if (event.sequence <= last) throw corrupt(event, `its sequence does not rise: the event before it has ${last}`);
      last = event.sequence;
      events.push(event);
    }
  }
  return applyAll(
    EMPTY_STATE,
    events.sort((a, b) => a.sequence - b.sequence),
  );
}

/** A copy that can be written on, sharing nothing that changes. */
export function draftOf(plugin: PluginState): Draftable {
  const channels = Object.fromEntries(
    CHANNELS.map((name): [Channel, Draftable['channels'][Channel]] => [name, openChannel(plugin.channels[name])]),
  ) as Draftable['channels'];
  return { ...plugin, channels, rejected: new Map(plugin.rejected) };
}

function openChannel(channel: ChannelState): Draftable['channels'][Channel] {
  return {
    ...channel,
    recorded: new Map(channel.recorded),
    stack: [...channel.stack],
    history: [...channel.history],
  };
}
