import { waitText } from '../duration.ts';
import type { Channel } from './channel.ts';
import { isoOf, millisOf } from './moment.ts';
import { PERMISSIONS, type ChannelPolicy, type Permission, type Window } from './policy.ts';
import type { Run } from './soak.ts';
import type { Hold, PluginState, Recorded } from './state.ts';
import { opening } from './window.ts';

/** One condition of a promotion. */
export interface Gate {
  readonly name: 'permission' | 'source' | 'soak' | 'window' | 'hold' | 'rejection';
  readonly passed: boolean;
  /** Whether a person's command went past it. */
  readonly overridden: boolean;
  /** When it will pass (or has), ISO 8601 UTC; null where nobody can know. */
  readonly passesAt: string | null;
  /** For people: `eligible in 6 h 12 min`. */
  readonly message: string;
}

/** What the gates of a promotion are asked of. */
export interface Passage {
  readonly plugin: PluginState;
  readonly channel: Channel;
  /** Where the release has to have been active; null where what is staged on the channel itself is promoted. */
  readonly source: Channel | null;
  readonly release: Pick<Recorded, 'version' | 'digest' | 'at'>;
  /** How the release fared on the source. */
  readonly run: Run | null;
  readonly policy: ChannelPolicy;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Every gate that the policy has for a promotion, passed or not; the permission of who asks is asked elsewhere. */
export function gatesOf(passage: Passage): readonly Gate[] {
  const { source, policy } = passage;
  return [
    ...(source === null ? [] : [sourceGate(passage, source), ...(policy.soak > 0 ? [soakGate(passage, source)] : [])]),
    ...(policy.window === null ? [] : [windowGate(policy.window, passage.now)]),
    holdGate(passage),
    rejectionGate(passage),
  ];
}

/**
 * The earliest moment at which gates pass together, in milliseconds since 1970: in the past, where they pass; null where nobody
 * can know.
 */
export function passesAt(gates: readonly Gate[], { policy, now, release }: Passage): number | null {
  const waits = gates.filter(({ name }) => name !== 'window');
  const times = waits.map((gate) => (gate.passesAt === null ? (gate.passed ? 0 : null) : millisOf(gate.passesAt)));
  if (times.includes(null)) return null;
  const start = Math.max(millisOf(release.at), ...times.map((time) => time ?? 0));
  if (policy.window === null) return start;
  const opened = opening(policy.window, start);
  const isOpenNow = gates.every(({ passed }) => passed);
  return isOpenNow || (opened !== null && opened > now) ? opened : opening(policy.window, Math.max(start, now));
}

/** Whether someone with a permission may do what a channel asks of promotions; null is none, or unknown, which is no (§8). */
export function permissionGate(channel: Channel, { permission }: ChannelPolicy, has: Permission | null): Gate {
  const passed = permissionSuffices(has, permission);
  const message = passed
    ? `the permission ${has ?? 'none'} suffices for ${channel}`
    : `${channel} asks for the permission ${permission}; this is ${has ?? 'none that is known'}`;
  return { name: 'permission', passed, overridden: false, passesAt: null, message };
}

/** Whether a permission is the one needed, or more. */
export function permissionSuffices(has: Permission | null, needed: Permission): boolean {
  return has !== null && PERMISSIONS.indexOf(has) >= PERMISSIONS.indexOf(needed);
}

function sourceGate({ release, run }: Passage, source: Channel): Gate {
  const since = run?.since ?? null;
  const fate =
    run === null ? 'has never been active' : since === null ? 'was rolled back or rejected' : 'was activated';
  const message = `${release.version} ${fate} on ${source}`;
  return { name: 'source', passed: since !== null, overridden: false, passesAt: since, message };
}

function soakGate({ run, policy, now }: Passage, source: Channel): Gate {
  if (run?.since == null) {
    const fault = run === null ? 'it has not begun' : 'a rollback or a rejection has ended it';
    const message = `no soak on ${source}: ${fault}`;
    return { name: 'soak', passed: false, overridden: false, passesAt: null, message };
  }
  const ends = millisOf(run.since) + policy.soak;
  const passed = ends <= now;
  const length = waitText(policy.soak);
  const message = passed
    ? `soaked on ${source} for ${length}`
    : `eligible in ${waitText(ends - now)} (${length} on ${source})`;
  return { name: 'soak', passed, overridden: false, passesAt: isoOf(ends), message };
}

function windowGate(window: Window, now: number): Gate {
  const opens = opening(window, now);
  const passed = opens === now;
  const hours = `${window.days.join(', ')} ${window.hours.join('-')} ${window.timezone}`;
  const message = passed
    ? `open (${hours})`
    : opens === null
      ? `never open (${hours})`
      : `opens in ${waitText(opens - now)} (${hours})`;
  return { name: 'window', passed, overridden: false, passesAt: opens === null ? null : isoOf(opens), message };
}

function holdGate({ plugin, channel }: Passage): Gate {
  const { hold, history } = plugin.channels[channel];
  const message = hold === null ? 'not held' : holdText(hold);
  const ended = hold === null ? (history.findLast(({ operation }) => operation === 'resume')?.at ?? null) : null;
  return { name: 'hold', passed: hold === null, overridden: false, passesAt: ended, message };
}

/** Who holds a channel, since when and why, in a few words. */
export function holdText({ by, actor, at, reason }: Hold): string {
  const who = `held ${by === 'rollback' ? 'since a rollback ' : ''}by ${actor} at ${at}`;
  return reason === null ? who : `${who}: ${reason}`;
}

function rejectionGate({ plugin, release }: Passage): Gate {
  const rejection = plugin.rejected.get(release.digest);
  const message =
    rejection === undefined ? 'not rejected' : `${release.version} has been rejected since ${rejection.at}`;
  return { name: 'rejection', passed: rejection === undefined, overridden: false, passesAt: null, message };
}
