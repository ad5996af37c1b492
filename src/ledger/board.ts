import * as v from 'valibot';
import { idFault } from '../manifest/names.ts';
import { byBytes } from '../world/by-bytes.ts';
import { boardHead, boardPlugin, type BoardPlugin } from './board-schema.ts';
import { corrupt, jsonOf, textOf } from './corrupt.ts';
import { asciiString, hostJsonAt } from './json.ts';
import { issueText } from './line.ts';
import { hasKeyTwice, membersOf } from './members.ts';
import { BOARD } from './paths.ts';

/** channels.json, with the text of each plugin's entry: those that a command does not touch are carried over byte for byte. */
export interface BoardText {
  /** `owner/name`; null where there is no GitHub. */
  readonly repository: string | null;
  /** Of the last event on the branch; 0 before the first. */
  readonly sequence: number;
  /** `at` of the last event. */
  readonly updatedAt: string | null;
  /** By plugin, sorted by bytes. */
  readonly entries: ReadonlyMap<string, string>;
}

/** channels.json, read. */
export interface Board {
  readonly schema: 1;
  readonly repository: string | null;
  readonly sequence: number;
  readonly updated_at: string | null;
  readonly plugins: Readonly<Record<string, BoardPlugin>>;
}

/** A ledger with nothing in it. */
export const EMPTY_BOARD: BoardText = { repository: null, sequence: 0, updatedAt: null, entries: new Map() };

/** Takes channels.json apart. @throws Refusal `ledger_corrupt` when it is not what this program writes. */
export function splitBoard(bytes: Uint8Array): BoardText {
  const text = textOf(BOARD, bytes);
  const head = v.safeParse(boardHead, jsonOf(BOARD, text));
  if (!head.success) throw corrupt(BOARD, `is not the board of a ledger: ${issueText(head.issues)}`);
  const members = membersOf(text);
  const twice = members.find(({ name }, at) => members.findIndex((other) => other.name === name) !== at);
  if (twice !== undefined) throw corrupt(BOARD, `has the key ${asciiString(twice.name)} twice`);
  const place = members.find(({ name }) => name === 'plugins');
  if (place === undefined || text[place.from] !== '{')
    throw corrupt(BOARD, "is not the board of a ledger: it has not one object 'plugins'");
  const entries = new Map<string, string>();
  for (const { name, from, to } of place.members) {
    if (idFault(name) !== null || entries.has(name))
      throw corrupt(BOARD, `has the plugin ${asciiString(name)} twice, or it is none`);
    entries.set(name, text.slice(from, to));
  }
  const { repository, sequence, updated_at: updatedAt } = head.output;
  return { repository, sequence, updatedAt, entries };
}

/** The text of channels.json. The same board always gives the same text. */
export function boardText({ repository, sequence, updatedAt, entries }: BoardText): string {
  const rows = [...entries]
    .sort(([one], [other]) => byBytes(one, other))
    .map(([plugin, text]) => `    ${asciiString(plugin)}: ${text}`);
  const value = (one: string | null): string => (one === null ? 'null' : asciiString(one));
  return [
    '{',
    '  "schema": 1,',
    `  "repository": ${value(repository)},`,
    `  "sequence": ${sequence},`,
    `  "updated_at": ${value(updatedAt)},`,
    `  "plugins": ${rows.length === 0 ? '{}' : `{\n${rows.join(',\n')}\n  }`}`,
    '}',
  ].join('\n');
}

/** The text of a plugin's entry in channels.json. */
export function entryText(entry: BoardPlugin): string {
  return hostJsonAt(2, entry);
}

/** The entry of a plugin. @throws Refusal `ledger_corrupt` when its text is none. */
export function readEntry(plugin: string, text: string): BoardPlugin {
  const value = jsonOf(BOARD, text);
  if (hasKeyTwice(text, value)) throw corrupt(BOARD, `has a key twice in the entry for '${plugin}'`);
  const parsed = v.safeParse(boardPlugin, value);
  if (!parsed.success) throw corrupt(BOARD, `has no right entry for '${plugin}': ${issueText(parsed.issues)}`);
  return parsed.output;
}

/** channels.json with every entry read. @throws Refusal `ledger_corrupt`. */
export function wholeBoard({ repository, sequence, updatedAt, entries }: BoardText): Board {
  const plugins = [...entries].map(([plugin, text]) => [plugin, readEntry(plugin, text)] as const);
  return { schema: 1, repository, sequence, updated_at: updatedAt, plugins: Object.fromEntries(plugins) };
}
