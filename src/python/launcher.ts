import type { Places } from '../build/place.ts';
import { placeForms } from '../build/mention.ts';

/**
 * A launcher that distlib (and so pip) writes on Windows: a program, a `#!` line, a zip with the script. Returns it with the line's
 * interpreter moved, or the same bytes when it is none or its interpreter lies elsewhere. uv's launchers keep their path another way: they stay.
 */
export function relocateLauncher(bytes: Buffer, from: Places, to: Places): Buffer {
  const zip = zipStart(bytes);
  if (zip === null) return bytes;
  // distlib ends the line with either, and may leave an empty one behind it.
  let end = zip;
  while (end > 0 && (bytes[end - 1] === 0x0a || bytes[end - 1] === 0x0d)) end--;
  const start = bytes.lastIndexOf('#!', end - 1);
  if (end === zip || start === -1 || end - start > 4096) return bytes;
  const line = bytes.subarray(start, end).toString('utf8');
  const match = /^#!\s*(?:"([^"\r\n]+)"|(\S.*?\.exe|\S+))(\s+[^\r\n]*)?$/i.exec(line);
  const python = match?.[1] ?? match?.[2];
  if (match === null || python === undefined) return bytes;
  const moved = movePath(python, from, to);
  if (moved === null) return bytes;
  const quoted = /\s/.test(moved) ? `"${moved}"` : moved;
  return Buffer.concat([bytes.subarray(0, start), Buffer.from(`#!${quoted}${match[3] ?? ''}`), bytes.subarray(end)]);
}

/** Where the zip at the end of a file begins; null when there is none. Offsets in it count from its own start. */
function zipStart(bytes: Buffer): number | null {
  const directoryEnd = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (directoryEnd === -1 || directoryEnd + 22 > bytes.length) return null;
  const start = directoryEnd - bytes.readUInt32LE(directoryEnd + 12) - bytes.readUInt32LE(directoryEnd + 16);
  return start > 0 && bytes.readUInt32LE(start) === 0x04034b50 ? start : null;
}

/** Windows does not tell the case of paths apart, nor its two separators. */
function movePath(path: string, from: Places, to: Places): string | null {
  const folded = (text: string): string => text.replaceAll('/', '\\').toLowerCase();
  for (const [old, fresh] of placeForms(from, to)) {
    if (folded(path).startsWith(`${folded(old)}\\`)) return fresh + path.slice(old.length);
  }
  return null;
}
