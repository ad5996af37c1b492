import type { Decision } from './decision.ts';
import type { Intent } from './intent.ts';
import type { State } from './state.ts';

/**
 * What a command does to a ledger: the events to be written and an answer for each plugin, or none of it.
 * @param now ISO 8601, UTC.
 * @throws Refusal with a message for every plugin that stands in the way, unless those that can be moved may go alone.
 */
export function decide(state: State, intent: Intent, now: string): Decision {
  const decision = consider(state, intent, now);
  return decision;
}

/** As `decide`, but refusals are answers, too: where they stand in the way of all, there are no events. */
export function consider(state: State, intent: Intent, now: string): Decision {
  throw new Error(`Not yet: ${intent.operation} at ${now} after ${state.sequence}`);
}
