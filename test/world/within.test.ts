import { describe, expect, test } from '@jest/globals';
import { TooLate, within } from '../../src/world/within.ts';

const { signal } = new AbortController();
const never = (): Promise<never> => new Promise<never>(() => undefined);

describe('work that has a time', () => {
  test('gives what it gives', async () => {
    const given = await within(60_000, signal, () => Promise.resolve('done'));

    expect(given).toBe('done');
  });

  test('is given up when the time is over, and told so', async () => {
    let told: AbortSignal | undefined;

    const working = within(10, signal, (over) => {
      told = over;
      return never();
    });

    await expect(working).rejects.toBeInstanceOf(TooLate);
    expect(told?.aborted).toBe(true);
  });

  test('is given up with the reason of the signal', async () => {
    const stop = new AbortController();
    const reason = new Error('cancelled');

    const working = within(60_000, stop.signal, never);
    stop.abort(reason);

    await expect(working).rejects.toBe(reason);
  });
});
