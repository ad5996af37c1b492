import { draftOf } from '../channel/apply.ts';
import type { Draftable } from '../channel/draftable.ts';
import type { Event } from '../channel/event.ts';
import { emptyPlugin } from '../channel/state.ts';
import { applyToPlugin } from '../channel/transition.ts';
import { Refusal } from '../errors.ts';
import { followBoard, type Boards, type MOST } from './audit-board.ts';
import { blobId } from './audit-growth.ts';
import type { OurChange } from './audit-own.ts';
import type { History } from './branch.ts';
import { derivedFiles } from './derived.ts';
import { entryOf, type Facts } from './entry.ts';
import type { Report } from './finding.ts';
import { BOARD, README } from './paths.ts';

/** Compares what each commit leaves behind with what its events, and those before it, lead to. */
export interface Replay {
  after(
    report: Report,
    commit: string,
    events: readonly Event[],
    changes: ReadonlyMap<string, OurChange>,
    factsOf: (path: string) => Facts,
  ): Promise<void>;
  /** What was too much to be made anew. */
  readonly skipped: Boards['skipped'];
}

/** Replays a branch from its first commit on. */
export function followState(history: Pick<History, 'blobs'>, most: typeof MOST): Replay {
  /** null: its events cannot follow one another, which is told where the histories are looked at. */
  const plugins = new Map<string, Draftable | null>();
  const auditFile = followFiles();
  const board = followBoard(history, most);
  return {
    skipped: board.skipped,
    async after(report, commit, events, changes, factsOf) {
      const touched = new Set(events.map(({ plugin }) => plugin));
      for (const event of events) {
        const state = plugins.get(event.plugin);
        if (state === null) continue;
        plugins.set(event.plugin, applied(state ?? draftOf(emptyPlugin(event.plugin)), event));
      }
      for (const plugin of touched) {
        const state = plugins.get(plugin) ?? null;
        board.put(plugin, state === null ? null : entryOf(state, factsOf));
        if (state === null) continue;
        for (const [path, text] of derivedFiles(state)) auditFile(report, path, text, changes.get(path), commit);
      }
      await board.compare(report, events, { board: changes.get(BOARD), readme: changes.get(README) });
    },
  };
}

function applied(state: Draftable, event: Event): Draftable | null {
  try {
    applyToPlugin(state, event);
    return state;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** The files of plugins that follow from their events, along the commits. */
function followFiles() {
  const expected = new Map<string, string | null>();
  /** What lies where something else should: ids of blobs. */
  const lies = new Map<string, string | null>();
  return (report: Report, file: string, text: string | null, change: OurChange | undefined, like: string): void => {
    const before = expected.get(file) ?? null;
    expected.set(file, text);
    if (change === undefined && text === before) return;
    const idOf = (content: string | null) => (content === null ? null : blobId(content, like));
    const is = change === undefined ? (lies.get(file) ?? idOf(before)) : (change.after?.id ?? null);
    if (is === idOf(text)) {
      lies.delete(file);
      return;
    }
    lies.set(file, is);
    const right = text === null ? 'it is not there' : `it is ${text.replace(/\s+/gu, ' ')}`;
    const what = change === undefined ? 'stayed as it was' : 'is something else';
    report({ file, message: `${what}, and by the events up to this commit ${right}` });
  };
}
