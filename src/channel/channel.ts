/** The channels, from the lowest of the ladder to the highest. */
export const CHANNELS = ['canary', 'beta', 'stable'] as const;

export type Channel = (typeof CHANNELS)[number];

/** Whether there is a channel of this name. */
export function isChannel(name: string): name is Channel {
  return CHANNELS.some((channel) => channel === name);
}
