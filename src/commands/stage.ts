import { pathsOf } from '../build/inputs.ts';
import type { Candidate } from '../channel/intent.ts';
import type { InputsOf } from '../commands.ts';
import { releaseDigest } from '../channel/digest.ts';
import type { Outcome as Acted } from '../ledger/ledger.ts';
import { Refusal } from '../errors.ts';
import type { Outcome } from '../outputs.ts';
import { originOf } from '../world/origin.ts';
import type { World } from '../world/world.ts';
import { outcomeOf } from './answered.ts';
import { uploadBundle } from './bundle.ts';
import { candidateOf, type Made } from './candidate.ts';
import { channelOf, rolloutOf } from './channels.ts';
import { keptText } from './kept-text.ts';
import { withLedger } from './ledger.ts';
import { openWorkspace } from './workspace.ts';

/** Records a release of each plugin on a channel, without activating it; stable's very first becomes active there. */
export async function stage(inputs: InputsOf<'stage'>, world: World): Promise<Outcome> {
  const channel = channelOf(inputs.channel, 'channel');
  const rollout = rolloutOf(inputs.rollout) ?? 1;
  const workspace = await openWorkspace(inputs, world, { recalls: false });
  const { source, isDefault } = await originOf({ ...world, git: workspace.git });
  return withLedger(inputs, world, async ({ ledger, asking, now }) => {
    const { actor, run } = asking;
    const metadata = {
      source,
      run,
      actor,
      staged_at: now.toISOString(),
      notes: keptText('notes', inputs.notes, world),
    };
    const paths = pathsOf(workspace.tree.files, workspace.tree.links);
    const making = { paths, version: inputs.version, commit: source.commit, rollout, metadata };
    const made: Made[] = [];
    const changed = source.commit === null ? undefined : await workspace.git?.changedSince('HEAD');
    for (const plugin of workspace.plugins) {
      const one = await candidateOf(plugin, workspace, making);
      made.push(changed === undefined ? one : ofCommit(one, changed, inputs.version === 'auto', world));
    }
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
    return outcomeOf(acted, { ...saying, data: { channel, profile: workspace.profile.name } }, world);
  });
}

/**
 * A release of files that are not as they were committed names no commit, for that is where hosts would look for them.
 * @throws Refusal `usage` when its version would be the commit's.
 */
function ofCommit(made: Made, changed: ReadonlySet<string>, isAuto: boolean, { log }: World): Made {
  const { candidate, files } = made;
  const path = files.find((file) => changed.has(file));
  if (path === undefined) return made;
  if (isAuto)
    throw new Refusal('usage', `'${candidate.plugin}' is not what was committed: '${path}' is changed, or new.`, {
      hint: 'With `version: auto` a release is named after the commit that it is made of: commit first, or have git ignore what builds leave.',
    });
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
