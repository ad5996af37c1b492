import type { Report } from './finding.ts';

/**
 * The lines that were appended to a history, from what it held before and after a commit; undefined, and a finding for what
 * was done instead, where anything else was changed.
 */
export function appendedLines(
  report: Report,
  where: { readonly file: string; readonly commit: string },
  before: Buffer,
  after: Buffer,
): readonly string[] | undefined {
  const isAppended = after.length > before.length && after.subarray(0, before.length).equals(before);
  if (isAppended && (before.length === 0 || before.at(-1) === 0x0a)) return linesIn(after.subarray(before.length));
  report({ ...where, ...difference(linesIn(before), linesIn(after)) });
  return undefined;
}

function linesIn(bytes: Buffer): readonly string[] {
  const lines = bytes.toString('utf8').split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** What became of the lines, in words; `line` is the first one that it is about. */
function difference(before: readonly string[], after: readonly string[]): { line: number; message: string } {
  const common = before.findIndex((line, at) => line !== after[at]);
  const first = common < 0 ? before.length : common;
  const line = first + 1;
  if (after.length < before.length && first === after.length)
    return { line, message: `was truncated: ${lines(line, before.length)} removed` };
  if (sameLines(before, after)) return { line, message: 'lines were reordered, from this one on' };
  const tail = sharedEnd(before, after, first);
  const [was, is] = [before.length - tail, after.length - tail];
  if (was === first) return { line, message: `${lines(line, is)} inserted` };
  if (is === first) return { line, message: `${lines(line, was)} removed` };
  return { line, message: `${lines(line, Math.max(was, is))} edited` };
}

function lines(from: number, to: number): string {
  return from >= to ? `line ${from} was` : `lines ${from} to ${to} were`;
}

function sameLines(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && [...one].sort().join('\n') === [...other].sort().join('\n');
}

/** How many lines at the end both have in common, behind the first that differs. */
function sharedEnd(before: readonly string[], after: readonly string[], first: number): number {
  const most = Math.min(before.length, after.length) - first;
  let count = 0;
  while (count < most && before[before.length - 1 - count] === after[after.length - 1 - count]) count += 1;
  return count;
}
