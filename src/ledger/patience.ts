import pRetry from 'p-retry';
import { Refusal } from '../errors.ts';
import type { Source } from './fetch.ts';
import type { GitEnded } from './git.ts';
import { troubleOf } from './trouble.ts';

/** What a network may do wrong before it counts as away. */
const FAULTS = 3;

/** The answer of the remote; undefined when it says that it has no such ref. Tries again for some seconds when it is away. */
export async function patiently(source: Source, ask: () => Promise<GitEnded>): Promise<GitEnded | undefined> {
  const { world } = source;
  return unwrapped(
    pRetry(
      async () => {
        const ended = await ask();
        if (ended.code === 0) return ended;
        if (/^fatal: couldn't find remote ref /mu.test(ended.stderr)) return undefined;
        if (ended.timedOut) throw new Failed(true, late(source));
        const { lasting, refusal } = troubleOf(ended.stderr, source.remote.place, secretsOf(source));
        throw new Failed(lasting, refusal);
      },
      {
        retries: FAULTS,
        minTimeout: 200,
        maxTimeout: 5000,
        randomize: true,
        maxRetryTime: Math.max(0, world.until() - performance.now()),
        signal: world.signal,
        shouldRetry: ({ error }) => error instanceof Failed && !error.lasting,
      },
    ),
  );
}

/** That the remote took longer than there was time. */
export function late({ remote: { place } }: Pick<Source, 'remote'>): Refusal {
  return new Refusal('ledger_unreachable', `The remote '${place}' did not answer in time.`, {
    hint: 'Check the network, and run again: what was asked once is not done twice.',
  });
}

/** A refusal on its way through the retries. */
class Failed extends Error {
  readonly lasting: boolean;
  readonly refusal: Refusal;
  constructor(lasting: boolean, refusal: Refusal) {
    super(refusal.message);
    this.lasting = lasting;
    this.refusal = refusal;
  }
}

async function unwrapped<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof Failed ? error.refusal : error;
  }
}

/** What must not be seen in a message. */
export function secretsOf({ remote }: Source): readonly string[] {
  return [...remote.secrets, ...(remote.authorization?.secrets ?? [])];
}
