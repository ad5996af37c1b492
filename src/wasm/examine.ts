import { explain } from './explain.ts';
import { Fault } from './fault.ts';
import { sectionsOf, type Form, type Section } from './sections.ts';
import { memorySource } from './source.ts';
import { splitSection } from './split.ts';
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
  // First, while the bytes are there: wasm-tools looks into no function's body, and is not given the data.
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

/**
 * What V8 says of the first unsound core module, at any depth; what is no section is for wasm-tools to say. Data and custom
 * sections are spoilt: wasm-tools takes room for each section that it reads, and these can be nearly all of a file.
 */
function examineCoreModules(bytes: Uint8Array): Verdict | undefined {
  let verdict: Verdict | undefined;
  const isLarge = bytes.length > LARGE;
  const components: [number, number][] = [[0, bytes.length]];
  for (let next = components.pop(); next !== undefined; next = components.pop()) {
    for (const section of sectionsIn(bytes, 'component', ...next)) {
      const { id, start, end } = section;
      if (id === COMPONENT) components.push([start, end]);
      if (id === CORE_MODULE) verdict ??= examineModule(bytes.subarray(start, end), start);
      if (!isLarge) continue;
      const within = id === CORE_MODULE ? sectionsIn(bytes, 'module', start, end) : [section];
      const unread = id === CORE_MODULE ? UNREAD_OF_MODULES : UNREAD;
      for (const each of within) if (unread.has(each.id)) splitSection(bytes, each);
    }
  }
  return verdict;
}

/** In bytes: up to here it does not matter what room is taken. */
const LARGE = 4 * 1024 * 1024;

const CORE_MODULE = 1;
const COMPONENT = 4;
const UNREAD = new Set([0]);
/** Custom, data, data count. */
const UNREAD_OF_MODULES = new Set([0, 11, 12]);

function sectionsIn(bytes: Uint8Array, form: Form, start: number, end: number): readonly Section[] {
  try {
    return sectionsOf(memorySource(bytes), form, start, end);
  } catch (error) {
    if (error instanceof Fault) return [];
    throw error;
  }
}

function faultyBy(error: unknown, what: string): Verdict {
  if (error instanceof Fault) return { kind: 'faulty', message: error.message, offset: error.offset };
  const detail = error instanceof Error ? error.message : String(error);
  return { kind: 'faulty', message: `${what}: ${detail}`, offset: null };
}
