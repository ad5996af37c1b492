import { createHash } from 'node:crypto';
import type { Event } from '../channel/event.ts';
import type { FoundHistory } from './audit-history.ts';
import type { FoundHistories } from './audit-tip.ts';
import type { PastChange } from './branch.ts';

/** How histories grew, told from the ids of their blobs: what the tip holds is compared, and nothing is read again. */
export interface Growth {
  /** The events that a change appended, when all before and after it is what the tip holds; else undefined. */
  readonly appended: (change: PastChange, sequences: readonly number[]) => readonly Event[] | undefined;
  /** What a history was read to be, where it had to be. */
  readonly learn: (change: PastChange, after: Buffer) => void;
  /** Changes whose bytes were too many to be compared. */
  readonly skipped: number;
}

/** Comparing a long history at each of its commits would take the square of its length: so many bytes are hashed in all. */
const MOST_BYTES = 8 * 1024 ** 3;

/** Follows the histories of a tip from the first commit on. */
export function followGrowth(histories: FoundHistories): Growth {
  const places = new Map<number, { history: FoundHistory; index: number }>();
  for (const history of histories.values()) {
    for (const [index, { sequence }] of history.events.entries()) places.set(sequence, { history, index });
  }
  /** Up to where each file is what the tip holds, and the id of its blob then. */
  const reached = new Map<string, { lines: number; id: string | null }>();
  let hashed = 0;
  let skipped = 0;
  return {
    get skipped() {
      return skipped;
    },
    appended({ path, before, after }, sequences) {
      const here = sequences
        .flatMap((sequence) => places.get(sequence) ?? [])
        .filter(({ history }) => history.path === path);
      const { lines, id } = reached.get(path) ?? { lines: 0, id: null };
      const [first] = here;
      // Where a line of the tip is no event, indices are not lines.
      if (first === undefined || after === null || first.history.events.length !== first.history.ends.length)
        return undefined;
      if (id !== (before?.id ?? null) || here.some(({ index }, at) => index !== lines + at)) return undefined;
      const end = first.history.ends[lines + here.length - 1] ?? 0;
      if (hashed + end > MOST_BYTES) skipped += 1;
      else if (blobId(first.history.bytes.subarray(0, end), after.id) !== after.id) return undefined;
      hashed += end;
      reached.set(path, { lines: lines + here.length, id: after.id });
      return here.flatMap(({ history, index }) => history.events[index] ?? []);
    },
    learn({ path, after }, bytes) {
      const history = histories.get(path);
      const lines = history?.ends.indexOf(bytes.length) ?? -1;
      const isSame = lines >= 0 && history?.bytes.subarray(0, bytes.length).equals(bytes) === true;
      if (isSame && after !== null) reached.set(path, { lines: lines + 1, id: after.id });
      else reached.delete(path);
    },
  };
}

/** The id that git gives to a file, by the hash that another id was made with. */
export function blobId(content: Buffer | string, like: string): string {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const hash = createHash(like.length === 64 ? 'sha256' : 'sha1');
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
