import type { Channel } from '../channel/channel.ts';
import type { Event } from '../channel/event.ts';
import { textOf } from './corrupt.ts';
import { reported, type Report } from './finding.ts';
import { faultOf, FIRST, readLine, sha256 } from './line.ts';

/** A history as it was found: every line that is an event, whether or not all is right. */
export interface FoundHistory {
  readonly path: string;
  readonly bytes: Buffer;
  readonly events: readonly Event[];
  /** Where each line ends, its newline included: prefixes of the file are what the branch held before. */
  readonly ends: readonly number[];
  readonly isRight: boolean;
}

/** Reads a history.jsonl and reports every line that is off, rather than the first. */
export function auditHistory(
  report: Report,
  path: string,
  bytes: Buffer,
  { plugin, channel }: { readonly plugin: string; readonly channel: Channel },
): FoundHistory {
  let isRight = true;
  const off: Report = (finding) => {
    isRight = false;
    report(finding);
  };
  const ends: number[] = [];
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) ends.push(at + 1);
  if ((ends.at(-1) ?? 0) !== bytes.length)
    off({ file: path, line: ends.length + 1, message: 'the last line was truncated: it does not end with a newline' });
  const events: Event[] = [];
  let last = FIRST;
  let before = 0;
  for (const [index, end] of ends.entries()) {
    const line = bytes.subarray(ends[index - 1] ?? 0, end - 1);
    const event = reported(off, path, () => readLine(path, textOf(path, line), index + 1));
    if (event !== undefined) {
      const fault = faultOf(event, { plugin, channel, last, before });
      if (fault !== null) off({ file: path, line: index + 1, message: fault });
      events.push(event);
      before = event.sequence;
    }
    last = sha256(line);
  }
  return { path, bytes, events, ends, isRight };
}
