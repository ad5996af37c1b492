import { code, duration, headline, plain, table } from './markdown.ts';

/** What became of one plugin's module, and what is known of it where it is whole. */
export interface WasmPlugin {
  readonly id: string;
  /** `unchanged`: built by an earlier run; `committed`: it was there and is used as it is; `skipped`: the plugin has none. */
  readonly status: 'built' | 'restored' | 'stored' | 'unchanged' | 'committed' | 'skipped' | 'failed' | 'planned';
  /** Relative to the working directory. */
  readonly module: string | null;
  readonly origin?: 'built' | 'committed';
  readonly form?: 'module' | 'component';
  /** In bytes. */
  readonly size?: number;
  readonly sha256?: string;
  readonly wasi?: string | null;
  readonly imports?: readonly string[];
  readonly exports?: readonly string[];
  readonly entrypoint?: string | null;
  readonly seconds: number;
  readonly note: string | null;
  /** Of the build; null where nothing builds it. */
  readonly fingerprint?: string | null;
  /** Relative to the working directory. */
  readonly lock?: string;
  /** The module at the base of a pull request; null where it could not be found there, left out where there is no base. */
  readonly before?: WasmBefore | null;
}

export interface WasmBefore {
  /** The commit. */
  readonly base: string;
  readonly size: number;
  readonly imports: readonly string[];
}

/** What each status means to a reader. */
const SAID: Readonly<Record<WasmPlugin['status'], string>> = {
  built: 'built',
  restored: "from GitHub's cache",
  stored: 'from the store',
  unchanged: 'up to date',
  committed: 'committed',
  skipped: 'skipped',
  failed: '**failed**',
  planned: 'would be built',
};

/** The result as Markdown: a row a plugin, what each module asks of its host, and what changed since the base. */
export function buildWasmReport(profile: string, plugins: readonly WasmPlugin[], dry: boolean): string {
  const rows = plugins.map((plugin) => {
    const { id, module, form, entrypoint, seconds, note } = plugin;
    return [
      code(id),
      module === null ? '' : code(module),
      form ?? '',
      sizeOf(plugin),
      importsOf(plugin),
      entrypoint == null ? '' : code(entrypoint),
      statusOf(plugin, dry),
      duration(seconds),
      // The log has it whole: a table of long cells is read by nobody.
      plain(headline(note ?? '')),
    ];
  });
  const head = ['plugin', 'module', 'form', 'size', 'imports', 'entrypoint', 'cache', 'time', ''];
  const changes = plugins.flatMap(changesOf);
  return [
    `### Modules of profile ${code(profile)}`,
    '',
    table(head, rows, ['l', 'l', 'l', 'r', 'l', 'l', 'l', 'r', 'l']),
    '',
    ...(changes.length === 0 ? [] : [...changes, '']),
  ].join('\n');
}

function statusOf({ status, origin }: WasmPlugin, dry: boolean): string {
  if (dry && status === 'stored') return 'would come from the store';
  return status === 'unchanged' && origin === 'committed' ? 'committed, up to date' : SAID[status];
}

function sizeOf({ size, before }: WasmPlugin): string {
  if (size === undefined) return '';
  const now = bytes(size);
  if (before == null) return now;
  const grown = size - before.size;
  return `${now} (${grown === 0 ? 'as before' : `${grown > 0 ? '+' : '−'}${bytes(Math.abs(grown))}`})`;
}

/** More than this nobody reads in a cell. */
const MOST = 6;

function importsOf({ imports }: WasmPlugin): string {
  if (imports === undefined) return '';
  if (imports.length === 0) return 'none';
  const shown = imports.slice(0, imports.length > MOST ? MOST - 1 : MOST).map(code);
  const rest = imports.length - shown.length;
  return [...shown, ...(rest === 0 ? [] : [`and ${rest} more`])].join(', ');
}

/** What a module asks of its host now and did not at the base, and the other way round. */
function changesOf({ id, imports, before }: WasmPlugin): string[] {
  if (before === undefined || imports === undefined) return [];
  if (before === null) return [`- ${code(id)}: the module of the base is not known, so nothing is compared.`];
  const since = `since ${code(before.base.slice(0, 12))}`;
  const added = imports.filter((name) => !before.imports.includes(name));
  const removed = before.imports.filter((name) => !imports.includes(name));
  if (added.length + removed.length === 0) return [];
  const parts = [
    ...(added.length === 0 ? [] : [`asks for ${added.map(code).join(', ')} as well`]),
    ...(removed.length === 0 ? [] : [`no longer asks for ${removed.map(code).join(', ')}`]),
  ];
  return [`- ${code(id)} ${since}: ${parts.join('; ')}.`];
}

/** Bytes as people say them: `512 B`, `12.3 kB`, `4.5 MB`. */
function bytes(count: number): string {
  if (count < 1000) return `${count} B`;
  return count < 1_000_000 ? `${(count / 1000).toFixed(1)} kB` : `${(count / 1_000_000).toFixed(1)} MB`;
}
