import type { Channel } from '../channel/channel.ts';
import type { Draft } from '../channel/event.ts';

/** Who asked for a commit, as its trailers say. */
export interface Asked {
  readonly actor: string;
  readonly request: string;
  readonly run: string | null;
}

/** What a command is about, for the subject. */
export interface Act {
  readonly operation: 'stage' | 'promote' | 'rollback' | 'hold' | 'resume' | 'channel';
  readonly channel: Channel;
}

/** The message of a commit: `promote(beta): greeter 1.4.0`, and the trailers that say what it holds (§6). */
export function messageOf(act: Act, events: readonly Draft[], asked: Asked): string {
  return `${subjectOf(act, events)}\n\n${trailersOf(events, asked).join('\n')}\n`;
}

/** The trailers of a commit, a line each: its events, who, on whose request, in which run. */
export function trailersOf(events: readonly Draft[], { actor, request, run }: Asked): readonly string[] {
  return [
    ...events.map(eventTrailer),
    `Actor: ${trailerValue(actor)}`,
    `Request: ${trailerValue(request)}`,
    `Run: ${trailerValue(run ?? '-')}`,
  ];
}

/** The sequence of the last event that a commit's trailers name; null where it is no commit of a command. */
export function lastSequenceIn(message: string): number | null {
  const trailers = message.trimEnd().split('\n\n').slice(1).at(-1) ?? '';
  const named = [...trailers.matchAll(/^Event: (\d{1,16}) /gmu)].map(([, digits]) => Number(digits));
  return named.at(-1) ?? null;
}

/**
 * Foreign text as the value of a trailer: one line of visible characters, at most 200 of them. Git reads a line that
 * begins with white space as the continuation of the trailer before, and a new line as another one.
 */
export function trailerValue(text: string): string {
  const visible = text.replace(HIDDEN, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
  const line = visible.replace(/\s+/gu, ' ').trim();
  // A pair of surrogates is not cut in half: what is left of it would be no text.
  const [start = ''] = /^.{0,200}/u.exec(line) ?? [];
  return (start === line ? line : `${start}…`) || '-';
}

function subjectOf({ operation, channel }: Act, events: readonly Draft[]): string {
  const plugins = [...new Set(events.map(({ plugin }) => plugin))];
  const [plugin = ''] = plugins;
  if (plugins.length !== 1) return `${operation}(${channel}): ${plugins.length} plugins`;
  // A command's own event says the version: a promotion is written after the baseline that it needs.
  const own = events.find((event) => event.operation === operation);
  return `${operation}(${channel}): ${[plugin, own?.version ?? []].flat().join(' ')}`;
}

function eventTrailer({ sequence, operation, plugin, channel, version, digest }: Draft): string {
  return `Event: ${[sequence, operation, plugin, channel, version ?? '-', digest ?? '-'].join(' ')}`;
}

/** What is not seen, turns the direction of text, or ends a line. Lone surrogates are no text. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
