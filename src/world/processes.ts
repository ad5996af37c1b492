import { pump } from './child-output.ts';
import { locate } from './locate.ts';
import { GRACE_MS, isClosed, takeCharge } from './process-group.ts';
import { checkFolder, start } from './start.ts';

export { killAll } from './process-group.ts';
export { commandLine } from './start.ts';

export interface Command {
  readonly argv: readonly [string, ...string[]];
  /** Absolute. */
  readonly cwd: string;
  /** The whole environment of the child; nothing is inherited. */
  readonly environment: Readonly<Record<string, string>>;
}

export interface Ended {
  /**
   * Exit code; null when a signal ended the process. As in a shell, 127 also means that there is no such command, and
   * 126 that it may not be executed.
   */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly timedOut: boolean;
  readonly seconds: number;
}

export interface Read extends Ended {
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly timeoutMs?: number | undefined;
  /** Takes the output; the child waits while the promise is pending. Without it the output goes nowhere. */
  readonly onOutput?: ((chunk: Buffer, stream: 'stdout' | 'stderr') => Promise<void> | void) | undefined;
  /** Ends the child, and everything it started, when aborted. */
  readonly signal?: AbortSignal | undefined;
  /** What the child reads; without it its stdin is empty. */
  readonly input?: string | Uint8Array | undefined;
  /** How long a child that was told to end (time-out, abort) may take before it is killed. Default: 5 seconds. */
  readonly graceMs?: number | undefined;
  /**
   * The child is not killed when this process is: it carries out to its end what it was given, since stopped half-way
   * it would leave something in the way of others.
   */
  readonly survives?: boolean | undefined;
  /** Windows: the arguments are joined as they are. */
  readonly windowsVerbatimArguments?: boolean | undefined;
}

/**
 * Runs a command in a process group of its own, never through a shell, and resolves when it has ended and its output
 * has been taken. What it leaves running is ended.
 * @throws Refusal `system_failed` when the system cannot start it (no such `cwd`, arguments too long, no memory);
 * whatever `onOutput` throws, after the command was stopped.
 */
export async function run(command: Command, options: RunOptions = {}): Promise<Ended> {
  const started = performance.now();
  const ended = (code: number | null, signal: NodeJS.Signals | null, timedOut = false): Ended => ({
    code,
    signal,
    timedOut,
    seconds: (performance.now() - started) / 1000,
  });
  if (isOff(options.signal)) return ended(null, 'SIGTERM');
  const located = locate(command.argv[0], command);
  if (located.kind !== 'found') {
    checkFolder(command);
    return ended(located.kind === 'absent' ? 127 : 126, null);
  }
  const child = await start(located.path, command, options);
  if (child === undefined) return ended(127, null);

  const exit = new Promise<readonly [number | null, NodeJS.Signals | null]>((resolve) => {
    child.once('exit', (code, signal) => {
      resolve([code, signal]);
    });
  });
  let leave = (): void => undefined;
  const over = new Promise<void>((resolve) => (leave = resolve));
  const group = takeCharge(child, over, { survives: options.survives ?? false });
  const stop = (graceMs = options.graceMs ?? GRACE_MS): void => {
    group.stop(graceMs);
  };
  const onAbort = (): void => {
    stop();
  };
  let timedOut = false;
  const timer =
    options.timeoutMs === undefined
      ? undefined
      : setTimeout(() => {
          timedOut = true;
          stop();
        }, options.timeoutMs);
  options.signal?.addEventListener('abort', onAbort);
  // It may have been called off while it started.
  if (isOff(options.signal)) stop();
  try {
    const output = pump(child, options.onOutput, () => {
      stop(0);
    });
    const [code, signal] = await exit;
    clearTimeout(timer);
    await Promise.all([group.sweep(), output.finish()]);
    return ended(code, signal, timedOut);
  } finally {
    clearTimeout(timer);
    options.signal?.removeEventListener('abort', onAbort);
    leave();
  }
}

/**
 * Runs a short command and returns what it printed, as UTF-8; at most `limit` bytes of each stream, the rest is dropped.
 * @throws as `run`.
 */
export async function read(
  command: Command,
  { limit = 1024 * 1024, ...options }: Omit<RunOptions, 'onOutput'> & { readonly limit?: number } = {},
): Promise<Read> {
  const kept = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
  const room = { stdout: limit, stderr: limit };
  const ended = await run(command, {
    ...options,
    onOutput(chunk, stream) {
      if (room[stream] <= 0) return;
      kept[stream].push(chunk.subarray(0, room[stream]));
      room[stream] -= chunk.length;
    },
  });
  const text = (chunks: readonly Buffer[]): string => Buffer.concat(chunks).toString('utf8');
  return { ...ended, stdout: text(kept.stdout), stderr: text(kept.stderr) };
}

function isOff(signal: AbortSignal | undefined): boolean {
  return isClosed() || signal?.aborted === true;
}
