import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { isDefunct } from './proc.ts';
import { watch } from './watchdog.ts';

/** A running child and everything it has started and not set free. */
export interface Group {
  /** Asks it to end, and makes it end after the grace (milliseconds). Asking twice changes nothing. */
  stop(graceMs: number): void;
  /** To be called when the child itself has ended: ends what it left behind. */
  sweep(): Promise<void>;
}

const running = new Set<{ readonly group: Group; readonly kill: () => void; readonly over: Promise<void> }>();
let closed = false;
let guarded = false;

/** Whether this process is about to end and starts nothing more. */
export function isClosed(): boolean {
  return closed;
}

/**
 * Ends every child that runs, and lets no more start: for when this process is told to end.
 * Resolves when all are gone; after `graceMs` they are killed.
 */
export async function killAll(graceMs = GRACE_MS): Promise<void> {
  closed = true;
  for (const { group } of running) group.stop(graceMs);
  await Promise.all([...running].map(({ over }) => over));
}

/** How long a child that was asked to end may take. */
export const GRACE_MS = 5000;
/** How long those may take that a child left behind. */
const SWEEP_MS = 500;

/**
 * Takes charge of a child that was started as leader of its own group (on Windows: of its tree), until `over`. One that
 * `survives` is left alone when this process goes before it.
 */
export function takeCharge(
  child: ChildProcess & { readonly pid: number },
  over: Promise<void>,
  { survives = false }: { readonly survives?: boolean } = {},
): Group {
  let timer: NodeJS.Timeout | undefined;
  const group: Group = {
    stop(graceMs) {
      if (timer !== undefined || hasEnded(child)) return;
      send(child, 'SIGTERM');
      timer = setTimeout(() => {
        if (!hasEnded(child)) send(child, 'SIGKILL');
      }, graceMs);
    },
    async sweep() {
      clearTimeout(timer);
      if (process.platform === 'win32' || !signalGroup(child.pid, 'SIGTERM')) return;
      for (let waited = 0; waited < SWEEP_MS; waited += 20) {
        if (!signalGroup(child.pid, 0)) return;
        // Not the last word: one may have been started while we looked.
        if (isDefunct(child.pid)) break;
        await pause(20);
      }
      signalGroup(child.pid, 'SIGKILL');
    },
  };
  const kill = (): void => {
    if (survives) return;
    if (!signalGroup(child.pid, 'SIGKILL')) child.kill();
  };
  const entry = { group, over, kill };
  running.add(entry);
  const unwatch = survives ? (): void => undefined : watch(child.pid);
  void over.finally(() => {
    running.delete(entry);
    unwatch();
  });
  guardExit();
  return group;
}

/** Children have groups of their own, so they would outlive this process; the watchdog is for when it is killed. */
function guardExit(): void {
  if (guarded) return;
  guarded = true;
  process.on('exit', () => {
    for (const { kill } of running) kill();
  });
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

function send(child: ChildProcess & { readonly pid: number }, signal: 'SIGTERM' | 'SIGKILL'): void {
  if (process.platform !== 'win32') {
    signalGroup(child.pid, signal);
    return;
  }
  // Windows knows neither groups nor a polite end for programs without a window.
  spawn('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true }).on('error', () =>
    child.kill(),
  );
}

/** Whether anyone was there to be signalled. */
function signalGroup(pid: number, signal: 'SIGTERM' | 'SIGKILL' | 0): boolean {
  if (process.platform === 'win32') return false;
  try {
    process.kill(-pid, signal);
    return true;
  } catch {
    // ESRCH: nobody left. EPERM: nobody left that is ours.
    return false;
  }
}
