import { CHANNELS, type Channel } from '../channel/channel.ts';
import type { Event } from '../channel/event.ts';
import { entryText, type BoardText } from './board.ts';
import { entryOf, shownPaths } from './entry.ts';
import { eventsOf, stateOf, type Histories } from './histories.ts';
import { roleOf } from './paths.ts';
import type { Reading, ReadPlugin } from './reading.ts';
import { factsOf } from './record.ts';
import { recordedRelease } from './recorded.ts';

/** A place in the ledger's time: after an event, or at a date. */
export type Moment = { readonly sequence: number } | { readonly date: Date };

/**
 * The board as it was, from the histories up to a moment. Plugins whose files are broken are not on it.
 * @throws Refusal `ledger_corrupt`, `digest_mismatch` when the metadata of a release that it shows is.
 */
export async function boardAt(reading: Reading, moment: Moment): Promise<BoardText> {
  const end = endOf(reading, moment);
  const wasThere = (event: Event): boolean => event.sequence <= end;
  const past = [...reading.plugins]
    .map(([plugin, read]) => pastOf(plugin, read, wasThere))
    .filter(({ events }) => events.length > 0);
  await reading.files.load(past.flatMap(({ state }) => shownPaths(state)));

  const entries = past.map(({ plugin, histories, state }) => {
    const facts = (path: string) => {
      const role = roleOf(path);
      if (role?.kind !== 'metadata') throw new Error(`${path} is no release`);
      return factsOf(recordedRelease(reading.files, histories, plugin, role.channel, role.version));
    };
    return [plugin, entryText(entryOf(state, facts))] as const;
  });
  const last = past
    .flatMap(({ events }) => events.at(-1) ?? [])
    .reduce<Event | null>((one, other) => (one !== null && one.sequence > other.sequence ? one : other), null);
  const { repository } = reading.board;
  return { repository, sequence: last?.sequence ?? 0, updatedAt: last?.at ?? null, entries: new Map(entries) };
}

/** The last sequence of a moment. Clocks may differ: what came after the first event that was later is later. */
function endOf({ plugins }: Reading, moment: Moment): number {
  if ('sequence' in moment) return moment.sequence;
  let end = Infinity;
  for (const { histories } of plugins.values()) {
    for (const { at, sequence } of eventsOf(histories)) {
      if (Date.parse(at) > moment.date.getTime()) end = Math.min(end, sequence - 1);
    }
  }
  return end;
}

function pastOf(plugin: string, { histories }: ReadPlugin, wasThere: (event: Event) => boolean) {
  const cut = (channel: Channel): readonly Event[] => histories[channel].events.filter(wasThere);
  const past = Object.fromEntries(
    CHANNELS.map((channel) => [channel, { ...histories[channel], events: cut(channel) }]),
  ) as Histories;
  const events = eventsOf(past);
  // What a release's metadata.json must be now is said by the whole history.
  return { plugin, histories, events, state: stateOf(plugin, past, events) };
}
