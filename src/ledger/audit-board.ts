import type { Event } from '../channel/event.ts';
import { byBytes } from '../world/by-bytes.ts';
import { blobId } from './audit-growth.ts';
import type { OurChange } from './audit-own.ts';
import type { BoardPlugin } from './board-schema.ts';
import { boardText, EMPTY_BOARD, entryText, splitBoard, type BoardText } from './board.ts';
import type { History } from './branch.ts';
import { reported, type Report } from './finding.ts';
import { BOARD, README } from './paths.ts';
import { entryIn, readmeText } from './readme.ts';

/** channels.json and README.md along the commits. */
export interface Boards {
  /** What the entry of a plugin should be from now on; null where nobody can tell. */
  put(plugin: string, entry: BoardPlugin | null): void;
  /** Compares what a commit wrote with what its events lead to. What is off is told once, also where later commits carry it on. */
  compare(
    report: Report,
    events: readonly Event[],
    changes: { readonly board: OurChange | undefined; readonly readme: OurChange | undefined },
  ): Promise<void>;
  /** How many of each were not compared. */
  readonly skipped: { readonly boards: number; readonly readmes: number };
}

/** To make every board of a large ledger anew would take the square of its length: so many bytes are made in all, and so many of READMEs. */
export const MOST = { boards: 4 * 1024 ** 3, readmes: 192 * 1024 ** 2 };
/** So many boards that are off are read, to say what is off in them. */
const MOST_READ = 200;

/** Follows the boards of a branch from its first commit on. */
export function followBoard(history: Pick<History, 'blobs'>, most: typeof MOST): Boards {
  let known: BoardText = EMPTY_BOARD;
  /** What the events lead to; and what is there, with the lies that were told of. */
  const right = new Map<string, string>();
  let entries = new Map<string, string>();
  const read = new Map<string, { readonly text: string; readonly entry: BoardPlugin | null }>();
  const unknown = new Set<string>();
  const made = { boards: 0, readmes: 0 };
  const skipped = { boards: 0, readmes: 0 };
  let reads = 0;

  const set = (plugin: string, text: string, entry: BoardPlugin | null): void => {
    const isNew = !entries.has(plugin);
    entries.set(plugin, text);
    read.set(plugin, { text, entry });
    if (isNew) entries = new Map([...entries].sort(([one], [other]) => byBytes(one, other)));
  };
  /** Takes over what a commit wrote, and tells what of it is off. */
  const takeOver = async (report: Report, id: string, hasRun: boolean): Promise<void> => {
    reads += 1;
    const bytes = reads > MOST_READ ? undefined : (await history.blobs([id])).get(id);
    const off = (message: string): void => {
      report({ file: BOARD, message });
    };
    if (bytes === undefined) {
      off('is not what the events up to this commit lead to');
      return;
    }
    const found = reported(report, BOARD, () => splitBoard(bytes));
    if (found === undefined) return;
    if (found.sequence !== known.sequence)
      off(`has the sequence ${found.sequence}, and this commit came to event ${known.sequence}`);
    if (found.updatedAt !== known.updatedAt)
      off(
        `has the updated_at ${found.updatedAt ?? 'null'}, and the last event of this commit ${known.updatedAt ?? 'null'}`,
      );
    // Where no run says it, the first to name the repository is believed.
    const isNamed = hasRun || known.repository !== null;
    if (found.repository !== known.repository && isNamed)
      off(`has the repository '${found.repository ?? 'null'}', and the events '${known.repository ?? 'null'}'`);
    for (const plugin of new Set([...entries.keys(), ...found.entries.keys()])) {
      const text = found.entries.get(plugin);
      if (text === entries.get(plugin)) continue;
      if (text !== right.get(plugin) && !unknown.has(plugin))
        off(`says other things of '${plugin}' than the events up to this commit`);
      if (text === undefined) entries.delete(plugin);
      else set(plugin, text, entryIn(plugin, text));
    }
    known = { ...known, repository: found.repository };
    if (boardText(found) !== bytes.toString('utf8')) off('is not laid out as a command writes it');
  };
  const isOther = (change: OurChange | undefined, text: string): boolean =>
    change?.after == null || blobId(text, change.after.id) !== change.after.id;

  return {
    skipped,
    put(plugin, entry) {
      if (entry === null) {
        unknown.add(plugin);
        return;
      }
      const text = entryText(entry);
      right.set(plugin, text);
      set(plugin, text, entry);
    },
    async compare(report, events, { board, readme }) {
      const last = events.at(-1);
      const named = /\/([^/]+\/[^/]+)\/actions\/runs\/\d+$/u.exec(last?.run ?? '')?.[1];
      known = {
        repository: named ?? known.repository,
        sequence: last?.sequence ?? known.sequence,
        updatedAt: last?.at ?? known.updatedAt,
        entries,
      };
      if (board?.after == null) report({ file: BOARD, message: 'does not have the events of this commit' });
      else if (made.boards > most.boards) skipped.boards += 1;
      else {
        const text = boardText(known);
        made.boards += text.length;
        if (isOther(board, text)) await takeOver(report, board.after.id, named !== undefined);
      }
      known = { ...known, entries };
      if (made.readmes > most.readmes || made.boards > most.boards) {
        skipped.readmes += 1;
        return;
      }
      const text = readmeText(known, (plugin, entry) => {
        const seen = read.get(plugin);
        return seen?.text === entry ? seen.entry : entryIn(plugin, entry);
      });
      made.readmes += text.length;
      if (isOther(readme, text)) report({ file: README, message: 'is not what the events up to this commit lead to' });
    },
  };
}
