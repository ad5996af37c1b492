import pRetry from 'p-retry';
import { Refusal } from '../errors.ts';
import type { Identity } from '../world/asking.ts';
import type { Decision, Tip, Updated } from './branch.ts';
import { writeCommit } from './commit.ts';
import { bringer, fetchTip, type Source } from './fetch.ts';
import { push } from './push.ts';
import type { Remote } from './remote.ts';
import { NO_TIP, tipOf } from './tip.ts';

/** The tip as the remote has it now. @throws Refusal */
export async function readTip(source: Source): Promise<Tip> {
  const commit = await fetchTip(source);
  return commit === null ? NO_TIP : tipOf(source.git, commit, bringer(source));
}

/** So often in a row a push may end nobody knows how, while the branch stays as it was. */
const FAULTS = 4;
/** So long the branch may be locked by somebody who does not change it. */
const LOCKED_MS = 15_000;

/**
 * Decides at the tip, writes, pushes; and again, until the push lands or there is nothing to write (see LedgerBranch).
 * @param known the tip, where it was read just now.
 * @throws Refusal
 */
export async function update<T>(
  source: Source,
  identity: Identity,
  decide: (tip: Tip) => Promise<Decision<T>>,
  patienceMs: number,
  known?: Tip,
): Promise<Updated<T>> {
  const { world, remote, ref } = source;
  let attempts = 0;
  let faults = 0;
  let lockedSince: number | undefined;
  let sent: { readonly from: string | null; readonly updated: Updated<T>; readonly again: Again } | undefined;

  const attempt = async (): Promise<Updated<T>> => {
    // One that was read a moment ago will do: the push tells when it is not the tip any more.
    const tip = attempts === 0 && known !== undefined ? known : await readTip(source);
    // The answer was lost, not the push: the branch tells.
    if (sent !== undefined && sent.updated.commit === tip.commit) return sent.updated;
    if (sent?.again.kind === 'unknown') {
      faults = sent.from === tip.commit ? faults + 1 : 0;
      if (faults >= FAULTS) throw sent.again.refusal;
    }
    attempts += 1;
    const { change, answer } = await decide(tip);
    const commit = change === null ? null : await writeCommit(source.git, tip.commit, change, identity);
    const updated = { answer, commit, attempts };
    if (commit === null) return updated;
    const pushed = await push(source, commit);
    switch (pushed.kind) {
      case 'landed':
        return updated;
      case 'refused':
        throw pushed.refusal;
      case 'locked':
        lockedSince ??= performance.now();
        if (performance.now() - lockedSince > LOCKED_MS) throw pushed.refusal;
        break;
      case 'raced':
      case 'unknown':
        lockedSince = undefined;
    }
    const refusal = pushed.refusal ?? outrun(ref, remote, attempts, patienceMs);
    sent = { from: tip.commit, updated, again: new Again(pushed.kind, refusal) };
    throw sent.again;
  };
  try {
    return await pRetry(attempt, {
      retries: Infinity,
      minTimeout: 15,
      factor: 1.25,
      maxTimeout: 3000,
      randomize: true,
      maxRetryTime: Math.max(0, world.until() - performance.now()),
      signal: world.signal,
      shouldRetry: ({ error }) => error instanceof Again,
    });
  } catch (error) {
    // Where the time ran out on the way to one more attempt, it is the attempts before that tell why.
    const isOver = performance.now() >= world.until() && !world.signal.aborted;
    throw (error instanceof Again ? error : isOver ? sent?.again : undefined)?.refusal ?? error;
  }
}

/** That it is to be decided once more; with what is said when there is no time for it. */
class Again extends Error {
  readonly kind: 'raced' | 'locked' | 'unknown';
  readonly refusal: Refusal;
  constructor(kind: Again['kind'], refusal: Refusal) {
    super('decide again');
    this.kind = kind;
    this.refusal = refusal;
  }
}

function outrun(ref: string, { place }: Remote, attempts: number, patienceMs: number): Refusal {
  const branch = ref.slice('refs/heads/'.length);
  return new Refusal(
    'ledger_conflict',
    `Others wrote to the ledger branch '${branch}' of '${place}' first, ${attempts} times in ${Math.round(patienceMs / 1000)} s. Nothing was written.`,
    { hint: 'Run again when fewer write at once; a `concurrency` group in the workflow queues its runs.' },
  );
}
