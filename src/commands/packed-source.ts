import { lstat, readdir } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import * as v from 'valibot';
import type { InputsOf } from '../commands.ts';
import { Refusal } from '../errors.ts';
import type { Whereabouts } from '../ledger/remote.ts';
import { readEvent } from '../world/event.ts';
import { isAbsent } from '../world/files.ts';
import { openGit } from '../world/git.ts';
import type { GitHub, RunArtifact } from '../world/github.ts';
import type { Origin, Origins } from '../world/origin.ts';
import { brief } from '../world/plain.ts';
import { repositoryOf, runOf, type RunOfEvent } from '../world/run.ts';
import type { World } from '../world/world.ts';
import { tokenOf } from './ledger.ts';
import { isPackName } from './pack-file.ts';

/** Which packs are meant, and which commit they have to be of: that is never taken from them. */
export interface PackedSource extends Origins {
  readonly source: Origin & { readonly commit: string };
  /** The repository that the commit is in. */
  readonly where: Whereabouts;
  /** The working directory in that repository, with `/`; empty for all of it. */
  readonly directory: string;
  /** None where a run has none. */
  readonly packs: readonly PackPlace[];
}

export type PackPlace =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'artifact'; readonly artifact: RunArtifact & { readonly digest: string } };

type PackedInputs = Pick<InputsOf<'stage'>, 'packed' | 'working-directory' | 'token'>;

/**
 * Finds them: on a terminal the commit that is checked out, on GitHub that of the run, which for a pull request the event and
 * the API have to agree on.
 * @throws Refusal `not_permitted` for what a fork's run made, `usage`, `system_failed`.
 */
export async function packedSource(inputs: PackedInputs, world: World): Promise<PackedSource> {
  return world.onGitHub ? onGitHub(inputs, world) : onTerminal(inputs, world);
}

async function onTerminal(inputs: PackedInputs, world: World): Promise<PackedSource> {
  const folder = resolve(world.directory, inputs['working-directory']);
  const git = openGit(folder, world.environment, world.signal);
  const commit = await git?.commit('HEAD');
  if (git === undefined || commit === undefined)
    throw new Refusal('usage', `'${folder}' is in no git repository with a commit, which packs are compared with.`);
  return {
    source: { repository: null, commit, ref: (await git.branch()) ?? null, pull_request: null },
    isDefault: true,
    where: { kind: 'here', directory: folder },
    directory: await git.inside(),
    packs: await filesOf(inputs.packed, world.directory),
  };
}

async function onGitHub(inputs: PackedInputs, world: World): Promise<PackedSource> {
  const { environment, directory } = world;
  const token = tokenOf(inputs, world);
  const place = repositoryOf(environment);
  if (place === undefined)
    throw new Refusal('usage', 'GITHUB_SERVER_URL and GITHUB_REPOSITORY do not name a repository.');
  const github = async (): Promise<GitHub> => {
    const { openGitHub } = await import('../world/github.ts');
    return openGitHub({ ...world, token });
  };
  const event = await readEvent(environment);
  const run = runOf(environment, event);
  const asked = runAsked(inputs.packed, run);
  const isOther = asked !== undefined && String(asked) !== run.id;
  const { source, isDefault } = isOther
    ? await ofOtherRun(asked, run, await github())
    : await ofThisRun(run, event, github);
  return {
    source,
    isDefault,
    where: { kind: 'github', ...place, token },
    directory: relative(directory, resolve(directory, inputs['working-directory'])).replaceAll('\\', '/'),
    packs: asked === undefined ? await filesOf(inputs.packed, directory) : await artifactsOf(asked, await github()),
  };
}

/** The run whose packs are meant; undefined where files are. */
function runAsked(packed: readonly string[], run: RunOfEvent): number | undefined {
  const [first = '', ...more] = packed;
  if (more.length > 0) return undefined;
  if (/^[1-9]\d{0,14}$/u.test(first)) return Number(first);
  if (first !== 'run') return undefined;
  if (run.id === null) throw new Refusal('usage', 'GITHUB_RUN_ID does not name this run.');
  return Number(run.id);
}

type Found = Pick<PackedSource, 'source' | 'isDefault'>;

const id = v.nullish(v.object({ id: v.number() }));
const PullEvent = v.object({
  pull_request: v.object({ number: v.number(), head: v.object({ repo: id }), base: v.object({ repo: id }) }),
});

/** What this run is about. Of a pull request it is what the event and the API say, and they have to say the same. */
async function ofThisRun(run: RunOfEvent, event: unknown, github: () => Promise<GitHub>): Promise<Found> {
  if (run.pullRequest === null) {
    if (run.commit === null) throw new Refusal('usage', 'GITHUB_SHA does not name the commit of this run.');
    const { repository, commit, ref } = run;
    return { source: { repository, commit, ref, pull_request: null }, isDefault: run.isDefaultBranch };
  }
  const { number, head } = run.pullRequest;
  const parsed = v.safeParse(PullEvent, event);
  const repository = parsed.success ? parsed.output.pull_request.base.repo?.id : undefined;
  if (!parsed.success || repository === undefined || parsed.output.pull_request.head.repo?.id !== repository)
    throw ofFork(number);
  if (run.event !== 'pull_request')
    throw new Refusal('not_permitted', `What an event '${run.event ?? ''}' built is not staged.`, {
      hint: 'Build and stage on the event `pull_request`, whose jobs have nothing to lose.',
    });
  const found = await (await github()).run(Number(run.id));
  if (found === undefined) throw noRun(run.id ?? '');
  if (head === null || found.event !== run.event || found.headSha !== head)
    throw new Refusal(
      'not_permitted',
      `The event is of commit ${head ?? '(none)'}, and GitHub says that run ${found.id} is of ${found.headSha} by '${brief(found.event)}'.`,
    );
  if (found.headRepository?.id !== repository) throw ofFork(number);
  return { source: sourceOf(run, head, number), isDefault: false };
}

/** Another run: one of a pull request of this very repository. */
async function ofOtherRun(asked: number, run: RunOfEvent, github: GitHub): Promise<Found> {
  const found = await github.run(asked);
  if (found === undefined) throw noRun(String(asked));
  if (found.event !== 'pull_request')
    throw new Refusal('not_permitted', `Run ${asked} is of the event '${brief(found.event)}', not of a pull request.`, {
      hint: 'Name a run of the checks of a pull request; what other events build they stage themselves.',
    });
  const { headSha, headRepository } = found;
  const numbers =
    found.pullRequests.length > 0
      ? found.pullRequests
      : (await github.pullRequestsOf(headSha)).map(({ number }) => number);
  const pulls = (await Promise.all(numbers.map((number) => github.pullRequest(number)))).flatMap((pull) => pull ?? []);
  const own = pulls.filter(
    ({ head, base }) =>
      headRepository !== null && head.repository === headRepository.id && base.repository === head.repository,
  );
  const [pull, ...more] = own;
  if (pull === undefined) throw ofFork(pulls[0]?.number);
  if (more.length > 0)
    throw new Refusal(
      'usage',
      `Run ${asked} is of several pull requests: ${own.map(({ number }) => `#${number}`).join(', ')}.`,
      {
        hint: 'Stage in the run itself (`packed: run`): its event says which one it is of.',
      },
    );
  return { source: sourceOf(run, headSha, pull.number), isDefault: false };
}

function sourceOf({ repository }: RunOfEvent, commit: string, number: number): PackedSource['source'] {
  return { repository, commit, ref: `refs/pull/${number}/head`, pull_request: number };
}

function ofFork(number: number | undefined): Refusal {
  const which =
    number === undefined
      ? 'It is of no pull request of this repository'
      : `Pull request #${number} is from another repository`;
  return new Refusal('not_permitted', `${which}: nothing is staged of it.`, {
    hint: 'Only what pull requests of the same repository build is staged. A maintainer can push the commits to a branch here.',
  });
}

function noRun(run: string): Refusal {
  return new Refusal('usage', `This repository has no workflow run ${run}.`);
}

async function artifactsOf(run: number, github: GitHub): Promise<readonly PackPlace[]> {
  const packs = (await github.artifacts(run)).filter(({ name }) => isPackName(name));
  return packs.map((artifact) => {
    const { name, digest, isExpired } = artifact;
    if (isExpired)
      throw new Refusal('usage', `The pack '${name}' of run ${run} has expired.`, { hint: 'Run its checks again.' });
    if (digest === null) throw new Refusal('digest_mismatch', `GitHub states no digest of the pack '${name}'.`);
    return { kind: 'artifact', artifact: { ...artifact, digest } };
  });
}

/** The packs among files and in folders, where each may lie in a folder of its own, as actions/download-artifact has them. */
async function filesOf(named: readonly string[], from: string): Promise<readonly PackPlace[]> {
  const found = await Promise.all(
    named.map(async (name) => {
      const place = resolve(from, name);
      const entry = await lstat(place).catch((error: unknown) => {
        if (isAbsent(error)) throw new Refusal('usage', `There is no pack '${brief(name)}' in '${from}'.`);
        throw error;
      });
      if (entry.isFile()) return [place];
      const entries = entry.isDirectory() ? await readdir(place, { withFileTypes: true, recursive: true }) : [];
      const packs = entries
        .filter((one) => one.isFile() && (isPackName(basename(one.name)) || one.name === 'pack.tar'))
        .map((one) => join(one.parentPath, one.name))
        .sort();
      if (packs.length === 0)
        throw new Refusal('usage', `'${brief(name)}' is no file, and no folder with packs in it.`);
      return packs;
    }),
  );
  return [...new Set(found.flat())].map((path) => ({ kind: 'file', path }));
}
