import { readFileSync } from 'node:fs';

/** This process, for a sandbox to carry: its number, and when it started, since numbers are used again. */
export function owner(): string {
  return `${process.pid}-${startOf(process.pid)}`;
}

/** Whether the process that a sandbox carries still runs. */
export function isAlive(mark: string): boolean {
  const [, pid, start] = /^(\d{1,10})-(\d*)$/u.exec(mark) ?? [];
  if (pid === undefined) return false;
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  return startOf(Number(pid)) === start;
}

/** Field 22 of /proc/<pid>/stat (proc(5)), in ticks since the system started; empty where there is no such file. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
