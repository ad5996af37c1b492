import type { Payloads } from './payloads.ts';
import type { Account, Pull, Run, State, Token } from './state.ts';

/** A request that GitHub understands, by somebody it knows (or by nobody). */
export interface Call {
  readonly state: State;
  readonly payloads: Payloads;
  /** ISO 8601, to the second. */
  readonly now: string;
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  readonly token: Token | undefined;
  readonly viewer: Account | undefined;
}

export interface Reply {
  readonly status: number;
  readonly body: unknown;
  /** The whole list that the body is a page of. */
  readonly total?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Route {
  /** Any of these rights of a job suffices; everybody may when there is none. */
  readonly rights: readonly string[];
  readonly answer: (call: Call) => Reply;
}

const CONVERSATION = {
  read: ['issues: read', 'pull-requests: read'],
  write: ['issues: write', 'pull-requests: write'],
};
const PULLS = ['pull-requests: read'];
const ACTIONS = ['actions: read'];

/** What GitHub does at each address, which are written as its description has them. */
export const ROUTES: Readonly<Record<string, Route>> = {
  'GET /repos/{owner}/{repo}': { rights: [], answer: ({ payloads }) => ok(payloads.repository()) },
  'GET /repos/{owner}/{repo}/collaborators/{username}/permission': {
    rights: [],
    answer({ state, payloads, path: { username = '' } }) {
      const account = state.accounts.find(({ login }) => login.toLowerCase() === username.toLowerCase());
      if (account?.type !== 'User') return refused(404, `${username} is not a user`);
      return ok(payloads.role(account.login));
    },
  },
  'GET /repos/{owner}/{repo}/issues/{issue_number}/comments': {
    rights: CONVERSATION.read,
    answer(call) {
      const { state, payloads, path, query } = call;
      if (!isThere(state, path['issue_number'])) return NOT_FOUND;
      const since = query.get('since');
      const met = state.comments.filter(
        ({ issue, updatedAt }) =>
          issue === Number(path['issue_number']) && (since === null || Date.parse(updatedAt) >= Date.parse(since)),
      );
      return paged(call, met, (each) => payloads.comment(each));
    },
  },
  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments': {
    rights: CONVERSATION.write,
    answer({ state, payloads, path, body, viewer, token, now }) {
      if (!isThere(state, path['issue_number'])) return NOT_FOUND;
      const text = String(body['body']);
      if (Array.from(text).length > 65_536) return TOO_LONG;
      state.last += 1;
      const comment = {
        id: state.last,
        issue: Number(path['issue_number']),
        body: text,
        author: viewer?.login ?? null,
        app: viewer?.app ?? token?.app ?? null,
        createdAt: now,
        updatedAt: now,
        editedAt: null,
      };
      state.comments.push(comment);
      return { status: 201, body: payloads.comment(comment) };
    },
  },
  'GET /repos/{owner}/{repo}/issues/comments/{comment_id}': {
    rights: CONVERSATION.read,
    answer({ state, payloads, path }) {
      const comment = state.comments.find(({ id }) => id === Number(path['comment_id']));
      return comment === undefined ? NOT_FOUND : ok(payloads.comment(comment));
    },
  },
  'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}': {
    rights: CONVERSATION.write,
    answer({ state, payloads, path, body, now }) {
      const comment = state.comments.find(({ id }) => id === Number(path['comment_id']));
      if (comment === undefined) return NOT_FOUND;
      const text = String(body['body']);
      if (Array.from(text).length > 65_536) return TOO_LONG;
      comment.body = text;
      comment.updatedAt = now;
      comment.editedAt = now;
      return ok(payloads.comment(comment));
    },
  },
  'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}': {
    rights: CONVERSATION.write,
    answer({ state, path }) {
      const index = state.comments.findIndex(({ id }) => id === Number(path['comment_id']));
      if (index < 0) return NOT_FOUND;
      state.comments.splice(index, 1);
      return { status: 204, body: undefined };
    },
  },
  'POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions': {
    rights: CONVERSATION.write,
    answer({ state, payloads, path, body, viewer, now }) {
      const comment = Number(path['comment_id']);
      if (!state.comments.some(({ id }) => id === comment)) return NOT_FOUND;
      const [content, login] = [String(body['content']), viewer?.login ?? ''];
      const isOld = state.reactions.some(
        (each) => each.comment === comment && each.login === login && each.content === content,
      );
      if (!isOld) state.reactions.push({ comment, login, content });
      return { status: isOld ? 200 : 201, body: payloads.reaction(login, content, now) };
    },
  },
  'GET /repos/{owner}/{repo}/pulls': {
    rights: PULLS,
    answer(call) {
      const { state, payloads, query } = call;
      const wanted = query.get('state') ?? 'open';
      const [head, base] = [query.get('head'), query.get('base')];
      const met = state.pulls
        .filter((pull) => wanted === 'all' || pull.state === wanted)
        .filter((pull) => head === null || head === `${pull.head.owner}:${pull.head.ref}`)
        .filter((pull) => base === null || base === pull.base.ref)
        .sort((one, other) => other.number - one.number);
      return paged(call, met, (each) => payloads.pull(each, true));
    },
  },
  'GET /repos/{owner}/{repo}/pulls/{pull_number}': {
    rights: PULLS,
    answer({ state, payloads, path }) {
      const pull = state.pulls.find(({ number }) => number === Number(path['pull_number']));
      return pull === undefined ? NOT_FOUND : ok(payloads.pull(pull, false));
    },
  },
  'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls': {
    rights: PULLS,
    answer(call) {
      const { state, payloads, path } = call;
      const sha = path['commit_sha'] ?? '';
      const known = state.pulls.filter((pull) => [pull.head.sha, pull.mergeCommit, ...pull.commits].includes(sha));
      const merged = known.filter(({ mergedAt }) => mergedAt !== null);
      // Commits that are only in forks have none here.
      const here = known.filter((pull) => pull.state === 'open' && pull.head.repository === state.repository.id);
      return paged(call, merged.length > 0 ? merged : here, (each) => payloads.pull(each, true));
    },
  },
  'GET /repos/{owner}/{repo}/actions/runs': {
    rights: ACTIONS,
    answer(call) {
      const { state, payloads, query } = call;
      const asked = (name: string, value: string): boolean => (query.get(name) ?? value) === value;
      const met = state.runs
        .filter((run) => asked('head_sha', run.headSha) && asked('event', run.event) && asked('branch', run.headBranch))
        .filter(
          (run) =>
            asked('actor', run.actor) && [run.status, run.conclusion].includes(query.get('status') ?? run.status),
        )
        .sort((one, other) => other.id - one.id);
      return within(
        paged(call, met, (each) => payloads.run(each)),
        'workflow_runs',
      );
    },
  },
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}': {
    rights: ACTIONS,
    answer({ state, payloads, path }) {
      const run = runOf(state, path['run_id']);
      return run === undefined ? NOT_FOUND : ok(payloads.run(run));
    },
  },
  'POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun': {
    rights: ['actions: write'],
    answer({ state, path, viewer }) {
      const run = runOf(state, path['run_id']);
      if (run === undefined) return NOT_FOUND;
      if (run.status !== 'completed') return refused(403, 'This workflow is already running');
      Object.assign(run, {
        attempt: run.attempt + 1,
        status: 'queued',
        conclusion: null,
        triggeringActor: viewer?.login ?? run.actor,
      });
      return { status: 201, body: {} };
    },
  },
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts': {
    rights: ACTIONS,
    answer(call) {
      const { state, payloads, path, query } = call;
      const name = query.get('name');
      const met = state.artifacts
        .filter((each) => each.run === Number(path['run_id']) && (name === null || each.name === name))
        .sort((one, other) => other.id - one.id);
      return within(
        paged(call, met, (each) => payloads.artifact(each)),
        'artifacts',
      );
    },
  },
  'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}': {
    rights: ACTIONS,
    answer({ state, payloads, path }) {
      const found = state.artifacts.find(({ id }) => id === Number(path['artifact_id']));
      if (found === undefined) return NOT_FOUND;
      if (found.expired) return refused(410, 'Artifact has expired');
      return { status: 302, body: undefined, headers: { Location: payloads.blob(found.id) } };
    },
  },
  'GET /repos/{owner}/{repo}/contents/{path}': {
    rights: ['contents: read'],
    answer({ state, payloads, path: { path = '' } }) {
      const text = state.files[path];
      return text === undefined ? NOT_FOUND : ok(payloads.file(path, text));
    },
  },
};

export function refused(status: number, message: string): Reply {
  return { status, body: { message, documentation_url: 'https://docs.github.com/rest', status: String(status) } };
}

export const NOT_FOUND = refused(404, 'Not Found');
const TOO_LONG: Reply = {
  status: 422,
  body: {
    message: 'Validation Failed',
    documentation_url: 'https://docs.github.com/rest/issues/comments',
    errors: [{ resource: 'IssueComment', code: 'unprocessable', field: 'data', message: 'Body is too long' }],
  },
};

function ok(body: unknown): Reply {
  return { status: 200, body };
}

function paged<T>({ query }: Call, all: readonly T[], payload: (item: T) => unknown): Reply {
  const size = Math.min(Number(query.get('per_page') ?? 30), 100);
  const page = Number(query.get('page') ?? 1);
  return { status: 200, body: all.slice((page - 1) * size, page * size).map(payload), total: all.length };
}

function within(reply: Reply, key: string): Reply {
  return { ...reply, body: { total_count: reply.total, [key]: reply.body } };
}

function isThere(state: State, number: string | undefined): boolean {
  return state.pulls.some((pull: Pull) => pull.number === Number(number));
}

function runOf(state: State, id: string | undefined): Run | undefined {
  return state.runs.find((run) => run.id === Number(id));
}

/** Whether a token may do what takes one of these rights. Everybody reads a public repository. */
export function isPermitted(token: Token | undefined, rights: readonly string[]): boolean {
  if (rights.length === 0) return true;
  if (token === undefined) return rights.some((right) => right.endsWith(': read'));
  const { rights: given } = token;
  if (given === undefined) return true;
  return rights.some((right) => {
    const [scope = '', level] = right.split(': ');
    return given[scope] === 'write' || given[scope] === level;
  });
}
