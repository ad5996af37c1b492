import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pRetry from 'p-retry';
import { Refusal } from '../errors.ts';
import { brief } from '../world/plain.ts';
import type { Decision, LedgerBranch, Tip, Updated } from './branch.ts';
import { writeCommit, type Identity } from './commit.ts';
import { bringer, fetchTip, type Source } from './fetch.ts';
import { gitAt, type Git, type GitWorld } from './git.ts';
import { historyOf } from './past.ts';
import { push } from './push.ts';
import { findRemote, type Remote, type Whereabouts } from './remote.ts';
import { inThrowaway } from './throwaway.ts';
import { NO_TIP, tipOf } from './tip.ts';
import { checkVersion, refusedBySystem } from './trouble.ts';

export interface BranchOptions {
  /** Name of the branch, without `refs/heads/`. */
  readonly branch: string;
  readonly where: Whereabouts;
  /** Who commits. */
  readonly identity: Identity;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
  /** How long one reading or one update may take in all. Default: two minutes. */
  readonly patienceMs?: number | undefined;
  /** Where the repository is put that is thrown away. Default: RUNNER_TEMP, else the system's folder for such. */
  readonly temporary?: string | undefined;
}

/**
 * Gives the work the ledger's branch, through git. Everything is done in a repository that is thrown away: of the user's
 * own only where its remotes are is asked, and a ledger kept there receives a push like any other.
 * @throws Refusal `usage` when there is no such remote or no branch can be called so, `system_failed` when git is
 * missing or too old; and what the work throws.
 */
export async function withBranch<T>(options: BranchOptions, work: (branch: LedgerBranch) => Promise<T>): Promise<T> {
  const { environment, signal, where, branch, patienceMs = PATIENCE_MS } = options;
  const remote = await findRemote(where, environment, signal);
  let until = performance.now() + patienceMs;
  const world: GitWorld = { outside: environment, signal, place: remote.place, until: () => until };
  return inThrowaway(options.temporary ?? environment['RUNNER_TEMP'] ?? tmpdir(), async (folder) => {
    const git = await initialised(join(folder, 'ledger.git'), world, branch, remote.local?.objectFormat);
    const source: Source = { git, world, remote, ref: `refs/heads/${branch}`, partial: false, brought: new Set() };
    const within = <R>(task: () => Promise<R>): Promise<R> => {
      until = performance.now() + patienceMs;
      return task();
    };
    let past: Promise<Past> | undefined;
    const openPast = (): Promise<Past> => (past ??= fetchPast(folder, source));
    return work({
      name: branch,
      place: remote.place,
      read: () => within(() => readTip(source)),
      update: (decide) => within(() => update(source, options.identity, decide, patienceMs)),
      history: () =>
        within(async () => {
          const { source: deep, tip } = await openPast();
          return historyOf(deep.git, tip);
        }),
      tipAt: (commit) =>
        within(async () => {
          const { source: deep, tip } = await openPast();
          if (tip === null || !/^[0-9a-f]{40,64}$/u.test(commit)) return undefined;
          const { code } = await deep.git.try(['merge-base', '--is-ancestor', commit, tip]);
          return code === 0 ? tipOf(deep.git, commit, bringer(deep)) : undefined;
        }),
    });
  });
}

const PATIENCE_MS = 120_000;

async function initialised(folder: string, world: GitWorld, branch: string, objectFormat = 'sha1'): Promise<Git> {
  await mkdir(folder, { mode: 0o700 });
  const git = gitAt(folder, world);
  const [version, name, made] = await Promise.all([
    git.do(['--version']),
    git.try(['check-ref-format', `refs/heads/${branch}`]),
    // Any other name than the ledger's: what the first branch is called must not matter.
    git.try(['init', '--quiet', '--bare', '--template=', `--object-format=${objectFormat}`, '--initial-branch=none']),
  ]);
  checkVersion(version.toString('utf8'));
  if (made.code !== 0) throw refusedBySystem(made.stderr, folder);
  await mkdir(join(folder, 'objects', 'info'), { recursive: true });
  if (name.code === 0 && !branch.startsWith('-')) return git;
  throw new Refusal('usage', `'${brief(branch)}' is no name for a branch.`, {
    hint: 'Allowed is what `git check-ref-format --branch` takes, such as plugin-channels.',
  });
}

async function readTip(source: Source): Promise<Tip> {
  const commit = await fetchTip(source);
  return commit === null ? NO_TIP : tipOf(source.git, commit, bringer(source));
}

interface Past {
  readonly source: Source;
  readonly tip: string | null;
}

async function fetchPast(folder: string, source: Source): Promise<Past> {
  const { world, remote, ref } = source;
  const git = await initialised(
    join(folder, 'past.git'),
    world,
    ref.slice('refs/heads/'.length),
    remote.local?.objectFormat,
  );
  const deep: Source = { ...source, git, partial: false, brought: new Set() };
  return { source: deep, tip: await fetchTip(deep, { deep: true }) };
}

/** So often in a row a push may end nobody knows how, while the branch stays as it was. */
const FAULTS = 4;
/** So long the branch may be locked by somebody who does not change it. */
const LOCKED_MS = 15_000;

async function update<T>(
  source: Source,
  identity: Identity,
  decide: (tip: Tip) => Promise<Decision<T>>,
  patienceMs: number,
): Promise<Updated<T>> {
  const { world, remote, ref } = source;
  let attempts = 0;
  let faults = 0;
  let lockedSince: number | undefined;
  let sent: { readonly from: string | null; readonly updated: Updated<T>; readonly again: Again } | undefined;

  const attempt = async (): Promise<Updated<T>> => {
    const tip = await readTip(source);
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
