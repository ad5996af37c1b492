import type { Reason } from '../errors.ts';
import type { Command } from './command.ts';

/**
 * What whoever wrote a command does next, in the words of comments.
 * @param hint what the command itself says, in the words of a terminal.
 */
export function nextStep(command: Command, reason: Reason, hint: string, isFork: boolean): string {
  if (!('channel' in command)) return hint;
  const { channel, plugins } = command;
  const named = plugins.length === 0 ? '' : ` ${plugins.join(' ')}`;
  if (reason === 'held') return `\`/resume ${channel}${named}\` ends the hold.`;
  if (reason === 'rejected') return REJECTED;
  if (reason === 'no_previous') return `Promote another release: \`/promote ${channel}${named} --version <version>\`.`;
  if (reason === 'superseded') return SUPERSEDED;
  return reason === 'nothing_staged' ? nothingStaged(command, hint, isFork) : hint;
}

const REJECTED =
  'Promote another release, with `--version`. Only `promote` with `force`, from the Actions tab or a terminal, lifts a rejection.';
const SUPERSEDED = '`/channels` shows what is active now. Write the command in a new comment if it is still wanted.';

function nothingStaged(command: Command, hint: string, isFork: boolean): string {
  if (command.name !== 'promote') return hint;
  if (command.version !== null) return hint;
  return isFork
    ? 'Nothing is staged from a fork: nobody has looked at its code before it is merged. What the ledger has is promoted with `--version`.'
    : 'The checks of a pull request stage a release when they end. Then write the command in a new comment.';
}
