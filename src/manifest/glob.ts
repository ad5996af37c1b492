import picomatch from 'picomatch';

const LONGEST = 1000;
const MOST_STARS = 3;
const MOST_GLOBSTARS = 4;
const MOST_ALTERNATIVES = 20;
const ALLOWED = `at most ${LONGEST} characters, ${MOST_STARS} "*" between two slashes, ${MOST_GLOBSTARS} "**" and ${MOST_ALTERNATIVES} alternatives in braces; no ranges such as {1..9} and no backslash`;
const RANGE = /\{[^{},]*\.\.[^{},]*\}/u;
const CLASS = /\[[!^]?\]?(?:\[:\w+:\]|[^\]/])*\]/uy;

/** What is allowed, in words, where a pattern is more than that; null for a pattern to take. */
export function globFault(pattern: string): string | null {
  if (pattern.length > LONGEST || pattern.includes('\\') || RANGE.test(pattern)) return ALLOWED;
  const spread = alternatives(pattern);
  if (spread === null) return ALLOWED;
  const isTooMuch = spread.some((plain) => {
    const parts = plain.split('/');
    const stars = (part: string): number => part.match(/\*+/gu)?.length ?? 0;
    return (
      parts.filter((part) => part === '**').length > MOST_GLOBSTARS || parts.some((part) => stars(part) > MOST_STARS)
    );
  });
  return isTooMuch ? ALLOWED : null;
}

/** Whether a pattern is more than a path: `*`, `?`, `[ab]` and `{a,b}` are, parentheses and the rest are letters. */
export function isGlob(pattern: string): boolean {
  return globStart(pattern) !== -1;
}

/** The folder that all matches of a glob lie in; empty for the working directory. */
export function globBase(pattern: string): string {
  const start = globStart(pattern);
  return start === -1 ? pattern : pattern.slice(0, Math.max(0, pattern.lastIndexOf('/', start)));
}

/**
 * Whether a path meets one of the patterns; made once, asked often. Names that begin with a dot are met like others, and
 * `!` and parentheses are letters. The time is bounded by pattern times path: one regular expression for a whole
 * pattern goes back over every star, and takes years for some.
 */
export function matchGlobs(patterns: readonly string[]): (path: string) => boolean {
  const plain = new Set(patterns);
  const globs = patterns.flatMap((pattern) => alternatives(pattern) ?? []).map((glob) => glob.split('/').map(partOf));
  return (path) => {
    if (path === '') return false;
    if (plain.has(path)) return true;
    const names = path.replace(/\/$/u, '').split('/');
    return globs.some((parts) => meetsInTurn(parts, names, (part, name) => part(name)));
  };
}

type Meets = (text: string) => boolean;

/** `null` stands for any number of names. */
function partOf(part: string): Meets | null {
  if (part === '**') return null;
  if (!/[*?[]/u.test(part)) return (name) => name === part;
  const letters: (Meets | null)[] = [];
  for (let at = 0; at < part.length;) {
    const token = classAt(part, at) ?? String.fromCodePoint(part.codePointAt(at) ?? 0);
    at += token.length;
    if (token === '*') letters.push(null);
    else if (token === '?') letters.push(() => true);
    else if (token.length > 2) letters.push(picomatch(token, { dot: true, nonegate: true, noextglob: true }));
    else letters.push((letter) => letter === token);
  }
  return (name) => meetsInTurn(letters, Array.from(name), (meets, letter) => meets(letter));
}

/** Goes back to the last star alone, which is enough: what an earlier one could still take, the last one can too. */
function meetsInTurn<T>(
  wanted: readonly (T | null)[],
  given: readonly string[],
  meets: (one: T, text: string) => boolean,
): boolean {
  let [at, star, resumeAt] = [0, -1, 0];
  for (let index = 0; index < given.length;) {
    const one = wanted[at];
    if (one === null) {
      star = at++;
      resumeAt = index;
    } else if (one !== undefined && meets(one, given[index] ?? '')) {
      at++;
      index++;
    } else if (star === -1) return false;
    else {
      at = star + 1;
      index = ++resumeAt;
    }
  }
  return wanted.slice(at).every((one) => one === null);
}

/** A pattern without its braces, once for each combination; null where there are too many. */
function alternatives(pattern: string): readonly string[] | null {
  const done: string[] = [];
  const open = [pattern];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const group = firstGroup(next);
    if (group === null) done.push(next);
    else {
      const { start, end, commas } = group;
      const edges = [start, ...commas, end];
      if (done.length + open.length + edges.length - 1 > MOST_ALTERNATIVES) return null;
      const [before, after] = [next.slice(0, start), next.slice(end + 1)];
      for (const [index, edge] of edges.slice(0, -1).entries())
        open.push(`${before}${next.slice(edge + 1, edges[index + 1])}${after}`);
    }
  }
  return done;
}

interface Group {
  readonly start: number;
  readonly end: number;
  readonly commas: number[];
}

/** The first braces to close that have a comma of their own. */
function firstGroup(pattern: string): Group | null {
  const open: { start: number; commas: number[] }[] = [];
  for (let at = 0; at < pattern.length; at++) {
    const letter = pattern[at];
    if (letter === '[') at += Math.max(0, (classAt(pattern, at)?.length ?? 0) - 1);
    else if (letter === '{') open.push({ start: at, commas: [] });
    else if (letter === ',') open.at(-1)?.commas.push(at);
    else if (letter === '}') {
      const group = open.pop();
      if (group !== undefined && group.commas.length > 0) return { ...group, end: at };
    }
  }
  return null;
}

function globStart(pattern: string): number {
  const starts = [
    pattern.search(/[*?]/u),
    pattern.search(RANGE),
    firstGroup(pattern) === null ? -1 : pattern.indexOf('{'),
  ];
  for (let at = pattern.indexOf('['); at !== -1; at = pattern.indexOf('[', at + 1)) {
    if (classAt(pattern, at) === undefined) continue;
    starts.push(at);
    break;
  }
  const found = starts.filter((start) => start !== -1);
  return found.length === 0 ? -1 : Math.min(...found);
}

function classAt(pattern: string, at: number): string | undefined {
  if (pattern[at] !== '[') return undefined;
  CLASS.lastIndex = at;
  return CLASS.exec(pattern)?.[0];
}
