import { getRandomValues } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What wasm-tools says of a component: its world as WIT text, without its interfaces, or its complaint. */
export interface Answer {
  readonly accepted: boolean;
  readonly text: string;
}

/**
 * The Bytecode Alliance's wasm-tools, as jco carries it compiled to WASM: V8 knows no components. Only its module is
 * used, through the three calls below: jco's own bindings bring a worker thread, an addon for each platform and 500 kB.
 */
export interface WasmTools {
  /** Room for a component of that many bytes, in the tools' own memory: no second copy of it is needed. */
  room(size: number): Uint8Array;
  /** Validates the component in `room` (all but the bodies of its functions) and describes it; the room is used up. */
  describe(room: Uint8Array): Answer;
}

/** Beside the bundle; from the sources, where npm puts it. */
const PLACES = [
  join(import.meta.dirname, 'wasm-tools', 'wasm-tools.core.wasm'),
  join(import.meta.dirname, '..', 'wasm-tools', 'wasm-tools.core.wasm'),
  join(
    import.meta.dirname,
    '..',
    '..',
    'node_modules',
    '@bytecodealliance',
    'jco-transpile',
    'vendor',
    'wasm-tools.core.wasm',
  ),
];

let opened: Promise<WasmTools> | undefined;

/** The tools, opened once; again after a call that threw. */
export function openWasmTools(): Promise<WasmTools> {
  return (opened ??= instantiate());
}

async function instantiate(): Promise<WasmTools> {
  const module = await WebAssembly.compile(
    await readFile(PLACES.find((place) => existsSync(place)) ?? PLACES[0] ?? ''),
  );
  // Its memory grows, and each time has another buffer.
  const view = (): DataView => new DataView((exports['memory'] as WebAssembly.Memory).buffer);
  const { exports } = await WebAssembly.instantiate(module, { wasi_snapshot_preview1: nothing(view) });
  const call = (name: string, ...values: number[]): number => {
    try {
      return (exports[name] as (...all: number[]) => number)(...values);
    } catch (error) {
      // What failed halfway is in no state to be asked again.
      opened = undefined;
      throw error;
    }
  };
  return {
    room(size) {
      const address = call('cabi_realloc', 0, 0, 1, size) >>> 0;
      return new Uint8Array(view().buffer, address, size);
    },
    describe({ byteOffset, byteLength }) {
      // Canonical ABI: list<u8> as address and length; result<string, string> in memory as tag, address, length.
      const result = call(DESCRIBE, byteOffset, byteLength) >>> 0;
      const answer = view();
      const text = Buffer.from(answer.buffer, answer.getUint32(result + 4, true), answer.getUint32(result + 8, true));
      const said = { accepted: answer.getUint8(result) === 0, text: text.toString('utf8') };
      call(`cabi_post_${DESCRIBE}`, result);
      return said;
    },
  };
}

const DESCRIBE = 'local:wasm-tools/tools#component-wit';

/** Errno `badf` of WASI preview 1. */
const NO_SUCH_FILE = 8;

/** A WASI without files, arguments, environment or clock: random numbers, which its hash tables want, are all it has. */
function nothing(view: () => DataView): WebAssembly.ModuleImports {
  const none = (): number => NO_SUCH_FILE;
  return {
    random_get(address: number, length: number) {
      getRandomValues(new Uint8Array(view().buffer, address >>> 0, length));
      return 0;
    },
    environ_get: () => 0,
    environ_sizes_get(count: number, size: number) {
      view().setUint32(count >>> 0, 0, true);
      view().setUint32(size >>> 0, 0, true);
      return 0;
    },
    proc_exit(code: number) {
      throw new Error(`wasm-tools ended with ${code}`);
    },
    fd_close: none,
    fd_fdstat_get: none,
    fd_filestat_get: none,
    fd_prestat_get: none,
    fd_prestat_dir_name: none,
    fd_read: none,
    fd_readdir: none,
    fd_write: none,
    path_filestat_get: none,
    path_open: none,
  };
}
