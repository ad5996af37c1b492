import type { Scalar } from './scalar.ts';

/** A value of the manifest with its place: `at` is the offset of its first character in the text. */
export type Value = ScalarValue | ListValue | MapValue;

export interface ScalarValue {
  readonly type: 'scalar';
  readonly at: number;
  readonly scalar: Scalar;
}

export interface ListValue {
  readonly type: 'list';
  readonly at: number;
  readonly items: readonly Value[];
}

export interface MapValue {
  readonly type: 'map';
  readonly at: number;
  /** In the order of the text; no two have the same key. */
  readonly entries: readonly Entry[];
}

export interface Entry {
  /** The key as Python's `str()` prints it. */
  readonly key: string;
  readonly at: number;
  readonly value: Value;
}

/** Where a value stands in the document; null for the document itself. */
export type Path = { readonly up: Path; readonly step: string | number } | null;

/** A path as people read it: `profiles.default.plugins[0].runtime`; keys that are no plain word are quoted. */
export function pathText(path: Path): string {
  if (path === null) return '';
  const before = pathText(path.up);
  if (typeof path.step === 'number') return `${before}[${path.step}]`;
  if (!/^[\w-]+$/.test(path.step)) return `${before}[${quoted(path.step)}]`;
  return before === '' ? path.step : `${before}.${path.step}`;
}

/** Text in double quotes, cut to what a message can carry, with nothing in it that a terminal or a log would obey. */
export function quoted(text: string): string {
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return JSON.stringify(short).replace(UNSEEN, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const LONGEST = 80;
/** C1 controls, marks that turn the writing direction, line separators: JSON leaves them as they are. */
const UNSEEN = /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/** A value in a few words, for "found". */
export function described(value: Value): string {
  if (value.type === 'list')
    return value.items.length === 1 ? 'a list of 1 item' : `a list of ${value.items.length} items`;
  if (value.type === 'map') {
    if (value.entries.length === 0) return 'an empty mapping';
    const keys = value.entries.slice(0, 3).map(({ key }) => quoted(key));
    return `a mapping with ${keys.join(', ')}${value.entries.length > 3 ? ', …' : ''}`;
  }
  const { scalar } = value;
  switch (scalar.kind) {
    case 'null':
      return 'nothing';
    case 'boolean':
      return scalar.value ? 'true' : 'false';
    case 'integer':
    case 'float':
      return `the number ${scalar.source.length > LONGEST ? `${scalar.source.slice(0, LONGEST)}…` : scalar.source}`;
    case 'string':
      return quoted(scalar.value);
  }
}

/** Whether a value is `null`, which means that it is absent. */
export function isNull(value: Value): boolean {
  return value.type === 'scalar' && value.scalar.kind === 'null';
}

/** Whether something, such as JSON from a file, has the shape of a value, all the way down. */
export function isValue(input: unknown): input is Value {
  if (!isRecord(input) || typeof input['at'] !== 'number') return false;
  switch (input['type']) {
    case 'scalar':
      return isScalar(input['scalar']);
    case 'list':
      return Array.isArray(input['items']) && input['items'].every(isValue);
    case 'map':
      return Array.isArray(input['entries']) && input['entries'].every(isEntry);
    default:
      return false;
  }
}

function isEntry(input: unknown): boolean {
  return (
    isRecord(input) && typeof input['key'] === 'string' && typeof input['at'] === 'number' && isValue(input['value'])
  );
}

function isScalar(input: unknown): boolean {
  if (!isRecord(input)) return false;
  const { kind, value, source } = input;
  if (kind === 'float') return typeof value === 'number' && typeof source === 'string';
  if (kind === 'integer') return typeof source === 'string';
  return kind === 'null' || (kind === 'boolean' || kind === 'string' ? typeof value === kind : false);
}

function isRecord(input: unknown): input is Readonly<Record<string, unknown>> {
  return typeof input === 'object' && input !== null;
}
