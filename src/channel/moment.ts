import { DateTime } from 'luxon';

/** Milliseconds since 1970 of an ISO 8601 time. @throws Error where it is none: times are checked where they come in. */
export function millisOf(iso: string): number {
  const moment = DateTime.fromISO(iso, { zone: 'utc' });
  if (!moment.isValid) throw new Error(`Not an ISO 8601 time: ${JSON.stringify(iso.slice(0, 40))}`);
  return moment.toMillis();
}

/** ISO 8601 in UTC, such as `2026-11-23T09:00:00Z`, of milliseconds since 1970. */
export function isoOf(milliseconds: number): string {
  return DateTime.fromMillis(milliseconds, { zone: 'utc' }).toISO({ suppressMilliseconds: true }) ?? '';
}

/** Whether a time lies after another one. */
export function isAfter(iso: string, other: string): boolean {
  return millisOf(iso) > millisOf(other);
}

/** Whether a time lies in a second before the one of the other: GitHub's times are whole seconds. */
export function isSecondsBefore(iso: string, other: string): boolean {
  return Math.floor(millisOf(iso) / 1000) < Math.floor(millisOf(other) / 1000);
}
