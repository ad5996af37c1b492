import { code, plain, table } from './markdown.ts';

/** What an audit tells. */
export interface Audited {
  readonly findings: readonly {
    readonly severity: 'error' | 'warning';
    readonly file: string;
    readonly line?: number;
    readonly commit?: string;
    readonly message: string;
  }[];
  readonly tip: string | null;
  readonly commits: number;
  readonly sequence: number;
}

/** An audit as Markdown: what was looked at, and a row for each thing that is off. */
export function auditReport({ findings, tip, commits, sequence }: Audited): string {
  const rows = findings.map(({ severity, file, line, commit, message }) => [
    severity === 'error' ? '**error**' : 'warning',
    code(file) + (line === undefined ? '' : `:${line}`),
    commit === undefined ? '' : code(commit.slice(0, 12)),
    plain(message),
  ]);
  return [
    '### Audit of the ledger',
    '',
    `${commits} commits, ${sequence} events${tip === null ? '' : `, tip ${code(tip)}`}.`,
    '',
    rows.length === 0 ? 'Nothing is off.' : table(['', 'file', 'commit', ''], rows),
    '',
  ].join('\n');
}
