import { afterAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { startArtifactService } from '../support/artifact-service.ts';
import { wasmPlugin, tiny } from '../support/modules.ts';
import { manifest, PYTHON } from '../support/plugins.ts';
import { previewRoom } from '../support/preview-room.ts';
import { upPreview } from '../support/preview.ts';
import { start, step, told, TOKENS, type Told } from '../support/process.ts';
import { makeRepository } from '../support/repository.ts';

const { folder, remove, environment: ENGINES, alone: ALONE, isolated, workspace, leftovers } = previewRoom();
afterAll(remove);

const preview = (cwd: string, ...words: readonly string[]): Promise<Told> =>
  told(['preview', 'p', ...words], { cwd, environment: ENGINES });

const GOOD = [
  'import os, time',
  'class Plugin:\n    pass',
  'def writes():\n    import tempfile\n    with tempfile.TemporaryFile() as file:\n        return file.write(b"x")',
  'def double(number):\n    print("doubling", number)\n    return number * 2',
  'def sleep():\n    time.sleep(20)',
  'def seen():\n    return dict(os.environ)',
  '',
].join('\n');
const TOOLS = {
  toolbus: { invoke: { double: 'p:double', sleep: 'p:sleep', writes: 'p:writes', seen: 'p:seen' } },
  resources: { memory: '64Mi', cpu: '500m', timeout: 1 },
};

describe.each([...isolated, 'plain'])('in %s, a plugin', (backend) => {
  const prefer = backend === 'plain' ? 'local' : backend;
  const environment = backend === 'plain' ? ALONE : ENGINES;

  test('is loaded, answers, and leaves nothing', async () => {
    const cwd = workspace(GOOD, TOOLS);

    const up = await upPreview('p', { cwd, environment: { ...TOKENS, ...environment } }, '--prefer', prefer);
    const health = await up.health();
    const doubled = await up.invoke('double', [21]);
    const missing = await up.invoke('triple', [21]);
    const written = await up.invoke('writes', []);
    const slow = await up.invoke('sleep', []);
    const { result: seen } = (await up.invoke('seen', [])) as { result: Record<string, string> };
    const ended = await up.stop();

    expect(health).toMatchObject({ status: 'ok', plugin: 'p', version: '1.0', profile: 'default', kind: 'native' });
    expect(doubled).toEqual({ result: 42 });
    expect(missing).toEqual({
      error: { type: 'LookupError', message: "There is no function 'triple'; there are: double, seen, sleep, writes." },
    });
    expect(written).toEqual({ result: 1 });
    expect(slow).toMatchObject({ error: { type: 'TimeoutError' } });
    expect(seen).toMatchObject({
      COOLBOX_PLUGIN_PREVIEW: 'p',
      COOLBOX_PLUGIN_PREVIEW_MANIFEST: 'plugins.json',
      COOLBOX_PLUGIN_PREVIEW_PROFILE: 'default',
      DEBUG_PORT: '5678',
    });
    expect(Object.keys(seen).filter((name) => /TOKEN|SECRET|GITHUB|ACTIONS/u.test(name))).toEqual([]);
    expect(ended.code).toBe(0);
    expect(leftovers()).toEqual([]);
  });

  test('of kind wasm is instantiated, and its exports can be called', async () => {
    const cwd = join(folder, `wasm ${backend}`);
    makeRepository(cwd, {
      'plugins.json': manifest(wasmPlugin('p', 'a.wasm', [], { entrypoint: 'go' })),
      'a.wasm': '',
    });
    writeFileSync(join(cwd, 'a.wasm'), tiny());

    const { code, document } = await told(['preview', 'p', '--prefer', prefer, '--once'], { cwd, environment });

    expect(document).toMatchObject({
      schema: 1,
      command: 'preview',
      reason: 'ok',
      backend: prefer,
      kind: 'wasm',
      exposes: expect.arrayContaining([{ name: 'go', kind: 'export', resolved: true }]),
    });
    expect(code).toBe(0);
  });

  test.each([
    ['raises', 'raise ValueError("no luck")', /could not be loaded: ValueError: no luck/u],
    [
      'exits at once',
      'import os\nprint("bye", flush=True)\nos._exit(3)',
      /was not ready when its process ended: it exited with 3[^]*bye/u,
    ],
    ['is never ready', 'import time\ntime.sleep(600)', /was not ready after 3 s: it is still starting/u],
    ['has no such entrypoint', 'class Other:\n    pass', /AttributeError: module 'p' has no attribute 'Plugin'/u],
  ])('that %s is boot_failed, with its log', async (_, source, said) => {
    const cwd = workspace(source);

    const { code, document } = await told(['preview', 'p', '--prefer', prefer, '--boot-timeout', '3s'], {
      cwd,
      environment,
    });

    expect(document.reason).toBe('boot_failed');
    expect(document.message).toMatch(said);
    expect(code).toBe(1);
    expect(leftovers()).toEqual([]);
  });

  test('that does not want to end, ends', async () => {
    const cwd = workspace(
      'import signal\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\nsignal.signal(signal.SIGINT, signal.SIG_IGN)\nclass Plugin:\n    pass\n',
    );

    const { code } = await told(['preview', 'p', '--prefer', prefer], { cwd, environment });

    expect(code).toBe(0);
    expect(leftovers()).toEqual([]);
  });

  test('whose command is killed leaves nothing after the next cleanup', async () => {
    const cwd = workspace(GOOD);
    const up = await upPreview('p', { cwd, environment }, '--prefer', prefer);

    await up.stop('SIGKILL');
    await told(['preview', '--cleanup'], { cwd, environment: ENGINES });
    await new Promise((resolve) => setTimeout(resolve, 500));

    expect(leftovers()).toEqual([]);
  });
});

test('probes that fail are probe_failed, each named', async () => {
  const cwd = workspace(GOOD, { toolbus: { invoke: { double: 'p:double', gone: 'p:gone' } } });

  const { code, document } = await preview(cwd, '--probe', '/healthz 200 {"kind": "native"}\n/nothing');

  expect(document).toMatchObject({ reason: 'probe_failed', status: 'probe_failed' });
  expect(document.message).toContain("invoke gone: AttributeError: module 'p' has no attribute 'gone'");
  expect(document.message).toContain('GET /nothing: 404, not 200');
  expect(document.message).not.toContain('GET /healthz');
  expect(code).toBe(1);
});

test('without isolation a preview says so, and is refused where that is required or a fork asks', async () => {
  const cwd = workspace(GOOD);
  const event = join(folder, 'fork.json');
  writeFileSync(event, JSON.stringify({ pull_request: { head: { repo: { id: 2 } }, base: { repo: { id: 1 } } } }));

  const plain = await told(['preview', 'p'], { cwd, environment: ALONE });
  const required = await told(['preview', 'p', '--require-isolation'], { cwd, environment: ALONE });
  const forked = await told(['preview', 'p'], { cwd, environment: { ...ALONE, GITHUB_EVENT_PATH: event } });

  expect(plain.document).toMatchObject({ reason: 'ok', isolated: false });
  expect(plain.stderr).toContain('not isolated: bwrap (bubblewrap) is not on PATH');
  expect(required.document).toMatchObject({ reason: 'no_backend' });
  expect(required.document.message).toContain(
    'docker: docker is not on PATH; podman: podman is not on PATH; vagrant: vagrant is not on PATH; local: not isolated',
  );
  expect(forked.document).toMatchObject({ reason: 'no_backend' });
});

test('the plugin sees what a preview is, and nothing of the outside', async () => {
  const cwd = workspace('import os\nclass Plugin:\n    pass\ndef seen():\n    return dict(os.environ)\n', {
    runtime: { entrypoint: 'p:Plugin', environment: { GREETING: 'hello' } },
    toolbus: { invoke: { seen: 'p:seen' } },
  });

  const up = await upPreview(
    'p',
    { cwd, environment: { ...ENGINES, SECRET: 'x', GITHUB_TOKEN: 'y' } },
    '--debug-port',
    '6000',
  );
  const { result } = (await up.invoke('seen', [])) as { result: Record<string, string> };
  await up.stop();

  expect(result).toMatchObject({
    COOLBOX_PLUGIN_PREVIEW: 'p',
    COOLBOX_PLUGIN_PREVIEW_MANIFEST: 'plugins.json',
    COOLBOX_PLUGIN_PREVIEW_PROFILE: 'default',
    DEBUG_PORT: '6000',
    GREETING: 'hello',
  });
  expect(result).not.toHaveProperty('SECRET');
  expect(result).not.toHaveProperty('GITHUB_TOKEN');
});

test('Ctrl-C while the probes run ends it, too', async () => {
  const cwd = workspace(GOOD);
  const { child, ended } = start(['preview', 'p', '--no-once', '--prefer', 'local'], { cwd, environment: ALONE });
  child.stderr?.on('data', (chunk: Buffer) => {
    if (chunk.toString().includes('p is up in')) child.kill('SIGINT');
  });

  const { signal } = await ended;

  expect(signal).toBeNull();
  expect(leftovers()).toEqual([]);
});

test('a port that is taken is refused, with who holds it', async () => {
  const cwd = workspace(GOOD);
  const holder = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => holder.once('listening', resolve));
  const address = holder.address();
  const port = typeof address === 'object' ? String(address?.port) : '';

  const { document } = await preview(cwd, '--port', port);
  holder.close();

  expect(document).toMatchObject({ reason: 'boot_failed' });
  expect(document.message).toMatch(
    new RegExp(`^Port ${port} of this machine is taken by \\S+ \\(pid ${process.pid}\\)`, 'u'),
  );
});

test('hostile output, a gigabyte of it, harms neither the log nor the report', async () => {
  const cwd = workspace(
    [
      'import sys',
      'out = sys.stdout.buffer',
      'out.write(b"::set-output name=a::b\\n##[error]no\\n\\x1b]0;title\\x07\\x1b[2J\\xff\\xfe\\n```\\n</details>@everyone\\n")',
      'for _ in range(10000): out.write(b"x" * 100000)',
      'out.write(b"\\n::stop-commands::x\\n")',
      'out.flush()',
      'class Plugin:\n    pass',
    ].join('\n'),
  );

  const { seen, ...ran } = await step({
    workspace: cwd,
    inputs: { command: 'preview', plugins: 'p', 'boot-timeout': '110s' },
    environment: ENGINES,
    patience: 115,
  });

  expect(ran.code).toBe(0);
  expect(seen.commands.map(({ name }) => name)).not.toContain('set-output');
  expect(seen.commands.filter(({ name }) => name === 'error')).toEqual([]);
  expect(ran.peak).toBeLessThan(400);
  expect(ran.stdout.length).toBeLessThan(2_000_000);
});

test.each([...isolated, 'plain'])(
  'in %s, a Python below the folder for temporary files is no different',
  async (backend) => {
    const prefix = join(folder, `python ${backend}`);
    const home = dirname(dirname(PYTHON));
    mkdirSync(join(prefix, 'bin'), { recursive: true });
    copyFileSync(PYTHON, join(prefix, 'bin', 'python3'));
    cpSync(join(home, 'lib'), join(prefix, 'lib'), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !/site-packages|dist-packages|\/test$|\.a$|\/lib\/(?!python|libpython)[^/]+$/u.test(path),
    });
    const cwd = workspace(GOOD);
    const words = ['preview', 'p', '--prefer', backend === 'plain' ? 'local' : backend, '--once'];

    const { document } = await told([...words, '--python', join(prefix, 'bin', 'python3')], {
      cwd,
      environment: backend === 'plain' ? ALONE : ENGINES,
    });

    expect(document).toMatchObject({ reason: 'ok', status: 'ok' });
  },
);

test('dry-run boots nothing', async () => {
  const cwd = workspace(GOOD);

  const { document } = await preview(cwd, '--dry-run');

  expect(document).toMatchObject({ reason: 'ok', plugin: 'p' });
  expect(existsSync(join(cwd, 'artifacts'))).toBe(false);
});

describe('a release', () => {
  test('is previewed as its commit has it, whatever lies in the working tree', async () => {
    const cwd = workspace(GOOD, TOOLS);
    await told(['stage', 'canary'], { cwd });
    writeFileSync(join(cwd, 'p.py'), 'raise RuntimeError("not this one")\n');

    const released = await preview(cwd, '--version', '1.0');
    const active = await preview(cwd, '--channel', 'stable');
    const working = await preview(cwd);

    expect(released.document).toMatchObject({ reason: 'ok', version: '1.0' });
    expect(active.document).toMatchObject({ reason: 'ok', version: '1.0' });
    expect(working.document).toMatchObject({ reason: 'boot_failed' });
    expect(leftovers()).toEqual([]);
  });

  test('that is not there, or was made of what was not committed, is refused', async () => {
    const cwd = workspace(GOOD);
    writeFileSync(join(cwd, 'p.py'), `${GOOD}# edited\n`);
    await told(['stage', 'canary'], { cwd });

    const absent = await preview(cwd, '--version', '9.9');
    const uncommitted = await preview(cwd, '--version', '1.0');

    expect(absent.document).toMatchObject({ reason: 'usage', message: 'There is no release 9.9 of p.' });
    expect(uncommitted.document).toMatchObject({ reason: 'usage' });
    expect(uncommitted.document.message).toContain('it names no commit');
  });
});

test('on GitHub report and log are stored as one artifact, and the summary links to editors', async () => {
  const service = await startArtifactService();
  const cwd = workspace(GOOD, TOOLS);
  const head = { ref: 'topic', repo: { id: 1, full_name: 'octo/plugins' } };

  const ran = await step({
    workspace: cwd,
    inputs: { command: 'preview', plugins: 'p' },
    event: { pull_request: { number: 7, head, base: { repo: { id: 1 } } } },
    environment: {
      ...ENGINES,
      ...service.environment('1'),
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: 'octo/plugins',
    },
  });
  const [artifact, ...more] = service.artifacts();
  const listed = execFileSync('tar', ['-t'], { input: artifact?.bytes, encoding: 'utf8' }).trim().split('\n');
  await service.stop();

  expect(ran.outputs).toMatchObject({ reason: 'ok', status: 'ok', backend: expect.any(String) });
  expect(Number(ran.outputs['boot-ms'])).toBeGreaterThan(0);
  expect(ran.outputs['url']).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/u);
  expect(artifact?.name).toMatch(/^coolbox-preview-p-[\w.]+-\w+-1\.tar$/u);
  expect([listed, more]).toEqual([['log.txt', 'report.json', 'report.md'], []]);
  expect(ran.files.summary).toContain('https://codespaces.new/octo/plugins/pull/7');
  expect(ran.files.summary).toContain('`invoke double`');
});

describe('several plugins', () => {
  let last = 0;
  const several = (): string => {
    const cwd = join(folder, `several ${(last += 1)}`);
    const plugin = (id: string, more: Readonly<Record<string, unknown>> = {}) => ({
      id,
      version: '1.0',
      runtime: { entrypoint: `${id}:Plugin`, ...more },
    });
    const unbuilt = { build: [{ name: 'break', command: ['python', '-c', 'raise SystemExit(3)'] }] };
    makeRepository(cwd, {
      'plugins.json': manifest(plugin('good'), plugin('raises'), plugin('unbuilt', unbuilt), plugin('other')),
      'good.py': 'class Plugin:\n    pass\n',
      'other.py': 'class Plugin:\n    pass\n',
      'raises.py': 'raise ValueError("no luck")\n',
      '.gitignore': 'artifacts/\n',
    });
    return cwd;
  };

  test('are booted one after another; what fails stops none, and each has its report and artifact', async () => {
    const service = await startArtifactService();
    const cwd = several();

    const ran = await step({
      workspace: cwd,
      inputs: { command: 'preview', plugins: 'raises,unbuilt,good' },
      environment: { ...ENGINES, ...service.environment('1') },
    });
    const names = service.artifacts().map(({ name }) => name);
    await service.stop();
    const reports = JSON.parse(ran.outputs['report'] ?? '') as readonly { plugin: string; status: string }[];

    expect(ran.code).toBe(1);
    expect(reports.map(({ plugin, status }) => [plugin, status])).toEqual([
      ['good', 'ok'],
      ['raises', 'boot_failed'],
      ['unbuilt', 'step_failed'],
    ]);
    expect(JSON.parse(ran.outputs['result'] ?? '')).toMatchObject({
      reason: 'boot_failed',
      message: '1 of 3 plugins work; failed: raises (boot_failed), unbuilt (step_failed).',
      previews: reports,
    });
    expect(names.sort().map((name) => name.split('-')[2])).toEqual(['good', 'raises', 'unbuilt']);
    for (const id of ['good', 'raises', 'unbuilt']) expect(ran.files.summary).toContain(`### Preview of \`${id}\``);
    expect(leftovers()).toEqual([]);
  });

  test('are refused where the preview stays, before anything is built', async () => {
    const cwd = several();

    const { code, document } = await told(['preview', '--no-once', '--plugins', 'good,other'], {
      cwd,
      environment: ENGINES,
    });

    expect(document).toMatchObject({ reason: 'usage', hint: expect.stringContaining('good, other') });
    expect(code).toBe(2);
    expect(existsSync(join(cwd, 'artifacts'))).toBe(false);
  });

  test('are all of the profile where none is named; dry-run names them', async () => {
    const { document } = await told(['preview', '--dry-run', '--once'], { cwd: several() });

    expect(document).toMatchObject({ reason: 'ok', plugins: ['good', 'raises', 'unbuilt', 'other'] });
  });
});

test('one whose build fails is refused, and its report is stored all the same', async () => {
  const service = await startArtifactService();
  const cwd = workspace(GOOD, { runtime: { entrypoint: 'p:Plugin', build: { command: ['python', 'nothing.py'] } } });

  const ran = await step({
    workspace: cwd,
    inputs: { command: 'preview', plugins: 'p' },
    environment: { ...ENGINES, ...service.environment('1') },
  });
  const names = service.artifacts().map(({ name }) => name);
  await service.stop();

  expect(ran.outputs['reason']).toBe('step_failed');
  expect(names).toEqual([expect.stringMatching(/^coolbox-preview-p-/u)]);
});
