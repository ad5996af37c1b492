import * as v from 'valibot';
import { Refusal } from '../errors.ts';
import type { Client } from './github-client.ts';
import { Author, type Author as Person } from './github-pulls.ts';
import { isUncertain } from './github-trouble.ts';

export interface WorkflowRun {
  readonly id: number;
  /** From 1; a re-run is the same run with a higher one. */
  readonly attempt: number;
  /** `pull_request`, `push`, … */
  readonly event: string;
  readonly headSha: string;
  readonly headBranch: string | null;
  /** Id and owner of the repository that the commit is in; null when that is gone. */
  readonly headRepository: { readonly id: number; readonly owner: string } | null;
  /** Who caused the first attempt, and who this one. */
  readonly actor: Person | null;
  readonly triggeringActor: Person | null;
  /** Of the workflow's file: `.github/workflows/checks.yml`. */
  readonly path: string;
  /** `queued`, `in_progress`, `completed`, … */
  readonly status: string | null;
  /** `success`, `failure`, …; null until it is completed. */
  readonly conclusion: string | null;
  /** Numbers that GitHub names; none of pull requests from forks. */
  readonly pullRequests: readonly number[];
  readonly createdAt: string;
  readonly url: string;
}

export interface RunArtifact {
  readonly id: number;
  readonly name: string;
  /** `sha256:` and 64 hex digits; null for old ones. */
  readonly digest: string | null;
  /** In bytes, as GitHub counted them. */
  readonly size: number;
  readonly isExpired: boolean;
  readonly createdAt: string | null;
}

export type Rerun =
  | { readonly kind: 'started' }
  /** It is running already, too old, or this job has no right. */
  | { readonly kind: 'refused'; readonly why: string };

export interface Runs {
  /** undefined where there is none of this id. */
  run(id: number): Promise<WorkflowRun | undefined>;
  /** Those whose commit this is, the newest first. */
  runsOf(sha: string): Promise<readonly WorkflowRun[]>;
  /** Runs all jobs of a run that has ended again. */
  rerun(run: Pick<WorkflowRun, 'id' | 'attempt'>): Promise<Rerun>;
  /** Those of all its attempts, expired ones included. */
  artifacts(run: number): Promise<readonly RunArtifact[]>;
}

/** The workflow runs of the repository. */
export function runsOf({ ask, find, list, here }: Client): Runs {
  const right = 'actions: read';
  const run = (id: number): Promise<WorkflowRun | undefined> =>
    find({ failed: `Run ${id} could not be read`, right }, Run, (octokit, asked) =>
      octokit.request('GET /repos/{owner}/{repo}/actions/runs/{run_id}', { ...here, run_id: id, ...asked }),
    );
  return {
    run,
    runsOf: (sha) =>
      list({ failed: `The runs of ${sha} could not be listed`, right }, Run, (octokit, asked) =>
        octokit.paginate.iterator('GET /repos/{owner}/{repo}/actions/runs', {
          ...here,
          head_sha: sha,
          per_page: 100,
          ...asked,
        }),
      ),
    async rerun({ id, attempt }) {
      const deed = { failed: `Run ${id} could not be run again`, right: 'actions: write' };
      try {
        await ask(deed, v.unknown(), (octokit, { request }) =>
          octokit.request('POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun', {
            ...here,
            run_id: id,
            request: { ...request, retries: 0 },
          }),
        );
        return { kind: 'started' };
      } catch (error) {
        // A second try would be told that it is running.
        if (isUncertain(error) && ((await run(id))?.attempt ?? attempt) > attempt) return { kind: 'started' };
        if (error instanceof Refusal && error.reason === 'not_permitted')
          return { kind: 'refused', why: error.message };
        throw error;
      }
    },
    artifacts: (id) =>
      list({ failed: `The artifacts of run ${id} could not be listed`, right }, Artifact, (octokit, asked) =>
        octokit.paginate.iterator('GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts', {
          ...here,
          run_id: id,
          per_page: 100,
          ...asked,
        }),
      ),
  };
}

const Run = v.pipe(
  v.object({
    id: v.number(),
    run_attempt: v.optional(v.number(), 1),
    event: v.string(),
    head_sha: v.string(),
    head_branch: v.nullable(v.string()),
    head_repository: v.nullish(v.object({ id: v.number(), owner: v.object({ login: v.string() }) })),
    actor: v.optional(Author, null),
    triggering_actor: v.optional(Author, null),
    path: v.string(),
    status: v.nullable(v.string()),
    conclusion: v.nullable(v.string()),
    pull_requests: v.nullable(v.array(v.object({ number: v.number() }))),
    created_at: v.string(),
    html_url: v.string(),
  }),
  v.transform((run): WorkflowRun => ({
    id: run.id,
    attempt: run.run_attempt,
    event: run.event,
    headSha: run.head_sha,
    headBranch: run.head_branch,
    headRepository:
      run.head_repository == null ? null : { id: run.head_repository.id, owner: run.head_repository.owner.login },
    actor: run.actor,
    triggeringActor: run.triggering_actor,
    // GitHub adds `@<ref>` to some.
    path: run.path.replace(/@.*$/u, ''),
    status: run.status,
    conclusion: run.conclusion,
    pullRequests: (run.pull_requests ?? []).map(({ number }) => number),
    createdAt: run.created_at,
    url: run.html_url,
  })),
);

const Artifact = v.pipe(
  v.object({
    id: v.number(),
    name: v.string(),
    size_in_bytes: v.number(),
    digest: v.nullish(v.pipe(v.string(), v.regex(/^sha256:[0-9a-f]{64}$/u))),
    expired: v.boolean(),
    created_at: v.nullable(v.string()),
  }),
  v.transform(
    ({ id, name, size_in_bytes: size, digest = null, expired: isExpired, created_at: createdAt }): RunArtifact => ({
      id,
      name,
      digest,
      size,
      isExpired,
      createdAt,
    }),
  ),
);
