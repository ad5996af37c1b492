import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, constants, copyFile, mkdir, open, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Refusal } from '../errors.ts';
import { byBytes } from './git.ts';
import { brief } from './plain.ts';

/** A file of an archive: its path there, with `/`, and what is in it. */
export interface Member {
  readonly path: string;
  readonly content: { readonly text: string } | { readonly file: string };
}

/**
 * Packs these files into an uncompressed tar that depends on nothing but their paths and bytes, and returns its digest
 * (`sha256:…`). `work` is a folder of its own, where they are gathered; it is removed.
 */
export async function pack(members: readonly Member[], archive: string, work: string): Promise<string> {
  const { create } = await import('tar');
  try {
    for (const { path, content } of members) {
      const place = join(work, path);
      await mkdir(dirname(place), { recursive: true });
      if ('text' in content) await writeFile(place, content.text, { flag: 'wx' });
      else await copyFile(content.file, place, constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL);
      await chmod(place, 0o644);
    }
    const paths = members.map(({ path }) => path).sort(byBytes);
    // Compressed bytes would differ from one zlib to the next.
    await create({ file: archive, cwd: work, portable: true, mtime: new Date(0), noDirRecurse: true }, paths);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return digestOf(archive);
}

/** `sha256:` and the SHA-256 of a file. */
export async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return `sha256:${hash.digest('hex')}`;
}

/**
 * SHA-256, in lower-case hex, of each file in a tar, by its path. Nothing is unpacked.
 * @throws Refusal `digest_mismatch` when it is none that `pack` can have made: compressed, cut off, with links, a path
 * twice, or more than 20,000 files.
 */
export async function listArchive(archive: string): Promise<ReadonlyMap<string, string>> {
  await checkPlain(archive);
  const { list } = await import('tar');
  const found = new Map<string, Promise<string>>();
  let fault: string | undefined;
  await list({
    file: archive,
    strict: true,
    onReadEntry: (entry) => {
      if (entry.type !== 'File') fault ??= `'${brief(entry.path)}' in it is no file (${entry.type})`;
      else if (found.has(entry.path)) fault ??= `'${brief(entry.path)}' is in it twice`;
      else if (found.size >= MOST) fault ??= `it holds more than ${MOST} files`;
      else {
        const hash = createHash('sha256');
        found.set(
          entry.path,
          new Promise((resolve) => {
            entry.on('end', () => {
              resolve(hash.digest('hex'));
            });
          }),
        );
        entry.on('data', (chunk) => hash.update(chunk));
        return;
      }
      entry.resume();
    },
  }).catch((error: unknown) => {
    fault ??= error instanceof Error ? error.message : String(error);
  });
  if (fault !== undefined) throw noArchive(fault);
  const digests = await Promise.all([...found].map(async ([path, digest]) => [path, await digest] as const));
  return new Map(digests);
}

const MOST = 20_000;

/** The library would unpack what is compressed, however large it becomes. */
async function checkPlain(archive: string): Promise<void> {
  const file = await open(archive);
  try {
    const { buffer } = await file.read(Buffer.alloc(512), 0, 512, 0);
    const isTar = buffer.toString('latin1', 257, 262) === 'ustar' && /^[!-~]/u.test(buffer.toString('latin1', 0, 1));
    if (!isTar) throw noArchive('it is no tar');
  } finally {
    await file.close();
  }
}

function noArchive(fault: string): Refusal {
  return new Refusal('digest_mismatch', `The bundle cannot be read: ${brief(fault)}.`, {
    hint: 'Stage the release again; what is active is not affected.',
  });
}
