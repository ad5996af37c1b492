import { CHANNELS, type Channel } from './channel.ts';
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
  /** The releases that were read, by `<channel>/<version>`: decisions about staging compare modules with them. */
  readonly releases: ReadonlyMap<string, Release>;
}

export interface ChannelState {
  /** Every release recorded on the channel, by version. */
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
  /** When and as which event it was staged (or bootstrapped), also where it was taken over from another channel. */
  readonly at: string;
  readonly sequence: number;
  /** The pull request that it was staged from. */
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

/** A ledger without events. */
export const EMPTY_STATE: State = { sequence: 0, plugins: new Map() };

/** A plugin of which the ledger says nothing yet. */
export function emptyPlugin(plugin: string): PluginState {
  const channel: ChannelState = { recorded: new Map(), staged: null, stack: [], hold: null, history: [] };
  return {
    plugin,
    selected: 'stable',
    channels: { canary: channel, beta: channel, stable: channel },
    rejected: new Map(),
    releases: new Map(),
  };
}

/** What is active on a channel, or null. */
export function activeOf({ stack }: ChannelState): Activation | null {
  return stack.at(-1) ?? null;
}

/**
 * What a rollback would return to, and `previous` in all files: the nearest activation below the active one that is another
 * release and not rejected; null where there is none.
 */
export function previousOf({ stack }: ChannelState, rejected: PluginState['rejected']): Activation | null {
  const left = stack.at(-1)?.digest;
  return (
    stack.findLast(({ digest }, index) => index < stack.length - 1 && digest !== left && !rejected.has(digest)) ?? null
  );
}

/** The release of a channel that was staged last, wherever that was; null where none is recorded. */
export function newestOf({ recorded }: Pick<ChannelState, 'recorded'>): Recorded | null {
  let newest: Recorded | null = null;
  for (const release of recorded.values()) if (newest === null || release.sequence > newest.sequence) newest = release;
  return newest;
}

/** The release recorded with a version on any channel: a version has one digest per plugin. */
export function recordedAnywhere({ channels }: PluginState, version: string): Recorded | null {
  for (const channel of CHANNELS) {
    const recorded = channels[channel].recorded.get(version);
    if (recorded !== undefined) return recorded;
  }
  return null;
}

/** Whether a plugin has a release that came from a pull request. */
export function hasReleaseOf({ channels }: PluginState, pullRequest: number): boolean {
  return Object.values(channels).some(({ recorded }) =>
    [...recorded.values()].some((release) => release.pullRequest === pullRequest),
  );
}
