import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from '@jest/globals';
import { openProbes } from '../../src/build/probes.ts';
import { Refusal } from '../../src/errors.ts';
import type { Step } from '../../src/manifest/definition.ts';
import { findInstaller, findUv, type Installer } from '../../src/python/installer.ts';
import { installLockfile, type InstallOptions } from '../../src/python/install.ts';
import { installedPackages } from '../../src/python/packages.ts';
import { createVenv } from '../../src/python/venv.ts';
import { read } from '../../src/world/processes.ts';
import { inFolder } from '../support/folder.ts';
import { environment, machineInterpreters, platform } from './interpreters.ts';
import { makeWheel, type Wheel } from './wheels.ts';

const all = await machineInterpreters();
const interpreter = all.at(-1);
if (interpreter === undefined) throw new Error('These tests need a Python 3.8 or later on PATH or in pyenv.');
const sources = { read, probes: openProbes(null), environment, platform };
const uv = await findUv(sources);
if (uv === null) console.warn('SKIPPED: the tests of uv, for there is no uv on PATH');

const pip: Installer = { kind: 'pip', version: '1' };
const installers: readonly Installer[] = uv === null ? [pip] : [pip, uv];

/** The lines that keep an installer off the network. */
const LOCAL = '--no-index\n--find-links wheels\n';

/** pip unpacked: once for all tests. */
const templates = await mkdtemp(join(tmpdir(), 'plugin-action-pip-'));
afterAll(() => rm(templates, { recursive: true }));

interface Place {
  readonly folder: string;
  readonly demo: Wheel;
  readonly install: (
    name: string,
    text: string,
    more?: Partial<InstallOptions>,
  ) => Promise<Awaited<ReturnType<typeof installLockfile>>>;
  readonly packages: () => Promise<string[]>;
  readonly argv: string[][];
}

/** A folder with the wheels `demo` 1.0 and 2.0 and `needy` 1.0, which needs `demo`, and an empty venv. */
async function place<T>(installer: Installer, work: (place: Place) => Promise<T>): Promise<T> {
  return inFolder(async (root) => {
    if (interpreter === undefined) throw new Error('no interpreter');
    const folder = join(root, 'a place');
    const wheels = join(folder, 'wheels');
    const demo = await makeWheel(interpreter.executable, wheels, 'demo', '1.0');
    await makeWheel(interpreter.executable, wheels, 'demo', '2.0');
    await makeWheel(interpreter.executable, wheels, 'needy', '1.0', ['demo']);
    const venv = join(folder, 'venv');
    const seen = {
      ...environment,
      PIP_NO_INDEX: '1',

      UV_CACHE_DIR: join(root, 'uv'),
    };
    await createVenv(venv, interpreter, { pip: 'none', templates, uv: null, read, environment: seen, platform });
    const argv: string[][] = [];
    const run = async (step: Step): Promise<void> => {
      if (!('argv' in step.run)) throw new Error('a script');
      argv.push([...step.run.argv]);
      const [first = '', ...rest] = step.run.argv;
      const ended = await read({ argv: [first, ...rest], cwd: folder, environment: seen });
      if (ended.code !== 0) throw new Refusal('step_failed', `${ended.stdout}\n${ended.stderr}`);
    };
    return work({
      ...{ folder, demo, argv },
      install: async (name, text, more) => {
        await writeFile(join(folder, name), text);
        const lockfile = { path: name, file: join(folder, name), text };
        return installLockfile({
          venv,
          interpreter,
          installer,
          lockfile,
          templates,
          read,
          environment: seen,
          platform,
          run,
          ...more,
        });
      },
      packages: async () =>
        (await installedPackages(venv, interpreter)).map(({ name, version }) => `${name} ${version}`),
    });
  });
}

describe.each(installers)('a lockfile installed by $kind', (installer) => {
  test('of pinned requirements with hashes is taken as it is: nothing is resolved', async () => {
    await place(installer, async ({ install, packages, argv, demo, folder }) => {
      const needy = await makeWheel(interpreter.executable, join(folder, 'wheels'), 'needy', '1.0', ['absent']);

      const warnings = await install(
        'requirements.lock',
        `${LOCAL}demo==1.0 \\\n    --hash=sha256:${demo.sha256}\nneedy==1.0 --hash=sha256:${needy.sha256}\n`,
      );

      expect(warnings).toEqual([]);
      expect(argv[0]).toEqual(expect.arrayContaining(['--require-hashes', '--no-deps']));
      expect(await packages()).toEqual(['demo 1.0', 'needy 1.0']);
    });
  });

  test('without pins is resolved, and warned about by line', async () => {
    await place(installer, async ({ install, packages }) => {
      const warnings = await install('requirements.txt', `${LOCAL}# ours\nneedy\n`);

      expect(await packages()).toEqual(['demo 2.0', 'needy 1.0']);
      expect(warnings).toMatchObject([
        { severity: 'warning', file: 'requirements.txt', line: 4, message: expect.stringContaining("'needy'") },
      ]);
    });
  });

  test('whose hashes are not those of the files installs nothing and says what to do', async () => {
    await place(installer, async ({ install, packages }) => {
      const installing = install('requirements.lock', `${LOCAL}demo==1.0 --hash=sha256:${'0'.repeat(64)}\n`);

      await expect(installing).rejects.toMatchObject({
        reason: 'step_failed',
        hint: expect.stringContaining('by hash'),
      });
      expect(await packages()).toEqual([]);
    });
  });

  test('without network fails with a hint about it', async () => {
    await place(installer, async ({ install, folder }) => {
      const installing = install('requirements.txt', '--index-url http://127.0.0.1:9/simple\nanything==1.0\n', {
        run: async (step) => {
          if (!('argv' in step.run)) return;
          const [first = '', ...rest] = step.run.argv;
          const offline = {
            ...environment,
            PIP_RETRIES: '1',
            UV_HTTP_RETRIES: '0',
            UV_CACHE_DIR: join(folder, 'uv'),
            NO_PROXY: '*',
            no_proxy: '*',
          };
          const ended = await read({ argv: [first, ...rest], cwd: folder, environment: offline });
          if (ended.code !== 0) throw new Refusal('step_failed', `${ended.stdout}\n${ended.stderr}`);
        },
      });

      await expect(installing).rejects.toMatchObject({
        reason: 'step_failed',
        hint: expect.stringContaining('index could not be reached'),
      });
    });
  });

  test('with nothing in it starts nothing', async () => {
    await place(installer, async ({ install, argv }) => {
      await install('requirements.txt', '\n# nothing yet\n');

      expect(argv).toEqual([]);
    });
  });

  test('with nothing but options is not taken for an empty one', async () => {
    await place(installer, async ({ install }) => {
      const started: Step[] = [];

      for (const text of ['--no-index -r base.txt', '--find-links wheels', '--unknown']) {
        await install('requirements.txt', text, { run: (step) => Promise.resolve(started.push(step)) });
      }

      expect(started).toHaveLength(3);
    });
  });

  test('in the format pylock.toml is installed with its markers', async () => {
    await place(installer, async ({ install, packages, demo }) => {
      const text = `
lock-version = "1.0"
created-by = "hand"
requires-python = ">=3.8"

[[packages]]
name = "demo"
version = "1.0"
wheels = [{ name = "${basename(demo.path)}", path = "wheels/${basename(demo.path)}", hashes = { sha256 = "${demo.sha256}" } }]

[[packages]]
name = "never"
version = "1.0"
marker = "python_version < '3'"
wheels = [{ name = "never-1.0-py3-none-any.whl", path = "wheels/never-1.0-py3-none-any.whl", hashes = { sha256 = "${'0'.repeat(64)}" } }]
`;

      await install('pylock.toml', text);

      expect(await packages()).toEqual(['demo 1.0']);
    });
  });

  test('leaves scripts that run, where the path has spaces', async () => {
    await place(installer, async ({ install, folder, demo }) => {
      await install(
        'requirements.txt',
        `--no-index\ndemo @ ${pathToFileURL(demo.path).href} --hash=sha256:${demo.sha256}\n`,
      );

      const ended = await read({ argv: [join(folder, 'venv', 'bin', 'demo'), 'x'], cwd: folder, environment });

      expect(JSON.parse(ended.stdout)).toEqual([join(folder, 'venv'), ['x']]);
    });
  });
});

test('the oldest interpreter of this machine installs by its own pip', async () => {
  const [oldest = interpreter] = all;
  await place(pip, async ({ folder, demo }) => {
    const venv = join(folder, 'old');
    const text = `${LOCAL}demo==1.0 --hash=sha256:${demo.sha256}\n`;
    const seen = { ...environment, PIP_NO_INDEX: '1' };
    const given = { templates, read, environment: seen, platform };
    await createVenv(venv, oldest, { ...given, pip: 'none', uv: null });
    await writeFile(join(folder, 'a.txt'), text);

    await installLockfile({
      ...{
        ...given,
        venv,
        interpreter: oldest,
        installer: pip,
        lockfile: { path: 'a.txt', file: join(folder, 'a.txt'), text },
      },
      run: async (step) => {
        if (!('argv' in step.run)) return;
        const [first = '', ...rest] = step.run.argv;
        expect(await read({ argv: [first, ...rest], cwd: folder, environment: seen })).toMatchObject({ code: 0 });
      },
    });

    expect(await installedPackages(venv, oldest)).toEqual([{ name: 'demo', version: '1.0' }]);
    expect(existsSync(join(venv, 'bin', 'pip'))).toBe(false);
    expect(await readFile(join(venv, 'bin', 'demo'), 'utf8')).toContain(venv);
  });
});

describe('the installer', () => {
  const without = { ...sources, environment: { PATH: '/nonexistent' } };

  test('is pip where there is no uv, and uv only when it is there', async () => {
    expect(await findInstaller('auto', interpreter, without)).toMatchObject({
      kind: 'pip',
      version: expect.stringMatching(/^\d+\./),
    });
    await expect(findInstaller('uv', interpreter, without)).rejects.toMatchObject({ reason: 'missing_runtime' });
  });

  test('is the uv on PATH with its version, started once', async () => {
    await inFolder(async (folder) => {
      await mkdir(join(folder, 'bin'));
      await writeFile(join(folder, 'bin', 'uv'), '#!/bin/sh\necho uv 0.9.1 \\(abc\\)\n', { mode: 0o755 });
      let starts = 0;
      const counted = {
        ...sources,
        probes: openProbes(null),
        environment: { PATH: `${join(folder, 'bin')}:/usr/bin:/bin` },
        read: (...given: Parameters<typeof read>) => (starts++, read(...given)),
      };

      const found = [
        await findInstaller('auto', interpreter, counted),
        await findInstaller('uv', interpreter, counted),
      ];

      expect(found).toEqual(Array(2).fill({ kind: 'uv', path: join(folder, 'bin', 'uv'), version: '0.9.1' }));
      expect(starts).toBe(1);
      expect(await findInstaller('auto', interpreter, { ...counted, platform: 'win32' })).toMatchObject({
        kind: 'pip',
      });
    });
  });

  test('is refused with the package to install where the interpreter has no pip', async () => {
    const bare = { ...interpreter, ensurepip: null, packages: null };

    await expect(findInstaller('auto', bare, without)).rejects.toMatchObject({
      reason: 'no_interpreter',
      hint: expect.stringContaining('apt-get install python3.'),
    });
  });
});
