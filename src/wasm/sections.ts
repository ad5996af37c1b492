import { Fault } from './fault.ts';
import { cursorAt, type Source } from './source.ts';

export type Form = 'module' | 'component';

/** A part of a module: its content lies from `start` up to `end`, its header begins at `header`. */
export interface Section {
  readonly id: number;
  readonly header: number;
  readonly start: number;
  readonly end: number;
}

/** Length of magic number, version and layer. */
export const PREAMBLE = 8;

/** WebAssembly core specification 3.0, "Sections". */
const OF_MODULES = [
  'custom',
  'type',
  'import',
  'function',
  'table',
  'memory',
  'global',
  'export',
  'start',
  'element',
  'code',
  'data',
  'data count',
  'tag',
];

/** Component model, Binary.md, "Component Definitions". */
const OF_COMPONENTS = [
  'custom',
  'core module',
  'core instance',
  'core type',
  'component',
  'instance',
  'alias',
  'type',
  'canon',
  'start',
  'import',
  'export',
  'value',
];

/**
 * Which form the bytes claim, by magic number, version and layer.
 * @throws Fault.
 */
export function formOf(source: Source): Form {
  if (source.size === 0) throw new Fault('the file is empty', 0);
  const magic = source.view(0, Math.min(4, source.size));
  if (!Buffer.from('\0asm').subarray(0, magic.length).equals(magic)) {
    throw new Fault(`it does not begin with '\\0asm' (00 61 73 6d) but with ${hex(magic)}`, 0);
  }
  if (source.size < PREAMBLE) throw new Fault('the file ends within its magic number and version', source.size);
  const preamble = source.view(4, PREAMBLE);
  const version = preamble.readUInt16LE(0);
  const layer = preamble.readUInt16LE(2);
  if (layer === 0 && version === 1) return 'module';
  if (layer === 1 && version === 13) return 'component';
  const allowed = 'version 1 of layer 0 (module) and version 13 of layer 1 (component)';
  throw new Fault(`it is of version ${version}, layer ${layer}; allowed: ${allowed}`, 4);
}

/**
 * The sections of the module or component that lies from `start` up to `end`, in order.
 * @throws Fault when they do not fill it exactly.
 */
export function sectionsOf(source: Source, form: Form, start = 0, end = source.size): Section[] {
  const sections: Section[] = [];
  for (let at = start + PREAMBLE; at < end; at = sections.at(-1)?.end ?? end) {
    const header = cursorAt(source, at, end, 'the header of a section');
    const id = header.byte();
    const size = header.u32();
    const from = header.offset();
    if (from + size > end) {
      const there = `${end - from} ${end - from === 1 ? 'is' : 'are'} there`;
      throw new Fault(`${sectionName(form, id)} says that it holds ${size} bytes, but ${there}`, at);
    }
    sections.push({ id, header: at, start: from, end: from + size });
    if (sections.length > MOST_SECTIONS) throw new Fault(`there are more than ${MOST_SECTIONS} sections`, at);
  }
  return sections;
}

/** A section takes two bytes, so that a file could name half a thousand million of them. Real ones have up to some thousand. */
const MOST_SECTIONS = 100_000;

/** `the import section`, or what there is to say of an id that nobody knows. */
export function sectionName(form: Form, id: number): string {
  const name = (form === 'module' ? OF_MODULES : OF_COMPONENTS)[id];
  return name === undefined ? `a section of unknown id ${id}` : `the ${name} section`;
}

function hex(bytes: Buffer): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
}
