import type { Problem } from '../errors.ts';
import { code, cut, headline, plain, table } from './markdown.ts';

/** Why a command did nothing. */
export interface Refused {
  readonly command: string;
  readonly message: string;
  readonly hint?: string;
  readonly problems?: readonly Problem[];
}

/** More rows are in the log. */
const MOST = 50;

/** A refusal as Markdown, for the job summary: the message, each problem with its place, what to do next. */
export function refusalReport({ command, message, hint, problems = [] }: Refused): string {
  const rows = problems
    .slice(0, MOST)
    .map(({ file, line, path, message: what }) => [
      line === undefined ? code(file) : code(`${file}:${line}`),
      path === '' ? '' : code(cut(path, 200)),
      plain(cut(what, 500)),
    ]);
  return [
    `### ${command === '' ? 'Refused' : `${code(command)} was refused`}`,
    plain(cut(headline(message), 1000)),
    ...(rows.length === 0 ? [] : [table(['where', 'of', 'problem'], rows, ['l', 'l', 'l'])]),
    ...(problems.length > MOST ? [`${problems.length - MOST} more are in the log.`] : []),
    ...(hint === undefined ? [] : [plain(cut(hint, 1000))]),
    '',
  ].join('\n\n');
}
