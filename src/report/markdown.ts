import { markdownTable } from 'markdown-table';

/**
 * Foreign text as one line of Markdown that renders as just that text: no markup, HTML, mention, link or issue
 * reference comes of it, and no line of the document begins with it.
 */
export function plain(text: string): string {
  return (
    text
      .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
      .replace(/[&<>]/gu, (mark) => ENTITIES[mark] ?? '')
      .replace(/[\\`*_[\]|~$]/gu, '\\$&')
      // A zero-width space keeps GitHub from linking people, issues and addresses.
      .replace(/@|#(?=\d)|:(?=\/\/)|www(?=\.)/gu, '$&\u200b')
      .trim()
  );
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Foreign text as inline code, which GitHub neither links nor pings from. A pipe is kept from ending a table's cell. */
export function code(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').replaceAll('|', '\\|');
  const longest = Math.max(0, ...[...line.matchAll(/`+/gu)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  const space = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return line.trim() === '' ? '' : `${fence}${space}${line}${space}${fence}`;
}

/** A table; its cells are Markdown already, made with `plain` or `code`. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  align?: readonly string[],
): string {
  return markdownTable([head, ...rows], { align: align ?? null });
}

/** Seconds as people say them: `0.4 s`, `12 s`, `3 min 5 s`. */
export function duration(seconds: number): string {
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
