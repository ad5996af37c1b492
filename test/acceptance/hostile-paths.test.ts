import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { built, manifest, withPip } from '../support/plugins.ts';
import { row, scratch, terminal, told, type Told } from '../support/process.ts';
import { listing, repositoryAt, write } from '../support/repository.ts';

const { folder, remove } = scratch();
afterAll(remove);

/** What must stay as it is, whatever a manifest says. */
const outside = join(folder, 'outside');
const SECRET = 'the secret of another project';
const first = join(folder, 'first');
beforeAll(async () => {
  write(outside, {
    'secret.txt': SECRET,
    'folder/file.txt': SECRET,
    'module.wasm': SECRET,
    'artifacts/plugins/a/lock.json': SECRET,
  });
  write(first, { 'plugins.json': manifest(built('a', [{ command: ['true'] }])) });
  await terminal(['provision'], { cwd: first });
});

let last = 0;
function workspace(...plugins: readonly Readonly<Record<string, unknown>>[]): string {
  const place = join(folder, `case ${(last += 1)}`);
  write(place, { 'plugins.json': manifest(...plugins), 'inside/file.txt': 'x' });
  return place;
}

/** Runs both commands; what is outside must be as it was, and nobody may have been told what is in it. */
async function provision(cwd: string, ...words: readonly string[]): Promise<Told> {
  const before = listing(outside);
  const results = [await told(['plan', ...words], { cwd }), await told(['provision', ...words], { cwd })] as const;

  expect(listing(outside)).toEqual(before);
  for (const { stdout, stderr } of results) expect(stdout + stderr).not.toContain(SECRET);
  return results[1];
}

describe('a path that leads out, or is none, is refused', () => {
  const paths = [
    '../outside/secret.txt',
    'inside/../../outside/secret.txt',
    '/etc/hostname',
    'inside/..',
    '..',
    '..\\outside\\secret.txt',
    'C:\\Windows\\system.ini',
    'c:relative',
    '\\\\server\\share\\x',
    'nul',
    'inside/CON.txt',
    'COM1',
    'aux.lock',
    'a\nb',
    'a\u0000b',
    'a\u001b[2Jb',
    'file.txt:stream',
    '.. /x',
  ];

  test.each(paths)('%j, wherever a manifest has a path', async (path) => {
    const spots = {
      lockfile: { runtime: { lockfile: path } },
      buildLockfile: { runtime: { build: { steps: [], lockfile: path } } },
      cwd: built('x', [{ command: ['true'], cwd: path }]),
      inputs: { runtime: { build: { steps: [], inputs: [path] } } },
      outputs: { runtime: { build: { steps: [], outputs: [path] } } },
      module: { runtime: { wasm: { module: path } } },
      moduleAlone: { runtime: { kind: 'wasm', module: path } },
      watch: { runtime: {}, dev: { watch: [path] } },
    };
    const cwd = workspace(...Object.entries(spots).map(([id, plugin]) => ({ ...plugin, id })));

    const { code, document } = await provision(cwd);

    expect([code, document.reason]).toEqual([1, 'manifest_invalid']);
    const refused = document.problems?.filter(({ severity }) => severity === 'error') ?? [];
    expect(new Set(refused.map(({ path: spot }) => spot)).size).toBe(Object.keys(spots).length);
    expect(existsSync(join(cwd, 'artifacts'))).toBe(false);
  });

  test.each([
    '..',
    '../x',
    '.',
    'a/b',
    'a\\b',
    '/x',
    'con',
    'NUL.x',
    'com1',
    'a..b',
    'a.',
    ' a',
    '-a',
    '.git',
    '',
    'a\tb',
    'a b',
    'ä',
    'a:b',
    'venv/../../x',
  ])('the id %j', async (id) => {
    const { code, document } = await provision(workspace({ id, runtime: {} }));

    expect([code, document.reason]).toEqual([1, 'manifest_invalid']);
  });

  test('an id that is another one to some file systems', async () => {
    const { document } = await provision(workspace({ id: 'My-Plugin', runtime: {} }, { id: 'my_plugin', runtime: {} }));

    expect(document.reason).toBe('manifest_invalid');
  });

  test.each(['..', '../outside', '/tmp', '.', '.git', '.GIT/hooks', 'inside/../../outside', 'inside/..', 'made/CON.x'])(
    'artifacts-dir %j',
    async (path) => {
      const { code, document } = await provision(workspace({ id: 'a', runtime: {} }), `--artifacts-dir=${path}`);

      expect([code !== 0, ['usage', 'manifest_invalid'].includes(document.reason)]).toEqual([true, true]);
    },
  );
});

describe('a link that leads out is refused', () => {
  test.each<[string, Readonly<Record<string, unknown>>, (cwd: string) => void]>([
    [
      'as the lockfile',
      { runtime: { lockfile: 'inside/out' } },
      (cwd) => {
        symlinkSync(join(outside, 'secret.txt'), join(cwd, 'inside/out'));
      },
    ],
    [
      'as a folder above the lockfile',
      { runtime: { lockfile: 'inside/out/file.txt' } },
      (cwd) => {
        symlinkSync(join(outside, 'folder'), join(cwd, 'inside/out'));
      },
    ],
    [
      'as an input',
      built('a', [{ command: ['true'], cwd: 'inside' }]),
      (cwd) => {
        symlinkSync('../../outside/secret.txt', join(cwd, 'inside/out'));
      },
    ],
    [
      'as artifacts',
      { runtime: {} },
      (cwd) => {
        symlinkSync(outside, join(cwd, 'artifacts'));
      },
    ],
    [
      'as artifacts that are not there yet',
      { runtime: {} },
      (cwd) => {
        symlinkSync(join(outside, 'new'), join(cwd, 'artifacts'));
      },
    ],
    [
      "as the plugin's folder",
      { runtime: {} },
      (cwd) => {
        mkdirSync(join(cwd, 'artifacts/plugins'), { recursive: true });
        symlinkSync(outside, join(cwd, 'artifacts/plugins/a'));
      },
    ],
    [
      'as the folder of plugins',
      { runtime: {} },
      (cwd) => {
        mkdirSync(join(cwd, 'artifacts'));
        symlinkSync(join(outside, 'artifacts/plugins'), join(cwd, 'artifacts/plugins'));
      },
    ],
    [
      'as the store',
      { runtime: {} },
      (cwd) => {
        mkdirSync(join(cwd, 'artifacts'));
        symlinkSync(outside, join(cwd, 'artifacts/.store'));
      },
    ],
    [
      'as an output',
      { runtime: { build: { steps: [{ command: ['true'] }], outputs: ['inside/out/file.txt'] } } },
      (cwd) => {
        symlinkSync(join(outside, 'folder'), join(cwd, 'inside/out'));
      },
    ],
  ])('%s', async (_, plugin, plant) => {
    const cwd = workspace({ ...plugin, id: 'a' });
    plant(cwd);

    const { code, document } = await provision(cwd);

    expect([code, document.reason]).toEqual([1, 'manifest_invalid']);
    expect(JSON.stringify(document)).toContain('outside the working directory');
  });

  test("as a step's cwd, when the step is to run", async () => {
    const cwd = workspace({ ...built('a', [{ command: ['touch', 'planted'], cwd: 'inside/out' }]), dev: {} });
    symlinkSync(join(outside, 'folder'), join(cwd, 'inside/out'));
    withPip(cwd, first);

    const { code, document } = await provision(cwd);

    expect([code, ['manifest_invalid', 'step_failed'].includes(document.reason)]).toEqual([1, true]);
  });

  test.each(['venv', 'lock.json', 'requirements.lock'])(
    "as %s in the plugin's folder: it is replaced, not followed",
    async (name) => {
      const cwd = workspace({ id: 'a', runtime: { lockfile: 'requirements.lock' } });
      write(cwd, { 'requirements.lock': '', 'artifacts/plugins/a/': '' });
      symlinkSync(join(outside, name === 'venv' ? 'folder' : 'secret.txt'), join(cwd, 'artifacts/plugins/a', name));

      const { code } = await provision(cwd);

      expect(code).toBe(0);
      expect(lstatSync(join(cwd, 'artifacts/plugins/a', name)).isSymbolicLink()).toBe(false);
    },
  );

  test.each(['pip-23.2.1-0', 'probes.json', '.gitignore'])(
    'as %s in the store: nothing is written through it',
    async (name) => {
      const cwd = workspace({ id: 'a', runtime: {} });
      mkdirSync(join(cwd, 'artifacts/.store'), { recursive: true });
      symlinkSync(join(outside, 'secret.txt'), join(cwd, 'artifacts/.store', name));

      await provision(cwd);
    },
  );

  test('as the entry of a fingerprint in the store, or within it: nothing is taken from there', async () => {
    const cwd = workspace({ id: 'a', runtime: {} });
    await terminal(['provision'], { cwd });
    const { document } = await told(['provision'], { cwd });
    const entry = join(cwd, 'artifacts/.store', document.plugins?.[0]?.fingerprint ?? '');
    execFileSync('cp', ['-a', entry, join(outside, 'entry')]);
    rmSync(join(cwd, 'artifacts/plugins'), { recursive: true });
    rmSync(entry, { recursive: true });
    symlinkSync(join(outside, 'entry'), entry);

    const { code } = await provision(cwd);

    rmSync(join(outside, 'entry'), { recursive: true });
    expect(code).toBe(0);
    const config = readFileSync(join(cwd, 'artifacts/plugins/a/venv/pyvenv.cfg'), 'utf8');
    expect(config).toContain('coolbox-fingerprint');
  });
});

describe('a link that a build step plants', () => {
  const plugin = (script: string) => ({
    id: 'a',
    runtime: { build: { steps: [{ command: script, shell: true }], inputs: ['inside'], outputs: ['gen'] } },
  });

  test('in place of its output has nothing read through it', async () => {
    const cwd = workspace(plugin(`ln -s '${outside}/folder' gen`));
    withPip(cwd, first);

    const { code, document } = await provision(cwd);

    expect([code, document.reason === 'ok']).toEqual([1, false]);
    const copies = execFileSync('sh', ['-c', 'grep -rl "$0" . || true', SECRET], { cwd, encoding: 'utf8' });
    expect(copies).toBe('');
  });

  test('within its output, to somewhere outside, is refused', async () => {
    const cwd = workspace(
      plugin(
        `mkdir gen && echo fine > gen/a.txt && ln -s '${outside}/secret.txt' gen/b.txt && ln -s '${outside}/folder' gen/c`,
      ),
    );
    withPip(cwd, first);

    const { code, document } = await provision(cwd);

    expect([code, document.plugins?.[0]?.status]).toEqual([1, 'failed']);
    expect(document.plugins?.[0]?.note).toMatch(/'gen\/[bc]/u);
  });

  test('where the next run puts an output back has nothing written through it', async () => {
    const cwd = workspace(plugin('mkdir -p gen && echo made > gen/secret.txt'));
    withPip(cwd, first);
    await terminal(['provision'], { cwd });
    rmSync(join(cwd, 'gen'), { recursive: true });
    symlinkSync(outside, join(cwd, 'gen'));

    const { code } = await provision(cwd);

    expect(code).toBe(1);
  });

  test('in place of the folder of another plugin has nothing written through it', async () => {
    const plant = `mkdir -p artifacts/plugins; rm -rf artifacts/plugins/b; ln -s '${outside}/folder' artifacts/plugins/b`;
    const cwd = workspace(built('a', [{ command: plant, shell: true }]), built('b', [{ command: ['sleep', '1'] }]));
    withPip(cwd, first);

    const { code } = await provision(cwd, '--jobs=1');

    expect(code).toBe(1);
  });
});

test.each([
  '-r ../outside/secret.txt',
  '-c inside/../../outside/secret.txt',
  '--requirement=/etc/passwd',
  '-r inside/out',
])('a lockfile with %j, which leads out, is refused before an installer reads it', async (line) => {
  const cwd = workspace({ id: 'a', runtime: { lockfile: 'requirements.lock' } });
  write(cwd, { 'requirements.lock': `${line}\n` });
  symlinkSync(join(outside, 'secret.txt'), join(cwd, 'inside/out'));

  const { code, document, stderr } = await provision(cwd);

  expect([code, document.reason]).toEqual([1, 'manifest_invalid']);
  expect(stderr).toContain("that 'requirements.lock' includes");
});

describe('what came with a commit', () => {
  test('is no venv of ours: it is made anew', async () => {
    const cwd = workspace({ id: 'a', runtime: {} });
    await provision(cwd);
    const repository = repositoryAt(cwd);
    repository.git('init', '-q');
    repository.git('add', '--force', 'artifacts/plugins', 'plugins.json');
    repository.git('commit', '-q', '-m', 'venv and all');

    const { document } = await provision(cwd);

    expect(row({ document }, 'a').status).toBe('stored');
  });

  test('is no store of ours: nothing is done before it is taken out', async () => {
    const cwd = workspace({ id: 'a', runtime: {} });
    await provision(cwd);
    const repository = repositoryAt(cwd);
    repository.git('init', '-q');
    repository.git('add', '--force', 'artifacts/.store', 'plugins.json');
    repository.git('commit', '-q', '-m', 'store and all');

    const { code, document } = await provision(cwd);

    expect([code, document.reason]).toEqual([2, 'usage']);
    expect(document.hint).toContain("git rm -r --cached 'artifacts/.store'");
  });
});
