import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const ROOT = join(import.meta.dirname, '..', '..');

/** The courier's program as Node can run it, where `@actions/cache` is found from it. Returns its path. */
export function courierProgram(): string {
  const source = readFileSync(join(ROOT, 'src', 'world', 'courier-process.ts'), 'utf8');
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, verbatimModuleSyntax: true },
  });
  const folder = join(ROOT, 'node_modules', '.cache', 'coolbox');
  mkdirSync(folder, { recursive: true });
  const program = join(folder, `courier-${process.pid}.mjs`);
  writeFileSync(program, outputText);
  return program;
}
