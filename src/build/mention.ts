import type { Places } from './place.ts';

/** Whether a file's bytes hold a path, as it is or as URLs and strings of Windows spell it: such a file does not survive a move. */
export function mentions(bytes: Buffer, path: string): boolean {
  return spellings(path).some((spelling) => {
    for (let at = bytes.indexOf(spelling); at !== -1; at = bytes.indexOf(spelling, at + 1)) {
      const after = at + Buffer.byteLength(spelling);
      if (isStart(bytes.toString('latin1', Math.max(0, at - 1), at)) && isEnd(bytes.toString('utf8', after, after + 4)))
        return true;
    }
    return false;
  });
}

/** Replaces the places in a text, wherever it names them or something in them: `/w/repo`, but neither `/w/repo2` nor `/v/w/repo`. */
export function moveText(text: string, from: Places, to: Places): string {
  const forms = new Map<string, (quote: string) => string>();
  for (const [old, fresh] of placeForms(from, to)) {
    const [plain = '', ...others] = spellings(old);
    const [, ...replacements] = allSpellings(fresh);
    if (!forms.has(plain)) forms.set(plain, (quote) => within(quote, fresh));
    const [encoded, doubled] = allSpellings(old).slice(1);
    for (const other of others) {
      const replacement = other === encoded ? replacements[0] : other === doubled ? replacements[1] : undefined;
      if (replacement !== undefined && !forms.has(other)) forms.set(other, () => replacement);
    }
  }
  if (![...forms.keys()].some((form) => text.includes(form))) return text;
  // The venv may lie in the working directory: the longer is tried first, and what was replaced is not looked at again.
  const longest = [...forms.keys()].sort((a, b) => b.length - a.length);
  const any = new RegExp(longest.map((form) => form.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')).join('|'), 'gu');
  return text.replace(any, (match: string, at: number) => {
    const before = text.slice(Math.max(0, at - 2), at);
    const after = text.slice(at + match.length, at + match.length + 2);
    if (!isStart(before.slice(-1)) || !isEnd(after)) return match;
    // Under `file://` a path is encoded, also where its old spelling had nothing to encode.
    const encoded = before === '//' && match.startsWith('/') ? encodedOf(match, from, to) : undefined;
    return encoded ?? forms.get(match)?.(before.slice(-1)) ?? match;
  });
}

/** Old and new place, the inner one first. */
export function placeForms(from: Places, to: Places): [string, string][] {
  const forms: [string, string][] = [
    [from.venv, to.venv],
    [from.root, to.root],
  ];
  return forms.sort(([a], [b]) => b.length - a.length);
}

/** A path as it is, as in a URL, and as in a string where a backslash is doubled. */
function allSpellings(path: string): [string, string, string] {
  const slashes = path.replaceAll('\\', '/');
  const url = slashes.split('/').map((part) => encodeURIComponent(part).replaceAll('%3A', ':')).join('/'); // prettier-ignore
  return [path, url, path.replaceAll('\\', '\\\\')];
}

/** Those that differ. The plain one comes first. */
function spellings(path: string): string[] {
  return [...new Set(allSpellings(path))];
}

function encodedOf(match: string, from: Places, to: Places): string | undefined {
  const found = placeForms(from, to).find(([old]) => spellings(old).includes(match));
  return found && allSpellings(found[1])[1];
}

/** A path as it must be written within a string that begins with this quote. */
function within(quote: string, path: string): string {
  if (quote !== "'" && quote !== '"') return path;
  return path.replaceAll(quote, `\\${quote}`);
}

/** Whether a path can begin after this character: it cannot where the character belongs to a name before it. */
function isStart(before: string): boolean {
  return before === '' || !/[\w.\-\u0080-\uffff]/u.test(before);
}

/** Whether a path ends before this text, or goes on below: a letter, digit or the like makes it another name. */
function isEnd(after: string): boolean {
  return after === '' || !/^(?:[\p{L}\p{N}\p{M}_\-+@~]|\.(?=[\p{L}\p{N}_.-])|%(?!22|27))/u.test(after);
}
