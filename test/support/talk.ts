import { REPLY } from '../../src/conversation/verdict.ts';
import type { FakeComment, Pull } from './github/state.ts';
import type { PullMore } from './github/writer.ts';
import { openHub, type Hub, type HubStep } from './hub.ts';

/** Pull requests of a repository on GitHub, and a job that answers what is commented on them. */
export interface TalkHub extends Hub {
  /** The pull request that the releases came from, unless it is said otherwise. */
  readonly pull: Pull;
  /** Writes a comment and runs the job that is started by it. */
  say(body: string, more?: SayMore): Promise<Said>;
  /** Writes it, and no job runs. */
  write(body: string, more?: SayMore): FakeComment;
  /** Runs the job of a comment. */
  answer(comment: FakeComment, more?: Pick<SayMore, 'inputs' | 'environment' | 'event'>): Promise<Said>;
  /** Stages what the desk has, as the checks of the pull request do. */
  stage(channel: string, more?: Readonly<Record<string, string>>): Promise<HubStep>;
  openPull(more?: PullMore): Pull;
}

export interface SayMore {
  readonly by?: string;
  readonly on?: Pull;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** The payload, in place of the one that fits. */
  readonly event?: object;
}

/** What came of a comment. */
export interface Said {
  readonly code: number;
  readonly reason: string;
  readonly message: string;
  readonly step: HubStep;
  readonly comment: FakeComment;
  /** Reactions to it, such as `rocket`. */
  readonly reactions: readonly string[];
  /** Replies of the job on the pull request, all of them. */
  readonly replies: readonly string[];
  /** The last of them. */
  readonly reply: string;
  /** Commits that the ledger got by it. */
  readonly commits: number;
}

export const BOT = 'github-actions[bot]';

export async function openTalk(folder: string, versions: Readonly<Record<string, string>>): Promise<TalkHub> {
  const hub = await openHub(folder, versions);
  const { github, ledger } = hub;
  const pull = github.pull({ number: 7 });
  const write: TalkHub['write'] = (body, { by = 'octocat', on = pull } = {}) => github.comment(on.number, by, body);
  const answer: TalkHub['answer'] = async (comment, { inputs = {}, environment = {}, event } = {}) => {
    const before = ledger.messages().length;
    const author = comment.author ?? 'ghost';
    const ran = await hub.step(
      { command: 'respond', token: 'planted-github-token', ...inputs },
      {
        event: event ?? github.commentEvent(comment),
        environment: {
          GITHUB_EVENT_NAME: 'issue_comment',
          GITHUB_ACTOR: author,
          GITHUB_TRIGGERING_ACTOR: author,
          ...environment,
        },
      },
    );
    const replies = github.state.comments
      .filter((each) => each.author === BOT && each.issue === comment.issue && each.body.startsWith(REPLY))
      .map(({ body }) => body);
    return {
      code: ran.code ?? -1,
      reason: ran.reason,
      message: ran.document.message,
      step: ran,
      comment,
      reactions: github.reactionsTo(comment.id).map((each) => each.replace(`${BOT} `, '')),
      replies,
      reply: replies.at(-1) ?? '',
      commits: ledger.messages().length - before,
    };
  };
  return {
    ...hub,
    pull,
    write,
    answer,
    say: (body, more = {}) => answer(write(body, more), more),
    openPull: (more) => github.pull(more),
    stage: (channel, more = {}) =>
      hub.step(
        { command: 'stage', channel, ...more },
        {
          environment: {
            GITHUB_EVENT_NAME: 'pull_request',
            GITHUB_REF: 'refs/pull/7/merge',
            GITHUB_SHA: 'b'.repeat(40),
          },
          event: { pull_request: { number: 7, head: { sha: hub.desk.repository.git('rev-parse', 'HEAD') } } },
        },
      ),
  };
}
