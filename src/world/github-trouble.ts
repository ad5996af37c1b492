import { Refusal } from '../errors.ts';
import { brief } from './plain.ts';
import { TooLate } from './within.ts';
import { inWords } from './words.ts';

/** What was asked of GitHub, for the sentence that says that it failed. */
export interface Deed {
  /** `Comment 12 could not be read`. */
  readonly failed: string;
  /** What the job needs for it: `pull-requests: write`. */
  readonly right: string;
}

/** Why something did not come about, for people: the Refusal of a deed. The error is its cause. */
export function refusedBy(deed: Deed, error: unknown, patience: { readonly wholeMs: number }): Refusal {
  if (error instanceof Refusal) return error;
  const refuse = (reason: 'not_permitted' | 'system_failed', why: string, hint: string): Refusal =>
    new Refusal(reason, `${deed.failed}: ${why}.`, { hint, cause: error });
  if (error instanceof TooLate) {
    return refuse('system_failed', `no answer from GitHub within ${inWords(patience.wholeMs)}`, AGAIN);
  }
  const status = statusOf(error);
  const message = messageOf(error);
  const limit = limitOf(error);
  if (limit !== undefined) return refuse('system_failed', `GitHub limits the rate of requests${limit}`, LATER);
  if (status === undefined) return refuse('system_failed', `GitHub's answer was of no use (${message})`, AGAIN);
  if (!hasAnswer(error)) return refuse('system_failed', `GitHub cannot be reached (${message})`, AGAIN);
  if (status === 401) return refuse('not_permitted', `GitHub does not take the token (${message})`, TOKEN);
  if (status === 403) {
    const hint = `Give the job \`permissions: ${deed.right}\`, or a token that has this right.`;
    return refuse('not_permitted', `GitHub does not permit it (${message})`, hint);
  }
  if (status === 404 || status === 410) {
    const hint = `It was deleted, or the token may not see it. The job needs \`permissions: ${deed.right}\`.`;
    return refuse('not_permitted', `GitHub finds nothing there (${status} ${message})`, hint);
  }
  const why = status >= 500 ? 'GitHub failed' : 'GitHub refused it';
  return refuse('system_failed', `${why} (${status} ${message})`, AGAIN);
}

/** Whether a write may have been carried out, though no answer says so. */
export function isUncertain(refusal: unknown): boolean {
  if (!(refusal instanceof Refusal)) return false;
  const status = statusOf(refusal.cause);
  return refusal.cause instanceof TooLate || (status !== undefined && status >= 500);
}

const AGAIN = 'Run it again. https://www.githubstatus.com says how GitHub is.';
const LATER = 'Run it again then, or with the token of an app, which has limits of its own.';
const TOKEN = 'Look at the input `token`: it may be mistyped, expired or meant for another server.';

function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('status' in error)) return undefined;
  return typeof error.status === 'number' ? error.status : undefined;
}

/** Octokit gives 500 to what never had an answer. */
function hasAnswer(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'response' in error && error.response !== undefined;
}

function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return brief(message.replace(/ - https:\/\/docs\.\S+$/u, '').replace(/\.$/u, ''));
}

/** When a request was one too many: until when, as the end of a sentence. */
function limitOf(error: unknown): string | undefined {
  const status = statusOf(error);
  const headers = headersOf(error);
  const after = Number(headers['retry-after']);
  const reset = Number(headers['x-ratelimit-reset']);
  const isLimit = status === 429 || (status === 403 && /\brate limit\b/iu.test(messageOf(error)));
  if (!isLimit && !(status === 403 && headers['x-ratelimit-remaining'] === '0')) return undefined;
  if (after > 0) return ` for ${inWords(after * 1000)}`;
  if (headers['x-ratelimit-remaining'] !== '0' || !(reset > 0)) return '';
  return ` until ${new Date(reset * 1000).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

function headersOf(error: unknown): Readonly<Record<string, unknown>> {
  if (typeof error !== 'object' || error === null || !('response' in error)) return {};
  const { response } = error;
  if (typeof response !== 'object' || response === null || !('headers' in response)) return {};
  return { ...(response.headers as object) };
}
