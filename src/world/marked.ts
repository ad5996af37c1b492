import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

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

function processIds(): number[] {
  try {
    return readdirSync('/proc').map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

/** What is dead, but not yet waited for, has an empty environment. */
function isMarked(pid: number, mark: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'latin1').includes(mark);
  } catch {
    return false;
  }
}

function kill(pid: number): boolean {
  try {
    return process.kill(pid, 'SIGKILL');
  } catch {
    return false;
  }
}
