import { readSync } from 'node:fs';
import { Fault } from './fault.ts';

/** The bytes of a file, of which few are in memory at a time. */
export interface Source {
  readonly size: number;
  /** A view that is good until the next call. @throws Fault where the file ends before `end`. */
  view(start: number, end: number): Buffer;
}

/** Most of what is read are headers of sections, a few bytes each. */
const WINDOW = 64 * 1024;

/** An open file of `size` bytes. */
export function fileSource(file: number, size: number): Source {
  let from = 0;
  let window = Buffer.alloc(0);
  const load = (start: number, length: number): void => {
    const room = Buffer.allocUnsafe(Math.min(Math.max(length, WINDOW), size - start));
    let filled = 0;
    while (filled < room.length) {
      const count = readSync(file, room, filled, room.length - filled, start + filled);
      if (count === 0) throw new Fault('the file became shorter while it was read', start + filled);
      filled += count;
    }
    [from, window] = [start, room];
  };
  return {
    size,
    view(start, end) {
      if (end > size) throw new Fault('the file ends too early', size);
      if (start < from || end > from + window.length) load(start, end - start);
      return window.subarray(start - from, end - from);
    },
  };
}

/** Bytes that are in memory already. */
export function memorySource(bytes: Uint8Array): Source {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    size: all.length,
    view(start, end) {
      if (end > all.length) throw new Fault('the file ends too early', all.length);
      return all.subarray(start, end);
    },
  };
}

/** A place in a source that moves on as it is read. Each of its methods throws a Fault where the part ends. */
export interface Cursor {
  offset(): number;
  done(): boolean;
  byte(): number;
  /** A number of at most 32 bits, LEB128. */
  u32(): number;
  skip(bytes: number): void;
  /** Moves past a number of any width. */
  skipNumber(): void;
  /** A length and that many bytes of UTF-8. */
  name(): string;
}

/** No name is longer to the engines (WebAssembly JavaScript Interface, "Implementation-defined Limits"). */
const LONGEST_NAME = 100_000;

/** Reads from `start` up to `end`, which `what` is. */
export function cursorAt(source: Source, start: number, end: number, what: string): Cursor {
  let at = start;
  const take = (count: number): Buffer => {
    if (at + count > end) throw new Fault(`${what} ends in the middle of an entry`, at);
    const bytes = source.view(at, at + count);
    at += count;
    return bytes;
  };
  const byte = (): number => take(1)[0] ?? 0;
  const u32 = (): number => {
    const from = at;
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const each = byte();
      value += (each & 0x7f) * 2 ** shift;
      if (each < 0x80) {
        if (value > 0xffff_ffff) break;
        return value;
      }
    }
    throw new Fault('a number is longer than 32 bits', from);
  };
  return {
    offset: () => at,
    done: () => at >= end,
    byte,
    u32,
    skip(count) {
      if (at + count > end) throw new Fault(`${what} ends in the middle of an entry`, at);
      at += count;
    },
    skipNumber() {
      while (byte() >= 0x80);
    },
    name() {
      const from = at;
      const length = u32();
      if (length > LONGEST_NAME) throw new Fault(`a name is ${length} bytes long; allowed: ${LONGEST_NAME}`, from);
      return take(length).toString('utf8');
    },
  };
}
