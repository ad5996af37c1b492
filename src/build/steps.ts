import { realpath, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Refusal } from '../errors.ts';
import type { Step } from '../manifest/definition.ts';
import { isAbsent, isWithin } from '../world/files.ts';
import type { Log } from '../world/log.ts';
import { brief, plain } from '../world/plain.ts';
import { commandLine, run, type Command, type Ended } from '../world/processes.ts';
import { inWords } from '../world/words.ts';
import { laidOver } from './environment.ts';
import { lastLines } from './last-lines.ts';

export interface StepContext {
  /** The working directory: absolute. */
  readonly root: string;
  /** What every step sees: allowed of the outside, the venv active, the plugin's own laid over. */
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly log: Log;
  /** The plugin's id. */
  readonly label: string;
  /** What no manifest may take off: by it what a step leaves running is found. */
  readonly mark: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
}

export interface StepTime {
  readonly name: string;
  readonly seconds: number;
}

/**
 * Runs build steps one after the other, each with its output in a block of its own, and returns how long each took.
 * @throws Refusal `step_failed` for the first that fails, does not end in time, has no folder to run in or is called off.
 */
export async function runSteps(steps: readonly Step[], context: StepContext): Promise<readonly StepTime[]> {
  const times: StepTime[] = [];
  for (const step of steps) times.push({ name: step.name, seconds: await runStep(step, context) });
  return times;
}

async function runStep(step: Step, context: StepContext): Promise<number> {
  const { log, label, timeoutMs, signal } = context;
  const who = `The step '${brief(step.name)}' of the plugin '${brief(label)}'`;
  checkSignal(signal, who);
  const cwd = await folderOf(step, context, who);
  const environment = laidOver(process.platform, context.environment, step.environment, context.mark);
  const [argv, windowsVerbatimArguments] = wordsOf(step.run);
  const command: Command = { argv, cwd, environment };
  const last = lastLines();
  const ended = await log.block(`${label}: ${step.name}`, (output) =>
    run(command, {
      timeoutMs,
      signal,
      windowsVerbatimArguments,
      onOutput(chunk) {
        last.take(chunk);
        return output(chunk);
      },
    }),
  );
  checkSignal(signal, who);
  const failure = failureOf(ended, command, timeoutMs);
  if (failure === undefined) return ended.seconds;
  throw new Refusal('step_failed', [`${who} ${failure.message}.`, ...quoted(last.lines())].join('\n'), {
    hint: failure.hint,
  });
}

/** The folder a step runs in, links resolved, so that no link that changes later leads it elsewhere. */
async function folderOf({ cwd }: Step, { root }: StepContext, who: string): Promise<string> {
  const named = `its cwd '${brief(cwd ?? '.')}'`;
  const refuse = (what: string, hint: string): Refusal =>
    new Refusal('step_failed', `${who} cannot run: ${what}.`, { hint });
  try {
    const folder = await realpath(resolve(root, cwd ?? '.'));
    if (!isWithin(await realpath(root), folder)) {
      throw refuse(`${named} lies outside the working directory`, 'A cwd stays inside, also through symbolic links.');
    }
    if (!(await stat(folder)).isDirectory()) throw refuse(`${named} is a file`, 'Name the folder the file is in.');
    return folder;
  } catch (error) {
    if (!isAbsent(error)) throw error;
    throw refuse(`${named} is not there`, `A cwd is relative to the working directory '${brief(root)}'.`);
  }
}

function checkSignal(signal: AbortSignal | undefined, who: string): void {
  if (signal?.aborted !== true) return;
  const reason: unknown = signal.reason;
  if (reason instanceof Refusal) throw reason;
  const why = reason instanceof Error ? reason.message : String(reason);
  throw new Refusal('step_failed', `${who} was stopped: ${brief(why)}.`, { cause: reason });
}

/** What to start, and whether its words are for Windows' shell, which wants them exactly as they were written. */
function wordsOf(step: Step['run']): [Command['argv'], boolean] {
  if ('argv' in step) {
    const [first = '', ...rest] = step.argv;
    return [[first, ...rest], false];
  }
  if (process.platform === 'win32') return [['cmd.exe', '/d', '/s', '/c', `"${step.script}"`], true];
  return [['/bin/sh', '-e', '-c', step.script], false];
}

interface Failure {
  readonly message: string;
  readonly hint: string;
}

function failureOf(
  { code, signal, timedOut }: Ended,
  { argv, cwd, environment }: Command,
  timeoutMs: number,
): Failure | undefined {
  const shown = commandLine(argv);
  if (timedOut) {
    return {
      message: `did not end within ${inWords(timeoutMs)} and was stopped: ${shown}`,
      hint: 'Raise the input step-timeout if it needs longer, or find out what it waits for; it has no stdin to read from.',
    };
  }
  if (code === 0) return undefined;
  const again = `It ran in '${brief(cwd)}'${'VIRTUAL_ENV' in environment ? ', with the venv active' : ''}.`;
  if (code === 127) {
    return {
      message: `failed with exit code 127, command not found: ${shown}`,
      hint: 'Install the program before this action runs (for npm, for example, with actions/setup-node), and check PATH.',
    };
  }
  if (code === 126) {
    return {
      message: `failed with exit code 126, not executable: ${shown}`,
      hint: 'Make the file executable (chmod +x) in git.',
    };
  }
  if (signal !== null) {
    const hint = signal === 'SIGKILL' ? 'The system may have been out of memory: lower the input jobs.' : again;
    return { message: `was ended by ${signal}: ${shown}`, hint };
  }
  return { message: `failed with exit code ${String(code)}: ${shown}`, hint: again };
}

function quoted(lines: readonly string[]): string[] {
  return lines.length === 0
    ? ['It printed nothing.']
    : ['The last it printed:', ...lines.map((line) => `  ${plain(line)}`)];
}
