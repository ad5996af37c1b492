import type { InputsOf } from '../commands.ts';
import { Refusal } from '../errors.ts';
import type { Outcome } from '../outputs.ts';
import { editorsOf } from '../report/editors.ts';
import { PREVIEWS_MARKER, previewsComment } from '../report/previews.ts';
import type { GitHub, PullRequest, WorkflowRun } from '../world/github.ts';
import { repositoryOf } from '../world/run.ts';
import type { World } from '../world/world.ts';
import { withArtifacts } from './bundle.ts';
import { refreshChannels } from './channels-comment.ts';
import { tokenOf } from './ledger.ts';
import { readReports, type FoundReports } from './preview-reports.ts';
import { reportedOf } from './report-pull.ts';

type Inputs = InputsOf<'report'>;

/**
 * Writes the two comments of a pull request: on the previews that a run reported on, and on the channels. That GitHub's API is away
 * is a warning, no failure: the checks are through, and what they found is in their summaries.
 */
export async function report(inputs: Inputs, world: World): Promise<Outcome> {
  try {
    return await written(inputs, world);
  } catch (error) {
    world.signal.throwIfAborted();
    if (!(error instanceof Refusal) || error.reason !== 'system_failed') throw error;
    world.log.warning(error.message);
    return nothing(`The comments could not be written: ${error.message}`);
  }
}

async function written(inputs: Inputs, world: World): Promise<Outcome> {
  const { openGitHub } = await import('../world/github.ts');
  const token = tokenOf(inputs, world);
  const github = await openGitHub({ ...world, token });
  const reported = await reportedOf(inputs, github, world);
  if ('why' in reported) {
    world.log.notice(reported.why);
    return nothing(`${reported.why} Nothing is commented.`);
  }
  const { pulls, run } = reported;
  const found = await reportsOf(run.id, token, github, world);
  const writing: Writing = { found, run, github, inputs, world };
  const first = await writeBoth(pulls[0], writing);
  const others: Written[] = [];
  for (const pull of pulls.slice(1)) others.push(await writeBoth(pull, writing));
  const plugins = [...new Set(found.reports.map(({ plugin }) => plugin))];
  const failures = [first, ...others].flatMap(({ failure }) => failure ?? []);
  return {
    reason: reasonOf([first, ...others]),
    message: [first, ...others].map(({ message }) => message).join(' '),
    data: {
      ...first.data,
      run: run.id,
      plugins,
      faults: found.faults,
      ...(others.length === 0 ? {} : { others: others.map(({ data }) => data) }),
      ...(failures.length === 0 ? {} : { hint: [...new Set(failures.flatMap(({ hint }) => hint ?? []))].join('\n') }),
    },
    outputs: { plugins: JSON.stringify(plugins) },
    report: first.report,
  };
}

/** That of the worst that befell a pull request. */
function reasonOf(all: readonly Written[]): Outcome['reason'] {
  const worse = all.find(({ failure }) => failure !== undefined && failure.reason !== 'system_failed');
  if (worse?.failure !== undefined) return worse.failure.reason;
  return all.every(({ failure }) => failure !== undefined) ? 'nothing_to_do' : 'ok';
}

interface Writing {
  readonly found: FoundReports;
  readonly run: WorkflowRun;
  readonly github: GitHub;
  readonly inputs: Inputs;
  readonly world: World;
}

interface Written {
  readonly message: string;
  readonly data: Readonly<Record<'pull-request' | 'previews' | 'channels', string | number>>;
  readonly report: string;
  /** Why the comment on the previews was not written. */
  readonly failure?: Refusal;
}

/** The two comments of one pull request. That one cannot be written keeps none from being, here or on the next. */
async function writeBoth(pull: PullRequest, writing: Writing): Promise<Written> {
  const { signal, log } = writing.world;
  const text = previewsText(pull, writing);
  const previews = await writePreviews(pull, text, writing).catch((error: unknown) => {
    signal.throwIfAborted();
    if (error instanceof Refusal) return error;
    throw error;
  });
  const channels = await refreshChannels(pull, writing);
  const parts = [
    previews instanceof Refusal ? `previews failed (${previews.message})` : `previews ${previews}`,
    channels.kind === 'failed' ? `channels failed (${channels.why})` : `channels ${channels.kind}`,
  ];
  const written = {
    message: `The comments of #${pull.number}: ${parts.join(', ')}.`,
    data: {
      'pull-request': pull.number,
      previews: previews instanceof Refusal ? 'failed' : previews,
      channels: channels.kind,
    },
    report: `${[text, ...('text' in channels ? [channels.text] : [])].join('\n\n')}\n`,
  };
  if (!(previews instanceof Refusal)) return written;
  if (previews.reason === 'system_failed') log.warning(`#${pull.number}: ${previews.message}`);
  return { ...written, failure: previews };
}

function nothing(message: string): Outcome {
  return { reason: 'nothing_to_do', message, data: {}, outputs: {} };
}

async function reportsOf(run: number, token: string, github: GitHub, world: World): Promise<FoundReports> {
  const all = await github.artifacts(run);
  const repository = repositoryOf(world.environment)?.repository ?? '';
  return withArtifacts(world, (artifacts, folder) =>
    readReports(all, artifacts, { home: { repository, token }, folder }),
  );
}

function previewsText(pull: PullRequest, { found: { reports, faults }, run, world: { environment } }: Writing): string {
  const { server = '', repository = '' } = repositoryOf(environment) ?? {};
  const isDotCom = server === 'https://github.com';
  const action = environment['GITHUB_ACTION_REPOSITORY'] ?? '';
  return previewsComment({
    reports,
    faults,
    commit: run.headSha,
    run: server === '' ? null : `${server.replace(/\/+$/u, '')}/${repository}/actions/runs/${run.id}`,
    editors: isDotCom ? editorsOf(repository, pull.number) : [],
    program: /^[\w.-]+\/[\w.-]+$/u.test(action) ? `npx --yes github:${action}` : 'coolbox-plugin-action',
  });
}

/** Where nothing was previewed there is no comment, unless there is one that says otherwise. */
async function writePreviews(
  { number }: PullRequest,
  text: string,
  { found: { reports, faults }, github, inputs }: Writing,
): Promise<'created' | 'edited' | 'unchanged' | 'absent' | 'dry'> {
  const isEmpty = reports.length + faults.length === 0;
  if (isEmpty && (await github.ownComments(number, PREVIEWS_MARKER)).length === 0) return 'absent';
  return inputs['dry-run'] ? 'dry' : (await github.sticky(number, PREVIEWS_MARKER, text)).kind;
}
