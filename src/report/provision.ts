import { code, duration, headline, plain, table } from './markdown.ts';

/** What became of one plugin. */
export interface ProvisionedPlugin {
  readonly id: string;
  readonly status: 'built' | 'restored' | 'stored' | 'unchanged' | 'skipped' | 'failed' | 'planned';
  /** Version and implementation, such as `cpython 3.12.4`. */
  readonly interpreter: string | null;
  readonly packages: number | null;
  readonly seconds: number;
  /** Why it was skipped, or what failed. */
  readonly note: string | null;
  readonly fingerprint?: string;
  /** Relative to the working directory. */
  readonly venv?: string;
  readonly lock?: string;
}

/** What each status means to a reader. */
const SAID: Readonly<Record<ProvisionedPlugin['status'], string>> = {
  built: 'built',
  restored: "from GitHub's cache",
  stored: 'from the store',
  unchanged: 'up to date',
  skipped: 'skipped',
  failed: '**failed**',
  planned: 'would be built',
};

/** The result as Markdown: a row a plugin. */
export function provisionReport(profile: string, plugins: readonly ProvisionedPlugin[], dry: boolean): string {
  const rows = plugins.map(({ id, status, interpreter, packages, seconds, note }) => [
    code(id),
    interpreter === null ? '' : plain(interpreter),
    packages === null ? '' : String(packages),
    dry && status === 'stored' ? 'would come from the store' : SAID[status],
    duration(seconds),
    // The log has it whole: a table of long cells is read by nobody.
    plain(headline(note ?? '')),
  ]);
  return [
    `### Plugins of profile ${code(profile)}`,
    '',
    table(['plugin', 'interpreter', 'packages', 'cache', 'time', ''], rows, ['l', 'l', 'r', 'l', 'r', 'l']),
    '',
  ].join('\n');
}
