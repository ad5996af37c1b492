import { nearest } from '../nearest.ts';
import type { Findings, Remark } from './findings.ts';
import { described, isNull, quoted, type Path, type Value } from './value.ts';

/** A value that is there, with its path and where to say what is wrong with it. */
export interface Spot<V extends Value = Value> {
  readonly value: V;
  readonly path: Path;
  readonly findings: Findings;
}

/** A mapping whose keys are known. */
export interface Block<K extends string> {
  readonly spot: Spot;
  /** What stands at a key; null where it is missing or `null`. */
  get(key: K): Spot | null;
  /** Whether the key is written down, be it with `null`. */
  has(key: K): boolean;
}

/** Says that a value is not as it must be. */
export function refuse({ value, path, findings }: Spot, remark: Remark): void {
  findings.error(value.at, path, { found: described(value), ...remark });
}

/** A spot below another one. */
export function below(spot: Spot, step: string | number, value: Value): Spot {
  return { value, path: { up: spot.path, step }, findings: spot.findings };
}

/**
 * The mapping at a spot, or null (and an error) where there is something else. Keys that nobody knows are warned about, each
 * once for all mappings of the same `sort`.
 */
export function block<K extends string>(spot: Spot, sort: string, keys: Readonly<Record<K, true>>): Block<K> | null {
  const { value } = spot;
  if (value.type !== 'map') {
    refuse(spot, {
      message: `The ${sort} is not a mapping`,
      allowed: `a mapping with ${Object.keys(keys).join(', ')}`,
    });
    return null;
  }
  for (const { key, at } of value.entries)
    if (!Object.hasOwn(keys, key)) warnUnknown(spot, sort, key, at, Object.keys(keys));
  const find = (key: K) => value.entries.find((entry) => entry.key === key);
  return {
    spot,
    get(key) {
      const entry = find(key);
      return entry === undefined || isNull(entry.value) ? null : below(spot, key, entry.value);
    },
    has: (key) => find(key) !== undefined,
  };
}

/** Says at the mapping that a key is missing. */
export function missing({ spot }: Block<string>, key: string, remark: Remark): void {
  spot.findings.error(spot.value.at, { up: spot.path, step: key }, { found: 'nothing', ...remark });
}

function warnUnknown({ path, findings }: Spot, sort: string, key: string, at: number, known: readonly string[]): void {
  const near = key.length > 64 ? undefined : nearest(key, known);
  const more =
    key === '<<'
      ? '; YAML 1.2 has no merge keys, so nothing is merged: write the keys out'
      : near === undefined
        ? ''
        : `; did you mean ${quoted(near)}?`;
  findings.warnOnce(
    `${sort}\n${key}`,
    at,
    { up: path, step: key },
    {
      message: `The ${sort} has no key ${quoted(key)}${more}`,
      found: quoted(key),
      allowed: known.join(', '),
    },
  );
}
