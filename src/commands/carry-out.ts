import type { Command } from '../conversation/command.ts';
import type { InputsOf } from '../commands.ts';
import type { World } from '../world/world.ts';
import type { LedgerOutcome } from './answered.ts';
import type { Commenter } from './ledger.ts';

/** A command on a channel. */
export type OnChannel = Extract<Command, { readonly channel: unknown }>;

/** Carries out what a comment asks of a channel, by the command of that name. @throws Refusal as that command. */
export async function carryOut(
  command: OnChannel,
  inputs: InputsOf<'respond'>,
  world: World,
  commenter: Commenter,
): Promise<LedgerOutcome> {
  const { channel, plugins } = command;
  const place = { ...inputs, channel, plugins, request: undefined };
  switch (command.name) {
    case 'promote': {
      const { promote } = await import('./promote.ts');
      const { from, version } = command;
      const asked = { from: from ?? undefined, version: version ?? undefined, reason: undefined, rollout: undefined };
      return promote({ ...place, ...asked, automatic: false, force: false, 'best-effort': false }, world, commenter);
    }
    case 'rollback': {
      const { rollback } = await import('./rollback.ts');
      const { to, reason } = command;
      return rollback({ ...place, to: to ?? undefined, reason: reason ?? undefined, reject: true }, world, commenter);
    }
    case 'hold':
    case 'resume': {
      const commands = await import('./hold.ts');
      return commands[command.name]({ ...place, reason: command.reason ?? undefined }, world, commenter);
    }
  }
}
