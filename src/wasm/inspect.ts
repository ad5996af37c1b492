import { stat, type FileHandle } from 'node:fs/promises';
import { Refusal } from '../errors.ts';
import { brief } from '../world/plain.ts';
import { entrypointOf } from './entrypoint.ts';
import { examineApart, hasExaminer, type ExaminerOptions } from './examiner.ts';
import { examine } from './examine.ts';
import { Fault } from './fault.ts';
import { digestOf, isSame, loadFrom, openModule, readAll } from './file.ts';
import { interfacesOf } from './interfaces.ts';
import { namesOf, type Named } from './names.ts';
import { formOf, sectionName, sectionsOf, type Form, type Section } from './sections.ts';
import { fileSource, memorySource } from './source.ts';
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
    const functions = form === 'component' ? interfacesOf(source) : {};
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

function sorted(named: readonly Named[]): string[] {
  return [...new Set(named.map(({ name }) => name))].sort();
}

function refusalOf({ message, offset }: Fault, name: string, form: Form, sections: readonly Section[]): Refusal {
  const section = offset === null ? undefined : sectionAt(offset, message, sections);
  const within =
    section === undefined ? '' : `, in ${sectionName(form, section.id)} that begins at byte ${section.header}`;
  const where = offset === null ? '' : ` (byte ${offset}${within})`;
  const said = `${brief(message, 1000)}${where}`;
  const { v8, node } = process.versions;
  return new Refusal('wasm_invalid', `'${name}' is not a WASM ${form} that can be used: ${said}.`, {
    hint:
      offset === null && /export/u.test(message)
        ? 'Have the build export it, or name another function as `entrypoint` in the manifest.'
        : `Build it again, and see that the build writes it to its end. It was validated with V8 ${v8} of Node ${node}.`,
  });
}

/** Where one section ends and the next begins, it is the one that ends too early, unless the complaint is of a section as such. */
function sectionAt(offset: number, message: string, sections: readonly Section[]): Section | undefined {
  const last = sections.findLast(({ header }) => header <= offset);
  if (last?.header !== offset || /\bsection/u.test(message)) return last;
  return sections.find(({ end }) => end === offset) ?? last;
}
