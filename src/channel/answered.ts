import type { Draft, Operation } from './event.ts';
import type { Asking } from './intent.ts';
import { isAfter } from './moment.ts';
import type { ChannelState } from './state.ts';

/**
 * The event with which this request was answered before: the same request with the same operation, plugin, channel and version
 * never acts twice (§6). Null where there is none. Without a version any one is meant.
 */
export function answered(
  { history }: ChannelState,
  { request }: Asking,
  operation: Operation,
  version: string | null = null,
): Draft | null {
  const index = history.findLastIndex(
    (event, at) =>
      event.request === request &&
      event.operation === operation &&
      (version === null || event.version === version) &&
      !isPart(history, at),
  );
  return history[index] ?? null;
}

/** Whether an event is a part of another operation's command: the hold of a rollback, the resumption of a promotion. */
function isPart(history: readonly Draft[], index: number): boolean {
  const event = history[index];
  const is = (other: Draft | undefined, operations: readonly Operation[]): boolean =>
    other !== undefined && other.request === event?.request && operations.includes(other.operation);
  if (event?.operation === 'hold') return is(history[index - 1], ['rollback', 'reject']);
  if (event?.operation === 'resume') return is(history[index + 1], ['unreject', 'baseline', 'promote']);
  return false;
}

/**
 * The last event that changed what is active on a channel, where another request did that after this one was made; else null.
 * The steps of one run were all asked for when it was made, to be done one after the other.
 */
export function overtaker({ history }: ChannelState, { request, run, askedAt }: Asking): Draft | null {
  const last = history.findLast(({ operation }) => MOVING.includes(operation));
  if (last === undefined || last.request === request || (run !== null && last.run === run)) return null;
  return isAfter(last.at, askedAt) ? last : null;
}

const MOVING: readonly Operation[] = ['bootstrap', 'baseline', 'promote', 'rollback'];
