import { pythonFloat } from '../manifest/scalar.ts';
import { byBytes } from '../world/by-bytes.ts';

/**
 * JSON with the bytes that Python's `json.dump(value, indent=2, sort_keys=True)` writes, as the CoolBox host does: keys in
 * order of their code points, everything beyond ASCII escaped, no newline at the end. Numbers under a key named
 * `rollout` are floats (`1.0`), all others are integers.
 */
export function hostJson(value: unknown): string {
  return printed(value, '', false);
}

/** The same, for a value that stands inside of others: `depth` levels deep. */
export function hostJsonAt(depth: number, value: unknown): string {
  return printed(value, INDENT.repeat(depth), false);
}

/** A text as JSON in ASCII. */
export function asciiString(text: string): string {
  return JSON.stringify(text).replace(/[\x7f-\uffff]/g, unit);
}

const INDENT = '  ';

function printed(value: unknown, margin: string, isFloat: boolean): string {
  if (typeof value === 'string') return asciiString(value);
  if (typeof value === 'number') return isFloat ? pythonFloat(value) : integer(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = margin + INDENT;
  const list = Array.isArray(value);
  const items = list
    ? value.map((item) => printed(item, inner, false))
    : Object.entries(value)
        .sort(([one], [other]) => byBytes(one, other))
        .map(([key, item]) => `${asciiString(key)}: ${printed(item, inner, key === 'rollout')}`);
  const [open, close] = list ? '[]' : '{}';
  if (items.length === 0) return `${open}${close}`;
  return `${open}\n${items.map((item) => inner + item).join(',\n')}\n${margin}${close}`;
}

function integer(value: number): string {
  if (!Number.isSafeInteger(value)) throw new Error(`${value} cannot be written without loss`);
  return String(value);
}

function unit(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
