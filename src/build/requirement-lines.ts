import { posixWords } from '../manifest/words.ts';

/** Where Python's `str.splitlines` ends a line, which is what pip asks. */
// eslint-disable-next-line no-control-regex
const LINE_END = /\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/;

/** Lines as pip joins them: a backslash goes on, a comment is cut off. */
export function* logicalLines(text: string): Generator<{ line: number; text: string }> {
  let line = 0;
  let start = 0;
  let joined: string[] = [];
  for (const raw of text.replace(/^\uFEFF/, '').split(LINE_END)) {
    line++;
    if (joined.length === 0) start = line;
    const isComment = /^\s*#/.test(raw);
    if (raw.endsWith('\\') && !isComment) {
      joined.push(withoutBackslashes(raw));
      continue;
    }
    const entry = withoutComment([...joined, isComment ? ` ${raw}` : raw].join(''));
    joined = [];
    if (entry !== '') yield { line: start, text: entry };
  }
  const last = withoutComment(joined.join(''));
  if (last !== '') yield { line: start, text: last };
}

function withoutComment(line: string): string {
  return line.replace(/(?:^|\s)#.*$/, '').trim();
}

function withoutBackslashes(line: string): string {
  let [from, to] = [0, line.length];
  while (line[from] === '\\') from++;
  while (to > from && line[to - 1] === '\\') to--;
  return line.slice(from, to);
}

export interface Option {
  readonly kind: 'include' | 'editable' | 'links' | 'index';
  readonly value: string;
}

const SHORT: Readonly<Record<string, Option['kind']>> = { r: 'include', c: 'include', e: 'editable', f: 'links', i: 'index' }; // prettier-ignore
const LONG: readonly (readonly [string, Option['kind']])[] = [
  ['--requirement', 'include'],
  ['--constraint', 'include'],
  ['--editable', 'editable'],
  ['--find-links', 'links'],
  ['--index-url', 'index'],
  ['--pypi-url', 'index'],
  ['--extra-index-url', 'index'],
];

/** The options of a line that may name something local; pip takes several on one line, and any beginning of a long name. */
export function optionsOf(entry: string): Option[] {
  const words = (/["'\\]/.test(entry) ? posixWords(entry) : null) ?? entry.split(/\s+/);
  const found: Option[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const isLong = word.startsWith('--');
    const equals = isLong ? word.indexOf('=') : -1;
    const name = equals < 0 ? word : word.slice(0, equals);
    const kind = isLong ? LONG.find(([long]) => long.startsWith(name))?.[1] : SHORT[/^-(.)/.exec(word)?.[1] ?? ''];
    if (kind === undefined || name === '--') continue;
    const glued = isLong ? (equals < 0 ? '' : word.slice(equals + 1)) : word.slice(2).replace(/^=/, '');
    const first = glued === '' ? (words[++at] ?? '') : glued;
    if (first === '') continue;
    found.push({ kind, value: first });
    // uv takes the whole line as the value.
    const next = words[at + 1];
    if (kind === 'include' && next !== undefined && !next.startsWith('-')) {
      found.push({ kind, value: [first, ...words.slice(at + 1)].join(' ') });
    }
  }
  return found;
}
