import { CHANNELS, type Channel } from '../channel/channel.ts';
import type { Policy } from '../channel/policy.ts';
import { code, cut } from '../report/markdown.ts';
import type { BoardChannel, BoardPlugin, Channels } from '../report/channels.ts';
import type { PullRequest } from '../world/github.ts';

/**
 * What can be commented on a pull request next, as the board of its plugins is: each with what it does. Nothing is promoted of what
 * was closed without a merge, and of a draft only on canary.
 */
export function nextCommands(
  plugins: readonly BoardPlugin[],
  { state, isDraft, isMerged }: Pick<PullRequest, 'state' | 'isDraft' | 'isMerged'>,
  policy: Policy,
): Channels['commands'] {
  if (plugins.length === 0) return [];
  const promotes =
    isMerged || state === 'open' ? CHANNELS.filter((channel) => isMerged || !isDraft || channel === 'canary') : [];
  const commands = [
    ...promotes.flatMap((channel) => promotion(plugins, channel, policy)),
    ...CHANNELS.flatMap((channel) => [...rollback(plugins, channel, policy), ...resumption(plugins, channel, policy)]),
  ];
  return [...commands, { command: '/help', does: 'lists all there is' }];
}

function promotion(plugins: readonly BoardPlugin[], channel: Channel, policy: Policy): Channels['commands'] {
  const movable = plugins.filter(({ channels }) => {
    const { outlook, hold } = on(channels, channel);
    return (
      outlook !== null &&
      hold?.by !== 'person' &&
      outlook.gates.every(({ name, passed }) => passed || name !== 'rejection')
    );
  });
  if (movable.length === 0) return [];
  const past = new Set(
    movable.flatMap(({ channels }) =>
      (on(channels, channel).outlook?.gates ?? []).flatMap(({ name, passed }) => (passed ? [] : [name])),
    ),
  );
  const going = past.size === 0 ? '' : `, past its ${[...past].join(', ')}`;
  return [
    {
      command: `/promote ${channel}`,
      does: `makes ${what(movable, ({ release }) => release)} active on ${channel}${going}; ${asks(channel, policy)}`,
    },
  ];
}

function rollback(plugins: readonly BoardPlugin[], channel: Channel, policy: Policy): Channels['commands'] {
  const ours = plugins.filter(({ release, channels }) => {
    const { active, previous } = on(channels, channel);
    return active !== null && active.version === release && previous !== null;
  });
  if (ours.length === 0) return [];
  const does = `returns ${channel} to ${what(ours, ({ channels }) => on(channels, channel).previous)}; ${asks(channel, policy)}`;
  return [{ command: `/rollback ${channel}`, does }];
}

function resumption(plugins: readonly BoardPlugin[], channel: Channel, policy: Policy): Channels['commands'] {
  const held = plugins.filter(({ channels }) => on(channels, channel).hold?.by === 'person');
  if (held.length === 0) return [];
  return [{ command: `/resume ${channel}`, does: `ends the hold of ${channel}; ${asks(channel, policy)}` }];
}

function on(channels: readonly BoardChannel[], channel: Channel): BoardChannel {
  const found = channels.find((one) => one.channel === channel);
  if (found === undefined) throw new Error(`no channel ${channel} on the board`);
  return found;
}

/** `greeter 1.5.0`, or how many plugins. */
function what(plugins: readonly BoardPlugin[], version: (plugin: BoardPlugin) => string | null): string {
  const [only, ...more] = plugins;
  if (only === undefined || more.length > 0) return `${plugins.length} plugins`;
  return `${code(only.plugin)} ${code(cut(version(only) ?? '', 60))}`;
}

function asks(channel: Channel, policy: Policy): string {
  return `asks for the permission ${policy[channel].permission}`;
}
