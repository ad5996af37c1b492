import { mkdir, readFile, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import { openProbes, type Probes } from '../../src/build/probes.ts';
import { inFolder } from '../support/folder.ts';

/** Asks a program's name and counts how often that took a probe. */
function asking(path: string) {
  let count = 0;
  const ask = (probes: Probes, kind = 'name', answer = 'one'): Promise<string> =>
    probes.ask({
      kind,
      path,
      answer: v.string(),
      probe: () => (count++, Promise.resolve(answer)),
      lasting: (text) => text !== 'fleeting',
    });
  return { ask, count: () => count };
}

async function inPlace(
  work: (place: { file: string; program: string; folder: string }) => Promise<void>,
): Promise<void> {
  await inFolder(async (folder) => {
    const program = join(folder, 'program');
    await writeFile(program, '\x7fELF');
    await work({ file: join(folder, 'kept', 'probes.json'), program, folder });
  });
}

describe('a probe', () => {
  test('is made once a run, also when asked at once', async () => {
    await inPlace(async ({ program }) => {
      const { ask, count } = asking(program);
      const probes = openProbes(null);

      await Promise.all([ask(probes), ask(probes), ask(probes, 'other')]);

      expect(count()).toBe(2);
    });
  });

  test('is remembered until the file changes', async () => {
    await inPlace(async ({ file, program, folder }) => {
      const { ask, count } = asking(program);
      const first = openProbes(file);
      await ask(first);
      await first.save();
      const second = openProbes(file);
      expect(await ask(second, 'name', 'two')).toBe('one');
      await writeFile(program, '\x7fELF and more');

      const third = openProbes(file);

      expect(await ask(third, 'name', 'two')).toBe('two');
      expect(count()).toBe(2);
      expect(await readdir(join(folder, 'kept'))).toEqual(['probes.json']);
    });
  });

  test('that is not lasting, of a script, or of a shim is made again', async () => {
    await inPlace(async ({ file, program, folder }) => {
      await mkdir(join(folder, 'shims'));
      await symlink(program, join(folder, 'shims', 'x'));
      await writeFile(join(folder, 'script'), '#!/bin/sh\n');
      const fleeting = asking(program);
      const others = [
        asking(join(folder, 'shims', 'x')),
        asking(join(folder, 'script')),
        asking(join(folder, 'absent')),
      ];

      for (let run = 0; run < 2; run++) {
        const probes = openProbes(file);
        await fleeting.ask(probes, 'name', 'fleeting');
        for (const { ask } of others) await ask(probes);
        await probes.save();
      }

      expect([fleeting, ...others].map(({ count }) => count())).toEqual([2, 2, 2, 2]);
    });
  });

  test.each(['', '{', '[]', '{"schema":1,"probes":{"name x":5}}', '{"schema":2}', '\0'.repeat(10)])(
    'is made again where what is remembered is %j',
    async (text) => {
      await inPlace(async ({ file, program }) => {
        const { ask, count } = asking(program);
        await mkdir(join(file, '..'));
        await writeFile(file, text);
        const probes = openProbes(file);

        expect(await ask(probes)).toBe('one');
        await probes.save();

        expect(count()).toBe(1);
        expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ schema: 1 });
      });
    },
  );

  test('whose remembered answer is of another shape is made again', async () => {
    await inPlace(async ({ file, program }) => {
      const { ask, count } = asking(program);
      const first = openProbes(file);
      await ask(first);
      await first.save();
      await writeFile(file, (await readFile(file, 'utf8')).replace('"answer":"one"', '"answer":{"evil":1}'));

      expect(await ask(openProbes(file))).toBe('one');

      expect(count()).toBe(2);
    });
  });

  test('cannot be remembered where nothing can be written, and that is no failure', async () => {
    await inPlace(async ({ program }) => {
      const { ask } = asking(program);
      const probes = openProbes(join(program, 'below', 'a', 'file'));

      await ask(probes);

      await expect(probes.save()).resolves.toBeUndefined();
    });
  });
});
