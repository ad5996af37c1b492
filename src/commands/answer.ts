import type { InputsOf } from '../commands.ts';
import type { Command } from '../conversation/command.ts';
import { readComment } from '../conversation/grammar.ts';
import type { Question } from '../conversation/reading.ts';
import { replyText } from '../conversation/reply.ts';
import { HINT_MARKER, replyMarker, verdictOf, type Verdict } from '../conversation/verdict.ts';
import { REASONS, type Reason } from '../errors.ts';
import { refusalOf } from '../failure.ts';
import type { Comment, GitHub } from '../world/github.ts';
import type { World } from '../world/world.ts';
import type { LedgerOutcome } from './answered.ts';
import { fulfil, type Said } from './fulfil.ts';

/** A conversation on a pull request, and the run that takes part in it. */
export interface Talk {
  readonly github: GitHub;
  readonly inputs: InputsOf<'respond'>;
  readonly world: World;
  /** Of the pull request. */
  readonly number: number;
  /** What was answered before, by the id of the comment. */
  readonly verdicts: ReadonlyMap<number, Verdict>;
  /** On a re-run who asked for that. */
  readonly again: { readonly login: string } | null;
  readonly home: string | null;
  readonly run: string | null;
}

/** What came of a comment. */
export interface Answered {
  readonly comment: number;
  readonly reason: Reason;
  readonly message: string;
  readonly hint: string;
  readonly command: Command | null;
  /** Whether there was nothing to answer. */
  readonly isIgnored: boolean;
  /** Whether it was answered before; then this is the first answer. */
  readonly repeated: boolean;
  /** The address of the reply; null where there is none. */
  readonly reply: string | null;
  readonly outcome?: LedgerOutcome;
}

/**
 * Answers one comment, once: reads it anew, asks who wrote it what they may do, does it, replies and reacts. What is refused is an
 * answer. That a reply or a reaction cannot be posted is a warning: what is done is done.
 * @param body as it was when it was written.
 * @throws Refusal where GitHub does not give the comment.
 */
export async function answer(talk: Talk, id: number, body: string): Promise<Answered> {
  const comment = await talk.github.comment(id);
  if (comment === undefined) return ignored(id, 'The comment was deleted.');
  const why = reasonToIgnore(comment, talk);
  if (why !== null) return ignored(id, why);
  const isChanged = comment.body !== body || comment.updatedAt !== comment.createdAt;
  const reading = await readComment(body);
  if (reading.kind === 'nothing') return ignored(id, 'The comment has no command.');
  const before = talk.verdicts.get(id);
  if (before?.isFinal === true) return repeated(talk, before);
  if (isChanged) return reply(talk, comment, null, EDITED);
  if (reading.kind === 'question') return ask(talk, comment, reading);
  await react(talk, comment, 'eyes');
  return reply(talk, comment, reading.command, await fulfil(talk, comment, reading.command));
}

const EDITED: Said = {
  reason: 'nothing_to_do',
  message: 'The comment was edited after it was written: nothing was done.',
  next: 'Write the command in a new comment.',
  isFinal: true,
};

/** Why a comment is none of ours to answer, in a sentence; null where it may be. */
function reasonToIgnore({ author, app, issue }: Comment, { number }: Talk): string | null {
  if (issue !== number) return `The comment is on #${issue}.`;
  if (author === null) return 'Nobody is known who wrote the comment.';
  if (author.type !== 'User') return `${author.login} is no person.`;
  // It may do less than the person in whose name it writes.
  return app === null ? null : `The app ${app} wrote the comment, in the name of ${author.login}.`;
}

/** A question back. That a command stands in code is said once a pull request: people also write about commands. */
async function ask(talk: Talk, comment: Comment, { about, message, hint }: Question): Promise<Answered> {
  const reason = about === 'code' ? 'nothing_to_do' : 'usage';
  return reply(talk, comment, null, { reason, message, next: hint, isFinal: true }, about === 'code');
}

/** Posts what is said, unless this is a dry run. */
async function reply(
  talk: Talk,
  comment: Comment,
  command: Command | null,
  said: Said,
  isHint = false,
): Promise<Answered> {
  const { github, number, home, run, inputs } = talk;
  const { reason, message, next, outcome } = said;
  const base = { comment: comment.id, reason, message, hint: next, command, isIgnored: false, repeated: false };
  const answered = outcome === undefined ? base : { ...base, outcome };
  if (inputs['dry-run']) return { ...answered, reply: null };
  const text = replyText({ answers: [], warnings: [], more: null, commit: null, ...said, home, run });
  const posted = await tried(talk, async () => {
    if (isHint) return github.reply(number, HINT_MARKER, text, BEGINNING);
    const marker = replyMarker(comment.id);
    // The answer to what failed for a while takes the place of that.
    if (talk.verdicts.has(comment.id)) return github.sticky(number, marker, text);
    const first = await github.reply(number, marker, text, comment.createdAt);
    const isBetter = said.isFinal && verdictOf(first.comment.body)?.isFinal === false;
    return isBetter ? github.sticky(number, marker, text) : first;
  });
  if (!isHint) await react(talk, comment, REASONS[reason] === 0 && command !== null ? 'rocket' : 'confused');
  return { ...answered, reply: posted?.comment.url ?? null };
}

const BEGINNING = '1970-01-01T00:00:00Z';

async function repeated({ world }: Talk, { comment, reason, message }: Verdict): Promise<Answered> {
  world.log.info(`Comment ${comment} was answered before.`);
  return Promise.resolve({
    comment,
    reason,
    message,
    hint: '',
    command: null,
    isIgnored: false,
    repeated: true,
    reply: null,
  });
}

async function react(talk: Talk, { id }: Comment, reaction: 'eyes' | 'rocket' | 'confused'): Promise<void> {
  if (!talk.inputs['dry-run']) await tried(talk, () => talk.github.react(id, reaction));
}

/** What is only said, and need not be: a warning where it cannot be. */
async function tried<T>({ world }: Talk, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    world.signal.throwIfAborted();
    const { message, hint } = refusalOf(error);
    world.log.warning(hint === undefined ? message : `${message} ${hint}`);
    return undefined;
  }
}

function ignored(comment: number, why: string): Answered {
  const message = `Nothing is answered. ${why}`;
  return {
    comment,
    reason: 'nothing_to_do',
    message,
    hint: '',
    command: null,
    isIgnored: true,
    repeated: false,
    reply: null,
  };
}
