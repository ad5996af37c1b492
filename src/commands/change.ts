import type { Asking, Intent } from '../channel/intent.ts';
import type { BoardText } from '../ledger/board.ts';
import type { Ask } from '../ledger/ledger.ts';
import type { Reading } from '../ledger/reading.ts';
import type { Reason } from '../errors.ts';
import { isGlob } from '../manifest/glob.ts';
import { selectIds } from '../manifest/select.ts';
import type { World } from '../world/world.ts';
import { outcomeOf, type LedgerOutcome } from './answered.ts';
import { withLedger, type Commenter, type LedgerInputs, type Opened } from './ledger.ts';

/** A change of the ledger, and how it is told. */
export interface Change {
  readonly title: string;
  /** Ids and globs of plugins, as given. */
  readonly patterns: readonly string[];
  /** Why nothing is done where there is no plugin that anything could be done for. */
  readonly nothing?: Reason;
  /** Looks at the releases before they are written. */
  readonly check?: Ask['check'];
  /** Fields of the result document beside those of every such command. */
  readonly data: Readonly<Record<string, unknown>>;
  /** @param plugins those that the patterns meet in the ledger; null where there are no patterns. */
  readonly intent: (
    asking: Asking,
    plugins: readonly string[] | null,
    reading: Pick<Reading, 'board' | 'state'>,
  ) => Intent;
}

/** Changes the ledger by one commit, or not at all. @throws Refusal as the ledger does. */
export async function changeLedger(
  inputs: LedgerInputs,
  world: World,
  change: Change,
  commenter?: Commenter,
): Promise<LedgerOutcome> {
  const { patterns, intent, check } = change;
  const dryRun = inputs['dry-run'];
  const work = async ({ ledger, asking, now }: Opened): Promise<LedgerOutcome> => {
    let asked: Intent | undefined;
    const acted = await ledger.act(
      {
        // Ids spare a round trip: globs are only met once the board is read.
        plugins:
          patterns.length > 0 && !patterns.some(isGlob)
            ? patterns
            : ({ entries }) => inLedger(patterns, entries) ?? [...entries.keys()],
        ...(check === undefined ? {} : { check }),
        intent: (reading) => (asked = intent(asking, inLedger(patterns, reading.board.entries), reading)),
      },
      now,
      { dryRun },
    );
    const bestEffort = asked?.operation === 'promote' && asked.bestEffort;
    return outcomeOf(acted, { ...change, dryRun, bestEffort }, world);
  };
  return withLedger(inputs, world, work, commenter);
}

function inLedger(patterns: readonly string[], entries: BoardText['entries']): readonly string[] | null {
  return patterns.length === 0 ? null : selectIds(patterns, [...entries.keys()], 'The ledger');
}
