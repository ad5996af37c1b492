import { createHash } from 'node:crypto';
import { constants, type BigIntStats } from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { Refusal } from '../errors.ts';
import { isAbsent } from '../world/files.ts';
import { brief } from '../world/plain.ts';
import { entrypointOf } from './entrypoint.ts';
import { examineApart, hasExaminer, type ExaminerOptions } from './examiner.ts';
import { examine } from './examine.ts';
import { Fault } from './fault.ts';
import { namesOf, type Named } from './names.ts';
import { formOf, sectionName, sectionsOf, type Form, type Section } from './sections.ts';
import { fileSource, memorySource, type Source } from './source.ts';
import { wasiOf, type Wasi } from './wasi.ts';

export type { Wasi };

/** What is known of a module from its bytes alone. */
export interface WasmFacts {
  readonly form: Form;
  /** Lower-case hex. */
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
  /** What it asks of its host, sorted, each once: `wasi_snapshot_preview1.fd_write`; of a component `wasi:cli/stdout@0.2.0`. */
  readonly imports: readonly string[];
  /** Sorted. */
  readonly exports: readonly string[];
  /** Which WASI it imports, or as a component exports; null when none. */
  readonly wasi: Wasi | null;
  /**
   * The export that answers: the declared one, of a component in full (`wasi:cli/run@0.2.0#run`); when none is declared
   * `_start` or `wasi:cli/run`'s; null when there is none.
   */
  readonly entrypoint: string | null;
}

export interface InspectOptions extends ExaminerOptions {
  /** What messages call the file. Default: its path. */
  readonly as?: string | undefined;
}

/**
 * What a WASM file is, from its bytes: it is validated, and never run. Takes little memory beside the file's size.
 * `path` is absolute; `entrypoint` is what the manifest declares, or null.
 * @throws Refusal `wasm_missing` when no file is there, `wasm_invalid` that says which byte and section is wrong or which export is missing.
 */
export async function inspectModule(
  path: string,
  entrypoint: string | null,
  options: InspectOptions = {},
): Promise<WasmFacts> {
  const name = brief(options.as ?? path);
  const file = await openModule(path, name);
  try {
    return await inspectFile(file, { path, name, entrypoint, options });
  } finally {
    await file.close();
  }
}

async function openModule(path: string, name: string): Promise<FileHandle> {
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

interface Asked {
  readonly path: string;
  readonly name: string;
  readonly entrypoint: string | null;
  readonly options: InspectOptions;
}

/** The most that engines take (WebAssembly JavaScript Interface, "Implementation-defined Limits"). */
const LARGEST = 1024 ** 3;

/** Up to here the worst that can be made takes V8 a fraction of a second, and a process of its own would take longer. */
const SMALL = 64 * 1024;

async function inspectFile(file: FileHandle, { path, name, entrypoint, options }: Asked): Promise<WasmFacts> {
  const stamp = await file.stat({ bigint: true });
  const size = Number(stamp.size);
  const bytes = size <= SMALL ? await readAll(file, size) : undefined;
  const source = bytes === undefined ? fileSource(file.fd, size) : memorySource(bytes);
  let form: Form = 'module';
  let sections: readonly Section[] = [];
  try {
    if (size > LARGEST) throw new Fault(`it is ${size} bytes long; allowed: ${LARGEST}`, null);
    form = formOf(source);
    sections = sectionsOf(source, form);
    const question = { path, form, size };
    const apart = bytes === undefined && hasExaminer(options);
    const [sha256, verdict] = await Promise.all([
      digestOf(file, size),
      apart ? examineApart(question, options) : examine(form, size, loadFrom(source)),
    ]);
    if (verdict.kind === 'faulty') throw new Fault(verdict.message, verdict.offset);
    const { imports, exports } = namesOf(source, form, sections);
    const { functions } = verdict;
    const answer = entrypointOf({ form, exports, functions }, entrypoint);
    if (!isSame(stamp, await stat(path, { bigint: true })))
      throw new Fault('the file was written to while it was read', null);
    const names = { imports: sorted(imports), exports: sorted(exports) };
    return { form, sha256, size, ...names, wasi: wasiOf(form, names.imports, names.exports), entrypoint: answer };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    throw refusalOf(error, name, form, sections);
  }
}

async function readAll(file: FileHandle, size: number): Promise<Buffer> {
  const bytes = Buffer.alloc(size);
  await eachPiece(file, size, (piece, at) => {
    bytes.set(piece, at);
  });
  return bytes;
}

async function digestOf(file: FileHandle, size: number): Promise<string> {
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

function loadFrom(source: Source): (target: Uint8Array) => void {
  return (target) => {
    for (let at = 0; at < source.size; at += PIECE) {
      target.set(source.view(at, Math.min(at + PIECE, source.size)), at);
    }
  };
}

/** Whether it is the same file, and nobody wrote to it. */
function isSame(one: BigIntStats, other: BigIntStats): boolean {
  return one.ino === other.ino && one.size === other.size && one.mtimeNs === other.mtimeNs;
}

function sorted(named: readonly Named[]): string[] {
  return [...new Set(named.map(({ name }) => name))].sort();
}

function refusalOf({ message, offset }: Fault, name: string, form: Form, sections: readonly Section[]): Refusal {
  const section = offset === null ? undefined : sections.findLast(({ header }) => header <= offset);
  const within =
    section === undefined ? '' : `, in ${sectionName(form, section.id)} that begins at byte ${section.header}`;
  const where = offset === null ? '' : ` (byte ${offset}${within})`;
  return new Refusal(
    'wasm_invalid',
    `'${name}' is not a WASM ${form} that can be used: ${brief(message, 1000)}${where}.`,
    {
      hint: `Build it again, and see that the build writes it to its end. It was validated with V8 ${process.versions.v8} of Node ${process.versions.node}.`,
    },
  );
}
