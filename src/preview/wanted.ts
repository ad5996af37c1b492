import { Refusal } from '../errors.ts';
import { parsedJson } from './health.ts';

/** A line of the input `probe`: a path, and what it must answer. */
export interface Wanted {
  readonly path: string;
  readonly status: number;
  /** What the answer's JSON has at least; undefined where only the status counts. */
  readonly subset: unknown;
}

/**
 * Reads `/path`, `/path 404`, `/path {"status": "ok"}` and `/path 503 {"status": "failed"}`.
 * @throws Refusal `usage`.
 */
export function wantedOf(line: string): Wanted {
  const [, path, status = '200', json] = /^(\/\S*)(?:\s+([1-5]\d\d))?(?:\s+([{[].*))?$/u.exec(line.trim()) ?? [];
  const subset = json === undefined ? undefined : parsedJson(json);
  if (path !== undefined && (json === undefined || subset !== undefined))
    return { path, status: Number(status), subset };
  throw new Refusal('usage', `The probe '${line}' is not understood.`, {
    hint: 'A probe is a path, then a status (200 where there is none), then JSON that the answer has at least: /healthz 200 {"status": "ok"}.',
  });
}

/** Whether a JSON value has at least what another one says: objects by their keys, lists by their places. */
export function has(value: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted))
    return (
      Array.isArray(value) && wanted.length === value.length && wanted.every((item, index) => has(value[index], item))
    );
  if (typeof wanted !== 'object' || wanted === null) return Object.is(value, wanted);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.entries(wanted).every(([key, item]) => Object.hasOwn(value, key) && has(Reflect.get(value, key), item));
}
