import { sectionsOf } from './sections.ts';
import { cursorAt, type Cursor, type Source } from './source.ts';
import { externName, skipExternDescription, SORTS } from './names.ts';

/**
 * The functions in each interface that a valid component exports, by the name of its export; left out are those of
 * instances that it only passes on. Types are not looked at: an instance is followed back to where its exports are named.
 */
export function interfacesOf(source: Source): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const [name, item] of componentAt(source, 0, source.size, []) ?? []) {
    if (item.sort !== 'instance' || item.exports === undefined) continue;
    found[name] = [...item.exports].filter(([, { sort }]) => sort === 'function').map(([own]) => own);
  }
  return found;
}

/** What is known of an instance or component: what it exports, or nothing. */
type Exports = ReadonlyMap<string, Item> | undefined;

interface Item {
  readonly sort: string;
  readonly exports: Exports;
}

/** The index spaces of one component (Component model, Explainer.md, "Index Spaces"); others than these two do not matter. */
interface Spaces {
  readonly instance: Exports[];
  readonly component: Exports[];
}

/** Real components are nested two deep. */
const DEEPEST = 32;

function componentAt(source: Source, start: number, end: number, outer: readonly Spaces[]): Exports {
  if (outer.length > DEEPEST) return undefined;
  const own: Spaces = { instance: [], component: [] };
  const scopes = [own, ...outer];
  const exported = new Map<string, Item>();
  for (const section of sectionsOf(source, 'component', start, end)) {
    if (section.id === 4) own.component.push(componentAt(source, section.start, section.end, scopes));
    const read = { 5: readInstance, 6: readAlias, 10: readImport, 11: readExport }[section.id];
    if (read === undefined) continue;
    const cursor = cursorAt(source, section.start, section.end, 'the section');
    for (let left = cursor.u32(); left > 0; left--) read(cursor, scopes, own, exported);
  }
  return exported;
}

type Read = (cursor: Cursor, scopes: readonly Spaces[], own: Spaces, exported: Map<string, Item>) => void;

const readInstance: Read = (cursor, _, own) => {
  if (cursor.byte() === 0) {
    own.instance.push(own.component[cursor.u32()]);
    for (let left = cursor.u32(); left > 0; left--) {
      cursor.name();
      readItem(cursor, own);
    }
    return;
  }
  const items = new Map<string, Item>();
  for (let left = cursor.u32(); left > 0; left--) items.set(externName(cursor), readItem(cursor, own));
  own.instance.push(items);
};

const readAlias: Read = (cursor, scopes, own) => {
  const sort = readSort(cursor);
  const target = cursor.byte();
  const first = cursor.u32();
  let exports: Exports;
  if (target === 2) {
    const index = cursor.u32();
    if (sort === 'component') exports = scopes[first]?.component[index];
  } else {
    const item = own.instance[first]?.get(cursor.name());
    if (target === 0) exports = item?.exports;
  }
  add(own, { sort, exports });
};

const readImport: Read = (cursor, _, own) => {
  externName(cursor);
  add(own, { sort: skipExternDescription(cursor), exports: undefined });
};

const readExport: Read = (cursor, _, own, exported) => {
  const name = externName(cursor);
  const item = readItem(cursor, own);
  if (cursor.byte() === 1) skipExternDescription(cursor);
  exported.set(name, item);
  // What is exported has an index of its own from here on.
  add(own, item);
};

function readItem(cursor: Cursor, own: Spaces): Item {
  const sort = readSort(cursor);
  const index = cursor.u32();
  return { sort, exports: sort === 'instance' || sort === 'component' ? own[sort][index] : undefined };
}

function readSort(cursor: Cursor): string {
  const sort = SORTS[cursor.byte()] ?? '';
  if (sort === 'core module') cursor.byte();
  return sort;
}

function add(own: Spaces, { sort, exports }: Item): void {
  if (sort === 'instance' || sort === 'component') own[sort].push(exports);
}
