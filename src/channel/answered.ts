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

/** Whether an event directly follows another one of its plugin because one command wrote both: a command has one time. */
export function isOfOneCommand(before: Draft | undefined, after: Draft | undefined): boolean {
  if (before === undefined || after === undefined) return false;
  return (
    after.sequence === before.sequence + 1 &&
    after.request === before.request &&
    after.plugin === before.plugin &&
    after.at === before.at
  );
}

/** Whether an event is a part of another operation's command: the hold of a rollback, the resumption of a promotion. */
function isPart(history: readonly Draft[], index: number): boolean {
  const event = history[index];
  if (event?.operation === 'hold') return isOfRollback(history, index);
  if (event?.operation !== 'resume') return false;
  const next = history[index + 1];
  if (next === undefined || !PROMOTING.includes(next.operation) || !isOfOneCommand(event, next)) return false;
  // A person's hold is ended by nothing but `resume`.
  const held = history.findLastIndex(({ operation }, at) => at < index && operation === 'hold');
  return isOfRollback(history, held);
}

/** Whether a hold was written by a rollback, which holds only what is not held yet. */
function isOfRollback(history: readonly Draft[], index: number): boolean {
  const before = history[index - 1];
  if (!isOfOneCommand(before, history[index])) return false;
  const rollback = before?.operation === 'reject' ? history[index - 2] : before;
  if (rollback?.operation !== 'rollback' || (rollback !== before && !isOfOneCommand(rollback, before))) return false;
  const last = history.findLast(({ operation }, at) => at < index && (operation === 'hold' || operation === 'resume'));
  return last?.operation !== 'hold';
}

const PROMOTING: readonly Operation[] = ['unreject', 'baseline', 'promote'];

/**
 * The last event of some kinds on a channel, where another request did that after this one was made; else null. Unless it is said
 * otherwise, those that changed what is active.
 * The steps of one run were all asked for when it was made, to be done one after the other; of comments a run may answer several.
 */
export function overtaker(
  { history }: ChannelState,
  { request, run, askedAt, recordedBefore }: Asking,
  operations: readonly Operation[] = MOVING,
): Draft | null {
  const last = history.findLast(({ operation }) => operations.includes(operation));
  if (last === undefined || last.request === request) return null;
  if (run !== null && last.run === run && recordedBefore === null) return null;
  return isAfter(last.at, askedAt) ? last : null;
}

const MOVING: readonly Operation[] = ['bootstrap', 'baseline', 'promote', 'rollback'];
