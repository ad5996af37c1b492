import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { built, lockfile, makeWheel, manifest, python, withPip } from '../support/plugins.ts';
import { documentIn, processes, resultOf, scratch, step, terminal, TOKENS, type Step } from '../support/process.ts';
import { readAsRunner } from '../support/runner.ts';
import { makeRepository, write } from '../support/repository.ts';

const { folder, remove } = scratch();
afterAll(remove);

const first = join(folder, 'first');
beforeAll(async () => {
  write(first, { 'plugins.json': manifest(built('a', [{ command: ['true'] }])) });
  await terminal(['provision'], { cwd: first });
});

let last = 0;
function workspace(...plugins: readonly Readonly<Record<string, unknown>>[]): string {
  const place = join(folder, `case ${(last += 1)}`);
  write(place, { 'plugins.json': manifest(...plugins) });
  withPip(place, first);
  return place;
}

const provision = (cwd: string, inputs: Readonly<Record<string, string>> = {}): Promise<Step> =>
  step({ workspace: cwd, runnerIn: folder, inputs: { command: 'provision', ...inputs } });

/** Commands that the runner obeyed other than annotations, and the annotations' kinds. */
const commandsIn = ({ seen }: Pick<Step, 'seen'>): string[] => seen.commands.map(({ name }) => name);

describe('a build step', () => {
  test('has none of the secrets of the job in its environment, nor the files of the runner', async () => {
    const dump = [
      'import os, json, pathlib',
      'pathlib.Path("seen.json").write_text(json.dumps(dict(os.environ)))',
    ].join('\n');
    const cwd = workspace(
      built('a', [
        python(dump),
        { command: 'env > shell.txt; cat /proc/self/environ > environ.txt', shell: true },
        { command: ['pip', 'config', 'debug'] },
      ]),
    );

    const ran = await provision(cwd, { 'pass-env': 'ACT*,GITHUB_S*,I*,GI*' });

    const seen = JSON.parse(readFileSync(join(cwd, 'seen.json'), 'utf8')) as Record<string, string>;
    expect(ran.code).toBe(0);
    expect(
      Object.keys(seen).filter((name) =>
        /^(?:ACTIONS_|INPUT_)|TOKEN|^GITHUB_(?:ENV|PATH|OUTPUT|STATE|STEP)/u.test(name),
      ),
    ).toEqual([]);
    const everything = [
      JSON.stringify(seen),
      ...['shell.txt', 'environ.txt'].map((name) => readFileSync(join(cwd, name), 'utf8')),
    ].join();
    for (const secret of Object.values(TOKENS))
      expect(everything + ran.stdout + ran.files.summary).not.toContain(secret);
  });

  test('has a token only where pass-env names it in full, and never those of the runner', async () => {
    const cwd = workspace(built('a', [{ command: 'echo "$GITHUB_TOKEN" > seen.txt', shell: true }]));

    const named = await provision(cwd, { 'pass-env': 'GITHUB_TOKEN' });
    const refused = await provision(cwd, { 'pass-env': 'ACTIONS_RUNTIME_TOKEN' });

    expect([named.code, readFileSync(join(cwd, 'seen.txt'), 'utf8')]).toEqual([0, `${TOKENS.GITHUB_TOKEN}\n`]);
    expect([refused.code, refused.outputs['reason']]).toEqual([2, 'usage']);
  });

  test('that is the install of a lockfile has none of them either: what a package runs as it is built sees nothing', async () => {
    const cwd = workspace({ id: 'a', runtime: { lockfile: 'requirements.lock' } });
    write(cwd, {
      'requirements.lock': '--no-index\n./package\n',
      'package/pyproject.toml': '[build-system]\nrequires = []\nbuild-backend = "backend"\nbackend-path = ["."]\n',
      'package/backend.py': [
        'import json, os, zipfile',
        'def build_wheel(folder, *rest):',
        `    open(${JSON.stringify(join(cwd, 'seen.json'))}, "w").write(json.dumps(dict(os.environ)))`,
        '    print("##[add-mask]a"); print("::add-path::/evil")',
        '    with zipfile.ZipFile(os.path.join(folder, "package-1.0-py3-none-any.whl"), "w") as wheel:',
        '        info = "package-1.0.dist-info/"',
        '        wheel.writestr(info + "METADATA", "Metadata-Version: 2.1\\nName: package\\nVersion: 1.0\\n")',
        '        wheel.writestr(info + "WHEEL", "Wheel-Version: 1.0\\nGenerator: x\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n")',
        '        wheel.writestr(info + "RECORD", "")',
        '    return "package-1.0-py3-none-any.whl"',
        '',
      ].join('\n'),
    });

    const ran = await provision(cwd, { installer: 'pip' });

    expect([ran.code, existsSync(join(cwd, 'seen.json'))]).toEqual([0, true]);
    for (const secret of Object.values(TOKENS))
      expect(readFileSync(join(cwd, 'seen.json'), 'utf8')).not.toContain(secret);
    expect(commandsIn(ran).filter((name) => name.startsWith('add'))).toEqual([]);
  });

  test('can print what it likes: no line of it is a command to the runner', async () => {
    const lines = [
      '::set-output name=reason::hacked',
      '::add-path::/evil',
      '::set-env name=X::y',
      '  ::error::forged',
      '##[error]forged',
      'in the middle ##[add-path]/evil',
      'in the middle ##[group]forged',
      '::endgroup::',
      '::stop-commands::own',
      '::own::',
      '::add-mask::a',
      '\\u0085::warning::forged',
      '\\ufeff::warning::forged',
      'carriage\\r::error::forged',
      'no end of line at last ##[warning]x\\n::add-matcher::x',
    ];
    const print = python(
      `import sys; sys.stdout.write("${lines.join('\\n')}"); sys.stdout.flush(); sys.stderr.write("::error::forged\\n##[error]forged")`,
    );
    const cwd = workspace(
      built('a', [print, print]),
      built('b', [print]),
      built('c', [print, python('import sys; sys.exit("::error::last words ##[error]forged")')]),
    );

    const ran = await provision(cwd, { jobs: '3' });
    const onTerminal = await terminal(['provision'], { cwd, environment: { GITHUB_ACTIONS: 'true' } });

    expect(ran.code).toBe(1);
    expect(
      new Set([
        ...commandsIn(ran),
        ...readAsRunner(onTerminal.stdout + onTerminal.stderr).commands.map(({ name }) => name),
      ]),
    ).toEqual(new Set(['error']));
    expect(ran.seen.commands.filter(({ message }) => message.startsWith('forged'))).toEqual([]);
    expect(ran.seen.stopped).toBe(false);
    expect(ran.seen.lines).toContain('::add-path::/evil');
    expect(ran.outputs['reason']).toBe('step_failed');
  });

  test('that finds the files of the runner writes to them in vain, and is told of', async () => {
    const attack = [
      'import glob, os, tempfile',
      'where = os.environ["WHERE"]',
      'found = [p for p in glob.glob(where + "/*/_runner_file_commands/*") if os.access(p, os.W_OK)]',
      'for path in found:',
      '    with open(path, "a") as file: file.write("EVIL=1\\nreason=hacked\\n/evil/bin\\n")',
      'open("found.txt", "w").write(str(len(found)))',
      'env = [p for p in found if "set_env" in p][0]',
      'os.remove(env); os.symlink("/etc/passwd", env)',
    ].join('\n');
    const cwd = workspace(built('a', [{ ...python(attack), environment: { WHERE: folder } }]));

    const ran = await provision(cwd);

    expect(Number(readFileSync(join(cwd, 'found.txt'), 'utf8'))).toBeGreaterThanOrEqual(5);
    expect([ran.code, ran.files.env, ran.files.path, ran.files.state]).toEqual([0, '', '', '']);
    expect(ran.outputs['reason']).toBe('ok');
    expect(ran.files.summary).not.toContain('EVIL');
    const warning = ran.seen.commands.find(({ name }) => name === 'warning')?.message;
    expect(warning).toContain('GITHUB_ENV, GITHUB_PATH, GITHUB_OUTPUT, GITHUB_STATE, GITHUB_STEP_SUMMARY');
  });

  test('that sets a process free has it ended with the builds, before it can write more', async () => {
    const attack = [
      'import glob, os, time',
      'if os.fork() == 0:',
      '    os.setsid()',
      '    if os.fork(): os._exit(0)',
      '    open("free.txt", "w").write(str(os.getpid()))',
      '    while True:',
      '        for path in glob.glob(os.environ["WHERE"] + "/*/_runner_file_commands/*"):',
      '            with open(path, "a") as file: file.write("EVIL=1\\n")',
      '        time.sleep(0.001)',
      'while not os.path.exists("free.txt"): time.sleep(0.01)',
    ].join('\n');
    const cwd = workspace(built('a', [{ ...python(attack), environment: { WHERE: folder } }]));

    const ran = await provision(cwd);

    const free = Number(readFileSync(join(cwd, 'free.txt'), 'utf8'));
    // One that is dead and not yet waited for has no command line.
    expect(processes().filter(({ pid, line }) => pid === free && line !== '')).toEqual([]);
    expect([ran.code, ran.files.env, ran.files.path, ran.outputs['EVIL']]).toEqual([0, '', '', undefined]);
    expect(ran.stdout).toContain('left a process running');
  });

  test('that fails after it wrote to them has it taken out, too', async () => {
    const attack = 'for f in "$WHERE"/*/_runner_file_commands/*; do echo EVIL=1 >> "$f"; done; exit 1';
    const cwd = workspace(built('a', [{ command: attack, shell: true, environment: { WHERE: folder } }]));

    const ran = await provision(cwd);

    expect([ran.code, ran.files.env, ran.outputs['EVIL'], ran.outputs['reason']]).toEqual([
      1,
      '',
      undefined,
      'step_failed',
    ]);
  });
});

describe('git', () => {
  test('has none of the secrets of the job, for the config of a repository can have it run programs', async () => {
    const repository = makeRepository(join(folder, 'filtered'), {
      'plugins.json': manifest({ id: 'a', runtime: { entrypoint: 'a:A' } }),
      'a.py': 'A = 1\n',
      '.gitattributes': '*.py filter=look\n',
    });
    const seen = join(folder, 'git-environment.txt');
    repository.git('config', 'filter.look.clean', `env >> '${seen}'; cat`);
    repository.write({ 'a.py': 'A = 2\n' });

    const ran = await step({ workspace: repository.folder, inputs: { command: 'plan', base: 'HEAD' } });

    const environment = readFileSync(seen, 'utf8');
    expect([ran.code, JSON.parse(ran.outputs['changed'] ?? '')]).toEqual([0, ['a']]);
    expect(environment).toContain('PATH=');
    expect(environment).not.toMatch(/^(?:ACTIONS_|INPUT_|GITHUB_)|TOKEN/mu);
    for (const secret of Object.values(TOKENS)) expect(environment).not.toContain(secret);
  });
});

describe('a manifest', () => {
  const hostile =
    '::error::forged\n::add-path::/evil ##[add-path]/evil <img src=x onerror=alert(1)> | @team [x](http://evil) `code`';

  test('of hostile text has none of it obeyed: not in annotations, outputs, JSON or the summary', async () => {
    const plugin = {
      id: 'a',
      description: hostile,
      [hostile]: 1,
      runtime: {
        environment: { [`K ${hostile.replace('\n', ' ')}`.replaceAll('=', '')]: hostile },
        interpreter: { platforms: [hostile] },
      },
    };
    const cwd = workspace(
      plugin,
      built('b', [{ name: hostile, ...python(`raise SystemExit(${JSON.stringify(hostile)})`) }]),
    );

    const [plan, provisioned, json] = await Promise.all([
      step({ workspace: cwd, inputs: { command: 'plan' } }),
      provision(cwd),
      terminal(['plan', '--json'], { cwd, environment: { GITHUB_ACTIONS: 'true' } }),
    ]);

    expect([plan.code, provisioned.code]).toEqual([0, 1]);
    const known = new Set(['error', 'warning', 'notice']);
    for (const ran of [plan, provisioned]) {
      expect(ran.seen.commands.filter(({ name, message }) => !known.has(name) || message.startsWith('forged'))).toEqual(
        [],
      );
      expect(ran.files.summary).not.toMatch(/<img|@team|[^\\]\]\(/u);
      expect(ran.files).toMatchObject({ env: '', path: '', state: '' });
    }
    expect(resultOf(plan)).toMatchObject({ reason: 'ok' });
    expect(readAsRunner(json.stdout).commands).toEqual([]);
    expect(readAsRunner(json.stderr).commands.filter(({ name }) => !known.has(name))).toEqual([]);
    expect(JSON.stringify(documentIn(json))).toContain('##[add-path]/evil');
  });

  test.each([hostile, 'a\u001b[2J', 'a\r::error::x', '../a', 'a'.repeat(200)])(
    'with the id %j is refused with the id made harmless',
    async (id) => {
      const cwd = workspace({ id, runtime: {} });

      const ran = await step({ workspace: cwd, inputs: { command: 'plan' } });

      expect([ran.code, ran.outputs['reason']]).toEqual([1, 'manifest_invalid']);
      expect(new Set(commandsIn(ran))).toEqual(new Set(['error']));
      // eslint-disable-next-line no-control-regex -- what a terminal would obey
      expect(ran.stdout + ran.files.summary).not.toMatch(/[\x00-\x08\x0b-\x1f\x7f-\x9f]/u);
    },
  );

  test('of a hostile name is shown as a name', async () => {
    const cwd = join(folder, 'names');
    const name = '##[add-path]evil ::error::x.json';
    write(cwd, { [name]: '{' });

    const ran = await step({ workspace: cwd, inputs: { command: 'plan', manifest: name } });

    expect(ran.outputs['reason']).toBe('manifest_invalid');
    expect(new Set(commandsIn(ran))).toEqual(new Set(['error']));
  });
});

test('an input of hostile text is quoted, not obeyed', async () => {
  const cwd = workspace({ id: 'a', runtime: {} });

  const ran = await step({
    workspace: cwd,
    inputs: { command: 'plan', plugins: '##[add-path]x', base: '::add-path::x' },
  });
  const unknown = await step({ workspace: cwd, inputs: { command: '##[add-path]x\n::add-path::x' } });

  expect([ran, unknown].map(commandsIn).flat()).toEqual(['error', 'error']);
});

test('a lockfile of hostile text is quoted, not obeyed', async () => {
  makeWheel(join(folder, 'wheels'), 'hello');
  const cwd = workspace({ id: 'a', runtime: { lockfile: 'requirements.lock' } });
  write(cwd, { 'requirements.lock': `${lockfile()}##[add-path]/evil\n::add-path::/evil\nhello ; ##[error]\n` });

  const ran = await provision(cwd, { installer: 'pip' });

  expect([ran.code, ran.outputs['reason']]).toEqual([1, 'step_failed']);
  expect(commandsIn(ran).filter((name) => name.startsWith('add'))).toEqual([]);
});
