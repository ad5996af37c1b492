import type { Channel } from './channel.ts';

/** The permissions of GitHub's collaborators, from the least. */
export const PERMISSIONS = ['read', 'triage', 'write', 'maintain', 'admin'] as const;

export type Permission = (typeof PERMISSIONS)[number];

/** What a channel asks of a promotion (`.github/plugin-channels.yml`). */
export interface ChannelPolicy {
  /** Where automatic promotions take releases from; null: what is staged on the channel itself. */
  readonly from: Channel | null;
  /** Milliseconds since the first activation on the source. */
  readonly soak: number;
  readonly permission: Permission;
  readonly window: Window | null;
}

/** The days of the week, as ISO 8601 counts them. */
export const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/** When automatic promotions may happen. */
export interface Window {
  readonly days: readonly (typeof DAYS)[number][];
  /** `HH:MM`, the second not included, which may be `24:00`; over midnight where it is not after the first. */
  readonly hours: readonly [from: string, to: string];
  /** A name of the IANA time zone database. */
  readonly timezone: string;
}

export type Policy = Readonly<Record<Channel, ChannelPolicy>>;

const HOUR = 60 * 60 * 1000;

/** The policy of a repository that has none (§7). */
export const DEFAULT_POLICY: Policy = {
  canary: { from: null, soak: 0, permission: 'write', window: null },
  beta: { from: 'canary', soak: 24 * HOUR, permission: 'write', window: null },
  stable: { from: 'beta', soak: 72 * HOUR, permission: 'write', window: null },
};
