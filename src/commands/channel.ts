import type { InputsOf } from '../commands.ts';
import type { Outcome } from '../outputs.ts';
import type { World } from '../world/world.ts';
import { changeLedger } from './change.ts';
import { channelOf, checkNamed } from './channels.ts';
import { checkPermission } from './permission.ts';

/** Selects the channel that plugins follow. */
export async function channel(inputs: InputsOf<'channel'>, world: World): Promise<Outcome> {
  const selected = channelOf(inputs.channel, 'channel');
  const { plugins: patterns } = inputs;
  checkNamed(patterns, `channel greeter ${selected}`);
  await checkPermission('channel', selected, inputs, world);
  return changeLedger(inputs, world, {
    title: `Follow ${selected}`,
    patterns,
    data: { channel: selected },
    intent: (asking, plugins) => ({ ...asking, operation: 'channel', channel: selected, plugins: plugins ?? [] }),
  });
}
