import { quoted } from '../manifest/value.ts';
import { commandOf } from './arguments.ts';
import { isCommandName } from './command.ts';
import { linesOf } from './lines.ts';
import type { Question, Reading } from './reading.ts';

/** With this begins every comment of ours: none is read, whoever's token posted it. */
export const OURS = '<!-- coolbox-plugin-action: ';

/** Reads a comment: a command in the first column of a line of its text, or nothing, or what has to be asked back. Throws nothing. */
export async function readComment(body: string): Promise<Reading> {
  if (body.trimStart().startsWith(OURS)) return NOTHING;
  const { said, coded } = await linesOf(body, (line) => nameIn(line) !== undefined);
  if (said.length > 1) return several(said);
  const [line] = said;
  const [hidden] = coded;
  if (line !== undefined) return commandOf(line);
  return hidden === undefined ? NOTHING : inCode(hidden);
}

const NOTHING: Reading = { kind: 'nothing' };

/** The command that a line begins with. People paste paths and other robots' commands: what is no name of ours is nothing. */
function nameIn(line: string): string | undefined {
  const name = /^\/([a-z]{1,20})(?=\s|$)/iu.exec(line)?.[1]?.toLowerCase();
  return name !== undefined && isCommandName(name) ? name : undefined;
}

function several(lines: readonly string[]): Question {
  const shown = lines.slice(0, 5).map((line) => quoted(line.trim()));
  const rest = lines.length > shown.length ? ', …' : '';
  return {
    kind: 'question',
    about: 'several',
    message: `This comment has ${lines.length} commands: ${shown.join(', ')}${rest}. None was carried out.`,
    hint: 'Write one command per comment.',
  };
}

function inCode(line: string): Question {
  return {
    kind: 'question',
    about: 'code',
    message: `${quoted(line)} stands in code, where no command is read. Nothing was done.`,
    hint: 'If it was meant: write it in a new comment, at the beginning of a line and without the backticks.',
  };
}
