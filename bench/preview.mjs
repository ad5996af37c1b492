// From the command to a healthy plugin, in each sandbox, against the same engine that runs `python -m http.server` with the same flags.
// Usage: preview.mjs [docker | podman | local]
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUNDLE, CLEAN, median, report } from './measure.mjs';

const ROUNDS = 10;
const root = realpathSync(mkdtempSync(join(tmpdir(), 'coolbox-bench-')));
// Another user reads it inside.
chmodSync(root, 0o755);
const plugin = { id: 'p', runtime: { entrypoint: 'p:Plugin' } };
writeFileSync(join(root, 'plugins.json'), JSON.stringify({ profiles: { default: { plugins: [plugin] } } }));
writeFileSync(join(root, 'p.py'), 'class Plugin:\n    pass\n');
const env = {
  ...CLEAN,
  TMPDIR: tmpdir(),
  ...(process.env.CONTAINERS_CONF ? { CONTAINERS_CONF: process.env.CONTAINERS_CONF } : {}),
};
const PYTHON = join(root, 'artifacts/plugins/p/venv/bin/python');
const ENGINES = { docker: 'docker', podman: 'podman', local: 'bwrap' };

/** The boot of ours as its report has it, and the whole from the command on, in seconds. */
async function ours(backend, path = env.PATH) {
  const argv = [BUNDLE, 'preview', 'p', '--prefer', backend, '--once', '--json'];
  const started = performance.now();
  const child = spawn(process.execPath, argv, { cwd: root, env: { ...env, PATH: path } });
  let said = '';
  let result = '';
  let whole;
  child.stdout.on('data', (chunk) => (result += chunk));
  child.stderr.on('data', (chunk) => {
    said += chunk;
    if (whole === undefined && said.includes('p is up in')) whole = (performance.now() - started) / 1000;
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0 || !said.includes(`is up in ${backend}`)) throw new Error(said);
  const { boot } = JSON.parse(result);
  return { whole, ...Object.fromEntries(Object.entries(boot).map(([name, ms]) => [`boot.${name}`, ms / 1000])) };
}

/** What ours tells the engine to run, read by a program of the engine's name that stands before it on PATH. */
async function flagsOf(backend) {
  const engine = ENGINES[backend];
  const shims = mkdtempSync(join(root, 'shims-'));
  const real = spawnSync('sh', ['-c', `command -v ${engine}`], { encoding: 'utf8', env }).stdout.trim();
  writeFileSync(
    join(shims, engine),
    `#!/bin/sh\nfor word; do [ "$word" != ${PYTHON} ] || printf '%s\\0' "$@" > ${shims}/flags; done\nexec ${real} "$@"\n`,
    { mode: 0o755 },
  );
  await ours(backend, `${shims}:${env.PATH}`);
  const words = readFileSync(join(shims, 'flags'), 'utf8').split('\0').slice(0, -1);
  const at = words.indexOf(PYTHON);
  // The image follows what docker and podman call the entrypoint.
  // The filter of system calls is an open file of ours.
  const flags = words
    .slice(0, at + (backend === 'local' ? 1 : 2))
    .filter((word, index, all) => ![word, all[index - 1]].includes('--seccomp'));
  // What it mounted of its own is gone by now.
  for (const path of flags.flatMap((word) => word.split(':').slice(0, 1)))
    if (path.startsWith(tmpdir()) && !existsSync(path)) made.push(mkdirSync(path, { recursive: true }));
  return [real, ...flags, '-u', '-m', 'http.server', '--bind', '127.0.0.1', '8000'];
}
const made = [];

/** Seconds until the peer listens, which it says. There is no network to ask it by. */
async function peer([program, ...words]) {
  const started = performance.now();
  const child = spawn(program, words, { cwd: root, env });
  const ended = new Promise((resolve) => child.on('close', resolve));
  let said = '';
  const seconds = await new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        said += chunk;
        if (said.includes('Serving HTTP')) resolve((performance.now() - started) / 1000);
      });
    ended.then(() => reject(new Error(said)));
  });
  const name = words[words.indexOf('--name') + 1];
  if (words.includes('--name')) spawnSync(program, ['rm', '--force', name], { env });
  else child.kill('SIGKILL');
  await ended;
  return seconds;
}

for (const backend of process.argv[2] ? [process.argv[2]] : Object.keys(ENGINES)) {
  let flags;
  try {
    flags = await flagsOf(backend);
  } catch (error) {
    console.log(`SKIPPED ${backend}: ${String(error.message).trim().slice(0, 300)}`);
    continue;
  }
  const rows = [];
  for (let round = 0; round < ROUNDS; round++) rows.push({ ...(await ours(backend)), peer: await peer(flags) });
  const of = (name) => median(rows.map((row) => row[name]));
  report(`${backend}: engine to healthy`, of('boot.whole'), of('peer'), 'python -m http.server', '≤ 1.3×');
  report(`${backend}: command to healthy`, of('whole'), of('peer'), 'python -m http.server');
  const part = (name) => `${name} ${(of(`boot.${name}`) * 1000).toFixed(0)} ms`;
  console.log(`  of which ${['engine', 'interpreter', 'load'].map(part).join(', ')}`);
}
for (const path of made) rmSync(path, { recursive: true, force: true });
rmSync(root, { recursive: true, force: true });
