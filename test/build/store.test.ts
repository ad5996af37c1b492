import {
  appendFile,
  chmod,
  mkdir,
  readdir,
  readFile,
  readlink,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { isWhole, readRecord } from '../../src/build/entry.ts';
import { copyVenv, Damaged, swapIn } from '../../src/build/place.ts';
import { openStore, type Store } from '../../src/build/store.ts';
import { relocate } from '../../src/python/relocate.ts';
import { inFolder } from '../support/folder.ts';

const FINGERPRINT = 'a'.repeat(64);
const now = (): Date => new Date();

/** A store with one entry: a program, a script that names its place, a link to it. */
async function withEntry(work: (store: Store, folder: string) => Promise<void>): Promise<void> {
  await inFolder(async (folder) => {
    const store = await openStore(join(folder, 'artifacts'), now);
    const built = await store.workFolder();
    const venv = join(built, 'venv');
    await mkdir(join(venv, 'bin'), { recursive: true });
    await mkdir(join(venv, 'lib'));
    await writeFile(join(venv, 'lib', 'code.py'), 'VALUE = 1\n');
    await writeFile(join(venv, 'bin', 'tool'), `#!${venv}/bin/python\nprint(1)\n`, { mode: 0o755 });
    await symlink(join(venv, 'lib'), join(venv, 'lib64'));
    await store.add(built, { fingerprint: FINGERPRINT, built_at: { venv, root: folder }, packages: [], steps: [] });
    await work(store, folder);
  });
}

describe('an environment in the store', () => {
  test('is put in place by hard links, its scripts and links rewritten to the new place', async () => {
    await withEntry(async (store, folder) => {
      const entry = await store.find(FINGERPRINT);
      const target = join(folder, 'plugins', 'a', 'venv');

      if (entry !== undefined) await copyVenv(entry, target, { venv: target, root: folder }, relocate);

      expect(await readFile(join(target, 'bin', 'tool'), 'utf8')).toBe(`#!${target}/bin/python\nprint(1)\n`);
      expect((await stat(join(target, 'bin', 'tool'))).mode & 0o777).toBe(0o755);
      expect(await readlink(join(target, 'lib64'))).toBe(join(target, 'lib'));
      expect((await stat(join(target, 'lib', 'code.py'))).nlink).toBe(2);
      expect((await stat(join(target, 'bin', 'tool'))).nlink).toBe(1);
    });
  });

  test.each([
    ['appended to', (file: string) => appendFile(file, 'x')],
    ['given other rights', (file: string) => chmod(file, 0o600)],
    ['removed', (file: string) => rm(file)],
  ])('is not used when a file of it was %s', async (_, damage) => {
    await withEntry(async (store, folder) => {
      const entry = await store.find(FINGERPRINT);
      if (entry === undefined) throw new Error('the entry is not there');
      await damage(join(entry.folder, 'venv', 'lib', 'code.py'));

      const copy = copyVenv(entry, join(folder, 'x'), { venv: join(folder, 'x'), root: folder }, relocate);

      await expect(copy).rejects.toBeInstanceOf(Damaged);
      expect(await isWhole(entry.folder, FINGERPRINT)).toBe(false);
    });
  });

  test('that came over the network is believed only byte by byte', async () => {
    await withEntry(async (store) => {
      const entry = await store.find(FINGERPRINT);
      const file = join(entry?.folder ?? '', 'venv', 'lib', 'code.py');
      const { mtime, atime } = await stat(file);
      const before = await isWhole(entry?.folder ?? '', FINGERPRINT);
      await writeFile(file, 'VALUE = 2\n');
      await utimes(file, atime, mtime);

      const after = await isWhole(entry?.folder ?? '', FINGERPRINT);

      expect([before, after]).toEqual([true, false]);
    });
  });

  test.each(['../x', '/etc/x', 'venv/../../x', 'venv//x', ''])(
    'whose record names the path %j is no entry',
    async (path) => {
      await withEntry(async (store) => {
        const entry = await store.find(FINGERPRINT);
        if (entry === undefined) throw new Error('the entry is not there');
        const record = { ...entry.record, folders: [path] };
        await writeFile(join(entry.folder, 'entry.json'), JSON.stringify(record));

        expect(readRecord(entry.folder, FINGERPRINT)).toBeUndefined();
      });
    },
  );

  test('is discarded, and unused ones and the work of ended runs are cleared away', async () => {
    await withEntry(async (store, folder) => {
      const old = join(store.folder, 'b'.repeat(64));
      await mkdir(old);
      await utimes(old, new Date(0), new Date(0));

      await store.discard(FINGERPRINT);
      await store.close();

      expect(await store.find(FINGERPRINT)).toBeUndefined();
      expect(await readdir(join(folder, 'artifacts', '.store'))).toEqual(['.gitignore']);
    });
  });
});

test('a finished folder takes the place of another, which goes away', async () => {
  await inFolder(async (folder) => {
    for (const [name, text] of [
      ['old', '1'],
      ['new', '2'],
      ['work', ''],
    ] as const) {
      await mkdir(join(folder, name));
      await writeFile(join(folder, name, 'file'), text);
    }

    await swapIn(join(folder, 'new'), join(folder, 'old'), join(folder, 'work'));

    expect(await readFile(join(folder, 'old', 'file'), 'utf8')).toBe('2');
  });
});
