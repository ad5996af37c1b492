import { brief } from './plain.ts';
import type { Log } from './log.ts';
import { TooLate, within } from './within.ts';
import { inWords } from './words.ts';

/** The time, and when what asks was started. */
export interface Clock {
  /** Never goes back. */
  readonly now: () => Date;
  /** When GitHub created the workflow run, be it hours before it got a runner; null where nobody says. */
  readonly runCreated: Date | null;
}

export interface ClockOptions {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The machine's own clock. */
  readonly now: () => Date;
  readonly log: Pick<Log, 'info' | 'notice'>;
  readonly signal: AbortSignal;
  readonly token?: string | undefined;
  readonly patienceMs?: number;
}

/** The machine's clock alone, as on a terminal. */
export function machineClock(now: () => Date): Clock {
  return { now: steady(now, 0), runCreated: null };
}

/**
 * The time by GitHub's clock, learned from one request for the workflow run; any answer tells it. Where nothing answers in
 * time the machine's clock is used, and that is said. Does not throw, but for what the signal says.
 */
export async function githubClock(options: ClockOptions): Promise<Clock> {
  const { environment, now, log, signal, patienceMs = 5000 } = options;
  const { GITHUB_API_URL: api = '' } = environment;
  if (!/^https?:\/\//u.test(api)) return machineClock(now);
  const { runOf } = await import('./run.ts');
  const { repository, id: run } = runOf(environment, undefined);
  // Without a run there is none of this number: that answer has the time as well.
  const address = `${api.replace(/\/+$/u, '')}/repos/${repository ?? '-'}/actions/runs/${run ?? '0'}`;
  try {
    const sent = now().getTime();
    const { date, body } = await within(patienceMs, signal, () => ask(address, options.token, patienceMs));
    const offset = offsetOf(date, sent, now().getTime());
    if (Math.abs(offset) > WORTH_SAYING_MS) {
      const side = offset > 0 ? 'behind' : 'ahead of';
      log.info(`The clock here is ${inWords(Math.abs(offset))} ${side} GitHub's, whose time is used.`);
    }
    const clock = steady(now, offset);
    return { now: clock, runCreated: await createdIn(body, run, clock()) };
  } catch (error) {
    signal.throwIfAborted();
    const why =
      error instanceof TooLate
        ? `no answer within ${inWords(patienceMs)}`
        : brief(error instanceof Error ? error.message : String(error));
    log.notice(`GitHub's clock could not be read (${why}): times are by the clock of this machine.`);
    return machineClock(now);
  }
}

/** Below this people do not care. */
const WORTH_SAYING_MS = 5000;

interface Answer {
  /** Milliseconds since 1970, to the second. */
  readonly date: number;
  readonly body: string;
}

/** @actions/http-client goes through the proxies that a runner is told of, which `fetch` does not. */
async function ask(address: string, token: string | undefined, patienceMs: number): Promise<Answer> {
  const { HttpClient } = await import('@actions/http-client');
  const client = new HttpClient('coolbox-plugin-action', [], { allowRedirects: false, socketTimeout: patienceMs });
  const response = await client.get(address, {
    accept: 'application/vnd.github+json',
    ...(token === undefined || token === '' ? {} : { authorization: `Bearer ${token}` }),
  });
  const date = Date.parse(response.message.headers.date ?? '');
  const body = await response.readBody();
  if (Number.isNaN(date)) throw new Error(`the answer of ${new URL(address).host} has no date`);
  return { date, body };
}

/** What to add to the machine's clock: the least that makes it agree with a date that is known to the second. */
function offsetOf(date: number, sent: number, received: number): number {
  const [least, most] = [date - received, date + 1000 - sent];
  return Math.min(Math.max(0, least), Math.max(least, most));
}

function steady(now: () => Date, offset: number): () => Date {
  let last = 0;
  return () => {
    last = Math.max(last, now().getTime() + offset);
    return new Date(last);
  };
}

async function createdIn(body: string, run: string | null, now: Date): Promise<Date | null> {
  const { isoTimestamp, number, object, pipe, safeParse, string } = await import('valibot');
  const parsed = safeParse(object({ id: number(), created_at: pipe(string(), isoTimestamp()) }), jsonOf(body));
  if (!parsed.success || String(parsed.output.id) !== run) return null;
  const created = new Date(parsed.output.created_at);
  return created <= now ? created : null;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
