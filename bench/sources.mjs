// What is measured inside a process: the sources as JavaScript that this Node can run.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import ts from 'typescript';

export const ROOT = join(import.meta.dirname, '..');

/** Writes folders of TypeScript as JavaScript into a new folder, which finds the installed packages, and returns it. */
export function transpiled(folders = ['src']) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-sources-'));
  const compilerOptions = {
    module: ts.ModuleKind.ESNext,
    target: ts.ScriptTarget.ES2022,
    rewriteRelativeImportExtensions: true,
  };
  for (const each of folders) {
    for (const name of readdirSync(join(ROOT, each), { recursive: true })) {
      if (!name.endsWith('.ts')) continue;
      const target = join(folder, each, name.replace(/ts$/u, 'js'));
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(
        target,
        ts.transpileModule(readFileSync(join(ROOT, each, name), 'utf8'), { compilerOptions }).outputText,
      );
    }
  }
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}
