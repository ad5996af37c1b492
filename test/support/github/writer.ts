import { createHash } from 'node:crypto';
import { eventOf } from './events.ts';
import { payloadsOf } from './payloads.ts';
import {
  FORK_ID,
  roleOf,
  type Account,
  type Artifact,
  type FakeComment,
  type Pull,
  type Run,
  type State,
} from './state.ts';

/** Puts things into the fake, and makes the events that a job about them is given. */
export interface Writer {
  /** An account, and what it may do: a level, or nothing more than everybody. */
  person(login: string, level?: string): Account;
  /** A pull request: of a branch of the repository, of a fork, or of one that is gone. */
  pull(more?: PullMore): Pull;
  comment(issue: number, author: string | null, body: string, more?: Partial<FakeComment>): FakeComment;
  /** A run that has ended well, of a commit. */
  run(more: Partial<Run> & Pick<Run, 'headSha'>): Run;
  /** A run of a pull request's tip. */
  runOf(pull: Pull, more?: Partial<Run>): Run;
  artifact(run: number, name: string, bytes: Buffer | string, more?: Partial<Artifact>): Artifact;
  /** Reactions to a comment, as `login content`. */
  reactionsTo(comment: number): readonly string[];
  /** The payload of an event about a comment, a pull request or a run: GitHub's own example with these put in. */
  commentEvent(comment: FakeComment, action?: string): object;
  pullEvent(pull: Pull, action?: string): object;
  runEvent(run: Run, action?: string): object;
}

export type PullMore = Partial<Omit<Pull, 'head' | 'base'>> & {
  readonly from?: 'same' | 'fork' | 'gone';
  readonly head?: Partial<Pull['head']>;
  readonly base?: Partial<Pull['base']>;
};

export function writerOf(state: State, api: string, now: () => Date): Writer {
  const time = (): string => `${now().toISOString().slice(0, 19)}Z`;
  const next = (): number => (state.last += 1);
  const payloads = () => payloadsOf(state, api);
  const [owner = ''] = state.repository.fullName.split('/');

  const pullOf = (number: number): Pull => {
    const found = state.pulls.find((each) => each.number === number);
    if (found === undefined) throw new Error(`no pull request #${number}`);
    return found;
  };
  const common = (sender: string) => ({ repository: payloads().repository(), sender: payloads().user(sender) });

  const run: Writer['run'] = (more) => {
    const id = more.id ?? next();
    const made: Run = {
      id,
      attempt: 1,
      event: 'push',
      headBranch: state.repository.defaultBranch,
      headRepository: state.repository.id,
      headOwner: owner,
      actor: 'octocat',
      triggeringActor: more.actor ?? 'octocat',
      path: '.github/workflows/checks.yml',
      status: 'completed',
      conclusion: 'success',
      pulls: [],
      createdAt: time(),
      ...more,
    };
    state.runs.push(made);
    return made;
  };

  return {
    person(login, level) {
      const made: Account = { login, id: next(), type: 'User' };
      state.accounts.push(made);
      if (level !== undefined) state.roles[login.toLowerCase()] = roleOf(level);
      return made;
    },
    pull({ from = 'same', head = {}, base = {}, ...more } = {}) {
      const number = more.number ?? 1 + Math.max(6, ...state.pulls.map((each) => each.number));
      const fork = { same: state.repository.id, fork: FORK_ID, gone: null }[from];
      const author = more.author ?? (from === 'same' ? 'octocat' : 'mallory');
      if (!state.accounts.some(({ login }) => login === author)) {
        state.accounts.push({ login: author, id: next(), type: 'User' });
      }
      const made: Pull = {
        number,
        state: 'open',
        draft: false,
        mergedAt: null,
        mergeCommit: null,
        commits: [],
        createdAt: time(),
        ...more,
        author,
        head: {
          sha: createHash('sha1').update(`head ${number}`).digest('hex'),
          ref: `feature-${number}`,
          owner: from === 'same' ? owner : 'mallory',
          repository: fork,
          ...head,
        },
        base: { sha: 'b'.repeat(40), ref: state.repository.defaultBranch, ...base },
      };
      state.pulls.push(made);
      return made;
    },
    comment(issue, author, body, more = {}) {
      const at = more.createdAt ?? time();
      const made: FakeComment = {
        id: next(),
        issue,
        author,
        body,
        app: null,
        createdAt: at,
        updatedAt: at,
        editedAt: null,
        ...more,
      };
      state.comments.push(made);
      return made;
    },
    run,
    runOf: ({ number, head, author }, more = {}) =>
      run({
        event: 'pull_request',
        headSha: head.sha,
        headBranch: head.ref,
        headRepository: head.repository,
        headOwner: head.owner,
        actor: author,
        pulls: [number],
        ...more,
      }),
    artifact(of, name, bytes, more = {}) {
      const content = Buffer.from(bytes);
      const made: Artifact = {
        id: next(),
        run: of,
        name,
        bytes: content.toString('base64'),
        digest: `sha256:${createHash('sha256').update(content).digest('hex')}`,
        expired: false,
        createdAt: time(),
        ...more,
      };
      state.artifacts.push(made);
      return made;
    },
    reactionsTo: (comment) =>
      state.reactions.filter((each) => each.comment === comment).map(({ login, content }) => `${login} ${content}`),
    commentEvent(comment, action = 'created') {
      const { number, state: open, draft } = pullOf(comment.issue);
      const given = eventOf('issue_comment', action);
      return {
        ...given,
        action,
        issue: {
          ...(given['issue'] as object),
          number,
          state: open,
          draft,
          pull_request: { url: `${api}/repos/${state.repository.fullName}/pulls/${number}` },
        },
        comment: payloads().comment(comment),
        ...common(comment.author ?? 'ghost'),
      };
    },
    pullEvent(pull, action = 'synchronize') {
      const given = eventOf('pull_request', action);
      const pull_request = payloads().pull(pull, false);
      return { ...given, action, number: pull.number, pull_request, ...common(pull.author) };
    },
    runEvent(about, action = 'completed') {
      const given = eventOf('workflow_run', action);
      return { ...given, action, workflow_run: payloads().run(about), ...common(about.actor) };
    },
  };
}
