import { createHash } from 'node:crypto';
import * as v from 'valibot';
import type { Channel } from '../channel/channel.ts';
import type { Event } from '../channel/event.ts';
import { idFault, versionFault } from '../manifest/names.ts';
import { corrupt, jsonOf, textOf } from './corrupt.ts';
import { event as schema } from './event-schema.ts';

/** What `prev` of the first line is. */
export const FIRST = '0'.repeat(64);

/** The keys of a line, in their order. */
const KEYS = Object.keys(schema.entries) as readonly (keyof Event)[];

/** A line of history.jsonl, without its newline. What is invisible or turns the direction of text is escaped. */
export function lineOf(event: Event): string {
  return JSON.stringify(event, KEYS as (keyof Event)[]).replace(HIDDEN, escaped);
}

/** SHA-256 of bytes or of UTF-8 text, in hex. */
export function sha256(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A history as far as it is right: its events, and what ended it. */
export interface History {
  readonly events: readonly Event[];
  /** SHA-256 of the last line that was read; what `prev` of the next one is. */
  readonly last: string;
}

/**
 * The events of a history.jsonl, oldest first.
 * @throws Refusal `ledger_corrupt` with the line that is no event, not of this plugin and channel, or does not follow the one before.
 */
export function readHistory(file: string, bytes: Uint8Array, plugin: string, channel: Channel): History {
  const lines = textOf(file, bytes).split('\n');
  if (lines.pop() !== '') throw corrupt(file, 'does not end with a newline', lines.length + 1);
  const events: Event[] = [];
  let last = FIRST;
  for (const [at, line] of lines.entries()) {
    const event = readLine(file, line, at + 1);
    const fault = faultOf(event, { plugin, channel, last, before: events.at(-1)?.sequence ?? 0 });
    if (fault !== null) throw corrupt(file, fault, at + 1);
    events.push(event);
    last = sha256(line);
  }
  return { events, last };
}

/** One event. @throws Refusal `ledger_corrupt` when the line is none, or is not as it was written. */
export function readLine(file: string, line: string, number: number): Event {
  const parsed = v.safeParse(schema, jsonOf(file, line, number));
  if (!parsed.success) throw corrupt(file, `is no event: ${issueText(parsed.issues)}`, number);
  // Two spellings of one event would have two digests.
  if (lineOf(parsed.output) !== line) throw corrupt(file, 'is not spelled as it was written', number);
  return parsed.output;
}

/** The first of what a schema has to say, with the place in the document. */
export function issueText(issues: readonly v.BaseIssue<unknown>[]): string {
  const [issue] = issues;
  if (issue === undefined) return 'it does not have the right form';
  const path = v.getDotPath(issue);
  return `${path === null ? '' : `'${path}' is ${issue.received}; `}allowed: ${issue.expected ?? 'what the schema says'}`;
}

export function faultOf(
  event: Event,
  { plugin, channel, last, before }: { plugin: string; channel: Channel; last: string; before: number },
): string | null {
  if (event.prev !== last) return "does not follow the line before: its 'prev' is not the SHA-256 of it";
  if (event.plugin !== plugin) return `is about the plugin '${event.plugin}'`;
  if (event.channel !== channel) return `is about the channel '${event.channel}'`;
  if (event.sequence <= before) return `has the sequence ${event.sequence}, which is not above ${before} before it`;
  const name = [event.version, event.previous].map((version) => (version === null ? null : versionFault(version)));
  return idFault(event.plugin) ?? name.find((fault) => fault !== null) ?? null;
}

const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

function escaped(character: string): string {
  const units = Array.from({ length: character.length }, (_, at) => character.charCodeAt(at));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}
