import * as v from 'valibot';
import { anyCase, key } from '../manifest/schema-values.ts';
import { CHANNELS } from './channel.ts';
import { DAYS, PERMISSIONS } from './policy.ts';

// What may be written in a policy file: the source of schema/plugin-channels.schema.json and, through policy-keys.ts, of the keys
// that are known. The reader (policy-file.ts) checks, with places, and never loads this module.

/** Types of the mappings of a policy file as they are written. */
export interface RawPolicy {
  policy: v.InferInput<typeof policy>;
  channels: v.InferInput<typeof channels>;
  channel: v.InferInput<typeof channel>;
  window: v.InferInput<typeof window>;
}

const TIME = '(?:[01]\\d|2[0-3]):[0-5]\\d';
const day = v.pipe(v.string(), v.regex(anyCase(DAYS.map((name) => name.toLowerCase()))), v.examples([...DAYS]));

const window = v.strictObject({
  days: key(v.union([v.array(day), day]), 'Days on which it opens; all where left out.', ['Mon', 'Tue', 'Wed', 'Thu']),
  hours: key(
    v.pipe(v.string(), v.regex(new RegExp(`^\\s*${TIME}\\s*-\\s*(?:${TIME}|24:00)\\s*$`))),
    'From when to when, the end not included; all day where left out. Over midnight where the end is not after the beginning.',
    '09:00-16:00',
  ),
  timezone: key(v.string(), 'A name of the IANA time zone database; UTC where left out.', 'Europe/Copenhagen'),
});

const channel = v.strictObject({
  from: key(
    v.pipe(v.string(), v.regex(anyCase(CHANNELS)), v.examples([...CHANNELS])),
    'Where automatic promotions take releases from: a channel below; the channel itself for what is staged on it.',
  ),
  soak: key(
    v.union([
      v.pipe(v.string(), v.regex(/^\s*\d{1,15}(\.\d{1,3})?\s*[A-Za-z]+\s*$/)),
      v.pipe(v.number(), v.minValue(0), v.maxValue(0)),
    ]),
    'How long a release must have been active on the source.',
    '24h',
  ),
  permission: key(
    v.pipe(v.string(), v.regex(anyCase(PERMISSIONS)), v.examples([...PERMISSIONS])),
    'The permission on the repository that a person needs.',
  ),
  window: key(window, 'When automatic promotions may happen; at any time where left out.'),
});

const channels = v.strictObject({
  canary: key(channel, 'The lowest channel: what is staged on it, with permission write.'),
  beta: key(channel, 'From canary after 24h, with permission write, where nothing else is said.'),
  stable: key(channel, 'From beta after 72h, with permission write, where nothing else is said.'),
});

/** A whole policy file. */
export const policy = v.pipe(
  v.strictObject({
    $schema: v.pipe(v.optional(v.unknown()), v.description('Where editors find this schema.')),
    channels: key(channels, 'What each channel asks of promotions; what is left out stays as it is without this file.'),
  }),
  v.title('CoolBox plugin channels'),
  v.description('What promotions on the channels canary, beta and stable ask for.'),
);

/** What is written once in the JSON Schema and referred to. */
export const DEFINITIONS = { channel, window };
