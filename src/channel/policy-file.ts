import { IANAZone } from 'luxon';
import { readDuration } from '../duration.ts';
import { Refusal, type Problem } from '../errors.ts';
import { items } from '../manifest/coerce.ts';
import { createFindings, type Remark } from '../manifest/findings.ts';
import { parseText } from '../manifest/read.ts';
import { block, refuse, type Spot } from '../manifest/spot.ts';
import { quoted } from '../manifest/value.ts';
import { nearest } from '../nearest.ts';
import { CHANNELS, type Channel } from './channel.ts';
import { DAYS, DEFAULT_POLICY, PERMISSIONS, type ChannelPolicy, type Policy, type Window } from './policy.ts';
import { POLICY_KEYS } from './policy-keys.ts';

/** Where the policy lies on the default branch. */
export const POLICY_FILE = '.github/plugin-channels.yml';

/** A policy without errors. */
export interface PolicyReading {
  readonly policy: Policy;
  /** Warnings, in the order of the text. */
  readonly problems: readonly Problem[];
}

/**
 * Reads a policy file; what it leaves out is as it is without one (§7).
 * @param file how messages name it.
 * @throws Refusal `manifest_invalid` with every problem in the order of the text (warnings, too).
 */
export function readPolicy(text: string, file: string = POLICY_FILE): PolicyReading {
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  if (body.length < LARGEST_EMPTY && /^(?:[ \t]*(?:#[^\r\n]*)?(?:\r?\n|$))*$/.test(body))
    return { policy: DEFAULT_POLICY, problems: [] };
  const findings = createFindings(file, body);
  const value = parseText(body, findings);
  const policy = value === null ? DEFAULT_POLICY : policyOf({ value, path: null, findings });
  if (findings.failed) throw invalid(file, findings.problems());
  return { policy, problems: findings.problems() };
}

/** Longer texts are left to the reader, which knows what is too long. */
const LARGEST_EMPTY = 100_000;
/** A year: a release that soaks for longer is forgotten. */
const LONGEST_SOAK = 365 * 24 * 60 * 60 * 1000;

function invalid(file: string, problems: readonly Problem[]): Refusal {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  const count = errors.length === 1 ? 'an error' : `${errors.length} errors, the first`;
  const what = [first?.path ?? '', first?.message ?? ''].filter((part) => part !== '').join(': ');
  return new Refusal('manifest_invalid', `The policy '${file}' has ${count} in line ${first?.line ?? 1}: ${what}.`, {
    hint: 'Each problem names its line, what was found and what is allowed.',
    problems,
  });
}

function policyOf(document: Spot): Policy {
  const top = block(document, 'policy', POLICY_KEYS.policy);
  const spot = top?.get('channels') ?? null;
  const channels = spot === null ? null : block(spot, 'list of channels', POLICY_KEYS.channels);
  const read = (channel: Channel): ChannelPolicy => channelPolicy(channels?.get(channel) ?? null, channel);
  return { canary: read('canary'), beta: read('beta'), stable: read('stable') };
}

function channelPolicy(spot: Spot | null, channel: Channel): ChannelPolicy {
  const given = DEFAULT_POLICY[channel];
  const settings = spot === null ? null : block(spot, `policy of ${channel}`, POLICY_KEYS.channel);
  if (settings === null) return given;
  const from = source(settings.get('from'), channel);
  const soakSpot = settings.get('soak');
  const soak = soakTime(soakSpot) ?? (from === null ? 0 : given.soak);
  if (from === null && soak > 0 && soakSpot !== null) {
    refuse(soakSpot, {
      message: `Nothing soaks before ${channel}, which takes what is staged on it`,
      allowed: channel === 'canary' ? 'no soak' : 'a soak together with a channel below it as `from`',
    });
  }
  return {
    from,
    soak,
    permission: oneOf(settings.get('permission'), 'permission', PERMISSIONS) ?? given.permission,
    window: windowOf(settings.get('window')),
  };
}

function source(spot: Spot | null, channel: Channel): Channel | null {
  if (spot === null) return DEFAULT_POLICY[channel].from;
  const from = oneOf(spot, 'channel', CHANNELS.slice(0, CHANNELS.indexOf(channel) + 1));
  return from === channel ? null : (from ?? DEFAULT_POLICY[channel].from);
}

function soakTime(spot: Spot | null): number | null {
  if (spot === null) return null;
  const { value } = spot;
  const { scalar } = value.type === 'scalar' ? value : { scalar: null };
  const text = scalar?.kind === 'string' ? scalar.value.trim() : scalar?.kind === 'integer' ? scalar.source : '';
  const soak = text === '0' ? 0 : readDuration(text);
  if (soak !== undefined && soak <= LONGEST_SOAK) return soak;
  refuse(spot, {
    message: 'This is no time to soak',
    allowed: '0, or a duration with its unit, such as 90m, 24h or 3d, up to 365d',
  });
  return null;
}

function windowOf(spot: Spot | null): Window | null {
  const settings = spot === null ? null : block(spot, 'window', POLICY_KEYS.window);
  if (settings === null) return null;
  const days = settings.get('days');
  return {
    days: days === null ? DAYS : daysOf(days),
    hours: hoursOf(settings.get('hours')),
    timezone: zoneOf(settings.get('timezone')),
  };
}

function daysOf(spot: Spot): Window['days'] {
  const listed = items(spot);
  if (listed.length === 0 && spot.value.type === 'list')
    refuse(spot, { message: 'A window without days never opens', allowed: DAYS.join(', ') });
  const read = listed.map((item) => oneOf(item, 'day', DAYS));
  return DAYS.filter((day) => read.includes(day));
}

const HOURS = /^((?:[01]\d|2[0-3]):[0-5]\d)\s*-\s*((?:[01]\d|2[0-3]):[0-5]\d|24:00)$/;

function hoursOf(spot: Spot | null): Window['hours'] {
  if (spot === null) return ['00:00', '24:00'];
  const [, from, to] = HOURS.exec(textOf(spot).trim()) ?? [];
  if (from !== undefined && to !== undefined) return [from, to];
  refuse(spot, {
    message: 'These are no hours',
    allowed: 'two times, such as "09:00-16:00" or, over midnight, "22:00-04:00"',
  });
  return ['00:00', '24:00'];
}

function zoneOf(spot: Spot | null): string {
  if (spot === null) return 'UTC';
  const name = textOf(spot).trim();
  if (name.length <= 64 && IANAZone.isValidZone(name)) return name;
  refuse(spot, near('time zone', name, Intl.supportedValuesOf('timeZone'), 'a name such as Europe/Copenhagen or UTC'));
  return 'UTC';
}

/** One of these words, in any case; null where there is something else, which is an error. */
function oneOf<T extends string>(spot: Spot | null, sort: string, words: readonly T[]): T | null {
  if (spot === null) return null;
  const text = textOf(spot).trim().toLowerCase();
  const found = words.find((word) => word.toLowerCase() === text);
  if (found === undefined) refuse(spot, near(sort, text, words, words.join(', ')));
  return found ?? null;
}

function near(sort: string, text: string, words: readonly string[], allowed: string): Remark {
  const meant = text === '' || text.length > 64 ? undefined : nearest(text, words);
  return { message: `This is no ${sort}${meant === undefined ? '' : `; did you mean ${quoted(meant)}?`}`, allowed };
}

function textOf({ value }: Spot): string {
  return value.type === 'scalar' && value.scalar.kind === 'string' ? value.scalar.value : '';
}
