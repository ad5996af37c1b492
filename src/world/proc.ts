import { readdirSync, readFileSync } from 'node:fs';

/** The ids of the processes that run here; none where there is no /proc. */
export function processIds(): number[] {
  return idsIn('/proc');
}

/** The ids of the threads of a process. */
export function threadIds(pid: number): number[] {
  return idsIn(`/proc/${pid}/task`);
}

/** The group of a process; undefined where it has gone, and where there is no /proc. */
export function groupOf(pid: number): number | undefined {
  return statOf(pid)?.group;
}

function idsIn(folder: string): number[] {
  try {
    return readdirSync(folder).map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

/**
 * Whether all processes of a group have ended and only wait to be reaped: in a container whose first process is no init
 * they do so for ever. False where there are none, and where there is no /proc.
 */
export function isDefunct(group: number): boolean {
  const members = processIds()
    .map(statOf)
    .filter((stat) => stat?.group === group);
  // One whose first thread has ended looks the same, while others run.
  return members.length > 0 && members.every((stat) => stat?.state === 'Z' && stat.threads <= 1);
}

interface Stat {
  readonly state: string;
  readonly group: number;
  readonly threads: number;
}

/** Fields 3, 5 and 20 of proc(5), `/proc/<pid>/stat`. The name before them may hold anything; undefined for a process that has gone. */
function statOf(pid: number): Stat | undefined {
  const text = readStat(pid);
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const [state, group, threads] = [fields[0], fields[2], fields[17]];
  return state === undefined || threads === undefined
    ? undefined
    : { state, group: Number(group), threads: Number(threads) };
}

function readStat(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'latin1');
  } catch {
    return '';
  }
}
