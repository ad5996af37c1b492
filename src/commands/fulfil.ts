import { DEFAULT_POLICY, type Policy } from '../channel/policy.ts';
import type { Command } from '../conversation/command.ts';
import { objectionTo, type Person } from '../conversation/may.ts';
import { nextStep } from '../conversation/next.ts';
import { commandsTable, type Reply } from '../conversation/reply.ts';
import { REASONS, type Reason, type Refusal } from '../errors.ts';
import { refusalOf } from '../failure.ts';
import type { Comment, PullRequest } from '../world/github.ts';
import type { Talk } from './answer.ts';
import type { LedgerOutcome } from './answered.ts';
import { carryOut } from './carry-out.ts';
import type { Refreshed } from './channels-comment.ts';
import { neededFor } from './permission.ts';

/** What is said in a reply, beside where it is. */
export type Said = Pick<Reply, 'reason' | 'message' | 'next' | 'isFinal'> &
  Partial<Pick<Reply, 'answers' | 'warnings' | 'more' | 'commit'>> & { readonly outcome?: LedgerOutcome };

/** Does what a comment asks for, if whoever asks may. What is refused is said, too. @throws what the signal says. */
export async function fulfil(talk: Talk, comment: Comment, command: Command): Promise<Said> {
  let isFork = false;
  try {
    const pull = await talk.github.pullRequest(talk.number);
    if (pull === undefined) throw new Error(`pull request #${talk.number} is gone`);
    isFork = pull.head.repository !== pull.base.repository;
    const persons = await personsOf(talk, comment);
    const objection = objectionTo(command, persons, pull, await policyFor(command, talk));
    if (objection === null) return await perform(talk, comment, command, pull);
    const isKnown = persons.every(({ permission }) => permission.kind === 'known');
    return refused(objection, command, isFork, isKnown);
  } catch (error) {
    talk.world.signal.throwIfAborted();
    const refusal = refusalOf(error);
    if (refusal.reason === 'internal' && error instanceof Error) talk.world.log.info(error.stack ?? '');
    return refused(refusal, command, isFork);
  }
}

async function personsOf({ github, again }: Talk, { author }: Comment): Promise<readonly Person[]> {
  const writer = { login: author?.login ?? '', id: author?.id };
  const persons = [writer, ...(again === null || again.login === writer.login ? [] : [{ ...again, id: undefined }])];
  return Promise.all(persons.map(async ({ login, id }) => ({ login, permission: await github.permission(login, id) })));
}

/** The policy of the channel that a command is about: no file is read for others. */
async function policyFor(command: Command, { inputs, world }: Talk): Promise<Policy> {
  if (!('channel' in command)) return DEFAULT_POLICY;
  const { name, channel } = command;
  const permission = await neededFor(name, channel, inputs, world);
  return { ...DEFAULT_POLICY, [channel]: { ...DEFAULT_POLICY[channel], permission } };
}

async function perform(talk: Talk, comment: Comment, command: Command, pull: PullRequest): Promise<Said> {
  const { inputs, world, github, number } = talk;
  const said = { reason: 'ok', next: '', isFinal: true } as const;
  switch (command.name) {
    case 'help':
      return { ...said, message: 'One command per comment, at the beginning of a line.', more: commandsTable() };
    case 'channels':
      return channelsSaid(await refreshed(talk, pull));
    case 'preview': {
      const { previewAgain } = await import('./preview-again.ts');
      const { reason, message, run } = await previewAgain(github, pull, inputs.checks, inputs['dry-run']);
      return { ...said, reason, message, next: `The comment on the previews follows. ${run}` };
    }
    case 'promote':
    case 'rollback':
    case 'hold':
    case 'resume': {
      const commenter = {
        request: `comment-${comment.id}`,
        actor: comment.author?.login ?? 'unknown',
        by: 'person',
        pullRequest: number,
        askedAt: comment.createdAt,
        recordedBefore: comment.createdAt,
      } as const;
      const isFork = pull.head.repository !== pull.base.repository;
      const outcome = await carryOut(command, inputs, world, commenter);
      if (outcome.commit !== null) await refreshed(talk, pull);
      return ofLedger(outcome, command, isFork);
    }
  }
}

/** What was done stays done, whatever befalls the comment that shows it. */
async function refreshed({ github, inputs, world }: Talk, pull: PullRequest): Promise<Refreshed> {
  try {
    const { refreshChannels } = await import('./channels-comment.ts');
    return await refreshChannels(pull, { inputs, world, github });
  } catch (error) {
    world.signal.throwIfAborted();
    const { message: why } = refusalOf(error);
    world.log.warning(`The comment on the channels was not written: ${why}`);
    return { kind: 'failed', why };
  }
}

function channelsSaid(comment: Refreshed): Said {
  const said = { reason: 'ok', next: '', isFinal: true } as const;
  if (comment.kind === 'failed')
    return { ...said, reason: 'system_failed', message: `The comment on the channels was not written: ${comment.why}` };
  if (comment.kind === 'absent')
    return { ...said, reason: 'nothing_to_do', message: 'There is no ledger yet: nothing was ever staged.' };
  return { ...said, message: `The comment on the channels is up to date (${comment.kind}).` };
}

function ofLedger(outcome: LedgerOutcome, command: Command, isFork: boolean): Said {
  const { reason, message, answers, commit } = outcome;
  const hint = [...new Set(answers.flatMap((one) => (REASONS[one.reason] === 0 ? [] : (one.hint ?? []))))].join('\n');
  const next = REASONS[reason] === 0 ? '' : nextStep(command, reason, hint, isFork);
  const warnings = answers.flatMap((one) => one.warnings);
  return { reason, message, next, isFinal: isFinal(reason), answers, warnings, commit, outcome };
}

function refused({ reason, message, hint = '' }: Refusal, command: Command, isFork: boolean, isKnown = true): Said {
  return { reason, message, next: nextStep(command, reason, hint, isFork), isFinal: isKnown && isFinal(reason) };
}

/** What may go well when it is tried again. */
function isFinal(reason: Reason): boolean {
  return !['ledger_conflict', 'ledger_unreachable', 'system_failed', 'internal'].includes(reason);
}
