import { wat } from './wat.ts';

/** LEB128 of a number. */
export function leb(value: number): number[] {
  return value < 0x80 ? [value] : [(value % 0x80) | 0x80, ...leb(Math.floor(value / 0x80))];
}

/** One section: its id, its length, its content. */
export function section(id: number, ...content: readonly (Uint8Array | readonly number[])[]): Buffer {
  const bytes = Buffer.concat(content.map((piece) => Uint8Array.from(piece)));
  return Buffer.concat([Buffer.from([id, ...leb(bytes.length)]), bytes]);
}

export const MODULE = Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
export const COMPONENT = Buffer.from([0, 0x61, 0x73, 0x6d, 13, 0, 1, 0]);

/** A module that WASI preview 1 starts, with a section of every kind that this Node's engine knows without flags. */
export const COMMAND = wat(`(module
  (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
  (import "env" "limit" (global $limit i32))
  (table 2 funcref)
  (memory (export "memory") 1)
  (global $count (mut i32) (i32.const 0))
  (tag $gone (param i32))
  (func $start (export "_start") (drop (call $write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 8))))
  (func $greet (export "greet") (param i32) (result i32) (memory.init 1 (i32.const 0) (i32.const 0) (i32.const 1)) (local.get 0))
  (func $setup (global.set $count (i32.const 1)))
  (start $setup)
  (elem (i32.const 0) $start $greet)
  (data (i32.const 16) "hello")
  (data "passive")
  (@custom "note" "made by hand"))`);

/** A component as wit-component makes them: an interface is exported through a component of its own; it holds a core module. */
export const COMPONENT_OF_WASI = wat(`(component
  (import "wasi:cli/stdout@0.2.0" (instance (export "nothing" (func))))
  (core module $code
    (func (export "run") (result i32) i32.const 0)
    (func (export "greet") (param i32) (result i32) local.get 0))
  (core instance $code (instantiate $code))
  (func $run (result (result)) (canon lift (core func $code "run")))
  (func $greet (param "times" u32) (result u32) (canon lift (core func $code "greet")))
  (component $around
    (import "run" (func $run (result (result))))
    (export "run" (func $run)))
  (instance $runner (instantiate $around (with "run" (func $run))))
  (export "wasi:cli/run@0.2.0" (instance $runner))
  (export "greet" (func $greet))
  (instance $given (export "hello" (func $greet)))
  (export "acme:tools/greeting" (instance $given)))`);

/** `count` functions of 700 bytes each, the last as given: what a compiler's output looks like to a validator. */
export function codeHeavy(megabytes: number, last: readonly number[] = []): Buffer {
  const work = Array.from({ length: 100 }, () => [0x20, 0, 0x41, 5, 0x6a, 0x21, 0]).flat();
  const body = Buffer.from([0, ...work, 0x20, 0, 0x0b]);
  const entry = Buffer.concat([Buffer.from(leb(body.length)), body]);
  const count = Math.floor((megabytes * 1024 * 1024) / entry.length);
  const code = Buffer.alloc(entry.length * (count - 1), entry);
  const end = last.length === 0 ? entry : Buffer.from([...leb(last.length), ...last]);
  return Buffer.concat([
    MODULE,
    section(1, [1, 0x60, 1, 0x7f, 1, 0x7f]),
    section(3, leb(count), Buffer.alloc(count)),
    section(7, [1, 3, 0x72, 0x75, 0x6e, 0, 0]),
    section(10, leb(count), code, end),
  ]);
}

/** One segment of data that no compression would shorten. */
export function dataHeavy(megabytes: number): Buffer {
  const data = Buffer.alloc(
    megabytes * 1024 * 1024,
    Buffer.from(Array.from({ length: 9973 }, (_, at) => (at * at) % 251)),
  );
  return Buffer.concat([
    MODULE,
    section(5, [1, 0, ...leb(16 * megabytes + 1)]),
    section(11, [1, 0, 0x41, 0, 0x0b], leb(data.length), data),
  ]);
}

/** A component of these sections. */
export function componentWith(...sections: readonly Uint8Array[]): Buffer {
  return Buffer.concat([COMPONENT, ...sections]);
}

/** A component around one core module. */
export function componentAround(module: Uint8Array): Buffer {
  return componentWith(section(1, module));
}
