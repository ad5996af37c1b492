import type { Section } from './sections.ts';

/** Longer than any name of a custom section, so that the first piece of one keeps its name. */
const PIECE = 1024 * 1024;

/** Id of a custom section: what nobody has to understand, allowed between any two sections, any number of times. */
const CUSTOM = 0;

/** Of a length, LEB128, that is padded. */
const WIDTH = 5;

/**
 * Turns a section, within the bytes that hold it, into custom sections of at most two `PIECE`s: who reads them one by one
 * needs no room for all of it. A custom section keeps its name, and everything else its place.
 */
export function splitSection(bytes: Uint8Array, { id, header, start, end }: Section): void {
  if (start === end) return;
  bytes[header] = CUSTOM;
  if (id !== CUSTOM) bytes[start] = 0;
  for (let [at, width] = [start, start - header - 1]; at < end;) {
    const next = end - at > 2 * PIECE ? at + PIECE : end;
    bytes.set(padded(next - at, width), at - width);
    if (next < end) bytes.set([CUSTOM, ...padded(0, WIDTH), 0], next);
    [at, width] = [next + 1 + WIDTH, WIDTH];
  }
}

/** A number in LEB128, of exactly so many bytes. */
function padded(value: number, width: number): number[] {
  return Array.from({ length: width }, (_, at) => ((value >>> (7 * at)) & 0x7f) | (at < width - 1 ? 0x80 : 0));
}
