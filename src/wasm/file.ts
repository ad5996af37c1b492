import { createHash } from 'node:crypto';
import { constants, type BigIntStats } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { Refusal } from '../errors.ts';
import { isAbsent } from '../world/files.ts';
import { Fault } from './fault.ts';
import type { Source } from './source.ts';

/**
 * The module's file, open; `name` is what messages call it.
 * @throws Refusal `wasm_missing` when no file is there.
 */
export async function openModule(path: string, name: string): Promise<FileHandle> {
  let file: FileHandle;
  try {
    // Without blocking: a pipe would be waited for until somebody writes.
    file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (error) {
    if (!isAbsent(error)) throw error;
    throw new Refusal('wasm_missing', `The WASM module '${name}' is not there.`, {
      hint: 'Check that the build writes it where the manifest says, or commit it.',
      cause: error,
    });
  }
  const isFile = (await file.stat()).isFile();
  if (isFile) return file;
  await file.close();
  throw new Refusal('wasm_missing', `Where the WASM module '${name}' should be stands something that is no file.`);
}

/** All its bytes. @throws Fault when it is shorter by now. */
export async function readAll(file: FileHandle, size: number): Promise<Buffer> {
  const bytes = Buffer.alloc(size);
  await eachPiece(file, size, (piece, at) => {
    bytes.set(piece, at);
  });
  return bytes;
}

/** SHA-256, lower-case hex. @throws Fault as above. */
export async function digestOf(file: FileHandle, size: number): Promise<string> {
  const digest = createHash('sha256');
  await eachPiece(file, size, (piece) => {
    digest.update(piece);
  });
  return digest.digest('hex');
}

const PIECE = 1024 * 1024;

async function eachPiece(file: FileHandle, size: number, take: (piece: Buffer, at: number) => void): Promise<void> {
  const room = Buffer.allocUnsafe(Math.min(PIECE, size));
  for (let at = 0; at < size;) {
    const { bytesRead } = await file.read(room, 0, Math.min(room.length, size - at), at);
    if (bytesRead === 0) throw new Fault('the file became shorter while it was read', at);
    take(room.subarray(0, bytesRead), at);
    at += bytesRead;
  }
}

/** What fills a target with all of a source, a piece at a time. */
export function loadFrom(source: Source): (target: Uint8Array) => void {
  return (target) => {
    for (let at = 0; at < source.size; at += PIECE) {
      target.set(source.view(at, Math.min(at + PIECE, source.size)), at);
    }
  };
}

/** Whether it is the same file, and nobody wrote to it. */
export function isSame(one: BigIntStats, other: BigIntStats): boolean {
  return one.ino === other.ino && one.size === other.size && one.mtimeNs === other.mtimeNs;
}
