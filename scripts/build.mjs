// Bundles src/main.ts into dist/, as CommonJS, which Node starts faster than modules; the process that talks to GitHub's
// services into dist/courier/, the one that validates large modules into dist/examiner/, and puts wasm-tools and the
// programs that run inside previews beside them.
// Usage: build.mjs [folder in place of dist/]. The folder is emptied first: chunk names change from build to build.
import { execFile } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '..');
const ncc = join(root, 'node_modules', '@vercel', 'ncc', 'dist', 'ncc', 'cli.js');
const out = resolve(process.argv[2] ?? join(root, 'dist'));
// Made beside it: a build that fails leaves the old one.
const fresh = `${out}.new`;
rmSync(fresh, { recursive: true, force: true });
const bundles = [
  // Not the code, but what is put around it: V8 reads `(function` once and an arrow function twice.
  ['src/bundle/main.ts', fresh, '--target', 'es5'],
  ['src/world/courier-process.ts', join(fresh, 'courier')],
  ['src/wasm/examiner-process.ts', join(fresh, 'examiner')],
];
await Promise.all(
  bundles.map(([entry, folder, ...words]) => {
    const program = [ncc, 'build', join(root, entry), '-o', folder, '--license', 'licenses.txt', '-q', ...words];
    return promisify(execFile)(process.execPath, program, { cwd: root });
  }),
);
for (const name of readdirSync(fresh)) {
  if (!name.endsWith('.js')) continue;
  const path = join(fresh, name);
  // ncc leaves it as it is, and CommonJS knows it by another name.
  writeFileSync(path, readFileSync(path, 'utf8').replaceAll('import.meta.dirname', '__dirname'));
}
// ncc writes one only for modules.
if (!existsSync(join(fresh, 'package.json'))) writeFileSync(join(fresh, 'package.json'), '{"type":"commonjs"}\n');
const tools = join(root, 'node_modules', '@bytecodealliance', 'jco-transpile');
mkdirSync(join(fresh, 'wasm-tools'));
copyFileSync(join(tools, 'vendor', 'wasm-tools.core.wasm'), join(fresh, 'wasm-tools', 'wasm-tools.core.wasm'));
copyFileSync(join(tools, 'LICENSE'), join(fresh, 'wasm-tools', 'LICENSE'));
cpSync(join(root, 'src', 'preview', 'inside'), join(fresh, 'inside'), {
  recursive: true,
  filter: (path) => !path.includes('__pycache__'),
});
rmSync(out, { recursive: true, force: true });
renameSync(fresh, out);
