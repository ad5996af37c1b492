import { afterAll, describe, expect, test } from '@jest/globals';
import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifest } from '../support/plugins.ts';
import { asking, sha256, shell, tiny, wasmOf, wasmPlugin, writing } from '../support/modules.ts';
import { row, scratch, step, told, type Told } from '../support/process.ts';
import { listing, makeRepository, repositoryAt, write } from '../support/repository.ts';

const { folder, remove } = scratch();
afterAll(remove);

type Plugin = Readonly<Record<string, unknown>>;

let last = 0;
/** A git repository with a manifest of these plugins; modules and artifacts are ignored. */
function workspace(plugins: readonly Plugin[], files: Readonly<Record<string, string>> = {}): string {
  const place = join(folder, `case ${(last += 1)}`);
  makeRepository(place, {
    'plugins.json': manifest(...plugins),
    'src/main.txt': 'one',
    '.gitignore': 'artifacts/\n*.wasm\ncount.txt\n',
    ...files,
  });
  return place;
}

const build = (cwd: string, ...words: readonly string[]): Promise<Told> => told(['build-wasm', ...words], { cwd });
const statuses = ({ document }: Told): unknown => document.plugins?.map(({ status }) => status);
const digestAt = (cwd: string, path: string): string => sha256(readFileSync(join(cwd, path)));
const count = (cwd: string): number =>
  existsSync(join(cwd, 'count.txt')) ? readFileSync(join(cwd, 'count.txt'), 'utf8').trim().split('\n').length : 0;
/** Writes the module, and says in `count.txt` that it did. */
const make = (bytes: Buffer, path = 'a.wasm') => shell(`echo once >> count.txt; ${writing(bytes, path)}`);
const entries = (cwd: string): string[] =>
  readdirSync(join(cwd, 'artifacts/.store')).filter((name) => !/^(?:\.gitignore|\w+\.json)$/u.test(name));

describe('a module', () => {
  test('is built where it is missing, known in lock.json, and left alone from then on: no step, no file', async () => {
    const cwd = workspace([wasmPlugin('a', 'a.wasm', [make(tiny())], { entrypoint: 'go' })]);

    const first = await build(cwd);
    const lock = JSON.parse(readFileSync(join(cwd, 'artifacts/plugins/a/lock.json'), 'utf8')) as Plugin;
    const before = listing(join(cwd, 'artifacts'));
    const second = await build(cwd);

    expect([first.code, first.document.reason, statuses(first)]).toEqual([0, 'ok', ['built']]);
    expect(digestAt(cwd, 'a.wasm')).toBe(sha256(tiny()));
    expect(lock).toMatchObject({
      plugin: 'a',
      runtime: 'wasm',
      wasm: { module: 'a.wasm', runtimes: [], entrypoint: 'go' },
      resolved: {
        fingerprint: null,
        interpreter: null,
        wasm: {
          origin: 'built',
          sha256: sha256(tiny()),
          size: tiny().length,
          form: 'module',
          imports: [],
          exports: ['go'],
          entrypoint: 'go',
          steps: [{ name: 'step1' }],
        },
      },
    });
    expect([second.code, second.document.reason, statuses(second)]).toEqual([0, 'nothing_to_do', ['unchanged']]);
    expect(listing(join(cwd, 'artifacts'))).toEqual(before);
    expect(count(cwd)).toBe(1);
  });

  test('is built anew when what it is built from changes, and comes from the store when that changes back', async () => {
    const copy = shell('echo once >> count.txt; cp src/main.wasm a.wasm');
    const cwd = workspace([wasmPlugin('a', 'a.wasm', [copy])], { '.gitignore': 'artifacts/\n/a.wasm\ncount.txt\n' });
    const statusWith = async (tag: string): Promise<unknown> => {
      writeFileSync(join(cwd, 'src/main.wasm'), tiny(tag));
      const ran = await build(cwd);
      expect(digestAt(cwd, 'a.wasm')).toBe(sha256(tiny(tag)));
      return statuses(ran);
    };

    const seen = [await statusWith('one'), await statusWith('two'), await statusWith('one')];

    expect(seen).toEqual([['built'], ['built'], ['stored']]);
    expect(count(cwd)).toBe(2);
  });

  test('that is committed is used as it is and recorded so; `rebuild` builds it all the same', async () => {
    const cwd = workspace([wasmPlugin('a', 'kept/a.wasm', [make(tiny('built'), 'kept/a.wasm')])], {
      '.gitignore': 'artifacts/\ncount.txt\n',
      'kept/': '',
    });
    writeFileSync(join(cwd, 'kept/a.wasm'), asking());
    repositoryAt(cwd).git('add', '-A');

    const used = await build(cwd);
    const again = await build(cwd);
    const rebuilt = await build(cwd, '--rebuild');
    const after = await build(cwd);

    expect([statuses(used), statuses(again)]).toEqual([['committed'], ['unchanged']]);
    expect(row(used, 'a')).toMatchObject({ origin: 'committed', imports: ['env.f'] });
    expect([statuses(rebuilt), digestAt(cwd, 'kept/a.wasm')]).toEqual([['built'], sha256(tiny('built'))]);
    // It is tracked: what lies there counts, whoever wrote it.
    expect([statuses(after), wasmOf(cwd, 'a')?.['origin']]).toEqual([['committed'], 'committed']);
  });

  test.each([
    ['a source', 'src/main.txt', 'one'],
    ['nothing', 'src/empty.txt', ''],
  ])('that names %s which git tracks is refused before a build takes it away', async (_, path, text) => {
    const cwd = workspace([wasmPlugin('a', path, [make(tiny(), path)])], { [path]: text });

    const [ran, rebuilt] = [await build(cwd), await build(cwd, '--rebuild')];

    expect([ran.document.reason, rebuilt.document.reason]).toEqual(['wasm_invalid', 'wasm_invalid']);
    expect(row(rebuilt, 'a').note).toContain('is tracked by git and no WASM');
    expect([readFileSync(join(cwd, path), 'utf8'), count(cwd)]).toEqual([text, 0]);
  });

  test('that names a folder is refused, also with `rebuild`', async () => {
    const cwd = workspace([wasmPlugin('a', 'src', [make(tiny())])]);

    const rebuilt = await build(cwd, '--rebuild');

    expect([rebuilt.document.reason, count(cwd)]).toEqual(['wasm_invalid', 0]);
    expect(readFileSync(join(cwd, 'src/main.txt'), 'utf8')).toBe('one');
  });

  test.each([
    ['does not write', 'cp src/main.txt b.wasm', 'wasm_missing'],
    ['reads', 'cp kept/a.wasm b.wasm', 'step_failed'],
  ])('that git tracks, and that its own build %s, is put back where it was', async (_, line, reason) => {
    const cwd = workspace([wasmPlugin('a', 'kept/a.wasm', [shell(line)])], {
      '.gitignore': 'artifacts/\nb.wasm\n',
      'kept/': '',
    });
    writeFileSync(join(cwd, 'kept/a.wasm'), tiny('committed'));
    repositoryAt(cwd).git('add', '-A');

    const rebuilt = await build(cwd, '--rebuild');
    const after = await build(cwd);

    expect([rebuilt.code, rebuilt.document.reason]).toEqual([1, reason]);
    expect(digestAt(cwd, 'kept/a.wasm')).toBe(sha256(tiny('committed')));
    expect(statuses(after)).toEqual(['committed']);
  });

  test.each([['artifacts/a.wasm'], ['artifacts/plugins/b/lock.json'], ['artifacts'], ['Artifacts/.store/a.wasm']])(
    'below the folder of what is made, as in %s, is refused, and nothing is touched there',
    async (path) => {
      const cwd = workspace([
        wasmPlugin('a', path, [make(tiny())]),
        wasmPlugin('b', 'b.wasm', [make(tiny(), 'b.wasm')]),
      ]);

      const [ran, rebuilt] = [await build(cwd), await build(cwd, '--rebuild')];

      expect([ran.document.reason, statuses(ran)]).toEqual(['manifest_invalid', ['failed', 'built']]);
      expect([rebuilt.document.reason, statuses(rebuilt)]).toEqual(['manifest_invalid', ['failed', 'built']]);
      expect(row(ran, 'a').note).toContain(`The module '${path}' of 'a' lies in 'artifacts'`);
      expect(wasmOf(cwd, 'b')).toMatchObject({ sha256: sha256(tiny()) });
    },
  );

  test('that was there before and is in no record is used as it is, and that is said', async () => {
    const cwd = workspace([wasmPlugin('a', 'a.wasm', [make(tiny('built'))])]);
    writeFileSync(join(cwd, 'a.wasm'), tiny('found'));

    const ran = await build(cwd);

    expect([statuses(ran), count(cwd)]).toEqual([['committed'], 0]);
    expect(ran.stderr).toContain('used as it is');
    expect(digestAt(cwd, 'a.wasm')).toBe(sha256(tiny('found')));
  });

  test('that we built and somebody changed is put back from the store', async () => {
    const cwd = workspace([wasmPlugin('a', 'a.wasm', [make(tiny())])]);
    await build(cwd);
    writeFileSync(join(cwd, 'a.wasm'), tiny('changed'));

    const ran = await build(cwd);

    expect([statuses(ran), digestAt(cwd, 'a.wasm'), count(cwd)]).toEqual([['stored'], sha256(tiny()), 1]);
  });

  test('of kind wasm may be told in the runtime itself; what is declared there is built and exported', async () => {
    const runtime = {
      kind: 'wasm',
      module: './out//a.wasm',
      entrypoint: 'go',
      build: { steps: [make(tiny(), 'out/a.wasm')] },
    };
    const cwd = workspace([{ id: 'a', runtime }], { 'out/x.txt': '' });

    const ran = await build(cwd);

    expect([ran.code, statuses(ran)]).toEqual([0, ['built']]);
    expect(wasmOf(cwd, 'a')).toMatchObject({ module: 'out/a.wasm', entrypoint: 'go', exports: ['go'] });
  });

  test('with a lockfile has it mirrored; what its steps leave beside it comes back with it', async () => {
    const steps = [
      shell(`echo once >> count.txt; mkdir -p gen; echo types > gen/a.d.ts; ${writing(tiny(), 'a.wasm')}`),
    ];
    const wasm = {
      module: 'a.wasm',
      build: { steps, lockfile: 'package-lock.json', inputs: ['src'], outputs: ['gen'] },
    };
    const files = { 'package-lock.json': '{}\n', '.gitignore': 'artifacts/\n*.wasm\ncount.txt\ngen/\n' };
    const cwd = workspace([{ id: 'a', runtime: { kind: 'wasm', wasm } }], files);
    await build(cwd);
    rmSync(join(cwd, 'gen'), { recursive: true });

    const ran = await build(cwd);

    expect([statuses(ran), count(cwd)]).toEqual([['stored'], 1]);
    expect(readFileSync(join(cwd, 'gen/a.d.ts'), 'utf8')).toBe('types\n');
    expect(readFileSync(join(cwd, 'artifacts/plugins/a/package-lock.json'), 'utf8')).toBe('{}\n');
  });
});

describe('a build that goes wrong', () => {
  const good = tiny('good');
  /** A workspace whose module is there, and whose build does this from now on. */
  async function then(line: string): Promise<string> {
    const step = shell(`if [ "$(cat src/main.txt)" = one ]; then ${writing(good, 'a.wasm')}; else ${line}; fi`);
    const cwd = workspace([wasmPlugin('a', 'a.wasm', [step]), wasmPlugin('b', 'b.wasm', [make(tiny(), 'b.wasm')])]);
    await build(cwd);
    writeFileSync(join(cwd, 'src/main.txt'), 'two');
    return cwd;
  }

  test.each([
    ['fails', `${writing(tiny().subarray(0, 20), 'a.wasm')}; exit 3`, 'step_failed'],
    ['leaves none', 'true', 'wasm_missing'],
    ['leaves one that is cut off', writing(tiny().subarray(0, 20), 'a.wasm'), 'wasm_invalid'],
    ['leaves what is no module', 'echo no module > a.wasm', 'wasm_invalid'],
    ['leaves a folder', 'mkdir a.wasm', 'wasm_missing'],
    ['leaves a link out of the working directory', 'ln -s /etc/passwd a.wasm', 'manifest_invalid'],
  ])('that %s keeps the module of before, keeps no other from its own, and is tried again', async (_, line, reason) => {
    const cwd = await then(line);
    const kept = entries(cwd).length;

    const ran = await build(cwd);
    const again = await build(cwd);

    expect([ran.code, ran.document.reason, statuses(ran)]).toEqual([1, reason, ['failed', 'built']]);
    expect(digestAt(cwd, 'a.wasm')).toBe(sha256(good));
    expect(wasmOf(cwd, 'a')).toMatchObject({ sha256: sha256(good) });
    expect([again.code, statuses(again)]).toEqual([1, ['failed', 'unchanged']]);
    // Nothing but the other plugin's was kept of it.
    expect(entries(cwd)).toHaveLength(kept + 1);
  });

  test('leaves nothing at all where there was no module before', async () => {
    const cwd = workspace([wasmPlugin('a', 'a.wasm', [shell(`${writing(tiny(), 'a.wasm')}; exit 1`)])]);

    const ran = await build(cwd);
    const again = await build(cwd);

    expect([ran.document.reason, again.document.reason]).toEqual(['step_failed', 'step_failed']);
    expect(existsSync(join(cwd, 'a.wasm'))).toBe(false);
  });

  test('for want of the entrypoint says which function is missing, and is not kept', async () => {
    const cwd = workspace([wasmPlugin('a', 'a.wasm', [make(tiny())], { entrypoint: 'gone' })]);

    const ran = await build(cwd);

    expect([ran.code, ran.document.reason]).toEqual([1, 'wasm_invalid']);
    expect(row(ran, 'a').note).toContain('gone');
    expect([entries(cwd), existsSync(join(cwd, 'a.wasm'))]).toEqual([[], false]);
  });

  test('is said where nothing builds the module and it is not there', async () => {
    const cwd = workspace([wasmPlugin('a', 'a.wasm', null)]);

    const [ran, dry] = [await build(cwd), await build(cwd, '--dry-run')];

    expect([ran.code, ran.document.reason]).toEqual([1, 'wasm_missing']);
    expect([dry.code, dry.document.reason]).toEqual([1, 'wasm_missing']);
    expect(ran.document.hint).toContain('wasm.build');
  });

  test('is not taken for good from the store: what is not as it was built is built again', async () => {
    const cwd = workspace([wasmPlugin('a', 'a.wasm', [make(tiny())])]);
    await build(cwd);
    const [entry = ''] = entries(cwd);
    writeFileSync(join(cwd, 'artifacts/.store', entry, 'outputs/a.wasm'), tiny('x'));
    rmSync(join(cwd, 'a.wasm'));

    const ran = await build(cwd);

    expect([ran.code, statuses(ran), count(cwd)]).toEqual([0, ['built'], 2]);
    expect(digestAt(cwd, 'a.wasm')).toBe(sha256(tiny()));
  });

  test('is a runtime that is missing', async () => {
    const plugins = [wasmPlugin('a', 'a.wasm', [make(tiny())], { runtimes: ['no-such-runtime>=1'] })];
    const cwd = workspace([
      ...plugins,
      wasmPlugin('b', 'b.wasm', [make(tiny(), 'b.wasm')], { runtimes: ['node>=18'] }),
    ]);

    const ran = await build(cwd);

    expect([ran.code, ran.document.reason, statuses(ran)]).toEqual([1, 'missing_runtime', ['failed', 'built']]);
    expect(wasmOf(cwd, 'b')?.['runtimes']).toMatchObject([{ name: 'node' }]);
  });
});

describe('equal builds', () => {
  test('run once: for one module of several plugins, and for several modules of one build', async () => {
    const steps = [shell(`echo once >> count.txt; ${writing(tiny('a'), 'a.wasm')}; ${writing(tiny('b'), 'b.wasm')}`)];
    const cwd = workspace([
      wasmPlugin('one', 'a.wasm', steps),
      wasmPlugin('two', 'a.wasm', steps),
      wasmPlugin('three', 'b.wasm', steps),
      wasmPlugin('four', 'b.wasm', null, { entrypoint: 'go' }),
    ]);

    const ran = await build(cwd);
    const again = await build(cwd);

    expect([statuses(ran), count(cwd)]).toEqual([['built', 'stored', 'stored', 'stored'], 1]);
    expect([digestAt(cwd, 'a.wasm'), digestAt(cwd, 'b.wasm')]).toEqual([sha256(tiny('a')), sha256(tiny('b'))]);
    expect(again.document.reason).toBe('nothing_to_do');
  });

  test('leave nothing of a module whose plugin was not asked for, and have it ready', async () => {
    const steps = [shell(`echo once >> count.txt; ${writing(tiny('a'), 'a.wasm')}; ${writing(tiny('b'), 'b.wasm')}`)];
    const cwd = workspace([wasmPlugin('one', 'a.wasm', steps), wasmPlugin('two', 'b.wasm', steps)]);

    await build(cwd, '--plugins=one');
    const isThere = existsSync(join(cwd, 'b.wasm'));
    const both = await build(cwd);

    expect([isThere, statuses(both), count(cwd)]).toEqual([false, ['unchanged', 'stored'], 1]);
  });

  test('of one module must not be said in two ways', async () => {
    const cwd = workspace([
      wasmPlugin('one', 'a.wasm', [make(tiny('one'))]),
      wasmPlugin('two', 'a.wasm', [make(tiny('two'))]),
    ]);

    const ran = await build(cwd);

    expect([ran.code, ran.document.reason, count(cwd)]).toEqual([1, 'manifest_invalid', 0]);
    expect(ran.document.message).toContain('2 failed');
    expect(row(ran, 'one').note).toMatch(/'one' and 'two' build the module 'a\.wasm' in different ways/u);
  });
});

describe('lock.json', () => {
  const both = (id: string, seconds: number) => ({
    id,
    runtime: {
      entrypoint: `${id}:P`,
      wasm: {
        module: `${id}.wasm`,
        build: { steps: [shell(`sleep ${seconds}; ${writing(tiny(), `${id}.wasm`)}`)], inputs: ['src'] },
      },
    },
  });
  const provision = (cwd: string): Promise<Told> => told(['provision'], { cwd });

  async function expectBoth(cwd: string, ids: readonly string[]): Promise<void> {
    const settled = [await provision(cwd), await build(cwd), await provision(cwd)];
    expect(settled.map(({ document }) => document.reason)).toEqual(Array(3).fill('nothing_to_do'));
    for (const id of ids) {
      const lock = JSON.parse(readFileSync(join(cwd, `artifacts/plugins/${id}/lock.json`), 'utf8')) as {
        resolved: { fingerprint: string | null; interpreter: unknown };
      };
      expect(lock.resolved).toMatchObject({
        fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/u),
        interpreter: { implementation: 'cpython' },
        wasm: { origin: 'built', sha256: sha256(tiny()) },
      });
    }
  }

  test.each([
    ['provision first', ['provision', 'build-wasm']],
    ['build-wasm first', ['build-wasm', 'provision']],
  ])('holds what both commands know, in either order: %s', async (_, [one = '', other = '']) => {
    const cwd = workspace([both('a', 0)]);

    const codes = [(await told([one], { cwd })).code, (await told([other], { cwd })).code];

    expect(codes).toEqual([0, 0]);
    await expectBoth(cwd, ['a']);
  });

  test('holds what both commands know when they run at once', async () => {
    const ids = ['a', 'b', 'c', 'd'];
    const cwd = workspace(ids.map((id, index) => both(id, index * 0.05)));

    const ran = await Promise.all([provision(cwd), build(cwd), provision(cwd), build(cwd)]);

    expect(ran.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
    await expectBoth(cwd, ids);
  });

  test('does not make a venv good that is not: what the module knows is not what the venv knows', async () => {
    const cwd = workspace([both('a', 0)]);
    await build(cwd);
    await provision(cwd);
    rmSync(join(cwd, 'artifacts/plugins/a/venv'), { recursive: true });
    rmSync(join(cwd, 'a.wasm'));

    const [wasm, venv] = [await build(cwd), await provision(cwd)];

    expect([statuses(wasm), statuses(venv)]).toEqual([['stored'], ['stored']]);
    await expectBoth(cwd, ['a']);
  });

  test('that came with a commit is not believed: the module is looked into again', async () => {
    const cwd = workspace([wasmPlugin('a', 'kept/a.wasm', null)], { '.gitignore': 'artifacts/.store/\n', 'kept/': '' });
    writeFileSync(join(cwd, 'kept/a.wasm'), asking());
    await build(cwd);
    const path = join(cwd, 'artifacts/plugins/a/lock.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"env.f"', '"none.at_all"'));
    repositoryAt(cwd).git('add', '-A');

    const ran = await build(cwd);

    expect(row(ran, 'a')).toMatchObject({ status: 'committed', imports: ['env.f'] });
  });
});

describe('a run', () => {
  test('without doing anything says what it would do', async () => {
    const cwd = workspace([wasmPlugin('a', 'a.wasm', [make(tiny())])]);
    const before = listing(cwd);

    const dry = await build(cwd, '--dry-run');

    expect([dry.code, statuses(dry)]).toEqual([0, ['planned']]);
    expect(listing(cwd)).toEqual(before);
  });

  test('gives steps what `provision` gives them, but no venv', async () => {
    const line = 'env | cut -d= -f1 | sort > seen.txt; echo "$GREETING $PASSED" >> seen.txt';
    const wasm = {
      module: 'a.wasm',
      build: { steps: [shell(`${line}; ${writing(tiny(), 'a.wasm')}`)], inputs: ['src'] },
    };
    const cwd = workspace([{ id: 'a', runtime: { kind: 'wasm', environment: { GREETING: 'hello' }, wasm } }]);

    const ran = await step({
      workspace: cwd,
      inputs: { command: 'build-wasm', 'pass-env': 'PASSED' },
      environment: { PASSED: 'on', HIDDEN: 'off' },
    });

    const seen = readFileSync(join(cwd, 'seen.txt'), 'utf8');
    expect(ran.code).toBe(0);
    expect(seen).toContain('hello on');
    expect(seen).not.toMatch(/VIRTUAL_ENV|HIDDEN|TOKEN|GITHUB_OUTPUT/u);
    expect(ran.files.summary).toContain('| `a`    | `a.wasm` | module |');
    expect(ran.outputs['cache-hit']).toBe('false');
  });

  test('of another in the same workspace is waited for: two at once build once', async () => {
    const cwd = workspace([
      wasmPlugin('a', 'a.wasm', [shell(`echo once >> count.txt; sleep 0.5; ${writing(tiny(), 'a.wasm')}`)]),
    ]);

    const ran = await Promise.all([build(cwd), build(cwd), build(cwd)]);

    expect(ran.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect([count(cwd), digestAt(cwd, 'a.wasm')]).toEqual([1, sha256(tiny())]);
    expect((await build(cwd)).document.reason).toBe('nothing_to_do');
  });

  test('takes a module behind a link inside the working directory, and none behind a link out of it', async () => {
    const cwd = workspace([wasmPlugin('in', 'in.wasm', null), wasmPlugin('out', 'out.wasm', null)], { 'real/': '' });
    writeFileSync(join(cwd, 'real/module.bin'), tiny());
    symlinkSync('real/module.bin', join(cwd, 'in.wasm'));
    symlinkSync('/etc/hostname', join(cwd, 'out.wasm'));

    const ran = await build(cwd);

    expect([ran.document.reason, statuses(ran)]).toEqual(['manifest_invalid', ['committed', 'failed']]);
  });

  test('in no repository does the same', async () => {
    const cwd = join(folder, 'no repository');
    write(cwd, { 'plugins.json': manifest(wasmPlugin('a', 'a.wasm', [make(tiny())])), 'src/main.txt': 'one' });

    const [first, second] = [await build(cwd), await build(cwd)];
    appendFileSync(join(cwd, 'src/main.txt'), 'more');
    const third = await build(cwd);

    expect([statuses(first), statuses(second), statuses(third)]).toEqual([['built'], ['unchanged'], ['built']]);
  });
});
