import { dirname } from 'node:path';
import * as v from 'valibot';
import type { Command, Read } from '../world/processes.ts';
import { PROBE } from './question.ts';

/** Text that a program printed about itself: short, on one line, without control characters. */
const text = v.pipe(v.string(), v.maxLength(4096), v.regex(/^[^\p{Cc}]*$/u));
const absolute = v.pipe(text, v.regex(/^(?:\/|[A-Za-z]:[\\/]|\\\\)/));
const name = v.pipe(text, v.maxLength(100), v.regex(/^[\w.+-]*$/));

export const Interpreter = v.object({
  /** The base interpreter's real path, also when a venv's was asked. */
  executable: absolute,
  /** PEP 440, as in `3.12.4` or `3.14.0rc2`. */
  version: v.pipe(name, v.regex(/^\d+\.\d+\.\d+(?:(?:a|b|rc)\d+)?$/)),
  /** `cpython`, `pypy`, `graalpy` or another `sys.implementation.name` in lower case. */
  implementation: v.pipe(name, v.regex(/^[a-z][a-z0-9_.-]*$/)),
  /** `linux-x86_64`, `macos-arm64`, `windows-x86_64` … */
  platform: v.pipe(name, v.regex(/^[a-z0-9_]+-[a-z0-9_]+$/)),
  /** What compiled extensions must match, as in `cpython-313t-x86_64-linux-gnu`. */
  abi: name,
  /** As in `glibc-2.36` or `musl-1.2`; empty where there is none to tell apart. */
  libc: name,
  prefix: absolute,
  /** The folder of the standard library below `lib/`, as in `python3.12` or `python3.13t`. */
  library: v.pipe(name, v.regex(/^[a-z][\w.-]*$/)),
  /** Whether a venv of it has `lib64`, a link to `lib`. */
  lib64: v.boolean(),
  /** The pip wheel that comes with ensurepip. */
  ensurepip: v.nullable(absolute),
  /** The setuptools wheel that comes with ensurepip, before Python 3.12. */
  setuptools: v.nullable(absolute),
  /** The folder that holds the interpreter's own `pip` package, where it has one. */
  packages: v.nullable(absolute),
  /** Whether the `venv` module is there: Debian splits it off. */
  venv: v.boolean(),
});
export type Interpreter = v.InferOutput<typeof Interpreter>;

export type Probed = v.InferOutput<typeof Probed>;
/** An interpreter, or why there is none. `lasting` says that asking the same file again cannot change that. */
export const Probed = v.variant('found', [
  v.object({ found: v.literal(true), interpreter: Interpreter }),
  v.object({ found: v.literal(false), why: v.string(), lasting: v.boolean() }),
]);

/** Runs a program to its end: `read` of `world/processes`. */
export type Reader = (
  command: Command,
  limits: { readonly timeoutMs: number; readonly limit: number },
) => Promise<Read>;

/** Starts a program once, isolated from its user's settings, and returns the interpreter it proves to be. Never throws. */
export async function probe(
  executable: string,
  world: { readonly read: Reader; readonly environment: Readonly<Record<string, string>> },
): Promise<Probed> {
  let read: Read;
  try {
    read = await world.read(
      { argv: [executable, '-I', '-S', '-c', PROBE], cwd: dirname(executable), environment: world.environment },
      { timeoutMs: 10_000, limit: 64 * 1024 },
    );
  } catch (error) {
    return no(`could not be started: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (read.timedOut) return no('did not answer within 10 s');
  if (/unknown option:? -I/i.test(read.stderr)) return { found: false, why: 'is not Python 3', lasting: true };
  if (read.code !== 0) return no(`ended with ${read.code ?? read.signal ?? 'nothing'}${lastLine(read.stderr)}`);
  const parsed = v.safeParse(Interpreter, json(read.stdout));
  return parsed.success
    ? { found: true, interpreter: parsed.output }
    : no('did not answer as a Python interpreter does');
}

function no(why: string): Probed {
  return { found: false, why, lasting: false };
}

function json(output: string): unknown {
  try {
    return JSON.parse(output);
  } catch {
    return undefined;
  }
}

function lastLine(output: string): string {
  const line = output
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .trim()
    .split('\n')
    .at(-1)
    ?.trim()
    .slice(0, 200);
  return line ? `: ${line}` : '';
}
