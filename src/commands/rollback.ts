import type { InputsOf } from '../commands.ts';
import type { Outcome } from '../outputs.ts';
import type { World } from '../world/world.ts';
import { changeLedger } from './change.ts';
import { channelOf, checkNamed } from './channels.ts';
import { checkPermission } from './permission.ts';

/** Returns a channel to the release before, rejects the one left behind and holds the channel. */
export async function rollback(inputs: InputsOf<'rollback'>, world: World): Promise<Outcome> {
  const channel = channelOf(inputs.channel, 'channel');
  const { plugins: patterns, to = null, reject } = inputs;
  checkNamed(patterns, `rollback ${channel} --plugins greeter`);
  await checkPermission('rollback', channel, inputs, world);
  return changeLedger(inputs, world, {
    title: `Roll back ${channel}`,
    patterns,
    data: { channel },
    intent: (asking, plugins) => ({ ...asking, operation: 'rollback', channel, plugins: plugins ?? [], to, reject }),
  });
}
