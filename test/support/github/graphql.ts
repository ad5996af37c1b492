import { schema as published } from '@octokit/graphql-schema';
import { buildSchema, graphql, GraphQLError, type GraphQLSchema } from 'graphql';
import { nodeId } from './payloads.ts';
import type { FakeComment, State } from './state.ts';

let built: GraphQLSchema | undefined;

/** Answers a query as GitHub does, by its published schema. What is no part of that ends as an error of the query. */
export async function answerQuery(
  state: State,
  viewer: string,
  { query, variables }: { readonly query: string; readonly variables?: Readonly<Record<string, unknown>> },
): Promise<unknown> {
  // That of 2026 describes two fields twice.
  built ??= buildSchema(published.idl, { assumeValidSDL: true });
  const rootValue = {
    viewer: () => ({ login: viewer }),
    nodes: ({ ids }: { readonly ids: readonly string[] }) => {
      if (ids.length > 100) throw new GraphQLError('You may not provide more than 100 node ids; you provided more.');
      return ids.map((id) => nodeOf(state, viewer, id));
    },
  };
  const { data, errors } = await graphql({ schema: built, source: query, rootValue, variableValues: variables });
  if (errors === undefined) return { data };
  return {
    data: data ?? null,
    // GitHub says beside the message of which type an error is.
    errors: errors.map(({ message, path, extensions }) => ({ type: extensions['type'], path, message })),
  };
}

function nodeOf(state: State, viewer: string, id: string): object {
  const comment = state.comments.find((each) => nodeId('IC', each.id) === id);
  if (comment !== undefined) return nodeOfComment(state, comment, viewer);
  const message = `Could not resolve to a node with the global id of '${id}'`;
  return new GraphQLError(message, { extensions: { type: 'NOT_FOUND' } });
}

function nodeOfComment({ reactions }: State, { id, author, body, editedAt }: FakeComment, viewer: string): object {
  const given = reactions.filter(({ comment }) => comment === id);
  return {
    __typename: 'IssueComment',
    id: nodeId('IC', id),
    fullDatabaseId: String(id),
    body,
    lastEditedAt: editedAt,
    viewerDidAuthor: author === viewer,
    // GitHub has a group of each, with nobody in most.
    reactionGroups: REACTIONS.map((name) => ({
      content: name.toUpperCase(),
      viewerHasReacted: given.some(({ login, content }) => login === viewer && content === name),
    })),
  };
}

const REACTIONS = ['confused', 'eyes', 'rocket'];
