// Runs the fake GitHub in a process of its own: github-server.mjs [port] < state.json
// The state on stdin (an empty one: {}) is what it begins with. Prints `{"url": …}` once it listens. `/_fake/` is for who
// started it (test/support/github/control.ts). Ends at SIGTERM; with exit code 1 when something was not as GitHub describes it.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';

const support = import.meta.dirname;
// Below node_modules, where the packages are found from it.
const folder = join(support, '..', '..', 'node_modules', '.cache', 'coolbox', `github-${process.pid}`);
const compilerOptions = {
  module: ts.ModuleKind.ESNext,
  target: ts.ScriptTarget.ES2022,
  rewriteRelativeImportExtensions: true,
};
for (const path of [
  ...['github.ts', 'serve.ts'].map((name) => join(support, name)),
  ...readdirSync(join(support, 'github')).map((name) => join(support, 'github', name)),
]) {
  const source = readFileSync(path, 'utf8');
  const target = join(folder, relative(support, path)).replace(/\.ts$/u, '.js');
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, path.endsWith('.ts') ? ts.transpileModule(source, { compilerOptions }).outputText : source);
}
writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
const { startGitHub } = await import(pathToFileURL(join(folder, 'github.js')).href);
rmSync(folder, { recursive: true });
const given = await text(process.stdin);
const github = await startGitHub(given.trim() === '' ? {} : JSON.parse(given), Number(process.argv[2] ?? 0));
process.on('SIGTERM', () => {
  github.stop().then(
    () => process.exit(0),
    (error) => {
      console.error(error.message);
      process.exit(1);
    },
  );
});
console.log(JSON.stringify({ url: github.url }));
