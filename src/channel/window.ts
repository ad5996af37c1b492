import { DateTime } from 'luxon';
import { DAYS, type Window } from './policy.ts';

/** A window that is missed on one Sunday (a gap of an hour for summer time) is open on the next one. */
const DAYS_AHEAD = 15;

/**
 * The first moment at or after `from` (both in milliseconds since 1970) at which the window is open: when a clock on a wall of
 * its time zone shows a time within its hours, on one of its days. An hour that clocks skip is not there; one that they
 * repeat is there twice. A window over midnight belongs to the day on which it begins. Null where none comes in two weeks.
 */
export function opening(window: Window, from: number): number | null {
  if (isOpen(window, from)) return from;
  const today = DateTime.fromMillis(from, { zone: window.timezone }).startOf('day');
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
    const moments = mayOpen(window, today.plus({ days: ahead }));
    const open = moments.filter((moment) => moment >= from && isOpen(window, moment));
    if (open.length > 0) return Math.min(...open);
  }
  return null;
}

/** Whether the window is open at a moment in milliseconds since 1970. */
export function isOpen({ days, hours, timezone }: Window, at: number): boolean {
  const local = DateTime.fromMillis(at, { zone: timezone });
  const minute = local.hour * 60 + local.minute;
  const [from, to] = [minuteOf(hours[0]), minuteOf(hours[1])];
  const isDay = (weekday: number): boolean => days.some((day) => DAYS.indexOf(day) === (weekday + 6) % 7);
  if (from < to) return from <= minute && minute < to && isDay(local.weekday);
  return (minute >= from && isDay(local.weekday)) || (minute < to && isDay(local.weekday - 1));
}

/** When the window may open on a local day: at its hour, which may be there twice, and when clocks are changed. */
function mayOpen({ hours }: Window, day: DateTime): readonly number[] {
  const minute = minuteOf(hours[0]);
  const hour = day.set({ hour: Math.floor(minute / 60), minute: minute % 60 }).toMillis();
  const end = day.plus({ days: 1 });
  const shift = (day.offset - end.offset) * 60_000;
  return shift === 0 ? [hour] : [hour, hour - shift, hour + shift, change(day, end)];
}

/** The moment between two at which the clocks are changed. */
function change(start: DateTime, end: DateTime): number {
  let [before, after] = [start.toMillis(), end.toMillis()];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (DateTime.fromMillis(middle, { zone: start.zone }).offset === start.offset) before = middle;
    else after = middle;
  }
  return after;
}

function minuteOf(time: string): number {
  const [hour = '', minute = ''] = time.split(':');
  return Number(hour) * 60 + Number(minute);
}
