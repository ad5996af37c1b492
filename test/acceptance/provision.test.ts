import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import {
  built,
  lockfile,
  lockOf,
  makeWheel,
  manifest,
  PATH,
  PYTHON,
  python,
  runIn,
  withPip,
} from '../support/plugins.ts';
import { processes, row, scratch, step, terminal, told, type Told } from '../support/process.ts';
import { listing, makeRepository, write } from '../support/repository.ts';

const { folder, remove } = scratch();
afterAll(remove);

const first = join(folder, 'first');
let hello = '';
beforeAll(async () => {
  hello = makeWheel(join(folder, 'wheels'), 'hello');
  write(first, { 'plugins.json': manifest(built('a', [{ command: ['true'] }])) });
  await terminal(['provision'], { cwd: first });
});

let last = 0;
/** A folder with a manifest of these plugins and other files, in no repository. */
function workspace(
  plugins: readonly Readonly<Record<string, unknown>>[],
  files: Readonly<Record<string, string>> = {},
): string {
  const place = join(folder, `case ${(last += 1)}`);
  write(place, { ...files, 'plugins.json': manifest(...plugins) });
  withPip(place, first);
  return place;
}

/** As `workspace`, with the wheels beside the manifest. */
function withWheels(
  plugins: readonly Readonly<Record<string, unknown>>[],
  files: Readonly<Record<string, string>> = {},
): string {
  const place = workspace(plugins, { 'requirements.lock': lockfile({ name: 'hello', sha256: hello }), ...files });
  cpSync(join(folder, 'wheels'), join(place, 'wheels'), { recursive: true });
  return place;
}

const statuses = ({ document }: Told): unknown => document.plugins?.map(({ status }) => status);
const store = (cwd: string): string => join(cwd, 'artifacts', '.store');
const entries = (cwd: string): string[] => readdirSync(store(cwd)).filter((name) => /^[0-9a-f]{64}$/u.test(name));

describe('a venv', () => {
  test('without steps and lockfile is bare, works, and is told in lock.json by the keys of the host', async () => {
    const cwd = workspace([
      {
        id: 'bare',
        version: '1.0',
        runtime: {
          entrypoint: 'bare:P',
          environment: { GREETING: 'hello' },
          interpreter: { python: '>=3.8', platforms: ['linux', 'macos'] },
          runtimes: ['node>=18'],
          wasm: { module: 'out.wasm', runtimes: ['wasmtime'], entrypoint: 'go' },
        },
      },
    ]);

    const result = await told(['provision'], { cwd });

    expect([result.code, result.document.reason, statuses(result)]).toEqual([0, 'ok', ['built']]);
    expect(runIn(cwd, 'bare', 'python', '-c', 'import sys; print(sys.prefix)')).toBe(
      join(cwd, 'artifacts/plugins/bare/venv'),
    );
    const { resolved, generated_at: generated, ...host } = lockOf(cwd, 'bare');
    expect(host).toEqual({
      plugin: 'bare',
      runtime: 'native',
      environment: { GREETING: 'hello' },
      interpreter: { python: ['>=3.8'], implementation: null, platforms: ['linux', 'macos'], extras: {} },
      requires_runtimes: ['node>=18'],
      wasm: { module: 'out.wasm', runtimes: ['wasmtime'], entrypoint: 'go' },
    });
    expect(generated).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+\+00:00$/u);
    expect(resolved).toMatchObject({
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/u),
      interpreter: {
        executable: PYTHON,
        implementation: 'cpython',
        platform: expect.stringMatching(/^linux-|^macos-/u),
      },
      packages: [],
      lockfiles: [],
      runtimes: [
        {
          name: 'node',
          version: expect.stringMatching(/^\d+\.\d+\.\d+$/u),
          executable: expect.stringMatching(/node$/u),
        },
      ],
      steps: [],
    });
  });

  test('has what its lockfile pins, checked by hash; the lockfile is mirrored byte for byte', async () => {
    const cwd = withWheels([{ id: 'a', runtime: { lockfile: 'requirements.lock' } }]);

    const result = await told(['provision'], { cwd });

    expect([result.code, row(result, 'a').packages]).toEqual([0, 1]);
    expect(runIn(cwd, 'a', 'hello')).toBe('hello 1.0');
    expect(runIn(cwd, 'a', 'python', '-c', 'import hello; print(hello.__file__)')).toContain(
      join(cwd, 'artifacts/plugins/a/venv'),
    );
    expect(lockOf(cwd, 'a').resolved.packages).toEqual([{ name: 'hello', version: '1.0' }]);
    const [mirrored, source] = ['artifacts/plugins/a', '.'].map((place) =>
      readFileSync(join(cwd, place, 'requirements.lock'), 'utf8'),
    );
    expect(mirrored).toBe(source);
    const sha256 = execFileSync('sha256sum', [join(cwd, 'requirements.lock')], { encoding: 'utf8' }).slice(0, 64);
    expect(lockOf(cwd, 'a').resolved.lockfiles).toEqual([{ path: 'requirements.lock', sha256 }]);
  });

  test('is not made of a wheel whose hash is another', async () => {
    const cwd = withWheels([{ id: 'a', runtime: { lockfile: 'bad.lock' } }], {
      'bad.lock': lockfile({ name: 'hello', sha256: '0'.repeat(64) }),
    });

    const result = await told(['provision'], { cwd });

    expect([result.code, result.document.reason]).toEqual([1, 'step_failed']);
    expect(row(result, 'a').note).toMatch(/hash/iu);
    expect(existsSync(join(cwd, 'artifacts/plugins/a/lock.json'))).toBe(false);
  });

  test.each(['pip', 'uv'])('is installed by %s from pylock.toml', async (installer) => {
    if (installer === 'uv' && !hasUv()) {
      skip('no uv on PATH');
      return;
    }
    const pylock = [
      'lock-version = "1.0"',
      'created-by = "hand"',
      '[[packages]]',
      'name = "hello"',
      'version = "1.0"',
      `wheels = [{ name = "hello-1.0-py3-none-any.whl", path = "wheels/hello-1.0-py3-none-any.whl", hashes = { sha256 = "${hello}" } }]`,
      '',
    ].join('\n');
    const cwd = withWheels([{ id: 'a', runtime: { lockfile: 'pylock.toml' } }], { 'pylock.toml': pylock });

    const result = await told(['provision', '--installer', installer], { cwd });

    expect([result.code, lockOf(cwd, 'a').resolved.packages]).toEqual([0, [{ name: 'hello', version: '1.0' }]]);
    expect(runIn(cwd, 'a', 'hello')).toBe('hello 1.0');
  });

  test('is installed by uv where that is asked for', async () => {
    if (!hasUv()) {
      skip('no uv on PATH');
      return;
    }
    const cwd = withWheels([{ id: 'a', runtime: { lockfile: 'requirements.lock' } }]);

    const result = await told(['provision', '--installer=uv'], { cwd });

    expect([result.code, runIn(cwd, 'a', 'hello')]).toEqual([0, 'hello 1.0']);
  });

  test('is not made where uv is asked for and missing', async () => {
    const cwd = withWheels([{ id: 'a', runtime: { lockfile: 'requirements.lock' } }]);

    const result = await told(['provision', '--installer=uv'], {
      cwd,
      environment: { PATH: `${join(PYTHON, '..')}:/usr/bin:/bin` },
    });

    expect([result.code, result.document.reason]).toEqual([1, 'missing_runtime']);
  });

  test('works with spaces, quotes and other scripts in every path and value', async () => {
    const strange = `it's a "test" ü 日本 $HOME`;
    const cwd = join(folder, strange);
    const plugin = built(
      'a',
      [
        { ...python('import os, pathlib; pathlib.Path("ö ut.txt").write_text(os.environ["VALUE"])'), cwd: strange },
        {
          command: ['python', '-m', 'pip', 'install', '--no-index', '--find-links', '../wheels', 'hello'],
          cwd: strange,
        },
      ],
      { environment: { VALUE: strange }, lockfile: `${strange}/"lock" ü.txt` },
    );
    write(cwd, { [`${strange}/plug ins.json`]: manifest(plugin), [`${strange}/"lock" ü.txt`]: '' });
    cpSync(join(folder, 'wheels'), join(cwd, 'wheels'), { recursive: true });

    const result = await told(
      ['provision', '--manifest', `${strange}/plug ins.json`, '--artifacts-dir', `made 'here'`],
      { cwd },
    );

    expect([result.code, result.stderr.match(/error.*/gu)]).toEqual([0, null]);
    expect(readFileSync(join(cwd, strange, 'ö ut.txt'), 'utf8')).toBe(strange);
    const venv = join(cwd, "made 'here'", 'plugins/a/venv');
    expect(execFileSync(join(venv, 'bin/hello'), { encoding: 'utf8' }).trim()).toBe('hello 1.0');
    const active = execFileSync('/bin/sh', ['-c', '. bin/activate && python -c "import sys; print(sys.prefix)"'], {
      cwd: venv,
      encoding: 'utf8',
    });
    expect(active.trim()).toBe(venv);
    expect(existsSync(join(venv, '..', '"lock" ü.txt'))).toBe(true);
  });
});

describe('a build step', () => {
  test('has the venv active, its own cwd, environment and shell, and no stdin', async () => {
    const tell = [
      'import os, sys, json, pathlib',
      'keys = ["VIRTUAL_ENV", "OWN", "BOTH", "PYTHONHOME", "HOME", "PLANTED", "PASSED"]',
      'told = {key: os.environ.get(key) for key in keys}',
      'told.update(prefix=sys.prefix, cwd=os.getcwd(), stdin=sys.stdin.read())',
      'pathlib.Path(sys.argv[1]).write_text(json.dumps(told))',
    ].join('\n');
    const cwd = workspace(
      [
        built(
          'a',
          [
            { command: ['python', 'tell.py', 'one.json'], cwd: 'work', environment: { OWN: 'step', BOTH: 'step' } },
            { command: 'python work/tell.py "two three.json" && echo "$OWN-$((1 + 1))" > shell.txt', shell: true },
            { command: ['pip', '--version'] },
            { command: 'python -m pip --version' },
          ],
          { environment: { OWN: 'plugin', BOTH: 'plugin', HOME: '/plugin' } },
        ),
      ],
      { 'work/tell.py': tell },
    );

    const ran = await terminal(['provision', '--pass-env', 'PASS*'], {
      cwd,
      environment: { PLANTED: 'x', PASSED: 'y', PYTHONHOME: '/nowhere' },
    });

    expect([ran.code, ran.stderr]).toEqual([0, expect.stringContaining('pip ')]);
    const read = (path: string): Record<string, string | null> =>
      JSON.parse(readFileSync(join(cwd, path), 'utf8')) as Record<string, string | null>;
    const { prefix, ...one } = read('work/one.json');
    expect(one).toEqual({
      VIRTUAL_ENV: prefix,
      OWN: 'step',
      BOTH: 'step',
      PYTHONHOME: null,
      HOME: '/plugin',
      PLANTED: null,
      PASSED: 'y',
      cwd: join(cwd, 'work'),
      stdin: '',
    });
    expect(read('two three.json')).toMatchObject({ OWN: 'plugin', cwd });
    expect(readFileSync(join(cwd, 'shell.txt'), 'utf8')).toBe('plugin-2\n');
    expect(lockOf(cwd, 'a').resolved.steps.map(({ name }) => name)).toEqual(['step1', 'step2', 'step3', 'step4']);
  });

  test('that fails is named, with its exit code and its last lines; plugins that can be made are made', async () => {
    const cwd = workspace([
      built('bad', [
        { name: 'fine', command: ['true'] },
        {
          name: 'compile it',
          ...python(
            'import sys\nfor n in range(500): print("line", n, flush=True)\nprint("boom", file=sys.stderr)\nsys.exit(3)',
          ),
        },
        { name: 'never', ...python('open("never.txt", "w")') },
      ]),
      built('good', [{ command: ['true'] }]),
    ]);

    const result = await told(['provision'], { cwd });

    expect([result.code, result.document.reason, statuses(result)]).toEqual([1, 'step_failed', ['failed', 'built']]);
    expect(row(result, 'bad').note).toMatch(/'compile it'.*'bad'.*exit code 3[^]*line 499[^]*boom/u);
    expect(row(result, 'bad').note).not.toContain('line 100\n');
    expect(existsSync(join(cwd, 'never.txt'))).toBe(false);
    expect(existsSync(join(cwd, 'artifacts/plugins/bad/lock.json'))).toBe(false);
    expect(runIn(cwd, 'good', 'python', '-c', 'print(1)')).toBe('1');
  });

  test('that fails leaves the venv of the run before as it was', async () => {
    const cwd = workspace([built('a', [{ command: ['true'] }])]);
    await terminal(['provision'], { cwd });
    const venv = join(cwd, 'artifacts/plugins/a');
    const before = listing(venv);
    write(cwd, { 'plugins.json': manifest(built('a', [{ command: ['false'] }])) });

    const result = await told(['provision'], { cwd });

    expect(result.document.reason).toBe('step_failed');
    expect(listing(venv)).toEqual(before);
  });

  test('that does not exist, or is not executable, says so', async () => {
    const cwd = workspace(
      [built('a', [{ command: ['no-such-program'] }]), built('b', [{ command: ['./plain.txt'] }])],
      { 'plain.txt': '' },
    );

    const result = await told(['provision'], { cwd });

    expect(result.document.reason).toBe('step_failed');
    expect(row(result, 'a').note).toContain('command not found: no-such-program');
    expect(row(result, 'b').note).toContain('not executable: ./plain.txt');
  });

  test('that takes too long is stopped with all it started, and the limit is named', async () => {
    const cwd = workspace([built('a', [{ name: 'wait', command: 'sleep 4242 & sleep 4243', shell: true }])]);

    const result = await told(['provision', '--step-timeout', '1s'], { cwd, patience: 30 });

    expect(result.document.reason).toBe('step_failed');
    expect(row(result, 'a').note).toMatch(/'wait'.*did not end within 1 s/u);
    expect(processes().filter(({ line }) => /^sleep 424[23]$/u.test(line))).toEqual([]);
  });

  test('writes outside the venv what a hit in the store brings back', async () => {
    const make = python(
      'import pathlib\nfor n in "ab": pathlib.Path("gen/deep", n + ".txt").write_text(n)\npathlib.Path("gen/no.log").touch()',
    );
    const steps = { steps: [{ command: ['mkdir', '-p', 'gen/deep'] }, make], outputs: ['gen/**/*.txt'] };
    const cwd = workspace([{ id: 'a', runtime: { build: steps } }]);
    const first = await told(['provision'], { cwd });
    rmSync(join(cwd, 'gen'), { recursive: true });
    const second = await told(['provision'], { cwd });
    rmSync(join(cwd, 'gen/deep/b.txt'));
    writeFileSync(join(cwd, 'gen/deep/a.txt'), 'edited');
    const third = await told(['provision'], { cwd });

    expect([first, second, third].map(statuses)).toEqual([['built'], ['stored'], ['stored']]);
    expect(['a', 'b'].map((name) => readFileSync(join(cwd, `gen/deep/${name}.txt`), 'utf8'))).toEqual(['a', 'b']);
    expect(existsSync(join(cwd, 'gen/no.log'))).toBe(false);
  });

  test('that leaves no output which it promised has failed', async () => {
    const cwd = workspace([{ id: 'a', runtime: { build: { steps: [{ command: ['true'] }], outputs: ['gen'] } } }]);

    const result = await told(['provision'], { cwd });

    expect([result.document.reason, row(result, 'a').note]).toEqual(['step_failed', expect.stringContaining("'gen'")]);
  });
});

describe('plugins that need the same', () => {
  test('are built once, whatever their number and names, and each works', async () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const steps = [
      { command: 'echo once >> count.txt', shell: true },
      { command: ['pip', 'install', '--no-index', '--find-links', 'wheels', 'hello'] },
    ];
    const cwd = withWheels(ids.map((id) => ({ id, runtime: { build: { steps, inputs: ['requirements.lock'] } } })));

    const result = await told(['provision'], { cwd });

    expect([result.code, row(result, 'a').status]).toEqual([0, 'built']);
    expect(readFileSync(join(cwd, 'count.txt'), 'utf8')).toBe('once\n');
    expect(entries(cwd)).toHaveLength(1);
    for (const id of ids) {
      expect(runIn(cwd, id, 'hello')).toBe('hello 1.0');
      expect(runIn(cwd, id, 'python', '-c', 'import hello; print(hello.__file__)')).toContain(`/plugins/${id}/venv/`);
      expect(readFileSync(join(cwd, `artifacts/plugins/${id}/venv/bin/hello`), 'utf8')).toContain(
        `/plugins/${id}/venv/bin/python`,
      );
    }
  });

  test('by one lockfile are installed once: one pip is started', async () => {
    const cwd = withWheels(['a', 'b', 'c'].map((id) => ({ id, runtime: { lockfile: 'requirements.lock' } })));
    const { through, spawned } = recorder(cwd);
    if (through === undefined) {
      skip('no strace');
      return;
    }

    await terminal(['provision', '--installer=pip'], { cwd, through });

    expect(spawned().filter((line) => /pip.*install/u.test(line))).toHaveLength(1);
  });
});

describe('a second run', () => {
  test('where nothing changed spawns nothing but git and says so', async () => {
    const steps = [{ command: ['true'] }];
    const plugins = [
      { id: 'a', runtime: { lockfile: 'requirements.lock' } },
      built('b', steps, { runtimes: ['node'] }),
      { id: 'c', runtime: {} },
    ];
    const repository = makeRepository(join(folder, 'warm'), {
      'plugins.json': manifest(...plugins),
      'requirements.lock': '',
      'b/plugin.py': '',
    });
    const cwd = repository.folder;
    await terminal(['provision'], { cwd });
    const before = listing(cwd);
    const { through, spawned } = recorder(cwd);
    if (through === undefined) {
      skip('no strace');
      return;
    }

    const result = await told(['provision'], { cwd, through });

    expect([result.code, result.document.reason, statuses(result)]).toEqual([
      0,
      'nothing_to_do',
      ['unchanged', 'unchanged', 'unchanged'],
    ]);
    expect(spawned().filter((line) => !/"[^"]*\/(?:git|node)"/u.test(line))).toEqual([]);
    expect(listing(cwd).filter((line) => !line.startsWith('.git'))).toEqual(
      before.filter((line) => !line.startsWith('.git')),
    );
  });

  test.each([
    [
      'the lockfile',
      (cwd: string) => {
        appendFileSync(join(cwd, 'requirements.lock'), '# more\n');
      },
      'built',
    ],
    [
      'a file that its step reads',
      (cwd: string) => {
        appendFileSync(join(cwd, 'native/a.c'), 'x');
      },
      'built',
    ],
    [
      'lock.json, which is cut off',
      (cwd: string) => {
        writeFileSync(join(cwd, 'artifacts/plugins/a/lock.json'), '{');
      },
      'stored',
    ],
    [
      'lock.json, which is gone',
      (cwd: string) => {
        rmSync(join(cwd, 'artifacts/plugins/a/lock.json'));
      },
      'stored',
    ],
    [
      'the mirrored lockfile',
      (cwd: string) => {
        appendFileSync(join(cwd, 'artifacts/plugins/a/requirements.lock'), 'x');
      },
      'stored',
    ],
    [
      'the venv, which is gone',
      (cwd: string) => {
        rmSync(join(cwd, 'artifacts/plugins/a/venv'), { recursive: true });
      },
      'stored',
    ],
    [
      'the Python of the venv',
      (cwd: string) => {
        rmSync(join(cwd, 'artifacts/plugins/a/venv/bin/python'));
      },
      'stored',
    ],
    [
      'all of artifacts/plugins',
      (cwd: string) => {
        rmSync(join(cwd, 'artifacts/plugins'), { recursive: true });
      },
      'stored',
    ],
  ])('makes the venv again when something else is there: %s', async (_, change, status) => {
    const cwd = workspace([built('a', [{ command: ['true'], cwd: 'native' }], { lockfile: 'requirements.lock' })], {
      'requirements.lock': '',
      'native/a.c': '',
    });
    await terminal(['provision'], { cwd });
    change(cwd);

    const second = await told(['provision'], { cwd });
    const third = await told(['provision'], { cwd });

    expect([second, third].map(statuses)).toEqual([[status], ['unchanged']]);
    expect(runIn(cwd, 'a', 'python', '-c', 'print(1)')).toBe('1');
  });

  test('does not build anew for what a venv does not depend on: description, version, name', async () => {
    const cwd = workspace([{ ...built('a', [{ command: ['true'] }]), description: 'old' }]);
    await terminal(['provision'], { cwd });
    const { fingerprint } = lockOf(cwd, 'a').resolved;
    write(cwd, {
      'plugins.json': manifest(
        { ...built('a', [{ command: ['true'] }]), description: 'new', version: '2' },
        built('renamed', [{ command: ['true'] }]),
      ),
    });

    const result = await told(['provision'], { cwd });

    expect(statuses(result)).toEqual(['unchanged', 'stored']);
    expect(row(result, 'renamed').fingerprint).toBe(fingerprint);
  });
});

describe('the store', () => {
  function harm(name: string, change: (file: string) => void) {
    return [name, change] as const;
  }
  test.each([
    harm('a file was appended to, through a hard link', (file) => {
      appendFileSync(file, '\nraise SystemExit("harmed")\n');
    }),
    harm('a file lost its rights', (file) => {
      chmodSync(file, 0o000);
    }),
    harm('a file is gone', (file) => {
      rmSync(file);
    }),
    harm('a file became a link', (file) => {
      rmSync(file);
      symlinkSync('/etc/hostname', file);
    }),
  ])('builds again what was damaged: %s', async (_, change) => {
    const cwd = withWheels([{ id: 'a', runtime: { lockfile: 'requirements.lock' } }]);
    await terminal(['provision', '--installer=pip'], { cwd });
    const [entry = ''] = entries(cwd);
    const [lib = ''] = readdirSync(join(store(cwd), entry, 'venv/lib'));
    const [venv, kept] = [join(cwd, 'artifacts/plugins/a/venv'), join(store(cwd), entry, 'venv')].map((place) =>
      join(place, 'lib', lib, 'site-packages/hello.py'),
    );
    expect(statSync(venv ?? '').ino).toBe(statSync(kept ?? '').ino);
    change(kept ?? '');
    rmSync(join(cwd, 'artifacts/plugins'), { recursive: true });

    const result = await told(['provision', '--installer=pip'], { cwd });

    expect([result.code, statuses(result)]).toEqual([0, ['built']]);
    expect(result.stderr).toContain('is built again');
    expect(runIn(cwd, 'a', 'hello')).toBe('hello 1.0');
  });

  test('is not believed when its record is rubbish, of another entry, or leads out', async () => {
    const cwd = withWheels([{ id: 'a', runtime: { lockfile: 'requirements.lock' } }]);
    await terminal(['provision', '--installer=pip'], { cwd });
    const [entry = ''] = entries(cwd);
    const record = join(store(cwd), entry, 'entry.json');
    const text = readFileSync(record, 'utf8');
    const outside = join(folder, 'outside.txt');
    const forged = [
      '{',
      text.replace(entry, 'f'.repeat(64)),
      text.replace(/"path":"venv\/[^"]*hello\.py"/u, '"path":"venv/../../../../../../outside.txt"'),
      text.replace('"links":[', `"links":[{"path":"venv/../../../../../../outside.txt","target":"/etc/hostname"},`),
    ];

    for (const forgery of forged) {
      rmSync(join(cwd, 'artifacts/plugins'), { recursive: true });
      writeFileSync(record, forgery);
      const result = await told(['provision', '--installer=pip'], { cwd });

      expect([result.code, statuses(result)]).toEqual([0, ['built']]);
    }
    expect(existsSync(outside)).toBe(false);
  });

  test('keeps itself out of git', async () => {
    const repository = makeRepository(join(folder, 'ignored'), { 'plugins.json': manifest({ id: 'a', runtime: {} }) });

    await terminal(['provision'], { cwd: repository.folder });

    expect(repository.git('status', '--porcelain', '--untracked-files=all')).toBe('?? artifacts/plugins/a/lock.json');
  });
});

describe('the interpreter', () => {
  test('that no longer satisfies the plugin is refused, with every candidate and why', async () => {
    const cwd = workspace([{ id: 'a', runtime: { interpreter: { python: '>=4.2' } } }]);

    const result = await told(['provision'], { cwd });

    expect([result.code, result.document.reason]).toEqual([1, 'no_interpreter']);
    const said = JSON.stringify(result.document);
    expect(said).toContain(dirname(PYTHON));
    expect(said).toContain('another version is asked for');
    expect(result.document.hint).toContain('setup-python');
  });

  test('may be a path, a command, or a version; one that cannot be used is never passed over', async () => {
    const cwd = workspace([{ id: 'a', runtime: {} }]);
    write(cwd, { 'liar/python3': '#!/bin/sh\necho "{}"\n', 'silent/python3': '#!/bin/sh\nsleep 100\n' });

    const results = await Promise.all(
      [PYTHON, 'python3', '>=3.8', './liar/python3', 'no-such-python', '3.1'].map((value) =>
        told(['provision', '--dry-run', '--python', value], { cwd }),
      ),
    );

    expect(results.map(({ document }) => document.reason)).toEqual([
      ...Array.from({ length: 3 }, () => 'ok'),
      ...Array.from({ length: 3 }, () => 'no_interpreter'),
    ]);
  });

  test('of another version, or gone, has the venv built again', async () => {
    const others = otherPythons();
    const [other] = others;
    if (other === undefined) {
      skip('only one version of Python here');
      return;
    }
    const cwd = workspace([built('a', [{ command: ['true'] }])]);
    const first = await told(['provision', '--python', other], { cwd });
    const lock = lockOf(cwd, 'a').resolved.interpreter;
    write(cwd, {
      'plugins.json': manifest(
        built('a', [{ command: ['true'] }], { interpreter: { python: `!=${lock['version'] ?? ''}` } }),
      ),
    });
    const second = await told(['provision', '--python', PYTHON], { cwd });
    rmSync(join(cwd, 'artifacts/plugins/a/venv/bin/python'));
    symlinkSync('/nowhere/python3', join(cwd, 'artifacts/plugins/a/venv/bin/python'));
    const third = await told(['provision'], { cwd });

    expect(lock['executable']).toBe(other);
    expect([first, second, third].map(statuses)).toEqual([['built'], ['built'], ['stored']]);
    expect(lockOf(cwd, 'a').resolved.interpreter['executable']).toBe(PYTHON);
  });

  test('of a store that was copied to a machine without it is not believed', async () => {
    const cwd = workspace([built('a', [{ command: ['true'] }])]);
    await terminal(['provision'], { cwd });
    const [entry = ''] = entries(cwd);
    const link = join(store(cwd), entry, 'venv/bin/python');
    const { links } = JSON.parse(readFileSync(join(store(cwd), entry, 'entry.json'), 'utf8')) as {
      links: { path: string }[];
    };
    expect(links.map(({ path }) => path)).toContain('venv/bin/python');
    const record = readFileSync(join(store(cwd), entry, 'entry.json'), 'utf8');
    writeFileSync(join(store(cwd), entry, 'entry.json'), record.replaceAll(PYTHON, '/nowhere/python3'));
    rmSync(link);
    symlinkSync('/nowhere/python3', link);
    rmSync(join(cwd, 'artifacts/plugins'), { recursive: true });

    const result = await told(['provision'], { cwd });

    expect([result.code, statuses(result)]).toEqual([0, ['built']]);
    expect(runIn(cwd, 'a', 'python', '-c', 'print(1)')).toBe('1');
  });
});

describe('what is not for this machine', () => {
  const foreign = { id: 'tray', runtime: { interpreter: { platforms: ['windows-arm64'] } } };

  test('is skipped with a notice, or refused where that is asked for, before anything is built', async () => {
    const cwd = workspace([foreign, { id: 'a', runtime: {} }]);

    const skipped = await told(['provision'], { cwd });
    rmSync(join(cwd, 'artifacts'), { recursive: true });
    const refused = await told(['provision', '--on-unsupported', 'fail'], { cwd });

    expect([skipped.code, statuses(skipped)]).toEqual([0, ['skipped', 'built']]);
    expect(skipped.stderr).toMatch(/'tray' is skipped/u);
    expect([refused.code, refused.document.reason, existsSync(join(cwd, 'artifacts'))]).toEqual([
      1,
      'unsupported_platform',
      false,
    ]);
  });

  test('is a runtime that is missing or too old: every one is named', async () => {
    const cwd = workspace([{ id: 'a', runtime: { runtimes: ['node>=99', 'no-such-runtime'] } }]);

    const result = await told(['provision'], { cwd });

    expect([result.code, result.document.reason]).toEqual([1, 'missing_runtime']);
    expect(JSON.stringify(result.document)).toMatch(/node>=99.*no-such-runtime/u);
  });

  test('is a lockfile that is not there, or two of one name, told at the plugin', async () => {
    const cwd = workspace(
      [
        { id: 'gone', runtime: { lockfile: 'no.lock' } },
        { id: 'twice', runtime: { lockfile: 'x/same.lock', build: { lockfile: 'y/Same.lock', steps: [] } } },
      ],
      { 'x/same.lock': '', 'y/Same.lock': '' },
    );

    const result = await told(['provision'], { cwd });

    expect([result.code, result.document.reason]).toEqual([1, 'manifest_invalid']);
    expect(result.document.problems?.every(({ file, line }) => file === 'plugins.json' && (line ?? 0) > 1)).toBe(true);
    write(cwd, { 'plugins.json': manifest({ id: 'gone', runtime: { lockfile: 'no.lock' } }) });
    expect((await told(['provision'], { cwd })).document.problems?.[0]?.message).toContain("'no.lock' is not there");
  });
});

describe('a dry run', () => {
  test('changes nothing, on a fresh workspace and on a stale one, and says what would be built', async () => {
    const cwd = withWheels([
      { id: 'a', runtime: { lockfile: 'requirements.lock' } },
      built('b', [{ command: ['touch', 'ran.txt'] }]),
    ]);
    rmSync(join(cwd, 'artifacts'), { recursive: true });
    const fresh = listing(cwd);
    const first = await told(['provision', '--dry-run'], { cwd });
    const untouched = listing(cwd);
    await terminal(['provision'], { cwd });
    rmSync(join(cwd, 'ran.txt'));
    appendFileSync(join(cwd, 'requirements.lock'), '# more\n');
    const stale = listing(cwd);
    const second = await told(['provision', '--dry-run'], { cwd });

    expect([first.code, statuses(first)]).toEqual([0, ['planned', 'planned']]);
    expect(untouched).toEqual(fresh);
    expect(statuses(second)).toEqual(['planned', 'unchanged']);
    expect(listing(cwd)).toEqual(stale);
  });

  test('of plan changes nothing either', async () => {
    const repository = makeRepository(join(folder, 'dry'), { 'plugins.json': manifest({ id: 'a', runtime: {} }) });
    const before = listing(repository.folder);

    await terminal(['plan', '--dry-run'], { cwd: repository.folder });

    expect(listing(repository.folder)).toEqual(before);
  });
});

test('a step on GitHub sets its outputs, groups what build steps print and writes a table', async () => {
  const cwd = workspace([
    built('a', [{ name: 'print', command: ['echo', 'from the step'] }]),
    { id: 'b', runtime: { interpreter: { platforms: ['windows'] } } },
  ]);

  const first = await step({ workspace: cwd, inputs: { command: 'provision' } });
  const second = await step({ workspace: cwd, inputs: { command: 'provision' } });

  expect([first.code, first.outputs['reason'], first.outputs['plugins'], first.outputs['cache-hit']]).toEqual([
    0,
    'ok',
    '["a"]',
    'false',
  ]);
  expect([second.outputs['reason'], second.outputs['cache-hit']]).toEqual(['nothing_to_do', 'true']);
  expect(first.seen.groups).toContainEqual(
    expect.objectContaining({ title: 'a: print', lines: expect.arrayContaining(['from the step']) }),
  );
  expect(first.files.summary).toMatch(/\| `a` +\| cpython [\d.]+ +\|/u);
  expect(first.files.summary).toMatch(/\| `b` .*skipped/u);
});

/** The versions of Python here other than the first, by their real paths. */
function otherPythons(): string[] {
  const found = execFileSync(
    'sh',
    ['-c', 'ls /usr/bin/python3.* "$HOME"/.pyenv/versions/3.1*/bin/python3.* 2>/dev/null || true'],
    { encoding: 'utf8' },
  );
  return found
    .split('\n')
    .filter((path) => /python3\.\d+$/u.test(path) && path !== PYTHON)
    .filter((path) => !statSync(path).isDirectory());
}

/** Lists every program that a run starts, by strace. */
function recorder(cwd: string): { through: string[] | undefined; spawned: () => string[] } {
  const file = join(folder, `${basename(cwd)}.strace`);
  const through = ['strace', '--seccomp-bpf', '-f', '-qq', '-e', 'trace=execve', '-s', '200', '-o', file];
  try {
    execFileSync('strace', ['--seccomp-bpf', '-f', '-qq', '-e', 'trace=execve', '-o', file, 'true']);
  } catch {
    return { through: undefined, spawned: () => [] };
  }
  // Failed searches along PATH are no starts; the first is the run itself.
  const spawned = (): string[] => readFileSync(file, 'utf8').split('\n').filter((line) => / = 0$/u.test(line)).slice(1); // prettier-ignore
  return { through, spawned };
}

function hasUv(): boolean {
  try {
    execFileSync('uv', ['--version'], { env: { PATH }, stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Says loudly that a test proved nothing here. */
function skip(why: string): void {
  process.stderr.write(`\n!!! NOT TESTED (${why}): ${expect.getState().currentTestName ?? ''}\n`);
}
