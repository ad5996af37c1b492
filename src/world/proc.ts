import { readdirSync, readFileSync } from 'node:fs';

/** The ids of the processes that run here; none where there is no /proc. */
export function processIds(): number[] {
  try {
    return readdirSync('/proc').map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

/**
 * Whether all processes of a group have ended and only wait to be reaped: in a container whose first process is no init
 * they do so for ever (proc(5), `stat`). False where there are none, and where there is no /proc.
 */
export function isDefunct(group: number): boolean {
  const states = processIds().flatMap((pid) => {
    const found = STAT.exec(statOf(pid))?.groups;
    return Number(found?.['group']) === group ? [found?.['state'] ?? ''] : [];
  });
  return states.length > 0 && states.every((state) => state === 'Z' || state === 'X');
}

/** What follows the name, which may hold anything. */
const STAT = /^.*\) (?<state>\S) \d+ (?<group>\d+) /su;

function statOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'latin1');
  } catch {
    return '';
  }
}
