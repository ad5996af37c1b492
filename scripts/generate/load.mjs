// Loads a module of src/ and what it imports. Node 20 runs no TypeScript, so it is transpiled here, as CommonJS.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** The exports of a TypeScript module, by its absolute path. */
export function load(file, loaded = new Map()) {
  const known = loaded.get(file);
  if (known !== undefined) return known.exports;
  const module = { exports: {} };
  loaded.set(file, module);
  const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true };
  const { outputText } = ts.transpileModule(readFileSync(file, 'utf8'), { fileName: file, compilerOptions });
  const requireFrom = createRequire(file);
  const resolve = (name) => (name.startsWith('.') ? load(join(dirname(file), name), loaded) : requireFrom(name));
  new Function('require', 'module', 'exports', outputText)(resolve, module, module.exports);
  return module.exports;
}
