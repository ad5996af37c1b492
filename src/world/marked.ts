import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { groupOf, processIds, threadIds } from './proc.ts';

/** More rounds than a process that forks away could honestly need. */
const ROUNDS = 50;
/** One that forks away can be missed in one look. */
const EMPTY_ROUNDS = 3;

/**
 * Kills every process whose environment holds this text, until none is left; returns how many were killed. Only where
 * the system shows environments in /proc: elsewhere, and of a process that replaced its environment, nothing is known.
 */
export async function killMarked(mark: string): Promise<number> {
  const killed = new Set<number>();
  const groups = new Set<number>();
  const own = groupOf(process.pid);
  for (let round = 0, empty = 0; round < ROUNDS && empty < EMPTY_ROUNDS; round++) {
    const marked = processIds().filter((pid) => pid !== process.pid && isMarked(pid, mark));
    empty = marked.length === 0 ? empty + 1 : 0;
    for (const pid of marked) {
      const group = groupOf(pid);
      if (group !== undefined && group > 1 && group !== own) groups.add(group);
      if (kill(pid)) killed.add(pid);
    }
    // All of a group at once: who forks away between two looks is in it, too.
    for (const group of groups) kill(-group);
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
  const own = textAt(`/proc/${pid}/environ`);
  if (own !== '') return own;
  // One whose first thread has ended shows it of the others only.
  for (const thread of threadIds(pid)) {
    const text = textAt(`/proc/${pid}/task/${thread}/environ`);
    if (text !== '') return text;
  }
  return '';
}

function textAt(path: string): string {
  try {
    return readFileSync(path, 'latin1');
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
