import type { InputsOf } from '../commands.ts';
import type { World } from '../world/world.ts';
import type { LedgerOutcome } from './answered.ts';
import { changeLedger, type Change } from './change.ts';
import { channelOf } from './channels.ts';
import type { Commenter } from './ledger.ts';
import { meantBy } from './meant.ts';
import { checkPermission } from './permission.ts';

/** Stops promotions on a channel, of the plugins that are named or of all that the ledger has. */
export async function hold(inputs: InputsOf<'hold'>, world: World, commenter?: Commenter): Promise<LedgerOutcome> {
  return holdOrResume('hold', inputs, world, commenter);
}

/** Ends that. */
export async function resume(inputs: InputsOf<'resume'>, world: World, commenter?: Commenter): Promise<LedgerOutcome> {
  return holdOrResume('resume', inputs, world, commenter);
}

async function holdOrResume(
  operation: 'hold' | 'resume',
  inputs: InputsOf<'hold'>,
  world: World,
  commenter: Commenter | undefined,
): Promise<LedgerOutcome> {
  const channel = channelOf(inputs.channel, 'channel');
  await checkPermission(operation, channel, inputs, world);
  const change: Change = {
    title: operation === 'hold' ? `Hold ${channel}` : `Resume ${channel}`,
    patterns: inputs.plugins,
    data: { channel },
    intent: (asking, plugins, { board, state }) => ({
      ...asking,
      operation,
      channel,
      plugins: plugins ?? meantBy(commenter, state) ?? [...board.entries.keys()],
    }),
  };
  return changeLedger(inputs, world, change, commenter);
}
