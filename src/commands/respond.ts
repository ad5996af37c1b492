import type { InputsOf } from '../commands.ts';
import { readComment } from '../conversation/grammar.ts';
import { REPLY, verdictOf } from '../conversation/verdict.ts';
import { Refusal } from '../errors.ts';
import { refusalOf } from '../failure.ts';
import type { Outcome } from '../outputs.ts';
import { commentEventOf } from '../world/comment-event.ts';
import { readEvent } from '../world/event.ts';
import { openGitHub, type Comment } from '../world/github.ts';
import type { Patience } from '../world/github-client.ts';
import { repositoryOf, runOf } from '../world/run.ts';
import type { World } from '../world/world.ts';
import { answer, type Answered, type Talk } from './answer.ts';
import { tokenOf } from './ledger.ts';

/**
 * Answers the comment on a pull request that the event `issue_comment` is about, and before it those that nobody answered: a run
 * that waits may have been replaced by this one.
 * @param patience with GitHub, where it is not the usual one.
 * @throws Refusal `usage` where the event is another one; `system_failed`, `not_permitted` as GitHub.
 */
export async function respond(inputs: InputsOf<'respond'>, world: World, patience?: Patience): Promise<Outcome> {
  const payload = await readEvent(world.environment);
  const event = world.onGitHub ? commentEventOf(payload) : undefined;
  if (event === undefined) {
    const hint = 'Run it in a workflow with `on: issue_comment: types: [created]`.';
    throw new Refusal('usage', '`respond` answers comments: this run was started by no comment.', { hint });
  }
  const { action, number, isPullRequest, comment } = event;
  if (action !== 'created') return ignored(`The comment was ${action}; only new ones are read.`);
  if (!isPullRequest) return ignored(`#${number} is no pull request.`);
  const github = await openGitHub({
    ...world,
    token: tokenOf(inputs, world),
    ...(patience === undefined ? {} : { patience }),
  });
  const since = dayBefore(comment.createdAt);
  const [comments, replies] = await Promise.all([
    github.commentsSince(number, since),
    github.ownComments(number, REPLY, since),
  ]);
  const verdicts = replies.flatMap(({ body }) => verdictOf(body) ?? []);
  const talk: Talk = {
    github,
    inputs,
    world,
    number,
    verdicts: new Map(verdicts.map((verdict) => [verdict.comment, verdict])),
    ...runIn(world, payload),
  };
  const missed = await unanswered(talk, comments, since, comment.id);
  const earlier: Answered[] = [];
  for (const one of missed) earlier.push(...(await answerMissed(talk, one)));
  const answered = await answer(talk, comment.id, comment.body);
  return outcomeOf(answered, earlier);
}

/** So many are caught up on; more than a few only gather where something has long been broken. */
const MOST_MISSED = 20;

/**
 * Commands before a comment that have no reply of ours and no reaction that says what came of them, the oldest first: others can
 * delete a reply, to have tried again what was refused, but not a reaction.
 */
async function unanswered(
  { github, number, verdicts }: Pick<Talk, 'github' | 'number' | 'verdicts'>,
  comments: readonly Comment[],
  since: string,
  before: number,
): Promise<readonly Comment[]> {
  const found: Comment[] = [];
  for (const comment of [...comments].sort((a, b) => a.id - b.id)) {
    const { id, createdAt, updatedAt, body } = comment;
    if (id >= before || createdAt < since || updatedAt !== createdAt || verdicts.has(id)) continue;
    if ((await readComment(body)).kind === 'command') found.push(comment);
  }
  const passed = new Set([
    ...(await github.reactedOf(number, found, ['rocket', 'confused'])),
    // Whoever may write can edit the words of others.
    ...(await github.editedOf(number, found)),
  ]);
  return found.filter((comment) => !passed.has(comment)).slice(-MOST_MISSED);
}

/** What befalls an earlier comment keeps none from its answer. */
async function answerMissed(talk: Talk, { id, body }: Comment): Promise<readonly Answered[]> {
  const { log, signal } = talk.world;
  try {
    const answered = await answer(talk, id, body);
    if (!answered.isIgnored) log.info(`Comment ${id}, which nobody had answered: ${answered.message}`);
    return [answered];
  } catch (error) {
    signal.throwIfAborted();
    log.warning(`Comment ${id} could not be answered: ${refusalOf(error).message}`);
    return [];
  }
}

function outcomeOf(answered: Answered, earlier: readonly Answered[]): Outcome {
  const { comment, reason, message, hint, command, reply, repeated, outcome } = answered;
  const missed = earlier.filter((one) => !one.isIgnored);
  const before =
    missed.length === 0
      ? ''
      : ` ${missed.length} earlier ${missed.length === 1 ? 'command was' : 'commands were'} answered, too.`;
  return {
    reason,
    message: `${message}${before}`,
    data: {
      ...outcome?.data,
      ...(hint === '' ? {} : { hint }),
      comment,
      asked: command,
      reply,
      repeated,
      earlier: missed.map((one) => ({
        comment: one.comment,
        asked: one.command,
        reason: one.reason,
        reply: one.reply,
      })),
    },
    outputs: outcome?.outputs ?? {},
    ...(outcome?.report === undefined ? {} : { report: outcome.report }),
  };
}

function ignored(message: string): Outcome {
  return { reason: 'nothing_to_do', message: `Nothing is answered. ${message}`, data: {}, outputs: {} };
}

/** GitHub's times are whole seconds. */
function dayBefore(iso: string): string {
  const day = 24 * 60 * 60 * 1000;
  return `${new Date(new Date(iso).getTime() - day).toISOString().slice(0, 19)}Z`;
}

/** Where the run is, and on a re-run who asked for that: their rights count, too. */
function runIn({ environment }: World, payload: unknown): Pick<Talk, 'again' | 'home' | 'run'> {
  const found = repositoryOf(environment);
  const { address, actor } = runOf(environment, payload);
  const isFirst = (environment['GITHUB_RUN_ATTEMPT'] ?? '1') === '1';
  return {
    again: isFirst ? null : { login: actor ?? '' },
    home: found === undefined ? null : `${found.server.replace(/\/+$/u, '')}/${found.repository}`,
    run: address,
  };
}
