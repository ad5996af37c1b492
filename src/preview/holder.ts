import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** Which process listens on a port of this machine, as `python3 (pid 123)`; null where the system does not tell (it does on Linux, of one's own). */
export function holderOf(port: number): string | null {
  const inode = inodeOf(port);
  if (inode === undefined) return null;
  for (const pid of listed('/proc').filter((name) => /^\d+$/u.test(name))) {
    for (const fd of listed(`/proc/${pid}/fd`)) {
      if (linkOf(`/proc/${pid}/fd/${fd}`) === `socket:[${inode}]`)
        return `${text(`/proc/${pid}/comm`).trim()} (pid ${pid})`;
    }
  }
  return null;
}

/** The state of a socket that listens, in /proc/net/tcp. */
const LISTEN = '0A';

function inodeOf(port: number): string | undefined {
  const hex = port.toString(16).toUpperCase().padStart(4, '0');
  const rows = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((file) => text(file).split('\n').slice(1));
  const columns = rows.map((row) => row.trim().split(/\s+/u));
  return columns.find(([, local = '', , state]) => state === LISTEN && local.endsWith(`:${hex}`))?.[9];
}

function listed(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}

function text(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
