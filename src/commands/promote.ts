import type { Asking, Intent, Promote } from '../channel/intent.ts';
import type { InputsOf } from '../commands.ts';
import type { World } from '../world/world.ts';
import type { LedgerOutcome } from './answered.ts';
import { bundleCheck } from './bundle.ts';
import { changeLedger, type Change } from './change.ts';
import { channelOf, rolloutOf } from './channels.ts';
import { tokenOf, type Commenter } from './ledger.ts';
import { checkPermission } from './permission.ts';
import { policyOf } from './policy.ts';

/** Makes releases active on a channel: what is staged there, or what another input names. */
export async function promote(
  inputs: InputsOf<'promote'>,
  world: World,
  commenter?: Commenter,
): Promise<LedgerOutcome> {
  const channel = channelOf(inputs.channel, 'channel');
  const from = inputs.from === undefined ? null : channelOf(inputs.from, 'from');
  const rollout = rolloutOf(inputs.rollout);
  const { version = null, force, automatic, 'best-effort': bestEffort } = inputs;
  const policy = await policyOf(inputs, world);
  await checkPermission('promote', channel, inputs, world, policy);
  const change: Change = {
    title: `Promote on ${channel}`,
    patterns: inputs.plugins,
    nothing: 'nothing_eligible',
    data: { channel },
    ...(world.onGitHub ? { check: bundleCheck(tokenOf(inputs, world), world) } : {}),
    intent: (asking, plugins) => ({
      ...asking,
      ...byWhom(asking),
      operation: 'promote',
      channel,
      plugins,
      from,
      version,
      ofPullRequest: asking.pullRequest,
      rollout,
      force,
      policy,
    }),
  };
  return changeLedger(inputs, world, change, commenter);

  /** What is automatic and names no release moves what it can: a plugin whose files are broken keeps no other waiting. */
  function byWhom({ by, pullRequest }: Asking): Pick<Intent, 'by'> & Pick<Promote, 'bestEffort'> {
    const isAutomatic = automatic || by === 'automatic';
    const choosesItself = isAutomatic && version === null && pullRequest === null;
    return { by: isAutomatic ? 'automatic' : 'person', bestEffort: bestEffort || choosesItself };
  }
}
