import { pathsOf } from '../build/inputs.ts';
import type { Candidate } from '../channel/intent.ts';
import type { InputsOf } from '../commands.ts';
import type { Outcome } from '../outputs.ts';
import { originOf } from '../world/origin.ts';
import type { World } from '../world/world.ts';
import { outcomeOf } from './answered.ts';
import { candidateOf } from './candidate.ts';
import { channelOf, rolloutOf } from './channels.ts';
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
    const metadata = { source, run, actor, staged_at: now.toISOString(), notes: inputs.notes ?? null };
    const paths = pathsOf(workspace.tree.files, workspace.tree.links);
    const making = { paths, version: inputs.version, commit: source.commit, rollout, metadata };
    const candidates: Candidate[] = [];
    for (const plugin of workspace.plugins) candidates.push(await candidateOf(plugin, workspace, making));

    const acted = await ledger.act(
      {
        plugins: candidates.map(({ plugin }) => plugin),
        versions: new Map(candidates.map((one) => [one.plugin, [one.version, one.manifestVersion ?? '0.0.0']])),
        intent: () => ({ ...asking, operation: 'stage', channel, candidates, bootstrap: isDefault }),
      },
      now,
      { dryRun: inputs['dry-run'] },
    );
    const saying = { title: `Stage on ${channel}`, dryRun: inputs['dry-run'] };
    return outcomeOf(acted, { ...saying, data: { channel, profile: workspace.profile.name } }, world);
  });
}
