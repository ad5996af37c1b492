import { openClient, type ClientOptions } from './github-client.ts';
import { commentsOf, type Comments } from './github-comments.ts';
import { peopleOf, type People } from './github-people.ts';
import { pullsOf, type Pulls } from './github-pulls.ts';
import { runsOf, type Runs } from './github-runs.ts';

export type { Comment, Posted, Reaction } from './github-comments.ts';
export type { Level, Permission } from './github-people.ts';
export type { Author, PullRequest } from './github-pulls.ts';
export type { Rerun, RunArtifact, WorkflowRun } from './github-runs.ts';

/**
 * The repository of the workflow, as GitHub's API shows it. Nothing waits for long; what cannot be had is refused: with
 * `not_permitted` where the token lacks a right, with `system_failed` where GitHub is away, fails or limits the rate.
 */
export interface GitHub extends Comments, Pulls, People, Runs {}

/** Opens it; asks nothing yet. @throws Refusal `usage` without a repository or a token. */
export async function openGitHub(options: ClientOptions): Promise<GitHub> {
  const client = await openClient(options);
  return { ...commentsOf(client), ...pullsOf(client), ...peopleOf(client), ...runsOf(client) };
}
