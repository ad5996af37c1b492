import { explain } from './explain.ts';
import { Fault } from './fault.ts';
import { sectionsOf, type Form } from './sections.ts';
import { memorySource } from './source.ts';
import { openWasmTools, type Answer, type WasmTools } from './wasm-tools.ts';

export type Verdict =
  { readonly kind: 'sound' } | { readonly kind: 'faulty'; readonly message: string; readonly offset: number | null };

/**
 * Validates `size` bytes, which `load` puts where they are needed. Nothing is instantiated or run. Whatever the bytes
 * are, it throws nothing; without wasm-tools, a part of this program, it does.
 */
export async function examine(form: Form, size: number, load: (target: Uint8Array) => void): Promise<Verdict> {
  const tools = form === 'component' ? await openWasmTools() : undefined;
  try {
    if (tools !== undefined) return examineComponent(tools, size, load);
    const bytes = new Uint8Array(size);
    load(bytes);
    return examineModule(bytes) ?? { kind: 'sound' };
  } catch (error) {
    return faultyBy(error, 'it could not be examined');
  }
}

/** V8's complaint of a core module, which begins `base` bytes into the file. */
function examineModule(bytes: Uint8Array, base = 0): Verdict | undefined {
  // Takes no copy of the bytes, compiles nothing, and does not say what is wrong.
  if (WebAssembly.validate(bytes)) return undefined;
  const { message, offset } = explain(bytes) ?? new Fault('V8 does not take it, and does not say why', null);
  return { kind: 'faulty', message, offset: offset === null ? null : base + offset };
}

function examineComponent(tools: WasmTools, size: number, load: (target: Uint8Array) => void): Verdict {
  const room = tools.room(size);
  load(room);
  // First, while the bytes are there: wasm-tools looks into no function's body.
  const inside = examineCoreModules(room);
  let answer: Answer;
  try {
    answer = tools.describe(room);
  } catch (error) {
    return faultyBy(error, 'wasm-tools gave up on it');
  }
  const { accepted, text } = answer;
  const [, offset] = /\(at offset 0x([0-9a-f]+)\)/u.exec(text) ?? [];
  if (!accepted && offset !== undefined) {
    const message = text.replace(/^Failed to decode wit component\s*/u, '').replace(/\s*\(at offset 0x.*$/su, '');
    return { kind: 'faulty', message, offset: Number.parseInt(offset, 16) };
  }
  // Refused without an offset: a valid component, some of whose types WIT cannot express.
  return inside ?? { kind: 'sound' };
}

/** What V8 says of the first unsound core module, at any depth. What is no section is for wasm-tools to say. */
function examineCoreModules(bytes: Uint8Array): Verdict | undefined {
  const source = memorySource(bytes);
  const components: [number, number][] = [[0, bytes.length]];
  for (let next = components.pop(); next !== undefined; next = components.pop()) {
    try {
      for (const { id, start, end } of sectionsOf(source, 'component', ...next)) {
        if (id === COMPONENT) components.push([start, end]);
        const verdict = id === CORE_MODULE ? examineModule(bytes.subarray(start, end), start) : undefined;
        if (verdict !== undefined) return verdict;
      }
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
    }
  }
  return undefined;
}

const CORE_MODULE = 1;
const COMPONENT = 4;

function faultyBy(error: unknown, what: string): Verdict {
  if (error instanceof Fault) return { kind: 'faulty', message: error.message, offset: error.offset };
  const detail = error instanceof Error ? error.message : String(error);
  return { kind: 'faulty', message: `${what}: ${detail}`, offset: null };
}
