import { applyAll } from '../channel/apply.ts';
import { CHANNELS, type Channel } from '../channel/channel.ts';
import type { Event } from '../channel/event.ts';
import { EMPTY_STATE, emptyPlugin, type PluginState } from '../channel/state.ts';
import { Refusal } from '../errors.ts';
import { corrupt } from './corrupt.ts';
import { FIRST, readHistory, type History } from './line.ts';
import { historyPath } from './paths.ts';
import type { Reading } from './reading.ts';
import type { Files } from './remembering.ts';

/** The histories of a plugin, one of each channel. */
export type Histories = Readonly<Record<Channel, History>>;

const NONE: History = { events: [], last: FIRST };

/** Histories of a plugin whose files were read. @throws Refusal `ledger_corrupt` with the file and the line. */
export function historiesOf(files: Files, plugin: string): Histories {
  const read = (channel: Channel): History => {
    const path = historyPath(plugin, channel);
    const bytes = files.at(path);
    return bytes === undefined ? NONE : readHistory(path, bytes, plugin, channel);
  };
  return { canary: read('canary'), beta: read('beta'), stable: read('stable') };
}

/** The histories of a plugin that was read, or that the ledger does not know. */
export function historiesIn({ plugins }: Pick<Reading, 'plugins'>, plugin: string): Histories {
  return plugins.get(plugin)?.histories ?? { canary: NONE, beta: NONE, stable: NONE };
}

/** All events of a plugin, by sequence. */
export function eventsOf(histories: Histories): readonly Event[] {
  return CHANNELS.flatMap((channel) => histories[channel].events).sort((one, other) => one.sequence - other.sequence);
}

/** What the histories of a plugin lead to. @throws Refusal `ledger_corrupt` with the file and the line that cannot be. */
export function stateOf(plugin: string, histories: Histories, events = eventsOf(histories)): PluginState {
  try {
    return applied(plugin, events);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const culprit = events[firstImpossible(plugin, events)];
    if (culprit === undefined) throw error;
    const line = histories[culprit.channel].events.indexOf(culprit) + 1;
    throw corrupt(historyPath(plugin, culprit.channel), `cannot follow what was before: ${error.message}`, line);
  }
}

function applied(plugin: string, events: readonly Event[]): PluginState {
  return applyAll(EMPTY_STATE, events).plugins.get(plugin) ?? emptyPlugin(plugin);
}

/** Where replaying ends: the longest beginning that can be replayed is found by halving. */
function firstImpossible(plugin: string, events: readonly Event[]): number {
  let [good, bad] = [0, events.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isPossible(plugin, events.slice(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

function isPossible(plugin: string, events: readonly Event[]): boolean {
  try {
    applied(plugin, events);
    return true;
  } catch {
    return false;
  }
}
