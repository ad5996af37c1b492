import { parse } from '@lukeed/ms';
import { largestUnits } from './units.ts';

/** Milliseconds of a duration with its unit (`90s`, `30m`, `24h`, `3d`), or undefined where the text is none. */
export function readDuration(text: string): number | undefined {
  if (!/^\d{1,15}(\.\d{1,3})?\s*[a-z]+$/iu.test(text)) return undefined;
  // The library takes a zero for nothing.
  return parse(text) ?? (parse(text.replace(/^[\d.]+/u, '1')) === undefined ? undefined : 0);
}

/** How long one has to wait, as people say it: `6 h 12 min`, `3 d 4 h`. Begun minutes count as whole ones. */
export function waitText(milliseconds: number): string {
  const minutes = Math.max(1, Math.ceil(milliseconds / 60_000));
  return largestUnits([
    [Math.floor(minutes / 1440), 'd'],
    [Math.floor(minutes / 60) % 24, 'h'],
    [minutes % 60, 'min'],
  ]);
}
