import { existsSync } from 'node:fs';
import { appendFile, lstat, readFile, readdir, realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { installedPackages } from '../../src/python/packages.ts';
import { createVenv, type VenvOptions } from '../../src/python/venv.ts';
import { read } from '../../src/world/processes.ts';
import { inFolder } from '../support/folder.ts';
import { ask, environment, machineInterpreters, platform, world } from './interpreters.ts';

const interpreters = await machineInterpreters();
const newest = interpreters.at(-1);
if (newest === undefined) throw new Error('These tests need a Python 3.8 or later on PATH or in pyenv.');
const options = (templates: string, more: Partial<VenvOptions> = {}): VenvOptions => ({
  ...{ pip: 'none', templates, uv: null, read, environment, platform },
  ...more,
});

const SELF = `
import json, os, site, sys, sysconfig
here = sys.argv[1] if len(sys.argv) > 1 else sys.prefix
say = lambda value: value.replace(sys.prefix, '<venv>') if isinstance(value, str) else value
print(json.dumps({
  'prefix': say(sys.prefix), 'base': sys.base_prefix, 'executable': say(sys.executable), 'exec_prefix': say(sys.exec_prefix),
  'real': os.path.realpath(sys.executable), 'base_executable': os.path.realpath(getattr(sys, '_base_executable', sys.executable)),
  'path': [say(p) for p in sys.path], 'site': [say(p) for p in site.getsitepackages()], 'user': site.ENABLE_USER_SITE,
  'paths': {k: say(v) for k, v in sysconfig.get_paths().items()}, 'libdir': sysconfig.get_config_var('LIBDIR'),
}))
`;

describe('a venv', () => {
  test.each(interpreters)('of Python $version is to Python what the venv module makes', async (interpreter) => {
    await inFolder(async (folder) => {
      const theirs = join(folder, 'theirs');
      const argv = [interpreter.executable, '-m', 'venv', '--without-pip', theirs] as const;
      await read({ argv, cwd: folder, environment });

      const pip = await createVenv(join(folder, 'ours'), interpreter, options(folder));

      expect(pip).toBe('none');
      const python = basename(interpreter.executable);
      for (const name of ['python', 'python3']) {
        expect(await ask(join(folder, 'ours', 'bin', name), SELF)).toEqual(await ask(join(theirs, 'bin', name), SELF));
      }
      expect(await readdir(join(folder, 'ours', 'bin'))).toEqual(
        expect.arrayContaining(['activate', 'python', 'python3', python]),
      );
      expect((await readdir(join(folder, 'ours'))).sort()).toEqual(
        (await readdir(theirs)).filter((name) => name !== '.gitignore').sort(),
      );
      expect(await realpath(join(folder, 'ours', 'bin', 'python'))).toBe(interpreter.executable);
    });
  });

  const PLACE = 'it\'s a "venv" of $HOME `x` ünï';

  test.each(['sh', 'bash', 'zsh', 'dash'])(
    'is activated and left again by %s, whatever its path holds',
    async (shell) => {
      await inFolder(async (folder) => {
        const venv = join(folder, PLACE);
        await createVenv(venv, newest, options(folder));
        const script = `
        before="$PATH"; PYTHONHOME=/kept; export PYTHONHOME; PS1='$ '
        . ./activate
        printf '%s\\n' "$VIRTUAL_ENV" "$PS1" "\${PYTHONHOME-unset}"; command -v python
        deactivate
        [ "$before" = "$PATH" ] && printf '%s\\n' same "$PS1" "$PYTHONHOME" "\${VIRTUAL_ENV-unset}"
      `;

        const ended = await read({ argv: [shell, '-c', script], cwd: join(venv, 'bin'), environment });

        if (ended.code === 127) {
          console.warn(`SKIPPED: there is no ${shell} on this machine`);
          return;
        }
        expect(ended.stdout.split('\n').slice(0, -1)).toEqual([
          venv,
          `(${PLACE}) $ `,
          'unset',
          join(venv, 'bin', 'python'),
          ...['same', '$ ', '/kept', 'unset'],
        ]);
      });
    },
  );

  test('of another implementation is made by its own venv module', async () => {
    await inFolder(async (folder) => {
      await createVenv(join(folder, 'venv'), { ...newest, implementation: 'other' }, options(folder));

      expect(
        await ask(join(folder, 'venv', 'bin', 'python'), 'import sys; print(int(sys.prefix != sys.base_prefix))'),
      ).toBe(1);
      expect(await readFile(join(folder, 'venv', 'bin', 'activate'), 'utf8')).toContain('deactivate');
    });
  });

  test('of an interpreter without a venv module is refused with the package that has it', async () => {
    await inFolder(async (folder) => {
      const fails: VenvOptions['read'] = () =>
        Promise.resolve({
          code: 1,
          signal: null,
          timedOut: false,
          seconds: 0,
          stdout: '',
          stderr: 'No module named venv\n',
        });

      const made = createVenv(
        join(folder, 'venv'),
        { ...newest, implementation: 'pypy' },
        options(folder, { read: fails }),
      );

      await expect(made).rejects.toMatchObject({
        reason: 'no_interpreter',
        hint: expect.stringContaining('apt-get install pypy3-venv'),
      });
    });
  });
});

describe('pip in a venv', () => {
  // The oldest has setuptools beside it, the newest has not.
  test.each([...new Set([interpreters[0] ?? newest, newest])])(
    'of Python $version runs as module and as script',
    async (interpreter) => {
      await inFolder(async (folder) => {
        const venv = join(folder, 'a venv');

        const pip = await createVenv(venv, interpreter, options(join(folder, 'store'), { pip: 'compiled' }));

        expect(pip).toBe('interpreter');
        const asked = [['bin/python', '-m', 'pip'], ['bin/pip'], ['bin/pip3']].map(([first = '', ...rest]) =>
          read({ argv: [join(venv, first), ...rest, '--version'], cwd: folder, environment }),
        );
        for (const ended of await Promise.all(asked)) expect(ended.stdout).toContain(`from ${venv}/`);
        const names = (await installedPackages(venv, interpreter)).map(({ name }) => name);
        expect(names).toEqual(Number(interpreter.version.split('.')[1]) < 12 ? ['pip', 'setuptools'] : ['pip']);
      });
    },
  );

  test('is unpacked once for many venvs, and again after a step wrote into it', async () => {
    await inFolder(async (folder) => {
      let starts = 0;
      const counted: VenvOptions['read'] = (command, limits) => (starts++, world.read(command, limits));
      const given = options(folder, { pip: 'compiled', read: counted });
      const main = (venv: string): string =>
        join(folder, venv, 'lib', newest.library, 'site-packages', 'pip', '__main__.py');
      await createVenv(join(folder, 'a'), newest, given);
      await createVenv(join(folder, 'b'), newest, given);
      expect(starts).toBe(1);
      expect((await lstat(main('a'))).ino).toBe((await lstat(main('b'))).ino);
      await appendFile(main('a'), 'raise SystemExit("spoilt")\n');

      await createVenv(join(folder, 'c'), newest, given);

      expect(starts).toBe(2);
      expect(await readFile(main('c'), 'utf8')).not.toContain('spoilt');
    });
  });

  test('has byte code only where it is wanted, also when it was unpacked without', async () => {
    await inFolder(async (folder) => {
      const codeIn = (venv: string): boolean =>
        existsSync(join(folder, venv, 'lib', newest.library, 'site-packages/pip/_internal/commands/__pycache__'));

      await createVenv(join(folder, 'a'), newest, options(folder, { pip: 'plain' }));
      await createVenv(join(folder, 'b'), newest, options(folder, { pip: 'compiled' }));

      expect([codeIn('a'), codeIn('b')]).toEqual([false, true]);
    });
  });

  test('made by several at once is whole in each', async () => {
    await inFolder(async (folder) => {
      const names = ['a', 'b', 'c'];

      await Promise.all(
        names.map((name) =>
          createVenv(join(folder, name), newest, options(join(folder, 'store'), { pip: 'compiled' })),
        ),
      );

      for (const name of names) {
        const ended = await read({ argv: [join(folder, name, 'bin', 'pip'), '--version'], cwd: folder, environment });
        expect(ended.code).toBe(0);
      }
      expect((await readdir(join(folder, 'store'))).length).toBe(1);
    });
  });

  test('is removed with its scripts', async () => {
    await inFolder(async (folder) => {
      const venv = join(folder, 'venv');
      await createVenv(venv, newest, options(folder, { pip: 'compiled' }));

      await read({
        argv: [join(venv, 'bin', 'python'), '-m', 'pip', 'uninstall', '-y', 'pip'],
        cwd: folder,
        environment,
      });

      expect((await readdir(join(venv, 'bin'))).filter((name) => name.startsWith('pip'))).toEqual([]);
    });
  });

  test('comes from the interpreter itself where ensurepip is split off, and is absent where there is none', async () => {
    await inFolder(async (folder) => {
      const split = { ...newest, ensurepip: null };
      const bare = { ...split, packages: null };

      const pip = await createVenv(join(folder, 'a'), split, options(folder, { pip: 'compiled' }));
      const none = await createVenv(join(folder, 'b'), bare, options(folder, { pip: 'compiled' }));

      expect([pip, none]).toEqual([newest.packages === null ? 'absent' : 'interpreter', 'absent']);
      expect((await stat(join(folder, 'b', 'bin', 'python'))).isFile()).toBe(true);
    });
  });
});
