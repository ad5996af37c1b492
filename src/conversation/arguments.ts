import { split } from 'shlex';
import { CHANNELS, isChannel, type Channel } from '../channel/channel.ts';
import { globFault, isGlob } from '../manifest/glob.ts';
import { idFault, versionFault } from '../manifest/names.ts';
import { quoted } from '../manifest/value.ts';
import { nearest } from '../nearest.ts';
import { isCommandName, USAGE, usageOf, type Command, type CommandName } from './command.ts';
import type { Reading } from './reading.ts';

/** Reads a line that begins with the name of a command. What is wrong is told together, with what is allowed. */
export function commandOf(line: string): Reading {
  const [first = '', ...words] = wordsOf(line) ?? [];
  const [name = ''] = /[a-z]+/u.exec(line.toLowerCase()) ?? [];
  if (!isCommandName(name)) return { kind: 'nothing' };
  const fault = lineFault(line) ?? (first === '' ? UNCLOSED : null);
  if (fault !== null) return question(name, [fault]);
  const faults: string[] = [];
  const given = readWords(name, words, faults);
  const command = built(name, given, faults);
  return faults.length > 0 || command === null ? question(name, faults) : { kind: 'command', command };
}

const LONGEST_LINE = 2000;
const LONGEST_TEXT = 500;
const UNCLOSED = 'A quote is not closed, or a backslash ends the line. A text with spaces or quotes stands in "…".';
/** Control and format characters, those that turn the direction of text among them; halves of characters. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** The words of a line as a POSIX shell splits it, or undefined. Every kind of space is one. */
function wordsOf(line: string): readonly string[] | undefined {
  try {
    return split(line.replace(/[\p{Zs}\t]/gu, ' '));
  } catch {
    return undefined;
  }
}

function lineFault(line: string): string | null {
  if (line.length > LONGEST_LINE) return `The command is longer than ${LONGEST_LINE} characters.`;
  const unseen = UNSEEN.exec(line.replaceAll('\t', ' '))?.[0];
  if (unseen === undefined) return null;
  const code = (unseen.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `The command has a character that is not seen (U+${code}). Type it again rather than pasting it.`;
}

interface Given {
  readonly words: readonly string[];
  readonly flags: ReadonlyMap<string, string>;
}

/** Tells the flags from the words. */
function readWords(name: CommandName, words: readonly string[], faults: string[]): Given {
  const known = Object.keys(USAGE[name].flags);
  const flags = new Map<string, string>();
  const left: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    // Phones make one long dash of two short ones.
    const flag = /^(?:--|—|–)(?<flag>[^=]*)(?:=(?<value>.*))?$/su.exec(word)?.groups;
    if (flag === undefined) {
      left.push(word);
      continue;
    }
    const { flag: key = '', value: inline } = flag;
    const next = words[at + 1];
    const value = inline ?? (next?.startsWith('--') === true ? undefined : next);
    if (!known.includes(key) || !word.startsWith('--')) {
      faults.push(unknownFlag(name, word.split('=')[0] ?? '', key, known));
      continue;
    }
    if (inline === undefined && value !== undefined) at += 1;
    if (value === undefined || value.trim() === '') faults.push(`\`--${key}\` needs a value.`);
    else if (flags.has(key)) faults.push(`\`--${key}\` is given twice.`);
    else flags.set(key, value);
  }
  return { words: left, flags };
}

function unknownFlag(name: CommandName, word: string, key: string, known: readonly string[]): string {
  const near = known.includes(key) ? key : nearest(key, known);
  const meant = near === undefined ? '' : ` (did you mean \`--${near}\`?)`;
  const allowed =
    known.length === 0 ? 'it has none' : `its flags are ${known.map((flag) => `\`--${flag}\``).join(', ')}`;
  return `\`/${name}\` has no flag ${quoted(word)}${meant}; ${allowed}.`;
}

function built(name: CommandName, { words, flags }: Given, faults: string[]): Command | null {
  if (name === 'help') return { name };
  if (name === 'preview' || name === 'channels') {
    if (words.length > 0) faults.push(`\`/${name}\` stands alone; ${quoted(words.join(' '))} is too much.`);
    return { name };
  }
  const [first, ...others] = words;
  const channel = channelIn(first, faults);
  const plugins = others.flatMap((word) => word.split(',')).filter((word) => word !== '');
  for (const word of plugins) checkPlugin(word, faults);
  const from = flags.get('from');
  const source = from === undefined ? null : channelIn(from, faults);
  const version = versionIn(flags, 'version', faults);
  const to = versionIn(flags, 'to', faults);
  const reason = textIn(flags.get('reason'), faults);
  if (channel === null) return null;
  switch (name) {
    case 'promote':
      return { name, channel, plugins, from: source, version };
    case 'rollback':
      return { name, channel, plugins, to, reason };
    case 'hold':
    case 'resume':
      return { name, channel, plugins, reason };
  }
}

function channelIn(word: string | undefined, faults: string[]): Channel | null {
  if (word !== undefined && isChannel(word)) return word;
  const allowed = CHANNELS.map((channel) => `\`${channel}\``).join(', ');
  const near = word === undefined ? undefined : nearest(word, [...CHANNELS]);
  const meant = near === undefined ? '' : ` (did you mean \`${near}\`?)`;
  const what = word === undefined ? 'The channel is missing' : `There is no channel ${quoted(word)}${meant}`;
  faults.push(`${what}; the channels are ${allowed}.`);
  return null;
}

function checkPlugin(word: string, faults: string[]): void {
  const isTaken = isGlob(word) ? GLOB.test(word) && globFault(word) === null : idFault(word) === null;
  if (!isTaken) faults.push(`${quoted(word)} is no id of a plugin, and no glob.`);
}

/** An id, with what a glob has more. */
const GLOB = /^[A-Za-z0-9._*?[\]{}!^-]{1,100}$/u;

function versionIn(flags: Given['flags'], flag: string, faults: string[]): string | null {
  const version = flags.get(flag) ?? null;
  if (version !== null && versionFault(version) !== null)
    faults.push(`\`--${flag}\`: ${quoted(version)} is no version.`);
  return version;
}

function textIn(text: string | undefined, faults: string[]): string | null {
  if (text === undefined) return null;
  // A shell has words for characters that are not seen: $'\e'.
  if (UNSEEN.test(text)) faults.push('`--reason` has a character that is not seen.');
  if (text.length > LONGEST_TEXT)
    faults.push(`\`--reason\` has ${text.length} characters; at most ${LONGEST_TEXT} are kept.`);
  return text;
}

function question(name: CommandName, faults: readonly string[]): Reading {
  const shown = faults.length > 5 ? [...faults.slice(0, 5), '…'] : faults;
  return { kind: 'question', about: 'usage', message: shown.join('\n'), hint: `The command is \`${usageOf(name)}\`.` };
}
