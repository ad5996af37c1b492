import type { Channel } from './channel.ts';
import type { Draft } from './event.ts';
import type { Activation, ChannelState, Hold, PluginState, Recorded, Rejection } from './state.ts';

/** The state of a plugin while events are written on it. */
export interface Draftable extends PluginState {
  selected: Channel;
  readonly channels: Readonly<Record<Channel, DraftableChannel>>;
  readonly rejected: Map<string, Rejection>;
}

export interface DraftableChannel extends ChannelState {
  readonly recorded: Map<string, Recorded>;
  staged: string | null;
  readonly stack: Activation[];
  hold: Hold | null;
  readonly history: Draft[];
}
