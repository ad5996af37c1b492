import { posix } from 'node:path';
import type { Places } from '../build/place.ts';
import { ACTIVATE_MARK, activateScript } from './activate.ts';
import { relocateLauncher } from './launcher.ts';
import { moveText, placeForms } from '../build/mention.ts';
import { scriptHeader } from './script.ts';

/**
 * The bytes of a venv's file as they would be had it been made at another place: paths of the venv and of the working directory are
 * replaced. `path` is the file's within the venv. Binary files stay as they are, but for the launchers of Windows.
 */
export function relocate(bytes: Buffer, path: string, from: Places, to: Places): Buffer {
  if (bytes.subarray(0, 2).toString('latin1') === 'MZ') return relocateLauncher(bytes, from, to);
  if (bytes.includes(0)) return bytes;
  const text = bytes.toString('utf8');
  // Not UTF-8: nothing that Python or a shell would read as these paths.
  if (!Buffer.from(text).equals(bytes)) return bytes;
  const moved = moveFile(text, path, from, to);
  return moved === text ? bytes : Buffer.from(moved);
}

function moveFile(text: string, path: string, from: Places, to: Places): string {
  const name = posix.basename(path.replaceAll('\\', '/'));
  if (text.startsWith(ACTIVATE_MARK))
    return text === activateScript(from.venv) ? activateScript(to.venv) : moveText(text, from, to);
  if (name === 'pyvenv.cfg') return moveLines(text, /^\s*[\w-]+\s*=\s*/, from, to);
  if (/\.(?:pth|egg-link)$/.test(name)) return moveLines(text, /^(?!import\s)/, from, to);
  if (text.startsWith('#!')) return moveScript(text, from, to);
  return moveText(text, from, to);
}

/** Files of one path a line: the whole line (behind its key) is the path, spaces and all. Other lines are text. */
function moveLines(text: string, start: RegExp, from: Places, to: Places): string {
  return text
    .split('\n')
    .map((line) => {
      const [key] = start.exec(line) ?? [];
      if (key === undefined) return moveText(line, from, to);
      const value = line.slice(key.length);
      // A value that only has paths in it, such as a command.
      return key + (movePath(value, from, to) ?? (value.startsWith(from.root) ? value : moveText(value, from, to)));
    })
    .join('\n');
}

function moveScript(text: string, from: Places, to: Places): string {
  const header = readHeader(text, from, to);
  const python = header === null ? null : movePath(header.python, from, to);
  if (header === null || python === null) return moveText(text, from, to);
  return scriptHeader(python, header.args) + moveText(text.slice(header.length), from, to);
}

interface Header {
  readonly python: string;
  readonly args: string;
  /** Characters, the newline included. */
  readonly length: number;
}

/** The interpreter that a script names, in a plain `#!` line or in the trampolines that pip, distlib and uv write. */
function readHeader(text: string, from: Places, to: Places): Header | null {
  const trampoline = /^#!\/bin\/sh\r?\n'''exec' (.+) "\$0" "\$@"\r?\n' '''\r?\n/.exec(text);
  if (trampoline) {
    const command = trampoline[1] ?? '';
    // pip and distlib put the path in double quotes as it is, also where it has quotes or dollars in it.
    const [, python = '', args = ''] =
      /^"(.*)"((?: -[^"]*)?)$/.exec(command) ?? /^(\S+)((?: -.*)?)$/.exec(command) ?? [];
    const isAsItIs = movePath(python, from, to) !== null;
    const read = isAsItIs ? { python, args: args.trim() } : firstWord(command);
    return read === null ? null : { ...read, length: trampoline[0].length };
  }
  const line = /^#![ \t]*([^\n]*?)[ \t]*\r?(?:\n|$)/.exec(text);
  if (!line) return null;
  const [whole, command = ''] = line;
  // The words after the interpreter are found by its name: a path may hold spaces, where the system allows them.
  const match =
    /^"([^"]+)"\s*(.*)$/.exec(command) ?? /^(.*?\/(?:python|pypy|graalpy)[\w.]*)(?:\s+(-.*))?$/.exec(command);
  return match ? { python: match[1] ?? '', args: match[2] ?? '', length: whole.length } : null;
}

/** The first word of a shell command and the rest; null when it is more than quoting. */
function firstWord(command: string): Pick<Header, 'python' | 'args'> | null {
  let word = '';
  let rest = command.replaceAll(`"$(printf '\\134')"`, `'\\'`);
  while (rest !== '' && !/^\s/.test(rest)) {
    const part =
      /^'([^']*)'/.exec(rest) ??
      /^"((?:[^"\\$`]|\\.)*)"/.exec(rest) ??
      /^([^\s'"\\$`()]+)/.exec(rest) ??
      /^\\(.)/.exec(rest);
    if (!part) return null;
    word += rest.startsWith('"') ? (part[1] ?? '').replace(/\\(["\\$`])/g, '$1') : (part[1] ?? '');
    rest = rest.slice(part[0].length);
  }
  return { python: word, args: rest.trim() };
}

/** A path that is, or lies in, one of the places; null when it is neither. */
function movePath(path: string, from: Places, to: Places): string | null {
  for (const [old, fresh] of placeForms(from, to)) {
    if (path === old || path.startsWith(`${old}/`) || path.startsWith(`${old}\\`))
      return fresh + path.slice(old.length);
  }
  return null;
}
