import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { processIds } from './proc.ts';

/** More rounds than a process that forks away could honestly need. */
const ROUNDS = 50;

/**
 * Kills every process whose environment holds this text, until none is left; returns how many were killed. Only where
 * the system shows environments in /proc: elsewhere, and of a process that replaced its environment, nothing is known.
 */
export async function killMarked(mark: string): Promise<number> {
  const killed = new Set<number>();
  for (let round = 0; round < ROUNDS; round++) {
    const marked = processIds().filter((pid) => pid !== process.pid && isMarked(pid, mark));
    if (marked.length === 0) break;
    for (const pid of marked) if (kill(pid)) killed.add(pid);
    await pause(10);
  }
  return killed.size;
}

/** The values that processes of this system have for a variable, each once. Only where environments are shown in /proc. */
export function marksOf(variable: string): readonly string[] {
  const beginning = `${variable}=`;
  const found = processIds().flatMap((pid) =>
    environmentOf(pid)
      .split('\0')
      .flatMap((each) => (each.startsWith(beginning) ? [each.slice(beginning.length)] : [])),
  );
  return [...new Set(found)];
}

function isMarked(pid: number, mark: string): boolean {
  return environmentOf(pid).includes(mark);
}

/** Empty for what may not be seen, and for what is dead and not yet waited for. */
function environmentOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'latin1');
  } catch {
    return '';
  }
}

function kill(pid: number): boolean {
  try {
    return process.kill(pid, 'SIGKILL');
  } catch {
    return false;
  }
}
