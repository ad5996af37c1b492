import { readEvent } from './event.ts';
import type { Git } from './git.ts';
import { runOf, type RunOfEvent } from './run.ts';

/** Where the files come from that a release is made of. */
export interface Origin {
  /** `owner/name`; null where there is no GitHub. */
  readonly repository: string | null;
  /** Full id: what is checked out, but of a pull request its tip rather than the merge that GitHub made. */
  readonly commit: string | null;
  readonly ref: string | null;
  readonly pull_request: number | null;
}

export interface Origins {
  readonly source: Origin;
  /** Whether it is the default branch's state, and no pull request is about; always on a terminal. */
  readonly isDefault: boolean;
}

export interface OriginOptions {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly onGitHub: boolean;
  /** Of the working directory. */
  readonly git: Pick<Git, 'commit' | 'branch'> | undefined;
}

/** Where the working directory's files come from. @throws Refusal `system_failed` as git does. */
export async function originOf({ environment, onGitHub, git }: OriginOptions): Promise<Origins> {
  const [head, branch] = await Promise.all([git?.commit('HEAD'), git?.branch()]);
  const here = { commit: head ?? null, ref: branch ?? null };
  if (!onGitHub) return { source: { repository: null, ...here, pull_request: null }, isDefault: true };
  const run = runOf(environment, await readEvent(environment));
  const { repository, pullRequest } = run;
  const given = head === undefined || isOf(run, head);
  const source = given ? { commit: pullRequest?.head ?? run.commit, ref: refOf(run) } : here;
  return {
    source: { repository, ...source, pull_request: pullRequest?.number ?? null },
    // A job may check out something else than what it was started for.
    isDefault: run.isDefaultBranch && head !== undefined && given,
  };
}

/** Whether a commit is what the run is about. */
function isOf({ commit, pullRequest }: RunOfEvent, head: string): boolean {
  return head === commit || head === pullRequest?.head;
}

/** The merge of a pull request goes with it; its head stays, also where the branch lies in a fork. */
function refOf({ ref, pullRequest }: RunOfEvent): string | null {
  return pullRequest === null ? ref : `refs/pull/${pullRequest.number}/head`;
}
