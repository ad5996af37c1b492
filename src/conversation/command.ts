import type { Channel } from '../channel/channel.ts';

/** What a comment asks for (§8). */
export type Command = Promote | Rollback | HoldOrResume | Plain;

export interface Promote {
  readonly name: 'promote';
  readonly channel: Channel;
  /** Ids and globs, as written; none for those with a release from the pull request. */
  readonly plugins: readonly string[];
  readonly from: Channel | null;
  readonly version: string | null;
}

export interface Rollback {
  readonly name: 'rollback';
  readonly channel: Channel;
  readonly plugins: readonly string[];
  readonly to: string | null;
  readonly reason: string | null;
}

export interface HoldOrResume {
  readonly name: 'hold' | 'resume';
  readonly channel: Channel;
  readonly plugins: readonly string[];
  readonly reason: string | null;
}

/** `preview` runs the last checks again, `channels` refreshes the comment of that name, `help` tells what there is. */
export interface Plain {
  readonly name: 'preview' | 'channels' | 'help';
}

export type CommandName = Command['name'];

/** How a command is written and what it does, for people. */
export interface Usage {
  /** Whether a channel and plugins follow. */
  readonly onChannel: boolean;
  /** Each with what stands behind it. */
  readonly flags: Readonly<Record<string, 'channel' | 'version' | 'text'>>;
  readonly summary: string;
}

export const USAGE: Readonly<Record<CommandName, Usage>> = {
  promote: {
    onChannel: true,
    flags: { from: 'channel', version: 'version' },
    summary: 'makes the newest release of this pull request active on a channel',
  },
  rollback: {
    onChannel: true,
    flags: { to: 'version', reason: 'text' },
    summary: 'returns a channel to the release before, rejects the one left behind and holds the channel',
  },
  hold: { onChannel: true, flags: { reason: 'text' }, summary: 'stops promotion of a channel' },
  resume: { onChannel: true, flags: {}, summary: 'restarts promotion of a channel' },
  preview: { onChannel: false, flags: {}, summary: 'runs the last checks of this pull request again' },
  channels: { onChannel: false, flags: {}, summary: 'refreshes the comment on the channels' },
  help: { onChannel: false, flags: {}, summary: 'answers with this list' },
};

/** `/promote <channel> [plugins…] [--from <channel>] [--version <version>]` */
export function usageOf(name: CommandName): string {
  const { onChannel, flags } = USAGE[name];
  const said = Object.entries(flags).map(([flag, value]) => `[--${flag} <${value}>]`);
  return [`/${name}`, ...(onChannel ? ['<channel>', '[plugins…]'] : []), ...said].join(' ');
}

/** Whether there is a command of this name. */
export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(USAGE, name);
}
