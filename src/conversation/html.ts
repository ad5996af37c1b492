/**
 * Keeps account, over the pieces of HTML in a comment, of the elements that quote or hide and are still open: pushes to them those
 * that the HTML opens, and takes away those that it closes. What tells tags from what looks like them is as in HTML's own
 * parser; in doubt an element stays open. Linear, whatever the HTML is.
 */
export function openAndClose(html: string, open: string[]): void {
  const start = new RegExp(START, 'giu');
  for (let found = start.exec(html); found !== null; found = start.exec(html)) {
    const [text, slash, name] = found;
    const end = name === undefined ? endOfAside(html, found.index, text) : endOfTag(html, start.lastIndex);
    if (end === undefined) {
      open.push(UNFINISHED);
      return;
    }
    start.lastIndex = end;
    if (name !== undefined) take(name.toLowerCase(), slash === '/', open);
  }
}

/** Whether what follows, whatever it is, belongs to a comment or an attribute that began in the HTML. */
export function isUnfinished(html: string): boolean {
  const open: string[] = [];
  openAndClose(html, open);
  return open.at(-1) === UNFINISHED;
}

/** What no end tag closes. */
const UNFINISHED = '<';

/** A comment; what a browser takes for one; a tag up to the end of its name. */
const START = /<!--|<[!?]|<\/(?![a-z])|<(\/?)([a-z][^\t\n\f\r />]*)/u.source;

/** Those that quote or fold, and those that keep an end tag within them from ending what is around them. */
const KEPT = new Set(
  `blockquote code del details kbd pre q s samp strike summary table tt var
  applet marquee math object svg template`.split(/\s+/u),
);

/** An end tag is only taken of what was opened last: a stray one ends nothing. */
function take(name: string, isEnd: boolean, open: string[]): void {
  if (!KEPT.has(name)) return;
  if (!isEnd) open.push(name);
  else if (open.at(-1) === name) open.pop();
}

/** Where a comment ends; undefined when it does not. */
function endOfAside(html: string, from: number, text: string): number | undefined {
  const ends = text === '<!--' ? /--!?>/gu : />/gu;
  // `<!-->` and `<!--->` are whole comments.
  const isWhole = /^<!---?>/u.test(html.slice(from, from + 6));
  ends.lastIndex = from + (isWhole ? 2 : text.length);
  return ends.exec(html) === null ? undefined : ends.lastIndex;
}

/** Where a tag ends, from the end of its name: what is in the values of attributes is passed over. */
function endOfTag(html: string, from: number): number | undefined {
  const piece = new RegExp(ATTRIBUTE, 'uy');
  piece.lastIndex = from;
  for (let found = piece.exec(html); found !== null; found = piece.exec(html))
    if (found[1] === '>') return piece.lastIndex;
  return undefined;
}

/** The end of the tag, or an attribute with its value; a value whose quote is not closed goes on to the end. */
const ATTRIBUTE =
  /[\t\n\f\r /]*(?:(>)|[^\t\n\f\r />][^\t\n\f\r />=]*(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"[^"]*(?:"|$)|'[^']*(?:'|$)|[^\t\n\f\r "'>][^\t\n\f\r >]*|(?=>)))?)/u
    .source;
