import { mkdir, realpath, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { InterpreterRequirement } from '../../src/manifest/definition.ts';
import type { Interpreter, Probed } from '../../src/python/interpreter.ts';
import { probe as realProbe } from '../../src/python/interpreter.ts';
import type { Sources } from '../../src/python/places.ts';
import { findInterpreter, interpreterFinder, type Probe } from '../../src/python/search.ts';
import { inFolder } from '../support/folder.ts';
import { machineInterpreters, world } from './interpreters.ts';

/** A machine in a folder: its interpreters are files that hold their version (`3.12.1 pypy`). */
interface Machine {
  readonly folder: string;
  /** Every file that was probed. */
  readonly probed: string[];
  readonly put: (path: string, content: string) => Promise<string>;
  readonly find: (requirement: Partial<InterpreterRequirement> | null, more?: Partial<Sources>) => Promise<string>;
  readonly sources: Sources;
  readonly probe: Probe;
}

async function machine<T>(work: (machine: Machine) => Promise<T>): Promise<T> {
  return inFolder(async (folder) => {
    const probed: string[] = [];
    const contents = new Map<string, string>();
    const probe: Probe = (path) => {
      probed.push(path.slice(folder.length + 1));
      return Promise.resolve(answer(path, contents.get(path) ?? ''));
    };
    const sources: Sources = {
      ...{
        python: null,
        recorded: [],
        platform: 'linux',
        arch: 'x64',
        home: join(folder, 'home'),
        directory: join(folder, 'work'),
      },
      environment: {
        PATH: `${folder}/bin:${folder}/bin2`,
        PYENV_ROOT: `${folder}/pyenv`,
        UV_PYTHON_INSTALL_DIR: `${folder}/uv`,
        RUNNER_TOOL_CACHE: `${folder}/tools`,
      },
    };
    return work({
      ...{ folder, probed, sources, probe },
      put: async (path, content) => {
        const place = join(folder, path);
        await mkdir(dirname(place), { recursive: true });
        await writeFile(place, content);
        contents.set(place, content);
        return place;
      },
      find: async (requirement, more = {}) => {
        const whole = requirement && { python: [], implementation: null, platforms: [], extras: {}, ...requirement };
        const found = await findInterpreter(whole, { ...sources, ...more }, probe);
        return found.executable.slice(folder.length + 1);
      },
    });
  });
}

function answer(executable: string, content: string): Probed {
  const [version = '', implementation = 'cpython', platform = 'linux-x86_64'] = content.split(' ');
  if (!/^3/.test(version)) return { found: false, why: 'is broken', lasting: false };
  const interpreter: Interpreter = {
    ...{
      executable,
      version,
      implementation,
      platform,
      abi: 'x',
      libc: '',
      prefix: '/',
      library: 'python3',
      lib64: true,
    },
    ...{ ensurepip: null, setuptools: null, packages: null, venv: true },
  };
  return { found: true, interpreter };
}

describe('the search for an interpreter', () => {
  test('takes the first place that has one, in the order that is promised', async () => {
    await machine(async ({ put, find, folder, sources }) => {
      const version = '3.12.1';
      await put('given/python3', version);
      await put('setup/bin/python3', version);
      await put('recorded/python3.12', version);
      await put('bin2/python3', version);
      await put('tools/Python/3.12.1/x64/bin/python3', version);
      await put('pyenv/versions/3.12.1/bin/python3', version);
      await put('uv/cpython-3.12.1-linux-x86_64-gnu/bin/python3', version);
      const environment = { ...sources.environment, pythonLocation: join(folder, 'setup') };
      const recorded = [join(folder, 'recorded/python3.12')];
      const less = [
        { python: join(folder, 'given/python3'), recorded, environment },
        { recorded, environment },
        { recorded },
        {},
        { environment: { ...sources.environment, PATH: '' } },
        { environment: { ...sources.environment, PATH: '', RUNNER_TOOL_CACHE: '' } },
        { environment: { ...sources.environment, PATH: '', RUNNER_TOOL_CACHE: '', PYENV_ROOT: '/none' } },
      ];

      const found = await Promise.all(less.map((each) => find({ python: ['3.12'] }, each)));

      expect(found).toEqual([
        'given/python3',
        'setup/bin/python3',
        'recorded/python3.12',
        'bin2/python3',
        'tools/Python/3.12.1/x64/bin/python3',
        'pyenv/versions/3.12.1/bin/python3',
        'uv/cpython-3.12.1-linux-x86_64-gnu/bin/python3',
      ]);
    });
  });

  test('takes what python3 means in the first folder of PATH, and the newest of the others', async () => {
    await machine(async ({ put, find }) => {
      await put('bin/python3.13', '3.13.0');
      await put('bin/python3.11', '3.11.2');
      await put('bin/python3', '3.11.7');
      await put('bin2/python3', '3.14.0');

      expect(await find(null)).toBe('bin/python3');
      expect(await find({ python: ['>=3.12'] })).toBe('bin/python3.13');
      expect(await find({ python: ['3.9', '3.14'] })).toBe('bin2/python3');
    });
  });

  test('probes each real file once for any number of requirements', async () => {
    await machine(async ({ put, folder, probed, sources, probe }) => {
      const real = await put('bin2/python3.12', '3.12.1');
      await mkdir(join(folder, 'bin'));
      await symlink(real, join(folder, 'bin', 'python3'));
      await symlink(real, join(folder, 'bin', 'python'));
      const find = interpreterFinder(sources, probe);
      const requirement = { python: ['3.12'], implementation: null, platforms: [], extras: {} };

      await Promise.all([null, requirement, requirement].map((each) => find(each)));

      expect(probed).toEqual(['bin2/python3.12']);
    });
  });

  test("never touches pyenv's shims: what pyenv selects stands in their place", async () => {
    await machine(async ({ put, find, folder, probed, sources }) => {
      await put('pyenv/shims/python3', '3.13.0');
      await put('pyenv/versions/3.11.7/bin/python3', '3.11.7');
      await put('pyenv/versions/3.12.1/bin/python3', '3.12.1');
      await put('pyenv/versions/3.12.10/bin/python3', '3.12.10');
      await put('bin/python3', '3.10.0');
      const environment = { ...sources.environment, PATH: `${folder}/pyenv/shims:${folder}/bin` };
      await put('pyenv/version', '3.11.7\n');
      const atRoot = await find(null, { environment });
      await put('.python-version', '# ours\n3.12\n');
      await put('work/x', '');
      const above = await find(null, { environment });
      await put('work/.python-version', 'nothing-like-it\n');
      const none = await find(null, { environment });

      const byVariable = await find(null, { environment: { ...environment, PYENV_VERSION: 'python-3.12.1:3.11.7' } });
      const other = await find({ python: ['3.12.1'] }, { environment });

      expect([atRoot, above, none, byVariable, other]).toEqual([
        ...['pyenv/versions/3.11.7/bin/python3', 'pyenv/versions/3.12.10/bin/python3', 'bin/python3'],
        ...['pyenv/versions/3.12.1/bin/python3', 'pyenv/versions/3.12.1/bin/python3'],
      ]);
      expect(probed.filter((path) => path.includes('shims'))).toEqual([]);
    });
  });

  test('takes a pre-release where the specifier names one, or where nothing else satisfies', async () => {
    await machine(async ({ put, find }) => {
      await put('bin/python3', '3.14.0rc2');
      await put('bin2/python3', '3.13.1');

      expect(await find({ python: ['>=3.12'] })).toBe('bin2/python3');
      expect(await find(null)).toBe('bin2/python3');
      expect(await find({ python: ['>=3.14.0rc1'] })).toBe('bin/python3');
      expect(await find({ python: ['3.14'] })).toBe('bin/python3');
    });
  });

  test('prefers CPython where none is named, and looks for PyPy where it is', async () => {
    await machine(async ({ put, find }) => {
      await put('bin/python3', '3.10.1 pypy');
      await put('bin2/pypy3', '3.11.1 pypy');
      await put('bin2/python3', '3.12.1');

      expect(await find(null)).toBe('bin2/python3');
      expect(await find({ python: ['3.10'] })).toBe('bin/python3');
      expect(await find({ python: ['3.11'], implementation: 'pypy' })).toBe('bin2/pypy3');
      await expect(find({ python: ['3.11'] })).rejects.toMatchObject({ reason: 'no_interpreter' });
    });
  });

  test('passes over interpreters for another platform and those that are too old', async () => {
    await machine(async ({ put, find }) => {
      await put('bin/python3', '3.12.1 cpython macos-x86_64');
      await put('bin2/python3', '3.7.16');
      await put('uv/a/bin/python3', '3.12.4 cpython macos-arm64');

      expect(await find({ platforms: ['macos-arm64', 'linux'] })).toBe('uv/a/bin/python3');
    });
  });

  test('that finds nothing lists everything that it looked at, why not, and what to do', async () => {
    await machine(async ({ put, find }) => {
      await put('bin/python3', '3.7.16');
      await put('bin2/python3', 'not one');
      await put('pyenv/versions/3.11.7/bin/python3', '3.11.7');

      const finding = find({ python: ['3.12', '>=3.14'], implementation: 'cpython' });

      await expect(finding).rejects.toMatchObject({
        reason: 'no_interpreter',
        hint: expect.stringMatching(/setup-python.*"3\.12".*uv python install 3\.12.*input 'python'/),
      });
      await expect(finding).rejects.toThrow(/cpython '3\.12' or '>=3\.14'/);
      await expect(finding).rejects.toThrow(/bin\/python3 \(PATH\): 3\.7\.16, older than 3\.8/);
      await expect(finding).rejects.toThrow(/bin2\/python3 \(PATH\): is broken/);
      await expect(finding).rejects.toThrow(/3\.11\.7\/bin\/python3 \(pyenv\): 3\.11\.7, another version is asked for/);
    });
  });
});

describe("the input 'python'", () => {
  test('may be a path, relative to the working directory, or the folder of an installation', async () => {
    await machine(async ({ put, find }) => {
      await put('work/.venv/bin/python', '3.12.1');
      await put('bin/python3', '3.11.1');

      expect(await find(null, { python: '.venv/bin/python' })).toBe('work/.venv/bin/python');
      expect(await find(null, { python: './.venv' })).toBe('work/.venv/bin/python');
    });
  });

  test('may be a command', async () => {
    await machine(async ({ put, find }) => {
      await put('bin/python3', '3.11.1');
      await put('bin2/my-python', '3.12.1');

      expect(await find(null, { python: 'my-python' })).toBe('bin2/my-python');
    });
  });

  test('may be a version: the rule for plugins that name none, a wish for those that do', async () => {
    await machine(async ({ put, find }) => {
      await put('bin/python3', '3.11.1');
      await put('bin2/python3.12', '3.12.1');
      await put('bin2/python3.10', '3.10.1');

      expect(await find(null, { python: '3.12' })).toBe('bin2/python3.12');
      expect(await find({ python: ['>=3.10'] }, { python: '<3.11' })).toBe('bin2/python3.10');
      expect(await find({ python: ['3.11'] }, { python: '3.12' })).toBe('bin/python3');
      await expect(find(null, { python: '3.13' })).rejects.toThrow(/'3\.13' \(the input 'python'\)/);
    });
  });

  test.each(['/nonexistent/python', './nothing', 'no-such-command', '../bin/python3', 'old'])(
    '%s, which cannot be used, is never passed over in silence',
    async (python) => {
      await machine(async ({ put, find }) => {
        await put('bin/python3', 'broken');
        await put('bin/old', '3.7.1');
        await put('bin2/python3', '3.12.1');

        await expect(find(null, { python })).rejects.toMatchObject({
          reason: 'no_interpreter',
          message: expect.stringContaining("input 'python'"),
        });
      });
    },
  );
});

test('the interpreters of this machine are found by their versions', async () => {
  const interpreters = await machineInterpreters();
  if (interpreters.length < 2)
    console.warn(`SKIPPED in part: this machine has ${interpreters.length} supported interpreter(s) only`);
  const sources: Sources = {
    ...{
      python: null,
      recorded: interpreters.map(({ executable }) => executable),
      environment: {},
      arch: process.arch,
    },
    ...{ platform: process.platform, directory: '/', home: '/nonexistent' },
  };
  const find = interpreterFinder(sources, (path) => realProbe(path, world));

  for (const { version, executable } of interpreters) {
    const found = await find({ python: [`==${version}`], implementation: 'cpython', platforms: [], extras: {} });
    expect(found.executable).toBe(await realpath(executable));
  }
});
