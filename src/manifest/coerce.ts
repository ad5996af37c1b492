import type { StringMap } from './definition.ts';
import { integer, isFalsy, pythonText } from './scalar.ts';
import { below, refuse, type Spot } from './spot.ts';
import { described, isNull, quoted } from './value.ts';

// The same forgiveness as the CoolBox host's parser, with the same result.

/** A scalar as text, as Python prints it; null (and an error) where there is a list or a mapping. */
export function text(spot: Spot): string | null {
  const { value, path, findings } = spot;
  if (value.type !== 'scalar') {
    refuse(spot, { message: 'This is not text', allowed: 'text' });
    return null;
  }
  const { scalar } = value;
  const printed = pythonText(scalar);
  if (printed === null)
    refuse(spot, { message: 'The number is too long', allowed: 'up to 4,300 digits; quote it to have it as text' });
  else if ((scalar.kind === 'integer' || scalar.kind === 'float') && printed !== scalar.source) {
    const spelled = quoted(scalar.source);
    findings.warn(value.at, path, {
      message: `${spelled.slice(1, -1)} is the number ${quoted(printed).slice(1, -1)} to YAML; did you mean ${spelled}? Quote it`,
      found: spelled,
    });
  }
  return printed;
}

/** As `text`; null also for what Python takes for false (`""`, 0, false), which the host reads as "not given". */
export function givenText(spot: Spot | null): string | null {
  if (spot === null || isEmptyScalar(spot)) return null;
  return text(spot);
}

/** Whether there is a scalar that Python takes for false. */
export function isEmptyScalar({ value }: Spot): boolean {
  return value.type === 'scalar' && isFalsy(value.scalar);
}

/** The spots of a list, of which a single scalar is one, too. A mapping is an error; an item that is `null` is left out and warned about. */
export function items(spot: Spot | null): readonly Spot[] {
  if (spot === null) return [];
  const { value } = spot;
  if (value.type === 'scalar') return [spot];
  if (value.type === 'list') return value.items.map((item, index) => below(spot, index, item)).filter(isGiven);
  refuse(spot, { message: 'This is not a list of texts', allowed: 'a list of texts, or one text' });
  return [];
}

/** Text, or a list of texts. Items that are no text are errors and left out. */
export function texts(spot: Spot | null): readonly string[] {
  return items(spot).flatMap((item) => text(item) ?? []);
}

/** A mapping of names to texts. Whatever its keys are called, they are properties of its own. */
export function textMap(spot: Spot | null, check?: NameCheck): StringMap {
  return Object.fromEntries(
    mapped(spot).flatMap(({ key, at, item }) => {
      check?.(key, at, item);
      const value = text(item);
      return value === null ? [] : [[key, value]];
    }),
  );
}

/** Told of each name, where it stands, and what it names. */
type NameCheck = (key: string, at: number, item: Spot) => void;

/** As `textMap`; what Python takes for false (an empty list, `""`, 0, false) is no entries at all, as in the host. */
export function givenTextMap(spot: Spot | null, check?: NameCheck): StringMap {
  if (spot === null) return {};
  if (!isEmptyScalar(spot) && !isEmptyList(spot)) return textMap(spot, check);
  warnNotGiven(spot);
  return {};
}

/** Warns about a value which the host takes for "not given". */
export function warnNotGiven({ value, path, findings }: Spot): void {
  findings.warn(value.at, path, {
    message: 'This counts as not given, as in the host; leave it out',
    found: described(value),
  });
}

/** The entries of a mapping that have a value; an error where there is something else. */
export function mapped(
  spot: Spot | null,
): readonly { readonly key: string; readonly at: number; readonly item: Spot }[] {
  if (spot === null) return [];
  if (spot.value.type !== 'map') {
    refuse(spot, { message: 'This is not a mapping', allowed: 'a mapping of names to texts' });
    return [];
  }
  return spot.value.entries
    .map(({ key, at, value }) => ({ key, at, item: below(spot, key, value) }))
    .filter(({ item }) => isGiven(item));
}

export function isEmptyList({ value }: Spot): boolean {
  return value.type === 'list' && value.items.length === 0;
}

const FALSE_WORDS = new Set(['', '0', 'false', 'no', 'off']);
const TRUE_WORDS = new Set(['1', 'true', 'yes', 'on']);

/** A boolean, or one of the words for it; `otherwise` where it is absent (or wrong, which is an error). */
export function flag(spot: Spot | null, otherwise: boolean): boolean {
  if (spot === null) return otherwise;
  const { value } = spot;
  if (value.type === 'scalar' && value.scalar.kind === 'boolean') return value.scalar.value;
  if (value.type === 'scalar' && value.scalar.kind === 'string') {
    const word = trimmed(value.scalar.value).toLowerCase();
    if (TRUE_WORDS.has(word)) return true;
    if (FALSE_WORDS.has(word)) return false;
  }
  refuse(spot, { message: 'This is neither true nor false', allowed: 'true, false, yes, no, on, off' });
  return otherwise;
}

/** Whole seconds, as Python's `int()` reads them (a fraction is cut off); null where they are absent (or wrong, which is an error). */
export function seconds(spot: Spot | null): number | null {
  if (spot === null) return null;
  const count = wholeNumber(spot);
  if (count !== null && count >= 0 && Number.isSafeInteger(count)) return count;
  refuse(spot, { message: 'This is no number of seconds', allowed: 'a whole number, 0 or more' });
  return null;
}

function wholeNumber({ value }: Spot): number | null {
  if (value.type !== 'scalar') return null;
  const { scalar } = value;
  switch (scalar.kind) {
    case 'null':
      return null;
    case 'boolean':
      return scalar.value ? 1 : 0;
    case 'integer':
      return scalar.source.length > 40 ? null : Number(integer(scalar.source));
    case 'float':
      return Math.trunc(scalar.value) + 0;
    case 'string': {
      const digits = trimmed(scalar.value);
      return digits.length <= 40 && /^[-+]?\d+(?:_\d+)*$/.test(digits) ? Number(digits.replaceAll('_', '')) + 0 : null;
    }
  }
}

/** What Python's `str.strip()` and `str.split()` take for white space. */
// eslint-disable-next-line no-control-regex
export const PYTHON_SPACE = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;

function trimmed(value: string): string {
  return value
    .split(PYTHON_SPACE)
    .filter((part) => part !== '')
    .join(' ');
}

function isGiven({ value, path, findings }: Spot): boolean {
  if (!isNull(value)) return true;
  findings.warn(value.at, path, {
    message: 'There is nothing here, so it is left out; quote what should be an empty text: ""',
    found: 'nothing',
  });
  return false;
}
