import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, constants, copyFile, mkdir, open, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Refusal } from '../errors.ts';
import { byBytes } from './by-bytes.ts';
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
  const digests = new Map<string, string>();
  await walkArchive(archive, 'bundle', (path) => {
    const hash = createHash('sha256');
    return {
      take: (chunk) => hash.update(chunk),
      end: () => digests.set(path, hash.digest('hex')),
    };
  });
  return digests;
}

/** Takes the bytes of a file of an archive. */
export interface Sink {
  take(chunk: Uint8Array): unknown;
  end(): unknown;
}

/**
 * Goes through the files of a tar, in their order. `open` gives what takes the bytes of one, or says in a clause what is wrong with it.
 * @param what what people call such an archive.
 * @throws as `listArchive`, and when `open` says so.
 */
export async function walkArchive(
  archive: string,
  what: string,
  open: (path: string, size: number) => Sink | string,
): Promise<void> {
  await checkPlain(archive, what);
  const { list } = await import('tar');
  const seen = new Set<string>();
  let fault: string | undefined;
  const broken: unknown[] = [];
  const tried = (work: () => unknown): void => {
    try {
      if (broken.length === 0) work();
    } catch (error) {
      broken.push(error);
    }
  };
  const sinkOf = ({ path, type, size }: { path: string; type: string; size: number }): Sink | string => {
    if (type !== 'File') return `'${brief(path)}' in it is no file (${type})`;
    if (seen.has(path)) return `'${brief(path)}' is in it twice`;
    if (seen.size >= MOST) return `it holds more than ${MOST} files`;
    seen.add(path);
    return open(path, size);
  };
  await list({
    file: archive,
    strict: true,
    onReadEntry: (entry) => {
      const sink = fault ?? sinkOf(entry);
      if (typeof sink === 'string') {
        fault ??= sink;
        entry.resume();
        return;
      }
      entry.on('end', () => {
        tried(() => sink.end());
      });
      entry.on('data', (chunk) => {
        tried(() => sink.take(chunk));
      });
    },
  }).catch((error: unknown) => {
    fault ??= error instanceof Error ? error.message : String(error);
  });
  if (broken.length > 0) throw broken[0];
  if (fault !== undefined) throw noArchive(what, fault);
}

const MOST = 20_000;

/** The library would unpack what is compressed, however large it becomes. */
async function checkPlain(archive: string, what: string): Promise<void> {
  const file = await open(archive);
  try {
    const { buffer } = await file.read(Buffer.alloc(512), 0, 512, 0);
    const isTar = buffer.toString('latin1', 257, 262) === 'ustar' && /^[!-~]/u.test(buffer.toString('latin1', 0, 1));
    if (!isTar) throw noArchive(what, 'it is no tar');
  } finally {
    await file.close();
  }
}

function noArchive(what: string, fault: string): Refusal {
  return new Refusal('digest_mismatch', `The ${what} cannot be read: ${brief(fault)}.`, {
    hint: `${what === 'bundle' ? 'Stage the release' : 'Make it'} again; what is active is not affected.`,
  });
}
