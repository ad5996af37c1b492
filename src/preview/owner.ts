import { readFileSync, readlinkSync } from 'node:fs';

/** This process, for a sandbox to carry: its number, when it started (numbers are used again), and where that number counts. */
export function owner(): string {
  return `${process.pid}-${startOf(process.pid)}-${NAMESPACE}`;
}

/** Whether the process that a sandbox carries still runs; one that cannot be seen from here, or is not understood, counts as running. */
export function isAlive(mark: string): boolean {
  const [, pid, start, namespace] = /^(\d{1,10})-(\d*)-(\d*)$/u.exec(mark) ?? [];
  if (pid === undefined || namespace !== NAMESPACE) return true;
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  return startOf(Number(pid)) === start;
}

/** Containers that share an engine each have process numbers of their own: pid_namespaces(7). Empty where there are none. */
const NAMESPACE = ((): string => {
  try {
    return /\d+/u.exec(readlinkSync('/proc/self/ns/pid'))?.[0] ?? '';
  } catch {
    return '';
  }
})();

/** Field 22 of /proc/<pid>/stat (proc(5)), in ticks since the system started; empty where there is no such file. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
