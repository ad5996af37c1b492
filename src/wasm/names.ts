import { Fault } from './fault.ts';
import type { Form, Section } from './sections.ts';
import { cursorAt, type Cursor, type Source } from './source.ts';

/** What a module is offered or offers: its name, and what stands behind it (`function`, `memory`, `instance`). */
export interface Named {
  readonly name: string;
  readonly kind: string;
}

/** The names of a module are kept in lock.json and shown to people. */
const MOST_NAMES = 100_000;
const MOST_BYTES = 4 * 1024 * 1024;

/**
 * What a valid module or component imports and exports, in its order; an import of a module as `module.name`.
 * @throws Fault when there are more names than anyone reads.
 */
export function namesOf(
  source: Source,
  form: Form,
  sections: readonly Section[],
): { readonly imports: readonly Named[]; readonly exports: readonly Named[] } {
  const rules = form === 'module' ? MODULE : COMPONENT;
  let bytes = 0;
  const list = (id: number, entry: (cursor: Cursor) => Named): Named[] => {
    const all: Named[] = [];
    for (const { start, end, header } of sections.filter((section) => section.id === id)) {
      const cursor = cursorAt(source, start, end, 'the section');
      for (let left = cursor.u32(); left > 0; left--) {
        const named = entry(cursor);
        bytes += named.name.length;
        if (all.length === MOST_NAMES || bytes > MOST_BYTES) {
          const allowed = `${MOST_NAMES} imports, as many exports, and 4 MiB of names`;
          throw new Fault(`it has more imports and exports than can be recorded; allowed: ${allowed}`, header);
        }
        all.push(named);
      }
    }
    return all;
  };
  return { imports: list(rules.imports, rules.import), exports: list(rules.exports, rules.export) };
}

/** What each form puts into its import and export sections, by their ids. */
interface Rules {
  readonly imports: number;
  readonly import: (cursor: Cursor) => Named;
  readonly exports: number;
  readonly export: (cursor: Cursor) => Named;
}

const KINDS = ['function', 'table', 'memory', 'global', 'tag'];

/** WebAssembly core specification 3.0, "Import Section" and "Export Section". */
const MODULE: Rules = {
  imports: 2,
  import(cursor) {
    const name = `${cursor.name()}.${cursor.name()}`;
    return { name, kind: skipExternType(cursor) };
  },
  exports: 7,
  export(cursor) {
    const name = cursor.name();
    const kind = kindOf(KINDS, cursor);
    cursor.u32();
    return { name, kind };
  },
};

/** What a component's items are, by number (Component model, Binary.md, `sort`). */
export const SORTS = ['core module', 'function', 'value', 'type', 'component', 'instance'];

/** Component model, Binary.md, "Import and Export Definitions". */
const COMPONENT: Rules = {
  imports: 10,
  import(cursor) {
    const name = externName(cursor);
    return { name, kind: skipExternDescription(cursor) };
  },
  exports: 11,
  export(cursor) {
    const name = externName(cursor);
    const kind = kindOf(SORTS, cursor);
    if (kind === 'core module') cursor.byte();
    cursor.u32();
    if (cursor.byte() === 1) skipExternDescription(cursor);
    return { name, kind };
  },
};

function skipExternType(cursor: Cursor): string {
  const kind = kindOf(KINDS, cursor);
  switch (kind) {
    case 'table':
      skipValueType(cursor);
      skipLimits(cursor);
      break;
    case 'memory':
      skipLimits(cursor);
      break;
    case 'global':
      skipValueType(cursor);
      cursor.byte();
      break;
    case 'tag':
      cursor.byte();
      cursor.u32();
      break;
    default:
      cursor.u32();
  }
  return kind;
}

/** `(ref null ht)` and `(ref ht)` name a heap type; every other type is one byte. */
function skipValueType(cursor: Cursor): void {
  const type = cursor.byte();
  if (type === 0x63 || type === 0x64) cursor.skipNumber();
}

/** Bit 0: there is a maximum; bit 3: a page size of its own (custom-page-sizes). */
function skipLimits(cursor: Cursor): void {
  const flags = cursor.byte();
  cursor.skipNumber();
  if ((flags & 1) !== 0) cursor.skipNumber();
  if ((flags & 8) !== 0) cursor.skipNumber();
}

/** The name of a component's import or export. */
export function externName(cursor: Cursor): string {
  const form = cursor.byte();
  const name = cursor.name();
  // A version suffix, kept apart from the name.
  if (form === 2) cursor.name();
  return name;
}

/** What an item of a component is; its type is moved past. */
export function skipExternDescription(cursor: Cursor): string {
  const kind = kindOf(SORTS, cursor);
  // Which core sort, and what a value or type is bound by.
  const bound = ['core module', 'value', 'type'].includes(kind) ? cursor.byte() : 0;
  // A type that is only known to be a resource names nothing further.
  if (!(kind === 'type' && bound === 1)) cursor.skipNumber();
  return kind;
}

function kindOf(kinds: readonly string[], cursor: Cursor): string {
  const at = cursor.offset();
  const kind = kinds[cursor.byte()];
  if (kind === undefined) throw new Fault('an import or export is of an unknown kind', at);
  return kind;
}
