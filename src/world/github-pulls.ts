import * as v from 'valibot';
import type { Client } from './github-client.ts';

export interface PullRequest {
  readonly number: number;
  readonly state: 'open' | 'closed';
  readonly isDraft: boolean;
  readonly isMerged: boolean;
  readonly author: Author | null;
  readonly head: {
    /** Full id. */
    readonly sha: string;
    readonly ref: string;
    /** Id of its repository; null when that is gone. */
    readonly repository: number | null;
  };
  readonly base: { readonly sha: string; readonly ref: string; readonly repository: number };
  readonly url: string;
}

/** Who wrote something; null for whom GitHub calls a ghost. */
export interface Author {
  readonly login: string;
  readonly id: number;
  /** `User`, `Bot`, `Organization`, … */
  readonly type: string;
}

/** What a pull request is to be found by. */
export interface Head {
  readonly sha: string;
  /** Id of the repository that the branch is in. */
  readonly repository: number;
  /** Where it is known, fewer are listed. */
  readonly branch?: { readonly owner: string; readonly name: string } | undefined;
}

export interface Pulls {
  /** undefined where there is none of this number. */
  pullRequest(number: number): Promise<PullRequest | undefined>;
  /** Open ones into this repository whose tip is this commit of that repository: those of forks too. */
  openPullRequests(head: Head): Promise<readonly PullRequest[]>;
  /** Those that brought a commit of this repository, or have it among theirs. */
  pullRequestsOf(commit: string): Promise<readonly PullRequest[]>;
}

/** The pull requests of the repository. */
export function pullsOf({ find, list, here }: Client): Pulls {
  const right = 'pull-requests: read';
  return {
    pullRequest: (number) =>
      find({ failed: `Pull request #${number} could not be read`, right }, Pull, (octokit, asked) =>
        octokit.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', { ...here, pull_number: number, ...asked }),
      ),
    async openPullRequests({ sha, repository, branch }) {
      const pulls = await list({ failed: 'The pull requests could not be listed', right }, Pull, (octokit, asked) =>
        octokit.paginate.iterator('GET /repos/{owner}/{repo}/pulls', {
          ...here,
          state: 'open',
          ...(branch === undefined ? {} : { head: `${branch.owner}:${branch.name}` }),
          per_page: 100,
          ...asked,
        }),
      );
      return pulls.filter(({ head }) => head.sha === sha && head.repository === repository);
    },
    pullRequestsOf: (commit) =>
      list({ failed: `The pull requests of ${commit} could not be listed`, right }, Pull, (octokit, asked) =>
        octokit.paginate.iterator('GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', {
          ...here,
          commit_sha: commit,
          per_page: 100,
          ...asked,
        }),
      ),
  };
}

export const Author = v.nullable(v.object({ login: v.string(), id: v.number(), type: v.string() }));
const sha = v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/u));

const Pull = v.pipe(
  v.object({
    number: v.number(),
    state: v.picklist(['open', 'closed']),
    draft: v.optional(v.boolean(), false),
    merged_at: v.nullable(v.string()),
    user: Author,
    head: v.object({ sha, ref: v.string(), repo: v.nullable(v.object({ id: v.number() })) }),
    base: v.object({ sha, ref: v.string(), repo: v.object({ id: v.number() }) }),
    html_url: v.string(),
  }),
  v.transform(({ number, state, draft, merged_at, user, head, base, html_url }): PullRequest => ({
    number,
    state,
    isDraft: draft,
    isMerged: merged_at !== null,
    author: user,
    head: { sha: head.sha, ref: head.ref, repository: head.repo?.id ?? null },
    base: { sha: base.sha, ref: base.ref, repository: base.repo.id },
    url: html_url,
  })),
);
