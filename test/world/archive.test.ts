import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { listArchive, pack, type Member } from '../../src/world/archive.ts';
import { inFolder } from '../support/folder.ts';

const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Two texts and a file, one path longer than a header of tar holds. */
function membersIn(folder: string, text = 'module'): Member[] {
  const file = join(folder, 'module');
  writeFileSync(file, text);
  return [
    { path: `plugins/grüße/${'long'.repeat(40)}.wasm`, content: { file } },
    { path: 'bundle.json', content: { text: '{}\n' } },
    { path: 'plugins/grüße/a b.lock', content: { text: 'lock\n' } },
  ];
}

describe('an archive', () => {
  test('depends on the paths and bytes of its files alone', async () => {
    await inFolder(async (folder) => {
      const members = membersIn(folder);
      const first = await pack(members, join(folder, 'first.tar'), join(folder, 'work'));
      utimesSync(join(folder, 'module'), 1, 1);
      chmodSync(join(folder, 'module'), 0o600);

      const again = await pack([...members].reverse(), join(folder, 'again.tar'), join(folder, 'work'));
      const other = await pack(membersIn(folder, 'other'), join(folder, 'other.tar'), join(folder, 'work'));

      expect(first).toBe(`sha256:${sha256(readFileSync(join(folder, 'first.tar')))}`);
      expect([again === first, other === first, existsSync(join(folder, 'work'))]).toEqual([true, false, false]);
    });
  });

  test('is an ordinary tar', async () => {
    await inFolder(async (folder) => {
      await pack(membersIn(folder), join(folder, 'bundle.tar'), join(folder, 'work'));

      const shown = execFileSync('tar', ['-xOf', join(folder, 'bundle.tar'), 'plugins/grüße/a b.lock']).toString();

      expect(shown).toBe('lock\n');
    });
  });

  test('is read file by file, without unpacking it', async () => {
    await inFolder(async (folder) => {
      const archive = join(folder, 'bundle.tar');
      await pack(membersIn(folder), archive, join(folder, 'work'));

      const digests = await listArchive(archive);

      expect([...digests]).toEqual([
        ['bundle.json', sha256('{}\n')],
        ['plugins/grüße/a b.lock', sha256('lock\n')],
        [`plugins/grüße/${'long'.repeat(40)}.wasm`, sha256('module')],
      ]);
    });
  });
});

describe('refused is what no bundle is:', () => {
  /** An archive that tar makes of what the work puts into a folder. */
  async function made(work: (folder: string) => void, words: readonly string[] = ['.']) {
    return inFolder(async (folder) => {
      const from = join(folder, 'from');
      mkdirSync(from);
      work(from);
      const archive = join(folder, 'bundle.tar');
      execFileSync('tar', ['--format=ustar', '--hard-dereference', '-cf', archive, '-C', from, ...words]);
      return listArchive(archive);
    });
  }

  test.each<[string, () => Promise<unknown>, RegExp]>([
    [
      'a link in it',
      () =>
        made(
          (from) => {
            symlinkSync('/etc/passwd', join(from, 'link'));
          },
          ['link'],
        ),
      /'link' in it is no file \(SymbolicLink\)/,
    ],
    [
      'a path twice',
      () =>
        made(
          (from) => {
            writeFileSync(join(from, 'file'), 'x');
          },
          ['file', './file', 'file'],
        ),
      /'file' is in it twice/,
    ],
    ['a folder', () => made(() => undefined), /is no file \(Directory\)/],
  ])('%s', async (_what, list, message) => {
    await expect(list()).rejects.toMatchObject({
      reason: 'digest_mismatch',
      message: expect.stringMatching(message) as unknown,
    });
  });

  test.each<[string, (tar: Buffer) => Buffer]>([
    ['compressed bytes', gzipSync],
    ['a zip', () => Buffer.from('PK\u0003\u0004'.padEnd(600, 'x'))],
    ['nothing', () => Buffer.alloc(0)],
    ['zeros', () => Buffer.alloc(10_240)],
    ['half of one', (tar) => tar.subarray(0, 512 + 2)],
    [
      'another size in its first header',
      (tar) => Buffer.concat([tar.subarray(0, 124), Buffer.from('7'), tar.subarray(125)]),
    ],
  ])('%s', async (_what, spoil) => {
    await inFolder(async (folder) => {
      const archive = join(folder, 'bundle.tar');
      await pack(membersIn(folder), archive, join(folder, 'work'));
      writeFileSync(archive, spoil(readFileSync(archive)));

      const listed = listArchive(archive);

      await expect(listed).rejects.toMatchObject({ reason: 'digest_mismatch' });
    });
  });
});
