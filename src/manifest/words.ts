import { PYTHON_SPACE } from './coerce.ts';

/** One step through a command line: white space, or a piece of a word in one of the four ways to write it. */
const PIECE = /([ \t\r\n]+)|'([^']*)'|"((?:[^"\\]|\\[^])*)"|\\([^])|([^ \t\r\n'"\\]+)/y;

/**
 * The words of a command line as a POSIX shell splits them (XCU 2.2, quoting), without expanding anything; null where a quote
 * is not closed or a backslash ends the line. Takes time in proportion to the length.
 */
export function posixWords(line: string): readonly string[] | null {
  const words: string[] = [];
  let word: string[] | null = null;
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < line.length) {
    const piece = PIECE.exec(line);
    if (piece === null) return null;
    const [, space, single, double, escaped, plain] = piece;
    if (space !== undefined) {
      if (word !== null) words.push(word.join(''));
      word = null;
    } else if (escaped !== '\n') {
      // Inside double quotes a backslash stands for itself, but before these; before a line's end both go.
      word ??= [];
      word.push(
        plain ??
          single ??
          escaped ??
          (double ?? '').replace(/\\([\\"$`\n])/g, (_, char: string) => (char === '\n' ? '' : char)),
      );
    }
  }
  if (word !== null) words.push(word.join(''));
  return words;
}

/** What a shell sees in a line, word by word: quoted parts as `x`, but a variable in double quotes, which it expands, as it is. */
const QUOTED = /'[^']*'|"((?:[^"\\]|\\[^])*)"|\\([^])/g;
const VARIABLE = /^\$(?:[A-Za-z_]\w*|\{[A-Za-z_]\w*\})$/;
const OPERATORS = new Set(['|', '||', '&&', '&', ';', '>', '>>', '<']);

/** The first word of a command line that means something to a shell alone: an operator, a word ending in ";", a variable; else null. */
export function shellWord(line: string): string | null {
  const bare = line.replace(QUOTED, (_, double: string | undefined, escaped: string | undefined) => {
    if (escaped === '\n') return '';
    return double !== undefined && VARIABLE.test(double) ? double : 'x';
  });
  const found = bare
    .split(/[ \t\r\n]+/)
    .find((word) => OPERATORS.has(word) || word.endsWith(';') || VARIABLE.test(word));
  return found ?? null;
}

/** The words of a line as Python's `str.split()` finds them. */
export function spacedWords(line: string): readonly string[] {
  return line.split(PYTHON_SPACE).filter((word) => word !== '');
}
