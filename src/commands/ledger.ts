import { resolve } from 'node:path';
import type { Asking } from '../channel/intent.ts';
import { Refusal } from '../errors.ts';
import type { Inputs } from '../inputs.ts';
import type { LedgerBranch } from '../ledger/branch.ts';
import { withBranch } from '../ledger/driver.ts';
import { openLedger, type Ledger } from '../ledger/ledger.ts';
import type { Whereabouts } from '../ledger/remote.ts';
import { whoAsks, type Identity } from '../world/asking.ts';
import { githubClock, machineClock } from '../world/clock.ts';
import { openGit } from '../world/git.ts';
import { repositoryOf } from '../world/run.ts';
import type { World } from '../world/world.ts';
import { keptText } from './kept-text.ts';

/** The inputs that say where the ledger is. */
export type PlaceInputs = Inputs<'working-directory' | 'branch' | 'remote' | 'token'>;
/** The inputs that every command has that changes it. */
export type LedgerInputs = PlaceInputs & Inputs<'request' | 'dry-run'> & { readonly reason?: string | undefined };

export interface Opened {
  readonly ledger: Ledger;
  readonly asking: Asking;
  readonly now: Date;
}

/** Gives the work the branch of the ledger, for reading. @throws as the driver. */
export async function withBranchOf<T>(
  inputs: PlaceInputs,
  world: World,
  work: (branch: LedgerBranch) => Promise<T>,
  identity: Identity = READER,
): Promise<T> {
  const { environment, signal } = world;
  const where = whereOf(inputs, world);
  return withBranch({ branch: inputs.branch, where, identity, environment, signal }, async (branch) => {
    if (where.kind === 'here') await checkHere(where.directory, branch.name, world);
    return work(branch);
  });
}

/** Who only reads commits nothing. */
const READER: Identity = { name: 'reader', email: '' };

/** Who asks in a comment; the run only carries it out. */
export type Commenter = Pick<Asking, 'request' | 'actor' | 'by' | 'pullRequest' | 'askedAt' | 'recordedBefore'>;

/**
 * Gives the work the ledger, and who asks, for changing it: who started the run, unless it is somebody else.
 * @throws as the driver.
 */
export async function withLedger<T>(
  inputs: LedgerInputs,
  world: World,
  work: (opened: Opened) => Promise<T>,
  commenter?: Commenter,
): Promise<T> {
  const { environment, onGitHub, signal } = world;
  const clock = onGitHub ? await githubClock({ ...world, token: tokenOf(inputs, world) }) : machineClock(world.now);
  const now = clock.now();
  const directory = resolve(world.directory, inputs['working-directory']);
  const askedAt = clock.runCreated ?? now;
  const asker = await whoAsks({ directory, environment, onGitHub, signal, request: inputs.request, askedAt });
  const { identity, ...rest } = asker;
  const reason = keptText('reason', inputs.reason, world);
  const asking: Asking = { ...rest, recordedBefore: null, reason, ...commenter };
  const repository = onGitHub ? (repositoryOf(environment)?.repository ?? null) : null;
  return withBranchOf(
    inputs,
    world,
    (branch) => work({ ledger: openLedger(branch, repository), asking, now }),
    identity,
  );
}

/** A clone whose remote has the ledger must not begin another one beside it. */
async function checkHere(directory: string, branch: string, { environment, signal }: World): Promise<void> {
  const refs = await openGit(directory, environment, signal)?.refs([
    `refs/heads/${branch}`,
    `refs/remotes/*/${branch}`,
  ]);
  if (refs === undefined || refs.includes(`refs/heads/${branch}`)) return;
  const remote = /^refs\/remotes\/([^/]+)\//u.exec(refs[0] ?? '')?.[1];
  if (remote === undefined) return;
  throw new Refusal(
    'usage',
    `The ledger is on the remote '${remote}': this clone has no branch '${branch}' of its own.`,
    {
      hint: `Add \`--remote ${remote}\` to work on it, or make a copy to try things on: git branch ${branch} ${remote}/${branch}`,
    },
  );
}

/** Where the ledger is: the remote that is named, else the repository of the workflow, or the one that one stands in. */
export function whereOf(inputs: PlaceInputs, world: World): Whereabouts {
  const { directory, environment, onGitHub } = world;
  const folder = resolve(directory, inputs['working-directory']);
  if (inputs.remote !== undefined) return { kind: 'remote', directory: folder, remote: inputs.remote };
  if (!onGitHub) return { kind: 'here', directory: folder };
  const found = repositoryOf(environment);
  if (found === undefined)
    throw new Refusal('usage', 'GITHUB_SERVER_URL and GITHUB_REPOSITORY do not say where the ledger is.', {
      hint: 'Name it with the input `remote`.',
    });
  return { kind: 'github', ...found, token: tokenOf(inputs, world) };
}

/** The token that is given, else the one of the environment; empty where there is none. */
export function tokenOf({ token }: Inputs<'token'>, { environment }: Pick<World, 'environment'>): string {
  return token ?? environment['GITHUB_TOKEN'] ?? '';
}
