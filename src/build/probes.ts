import { open, realpath, stat } from 'node:fs/promises';
import { dirname, sep } from 'node:path';
import * as v from 'valibot';
import { readIfThere, writeWhole } from '../world/files.ts';
import { unfinishedIn } from './owner.ts';

/** Asks programs what they are, each at most once a run, and remembers the answer while the program's file stays the same. */
export interface Probes {
  /** The remembered answer, or the probe's. Throws what the probe throws. */
  ask<T>(question: Question<T>): Promise<T>;
  /** Writes what is remembered, when something changed; never throws. */
  save(): Promise<void>;
}

export interface Question<T> {
  /** What is asked: answers of different kinds do not mix. */
  readonly kind: string;
  /** The program, absolute. */
  readonly path: string;
  readonly answer: v.GenericSchema<unknown, T>;
  readonly probe: () => Promise<T>;
  /** Whether this answer will be the same as long as the program's file is. */
  readonly lasting: (answer: T) => boolean;
}

/** The file of remembered answers; one that is broken is forgotten. With null nothing is remembered beyond this run. */
export function openProbes(file: string | null): Probes {
  const remembered = file === null ? new Map<string, Remembered>() : load(file);
  const asked = new Map<string, Promise<unknown>>();
  let changed = false;

  const answer = async <T>(question: Question<T>, key: string): Promise<T> => {
    const identity = await identify(question.path);
    const known = remembered.get(key);
    if (identity !== null && known?.identity === identity) {
      const read = v.safeParse(question.answer, known.answer);
      if (read.success) return read.output;
    }
    const fresh = await question.probe();
    if (identity !== null && question.lasting(fresh) && !(await isDispatcher(question.path))) {
      // Taken out first: the map's order is that of use, the oldest are dropped.
      remembered.delete(key);
      remembered.set(key, { identity, answer: fresh });
      changed = true;
    } else if (remembered.delete(key)) changed = true;
    return fresh;
  };

  return {
    ask: <T>(question: Question<T>) => {
      const key = `${question.kind} ${question.path}`;
      const running = asked.get(key) ?? answer(question, key);
      asked.set(key, running);
      return running as Promise<T>; // The kind of a question decides the type of its answer.
    },
    save: async () => {
      if (file === null || !changed) return;
      const probes = Object.fromEntries([...remembered].slice(-REMEMBERED));
      const text = `${JSON.stringify({ schema: 1, probes })}\n`;
      await writeWhole(file, text, unfinishedIn(dirname(file))).catch(() => undefined);
      changed = false;
    },
  };
}

const REMEMBERED = 200;

const Remembered = v.object({ identity: v.string(), answer: v.unknown() });
type Remembered = v.InferOutput<typeof Remembered>;
const File = v.object({ schema: v.literal(1), probes: v.record(v.string(), Remembered) });

function load(file: string): Map<string, Remembered> {
  try {
    const { probes } = v.parse(File, JSON.parse(readIfThere(file) ?? ''));
    return new Map(Object.entries(probes));
  } catch {
    return new Map();
  }
}

/** What tells one state of a program's file from another; null when it cannot be looked at. */
async function identify(path: string): Promise<string | null> {
  try {
    const real = await realpath(path);
    const { size, mtimeMs, ino } = await stat(real);
    return `${real} ${size} ${mtimeMs} ${ino}`;
  } catch {
    return null;
  }
}

/** Whether a program hands over to another one: a script or a version manager's shim. Its file tells nothing about the answer. */
async function isDispatcher(path: string): Promise<boolean> {
  try {
    if (`${path}${sep}${await realpath(path)}`.split(/[\\/]/).includes('shims')) return true;
    const file = await open(path);
    try {
      const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
      return buffer.toString('latin1') === '#!';
    } finally {
      await file.close();
    }
  } catch {
    return true;
  }
}
