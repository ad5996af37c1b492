import type { GitHubRequest } from '../github.ts';

/** What goes wrong with requests (those of a method and path, a regular expression; else all), `times` times or from now on. */
export type GitHubFault = {
  readonly method?: string;
  readonly path?: string;
  /** So many of them go well first. */
  readonly after?: number;
  readonly times?: number;
} & (
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly message?: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'slow'; readonly ms: number }
  | { readonly kind: 'hang' }
  /** The line is cut before anything is done. */
  | { readonly kind: 'reset' }
  /** The line is cut after it was done. */
  | { readonly kind: 'lost-answer' }
  /** An answer of other bytes than JSON. */
  | { readonly kind: 'rubbish' }
  /** Others are faster: they do something just before. */
  | { readonly kind: 'meanwhile'; readonly work: () => Promise<unknown> }
  /** Somebody deletes a comment just before. */
  | { readonly kind: 'delete-comment'; readonly comment: number }
);

/** 403 as it comes when a token has used up what it has, until a time. */
export function rateLimit(resetAt: Date): Extract<GitHubFault, { readonly kind: 'status' }> {
  return {
    kind: 'status',
    status: 403,
    message: 'API rate limit exceeded for installation ID 1.',
    headers: { 'X-RateLimit-Remaining': '0', 'X-RateLimit-Reset': String(Math.floor(resetAt.getTime() / 1000)) },
  };
}

/** What comes when somebody asks too fast, with the seconds to wait. */
export function tooFast(seconds: number, status = 403): Extract<GitHubFault, { readonly kind: 'status' }> {
  return {
    kind: 'status',
    status,
    message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
    headers: { 'Retry-After': String(seconds) },
  };
}

/** A fault that is still to come. */
export interface Pending {
  readonly fault: GitHubFault;
  left: number;
  met?: number;
}

/** Takes the fault that befalls a request, if one does. */
export function faultFor(pending: readonly Pending[], { method, path }: GitHubRequest): GitHubFault | undefined {
  const hit = pending.find((each) => {
    const { fault } = each;
    const isMeant =
      (fault.method ?? method) === method && (fault.path === undefined || new RegExp(fault.path, 'u').test(path));
    if (!isMeant || each.left <= 0) return false;
    each.met = (each.met ?? 0) + 1;
    return each.met > (fault.after ?? 0);
  });
  if (hit !== undefined) hit.left -= 1;
  return hit?.fault;
}
