/**
 * A text no line of which is one that we, or another robot that reads comments, might take for a command: not even in a log, nor
 * behind marks of quotes and lists, which some robots pass over. It stays as long as it was: what fitted a limit still does.
 */
export function withoutCommands(text: string): string {
  return text.replace(COMMAND, `$1${DIVISION_SLASH}`);
}

/** A slash and a word that is not the beginning of a path, such as `/usr/bin` or `/setup.py`. */
const COMMAND = /^((?:[^\S\r\n\u2028\u2029]|[>*+-]|\d{1,9}[.)])*)\/(?=[a-z][\w-]*(?![\w/-]|\.\w))/gimu;
const DIVISION_SLASH = '\u2215';
