import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { openProbes } from '../../src/build/probes.ts';
import { probe, type Reader } from '../../src/python/interpreter.ts';
import { rememberedProbe } from '../../src/python/remembered.ts';
import { createVenv } from '../../src/python/venv.ts';
import { read } from '../../src/world/processes.ts';
import { inFolder } from '../support/folder.ts';
import { ask, environment, machineInterpreters, machinePaths, platform, world } from './interpreters.ts';

const interpreters = await machineInterpreters();
const [first] = interpreters;
if (first === undefined) throw new Error('These tests need a Python 3.8 or later on PATH or in pyenv.');

async function program(folder: string, text: string): Promise<string> {
  const path = join(folder, 'python3');
  await writeFile(path, text);
  await chmod(path, 0o755);
  return path;
}

describe('a probe', () => {
  test.each(interpreters)(
    'tells of Python $version what Python itself says',
    async ({ executable, version, ...rest }) => {
      const said = await ask(
        executable,
        "import sys, json, platform, sysconfig; print(json.dumps([platform.python_version(), sys.base_prefix, sysconfig.get_config_var('SOABI'), sys.implementation.name]))",
      );

      expect([version, rest.prefix, rest.abi, rest.implementation]).toEqual(said);
    },
  );

  test('names the base interpreter when a venv of a venv is asked, with links and with copies', async () => {
    await inFolder(async (folder) => {
      const options = { pip: 'none', templates: folder, uv: null, read, environment, platform } as const;
      await createVenv(join(folder, 'a'), first, options);
      const copies = [
        join(folder, 'a', 'bin', 'python'),
        '-m',
        'venv',
        '--copies',
        '--without-pip',
        join(folder, 'b'),
      ] as const;
      await read({ argv: copies, cwd: folder, environment });

      const linked = await probe(join(folder, 'a', 'bin', 'python'), world);
      const copied = await probe(join(folder, 'b', 'bin', 'python'), world);

      expect(linked).toEqual({ found: true, interpreter: first });
      expect(copied).toMatchObject({ found: true, interpreter: { executable: first.executable } });
    });
  });

  test.each([
    [
      'exits with an error',
      '#!/bin/sh\necho "cannot load \u001b[31mlibpython" >&2; exit 3\n',
      /ended with 3: cannot load/,
    ],
    ['prints nothing', '#!/bin/sh\n', /did not answer/],
    ['prints other JSON', '#!/bin/sh\necho \'{"version": "3.12.0"}\'\n', /did not answer/],
    ['prints without end', '#!/bin/sh\nhead -c 10000000 /dev/zero\n', /did not answer/],
    ['is Python 2', '#!/bin/sh\necho "Unknown option: -I" >&2; exit 2\n', /not Python 3/],
  ])('gives a reason for a program that %s', async (_, text, why) => {
    await inFolder(async (folder) => {
      const answer = await probe(await program(folder, text), world);

      expect(answer).toMatchObject({ found: false, why: expect.stringMatching(why) });
      expect(JSON.stringify(answer)).not.toContain('\\u001b');
    });
  });

  test('gives a reason for a file that cannot be started', async () => {
    expect(await probe('/nonexistent/python3', world)).toMatchObject({ found: false });
  });

  test('names interpreters that are too old to be used', async () => {
    const answers = await Promise.all(machinePaths().map((path) => probe(path, world)));

    expect(answers.filter(({ found }) => found).length).toBeGreaterThanOrEqual(interpreters.length);
  });
});

describe('a remembered probe', () => {
  test('starts nothing in a later run while the file is the same', async () => {
    await inFolder(async (folder) => {
      const file = join(folder, 'probes.json');
      const before = openProbes(file);
      await rememberedProbe(before, world)(first.executable);
      await before.save();
      const never: Reader = () => Promise.reject(new Error('started'));

      const answer = await rememberedProbe(openProbes(file), { ...world, read: never })(first.executable);

      expect(answer).toEqual({ found: true, interpreter: first });
    });
  });

  test('is not remembered for a script', async () => {
    await inFolder(async (folder) => {
      const file = join(folder, 'probes.json');
      const path = await program(folder, `#!/bin/sh\nexec '${first.executable}' "$@"\n`);
      const before = openProbes(file);
      await rememberedProbe(before, world)(path);
      await before.save();
      let starts = 0;
      const counted: Reader = (command, limits) => (starts++, read(command, limits));

      await rememberedProbe(openProbes(file), { ...world, read: counted })(path);

      expect(starts).toBe(1);
    });
  });
});
