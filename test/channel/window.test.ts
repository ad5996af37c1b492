import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DAYS, type Window } from '../../src/channel/policy.ts';
import { isOpen, opening } from '../../src/channel/window.ts';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'] as const;

function windowOf(hours: Window['hours'], days: Window['days'] = DAYS, timezone = 'Europe/Copenhagen'): Window {
  return { days, hours, timezone };
}

function opens(window: Window, from: string): string | null {
  const moment = opening(window, Date.parse(from));
  return moment === null ? null : new Date(moment).toISOString();
}

describe('a window', () => {
  // 2026-01-05 is a Monday; Copenhagen is an hour ahead in winter and two in summer.
  test.each([
    ['is open from its first minute', '2026-01-05T08:00:00Z', '2026-01-05T08:00:00.000Z'],
    ['opens later on the day', '2026-01-05T07:59:30Z', '2026-01-05T08:00:00.000Z'],
    ['is closed from the minute of its end', '2026-01-05T15:00:00Z', '2026-01-06T08:00:00.000Z'],
    ['stays closed over the weekend', '2026-01-09T15:00:00Z', '2026-01-12T08:00:00.000Z'],
    ['opens by the clock in summer', '2026-07-06T00:00:00Z', '2026-07-06T07:00:00.000Z'],
  ])('%s', (_, now, expected) => {
    expect(opens(windowOf(['09:00', '16:00'], WEEKDAYS), now)).toBe(expected);
  });

  test.each([
    ['is open before midnight', '2026-01-09T21:30:00Z', '2026-01-09T21:30:00.000Z'],
    ['is open after midnight on the day after', '2026-01-10T02:00:00Z', '2026-01-10T02:00:00.000Z'],
    ['does not begin on another day', '2026-01-10T21:30:00Z', '2026-01-16T21:00:00.000Z'],
    ['has no part before its day', '2026-01-09T02:00:00Z', '2026-01-09T21:00:00.000Z'],
  ])('over midnight %s', (_, now, expected) => {
    expect(opens(windowOf(['22:00', '04:00'], ['Fri']), now)).toBe(expected);
  });

  test('over midnight on Sunday reaches into Monday', () => {
    const window = windowOf(['22:00', '04:00'], ['Sun']);

    expect(isOpen(window, Date.parse('2026-01-12T02:00:00Z'))).toBe(true);
    expect(isOpen(window, Date.parse('2026-01-11T02:00:00Z'))).toBe(false);
  });

  test('of equal hours is open for a day from there', () => {
    const window = windowOf(['12:00', '12:00'], ['Mon']);

    const open = ['2026-01-05T10:59Z', '2026-01-05T11:00Z', '2026-01-06T10:59Z', '2026-01-06T11:00Z'];

    expect(open.map((at) => isOpen(window, Date.parse(at)))).toEqual([false, true, true, false]);
  });

  test('of a whole day ends at 24:00', () => {
    const window = windowOf(['00:00', '24:00'], ['Mon']);

    expect(isOpen(window, Date.parse('2026-01-05T22:59:59Z'))).toBe(true);
    expect(isOpen(window, Date.parse('2026-01-05T23:00:00Z'))).toBe(false);
  });
});

describe('when clocks are changed', () => {
  // In Copenhagen on 2026-03-29 clocks go from 02:00 to 03:00, and on 2026-10-25 from 03:00 to 02:00, both at 01:00 UTC.
  test('a window that begins within the hour that is skipped opens after it', () => {
    expect(opens(windowOf(['02:30', '05:00']), '2026-03-29T00:00:00Z')).toBe('2026-03-29T01:00:00.000Z');
  });

  test('a window that lies within the hour that is skipped opens on the day after', () => {
    expect(opens(windowOf(['02:10', '02:50']), '2026-03-29T00:00:00Z')).toBe('2026-03-30T00:10:00.000Z');
    expect(opens(windowOf(['02:10', '02:50'], ['Sun']), '2026-03-29T00:00:00Z')).toBe('2026-04-05T00:10:00.000Z');
  });

  test('a window within the hour that is repeated opens twice', () => {
    const window = windowOf(['02:10', '02:50']);

    expect(opens(window, '2026-10-25T00:00:00Z')).toBe('2026-10-25T00:10:00.000Z');
    expect(opens(window, '2026-10-25T00:50:00Z')).toBe('2026-10-25T01:10:00.000Z');
    expect(opens(window, '2026-10-25T01:50:00Z')).toBe('2026-10-26T01:10:00.000Z');
  });

  test('a window that ends within the hour that is repeated opens again when the clock goes back', () => {
    expect(opens(windowOf(['01:00', '02:30']), '2026-10-25T00:40:00Z')).toBe('2026-10-25T01:00:00.000Z');
  });

  test('a day that begins at 01:00 has its window from there', () => {
    // In Santiago midnight of 2026-09-06 is skipped.
    const window = windowOf(['00:00', '06:00'], ['Sun'], 'America/Santiago');

    expect(opens(window, '2026-09-06T03:00:00Z')).toBe('2026-09-06T04:00:00.000Z');
  });
});

test('a window opens at the first minute at which it is open, wherever it is', () => {
  const time = fc
    .tuple(fc.nat(23), fc.constantFrom(0, 15, 30, 50))
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
  const zone = fc.constantFrom('Europe/Copenhagen', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC');
  const days = fc.subarray([...DAYS], { minLength: 4 });
  const start = fc.constantFrom('2026-03-07', '2026-03-28', '2026-04-04', '2026-10-03', '2026-10-24', '2026-10-31');
  const quarters = fc.nat(2 * 96);
  fc.assert(
    fc.property(time, time, days, zone, start, quarters, (from, to, on, timezone, day, quarter) => {
      const window = windowOf([from, to], on, timezone);
      const now = Date.parse(day) + quarter * 15 * 60_000;

      const found = opening(window, now) ?? 0;

      let first = now;
      while (!isOpen(window, first)) first += 5 * 60_000;
      expect(found).toBe(first);
    }),
    { numRuns: 150 },
  );
});
