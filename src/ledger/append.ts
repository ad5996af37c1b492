import type { Draft, Event } from '../channel/event.ts';
import { historiesIn, type Histories } from './histories.ts';
import { lineOf, sha256 } from './line.ts';
import { historyPath, metadataPath } from './paths.ts';
import type { Reading } from './reading.ts';
import { lastOf } from './recorded.ts';

/** Events as lines at the end of their histories. */
export interface Appended {
  readonly events: readonly Event[];
  /** The histories, whole, by their paths. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * Appends events to their histories.
 * @param textAt what is written to a file beside them; null where nothing is.
 */
export function append(reading: Reading, drafts: readonly Draft[], textAt: (path: string) => string | null): Appended {
  const ends = new Map<string, { last: string; lines: string[] }>();
  const events = drafts.map((draft): Event => {
    const { plugin, channel } = draft;
    const histories = historiesIn(reading, plugin);
    const path = historyPath(plugin, channel);
    const end = ends.get(path) ?? { last: histories[channel].last, lines: [] };
    const event = { ...draft, metadata: metadataHash(histories, draft, textAt), prev: end.last };
    const line = lineOf(event);
    end.lines.push(line);
    end.last = sha256(line);
    ends.set(path, end);
    return event;
  });
  const files = [...ends].map(([path, { lines }]) => {
    const before = reading.files.at(path)?.toString('utf8') ?? '';
    return [path, `${before}${lines.join('\n')}\n`] as const;
  });
  return { events, files: new Map(files) };
}

/** SHA-256 of the release's metadata.json after the commit; null where there is none on the channel, or no release. */
function metadataHash(
  histories: Histories,
  { plugin, channel, version }: Draft,
  textAt: (path: string) => string | null,
): string | null {
  if (version === null) return null;
  const fresh = textAt(metadataPath(plugin, channel, version));
  return fresh === null ? (lastOf(histories, channel, version)?.metadata ?? null) : sha256(fresh);
}
