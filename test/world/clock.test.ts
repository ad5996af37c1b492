import type { RequestListener } from 'node:http';
import { afterEach, describe, expect, test } from '@jest/globals';
import { githubClock, machineClock, type ClockOptions } from '../../src/world/clock.ts';
import { recordingLog } from '../support/recording-log.ts';
import { serve } from '../support/serve.ts';

const NOON = Date.parse('2026-11-23T12:00:00.250Z');
const { signal } = new AbortController();
let stops: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const stop of stops) await stop();
  stops = [];
});

/** GitHub's API as far as this goes. */
async function api(answer: RequestListener): Promise<string> {
  const { url, stop } = await serve(answer);
  stops.push(stop);
  return url;
}

function ask(url: string, more: Partial<ClockOptions> = {}) {
  const log = recordingLog();
  const environment = { GITHUB_API_URL: url, GITHUB_REPOSITORY: 'coolbox/plugins', GITHUB_RUN_ID: '42' };
  const clock = githubClock({ environment, now: () => new Date(NOON), log, signal, ...more });
  return { log, clock };
}

const run = (created: string, id = 42): string => JSON.stringify({ id, created_at: created });

describe("GitHub's clock", () => {
  test.each([
    ['agrees', 'Mon, 23 Nov 2026 12:00:00 GMT', '2026-11-23T12:00:00.250Z', 0],
    ['is ahead', 'Mon, 23 Nov 2026 12:05:00 GMT', '2026-11-23T12:05:00.000Z', 1],
    ['is behind', 'Mon, 23 Nov 2026 11:00:00 GMT', '2026-11-23T11:00:01.000Z', 1],
  ])('is followed as far as it differs: it %s', async (_how, date, expected, told) => {
    const url = await api((_request, response) => response.writeHead(200, { date }).end(run('2026-11-23T10:00:00Z')));

    const { clock, log } = ask(url);

    expect((await clock).now().toISOString()).toBe(expected);
    expect([log.said.info.length, log.said.notice]).toEqual([told, []]);
  });

  test('is read from the answer about the run, which says when it was created', async () => {
    const asked: (string | undefined)[] = [];
    const url = await api(({ url: path, headers }, response) => {
      asked.push(path, headers.authorization);
      response.writeHead(200, { date: 'Mon, 23 Nov 2026 12:00:00 GMT' }).end(run('2026-11-23T10:00:00Z'));
    });

    const { runCreated } = await ask(url, { token: 'planted' }).clock;

    expect(asked).toEqual(['/repos/coolbox/plugins/actions/runs/42', 'Bearer planted']);
    expect(runCreated?.toISOString()).toBe('2026-11-23T10:00:00.000Z');
  });

  test.each([
    ['another run', 200, run('2026-11-23T10:00:00Z', 43)],
    ['a run of the future', 200, run('2027-11-23T10:00:00Z')],
    ['a run without a time', 200, run('yesterday')],
    ['no JSON', 200, '<html>'],
    ['a refusal', 403, '{"message": "Resource not accessible by integration"}'],
  ])('is read from any answer, also from %s, which says nothing of the run', async (_what, status, body) => {
    const url = await api((_request, response) =>
      response.writeHead(status, { date: 'Mon, 23 Nov 2026 13:00:00 GMT' }).end(body),
    );

    const clock = await ask(url).clock;

    expect([clock.now().toISOString(), clock.runCreated]).toEqual(['2026-11-23T13:00:00.000Z', null]);
  });

  test.each<[string, RequestListener, RegExp]>([
    ['hangs', () => undefined, /no answer within 200 ms/],
    ['cuts the line', (request) => request.socket.destroy(), /socket hang up/],
    [
      'tells no time',
      (_request, response) => {
        response.sendDate = false;
        response.end('{}');
      },
      /has no date/,
    ],
  ])('is done without where it %s, with a notice', async (_what, answer, why) => {
    const { clock, log } = ask(await api(answer), { patienceMs: 200 });

    const { now, runCreated } = await clock;

    expect([now().getTime(), runCreated]).toEqual([NOON, null]);
    expect(log.said.notice).toEqual([expect.stringMatching(why)]);
  });

  test('is not waited for when the run is cancelled', async () => {
    const { clock } = ask(await api(() => undefined), { signal: AbortSignal.abort(new Error('cancelled')) });

    await expect(clock).rejects.toThrow('cancelled');
  });

  test('is not asked where no address of it is known', async () => {
    const { clock, log } = ask('');

    expect([(await clock).now().getTime(), log.said.notice]).toEqual([NOON, []]);
  });
});

test('time never goes back', () => {
  const times = [NOON, NOON + 5000, NOON - 60_000, NOON + 6000];
  const clock = machineClock(() => new Date(times.shift() ?? 0));

  const seen = [1, 2, 3, 4].map(() => clock.now().getTime() - NOON);

  expect(seen).toEqual([0, 5000, 5000, 6000]);
});
