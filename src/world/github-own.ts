import * as v from 'valibot';
import type { Client } from './github-client.ts';
import type { Comment, Reaction } from './github-comments.ts';

/** What of a conversation is ours, and as it was written. Names can be claimed, and a token may not ask for its own: GitHub's word is the only proof. */
export interface Own {
  /** Those of the comments that we wrote. */
  ownOf(pull: number, comments: readonly Comment[]): Promise<readonly Comment[]>;
  /** Those of the comments that we gave one of these reactions. */
  reactedOf(pull: number, comments: readonly Comment[], reactions: readonly Reaction[]): Promise<readonly Comment[]>;
  /** Those of the comments that somebody edited, be it within the second in which they were written. */
  editedOf(pull: number, comments: readonly Comment[]): Promise<readonly Comment[]>;
}

export function ownIn({ ask }: Client, right: string): Own {
  const those = async (
    failed: string,
    comments: readonly Comment[],
    query: string,
    isMeant: (node: Node) => boolean,
  ): Promise<readonly Comment[]> => {
    const found = new Set<string>();
    for (let from = 0; from < comments.length; from += MOST_NODES) {
      const ids = comments.slice(from, from + MOST_NODES).map(({ nodeId }) => nodeId);
      const { nodes } = await ask({ failed, right }, Nodes, async (octokit, asked) => ({
        data: await octokit.graphql(query, { ids, ...asked }).catch(partOf),
      }));
      for (const node of nodes) if (node !== null && isMeant(node)) found.add(node.id);
    }
    return comments.filter(({ nodeId }) => found.has(nodeId));
  };
  return {
    ownOf: (pull, comments) =>
      those(
        `Who wrote the comments of #${pull} could not be read`,
        comments,
        OWN,
        ({ viewerDidAuthor }) => viewerDidAuthor === true,
      ),
    reactedOf(pull, comments, reactions) {
      const names = reactions.map((reaction) => reaction.toUpperCase());
      return those(`The reactions to comments of #${pull} could not be read`, comments, REACTED, ({ reactionGroups }) =>
        (reactionGroups ?? []).some(({ content, viewerHasReacted }) => viewerHasReacted && names.includes(content)),
      );
    },
    editedOf: (pull, comments) =>
      those(
        `Whether the comments of #${pull} were edited could not be read`,
        comments,
        EDITED,
        ({ lastEditedAt }) => typeof lastEditedAt === 'string',
      ),
  };
}

/** GitHub takes so many ids at a time. */
const MOST_NODES = 100;
const OWN = `query($ids: [ID!]!) { nodes(ids: $ids) { ... on IssueComment { id viewerDidAuthor } } }`;
const EDITED = `query($ids: [ID!]!) { nodes(ids: $ids) { ... on IssueComment { id lastEditedAt } } }`;
const REACTED = `query($ids: [ID!]!) {
  nodes(ids: $ids) { ... on IssueComment { id reactionGroups { content viewerHasReacted } } }
}`;

/** What is there of an answer, when some of the comments were deleted meanwhile. */
function partOf(error: unknown): unknown {
  if (!(error instanceof Error) || error.name !== 'GraphqlResponseError') throw error;
  const { errors, data } = v.parse(Partial, error);
  if (!errors.every(({ type }) => type === 'NOT_FOUND')) throw error;
  return data;
}

const Partial = v.object({ errors: v.array(v.object({ type: v.optional(v.string()) })), data: v.unknown() });
const Node = v.object({
  id: v.optional(v.string(), ''),
  viewerDidAuthor: v.optional(v.boolean()),
  lastEditedAt: v.nullish(v.string()),
  reactionGroups: v.nullish(v.array(v.object({ content: v.string(), viewerHasReacted: v.boolean() }))),
});
type Node = v.InferOutput<typeof Node>;
const Nodes = v.object({ nodes: v.array(v.nullable(Node)) });
