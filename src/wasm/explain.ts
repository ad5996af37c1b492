import { Fault } from './fault.ts';
import { sectionsOf } from './sections.ts';
import { cursorAt, memorySource } from './source.ts';

/**
 * What V8 says is wrong with a module; undefined when it finds nothing. To be told, one has V8 compile, for which it
 * copies the module and more: of a large one only a part of the functions at a time is given.
 */
export function explain(bytes: Uint8Array): Fault | undefined {
  for (const excerpt of excerptsOf(bytes)) {
    // What is compiled is given back late: only the one that is faulty is.
    if (WebAssembly.validate(excerpt.bytes)) continue;
    const fault = compile(excerpt.bytes);
    if (fault !== undefined)
      return new Fault(fault.message, fault.offset === null ? null : excerpt.place(fault.offset));
  }
  return compile(bytes);
}

function compile(bytes: Uint8Array): Fault | undefined {
  try {
    new WebAssembly.Module(bytes);
    return undefined;
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const [, message = said, offset] = /^WebAssembly\.Module\(\): (.*?)(?: @\+(\d+))?$/su.exec(said) ?? [];
    return new Fault(message, offset === undefined ? null : Number(offset));
  }
}

/**
 * A module with the same functions, of which those left out only trap; and where a byte of it lies in the whole one.
 * The next one lies in the same memory.
 */
interface Excerpt {
  readonly bytes: Uint8Array;
  place(offset: number): number;
}

/** Bytes of functions in an excerpt. */
const PORTION = 4 * 1024 * 1024;

/** Size 3, no locals, `unreachable`, `end`. */
const STUB = Buffer.from([3, 0, 0, 0x0b]);

function* excerptsOf(bytes: Uint8Array): Generator<Excerpt> {
  const source = memorySource(bytes);
  const sections = sectionsOf(source, 'module');
  const code = sections.find(({ id }) => id === 10);
  if (code === undefined || code.end - code.start <= PORTION || code.header > PORTION) return;
  const cursor = cursorAt(source, code.start, code.end, 'the code section');
  const count = cursor.u32();
  const before = source.view(0, code.header);
  const counted = sections.find(({ id }) => id === 12);
  const after = counted === undefined ? [] : [emptyData(cursorAt(source, counted.start, counted.end, 'it').u32())];
  let room = Buffer.alloc(0);
  for (let index = 0; index < count;) {
    const first = index;
    const from = cursor.offset();
    for (; index < count && cursor.offset() - from < PORTION; index++) cursor.skip(cursor.u32());
    const stubs = [first * STUB.length, (count - index) * STUB.length] as const;
    const own = source.view(from, cursor.offset());
    const head = number(count);
    const size = number(head.length + stubs[0] + own.length + stubs[1]);
    const pieces = [before, Buffer.from([10]), size, head, stubs[0], own, stubs[1], ...after];
    const length = pieces.reduce<number>((sum, piece) => sum + (typeof piece === 'number' ? piece : piece.length), 0);
    if (room.length < length) room = Buffer.allocUnsafe(length + PORTION);
    const start = put(pieces, room, own);
    yield {
      bytes: room.subarray(0, length),
      place: (offset) => (offset < before.length ? offset : offset - start + from),
    };
  }
}

/** Puts pieces after one another, a number standing for that many bytes of stubs. Returns where `own`, one of them, begins. */
function put(pieces: readonly (Uint8Array | number)[], room: Buffer, own: Uint8Array): number {
  let at = 0;
  let start = 0;
  for (const piece of pieces) {
    if (piece === own) start = at;
    const end = at + (typeof piece === 'number' ? piece : piece.length);
    if (typeof piece === 'number') room.fill(STUB, at, end);
    else room.set(piece, at);
    at = end;
  }
  return start;
}

/** A data section of that many segments, each passive and without bytes: instructions may name them. */
function emptyData(count: number): Buffer {
  const content = Buffer.concat([number(count), Buffer.alloc(2 * count, Buffer.from([1, 0]))]);
  return Buffer.concat([Buffer.from([11]), number(content.length), content]);
}

/** LEB128. */
function number(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) + 0x80);
  return Buffer.from([...bytes, rest]);
}
