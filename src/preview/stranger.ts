import { constants, realpathSync, statSync, type Stats } from 'node:fs';
import { dirname, isAbsolute } from 'node:path';
import { quote } from 'shlex';
import { brief } from '../world/plain.ts';
import type { Boot } from './backend.ts';
import { outermost } from './system.ts';

/** Who runs inside a container: nobody, on every Linux. */
export const STRANGER = 65534;

/**
 * A clause on the first file or folder that a container's process may not read, being nobody that it knows; null where it may all it
 * needs. What lies above a mount does not count.
 */
export function closedTo({ visible, argv, needed }: Pick<Boot, 'visible' | 'argv' | 'needed'>): string | null {
  const mounts = outermost(visible);
  const all = [...visible, ...argv.filter(isAbsolute), ...needed].flatMap((path) => [path, realOf(path)]);
  const steps = all.flatMap((path) => {
    const mount = mounts.find((parent) => path === parent || path.startsWith(`${parent}/`));
    return mount === undefined ? [] : between(mount, path);
  });
  for (const path of new Set(steps)) {
    const found = statOf(path);
    if (found === null || isOpen(found)) continue;
    const mode = (found.mode & 0o7777).toString(8).padStart(4, '0');
    const what = `'${brief(path)}' (mode ${mode}) is closed to other users, and the plugin would be one`;
    return `${what}: \`chmod ${found.isDirectory() ? 'o+rx' : 'o+r'} ${quote(path)}\` opens it`;
  }
  return null;
}

function isOpen({ mode, uid, gid }: Stats): boolean {
  const shift = uid === STRANGER ? 6 : gid === STRANGER ? 3 : 0;
  const wanted = (mode & constants.S_IFMT) === constants.S_IFDIR ? 0o5 : 0o4;
  return ((mode >> shift) & wanted) === wanted;
}

/** From a folder down to what lies in it, both with it. */
function between(parent: string, path: string): readonly string[] {
  return path === parent ? [path] : [...between(parent, dirname(path)), path];
}

function statOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}

function realOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
