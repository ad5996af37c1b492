import { code, table } from './markdown.ts';

interface PackedPlugin {
  readonly plugin: string;
  readonly version: string;
  /** How many files. */
  readonly inputs: number;
  readonly lock: { readonly packages: readonly unknown[] } | null;
  readonly wasm: { readonly form: string; readonly size: number } | null;
}

/** What is in a pack as Markdown: a row a plugin. */
export function packReport(plugins: readonly PackedPlugin[]): string {
  const rows = plugins.map(({ plugin, version, inputs, lock, wasm }) => [
    code(plugin),
    code(version),
    String(inputs),
    lock === null ? '' : String(lock.packages.length),
    wasm === null ? '' : `${wasm.form}, ${wasm.size} B`,
  ]);
  const head = ['plugin', 'version', 'input files', 'packages', 'module'];
  return ['### Packed', '', table(head, rows, ['l', 'l', 'r', 'r', 'l']), ''].join('\n');
}
