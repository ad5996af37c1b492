import { mkdtemp, open, rm, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Keeps output that cannot be shown yet, most of it on disk. */
export interface Spool {
  /** Never fails: what cannot be kept is counted as lost. */
  add(chunk: Buffer): Promise<void>;
  /** Hands over what was kept, in pieces; resolves with the number of bytes that were lost. */
  replay(take: (chunk: Buffer) => void | Promise<void>): Promise<number>;
  /** Gives the disk back. */
  remove(): Promise<void>;
}

export interface SpoolOptions {
  /** Where the file goes; default: the system's temporary folder. */
  readonly folder?: string;
  /** How many bytes stay in memory before there is a file at all. */
  readonly inMemory?: number;
  /** How many bytes are kept in all. */
  readonly limit?: number;
}

const PIECE = 64 * 1024;
/** Small chunks weigh more than their bytes. */
const CHUNKS = 1024;

export function createSpool({ folder = tmpdir(), inMemory = 256 * 1024, limit = 1024 ** 3 }: SpoolOptions = {}): Spool {
  let waiting: Buffer[] = [];
  let waitingBytes = 0;
  let file: SpoolFile | undefined;
  let onDisk = 0;
  let lost = 0;
  let turn = Promise.resolve();

  const keep = async (chunk: Buffer): Promise<void> => {
    // Once something is lost, all that follows is: output with a hole in it would mislead.
    if (lost > 0 || onDisk + waitingBytes + chunk.length > limit) {
      lost += chunk.length;
      return;
    }
    waiting.push(chunk);
    waitingBytes += chunk.length;
    if (waitingBytes > inMemory || waiting.length > CHUNKS) await spill();
  };
  const spill = async (): Promise<void> => {
    try {
      file ??= await openFile(folder);
      const bytes = Buffer.concat(waiting, waitingBytes);
      await writeAll(file.handle, bytes, onDisk);
      onDisk += bytes.length;
    } catch {
      lost += waitingBytes;
    }
    waiting = [];
    waitingBytes = 0;
  };

  return {
    add: (chunk) => (turn = turn.then(() => keep(chunk))),
    async replay(take) {
      await turn;
      if (file !== undefined) await readAll(file.handle, onDisk, take);
      for (const chunk of waiting) await take(chunk);
      return lost;
    },
    async remove() {
      await turn;
      waiting = [];
      await file?.handle.close();
      await file?.remove();
      file = undefined;
    },
  };
}

interface SpoolFile {
  readonly handle: FileHandle;
  remove(): Promise<void>;
}

async function openFile(parent: string): Promise<SpoolFile> {
  const folder = await mkdtemp(join(parent, 'plugin-output-'));
  const remove = async (): Promise<void> => {
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  };
  try {
    const handle = await open(join(folder, 'output'), 'wx+', 0o600);
    // Gone from the folder at once: nothing is left behind however this process ends, and no step can find it.
    // Windows does not let go of an open file's name; there the second removal does it.
    await remove();
    return { handle, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function writeAll(handle: FileHandle, bytes: Buffer, from: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, from + done);
    done += bytesWritten;
  }
}

async function readAll(handle: FileHandle, size: number, take: (chunk: Buffer) => void | Promise<void>): Promise<void> {
  for (let done = 0; done < size;) {
    // A new buffer for each piece: the taker may keep it until it is written.
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(PIECE), 0, Math.min(PIECE, size - done), done);
    if (bytesRead === 0) return;
    await take(buffer.subarray(0, bytesRead));
    done += bytesRead;
  }
}
