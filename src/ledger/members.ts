/** A member of a JSON object: its name, and where its value begins and ends in the text. */
export interface Member {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** Where it is an object itself, and one of the first level. */
  readonly members: readonly Member[];
}

/**
 * The members of the object that begins at `open` in a text that is JSON, in their order, also those that are there twice:
 * so that values can be carried over byte for byte.
 */
export function membersOf(text: string, open = text.indexOf('{')): readonly Member[] {
  return objectAt(text, open, 1).members;
}

/** An object and where it ends. The members of its members are looked for while it is passed over, `depth` levels deep. */
function objectAt(
  text: string,
  open: number,
  depth: number,
): { readonly members: readonly Member[]; readonly end: number } {
  const members: Member[] = [];
  let at = skipped(SPACE, text, open + 1);
  while (text[at] === '"') {
    const end = skipped(STRING, text, at);
    const from = skipped(COLON, text, end);
    const within = depth > 0 && text[from] === '{' ? objectAt(text, from, depth - 1) : undefined;
    const to = within?.end ?? endOf(text, from);
    members.push({ name: JSON.parse(text.slice(at, end)) as string, from, to, members: within?.members ?? [] });
    at = skipped(COMMA, text, to);
  }
  return { members, end: at + 1 };
}

/** Whether any object in a JSON text has a key twice: what one reader takes from it, another does not. */
export function hasKeyTwice(text: string, value: unknown): boolean {
  const written = [...text.matchAll(NAME)].filter(([, colon]) => colon !== undefined).length;
  return written !== keysIn(value);
}

function keysIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const within: readonly unknown[] = Object.values(value);
  return within.reduce<number>((sum, one) => sum + keysIn(one), Array.isArray(value) ? 0 : within.length);
}

const NAME = /"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?/g;
const SPACE = /\s*/y;
const COLON = /\s*:\s*/y;
const COMMA = /\s*,?\s*/y;
const STRING = /"[^"\\]*(?:\\.[^"\\]*)*"/y;
const WORD = /[^\s,\]}]+/y;

/** Goes letter by letter: a board of hundreds of plugins is passed over for one of them, and a match for each word takes twice as long. */
function endOf(text: string, from: number): number {
  if (text[from] === '"') return endOfString(text, from);
  if (text[from] !== '{' && text[from] !== '[') return skipped(WORD, text, from);
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const letter = text.charCodeAt(at);
    if (letter === QUOTE) at = endOfString(text, at) - 1;
    else if (letter === OPEN_BRACE || letter === OPEN_BRACKET) depth += 1;
    else if (letter === CLOSE_BRACE || letter === CLOSE_BRACKET) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return text.length;
}

const [QUOTE, OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = [0x22, 0x7b, 0x7d, 0x5b, 0x5d];

/** Where a string ends: after the first quote that has an even number of backslashes before it. */
function endOfString(text: string, from: number): number {
  for (let quote = text.indexOf('"', from + 1); quote !== -1; quote = text.indexOf('"', quote + 1)) {
    let before = quote - 1;
    while (text[before] === '\\') before -= 1;
    if ((quote - before) % 2 === 1) return quote + 1;
  }
  return text.length;
}

function skipped(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
