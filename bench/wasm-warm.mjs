// A second build-wasm of 100 modules of 1 MB, with nothing changed, against hashing them.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUNDLE, interleaved, report, timed } from './measure.mjs';

const COUNT = 100;
const SIZE = 1_000_000;

/** A valid module of this size: the header, and a custom section of bytes that are its own. */
function module(index) {
  const body = Buffer.alloc(SIZE - 12);
  for (let at = 0; at < body.length; at += 32) createHash('sha256').update(`${index} ${at}`).digest().copy(body, at);
  // The length takes three bytes of LEB128; the section's name is empty.
  const length = body.length + 1;
  const leb = [(length & 0x7f) | 0x80, ((length >> 7) & 0x7f) | 0x80, length >> 14];
  return Buffer.concat([Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 0, ...leb, 0]), body]);
}

const root = mkdtempSync(join(tmpdir(), 'bench-modules-'));
mkdirSync(join(root, 'made'));
mkdirSync(join(root, 'source'));
const plugins = Array.from({ length: COUNT }, (_, index) => {
  writeFileSync(join(root, 'source', `m${index}.wasm`), module(index));
  const step = { name: 'copy', command: ['cp', `source/m${index}.wasm`, `made/m${index}.wasm`] };
  const build = { steps: [step], inputs: ['plugins.json'] };
  return { id: `p${index}`, runtime: { kind: 'wasm', wasm: { module: `made/m${index}.wasm`, build } } };
});
writeFileSync(join(root, 'plugins.json'), JSON.stringify({ profiles: { default: { plugins } } }, undefined, 1));
writeFileSync(join(root, '.gitignore'), 'artifacts/\nmade/*.wasm\nsource/\n');
const git = (...args) =>
  execFileSync('git', ['-c', 'user.name=bench', '-c', 'user.email=bench@localhost', ...args], { cwd: root });
git('init', '-q');
git('add', '-A');
git('commit', '-qm', 'Modules to measure on');

const node = process.execPath;
const buildWasm = [node, BUNDLE, 'build-wasm'];
timed(buildWasm, { cwd: root });
const hash = `const { createHash } = require('node:crypto'); const { readdirSync, readFileSync } = require('node:fs');
for (const name of readdirSync('made')) createHash('sha256').update(readFileSync('made/' + name)).digest('hex');`;
const warm = interleaved(10, {
  ours: () => timed(buildWasm, { cwd: root }),
  hashing: () => timed([node, '-e', hash], { cwd: root }),
});
report(`warm build-wasm of ${COUNT} modules`, warm.ours, warm.hashing, 'hashing them in Node', '≤ 1.5×');
rmSync(root, { recursive: true, force: true });
