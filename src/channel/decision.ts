import type { Reason } from '../errors.ts';
import type { Channel } from './channel.ts';
import type { Draft } from './event.ts';
import type { Gate } from './gates.ts';
import type { Candidate } from './intent.ts';
import type { State } from './state.ts';

/** What is to be written, and what is answered for each plugin. Nothing is to be written when there are no events. */
export interface Decision {
  readonly state: State;
  readonly events: readonly Draft[];
  /** The metadata.json files that the events need, in their order. */
  readonly recordings: readonly Recording[];
  readonly answers: readonly Answer[];
}

/** A metadata.json to be written: of a new release, or of one that is there, moved or with another rollout. */
export interface Recording {
  readonly plugin: string;
  readonly channel: Channel;
  readonly version: string;
  readonly digest: string;
  readonly rollout: number;
  readonly staged: boolean;
  readonly source: { readonly candidate: Candidate } | { readonly channel: Channel };
}

/** What became of one plugin. */
export interface Answer {
  readonly plugin: string;
  readonly channel: Channel;
  readonly reason: Reason;
  /** One sentence for people. */
  readonly message: string;
  readonly hint?: string;
  readonly version: string | null;
  readonly digest: string | null;
  /** The version that was active before. */
  readonly previous: string | null;
  /** Of a promotion: every gate, passed or not. */
  readonly gates: readonly Gate[];
  /** Of a promotion: since when its gates could have been passed together, or from when on; ISO 8601 UTC, null where nobody can know. */
  readonly since: string | null;
  /** Whether this answer was given before, to the same request. */
  readonly repeated: boolean;
  readonly warnings: readonly string[];
}
