import { pathsOf } from '../build/inputs.ts';
import type { Candidate } from '../channel/intent.ts';
import type { InputsOf } from '../commands.ts';
import { releaseDigest } from '../channel/digest.ts';
import type { Outcome as Acted } from '../ledger/ledger.ts';
import type { Outcome } from '../outputs.ts';
import { originOf } from '../world/origin.ts';
import type { World } from '../world/world.ts';
import { outcomeOf } from './answered.ts';
import { uploadBundle } from './bundle.ts';
import { candidateOf, changedFile, notCommitted, type Made } from './candidate.ts';
import { channelOf, rolloutOf } from './channels.ts';
import type { Gathered } from './gathered.ts';
import { keptText } from './kept-text.ts';
import { withLedger } from './ledger.ts';
import { openWorkspace } from './workspace.ts';

type StageInputs = InputsOf<'stage'>;

/** Records a release of each plugin on a channel, without activating it; stable's very first becomes active there. */
export async function stage(inputs: StageInputs, world: World): Promise<Outcome> {
  // Wrong words are told before anything is brought.
  channelOf(inputs.channel, 'channel');
  rolloutOf(inputs.rollout);
  if (inputs.packed.length === 0) return stageGathered(await gather(inputs, world), inputs, world);
  const { withPacked } = await import('./stage-packed.ts');
  // There need be no working directory: a job that only stages checks nothing out.
  const here = world.onGitHub ? { ...inputs, 'working-directory': '.' } : inputs;
  return (await withPacked(inputs, world, (gathered) => stageGathered(gathered, here, world))) ?? nothingPacked(inputs);
}

function nothingPacked({ packed }: StageInputs): Outcome {
  return {
    reason: 'nothing_to_do',
    message: `There is no pack to stage in ${packed[0] === 'run' ? 'this run' : `run ${packed.join()}`}.`,
    data: { plugins: [], events: [], commit: null },
    outputs: { plugins: '[]', releases: '[]', commit: '' },
  };
}

/** What is checked out. */
async function gather(inputs: StageInputs, world: World): Promise<Gathered> {
  const workspace = await openWorkspace(inputs, world, { recalls: false });
  const { plugins, tree, git, profile } = workspace;
  const { source, isDefault } = await originOf({ ...world, git });
  return {
    profile: profile.name,
    source,
    isDefault,
    async make(making) {
      const paths = pathsOf(tree.files, tree.links);
      const made: Made[] = [];
      const changed = source.commit === null ? undefined : await git?.changedSince('HEAD');
      for (const plugin of plugins) {
        const one = await candidateOf(plugin, workspace, {
          ...making,
          paths,
          version: inputs.version,
          commit: source.commit,
        });
        made.push(changed === undefined ? one : ofCommit(one, changed, inputs.version === 'auto', world));
      }
      return made;
    },
  };
}

async function stageGathered(gathered: Gathered, inputs: StageInputs, world: World): Promise<Outcome> {
  const { source, isDefault, profile } = gathered;
  const channel = channelOf(inputs.channel, 'channel');
  const rollout = rolloutOf(inputs.rollout) ?? 1;
  return withLedger(inputs, world, async ({ ledger, asking, now }) => {
    const { actor, run } = asking;
    const notes = keptText('notes', inputs.notes, world);
    const metadata = { source, run, actor, staged_at: now.toISOString(), notes };
    const made = await gathered.make({ rollout, metadata });
    const stageThese = (candidates: readonly Candidate[], dryRun: boolean): Promise<Acted> =>
      ledger.act(
        {
          plugins: candidates.map(({ plugin }) => plugin),
          versions: new Map(candidates.map((one) => [one.plugin, [one.version, one.manifestVersion ?? '0.0.0']])),
          intent: ({ board }) => ({
            ...asking,
            operation: 'stage',
            channel,
            candidates,
            bootstrap: isDefault,
            known: [...board.entries.keys()],
          }),
        },
        now,
        { dryRun },
      );
    const candidates = made.map(({ candidate }) => candidate);
    const dryRun = inputs['dry-run'];
    // What would be staged is stored first: the ledger names where.
    const withBundle =
      world.onGitHub && !dryRun ? await bundled(made, await stageThese(candidates, true), world) : candidates;
    const acted = await stageThese(withBundle, dryRun);
    const saying = { title: `Stage on ${channel}`, dryRun };
    return outcomeOf(acted, { ...saying, data: { channel, profile } }, world);
  });
}

/**
 * A release of files that are not as they were committed names no commit, for that is where hosts would look for them.
 * @throws Refusal `usage` when its version would be the commit's.
 */
function ofCommit(made: Made, changed: ReadonlySet<string>, isAuto: boolean, { log }: World): Made {
  const { candidate } = made;
  const path = changedFile(made, changed);
  if (path === undefined) return made;
  if (isAuto)
    throw notCommitted(
      candidate.plugin,
      path,
      'With `version: auto` a release is named after the commit that it is made of: commit first, or have git ignore what builds leave.',
    );
  log.warning(
    `'${candidate.plugin}' is not what was committed ('${path}' is changed, or new): its release names no commit.`,
  );
  const source = { ...candidate.metadata.source, commit: null };
  return { ...made, candidate: { ...candidate, metadata: { ...candidate.metadata, source } } };
}

/** The candidates; those that are to be recorded as they are, with the artifact that holds them. */
async function bundled(made: readonly Made[], { releases }: Acted, world: World): Promise<readonly Candidate[]> {
  const recorded = new Set(releases.map(({ metadata }) => metadata.digest));
  const those = made
    .map(({ candidate, places }) => ({ ...candidate, ...places, digest: digestOf(candidate) }))
    .filter(({ digest }) => recorded.has(digest));
  const artifact = those.length === 0 ? null : await uploadBundle(those, world);
  return made.map(({ candidate }) =>
    recorded.has(digestOf(candidate)) ? { ...candidate, metadata: { ...candidate.metadata, artifact } } : candidate,
  );
}

function digestOf({ plugin, version, definition, content }: Candidate): string {
  return releaseDigest(plugin, version, definition, content);
}
