import { spawn as nodeSpawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { statSync } from 'node:fs';
import { quote } from 'shlex';
import { Refusal } from '../errors.ts';
import { brief } from './plain.ts';
import type { Command, RunOptions } from './processes.ts';

type Child = ChildProcess & { readonly pid: number };

/**
 * The started child, leader of a group of its own; undefined when what should interpret it (`#!`) is not there.
 * @throws Refusal `system_failed`.
 */
export async function start(file: string, command: Command, options: RunOptions): Promise<Child | undefined> {
  const windows = process.platform === 'win32';
  const out = options.onOutput === undefined ? 'ignore' : 'pipe';
  try {
    // Node starts no .cmd or .bat without a shell, and their quoting is a craft of its own.
    const spawn = windows ? (await import('cross-spawn')).default : nodeSpawn;
    const child = spawn(file, command.argv.slice(1), {
      cwd: command.cwd,
      env: command.environment,
      detached: !windows,
      windowsHide: true,
      windowsVerbatimArguments: options.windowsVerbatimArguments ?? false,
      stdio: [options.input === undefined ? 'ignore' : 'pipe', out, out],
    } satisfies SpawnOptions);
    await new Promise<void>((resolve, reject) => {
      child.once('spawn', resolve);
      child.once('error', reject);
    });
    child.on('error', () => undefined);
    // A child that does not read its input closes it: no reason to fail.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(options.input);
    return child as Child;
  } catch (error) {
    refuseStart(error, command);
    return undefined;
  }
}

/** @throws Refusal `system_failed` when the command's `cwd` is no folder. */
export function checkFolder({ argv, cwd }: Command): void {
  let isFolder = false;
  try {
    isFolder = statSync(cwd).isDirectory();
  } catch {
    // Not there, or not for us.
  }
  if (isFolder) return;
  throw new Refusal(
    'system_failed',
    `The command ${commandLine(argv)} could not be started: '${brief(cwd)}' is not a folder.`,
  );
}

/** A command as one would type it, shortened, for messages. */
export function commandLine(argv: readonly string[]): string {
  return brief(argv.map((word) => quote(word)).join(' '));
}

const WHY: Readonly<Record<string, string>> = {
  E2BIG: 'its arguments and environment are longer than the system allows',
  EAGAIN: 'the system has no room for another process',
  ENOMEM: 'the system is out of memory',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open on this machine',
  EACCES: 'permission was denied',
  ENOEXEC: 'it is not a program for this kind of machine',
};

/** Returns when only the interpreter of a script is missing. */
function refuseStart(error: unknown, command: Command): void {
  checkFolder(command);
  const code = codeOf(error);
  if (code === 'ENOENT') return;
  const why = WHY[code] ?? (error instanceof Error ? error.message : String(error));
  throw new Refusal('system_failed', `The command ${commandLine(command.argv)} could not be started: ${brief(why)}.`, {
    cause: error,
  });
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
