import { permissionGate, permissionSuffices } from '../channel/gates.ts';
import { PERMISSIONS, type Permission, type Policy } from '../channel/policy.ts';
import { Refusal } from '../errors.ts';
import type { Command } from './command.ts';

/** Whose permission counts: who wrote the comment and, on a re-run, who asked for that. */
export interface Person {
  readonly login: string;
  /** As GitHub says it now, `none` among it. */
  readonly permission:
    | { readonly kind: 'known'; readonly level: string }
    /** `why` is a sentence. */
    | { readonly kind: 'unknown'; readonly why: string };
}

/** What counts of the pull request that the comment is on. */
export interface PullState {
  readonly state: 'open' | 'closed';
  readonly isMerged: boolean;
  readonly isDraft: boolean;
}

/** Why a command is not carried out; null where it may be. */
export function objectionTo(
  command: Command,
  persons: readonly Person[],
  pull: PullState,
  policy: Policy,
): Refusal | null {
  for (const person of persons) {
    const refusal = personObjection(command, person, policy);
    if (refusal !== null) return refusal;
  }
  if (persons.length === 0) return refused('Nobody is known who asks for this.', 'Write the command in a new comment.');
  return pullObjection(command, pull);
}

/** The permission that a command asks for: on a channel what the policy says of it. */
export function neededFor(command: Command, policy: Policy): Permission {
  switch (command.name) {
    case 'promote':
    case 'rollback':
    case 'hold':
    case 'resume':
      return policy[command.channel].permission;
    case 'preview':
      // As GitHub's own button asks for.
      return 'write';
    case 'channels':
    case 'help':
      return 'read';
  }
}

function personObjection(command: Command, { login, permission }: Person, policy: Policy): Refusal | null {
  if (permission.kind === 'unknown') {
    const hint = 'Without an answer nobody may do anything. Write the command again in a new comment.';
    return refused(`What ${login} may do here is not known: ${permission.why}`, hint);
  }
  const has = PERMISSIONS.find((each) => each === permission.level) ?? null;
  const needed = neededFor(command, policy);
  if (permissionSuffices(has, needed)) return null;
  const hint =
    'Ask somebody who has it. `.github/plugin-channels.yml` on the default branch says what each channel asks for.';
  if (!('channel' in command)) {
    return refused(`\`/${command.name}\` asks for the permission ${needed}; ${login} has ${permission.level}.`, hint);
  }
  const { message } = permissionGate(command.channel, policy[command.channel], has);
  return refused(`${login} may not do this: ${message}.`, hint);
}

/**
 * What is merged was reviewed. A draft is tried on canary at most. What was closed without that goes nowhere, but it may have
 * releases that are to be taken back.
 */
function pullObjection(command: Command, { state, isMerged, isDraft }: PullState): Refusal | null {
  if (command.name !== 'promote' || isMerged) return null;
  if (state === 'closed') {
    const hint = 'Reopen it first. `/rollback`, `/hold` and `/resume` work here all the same.';
    return refused('This pull request is closed and was not merged: nothing of it is promoted.', hint);
  }
  if (!isDraft || command.channel === 'canary') return null;
  const hint = 'Mark it as ready for review, or promote it on canary.';
  return refused(`This pull request is a draft, which may only be promoted on canary.`, hint);
}

function refused(message: string, hint: string): Refusal {
  return new Refusal('not_permitted', message, { hint });
}
