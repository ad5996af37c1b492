import * as v from 'valibot';
import { Refusal } from '../errors.ts';
import { readEvent } from '../world/event.ts';
import type { GitHub, PullRequest, WorkflowRun } from '../world/github.ts';
import type { World } from '../world/world.ts';

/** The run that made the reports, and the pull requests that they are about, by number: most often one. */
export interface Reported {
  readonly run: WorkflowRun;
  readonly pulls: readonly [PullRequest, ...PullRequest[]];
}

/** Why there is nothing to report on; a sentence. */
export interface Unreported {
  readonly why: string;
}

/**
 * The pull request of a run: the one that is named, or the event's, else each open one whose tip is the commit of the run, in the
 * very repository that the run says: a run for a fork names none itself. A run of an earlier commit than the tip is not reported on.
 * @throws Refusal `usage` when there is no such run or pull request; what GitHub's API throws.
 */
export async function reportedOf(
  {
    run: runId,
    'pull-request': named,
  }: { readonly run?: string | undefined; readonly 'pull-request'?: number | undefined },
  github: Pick<GitHub, 'run' | 'pullRequest' | 'openPullRequests'>,
  world: World,
): Promise<Reported | Unreported> {
  const run = await runMeant(runId, github, world);
  const number = named ?? (await numberOfEvent(world));
  if (number === undefined) return openOnes(run, github);
  const pull = await github.pullRequest(number);
  if (pull === undefined)
    throw new Refusal('usage', `There is no pull request #${number} here.`, {
      hint: 'The input `pull-request` is the number of one of this repository.',
    });
  if (isOf(run, pull)) return { run, pulls: [pull] };
  return {
    why: `Run ${run.id} is of ${run.headSha.slice(0, 12)}, which is not the last commit of #${number} (any more).`,
  };
}

async function runMeant(
  given: string | undefined,
  github: Pick<GitHub, 'run'>,
  { environment }: World,
): Promise<WorkflowRun> {
  const text = (given ?? environment['GITHUB_RUN_ID'] ?? '').trim();
  if (!/^[1-9]\d{0,14}$/u.test(text))
    throw new Refusal('usage', 'The input `run` is the number of a workflow run of this repository.', {
      hint: 'In a workflow on `workflow_run` it is `${{ github.event.workflow_run.id }}`; left out, it is this run.',
    });
  const run = await github.run(Number(text));
  if (run !== undefined) return run;
  throw new Refusal('usage', `There is no run ${text} in this repository.`, { hint: 'It may have been deleted.' });
}

const Event = v.object({ pull_request: v.nullish(v.object({ number: v.number() })) });

async function numberOfEvent({ environment }: World): Promise<number | undefined> {
  const parsed = v.safeParse(Event, await readEvent(environment));
  return parsed.success ? parsed.output.pull_request?.number : undefined;
}

async function openOnes(run: WorkflowRun, github: Pick<GitHub, 'openPullRequests'>): Promise<Reported | Unreported> {
  const { headSha: sha, headRepository, headBranch } = run;
  const short = sha.slice(0, 12);
  if (headRepository === null) return { why: `The repository that ${short} came from is gone.` };
  const { id, owner } = headRepository;
  const branch = headBranch === null ? undefined : { owner, name: headBranch };
  const found = await github.openPullRequests({ sha, repository: id, branch });
  // Several, as of a change that is also ported back: what was previewed is the same commit.
  const [pull, ...more] = [...found].sort((a, b) => a.number - b.number);
  if (pull === undefined) return { why: `No open pull request has ${short} as its last commit.` };
  return { run, pulls: [pull, ...more] };
}

/** Ids, not names: a repository can be renamed, and another one take its name. */
function isOf({ headSha, headRepository }: WorkflowRun, { head }: PullRequest): boolean {
  return headSha === head.sha && headRepository !== null && headRepository.id === head.repository;
}
