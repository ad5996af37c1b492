import { readFileSync, statSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Places } from '../../src/build/place.ts';
import { activateScript } from '../../src/python/activate.ts';
import { layoutOf } from '../../src/python/layout.ts';
import { mentions } from '../../src/build/mention.ts';
import { relocate } from '../../src/python/relocate.ts';
import { consoleScript, scriptHeader } from '../../src/python/script.ts';
import { createVenv } from '../../src/python/venv.ts';
import { read } from '../../src/world/processes.ts';
import { inFolder } from '../support/folder.ts';
import { ask, environment, machineInterpreters, platform } from './interpreters.ts';
import { makeWheel } from './wheels.ts';

const interpreter = (await machineInterpreters()).at(-1);
if (interpreter === undefined) throw new Error('These tests need a Python 3.8 or later on PATH or in pyenv.');

const from: Places = { venv: '/w/repo/artifacts/.store/x/venv', root: '/w/repo' };
const to: Places = { venv: "/new/my 'repo'/artifacts/plugins/a/venv", root: "/new/my 'repo'" };
const plain: Places = { venv: '/n/artifacts/plugins/a/venv', root: '/n' };
const move = (text: string, path: string, target = to): string =>
  relocate(Buffer.from(text), path, from, target).toString();

describe('a moved text', () => {
  test.each([
    ['names the new place of the venv', `cd ${from.venv}/lib`, `cd ${plain.venv}/lib`],
    ['names the new place of the repository', 'x = /w/repo', 'x = /n'],
    [
      'keeps a name that only begins so',
      '/w/repo2 /w/repo-x /w/repo.git /w/repoé',
      '/w/repo2 /w/repo-x /w/repo.git /w/repoé',
    ],
    ['keeps a path that only ends so', '/v/w/repo v/w/repo', '/v/w/repo v/w/repo'],
    ['ends a sentence', 'It is in /w/repo.', 'It is in /n.'],
    ['names it in lists and quotes', `"/w/repo":'/w/repo';(/w/repo),/w/repo/a b`, `"/n":'/n';(/n),/n/a b`],
    ['names it twice in a row', '/w/repo:/w/repo', '/n:/n'],
  ])('%s', (_, text, expected) => {
    expect(move(text, 'lib/x.txt', plain)).toBe(expected);
  });

  test('spells quotes within strings, and URLs with percent signs', () => {
    const finder = `MAPPING = {'pkg': '/w/repo/src', "b": "/w/repo"}`;
    const url = '{"url": "file:///w/repo/plugins/a%20b", "dir_info": {"editable": true}}';

    expect(move(finder, 'lib/__editable___pkg_finder.py')).toBe(
      `MAPPING = {'pkg': '/new/my \\'repo\\'/src', "b": "/new/my 'repo'"}`,
    );
    expect(JSON.parse(move(url, 'lib/direct_url.json'))).toMatchObject({
      url: "file:///new/my%20'repo'/plugins/a%20b",
    });
  });

  test('comes back whole from a place that a URL spells differently', () => {
    const url = '{"url": "file:///w/repo/plugins/a"}';

    expect(relocate(Buffer.from(move(url, 'x.json')), 'x.json', to, from).toString()).toBe(url);
  });

  test('takes a line of a .pth file and a value of pyvenv.cfg as one path', () => {
    const spaced: Places = { venv: '/w/my repo/venv', root: '/w/my repo' };

    const pth = relocate(Buffer.from('/w/my repo\n/w/my repo/src\n/w/my repo two\nimport x\n'), 'a.pth', spaced, plain);
    const cfg = relocate(Buffer.from('home = /w/my repo/py/bin\nversion = 3.12.1\n'), 'pyvenv.cfg', spaced, plain);

    expect(pth.toString()).toBe('/n\n/n/src\n/w/my repo two\nimport x\n');
    expect(cfg.toString()).toBe('home = /n/py/bin\nversion = 3.12.1\n');
  });

  test('stays the same bytes where nothing is named, where it is binary, and where it is not UTF-8', () => {
    for (const bytes of [
      Buffer.from('#!/bin/sh\necho hi\n'),
      Buffer.from('/w/repo\0'),
      Buffer.from([0x2f, 0xff, 0xfe]),
    ]) {
      expect(relocate(bytes, 'bin/x', from, to)).toBe(bytes);
    }
  });

  test('is an activate script for the new place', () => {
    expect(move(activateScript(from.venv), 'bin/activate')).toBe(activateScript(to.venv));
  });
});

describe('a moved script', () => {
  const python = `${from.venv}/bin/python`;
  test.each([
    ['a plain line', `#!${python}\nx\n`],
    ['a line with a quoted path', `#!"${python}"\nx\n`],
    ["distlib's trampoline", `#!/bin/sh\n'''exec' "${python}" "$0" "$@"\n' '''\nx\n`],
    ["distlib's trampoline for a long path", `#!/bin/sh\n'''exec' ${python} "$0" "$@"\n' '''\nx\n`],
    ["uv's trampoline", `#!/bin/sh\n'''exec' '${python}' "$0" "$@"\n' '''\nx\n`],
  ])('is read from %s', (_, text) => {
    expect(move(text, 'bin/x', plain)).toBe(`#!${plain.venv}/bin/python\nx\n`);
    expect(move(text, 'bin/x')).toBe(`${scriptHeader(`${to.venv}/bin/python`)}x\n`);
    expect(move(text, 'bin/x').startsWith("#!/bin/sh\n'''exec' ")).toBe(true);
  });

  test('keeps the arguments of its interpreter', () => {
    expect(move(`#!${python} -E -s\nx`, 'bin/x', plain)).toBe(`#!${plain.venv}/bin/python -E -s\nx`);
  });

  test('gets the three lines where the path is longer than the kernel reads', () => {
    const long: Places = { venv: `/${'d'.repeat(120)}/venv`, root: '/r' };

    expect(move(`#!${python}\n`, 'bin/x', long)).toMatch(/^#!\/bin\/sh\n/);
  });

  test.each(['#!/usr/bin/env python\n', '#!/usr/bin/python3.12 -E\n', '#!/bin/sh\n'])('keeps %j', (text) => {
    expect(move(`${text}x`, 'bin/x')).toBe(`${text}x`);
  });

  test('keeps what uv writes for venvs that find themselves', () => {
    const text = `#!/bin/sh\n'''exec' "$(dirname -- "$(realpath -- "$0")")"/'python' "$0" "$@"\n' '''\n`;

    expect(move(text, 'bin/x')).toBe(text);
  });

  test('comes back as it was from any place', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[^/\0\n\r]{1,60}$/), (name) => {
        fc.pre(name !== '.' && name !== '..' && Buffer.from(name).toString() === name);
        const there: Places = { venv: `/p/${name}/venv`, root: '/q' };
        const text = consoleScript(python, 'a', 'b');

        const back = relocate(relocate(Buffer.from(text), 'bin/x', from, there), 'bin/x', there, from);

        expect(back.toString()).toBe(text);
      }),
    );
  });
});

describe('mentions', () => {
  test.each([
    ['/w/repo', 'x=/w/repo/y', true],
    ['/w/repo', '/w/repo2 then /w/repo', true],
    ['/w/repo', '/w/repo2', false],
    ['/w/a b', 'file:///w/a%20b/x', true],
    ['C:\\w\\a', '"C:\\\\w\\\\a\\\\x"', true],
    ['C:\\w\\a', 'file:///C:/w/a/x', true],
  ])('finds %s in %s: %s', (path, text, expected) => {
    expect(mentions(Buffer.from(text), path)).toBe(expected);
  });
});

/** The bytes of a launcher as distlib writes it: a program, a line, a zip of nothing but its parts. */
function launcher(line: string): Buffer {
  const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.alloc(26)]);
  const central = Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2]), Buffer.alloc(42)]);
  const end = Buffer.alloc(22);
  end.set([0x50, 0x4b, 5, 6]);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([Buffer.from('MZ\0#!stub\0'), Buffer.from(line), local, central, end]);
}

describe("a launcher of Windows' scripts", () => {
  const old: Places = { venv: 'C:\\w\\repo\\venv', root: 'C:\\w\\repo' };
  const fresh: Places = { venv: 'D:\\my repo\\venv', root: 'D:\\my repo' };

  test.each([
    ['#!C:\\w\\repo\\venv\\Scripts\\python.exe\r\n', '#!"D:\\my repo\\venv\\Scripts\\python.exe"\r\n'],
    ['#!"c:\\W\\repo\\venv\\Scripts\\python.exe"\n', '#!"D:\\my repo\\venv\\Scripts\\python.exe"\n'],
    ['#!C:\\w\\repo\\venv\\Scripts\\python.exe -E\n', '#!"D:\\my repo\\venv\\Scripts\\python.exe" -E\n'],
  ])('with %j gets %j', (line, expected) => {
    expect(relocate(launcher(line), 'Scripts/x.exe', old, fresh)).toEqual(launcher(expected));
  });

  test.each([launcher('#!C:\\Python312\\python.exe\n'), Buffer.from('MZ\0 no zip'), launcher(''), Buffer.from('MZ')])(
    'stays when it is of another kind',
    (bytes) => {
      expect(relocate(bytes, 'Scripts/x.exe', old, fresh)).toBe(bytes);
    },
  );
});

describe('a real venv', () => {
  test.each([
    ['plain', 'moved'],
    ['spaces, quotes and Unicode', 'a "new" pläce, it\'s $HOME `here` \\x'],
  ])('works after a move to a path of %s', async (_, name) => {
    await inFolder(async (folder) => {
      const before: Places = { venv: join(folder, 'old', 'venv'), root: join(folder, 'old') };
      const after: Places = { venv: join(folder, name, 'venv'), root: join(folder, name) };
      await mkdir(join(before.root, 'src'), { recursive: true });
      await writeFile(join(before.root, 'src', 'local_module.py'), 'WHERE = __file__\n');
      await createVenv(before.venv, interpreter, {
        pip: 'compiled',
        templates: folder,
        uv: null,
        read,
        environment,
        platform,
      });
      const { path } = await makeWheel(interpreter.executable, folder, 'demo', '1.0');
      const { sitePackages } = layoutOf(before.venv, interpreter, platform);
      const pip = await read({
        argv: [join(before.venv, 'bin', 'pip'), 'install', '--no-index', path],
        cwd: folder,
        environment,
      });
      expect(pip.code).toBe(0);
      await writeFile(join(sitePackages, 'local.pth'), `${before.root}/src\n`);

      await rename(before.root, after.root);
      await relocateAll(after.venv, before, after);

      await rm(before.root, { recursive: true, force: true });
      const script = await read({ argv: [join(after.venv, 'bin', 'demo'), 'a b', "c'd"], cwd: folder, environment });
      expect(script.stderr).toBe('');
      expect(JSON.parse(script.stdout)).toEqual([after.venv, ['a b', "c'd"]]);
      const version = await read({ argv: [join(after.venv, 'bin', 'pip'), '--version'], cwd: folder, environment });
      expect(version.stdout).toContain(after.venv);
      const where = await ask(
        join(after.venv, 'bin', 'python'),
        'import json, local_module; print(json.dumps(local_module.WHERE))',
      );
      expect(where).toBe(join(after.root, 'src', 'local_module.py'));
    });
  });
});

/** Moves the files of a venv that name its old place; links to its inside are relative. */
async function relocateAll(venv: string, before: Places, after: Places): Promise<void> {
  for (const entry of await readdir(venv, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = readFileSync(path);
    if (!mentions(bytes, before.root)) continue;
    const { mode } = statSync(path);
    const moved = relocate(bytes, relative(venv, path), before, after);
    // Not through the hard link that pip's own files are.
    await rm(path);
    await writeFile(path, moved, { mode });
  }
  expect(await readFile(join(venv, 'bin', 'activate'), 'utf8')).toBe(activateScript(after.venv));
}
