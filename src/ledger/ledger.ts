import type { Answer, Decision } from '../channel/decision.ts';
import { consider } from '../channel/decide.ts';
import type { Event } from '../channel/event.ts';
import type { Intent } from '../channel/intent.ts';
import { answerOf } from '../channel/outcome.ts';
import type { Release } from '../channel/release.ts';
import type { State } from '../channel/state.ts';
import { Refusal } from '../errors.ts';
import { EMPTY_BOARD, splitBoard, type BoardText } from './board.ts';
import type { LedgerBranch, Tip } from './branch.ts';
import { BOARD } from './paths.ts';
import { boardAt, type Moment } from './past-board.ts';
import { isFault, readLedger, type Want } from './read.ts';
import type { Reading } from './reading.ts';
import { record, type Record } from './record.ts';
import { stateWithout, without } from './without.ts';

/** The ledger of a repository: what is released, and the only way to change it. */
export interface Ledger {
  readonly branch: LedgerBranch;
  /**
   * Does what is asked for, as one commit, or nothing. A plugin whose files are broken is answered with why, and the others go on;
   * where all or none are wanted (`rollback`, and `promote` without best effort) it is a Refusal.
   * @throws Refusal `ledger_corrupt`, `digest_mismatch`; what the driver throws.
   */
  act(ask: Ask, now: Date, options?: { readonly dryRun?: boolean }): Promise<Outcome>;
  /** channels.json as it is now. @throws Refusal `ledger_corrupt`; what the driver throws. */
  board(): Promise<BoardText>;
  /** The board as it was after an event, or at a moment. @throws as `board`. */
  stateAt(moment: Moment): Promise<BoardText>;
}

/** What is asked of a ledger. It may be asked anew at a later tip, so it depends on nothing but what it is given. */
export interface Ask extends Want {
  readonly intent: (reading: Pick<Reading, 'board' | 'state'>) => Intent;
  /** Looks at the releases that are to be promoted, before anything is written; what it throws keeps it from that. */
  readonly check?: (releases: readonly Release[]) => Promise<void>;
}

export interface Outcome {
  readonly answers: readonly Answer[];
  /** What was written, or would be. */
  readonly events: readonly Event[];
  /** The releases that were recorded, or would be. */
  readonly releases: readonly Release[];
  /** Paths of the files that were written or removed, or would be. */
  readonly files: readonly string[];
  /** The state after it, of the plugins that it was about. */
  readonly state: State;
  /** The commit that was written; null when nothing was. */
  readonly commit: string | null;
  /** How often was decided. */
  readonly attempts: number;
}

/**
 * A ledger on a branch.
 * @param repository `owner/name`, for channels.json; null leaves there what is.
 */
export function openLedger(branch: LedgerBranch, repository: string | null = null): Ledger {
  const decided = async (tip: Tip, ask: Ask, now: Date): Promise<Decided> => {
    const reading = await readLedger(tip, ask);
    if (reading.board === EMPTY_BOARD) await branch.checkUnused(tip);
    const check = async (written: Record): Promise<void> => ask.check?.(activatedBy(written));
    return settle(reading, ask.intent(reading), { now: now.toISOString(), repository, check });
  };
  return {
    branch,
    async act(ask, now, { dryRun = false } = {}) {
      if (dryRun) {
        const answer = await decided(await branch.read(), ask, now);
        return { ...outcomeOf(answer), commit: null, attempts: 1 };
      }
      const { answer, commit, attempts } = await branch.update(async (tip) => {
        const answer = await decided(tip, ask, now);
        const { record: written } = answer;
        const change = written === null ? null : { files: written.files, message: written.message, at: now };
        return { change, answer };
      });
      return { ...outcomeOf(answer), commit, attempts };
    },
    async board() {
      return boardOf(await branch.read());
    },
    async stateAt(moment) {
      const tip = await branch.read();
      const reading = await readLedger(tip, { plugins: ({ entries }) => [...entries.keys()] });
      return boardAt(reading, moment);
    },
  };
}

/** The releases that a record makes active; not the baseline below one, which is active elsewhere. */
function activatedBy(written: Record): readonly Release[] {
  const promoted = written.events.filter(({ operation }) => operation === 'promote');
  return written.releases.filter((release) =>
    promoted.some(
      ({ plugin, channel, version }) =>
        plugin === release.plugin && channel === release.channel && version === release.version,
    ),
  );
}

/** The board of a tip. @throws Refusal `ledger_corrupt`. */
export async function boardOf(tip: Tip): Promise<BoardText> {
  const bytes = await tip.read(BOARD);
  return bytes === undefined ? EMPTY_BOARD : splitBoard(bytes);
}

interface Decided {
  readonly decision: Decision;
  readonly faults: readonly Answer[];
  readonly record: Record | null;
}

interface Settling {
  readonly now: string;
  readonly repository: string | null;
  readonly check: (written: Record) => Promise<void>;
}

/** Decides, and lays out what is to be written. A release that turns out to be another one is taken out, where others may go alone. */
async function settle(reading: Reading, intent: Intent, { now, repository, check }: Settling): Promise<Decided> {
  const faults = new Map(reading.faults);
  for (;;) {
    if (faults.size > 0 && !othersGoOn(intent)) throw refusalOf(intent, faults);
    const left = new Set(faults.keys());
    const decision = consider(stateWithout(reading.state, left), without(intent, left), now);
    const answers = [...faults].map(([plugin, fault]) => faultAnswer(plugin, intent, fault));
    if (decision.events.length === 0) return { decision, faults: answers, record: null };
    try {
      const written = await record(reading, decision, { ...intent, repository });
      await check(written);
      return { decision, faults: answers, record: written };
    } catch (error) {
      const plugin = isFault(error) ? pluginOf(error, decision) : undefined;
      if (!isFault(error) || plugin === undefined || faults.has(plugin)) throw error;
      faults.set(plugin, error);
    }
  }
}

function outcomeOf({ decision, faults, record: written }: Decided): Omit<Outcome, 'commit' | 'attempts'> {
  return {
    answers: [...decision.answers, ...faults],
    events: written?.events ?? [],
    releases: written?.releases ?? [],
    files: [...(written?.files.keys() ?? [])],
    state: decision.state,
  };
}

/** All or none: what a set of releases is promoted or rolled back for holds for the set (§5). */
function othersGoOn(intent: Intent): boolean {
  return intent.operation === 'promote' ? intent.bestEffort : intent.operation !== 'rollback';
}

function refusalOf(intent: Intent, faults: ReadonlyMap<string, Refusal>): Refusal {
  const all = [...faults.values()];
  const [first] = all;
  const advice = intent.operation === 'promote' ? ' `best-effort` promotes the others.' : '';
  return new Refusal(first?.reason ?? 'ledger_corrupt', all.map(({ message }) => message).join('\n'), {
    hint: `${first?.hint ?? ''}${advice}`,
    problems: all.flatMap(({ problems }) => problems),
    cause: first,
  });
}

function faultAnswer(plugin: string, { channel }: Intent, { reason, message, hint }: Refusal): Answer {
  return answerOf({ plugin, channel, reason, message, ...(hint === undefined ? {} : { hint }) });
}

/** The plugin whose file a fault names. */
function pluginOf({ problems }: Refusal, { events }: Decision): string | undefined {
  const file = problems[0]?.file ?? '';
  return events.find(({ plugin }) => file.startsWith(`artifacts/plugins/${plugin}/`))?.plugin;
}
