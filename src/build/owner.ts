import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** The store's folder below `artifacts`. */
export const STORE = '.store';

/** A name for what belongs to this run alone: it tells which process, on which machine. */
export function ownName(): string {
  return `${here()}-${process.pid}-${randomBytes(4).toString('hex')}`;
}

/** Where a file of the store lies until it is whole: what a killed run leaves there, `clearAbandoned` knows by its name. */
export function unfinishedIn(store: string): string {
  return join(store, `work-${ownName()}.part`);
}

/** Whether something unfinished lies in the store, of a run that goes on or of one that was killed. */
export function isUnfinished(store: string): boolean {
  return existsSync(store) && readdirSync(store).some((name) => /^(?:work|building|aside)-/u.test(name));
}

/** Whether a text is such a name, and its process is gone. Of one on another machine nobody knows: false. */
export function isGone(name: string): boolean {
  const owner = /^(?<host>.+)-(?<pid>\d+)-[0-9a-f]{8}$/u.exec(name)?.groups;
  return owner?.['host'] === here() && !isAlive(Number(owner['pid']));
}

function here(): string {
  return hostname().replace(/[^\w.]/gu, '_');
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
