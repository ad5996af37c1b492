import { Refusal } from '../errors.ts';
import type { GitHub, PullRequest, WorkflowRun } from '../world/github.ts';
import { brief } from '../world/plain.ts';

/** What came of running the checks of a pull request again. */
export interface Again {
  readonly reason: 'ok' | 'nothing_to_do';
  readonly message: string;
  readonly run: string;
}

/** Artifacts of ours begin with it. */
const OURS = 'coolbox-';
/** Whoever has more workflows names the one that is meant. */
const MOST_RUNS = 20;

/**
 * Runs the last checks of a pull request's tip again: those of a workflow file, else the last run that left something of ours.
 * @throws Refusal `nothing_staged` where there are none, `not_permitted` where this job may not.
 */
export async function previewAgain(
  github: Pick<GitHub, 'runsOf' | 'artifacts' | 'rerun'>,
  { head }: Pick<PullRequest, 'head'>,
  checks: string | undefined,
  dryRun: boolean,
): Promise<Again> {
  const runs = (await github.runsOf(head.sha)).filter(({ event }) => event.startsWith('pull_request'));
  const found = checks === undefined ? await lastWithOurs(github, runs) : runs.find((run) => isOf(run, checks));
  if (found === undefined) {
    const which = checks === undefined ? '' : ` of the workflow '${brief(checks)}'`;
    throw new Refusal('nothing_staged', `No checks${which} have run for the commit ${head.sha.slice(0, 12)} yet.`, {
      hint: 'Push a commit, or look whether its checks wait for an approval.',
    });
  }
  const { url } = found;
  if (found.status !== 'completed')
    return { reason: 'nothing_to_do', message: 'The last checks have not ended yet.', run: url };
  if (dryRun) return { reason: 'ok', message: `Run ${found.id} would be run again.`, run: url };
  const again = await github.rerun(found);
  if (again.kind === 'started') return { reason: 'ok', message: 'The last checks are run again.', run: url };
  throw new Refusal('not_permitted', again.why, {
    hint: 'Give the job that answers comments `actions: write`. GitHub runs nothing again that is older than 30 days.',
  });
}

function isOf({ path }: WorkflowRun, checks: string): boolean {
  return path === checks || path.endsWith(`/${checks}`);
}

async function lastWithOurs(
  github: Pick<GitHub, 'artifacts'>,
  runs: readonly WorkflowRun[],
): Promise<WorkflowRun | undefined> {
  for (const run of runs.slice(0, MOST_RUNS)) {
    const artifacts = await github.artifacts(run.id);
    if (artifacts.some(({ name }) => name.startsWith(OURS))) return run;
  }
  return undefined;
}
