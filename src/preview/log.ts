import { visible } from '../world/plain.ts';
import { tamed } from '../world/tame.ts';

/** The log of a plugin: its beginning and its end, however long it is. */
export interface PreviewLog {
  readonly take: (chunk: Uint8Array) => void;
  /** As text that moves no cursor; says how much is left out. */
  text(): string;
  /** Its last lines. */
  tail(lines: number): string;
}

/** Bytes of the beginning, and of the end, that are kept. */
const KEPT = 256 * 1024;

/** Opens an empty log. */
export function openLog(): PreviewLog {
  const head: Buffer[] = [];
  let headSize = 0;
  let tail = Buffer.alloc(0);
  let dropped = 0;
  const text = (): string => {
    const gap = dropped === 0 ? '' : `\n… ${dropped} bytes are left out here …\n`;
    return `${tame(Buffer.concat(head))}${gap}${tame(tail)}`;
  };
  return {
    take(chunk) {
      const room = KEPT - headSize;
      if (room > 0) {
        const first = Buffer.from(chunk.subarray(0, room));
        head.push(first);
        headSize += first.length;
      }
      const rest = chunk.subarray(Math.max(0, room));
      if (rest.length === 0) return;
      const joined = Buffer.concat([tail, rest]);
      dropped += Math.max(0, joined.length - KEPT);
      tail = Buffer.from(joined.subarray(-KEPT));
    },
    text,
    tail: (lines) => text().trimEnd().split('\n').slice(-lines).join('\n'),
  };
}

/** Text without control sequences, in which invalid UTF-8 is replaced. */
function tame(bytes: Buffer): string {
  const filter = tamed(false);
  const clean = Buffer.from(filter.take(bytes) + filter.end(), 'latin1')
    .toString('utf8')
    .replaceAll('\r\n', '\n');
  return clean
    .split('\n')
    .map((line) => visible(line.split('\r').at(-1) ?? ''))
    .join('\n');
}
