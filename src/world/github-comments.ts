import * as v from 'valibot';
import { Refusal } from '../errors.ts';
import type { Client } from './github-client.ts';
import { Author, type Author as Person } from './github-pulls.ts';
import { ownIn, type Own } from './github-own.ts';
import { isUncertain, type Deed } from './github-trouble.ts';
import { withoutCommands } from './no-command.ts';

/** A comment in the conversation of a pull request or an issue. */
export interface Comment {
  readonly id: number;
  /** Its id in GraphQL. */
  readonly nodeId: string;
  /** Number of what it is a comment of. */
  readonly issue: number;
  readonly body: string;
  /** null for whom GitHub calls a ghost. */
  readonly author: Person | null;
  /** The app that wrote it, also in the name of a person; null where there is none. */
  readonly app: string | null;
  /** ISO 8601, UTC, to the second. */
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly url: string;
}

export type Reaction = 'eyes' | 'rocket' | 'confused';

/** How a comment came to say what it should: `unchanged` when it did already, or was to stay. */
export interface Posted {
  readonly kind: 'created' | 'edited' | 'unchanged';
  readonly comment: Comment;
}

/** GitHub's limit for a comment, in characters. */
export const LONGEST_COMMENT = 65_536;

export interface Comments extends Pick<Own, 'reactedOf' | 'editedOf'> {
  /** undefined when it was deleted, or there never was one. */
  comment(id: number): Promise<Comment | undefined>;
  /** Those of a pull request that were written or changed at or after a time (ISO 8601), the oldest first. */
  commentsSince(pull: number, since: string): Promise<readonly Comment[]>;
  /** Our own that begin with a marker, the oldest first. */
  ownComments(pull: number, marker: string, since?: string): Promise<readonly Comment[]>;
  /** Adds a reaction; the same again changes nothing. */
  react(comment: number, reaction: Reaction): Promise<void>;
  /**
   * Has one comment of ours say a text, below a marker (HTML comments, each a line): by editing it, or
   * writing it where there is none. A second one of ours, which can only come of a race, is deleted.
   * @param isKept whether what is there, marker included, is to stay as it is.
   * @throws Refusal `system_failed` also for a text over `LONGEST_COMMENT`, marker and line end included.
   */
  sticky(pull: number, marker: string, body: string, isKept?: (there: string) => boolean): Promise<Posted>;
  /**
   * Says a text once: where a comment of ours since that time has the marker, it stays as it is; of two that a race made the later
   * one goes. @throws as `sticky`.
   */
  reply(pull: number, marker: string, body: string, since: string): Promise<Posted>;
}

/** The comments of the repository's pull requests. */
export function commentsOf(client: Client): Comments {
  const { ask, find, list, here, secondMs } = client;
  const right = 'pull-requests: write';
  const own = ownIn(client, right);

  const listed = (pull: number, since?: string): Promise<readonly Comment[]> =>
    list({ failed: `The comments of #${pull} could not be listed`, right }, Comment, (octokit, asked) =>
      octokit.paginate.iterator('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
        ...here,
        issue_number: pull,
        ...(since === undefined ? {} : { since }),
        per_page: 100,
        ...asked,
      }),
    );

  const ownComments: Comments['ownComments'] = async (pull, marker, since) => {
    const marked = (await listed(pull, since)).filter(({ body }) => isMarked(body, marker));
    return own.ownOf(pull, marked);
  };

  const remove = async (id: number): Promise<void> => {
    await find({ failed: `Comment ${id} could not be deleted`, right }, v.unknown(), (octokit, asked) =>
      octokit.request('DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}', {
        ...here,
        comment_id: id,
        ...asked,
      }),
    );
  };

  const edit = (id: number, body: string): Promise<Comment | undefined> =>
    find({ failed: `Comment ${id} could not be edited`, right }, Comment, (octokit, asked) =>
      octokit.request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
        ...here,
        comment_id: id,
        body,
        ...asked,
      }),
    );

  const write = (deed: Deed, pull: number, body: string): Promise<Comment> =>
    ask(deed, Comment, (octokit, { request }) =>
      octokit.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
        ...here,
        issue_number: pull,
        body,
        // Not by itself: the comment of a lost answer may be there.
        request: { ...request, retries: 0 },
      }),
    );

  /** When an answer is lost, it is looked for before it is written again. */
  const create = async (pull: number, marker: string, body: string, since?: string): Promise<Comment> => {
    const deed = { failed: `A comment on #${pull} could not be written`, right };
    for (let left = MOST_WRITES - 1; ; left -= 1) {
      try {
        return await write(deed, pull, body);
      } catch (error) {
        if (!isUncertain(error)) throw error;
        await new Promise((resolve) => setTimeout(resolve, 2 * secondMs));
        const [there] = await ownComments(pull, marker, since);
        if (there !== undefined) return there;
        if (left === 0) throw error;
      }
    }
  };

  return {
    comment: (id) =>
      find({ failed: `Comment ${id} could not be read`, right }, Comment, (octokit, asked) =>
        octokit.request('GET /repos/{owner}/{repo}/issues/comments/{comment_id}', {
          ...here,
          comment_id: id,
          ...asked,
        }),
      ),
    commentsSince: listed,
    ownComments,
    reactedOf: (...asked) => own.reactedOf(...asked),
    editedOf: (...asked) => own.editedOf(...asked),
    async react(comment, content) {
      await ask({ failed: `Comment ${comment} could not be given a reaction`, right }, v.unknown(), (octokit, asked) =>
        octokit.request('POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions', {
          ...here,
          comment_id: comment,
          content,
          ...asked,
        }),
      );
    },
    async sticky(pull, marker, text, isKept = () => false) {
      const body = marked(marker, text);
      const [first, ...more] = await ownComments(pull, marker);
      for (const { id } of more) await remove(id);
      if (first !== undefined && (isSame(first.body, body) || isKept(first.body)))
        return { kind: 'unchanged', comment: first };
      const edited = first && (await edit(first.id, body));
      if (edited !== undefined) return { kind: 'edited', comment: edited };
      // There was none, or it is deleted by now.
      return { kind: 'created', comment: await create(pull, marker, body) };
    },
    async reply(pull, marker, text, since) {
      const body = marked(marker, text);
      const [there] = await ownComments(pull, marker, since);
      if (there !== undefined) return { kind: 'unchanged', comment: there };
      const comment = await create(pull, marker, body, since);
      // Another run may have looked at the same time. Only the later one goes, so that never both do.
      const [first = comment] = await ownComments(pull, marker, since);
      if (first.id >= comment.id) return { kind: 'created', comment };
      await remove(comment.id);
      return { kind: 'unchanged', comment: first };
    },
  };
}

const MOST_WRITES = 3;

function marked(marker: string, text: string): string {
  const body = `${marker}\n${withoutCommands(text)}`;
  checkLength(body);
  return body;
}

function isMarked(body: string, marker: string): boolean {
  return `${kept(body)}\n`.startsWith(`${marker}\n`);
}

function isSame(one: string, other: string): boolean {
  return kept(one) === kept(other);
}

/** GitHub trims what it stores, and its page sends other line ends. */
function kept(body: string): string {
  return body.replaceAll('\r\n', '\n').trim();
}

/** Counted in UTF-16 units, which are never fewer than GitHub's characters. */
function checkLength(body: string): void {
  if (body.length <= LONGEST_COMMENT) return;
  throw new Refusal('system_failed', `A comment of ${body.length} characters is too long for GitHub.`, {
    hint: `It takes at most ${LONGEST_COMMENT}. This is a bug of ours: please report it.`,
  });
}

const Comment = v.pipe(
  v.object({
    id: v.number(),
    node_id: v.string(),
    body: v.nullish(v.string(), ''),
    user: Author,
    performed_via_github_app: v.nullish(v.object({ slug: v.optional(v.string(), '') })),
    issue_url: v.string(),
    created_at: v.string(),
    updated_at: v.string(),
    html_url: v.string(),
  }),
  v.transform((given): Comment => ({
    id: given.id,
    nodeId: given.node_id,
    issue: Number(/\/(\d+)$/u.exec(given.issue_url)?.[1]),
    body: given.body,
    author: given.user,
    app: given.performed_via_github_app?.slug ?? null,
    createdAt: given.created_at,
    updatedAt: given.updated_at,
    url: given.html_url,
  })),
);
