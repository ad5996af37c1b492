import type { Channel } from './channel.ts';

/**
 * What an event can be, each doing one thing, so that a replay needs no knowledge of commands:
 * - `bootstrap`, `baseline`, `promote` activate a release (`baseline`: stable's active one, put below a channel's first)
 * - `stage` records a release and points `staged` at it
 * - `rollback` pops the stack down to `version`; `previous` is the release left behind
 * - `reject`, `unreject` bar a digest and lift the bar
 * - `hold`, `resume` stop and restart promotion
 * - `channel` selects the channel that the plugin follows
 *
 * A command may write several: a rollback writes `rollback`, `reject` and `hold`.
 */
export const OPERATIONS = [
  'bootstrap',
  'stage',
  'baseline',
  'promote',
  'rollback',
  'reject',
  'unreject',
  'hold',
  'resume',
  'channel',
] as const;

export type Operation = (typeof OPERATIONS)[number];

/** An event before the ledger has written it. Keys and their order are those of a line of history.jsonl. */
export interface Draft {
  /** Rises by one per event over the whole branch. */
  readonly sequence: number;
  readonly operation: Operation;
  /** What asked for it: the same request never acts twice. */
  readonly request: string;
  readonly plugin: string;
  readonly channel: Channel;
  /** Null for `hold`, `resume` and `channel`. */
  readonly version: string | null;
  readonly digest: string | null;
  readonly rollout: number | null;
  /** The version that was active before. */
  readonly previous: string | null;
  /** The channel that the release was taken from. */
  readonly from: Channel | null;
  readonly actor: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** The address of the workflow run. */
  readonly run: string | null;
  readonly pull_request: number | null;
  readonly reason: string | null;
}

/** An event as a line of history.jsonl holds it. */
export interface Event extends Draft {
  /** SHA-256 of the release's metadata.json after this event; null where the event is about no release. */
  readonly metadata: string | null;
  /** SHA-256 of the line before in the same file, without its newline; 64 zeros for the first. */
  readonly prev: string;
}
