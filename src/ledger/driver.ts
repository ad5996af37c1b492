import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refusal } from '../errors.ts';
import type { Identity } from '../world/asking.ts';
import { brief } from '../world/plain.ts';
import type { LedgerBranch, Tip } from './branch.ts';
import { bringer, fetchTip, type Source } from './fetch.ts';
import { gitAt, type Git, type GitWorld } from './git.ts';
import { initialise } from './initialise.ts';
import { historyOf } from './past.ts';
import { findRemote, type Whereabouts } from './remote.ts';
import { inThrowaway } from './throwaway.ts';
import { tipOf } from './tip.ts';
import { checkUnused } from './unused.ts';
import { readTip, update } from './update.ts';

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
    let known: Tip | undefined;
    const openPast = (): Promise<Past> => (past ??= fetchPast(folder, source));
    return work({
      name: branch,
      place: remote.place,
      read: () => within(async () => (known = await readTip(source))),
      checkUnused: (tip) => within(() => checkUnused(source, tip)),
      update: (decide) =>
        within(async () => {
          const tip = known;
          known = undefined;
          return update(source, options.identity, decide, patienceMs, tip);
        }),
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

/** How long one reading or one update may take in all. */
export const PATIENCE_MS = 120_000;

async function initialised(folder: string, world: GitWorld, branch: string, objectFormat?: string): Promise<Git> {
  await mkdir(folder, { mode: 0o700 });
  const git = gitAt(folder, world);
  const [name] = await Promise.all([
    git.try(['check-ref-format', `refs/heads/${branch}`]),
    initialise(git, objectFormat),
  ]);
  if (name.code === 0 && !/^(?:-|refs\/|@$|HEAD$)/u.test(branch)) return git;
  throw new Refusal('usage', `'${brief(branch)}' is no name for a branch.`, {
    hint: 'Allowed is what `git check-ref-format --branch` takes, without `refs/heads/`, such as plugin-channels.',
  });
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
