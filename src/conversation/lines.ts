import type { Token } from 'markdown-it';
import { isUnfinished, openAndClose } from './html.ts';

/** The lines of a comment that begin with something in the first column, as its reader sees them. */
export interface Lines {
  /** Those that stand as text in a paragraph: not in code, quotes, lists, tables, headings, HTML, links or footnotes. */
  readonly said: readonly string[];
  /** Those that stand alone, in backticks. */
  readonly coded: readonly string[];
}

/**
 * The lines of a comment that are what is looked for. The parser is only loaded where there may be one. It takes well under a
 * second for the worst of GitHub's 65,536 characters.
 */
export async function linesOf(body: string, isMeant: (line: string) => boolean): Promise<Lines> {
  const lines = body.replace(/\r\n?/gu, '\n').replace(MARKS, '\ufffd').split('\n');
  const isMarked = lines.some(isMeant);
  if (!isMarked && !lines.some((line) => isMeant(line.replace(/^`+ ?/u, '')))) return { said: [], coded: [] };
  const marked = lines.map((line, index) => (isMeant(line) ? `${markOf(index)}${line.slice(1)}` : line));
  const tokens = await parse(marked.join('\n'));
  const said = saidIn(tokens).flatMap((index) => lines[index] ?? []);
  return { said, coded: codedIn(tokens).filter(isMeant) };
}

/**
 * Inline tokens have no place in the source. So the first character of each line that is looked for is replaced by one that
 * nobody writes (of a private plane), which is a letter to the parser, and tells the line wherever it turns up.
 */
const MARKS = /[\u{f0000}-\u{ffffd}]/gu;
const FIRST_MARK = 0xf0000;

function markOf(index: number): string {
  // More lines than marks can only be empty ones: GitHub's limit is 65,536 characters.
  return String.fromCodePoint(Math.min(FIRST_MARK + index, 0xffffd));
}

async function parse(text: string): Promise<readonly Token[]> {
  const [{ default: MarkdownIt }, { default: footnote }] = await Promise.all([
    import('markdown-it'),
    import('markdown-it-footnote'),
  ]);
  // What lies deeper is not looked at.
  return new MarkdownIt({ html: true, maxNesting: 30 }).use(footnote).parse(text, {});
}

/** The numbers of the marked lines that are text of top-level paragraphs. */
function saidIn(tokens: readonly Token[]): readonly number[] {
  const said: number[] = [];
  // Of HTML that quotes or hides what follows, as `<details>` does over many blocks.
  const open: string[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'html_block' && token.level === 0) openAndClose(token.content, open);
    // What is open in a quote or a list ends with it, but not a comment, which hides the end, too.
    else if (token.type === 'html_block' && isUnfinished(token.content)) break;
    if (!isParagraph(tokens, index)) continue;
    for (const [mark] of plainOf(token.children ?? [], open).matchAll(MARKS))
      said.push((mark.codePointAt(0) ?? 0) - FIRST_MARK);
  }
  return said;
}

/** The text of a paragraph without the marks of what is quoted, hidden, in a link or struck out. */
function plainOf(children: readonly Token[], open: string[]): string {
  let aside = 0;
  const texts = children.map(({ type, content }) => {
    if (type === 'html_inline') openAndClose(content, open);
    else if (type === 'link_open' || type === 's_open') aside += 1;
    else if (type === 'link_close' || type === 's_close') aside -= 1;
    else if (type === 'text') return open.length === 0 && aside === 0 ? content : content.replace(MARKS, '/');
    else if (type === 'softbreak' || type === 'hardbreak') return '\n';
    return type === 'code_inline' ? 'code' : '';
  });
  return withoutMaths(withoutStruck(texts.join('')));
}

/** What is between single tildes GitHub strikes out, and the parser does not. */
function withoutStruck(text: string): string {
  return withoutBetween(text, /(?<!~)~(?!~)/gu, (at, isOpen) =>
    isOpen ? /\S/u.test(text[at - 1] ?? ' ') : /\S/u.test(text[at + 1] ?? ' '),
  );
}

function withoutMaths(text: string): string {
  return withoutBetween(text, /\$\$/gu, () => true);
}

/** A text without what is between two signs, of which each may be able to open or to close. */
function withoutBetween(text: string, sign: RegExp, can: (at: number, isOpen: boolean) => boolean): string {
  let left = '';
  let from = 0;
  let opener: number | undefined;
  for (const { index } of text.matchAll(sign)) {
    if (!can(index, opener !== undefined)) continue;
    if (opener === undefined) opener = index;
    else {
      left += text.slice(from, opener);
      [from, opener] = [index, undefined];
    }
  }
  return left + text.slice(from);
}

/** Code that is alone on its line, or all that there is. */
function codedIn(tokens: readonly Token[]): readonly string[] {
  const [only, more] = tokens;
  if (only?.type === 'fence' && more === undefined) return [unmarked(only.content.trim())];
  return tokens.flatMap((token, index) => {
    if (!isParagraph(tokens, index)) return [];
    const children = (token.children ?? []).filter(({ type, content }) => type !== 'text' || content.trim() !== '');
    const isBreak = (at: number): boolean => /^(?:soft|hard)break$/u.test(children[at]?.type ?? 'softbreak');
    return children
      .filter(({ type }, at) => type === 'code_inline' && isBreak(at - 1) && isBreak(at + 1))
      .map(({ content }) => unmarked(content.trim()));
  });
}

function unmarked(line: string): string {
  return line.replace(MARKS, '/');
}

function isParagraph(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  return tokens[index]?.type === 'inline' && before?.type === 'paragraph_open' && before.level === 0;
}
