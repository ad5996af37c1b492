import { REASONS } from '../errors.ts';
import type { Channel } from './channel.ts';
import type { Answer, Recording } from './decision.ts';
import type { Draft } from './event.ts';
import type { Asking } from './intent.ts';
import type { State } from './state.ts';
import { unknownRefusal } from './unknown.ts';

/** An event of a command, before it has its place in the ledger and the name of who asked. */
export type Move = Pick<Draft, 'operation' | 'channel'> &
  Partial<Pick<Draft, 'version' | 'digest' | 'rollout' | 'previous' | 'from' | 'reason'>>;

/** What becomes of one plugin. */
export interface Outcome {
  readonly answer: Answer;
  readonly moves: readonly Move[];
  readonly recordings: readonly Recording[];
}

export type Said = Pick<Answer, 'plugin' | 'channel' | 'reason' | 'message'> & Partial<Answer>;

/** An answer; what is not said is null or empty. */
export function answerOf(said: Said): Answer {
  return {
    version: null,
    digest: null,
    previous: null,
    gates: [],
    since: null,
    repeated: false,
    warnings: [],
    ...said,
  };
}

/** An outcome without events. */
export function still(said: Said): Outcome {
  return { answer: answerOf(said), moves: [], recordings: [] };
}

/** Whether an outcome stands in the way of a batch that moves all or none. */
export function isRefused({ answer }: Outcome): boolean {
  return REASONS[answer.reason] !== 0;
}

/** The events of outcomes, in their order. */
export function draftsOf(
  outcomes: readonly Outcome[],
  { request, actor, run, pullRequest, reason }: Asking,
  sequence: number,
  at: string,
): readonly Draft[] {
  return outcomes
    .flatMap(({ answer, moves }) => moves.map((move) => ({ plugin: answer.plugin, move })))
    .map(({ plugin, move }, index) => ({
      sequence: sequence + index + 1,
      operation: move.operation,
      request,
      plugin,
      channel: move.channel,
      version: move.version ?? null,
      digest: move.digest ?? null,
      rollout: move.rollout ?? null,
      previous: move.previous ?? null,
      from: move.from ?? null,
      actor,
      at,
      run,
      pull_request: pullRequest,
      reason: move.reason === undefined ? reason : move.reason,
    }));
}

/** What is said of a plugin that the ledger does not know. */
export function unknownPlugin(state: State, plugin: string, channel: Channel): Outcome {
  const { reason, message, hint } = unknownRefusal([...state.plugins.keys()], plugin);
  return still({ plugin, channel, reason, message, ...(hint === undefined ? {} : { hint }) });
}
