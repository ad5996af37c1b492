import { CHANNELS, isChannel, type Channel } from '../channel/channel.ts';
import { Refusal } from '../errors.ts';
import { nearest } from '../nearest.ts';
import { brief } from '../world/plain.ts';

/** The channel that an input names. @throws Refusal `unknown_channel`, `usage` when it is missing. */
export function channelOf(name: string | undefined, input: string): Channel {
  const allowed = CHANNELS.join(', ');
  if (name === undefined)
    throw new Refusal('usage', `The input \`${input}\` is missing.`, { hint: `It is one of ${allowed}.` });
  if (isChannel(name)) return name;
  const near = nearest(name, [...CHANNELS]);
  throw new Refusal(
    'unknown_channel',
    `There is no channel '${brief(name)}'${near === undefined ? '' : ` (did you mean '${near}'?)`}.`,
    { hint: `The channels are ${allowed}.` },
  );
}

/** A part of all hosts, as 0 to 1. @throws Refusal `usage`. */
export function rolloutOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const percent = /^(\d+(?:\.\d+)?)\s*%$/u.exec(text)?.[1];
  const value =
    percent === undefined ? (/^\d+(?:\.\d+)?$/u.test(text) ? Number(text) : Number.NaN) : Number(percent) / 100;
  if (value >= 0 && value <= 1) return value;
  throw new Refusal(
    'usage',
    `The input \`rollout\` is '${brief(text)}'; allowed: a number from 0 to 1, or 0% to 100%.`,
  );
}

/** @throws Refusal `usage` when no plugins are named where they must be. */
export function checkNamed(patterns: readonly string[], example: string): void {
  if (patterns.length > 0) return;
  throw new Refusal('usage', 'The input `plugins` is missing: this command wants its plugins named.', {
    hint: `For example \`${example}\`; '*' names them all.`,
  });
}
