import { Refusal } from '../errors.ts';
import type { Draft } from './event.ts';

/** What to throw at an event that cannot be: no command writes it. */
export function corrupt({ plugin, channel, sequence, operation }: Draft, fault: string): Refusal {
  return new Refusal(
    'ledger_corrupt',
    `The history of ${plugin} on ${channel} is impossible: event ${sequence} (${operation}): ${fault}.`,
    { hint: 'Run `verify` to see everything that is off; nothing is written to this plugin until it is put right.' },
  );
}
