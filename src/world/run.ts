import * as v from 'valibot';
import { brief } from './plain.ts';

/** The workflow run that a command is a step of, as far as its environment and its event tell what can be true. */
export interface RunOfEvent {
  /** `owner/name`. */
  readonly repository: string | null;
  readonly id: string | null;
  readonly job: string | null;
  readonly step: string | null;
  /** `push`, `pull_request`, … */
  readonly event: string | null;
  /** On a re-run the one who asked for that: their rights count, not those of who was first. */
  readonly actor: string | null;
  /** Who was first, with the id of their account where it is known. */
  readonly starter: { readonly login: string; readonly id: number | undefined } | null;
  /** Full id of the commit that the run was started for; of a pull request the merge of it. */
  readonly commit: string | null;
  readonly ref: string | null;
  /** The address of the run. */
  readonly address: string | null;
  readonly pullRequest: PullRequest | null;
  /** Whether the run is about the default branch, and its event about no pull request. */
  readonly isDefaultBranch: boolean;
}

export interface PullRequest {
  readonly number: number;
  /** Full id of its tip. */
  readonly head: string | null;
}

/** Reads both; what is odd or too long counts as absent. Throws nothing. */
export function runOf(environment: Readonly<Record<string, string | undefined>>, payload: unknown): RunOfEvent {
  const { GITHUB_TRIGGERING_ACTOR, GITHUB_ACTOR, GITHUB_ACTOR_ID, ...given } = v.parse(Environment, environment);
  const event = v.parse(Event, payload);
  const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id, GITHUB_REF: ref } = given;
  const server = given.GITHUB_SERVER_URL?.replace(/\/+$/u, '');
  const pull = event?.pull_request ?? undefined;
  return {
    repository,
    id,
    job: given.GITHUB_JOB,
    step: given.GITHUB_ACTION,
    event: given.GITHUB_EVENT_NAME,
    actor: GITHUB_TRIGGERING_ACTOR ?? GITHUB_ACTOR,
    starter: GITHUB_ACTOR === null ? null : { login: GITHUB_ACTOR, id: numberOf(GITHUB_ACTOR_ID) },
    commit: given.GITHUB_SHA,
    ref,
    address:
      server === undefined || repository === null || id === null ? null : `${server}/${repository}/actions/runs/${id}`,
    pullRequest: pull === undefined ? null : { number: pull.number, head: pull.head?.sha ?? null },
    isDefaultBranch: isAboutDefault(given.GITHUB_EVENT_NAME, ref, event),
  };
}

function numberOf(digits: string | null): number | undefined {
  return digits === null ? undefined : Number(digits);
}

/** Where the repository of the workflow is; undefined where the environment does not say, or says what cannot be true. */
export function repositoryOf(
  environment: Readonly<Record<string, string | undefined>>,
): { readonly server: string; readonly repository: string } | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = v.parse(Environment, environment);
  return server === undefined || repository === null ? undefined : { server, repository };
}

const line = v.pipe(
  v.string(),
  v.transform((text) => brief(text, 200)),
  v.nonEmpty(),
);
const commitId = v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/u));
/** What a pattern says, or null for anything else. */
const only = (pattern: RegExp) => v.fallback(v.nullable(v.pipe(v.string(), v.regex(pattern))), null);
const orNull = v.fallback(v.nullable(line), null);

const Environment = v.object({
  GITHUB_SERVER_URL: v.fallback(
    v.optional(v.pipe(v.string(), v.maxLength(300), v.regex(/^https?:\/\/[^\s?#@]+$/u))),
    undefined,
  ),
  GITHUB_REPOSITORY: only(/^(?!\.{1,2}\/)[\w.-]{1,100}\/(?!\.{1,2}$)[\w.-]{1,100}$/u),
  GITHUB_RUN_ID: only(/^\d{1,20}$/u),
  GITHUB_JOB: orNull,
  GITHUB_ACTION: orNull,
  GITHUB_EVENT_NAME: only(/^\w{1,60}$/u),
  GITHUB_TRIGGERING_ACTOR: orNull,
  GITHUB_ACTOR: orNull,
  GITHUB_ACTOR_ID: only(/^[1-9]\d{0,14}$/u),
  GITHUB_SHA: v.fallback(v.nullable(commitId), null),
  GITHUB_REF: only(/^refs\/[^\p{Cc}\p{Cf}\p{Zl}\p{Zp} ]{1,300}$/u),
});

const number = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(Number.MAX_SAFE_INTEGER));
const Event = v.fallback(
  v.optional(
    v.object({
      repository: v.fallback(v.nullish(v.object({ default_branch: v.string() })), undefined),
      pull_request: v.fallback(
        v.nullish(v.object({ number, head: v.fallback(v.nullish(v.object({ sha: commitId })), undefined) })),
        undefined,
      ),
      /** Of a comment on a pull request: present, whatever it holds. */
      issue: v.fallback(v.nullish(v.object({ pull_request: v.optional(v.unknown()) })), undefined),
      workflow_run: v.fallback(v.nullish(v.object({ event: v.string() })), undefined),
    }),
  ),
  undefined,
);

/**
 * The events that are about the default branch's own state. Others run on it with somebody else's code at hand:
 * `pull_request_target`, comments, checks, `workflow_run`, which may be the end of a chain that began with a pull request.
 */
const OF_THE_BRANCH = ['push', 'schedule', 'workflow_dispatch', 'repository_dispatch'];

function isAboutDefault(name: string | null, ref: string | null, event: v.InferOutput<typeof Event>): boolean {
  const isOfPullRequest =
    (event?.pull_request ?? event?.issue?.pull_request ?? undefined) !== undefined ||
    event?.workflow_run?.event.startsWith('pull_request') === true;
  if (name === null || !OF_THE_BRANCH.includes(name) || isOfPullRequest) return false;
  // Schedules run nowhere else, and their event names no repository.
  return name === 'schedule' || (ref !== null && ref === `refs/heads/${event?.repository?.default_branch ?? ''}`);
}
