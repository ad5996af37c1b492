import { randomUUID } from 'node:crypto';
import type Bottleneck from 'bottleneck';

interface Pace {
  readonly id: string;
  readonly write: Bottleneck.Group;
  readonly notifications: Bottleneck.Group;
}

/**
 * How fast one client may write. plugin-throttling waits between any two requests, up to three seconds; GitHub asks for
 * that of "a large number of requests", and otherwise allows 80 a minute that generate content: so the first ones go at once.
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits
 */
export async function openPace(): Promise<Pace> {
  const { Group } = (await import('bottleneck/light.js')).default;
  const write = new Group({
    maxConcurrent: 1,
    reservoir: AT_ONCE,
    reservoirIncreaseAmount: 1,
    reservoirIncreaseInterval: 1000,
    reservoirIncreaseMaximum: AT_ONCE,
  });
  // What notifies somebody has passed `write` before.
  return { id: randomUUID(), write, notifications: new Group({ maxConcurrent: 1 }) };
}

const AT_ONCE = 20;
