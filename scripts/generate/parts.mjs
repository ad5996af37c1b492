// Generated parts of Markdown files, each between its markers.
import { markdownTable } from 'markdown-table';

/** The text with these parts made anew, by name. Throws when a marker is missing. */
export function withParts(file, before, parts) {
  return Object.entries(parts).reduce((text, [name, part]) => {
    const [start, end] = [`<!-- generated: ${name} -->`, `<!-- end of ${name} -->`];
    const [from, to] = [text.indexOf(start), text.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`${file} lacks the markers ${start} … ${end}`);
    // Left alone by prettier, which would pad the columns to the longest description.
    const body = `\n\n<!-- prettier-ignore-start -->\n\n${part()}\n\n<!-- prettier-ignore-end -->\n\n`;
    return text.slice(0, from + start.length) + body + text.slice(to);
  }, before);
}

export function code(text) {
  return `\`${text}\``;
}

export function table(head, rows) {
  const cells = rows.map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
  return markdownTable([head, ...cells], { alignDelimiters: false });
}
