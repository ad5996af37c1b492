import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = join(
  import.meta.dirname,
  '../../node_modules/@bytecodealliance/jco-transpile/vendor/wasm-tools.core.wasm',
);

interface Tools {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly cabi_realloc: (old: number, oldSize: number, align: number, size: number) => number;
  readonly 'local:wasm-tools/tools#parse': (address: number, length: number) => number;
}

interface Engine {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
}

/** The bytes of a module or component written as text, by wasm-tools; it need not be valid. */
export function wat(text: string): Uint8Array {
  tools ??= openTools();
  const source = Buffer.from(text);
  const address = tools.cabi_realloc(0, 0, 1, source.length);
  new Uint8Array(tools.memory.buffer).set(source, address);
  const result = new DataView(tools.memory.buffer, tools['local:wasm-tools/tools#parse'](address, source.length));
  const answer = Buffer.from(tools.memory.buffer, result.getUint32(4, true), result.getUint32(8, true));
  if (result.getUint8(0) !== 0) throw new Error(answer.toString());
  return Uint8Array.from(answer);
}

let tools: Tools | undefined;

function openTools(): Tools {
  const { Module, Instance } = (globalThis as unknown as { readonly WebAssembly: Engine }).WebAssembly;
  // Hash tables ask for random numbers and may have zeros; nothing else of WASI is asked for.
  const nothing = new Proxy({}, { get: () => () => 0 });
  return new Instance(new Module(readFileSync(FILE)), { wasi_snapshot_preview1: nothing }).exports as Tools;
}
