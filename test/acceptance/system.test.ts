import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { built, manifest, python, PYTHON, runIn, withPip } from '../support/plugins.ts';
import { BUNDLE, NODE, row, scratch, step, terminal, told } from '../support/process.ts';
import { makeRepository, write } from '../support/repository.ts';

const { folder, remove } = scratch();
const mounts: string[] = [];
afterAll(() => {
  for (const mount of mounts) execFileSync('umount', ['-l', mount]);
  remove();
});

const first = join(folder, 'first');
beforeAll(async () => {
  write(first, { 'plugins.json': manifest(built('a', [{ command: ['true'] }])) });
  await terminal(['provision'], { cwd: first });
});

let last = 0;
function workspace(...plugins: readonly Readonly<Record<string, unknown>>[]): string {
  const place = join(folder, `case ${(last += 1)}`);
  write(place, { 'plugins.json': manifest(...plugins) });
  return place;
}

/** A folder with these programs alone, to be the whole PATH. */
function pathOf(...programs: readonly string[]): string {
  const place = join(folder, `bin ${(last += 1)}`);
  mkdirSync(place);
  for (const program of programs)
    symlinkSync(execFileSync('which', [program], { encoding: 'utf8' }).trim(), join(place, program));
  return place;
}

describe('a disk that is full', () => {
  const plugins = ['a', 'b', 'c', 'd'].map((id) => built(id, [{ command: ['echo', id] }]));

  test.each(['300k', '3m', '20m'])('of %s: system_failed that says so, and the run after it is right', async (size) => {
    const cwd = workspace(...plugins);
    const small = join(cwd, 'artifacts');
    mkdirSync(small);
    if (!mount(['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', small])) return;

    const full = await told(['provision'], { cwd });
    execFileSync('mount', ['-o', 'remount,size=200m', small]);
    const roomy = await told(['provision'], { cwd });

    expect([full.code, full.document.reason]).toEqual([1, 'system_failed']);
    expect(JSON.stringify(full.document)).toMatch(/ENOSPC|No space left/u);
    expect(`${full.document.hint ?? ''}${full.document.message}`).toMatch(/space/iu);
    expect([roomy.code, roomy.document.reason]).toEqual([0, 'ok']);
    for (const { id } of plugins) expect(runIn(cwd, id, 'python', '-c', 'print(1)')).toBe('1');
    expect(readdirSync(join(small, '.store')).filter((name) => name.startsWith('work-'))).toEqual([]);
  });

  test('for the step itself is the failure of that step, in its own words', async () => {
    const cwd = workspace(built('a', [{ command: ['dd', 'if=/dev/zero', 'of=small/file', 'bs=64k', 'count=100'] }]));
    mkdirSync(join(cwd, 'small'));
    if (!mount(['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', join(cwd, 'small')])) return;
    withPip(cwd, first);

    const { code, document } = await told(['provision'], { cwd });

    expect([code, document.reason]).toEqual([1, 'step_failed']);
    expect(document.plugins?.[0]?.note).toContain('No space left');
  });

  test('for files larger than a limit is told, too', async () => {
    const cwd = workspace(...plugins);

    const { code, document } = await told(['provision'], {
      cwd,
      through: ['sh', '-c', 'ulimit -f 20; exec "$@"', 'sh'],
    });

    expect([code, document.reason]).toEqual([1, 'system_failed']);
    expect(document.message).toMatch(/too large/iu);
  });
});

describe('a folder that cannot be written', () => {
  test('because its file system is read-only is system_failed, by a step, too', async () => {
    const cwd = workspace({ id: 'a', runtime: {} });
    if (!mount(['--bind', cwd, cwd]) || !mount(['-o', 'remount,bind,ro', cwd], false)) return;

    const { code, document } = await told(['provision'], { cwd });
    const plan = await told(['plan'], { cwd });
    const dry = await told(['provision', '--dry-run'], { cwd });
    const asStep = await step({ workspace: cwd, inputs: { command: 'provision' } });

    expect([code, document.reason]).toEqual([1, 'system_failed']);
    expect(`${document.message} ${document.hint ?? ''}`).toMatch(/read-only/u);
    expect([plan.code, dry.code, asStep.outputs['reason']]).toEqual([0, 0, 'system_failed']);
  });

  test('by this user is system_failed with the path', async () => {
    const through = asNobody();
    if (through === undefined) return;
    const cwd = workspace({ id: 'a', runtime: {} });
    chmodSync(folder, 0o755);

    const { code, document } = await told(['provision'], { cwd, through, environment: { PATH: '/usr/bin:/bin' } });

    expect([code, document.reason]).toEqual([1, 'system_failed']);
    expect(document.message).toContain(join(cwd, 'artifacts'));
  });

  test('by this user may hold what is up to date: nothing needs to be written', async () => {
    const through = asNobody();
    if (through === undefined) return;
    const cwd = workspace({ id: 'a', runtime: {} });
    chmodSync(folder, 0o755);
    const environment = { PATH: '/usr/bin:/bin' };
    if (!hasPython('/usr/bin/python3')) {
      skip('no Python that everybody may run');
      return;
    }
    await terminal(['provision'], { cwd, environment });

    const { code, document } = await told(['provision'], { cwd, through, environment });

    expect([code, document.reason]).toEqual([0, 'nothing_to_do']);
  });
});

describe('a machine that lacks something', () => {
  test('Python: no_interpreter, with what to do', async () => {
    const cwd = workspace({ id: 'a', runtime: {} }, { id: 'b', runtime: { interpreter: { python: '3.12' } } });

    const { code, document } = await told(['provision'], { cwd, environment: { PATH: pathOf('git', 'sh') } });

    expect([code, document.reason]).toEqual([1, 'no_interpreter']);
    expect(JSON.stringify(document)).toContain('Nothing on this machine looks like an interpreter');
    expect(document.hint).toContain('setup-python');
    expect(document.problems).toHaveLength(2);
  });

  test('ensurepip, as Debian without python3-venv: a bare venv is made; steps and lockfiles that need pip say what to install', async () => {
    const split = splitPython();
    if (split === undefined) {
      skip('this Python cannot be copied without ensurepip and pip');
      return;
    }
    const bare = workspace({ id: 'a', runtime: {} });
    const steps = workspace(built('a', [{ command: ['python', '-m', 'pip', '--version'] }]));
    const locked = workspace({ id: 'a', runtime: { lockfile: 'requirements.lock' } });
    write(locked, { 'requirements.lock': 'x==1\n' });
    // Where Debian keeps pip's wheel for all of its Pythons, there is nothing.
    const hide =
      'if [ -d /usr/share/python-wheels ]; then mount -t tmpfs tmpfs /usr/share/python-wheels; fi; exec "$@"';
    const through = ['unshare', '--mount', 'sh', '-c', hide, 'sh'];
    if (existsSync('/usr/share/python-wheels') && !mayUnshare()) {
      skip('the wheels of the system cannot be hidden');
      return;
    }
    const environment = { PATH: '/usr/bin:/bin' };
    const run = (cwd: string) =>
      told(['provision', '--python', split], { cwd, environment, ...(mayUnshare() ? { through } : {}) });

    const results = await Promise.all([bare, steps, locked].map(run));

    expect(results.map(({ document }) => document.reason)).toEqual(['ok', 'step_failed', 'no_interpreter']);
    expect(results.slice(1).map(({ stderr }) => stderr)).toEqual([
      expect.stringContaining('-venv'),
      expect.stringContaining('-venv'),
    ]);
    expect(runIn(bare, 'a', 'python', '-c', 'import sys; print(sys.prefix != sys.base_prefix)')).toBe('True');
  });

  test('git, in a repository: system_failed that says why it is needed; outside of one it is not missed', async () => {
    const repository = makeRepository(join(folder, 'no git'), { 'plugins.json': manifest({ id: 'a', runtime: {} }) });
    const cwd = workspace({ id: 'a', runtime: {} });
    const environment = { PATH: pathOf('sh') };

    const inside = await told(['plan'], { cwd: repository.folder, environment });
    const outside = await told(['plan'], { cwd, environment });

    expect([inside.code, inside.document.reason]).toEqual([1, 'system_failed']);
    expect(`${inside.document.message} ${inside.document.hint ?? ''}`).toContain('install git');
    expect(outside.code).toBe(0);
  });

  test('a repository that is whole: git says what is wrong', async () => {
    const repository = makeRepository(join(folder, 'broken'), { 'plugins.json': manifest({ id: 'a', runtime: {} }) });
    rmSync(join(repository.folder, '.git/HEAD'));

    const { code, document } = await told(['plan'], { cwd: repository.folder });

    expect([code, document.reason]).toEqual([1, 'system_failed']);
    expect(document.message).toContain('git failed');
  });

  test('a network: the install fails with what pip says', async () => {
    const cwd = workspace({ id: 'a', runtime: { lockfile: 'requirements.lock' } });
    write(cwd, { 'requirements.lock': 'hello==1.0 --hash=sha256:' + '0'.repeat(64) + '\n' });
    withPip(cwd, first);
    const environment = { PIP_INDEX_URL: 'http://127.0.0.1:9/simple', PIP_RETRIES: '0', PIP_TIMEOUT: '2' };

    const { code, document } = await told(['provision', '--installer=pip', '--pass-env=PIP_*'], { cwd, environment });

    expect([code, document.reason]).toEqual([1, 'step_failed']);
    expect(document.plugins?.[0]?.note).toMatch(/refused|Could not find a version/u);
  });
});

describe('a step out of measure', () => {
  test('may print 100 MB: all of it is passed on, and little of it held', async () => {
    const shout = python('import sys\nline = "x" * 1023 + "\\n"\nfor n in range(100 * 1024): sys.stdout.write(line)');
    const cwd = workspace(built('a', [shout]), built('b', [{ ...shout, name: 'other' }]));
    withPip(cwd, first);
    const environment = { PATH: `${dirname(PYTHON)}:/usr/bin:/bin` };
    const through = ['sh', '-c', '"$@" 2>&1 >/dev/null | wc -c >&2', 'sh'];

    const [direct, counted] = [
      await terminal(['provision', '--jobs=2', '--plugins=a,b'], { cwd, environment }),
      await terminal(['provision', '--plugins=a', '--artifacts-dir=other'], { cwd, environment, through }),
    ];

    expect(direct.code).toBe(0);
    expect((direct.stderr.match(/x{1000}/gu) ?? []).length).toBe(2 * 100 * 1024);
    expect(direct.peak).toBeLessThan(300);
    expect(Number(counted.stderr)).toBeGreaterThan(100 * 1024 * 1024);
  });

  test('may print one line of 30 MB, or bytes of no encoding', async () => {
    const cwd = workspace(
      built('a', [
        python('import sys; sys.stdout.write("y" * 30_000_000)'),
        python('import os\nfor n in range(2000): os.write(1, bytes(range(256)))'),
        python('raise SystemExit(1)'),
      ]),
    );
    withPip(cwd, first);

    const ran = await told(['provision'], { cwd });

    expect([ran.code, ran.document.reason]).toEqual([1, 'step_failed']);
    expect(ran.peak).toBeLessThan(300);
    expect(ran.document.plugins?.[0]?.note?.length).toBeLessThan(10_000);
  });

  test('may leave something running in the background: the run does not wait for it', async () => {
    const cwd = workspace(built('a', [{ command: 'sleep 4477 & echo started', shell: true }]));
    withPip(cwd, first);

    const ran = await told(['provision'], { cwd, patience: 30 });

    expect([ran.code, row(ran, 'a').status]).toEqual([0, 'built']);
  });

  test('may take away the folder for what is built: the run fails with a reason and the next is right', async () => {
    const cwd = workspace(
      built('a', [{ command: ['sh', '-c', 'if [ ! -e once ]; then touch once; rm -rf artifacts; fi'] }]),
    );
    withPip(cwd, first);

    const gone = await told(['provision'], { cwd });
    const next = await told(['provision'], { cwd });

    expect([gone.code, gone.document.reason === 'internal']).toEqual([1, false]);
    expect([next.code, next.document.reason]).toEqual([0, 'ok']);
  });
});

/** Mounts, where that is allowed; says loudly where not. */
function mount(words: readonly string[], isNew = true): boolean {
  try {
    execFileSync('mount', words, { stdio: 'pipe' });
    if (isNew) mounts.push(words.at(-1) ?? '');
    return true;
  } catch {
    skip('mounting is not allowed here');
    return false;
  }
}

/** What runs a command as a user without rights; undefined (and said loudly) where that cannot be. */
function asNobody(): string[] | undefined {
  const through = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];
  try {
    execFileSync(
      through[0] ?? '',
      [...through.slice(1), NODE, '-e', `require('fs').accessSync(${JSON.stringify(BUNDLE)})`],
      { stdio: 'pipe', cwd: '/' },
    );
    return through;
  } catch {
    skip('no other user can be, or it may not read the bundle');
    return undefined;
  }
}

/** A Python without ensurepip and pip: this one's files, those left out. */
function splitPython(): string | undefined {
  const prefix = dirname(dirname(PYTHON));
  const copy = join(folder, 'split');
  try {
    const version = execFileSync(PYTHON, ['-c', 'import sys; print("python%d.%d" % sys.version_info[:2])'], {
      encoding: 'utf8',
    }).trim();
    const library = join(prefix, 'lib', version);
    if (!existsSync(join(library, 'ensurepip')) || dirname(PYTHON) === '/usr/bin') return undefined;
    mkdirSync(join(copy, 'bin'), { recursive: true });
    mkdirSync(join(copy, 'lib', version), { recursive: true });
    for (const name of readdirSync(join(prefix, 'lib')).filter((each) => each.startsWith('libpython')))
      symlinkSync(join(prefix, 'lib', name), join(copy, 'lib', name));
    for (const name of readdirSync(library)) {
      if (name === 'os.py') cpSync(join(library, name), join(copy, 'lib', version, name));
      else if (!['ensurepip', 'site-packages', '__pycache__'].includes(name))
        symlinkSync(join(library, name), join(copy, 'lib', version, name));
    }
    cpSync(PYTHON, join(copy, 'bin/python3'));
    execFileSync(join(copy, 'bin/python3'), ['-c', 'import venv, sys; assert sys.base_prefix == sys.argv[1]', copy], {
      stdio: 'pipe',
    });
    return join(copy, 'bin/python3');
  } catch {
    return undefined;
  }
}

function mayUnshare(): boolean {
  try {
    execFileSync('unshare', ['--mount', 'true'], { stdio: 'pipe' });
    return true;
  } catch {
    return false;
  }
}

function hasPython(path: string): boolean {
  return existsSync(path);
}

/** Says loudly that a test proved nothing here. */
function skip(why: string): undefined {
  process.stderr.write(`\n!!! NOT TESTED (${why}): ${expect.getState().currentTestName ?? ''}\n`);
  return undefined;
}
