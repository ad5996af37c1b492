import type { InputsOf } from '../commands.ts';
import type { Outcome } from '../outputs.ts';
import type { World } from '../world/world.ts';
import { changeLedger } from './change.ts';
import { channelOf } from './channels.ts';
import { checkPermission } from './permission.ts';

/** Stops promotions on a channel, of the plugins that are named or of all that the ledger has. */
export async function hold(inputs: InputsOf<'hold'>, world: World): Promise<Outcome> {
  return holdOrResume('hold', inputs, world);
}

/** Ends that. */
export async function resume(inputs: InputsOf<'resume'>, world: World): Promise<Outcome> {
  return holdOrResume('resume', inputs, world);
}

async function holdOrResume(operation: 'hold' | 'resume', inputs: InputsOf<'hold'>, world: World): Promise<Outcome> {
  const channel = channelOf(inputs.channel, 'channel');
  await checkPermission(operation, channel, inputs, world);
  return changeLedger(inputs, world, {
    title: operation === 'hold' ? `Hold ${channel}` : `Resume ${channel}`,
    patterns: inputs.plugins,
    data: { channel },
    intent: (asking, plugins, { entries }) => ({
      ...asking,
      operation,
      channel,
      plugins: plugins ?? [...entries.keys()],
    }),
  });
}
