import type { InputsOf } from '../commands.ts';
import type { World } from '../world/world.ts';
import type { LedgerOutcome } from './answered.ts';
import { changeLedger, type Change } from './change.ts';
import { channelOf, checkNamed } from './channels.ts';
import type { Commenter } from './ledger.ts';
import { meantBy } from './meant.ts';
import { checkPermission } from './permission.ts';

/** Returns a channel to the release before, rejects the one left behind and holds the channel. */
export async function rollback(
  inputs: InputsOf<'rollback'>,
  world: World,
  commenter?: Commenter,
): Promise<LedgerOutcome> {
  const channel = channelOf(inputs.channel, 'channel');
  const { plugins: patterns, to = null, reject } = inputs;
  if (commenter === undefined) checkNamed(patterns, `rollback ${channel} --plugins greeter`);
  await checkPermission('rollback', channel, inputs, world);
  const change: Change = {
    title: `Roll back ${channel}`,
    patterns,
    data: { channel },
    intent: (asking, plugins, { state }) => ({
      ...asking,
      operation: 'rollback',
      channel,
      plugins: plugins ?? meantBy(commenter, state) ?? [],
      to,
      reject,
    }),
  };
  return changeLedger(inputs, world, change, commenter);
}
