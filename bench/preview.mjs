// From the command to a healthy plugin, in each sandbox, against the same engine that runs `python -m http.server`.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
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
const VENV = join(root, 'artifacts/plugins/p/venv');
const base = (command) => spawnSync('python3', ['-c', command], { encoding: 'utf8', env }).stdout.trim();
const prefix = base('import sys; print(sys.base_prefix)');
const SYSTEM = ['/usr', '/bin', '/lib', '/lib64'];
const shared = [...SYSTEM, ...(prefix.startsWith('/usr') ? [] : [prefix]), root];
const serve = (port) => [join(VENV, 'bin/python'), '-m', 'http.server', '--bind', '0.0.0.0', String(port)];

/** The boot of ours as its report has it, and the whole from the command on, in seconds. */
async function ours(backend) {
  const started = performance.now();
  const child = spawn(process.execPath, [BUNDLE, 'preview', 'p', '--prefer', backend, '--once'], { cwd: root, env });
  let said = '';
  let whole;
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said += chunk;
      if (whole === undefined && said.includes('p is up in')) whole = (performance.now() - started) / 1000;
    });
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0 || !said.includes(`is up in ${backend}`)) throw new Error(said);
  return { whole, boot: Number(/after (\d+) ms/u.exec(said)[1]) / 1000 };
}

const peers = {
  docker: (port) => container('docker', port),
  podman: (port) => container('podman', port),
  local: (port) => [
    ...['bwrap', '--unshare-all', '--share-net', '--unshare-user', '--uid', '65534', '--cap-drop', 'ALL'],
    ...['--die-with-parent', '--new-session', '--clearenv', '--proc', '/proc', '--dev', '/dev', '--tmpfs', '/tmp'],
    ...shared.flatMap((path) => ['--ro-bind', path, path]),
    ...['--remount-ro', '/', '--chdir', root, ...serve(port)],
  ],
};

function container(engine, port) {
  const format = ['images', '--filter', 'reference=localhost/coolbox-preview', '--format', '{{.Repository}}:{{.Tag}}'];
  const image = spawnSync(engine, format, { encoding: 'utf8', env }).stdout.split('\n')[0];
  return [
    ...[engine, 'run', '--rm', '--name', 'coolbox-bench', '--pull', 'never', '-p', `127.0.0.1:${port}:${port}`],
    ...['--read-only', '--tmpfs', '/tmp:rw,noexec,nosuid,nodev,size=64m', '--cap-drop', 'ALL', '--user', '65534:65534'],
    ...['--security-opt', 'no-new-privileges', '--pids-limit', '128', '--memory', '512m', '--memory-swap', '512m'],
    ...shared.flatMap((path) => ['--volume', `${path}:${path}:ro`]),
    ...['--workdir', root, image, ...serve(port)],
  ];
}

/** Seconds until the peer answers. */
async function peer(backend, port) {
  const [program, ...words] = peers[backend](port);
  const started = performance.now();
  const child = spawn(program, words, { env, stdio: 'ignore' });
  for (;;) {
    const answered = await fetch(`http://127.0.0.1:${port}/`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answered) break;
    if (child.exitCode !== null) throw new Error(`${backend} ended with ${child.exitCode}`);
    await pause(10);
  }
  const seconds = (performance.now() - started) / 1000;
  if (backend === 'local') child.kill('SIGKILL');
  else spawnSync(backend, ['rm', '--force', 'coolbox-bench'], { env });
  if (child.exitCode === null && child.signalCode === null) await new Promise((resolve) => child.on('exit', resolve));
  return seconds;
}

let port = 18000;
for (const backend of Object.keys(peers)) {
  try {
    await ours(backend);
  } catch (error) {
    console.log(`SKIPPED ${backend}: ${String(error.message).trim().slice(0, 300)}`);
    continue;
  }
  const rows = [];
  for (let round = 0; round < ROUNDS; round++)
    rows.push({ ...(await ours(backend)), peer: await peer(backend, (port += 1)) });
  const of = (name) => median(rows.map((row) => row[name]));
  report(`${backend}: engine to healthy`, of('boot'), of('peer'), 'python -m http.server', '≤ 1.3×');
  report(`${backend}: command to healthy`, of('whole'), of('peer'), 'python -m http.server');
}
rmSync(root, { recursive: true, force: true });
