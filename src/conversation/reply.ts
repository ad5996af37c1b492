import { isReason, REASONS, type Reason } from '../errors.ts';
import type { Told } from '../report/answers.ts';
import { fitted } from '../report/fit.ts';
import { code, cut, link, plain } from '../report/markdown.ts';
import { USAGE, usageOf, type CommandName } from './command.ts';
import { verdictLine, type Verdict } from './verdict.ts';

/** What is replied to a comment. The texts may quote foreign words; what stands in backticks is shown as code. */
export interface Reply extends Omit<Verdict, 'comment'> {
  /** What to do next; empty where nothing is to be done. */
  readonly next: string;
  /** What became of each plugin, where it was about plugins. */
  readonly answers: readonly Told[];
  readonly warnings: readonly string[];
  /** What the list of commands and the like, in Markdown; null where there is none. */
  readonly more: string | null;
  /** Of the ledger; null where nothing was written. */
  readonly commit: string | null;
  /** `https://github.com/octo/plugins`, which links begin with, and the address of the run; null where there is none. */
  readonly home: string | null;
  readonly run: string | null;
}

/**
 * A reply, without its marker: no line of it begins with a command, it pings nobody, and it has room in a comment, whatever it
 * quotes.
 */
export function replyText(reply: Reply): string {
  const { reason, message, next, answers, warnings, more, commit, home, run } = reply;
  const isDone = REASONS[reason] === 0;
  const refused = answers.filter((answer) => !isReason(answer.reason) || REASONS[answer.reason] !== 0);
  // Of all or none, none was done: what could have been is no news.
  const shown = isDone ? answers : refused;
  const rows = shown.length < 2 ? [] : shown.map(rowOf);
  const text = fitted({
    head: [
      verdictLine(reply),
      `**${titleOf(reason)}** (${code(reason)})${rows.length > 0 ? countOf(answers, refused, isDone) : ''}`,
      ...(rows.length > 0 ? [] : [sentences(cut(message, LONGEST))]),
    ],
    columns: ['plugin', 'channel', 'version', 'before', '', ''],
    rows,
    notes: [
      ...(next === '' ? [] : [`**Next:** ${sentences(cut(next, LONGEST))}`]),
      ...warnings.slice(0, MOST).map((warning) => `**Warning:** ${prose(cut(warning, LONGEST_CELL))}`),
      ...(warnings.length > MOST
        ? [`And ${warnings.length - MOST} more warnings: ${link('the run', run)} has them all.`]
        : []),
    ],
    sections: more === null ? [] : [more],
    foot: footOf({ commit, home, run }),
    left: {
      rows: (left) => `And ${left} more plugins: ${link('the run', run)} has them all.`,
      sections: () => '',
    },
  });
  return silent(text);
}

/** All commands, as a table. */
export function commandsTable(): string {
  const names = Object.keys(USAGE) as CommandName[];
  const rows = names.map((name) => `| ${code(usageOf(name))} | ${USAGE[name].summary} |`);
  return ['| command | |', '| :-- | :-- |', ...rows].join('\n');
}

/** Text for people as Markdown on one line: what stands in backticks as code, all else as just that text. */
export function prose(text: string): string {
  return text
    .split('`')
    .map((part, index) =>
      index % 2 === 1 ? code(part) : `${/^\s*/u.exec(part)?.[0] ?? ''}${plain(part)}${/\s*$/u.exec(part)?.[0] ?? ''}`,
    )
    .join('')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** So that what is always there has room, though a character may become five when it is escaped. */
const LONGEST = 3000;
const LONGEST_CELL = 400;
const MOST = 10;

/** Each line a paragraph's line of its own. */
function sentences(text: string): string {
  return text
    .split('\n')
    .map(prose)
    .filter((line) => line !== '')
    .join('<br>\n');
}

function rowOf({ plugin, channel, version, previous, reason, message }: Told): readonly string[] {
  return [
    code(plugin),
    channel,
    version === null ? '' : code(version),
    previous === null ? '' : code(previous),
    reason === 'ok' ? 'done' : code(reason),
    prose(cut(message, LONGEST_CELL)),
  ];
}

function titleOf(reason: Reason): string {
  if (reason === 'ok') return 'Done';
  if (reason === 'usage') return 'Not understood';
  return REASONS[reason] === 0 ? 'Nothing to do' : 'Refused';
}

function countOf(answers: readonly Told[], refused: readonly Told[], isDone: boolean): string {
  if (isDone) return `: ${answers.filter(({ reason }) => reason === 'ok').length} of ${answers.length} plugins.`;
  const stand = refused.length === 1 ? 'stands' : 'stand';
  return `: nothing was done, since ${refused.length} of ${answers.length} plugins ${stand} in the way.`;
}

function footOf({ commit, home, run }: Pick<Reply, 'commit' | 'home' | 'run'>): readonly string[] {
  const parts = [
    ...(commit === null
      ? []
      : [`Commit ${link(code(commit.slice(0, 12)), home === null ? null : `${home}/commit/${commit}`)} of the ledger`]),
    ...(run === null ? [] : [link('run', run)]),
  ];
  return parts.length === 0 ? [] : [`<sub>${parts.join(' · ')}</sub>`];
}

/** Nothing here is a command, whoever reads it: not in the first column, nor behind what a list or a quote begins with. */
function silent(text: string): string {
  return text.replace(/^([\s>*+-]*)\//gmu, '$1\\/');
}
