import type { getOctokit } from '@actions/github';
import * as v from 'valibot';
import { Refusal } from '../errors.ts';
import { openPace } from './github-pace.ts';
import { refusedBy, type Deed } from './github-trouble.ts';
import type { Log } from './log.ts';
import { repositoryOf } from './run.ts';
import { TooLate, within } from './within.ts';
import { inWords } from './words.ts';

export interface ClientOptions {
  /** Says which repository, and where the API is. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly token: string;
  readonly signal: AbortSignal;
  readonly log: Pick<Log, 'info'>;
  readonly patience?: Patience;
}

export interface Patience {
  /** For one answer. */
  readonly attemptMs: number;
  /** The longest wait that GitHub may ask for before a request is repeated. */
  readonly waitMs: number;
  /** For a request with all its repeats, or all pages of a list. */
  readonly wholeMs: number;
  /** What counts as a second between repeats. */
  readonly secondMs: number;
}

export type Octokit = ReturnType<typeof getOctokit>;

/** What is asked of Octokit each time: it ends with the signal, and repeats what failed unless that is 0. */
export interface Asked {
  readonly request: { readonly signal: AbortSignal; readonly retries?: number };
}

/** The way to one repository by GitHub's API. */
export interface Client {
  readonly here: { readonly owner: string; readonly repo: string };
  readonly secondMs: number;
  /** One request. @throws Refusal of the deed. */
  readonly ask: <T>(deed: Deed, schema: Schema<T>, work: Work) => Promise<T>;
  /** The same; undefined for what is not there. */
  readonly find: <T>(deed: Deed, schema: Schema<T>, work: Work) => Promise<T | undefined>;
  /** Every page of a list. @throws Refusal of the deed, also when there are more than `MOST_PAGES`. */
  readonly list: <T>(deed: Deed, schema: Schema<T>, pages: Pages) => Promise<readonly T[]>;
}

type Schema<T> = v.GenericSchema<unknown, T>;
type Work = (octokit: Octokit, asked: Asked) => Promise<{ readonly data: unknown }>;
type Pages = (octokit: Octokit, asked: Asked) => AsyncIterable<{ readonly data: readonly unknown[] }>;

/** GitHub closes a conversation at 2,500 comments; no other list that is asked for is longer. */
const MOST_PAGES = 50;
const REPEATS = 3;
const LIMITED_REPEATS = 2;
const PATIENCE: Patience = { attemptMs: 20_000, waitMs: 60_000, wholeMs: 180_000, secondMs: 1000 };

/** The packages are loaded here, and not before. @throws Refusal `usage` without a repository or a token. */
export async function openClient(options: ClientOptions): Promise<Client> {
  const { environment, token, signal, patience = PATIENCE } = options;
  const repository = repositoryOf(environment)?.repository;
  if (repository === undefined) {
    const hint = 'This needs to run as a step of a workflow on GitHub.';
    throw new Refusal('usage', 'GITHUB_SERVER_URL and GITHUB_REPOSITORY do not name a repository.', { hint });
  }
  if (token === '') {
    const hint = 'Give the input `token`, for instance `${{ github.token }}`.';
    throw new Refusal('usage', 'There is no token to speak to GitHub with.', { hint });
  }
  const [owner = '', repo = ''] = repository.split('/');
  const octokit = await openOctokit(options, patience);

  const perform = async <T>(deed: Deed, work: (asked: Asked) => Promise<T>): Promise<T> => {
    try {
      return await within(patience.wholeMs, signal, (own) => work({ request: { signal: own } }));
    } catch (error) {
      signal.throwIfAborted();
      throw refusedBy(deed, error, patience);
    }
  };
  const one = <T>(deed: Deed, schema: Schema<T>, work: Work): Promise<T> =>
    perform(deed, async (asked) => v.parse(schema, (await work(octokit, asked)).data));

  return {
    here: { owner, repo },
    secondMs: patience.secondMs,
    ask: one,
    async find(deed, schema, work) {
      try {
        return await one(deed, schema, work);
      } catch (error) {
        if (error instanceof Refusal && isAbsent(error.cause)) return undefined;
        throw error;
      }
    },
    list: (deed, schema, pages) =>
      perform(deed, async (asked) => {
        const found: v.InferOutput<typeof schema>[] = [];
        let count = 0;
        for await (const { data } of pages(octokit, asked)) {
          count += 1;
          if (count > MOST_PAGES) throw new Error(`there are more than ${MOST_PAGES} pages`);
          for (const item of data) found.push(v.parse(schema, item));
        }
        return found;
      }),
  };
}

/** 410 is said of what was deleted. */
function isAbsent(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'status' in error && [404, 410].includes(Number(error.status));
}

async function openOctokit({ environment, token, log }: ClientOptions, patience: Patience): Promise<Octokit> {
  const { defaults } = await import('@actions/github/lib/utils');
  const { getOctokit } = await import('@actions/github');
  const { retry } = await import('@octokit/plugin-retry');
  const { throttling } = await import('@octokit/plugin-throttling');
  const { attemptMs, waitMs, secondMs } = patience;
  const bounded = (seconds: number, _options: unknown, _octokit: unknown, count: number): boolean => {
    const isShort = seconds * secondMs <= waitMs && count < LIMITED_REPEATS;
    if (isShort) log.info(`GitHub limits the rate of requests: going on in ${inWords(seconds * secondMs)}.`);
    return isShort;
  };
  return getOctokit(
    token,
    {
      userAgent: 'coolbox-plugin-action',
      ...baseOf(environment),
      request: { ...defaults.request, fetch: hasty(defaults.request?.fetch, attemptMs) },
      log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
      // Limits are the other plugin's; it waits as long as GitHub says.
      retry: { retries: REPEATS, retryAfterBaseValue: secondMs, doNotRetry: [...NOT_REPEATED, 429] },
      throttle: {
        ...(await openPace()),
        retryAfterBaseValue: secondMs,
        onRateLimit: bounded,
        onSecondaryRateLimit: bounded,
      },
    },
    // The first is the first to hear of an error.
    namingLimits,
    retry,
    throttling,
  );
}

const NOT_REPEATED = [400, 401, 403, 404, 409, 410, 422, 451];

/** plugin-throttling heeds `retry-after` only where the message speaks of the secondary rate limit; GitHub's does not always. */
function namingLimits(octokit: Pick<Octokit, 'hook'>): object {
  octokit.hook.error('request', (error) => {
    if ('status' in error && 'response' in error) {
      const { headers } = v.parse(Limited, error.response);
      const isLimit = [403, 429].includes(error.status) && headers['retry-after'] !== undefined;
      if (isLimit && !/\bsecondary rate\b/iu.test(error.message)) error.message += ' (secondary rate limit)';
    }
    throw error;
  });
  return {};
}

const Limited = v.fallback(v.object({ headers: v.record(v.string(), v.unknown()) }), { headers: {} });

function quiet(): void {
  // What Octokit warns of is said by us, if it matters.
}

function baseOf(environment: ClientOptions['environment']): { baseUrl?: string } {
  const api = environment['GITHUB_API_URL'] ?? '';
  return /^https?:\/\//u.test(api) ? { baseUrl: api.replace(/\/+$/u, '') } : {};
}

type Fetch = (address: string, options: { readonly signal?: AbortSignal }) => Promise<unknown>;

/** Octokit knows no deadline for an answer. One that is over is repeated like a broken line. */
function hasty(given: unknown, attemptMs: number): Fetch {
  const fetch = (given ?? globalThis.fetch) as Fetch;
  return (address, options) => {
    const own = new AbortController();
    const { signal } = options;
    const leave = (): void => {
      own.abort(signal?.reason);
    };
    if (signal?.aborted === true) leave();
    signal?.addEventListener('abort', leave, { once: true });
    // Not taken back when the head of the answer is there: its body may hang as well.
    setTimeout(() => {
      own.abort(new TooLate(`no answer within ${inWords(attemptMs)}`));
    }, attemptMs).unref();
    return fetch(address, { ...options, signal: own.signal });
  };
}
