import { readdir } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { createSpool } from '../../src/world/spool.ts';
import { inFolder } from '../support/folder.ts';

test('what is kept comes back as it was, from memory or from disk, and nothing stays on disk', async () => {
  await inFolder(async (folder) => {
    const spool = createSpool({ folder, inMemory: 1000 });
    const chunks = Array.from({ length: 50 }, (_, index) => Buffer.alloc(1 + ((index * 7919) % 9000), index));

    await Promise.all(chunks.map((chunk) => spool.add(chunk)));
    const back: Buffer[] = [];
    const lost = await spool.replay((chunk) => void back.push(chunk));
    await spool.remove();

    expect(lost).toBe(0);
    expect(Buffer.concat(back).equals(Buffer.concat(chunks))).toBe(true);
    expect(await readdir(folder)).toEqual([]);
  });
});

test('what is above the limit is counted as lost, from the first that does not fit', async () => {
  const spool = createSpool({ limit: 10 });

  await spool.add(Buffer.from('12345678'));
  await spool.add(Buffer.from('too much'));
  await spool.add(Buffer.from('9'));
  const back: Buffer[] = [];
  const lost = await spool.replay((chunk) => void back.push(chunk));

  expect(Buffer.concat(back).toString()).toBe('12345678');
  expect(lost).toBe(9);
});
