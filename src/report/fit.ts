import { table } from './markdown.ts';

/** GitHub's limit for a comment is 65,536 characters; the marker is among them. */
export const LIMIT = 65_000;

/** A comment in the order in which it is read. What is important comes first: when there is too much, it is cut from the end. */
export interface Comment {
  readonly head: readonly string[];
  readonly columns: readonly string[];
  readonly align?: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Below the table, always there. */
  readonly notes: readonly string[];
  readonly sections: readonly string[];
  readonly foot: readonly string[];
  /** What is said of rows and sections that found no room, such as `3 more plugins`. */
  readonly left: { readonly rows: (count: number) => string; readonly sections: (count: number) => string };
}

/** A comment as Markdown within the limit: with as many sections as there is room for, and then as many rows. */
export function fitted(comment: Comment, limit = LIMIT): string {
  const { rows, sections } = comment;
  const kept = most(sections.length, (count) => rendered(comment, rows.length, count).length <= limit);
  if (kept !== null) return rendered(comment, rows.length, kept);
  const fewer = most(rows.length, (count) => rendered(comment, count, 0).length <= limit);
  return rendered(comment, fewer ?? 0, 0);
}

function rendered(comment: Comment, rowCount: number, sectionCount: number): string {
  const { head, columns, align, rows, notes, sections, foot, left } = comment;
  const [noRow, noSection] = [rows.length - rowCount, sections.length - sectionCount];
  return [
    ...head,
    ...(rowCount === 0 ? [] : [table(columns, rows.slice(0, rowCount), align)]),
    ...(noRow === 0 ? [] : [left.rows(noRow)]),
    ...notes,
    ...sections.slice(0, sectionCount),
    ...(noSection === 0 ? [] : [left.sections(noSection)]),
    ...foot,
  ].join('\n\n');
}

/** The highest count up to a bound that fits, where fewer always fit, too; null where none does. */
function most(bound: number, fits: (count: number) => boolean): number | null {
  if (!fits(0)) return null;
  let [low, high] = [0, bound];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
