import { afterAll, describe, expect, test } from '@jest/globals';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { built, manifest } from '../support/plugins.ts';
import { row, scratch, told, type Told } from '../support/process.ts';
import { makeRepository, repositoryAt, write } from '../support/repository.ts';

const { folder, remove } = scratch();
afterAll(remove);

let last = 0;
function place(): string {
  return join(folder, `case ${(last += 1)}`);
}

/** The inputs of a plugin in a repository of these files. */
async function inputsOf(
  plugin: Readonly<Record<string, unknown>>,
  files: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const { folder: cwd } = makeRepository(place(), { ...files, 'plugins.json': manifest({ id: 'a', ...plugin }) });
  return row(await told(['plan'], { cwd }), 'a').inputs ?? [];
}

function changed({ document }: Told): readonly string[] {
  return (document.plugins ?? []).filter((plugin) => plugin.changed).map(({ id }) => id);
}

describe('the inputs of a plugin', () => {
  test('are the package of its entrypoint, tests and data included', async () => {
    const inputs = await inputsOf(
      { runtime: { entrypoint: 'hello.core.plugin:Plugin' } },
      {
        'hello/core/__init__.py': '',
        'hello/core/plugin.py': '',
        'hello/core/data/words.txt': '',
        'hello/other.py': '',
        'README.md': '',
      },
    );

    expect(inputs).toEqual(['hello/core/__init__.py', 'hello/core/data/words.txt', 'hello/core/plugin.py']);
  });

  test('are the single file of an entrypoint at the root', async () => {
    const inputs = await inputsOf({ runtime: { entrypoint: 'hello:Plugin' } }, { 'hello.py': '', 'other.py': '' });

    expect(inputs).toEqual(['hello.py']);
  });

  test('are its lockfiles, those of the build and of the module included', async () => {
    const runtime = {
      lockfile: 'locks/run.lock',
      build: { lockfile: 'locks/build.lock', steps: [] },
      wasm: { module: 'out.wasm', build: { lockfile: 'locks/wasm.lock', steps: [] } },
    };

    const inputs = await inputsOf(
      { runtime },
      { 'locks/run.lock': '', 'locks/build.lock': '', 'locks/wasm.lock': '', 'locks/other.lock': '', 'out.wasm': '' },
    );

    expect(inputs).toEqual(['locks/build.lock', 'locks/run.lock', 'locks/wasm.lock']);
  });

  test("are every step's folder, but not the repository itself", async () => {
    const steps = [{ command: ['make'], cwd: 'native' }, { command: ['true'], cwd: '.' }, { command: ['true'] }];

    const inputs = await inputsOf(
      { runtime: { build: { steps } } },
      { 'native/Makefile': '', 'native/src/a.c': '', 'top.txt': '' },
    );

    expect(inputs).toEqual(['native/Makefile', 'native/src/a.c']);
  });

  test('are the existing paths that its commands name, from the root, from the cwd, in an option or a shell line', async () => {
    const steps = [
      { command: ['python', 'tools/gen.py', '--config=conf/gen.toml', 'no/such/file'] },
      { command: ['sh', 'sub/run.sh'], cwd: 'work' },
      { command: 'cat notes.txt | sed s/a/b/ > "made by it.txt"', shell: true },
      { command: ['cp', '-r', 'assets', '/etc/passwd', '../outside'] },
    ];

    const inputs = await inputsOf(
      { runtime: { build: steps } },
      {
        'tools/gen.py': '',
        'conf/gen.toml': '',
        'work/sub/run.sh': '',
        'notes.txt': '',
        'assets/logo.svg': '',
        'unrelated.txt': '',
      },
    );

    expect(inputs).toEqual(['assets/logo.svg', 'conf/gen.toml', 'notes.txt', 'tools/gen.py', 'work/sub/run.sh']);
  });

  test('are what dev.watch names, also as a mapping', async () => {
    const inputs = await inputsOf(
      { runtime: {}, dev: { watch: { code: 'src', page: 'page.html' } } },
      { 'src/a.py': '', 'page.html': '', 'b.py': '' },
    );

    expect(inputs).toEqual(['page.html', 'src/a.py']);
  });

  test('are what lies behind links to folders, named by a link, holding one, or reached by a glob', async () => {
    const { folder: cwd } = makeRepository(place(), {
      'plugins.json': manifest(
        built('cwd', [{ command: ['true'], cwd: 'link' }]),
        built('word', [{ command: ['make', 'link/a.c'] }]),
        { id: 'holds', runtime: {}, dev: { watch: ['app'] } },
        { id: 'glob', runtime: { build: { steps: [], inputs: ['link/**/*.c'] } } },
        { id: 'package', runtime: { entrypoint: 'pack.plugin:P' } },
      ),
      'real/a.c': '',
      'real/b.h': '',
      'app/main.py': '',
      'src/pack/__init__.py': '',
      'other.txt': '',
    });
    symlinkSync('real', join(cwd, 'link'));
    symlinkSync('../link', join(cwd, 'app', 'shared'));
    symlinkSync(join(cwd, 'src', 'pack'), join(cwd, 'pack'));
    symlinkSync('.', join(cwd, 'real', 'self'));
    repositoryAt(cwd).commit();
    repositoryAt(cwd).write({ 'real/a.c': 'int a;' });

    const told_ = await told(['plan', '--base=HEAD'], { cwd });

    const inputs = (id: string): readonly string[] | undefined => row(told_, id).inputs;
    expect(inputs('cwd')).toEqual(['link', 'real/a.c', 'real/b.h', 'real/self']);
    expect(inputs('word')).toEqual(['real/a.c']);
    expect(inputs('holds')).toEqual(['app/main.py', 'app/shared', 'real/a.c', 'real/b.h', 'real/self']);
    expect(inputs('glob')).toEqual(['real/a.c']);
    expect(inputs('package')).toEqual(['pack', 'src/pack/__init__.py']);
    expect(changed(told_)).toEqual(['cwd', 'word', 'holds', 'glob']);
  });

  test('are all files where a lockfile points to the working directory', async () => {
    const inputs = await inputsOf(
      { runtime: { lockfile: 'run.lock' } },
      { 'run.lock': '-e .\n', 'pyproject.toml': '', 'deep/er/a.py': '' },
    );

    expect(inputs).toEqual(['deep/er/a.py', 'plugins.json', 'pyproject.toml', 'run.lock']);
  });

  test('are build.inputs alone where those are given, folders and globs', async () => {
    const runtime = {
      entrypoint: 'hello.plugin:Plugin',
      lockfile: 'run.lock',
      build: { steps: [{ command: ['true'], cwd: 'native' }], inputs: ['src', 'conf/**/*.toml', 'one file.txt'] },
    };

    const inputs = await inputsOf(
      { runtime },
      {
        'hello/__init__.py': '',
        'hello/plugin.py': '',
        'run.lock': '',
        'native/a.c': '',
        'src/a.py': '',
        'conf/x/y/z.toml': '',
        'conf/x/no.json': '',
        'one file.txt': '',
      },
    );

    expect(inputs).toEqual(['conf/x/y/z.toml', 'one file.txt', 'src/a.py']);
  });

  test('leave out build.outputs, the module, __pycache__ and artifacts-dir', async () => {
    const runtime = {
      build: { steps: [], inputs: ['src', 'artifacts', 'made'], outputs: ['src/generated', 'src/*.out'] },
      wasm: { module: 'src/mod.wasm' },
    };

    const inputs = await inputsOf(
      { runtime },
      {
        'src/a.py': '',
        'src/__pycache__/a.pyc': '',
        'src/generated/b.py': '',
        'src/c.out': '',
        'src/mod.wasm': '',
        'artifacts/plugins/a/notes.txt': '',
        'made/d.txt': '',
      },
    );

    expect(inputs).toEqual(['made/d.txt', 'src/a.py']);
  });

  test('are tracked files and untracked ones, but none that git ignores', async () => {
    const { folder: cwd } = makeRepository(place(), {
      'plugins.json': manifest({ id: 'a', runtime: { entrypoint: 'hello.plugin:P' } }),
      'hello/__init__.py': '',
      'hello/tracked.log': 'kept: tracked before it was ignored',
    });
    write(cwd, {
      '.gitignore': '*.log\n/hello/private/\n',
      'hello/new.py': '',
      'hello/new.log': '',
      'hello/private/key': '',
    });

    const result = await told(['plan'], { cwd });

    expect(row(result, 'a').inputs).toEqual(['hello/__init__.py', 'hello/new.py', 'hello/tracked.log']);
  });

  test('leave out a tracked file that is deleted', async () => {
    const { folder: cwd } = makeRepository(place(), {
      'plugins.json': manifest({ id: 'a', runtime: { entrypoint: 'hello.plugin:P' } }),
      'hello/__init__.py': '',
      'hello/gone.py': '',
    });
    rmSync(join(cwd, 'hello/gone.py'));

    const result = await told(['plan'], { cwd });

    expect(row(result, 'a').inputs).toEqual(['hello/__init__.py']);
    expect(changed(result)).toEqual(['a']);
  });

  test('reach into a submodule, whose new commit is a change', async () => {
    const library = makeRepository(place(), { 'lib.py': 'one' });
    const main = makeRepository(place(), {
      'plugins.json': manifest(
        { id: 'whole', runtime: { build: { steps: [], inputs: ['vendor/lib'] } } },
        { id: 'part', runtime: { build: { steps: [], inputs: ['vendor/lib/lib.py'] } } },
        { id: 'other', runtime: { build: { steps: [], inputs: ['other'] } } },
      ),
      'other/a': '',
    });
    main.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', library.folder, 'vendor/lib');
    main.commit('with the library');
    library.write({ 'lib.py': 'two' });
    library.commit();
    main.git('-C', 'vendor/lib', 'pull', '-q');
    main.commit('newer library');

    const result = await told(['plan'], { cwd: main.folder });

    expect(row(result, 'whole').inputs).toEqual(['vendor/lib/lib.py']);
    expect(changed(result)).toEqual(['whole', 'part']);
  });

  test('may be links: one that leads out of the working directory is listed and not read', async () => {
    write(folder, { 'secret/key': 'secret' });
    const { folder: cwd } = makeRepository(place(), {
      'plugins.json': manifest({ id: 'a', runtime: { build: { steps: [], inputs: ['src'] } } }),
      'src/a.py': '',
    });
    symlinkSync('a.py', join(cwd, 'src/link.py'));
    symlinkSync(join(folder, 'secret'), join(cwd, 'src/out'));

    const result = await told(['plan'], { cwd });

    expect(row(result, 'a').inputs).toEqual(['src/a.py', 'src/link.py', 'src/out']);
  });

  test('are all files outside a repository, with a notice that every plugin counts as changed', async () => {
    const cwd = place();
    write(cwd, {
      'plugins.json': manifest({ id: 'a', runtime: { entrypoint: 'hello.plugin:P' } }),
      'hello/__init__.py': '',
      'hello/x.log': '',
    });

    const result = await told(['plan'], { cwd });

    expect(row(result, 'a').inputs).toEqual(['hello/__init__.py', 'hello/x.log']);
    expect(row(result, 'a').changed).toBe(true);
    expect(result.stderr).toContain('no git repository');
    expect(result.document.base).toBeNull();
  });

  test('that are none are warned about, at the line of the plugin', async () => {
    const { folder: cwd } = makeRepository(place(), {
      'plugins.yaml':
        'profiles:\n  default:\n    plugins:\n      - id: a\n        runtime: { entrypoint: "installed.elsewhere:P" }\n',
    });

    const result = await told(['plan'], { cwd });

    expect(result.code).toBe(0);
    expect(result.stderr).toMatch(/plugins\.yaml:4:\d+: The plugin 'a' has no inputs/u);
  });

  test('of which a lockfile is not there are warned about, at the line of the plugin', async () => {
    const runtime = {
      lockfile: 'run.lock',
      build: { lockfile: 'there.lock', steps: [] },
      wasm: { module: 'out.wasm', build: { lockfile: 'wasm.lock', steps: [] } },
    };
    const plugins = manifest({ id: 'a', runtime });
    const { folder: cwd } = makeRepository(place(), {
      'there.lock': '',
      '.gitignore': '*.lock\n',
      'plugins.json': plugins,
    });

    const result = await told(['plan'], { cwd });

    expect(result.code).toBe(0);
    expect(
      [...result.stderr.matchAll(/plugins\.json:\d+:\d+: The lockfile '(.+)' of 'a' is not there\./gu)].map(
        ([, path]) => path,
      ),
    ).toEqual(['run.lock', 'wasm.lock']);
  });

  test('have spaces, quotes and other scripts in their names', async () => {
    const names = ['ä ö/it\'s "quoted".py', 'ä ö/日本 語.txt', 'ä ö/$(touch x);`y`', 'ä ö/-rf', 'ä ö/[a-b]*?{c,d}!(e)'];
    const files = Object.fromEntries(names.map((name) => [name, '']));

    const inputs = await inputsOf(
      { runtime: { build: { steps: [], inputs: ['ä ö', 'ä ö/[a-b]*?{c,d}!(e)'] } } },
      files,
    );

    expect([...inputs].sort()).toEqual([...names].sort());
  });
});

describe('what a change touches', () => {
  const FILES = {
    'plugins.yaml': [
      'profiles:',
      '  default:',
      '    plugins:',
      '      - { id: one, runtime: { entrypoint: "one.plugin:P" } }',
      '      - { id: two, runtime: { entrypoint: "two.plugin:P" } }',
      '',
    ].join('\n'),
    'one/__init__.py': '',
    'one/plugin.py': 'class P:\n    name = "one"\n    more = "text that makes a rename likely"\n',
    'two/__init__.py': '',
    'two/plugin.py': 'class P: ...\n',
    'notes.md': '',
  };

  test('is what differs from the parent commit, where nothing else is asked', async () => {
    const repository = makeRepository(place(), FILES);
    repository.write({ 'one/plugin.py': 'class P: x = 1\n' });
    repository.commit();
    repository.write({ 'two/plugin.py': 'class P: x = 2\n' });
    const head = repository.commit();

    const result = await told(['plan'], { cwd: repository.folder });

    expect(changed(result)).toEqual(['two']);
    expect(result.document.base).toBe(repository.git('rev-parse', `${head}^`));
  });

  test('is what is on the disk, committed or not', async () => {
    const repository = makeRepository(place(), FILES);
    repository.commit('second');
    repository.write({ 'one/untracked.py': '' });

    expect(changed(await told(['plan'], { cwd: repository.folder }))).toEqual(['one']);
  });

  test('is a committed module that nothing builds, though it is no input', async () => {
    const runtime = { kind: 'wasm', module: 'add.wasm', entrypoint: 'add' };
    const { folder: cwd } = makeRepository(place(), {
      'add.wasm': 'one',
      'plugins.json': manifest({ id: 'a', runtime }, { id: 'b', runtime: { ...runtime, module: 'b.wasm' } }),
    });
    write(cwd, { 'add.wasm': 'another' });

    const result = await told(['plan', '--base', 'HEAD'], { cwd });

    expect(changed(result)).toEqual(['a']);
    expect(row(result, 'a').inputs).toEqual([]);
    expect(result.stderr).not.toContain('no inputs');
  });

  test('is told from the base that is given: a commit, a branch or a tag', async () => {
    const repository = makeRepository(place(), FILES);
    const first = repository.git('rev-parse', 'HEAD');
    repository.git('branch', 'feature/old');
    repository.git('tag', 'v1');
    repository.write({ 'one/plugin.py': 'x' });
    repository.commit();
    repository.write({ 'notes.md': 'x' });
    repository.commit();

    const results = await Promise.all(
      [first, first.slice(0, 10), 'feature/old', 'v1', 'HEAD~2'].map((base) =>
        told(['plan', '--base', base], { cwd: repository.folder }),
      ),
    );

    expect(results.map(changed)).toEqual([['one'], ['one'], ['one'], ['one'], ['one']]);
    expect(new Set(results.map(({ document }) => document.base))).toEqual(new Set([first]));
  });

  test('is told from where the branches parted, not from what happened on the base since', async () => {
    const repository = makeRepository(place(), FILES);
    repository.git('checkout', '-q', '-b', 'topic');
    repository.write({ 'one/plugin.py': 'x' });
    repository.commit();
    repository.git('checkout', '-q', 'main');
    repository.write({ 'two/plugin.py': 'x' });
    repository.commit();
    repository.git('checkout', '-q', 'topic');

    expect(changed(await told(['plan', '--base', 'main'], { cwd: repository.folder }))).toEqual(['one']);
  });

  test.each(['no-such-branch', '--upload-pack=touch pwned', '-n', 'a..b', ':/x', 'f'.repeat(40)])(
    'is not told from the base %j: wrong usage',
    async (base) => {
      const repository = makeRepository(place(), FILES);

      const result = await told([`plan`, `--base=${base}`], { cwd: repository.folder });

      expect([result.document.reason, result.code]).toEqual(['usage', 2]);
      expect(result.document.message).toContain("'base'");
    },
  );

  test('is everything where there is only one commit, with a notice', async () => {
    const repository = makeRepository(place(), FILES);

    const result = await told(['plan'], { cwd: repository.folder });

    expect(changed(result)).toEqual(['one', 'two']);
    expect(result.stderr).toContain('there is no commit to compare with');
  });

  test('is everything in a repository without a commit', async () => {
    const cwd = place();
    write(cwd, FILES);
    repositoryAt(cwd).git('init', '-q');

    const result = await told(['plan'], { cwd });

    expect([result.code, changed(result)]).toEqual([0, ['one', 'two']]);
  });

  test('is the one plugin whose entry in the manifest changed, however the rest is written', async () => {
    const repository = makeRepository(place(), FILES);
    const text = FILES['plugins.yaml']
      .replace('id: two,', 'id: two, description: new,')
      .replace('- { id: one,', '-   {   id: "one",');
    repository.write({ 'plugins.yaml': `# a comment\n${text}` });
    repository.commit();

    expect(changed(await told(['plan'], { cwd: repository.folder }))).toEqual(['two']);
  });

  test('is a plugin that is new in the manifest, and every one where the manifest before cannot be read', async () => {
    const repository = makeRepository(place(), FILES);
    repository.write({ 'plugins.yaml': `${FILES['plugins.yaml']}      - { id: three, runtime: {} }\n` });
    repository.commit();
    const added = await told(['plan'], { cwd: repository.folder });
    repository.write({ 'plugins.yaml': ': broken: [' });
    repository.commit();
    repository.write({ 'plugins.yaml': FILES['plugins.yaml'] });
    repository.commit();
    const repaired = await told(['plan'], { cwd: repository.folder });

    expect(changed(added)).toEqual(['three']);
    expect(changed(repaired)).toEqual(['one', 'two']);
  });

  test('is a plugin that lost a file, was given one, or both by a rename', async () => {
    const repository = makeRepository(place(), FILES);
    rmSync(join(repository.folder, 'one/plugin.py'));
    repository.commit('lost');
    const lost = await told(['plan'], { cwd: repository.folder });
    repository.git('revert', '--no-edit', 'HEAD');
    repository.git('mv', 'one/plugin.py', 'two/moved.py');
    repository.commit('moved');
    const moved = await told(['plan'], { cwd: repository.folder });

    expect(changed(lost)).toEqual(['one']);
    expect(changed(moved)).toEqual(['one', 'two']);
  });

  test('is a plugin that lost its whole folder', async () => {
    const repository = makeRepository(place(), FILES);
    repository.git('rm', '-rq', 'one');
    repository.commit();

    expect(changed(await told(['plan'], { cwd: repository.folder }))).toEqual(['one']);
  });

  test('is told of a working directory in a sub-folder, where changes beside it count for nothing', async () => {
    const inner = Object.fromEntries(Object.entries(FILES).map(([path, text]) => [`sub dir/ü/${path}`, text]));
    const repository = makeRepository(place(), { ...inner, 'one/plugin.py': '' });
    repository.write({ 'one/plugin.py': 'changed beside', 'sub dir/ü/two/plugin.py': 'changed' });
    repository.commit();

    const fromAbove = await told(['plan', '--working-directory', 'sub dir/ü'], { cwd: repository.folder });
    const within = await told(['plan'], { cwd: join(repository.folder, 'sub dir/ü') });
    const entry = FILES['plugins.yaml'].replace('id: one,', 'id: one, version: "2",');
    repository.write({ 'sub dir/ü/plugins.yaml': entry });
    repository.commit();
    const manifestOnly = await told(['plan', '--working-directory=sub dir/ü'], { cwd: repository.folder });

    expect([fromAbove, within, manifestOnly].map(changed)).toEqual([['two'], ['two'], ['one']]);
    expect(row(within, 'one').inputs).toEqual(['one/__init__.py', 'one/plugin.py']);
  });

  test('may be a file as large as the repository: nothing of it is read to plan', async () => {
    const repository = makeRepository(place(), FILES);
    mkdirSync(join(repository.folder, 'one/big'));
    writeFileSync(join(repository.folder, 'one/big/file'), Buffer.alloc(64 * 1024 * 1024));

    const result = await told(['plan'], { cwd: repository.folder });

    expect(row(result, 'one').inputs).toContain('one/big/file');
    expect(result.peak).toBeLessThan(150);
  });
});

describe('the matrix', () => {
  test('holds changed plugins that this kind of runner supports, balanced by the size of their inputs', async () => {
    const plugins = ['a', 'b', 'c', 'd', 'e'].map((id) => ({
      id,
      runtime: { build: { steps: [], inputs: [`${id}.bin`] } },
    }));
    const foreign = {
      id: 'w',
      runtime: { interpreter: { platforms: ['windows'] }, build: { steps: [], inputs: ['a.bin'] } },
    };
    const sizes = { a: 600, b: 300, c: 200, d: 100, e: 50 };
    const files = Object.fromEntries(Object.entries(sizes).map(([id, size]) => [`${id}.bin`, 'x'.repeat(size)]));
    const repository = makeRepository(place(), { ...files, 'plugins.json': manifest(...plugins, foreign) });
    repository.write(
      Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text.replaceAll('x', 'y')])),
    );
    repository.write({ 'e.bin': files['e.bin'] ?? '' });
    repository.commit();

    const result = await told(['plan', '--shards', '2'], { cwd: repository.folder });

    expect(changed(result)).toEqual(['a', 'b', 'c', 'd', 'w']);
    expect(row(result, 'w').supported).toBe(false);
    expect(result.document.matrix).toEqual({
      include: [
        { shard: 1, plugins: 'a' },
        { shard: 2, plugins: 'b,c,d' },
      ],
    });
  });

  test('is empty when nothing changed, and has a shard for each of 256 plugins where that many are asked for', async () => {
    const plugins = Array.from({ length: 300 }, (_, index) => built(`p${index}`, [], {}));
    const repository = makeRepository(place(), { 'plugins.json': manifest(...plugins) });
    const first = await told(['plan', '--shards=256'], { cwd: repository.folder });
    repository.commit('nothing');
    const second = await told(['plan'], { cwd: repository.folder });

    const shards = first.document.matrix?.include ?? [];
    expect(shards).toHaveLength(256);
    expect(shards.flatMap(({ plugins: ids }) => ids.split(','))).toHaveLength(300);
    expect(shards.map(({ plugins: ids }) => ids.split(',').length).every((count) => count <= 2)).toBe(true);
    expect(second.document.matrix).toEqual({ include: [] });
  });

  test('is of the plugins that are asked for, by ids and globs', async () => {
    const ids = ['chat-one', 'chat-two', 'mail'];
    const { folder: cwd } = makeRepository(place(), { 'plugins.json': manifest(...ids.map((id) => built(id, []))) });

    const result = await told(['plan', '--plugins', 'chat-*,mail', '--plugins', 'mail'], { cwd });
    const one = await told(['plan', '--plugins', 'chat-two'], { cwd });

    expect(result.document.plugins?.map(({ id }) => id)).toEqual(ids);
    expect(one.document.plugins?.map(({ id }) => id)).toEqual(['chat-two']);
  });
});
