import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../errors.ts';
import { walkArchive } from './archive.ts';
import { brief } from './plain.ts';

/** A file that came out of an archive. */
export interface Unpacked {
  /** Where it lies now; no part of it is what the archive calls it. */
  readonly place: string;
  /** Lower-case hex. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

export interface UnpackOptions {
  /** A folder of its own, which is made. */
  readonly folder: string;
  /** What people call such an archive. */
  readonly what: string;
  /** The most bytes that the whole archive may have. */
  readonly most: number;
  /** The most bytes that the file of this path may have; undefined where no such archive has such a file. */
  readonly allowed: (path: string) => number | undefined;
}

/**
 * Unpacks a tar from strangers into files that are named by number, and returns them by their paths in the archive: those are
 * never used as paths.
 * @throws Refusal `digest_mismatch` when it is too large, holds what it may not, or cannot be read.
 */
export async function unpack(archive: string, options: UnpackOptions): Promise<ReadonlyMap<string, Unpacked>> {
  const { folder, what, most, allowed } = options;
  const { size: whole } = await stat(archive);
  if (whole > most) throw tooLarge(what, `it has ${whole} bytes; allowed: ${most}`);
  await mkdir(folder, { mode: 0o700 });
  const files = new Map<string, Unpacked>();
  let open: number | undefined;
  try {
    await walkArchive(archive, what, (path, claimed) => {
      const limit = allowed(path);
      if (limit === undefined) return `'${brief(path)}' in it is nothing that a ${what} holds`;
      if (claimed > limit) return tooMuch(path, claimed, limit);
      const place = join(folder, String(files.size));
      const hash = createHash('sha256');
      const file = openSync(place, 'wx', 0o600);
      open = file;
      let size = 0;
      return {
        take(chunk) {
          size += chunk.length;
          if (size > limit) throw tooLarge(what, tooMuch(path, size, limit));
          hash.update(chunk);
          for (let at = 0; at < chunk.length;) at += writeSync(file, chunk, at);
        },
        end() {
          closeSync(file);
          open = undefined;
          files.set(path, { place, sha256: hash.digest('hex'), size });
        },
      };
    });
  } finally {
    if (open !== undefined) closeSync(open);
  }
  return files;
}

function tooMuch(path: string, size: number, limit: number): string {
  return `'${brief(path)}' in it has ${size} bytes; allowed: ${limit}`;
}

function tooLarge(what: string, why: string): Refusal {
  return new Refusal('digest_mismatch', `The ${what} is too large: ${why}.`);
}
