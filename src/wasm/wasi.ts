import type { Form } from './sections.ts';

/** `unstable` is `wasi_unstable`, before preview 1. */
export type Wasi = 'unstable' | 'preview1' | 'preview2' | 'preview3';

/** The newest WASI that is named among imports or, of a component, exports (`wasi:cli/run@0.2.0`); null when none is. */
export function wasiOf(form: Form, imports: readonly string[], exports: readonly string[]): Wasi | null {
  const names = form === 'component' ? [...imports, ...exports] : imports;
  const versions: readonly [Wasi, RegExp][] = [
    ['preview3', /^wasi:[^@]*@0\.3\./u],
    ['preview2', /^wasi:/u],
    ['preview1', /^wasi_snapshot_preview1\./u],
    ['unstable', /^wasi_unstable\./u],
  ];
  return versions.find(([, pattern]) => names.some((name) => pattern.test(name)))?.[0] ?? null;
}
