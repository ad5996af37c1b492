import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { Refusal } from '../errors.ts';
import { brief } from '../world/plain.ts';
import { read } from '../world/processes.ts';
import { inWords } from '../world/words.ts';
import type { Verdict } from './examine.ts';
import type { Form } from './sections.ts';

/** What the examiner is asked on its input. */
export interface Question {
  readonly path: string;
  readonly form: Form;
  readonly size: number;
}

const Answered = v.variant('kind', [
  v.object({ kind: v.literal('sound') }),
  v.object({ kind: v.literal('faulty'), message: v.string(), offset: v.nullable(v.number()) }),
]);

/** Where the bundle keeps the examiner's own program: src/wasm/examiner-process.ts. */
const PROGRAM = join(import.meta.dirname, 'examiner', 'index.js');

export interface ExaminerOptions {
  /** In milliseconds. Default: a minute. Real modules of 50 MB take a tenth of a second. */
  readonly deadlineMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly program?: string | undefined;
}

/** Whether there is a program to examine with; without it one has to do it oneself. */
export function hasExaminer({ program = PROGRAM }: ExaminerOptions): boolean {
  return existsSync(program);
}

/**
 * `examine` in a process of its own, which can be killed: ten megabytes of functions with as many locals as they may
 * have take V8 minutes. Whatever the bytes are, it throws nothing.
 * @throws Refusal `system_failed` when the system cannot start a process; the signal's reason when it is aborted.
 */
export async function examineApart(question: Question, options: ExaminerOptions): Promise<Verdict> {
  const { deadlineMs = 60_000, signal, program = PROGRAM } = options;
  const { SystemRoot } = process.env;
  const ended = await read(
    {
      argv: [process.execPath, program],
      cwd: dirname(question.path),
      environment: SystemRoot === undefined ? {} : { SystemRoot },
    },
    { input: JSON.stringify(question), timeoutMs: deadlineMs, graceMs: 0, limit: LONGEST_ANSWER, signal },
  );
  signal?.throwIfAborted();
  if (ended.timedOut) return faulty(`it could not be validated within ${inWords(deadlineMs)}`);
  if (ended.code === 0) return v.parse(Answered, JSON.parse(ended.stdout));
  if (ended.code === 127) throw new Refusal('system_failed', `Node could not be started ('${process.execPath}').`);
  // An error that it did not foresee, and so nothing that can be said of the module.
  if (ended.code === 1) throw new Error(`The examiner failed: ${brief(ended.stderr, 2000)}`);
  // V8 gave up, or the system did: out of memory, for example.
  return faulty(`the process that validated it ended with ${ended.signal ?? `exit code ${ended.code ?? 'unknown'}`}`);
}

const LONGEST_ANSWER = 16 * 1024 * 1024;

function faulty(message: string): Verdict {
  return { kind: 'faulty', message, offset: null };
}
