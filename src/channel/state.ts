import type { Channel } from './channel.ts';
import type { Draft } from './event.ts';
import type { Release } from './release.ts';

/** What the ledger says of some plugins: everything in it follows from their histories. */
export interface State {
  /** Of the last event on the whole branch; 0 before the first. */
  readonly sequence: number;
  readonly plugins: ReadonlyMap<string, PluginState>;
}

export interface PluginState {
  readonly plugin: string;
  /** The channel it follows. */
  readonly selected: Channel;
  readonly channels: Readonly<Record<Channel, ChannelState>>;
  /** By digest. */
  readonly rejected: ReadonlyMap<string, Rejection>;
  /** The releases that were read, by `<channel>/<version>`: decisions about staging compare with them. */
  readonly releases: ReadonlyMap<string, Release>;
}

export interface ChannelState {
  /** Every release recorded on the channel, by version, in the order in which each was last recorded. */
  readonly recorded: ReadonlyMap<string, Recorded>;
  /** The version that is staged. */
  readonly staged: string | null;
  /** The activations, oldest first; the last is active. */
  readonly stack: readonly Activation[];
  readonly hold: Hold | null;
  /** All events, oldest first. */
  readonly history: readonly Draft[];
}

export interface Recorded {
  readonly version: string;
  readonly digest: string;
  readonly rollout: number;
  /** When and as which event it was last recorded. */
  readonly at: string;
  readonly sequence: number;
  readonly pullRequest: number | null;
}

export interface Activation {
  readonly version: string;
  readonly digest: string;
  readonly rollout: number;
  readonly at: string;
  readonly sequence: number;
  readonly request: string;
}

export interface Hold {
  readonly reason: string | null;
  readonly actor: string;
  readonly at: string;
  /** A hold that a rollback made ends with a person's promotion; a person's ends with `resume` only. */
  readonly by: 'rollback' | 'person';
}

export interface Rejection {
  readonly version: string;
  readonly digest: string;
  readonly reason: string | null;
  readonly at: string;
}
