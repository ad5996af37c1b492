import * as v from 'valibot';

/** A comment that was just written, as the event `issue_comment` tells of it. */
export interface CommentEvent {
  readonly action: string;
  /** Number of the pull request or issue. */
  readonly number: number;
  readonly isPullRequest: boolean;
  readonly comment: { readonly id: number; readonly body: string; readonly createdAt: string };
}

/** Reads the payload of an event; undefined where it is none about a comment. */
export function commentEventOf(payload: unknown): CommentEvent | undefined {
  const parsed = v.safeParse(Event, payload);
  if (!parsed.success) return undefined;
  const { action, issue, comment } = parsed.output;
  return {
    action,
    number: issue.number,
    isPullRequest: issue.pull_request != null,
    comment: { id: comment.id, body: comment.body ?? '', createdAt: comment.created_at },
  };
}

const id = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(Number.MAX_SAFE_INTEGER));
const Event = v.object({
  action: v.string(),
  issue: v.object({ number: id, pull_request: v.nullish(v.unknown()) }),
  comment: v.object({ id, body: v.nullish(v.string()), created_at: v.pipe(v.string(), v.isoTimestamp()) }),
});
