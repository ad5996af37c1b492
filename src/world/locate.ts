import { accessSync, constants, statSync } from 'node:fs';
import { posix, win32 } from 'node:path';
import { variable } from './variables.ts';

/** Where a command lies that was looked for: its absolute path, or why it cannot be run. */
export type Located =
  | { readonly kind: 'found'; readonly path: string }
  | { readonly kind: 'denied'; readonly path: string }
  | { readonly kind: 'absent' };

/** What is at a path, to someone who wants to run it. */
export type Probe = (path: string) => 'executable' | 'other' | undefined;

/**
 * Finds a command as a shell in `cwd` with this environment would: names on the child's own PATH (not ours), anything
 * with a slash from `cwd`; on Windows with the endings of PATHEXT, and never in `cwd` itself.
 */
export function locate(
  name: string,
  { cwd, environment }: { readonly cwd: string; readonly environment: Readonly<Record<string, string>> },
  platform: NodeJS.Platform = process.platform,
  probe: Probe = probeFile,
): Located {
  if (name === '') return { kind: 'absent' };
  const windows = platform === 'win32';
  const paths = windows ? win32 : posix;
  const direct = windows ? /[\\/:]/u.test(name) : name.includes('/');
  const search = variable(environment, 'PATH', platform) ?? (windows ? '' : DEFAULT_PATH);
  // An empty entry means the current folder to POSIX shells; on Windows it is left out.
  const folders = direct ? [''] : search.split(paths.delimiter).filter((folder) => !windows || folder !== '');
  const names = windows ? withEndings(name, variable(environment, 'PATHEXT', platform)) : [name];
  let denied: string | undefined;
  for (const folder of folders) {
    for (const ended of names) {
      const path = paths.resolve(cwd, unquoted(folder, windows), ended);
      const found = probe(path);
      if (found === 'executable') return { kind: 'found', path };
      if (found === 'other') denied ??= path;
    }
  }
  return denied === undefined ? { kind: 'absent' } : { kind: 'denied', path: denied };
}

/** What POSIX systems search when there is no PATH at all. */
export const DEFAULT_PATH = '/usr/bin:/bin';

/** What Windows has in PATHEXT when nobody changed it, as far as a process can be started from it. */
const DEFAULT_ENDINGS = '.COM;.EXE;.BAT;.CMD';

function withEndings(name: string, pathExt = DEFAULT_ENDINGS): string[] {
  const endings = pathExt.split(';').filter((ending) => ending.startsWith('.'));
  const hasOne = endings.some((ending) => name.toUpperCase().endsWith(ending.toUpperCase()));
  const ended = endings.map((ending) => name + ending.toLowerCase());
  return hasOne ? [name, ...ended] : ended;
}

function unquoted(folder: string, windows: boolean): string {
  return windows ? folder.replaceAll('"', '') : folder;
}

function probeFile(path: string): ReturnType<Probe> {
  try {
    if (statSync(path).isDirectory()) return undefined;
  } catch {
    return undefined;
  }
  try {
    accessSync(path, constants.X_OK);
    return 'executable';
  } catch {
    return 'other';
  }
}
