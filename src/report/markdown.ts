import { markdownTable } from 'markdown-table';

/**
 * Foreign text as one line of Markdown that renders as just that text: no markup, HTML, mention, link or issue
 * reference comes of it, also where a list item begins with it. No line of a document may begin with it: there a command could.
 */
export function plain(text: string): string {
  return (
    text
      .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
      .replace(/[&<>]/gu, (mark) => ENTITIES[mark] ?? '')
      .replace(/[\\`*_[\]|~$]/gu, '\\$&')
      // A zero-width space keeps GitHub from linking people, issues and addresses, and from drawing emoji.
      .replace(/@|#(?=\d)|\bGH-(?=\d)|:(?=\/\/)|www(?=\.)|:(?=[\w+-]{1,60}:)(?!\d{1,2}:)/giu, '$&\u200b')
      .trim()
      // What begins a heading or a list.
      .replace(/^[#+=-]|^\d+(?=[.)](?:\s|$))/u, (mark) => (/\d/u.test(mark) ? `${mark}\u200b` : `\\${mark}`))
  );
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** The beginning of foreign text, as `plain`. It is shortened before: cut afterwards, an escape could be cut in half. */
export function excerpt(text: string | null): string {
  const [start = ''] = /^[^]{0,200}/u.exec(text ?? '') ?? [];
  return plain(start === (text ?? '') ? start : `${start}…`) || '–';
}

/** Foreign text as inline code, which GitHub neither links nor pings from. A pipe is kept from ending a table's cell. */
export function code(text: string): string {
  const line = text
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
    // A table takes two backslashes for one, and then the pipe for the end of the cell.
    .replace(/\\(?=\|)/gu, '\\\u200b')
    .replaceAll('|', '\\|');
  const longest = Math.max(0, ...[...line.matchAll(/`+/gu)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  const space = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return line.trim() === '' ? '' : `${fence}${space}${line}${space}${fence}`;
}

/** Foreign text as a block of code; nothing in it ends the block, since no line of it has as many backticks. */
export function block(text: string): string {
  const lines = text.replace(/\r\n?/gu, '\n').replace(/[^\P{Cc}\n\t]|\p{Cf}|[\u2028\u2029]/gu, '\ufffd');
  const longest = Math.max(2, ...[...lines.matchAll(/`+/gu)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${lines}\n${fence}`;
}

/** Markdown that shows under a line of HTML when that is clicked. */
export function folded(summary: string, markdown: string): string {
  return `<details><summary>${summary}</summary>\n\n${markdown.trim()}\n\n</details>`;
}

/** Foreign text as HTML that renders as just that text, in the font of code, where nobody is pinged. */
export function htmlCode(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ');
  return `<code>${line.replace(/[&<>"']/gu, (mark) => `&#${mark.charCodeAt(0)};`)}</code>`;
}

/** A link of ours; the text alone where the address is none of https, or has what Markdown might end it at. */
export function link(text: string, address: string | null): string {
  return address !== null && /^https:\/\/[\w.-]+(?::\d+)?(?:\/[\w.~%/+:=?&#-]*)?$/u.test(address)
    ? `[${text}](${address})`
    : text;
}

/** The beginning of a text, with a sign where something was left out. Cut before it is escaped, never afterwards. */
export function cut(text: string, length: number): string {
  const [start = ''] = new RegExp(`^[^]{0,${length}}`, 'u').exec(text) ?? [];
  return start === text ? text : `${start}…`;
}

/** A table; its cells are Markdown already, made with `plain` or `code`. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  align?: readonly string[],
): string {
  return markdownTable([head, ...rows], { align: align ?? null });
}

/** The first line of a message, with the next one where it announces that. */
export function headline(message: string): string {
  const [first = '', second = ''] = message.split('\n');
  return first.endsWith(':') ? `${first} ${second.trim()}` : first;
}

/** Seconds as people say them: `0.4 s`, `12 s`, `3 min 5 s`. */
export function duration(seconds: number): string {
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
