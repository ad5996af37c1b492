import { code, plain, table } from './markdown.ts';

/** What became of one plugin. */
export interface Told {
  readonly plugin: string;
  readonly channel: string;
  readonly reason: string;
  readonly message: string;
  readonly version: string | null;
  readonly previous: string | null;
  readonly gates: readonly {
    readonly name: string;
    readonly passed: boolean;
    readonly overridden: boolean;
    readonly passesAt: string | null;
    readonly message: string;
  }[];
}

/** The answers of a command on the ledger as Markdown: a row a plugin, then the gates of each that has some. */
export function answersReport(
  title: string,
  answers: readonly Told[],
  { commit, dry }: { readonly commit: string | null; readonly dry: boolean },
): string {
  const rows = answers.map(({ plugin, channel, version, previous, reason, message }) => [
    code(plugin),
    channel,
    version === null ? '' : code(version),
    previous === null ? '' : code(previous),
    reason === 'ok' ? (dry ? 'would be done' : 'done') : code(reason),
    plain(message),
  ]);
  const gates = gateRows(answers);
  return [
    `### ${plain(title)}`,
    '',
    ...(rows.length === 0 ? ['Nothing to do.'] : [table(['plugin', 'channel', 'version', 'before', '', ''], rows)]),
    ...(gates.length === 0 ? [] : ['', table(['plugin', 'gate', '', '', 'from'], gates.slice(0, MOST))]),
    ...(gates.length > MOST ? ['', `And ${gates.length - MOST} more gates.`] : []),
    ...(commit === null ? [] : ['', `Commit ${code(commit)} of the ledger.`]),
    '',
  ].join('\n');
}

/** More than this is read by nobody, and GitHub shows no summary of more than 1 MiB. */
const MOST = 1000;
/** From so many plugins on, gates that are open are left out. */
const MANY = 20;

function gateRows(answers: readonly Told[]): readonly (readonly string[])[] {
  return answers.flatMap(({ plugin, gates }) =>
    gates
      .filter(({ passed }) => !passed || answers.length < MANY)
      .map(({ name, passed, overridden, message, passesAt }) => [
        code(plugin),
        name,
        passed ? 'passed' : overridden ? 'gone past' : '**closed**',
        plain(message),
        passesAt ?? (passed ? '' : 'nobody knows'),
      ]),
  );
}
