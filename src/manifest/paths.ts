import { isFalsy } from './scalar.ts';
import { text } from './coerce.ts';
import { globFault, isGlob } from './glob.ts';
import { isWindowsDevice } from './names.ts';
import { refuse, type Spot } from './spot.ts';
import { quoted } from './value.ts';

const INSIDE = 'a path inside the working directory, relative to it, with / between folders';
const LONGEST_PATH = 4096;

/** What a path is for: a `place` may be the working directory itself, a `file` may not, and nothing `written` may be git's own. */
export type Purpose = 'place' | 'file' | 'written';

/**
 * A path that stays inside the working directory, as Python's `Path` writes it (`./a//b/` is `a/b`); null (and an error) for
 * any other. This is the text alone: links are looked at where the path is used.
 */
export function insidePath(spot: Spot, purpose: Purpose): string | null {
  const given = text(spot);
  if (given === null) return null;
  const path = tidyPath(given);
  const fault = faultOf(given, path, purpose);
  if (fault === null) return path;
  refuse(spot, { message: fault, found: quoted(given), allowed: INSIDE });
  return null;
}

/** As `insidePath`, for a path or a glob; null (and an error) also for a glob that is more than is matched. */
export function insideGlob(spot: Spot, purpose: Purpose): string | null {
  const path = insidePath(spot, purpose);
  const allowed = path === null || !isGlob(path) ? null : globFault(path);
  if (allowed === null) return path;
  refuse(spot, { message: 'The glob is too much', found: quoted(path ?? ''), allowed });
  return null;
}

/** As `insidePath`; null also for what Python takes for false (`""`), which the host reads as "not given". */
export function givenPath(spot: Spot | null, purpose: Purpose): string | null {
  if (spot === null || (spot.value.type === 'scalar' && isFalsy(spot.value.scalar))) return null;
  return insidePath(spot, purpose);
}

/** A path as Python's `PurePosixPath` prints it. */
export function tidyPath(path: string): string {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  return `${path.startsWith('/') ? '/' : ''}${parts.join('/')}` || '.';
}

function faultOf(given: string, path: string, purpose: Purpose): string | null {
  if (given.length > LONGEST_PATH) return `The path is longer than ${LONGEST_PATH} characters`;
  if (/\p{Cc}/u.test(given)) return 'The path has a control character';
  if (given.includes('\\')) return 'The path has a backslash';
  if (given.startsWith('/')) return 'The path is absolute';
  if (given.includes(':')) return 'The path has a colon, which on Windows names a drive or a stream of a file';
  if (path === '.' && purpose !== 'place') return 'The path names no file';
  return faultOfParts(path, purpose);
}

/** What is wrong with the names between the slashes of a path, a sentence without its end; null where nothing is. */
export function faultOfParts(path: string, purpose: Purpose): string | null {
  for (const part of path.split('/')) {
    // Windows drops dots and spaces at the end of a name.
    const bare = part.replace(/[. ]+$/, '');
    if (bare === '' && part !== '.') return 'The path leads out of its folder';
    if (isWindowsDevice(part)) return `The path has ${quoted(part)}, which is a device on Windows`;
    if (purpose === 'written' && bare.toLowerCase() === '.git') return "The path leads into git's own folder";
  }
  return null;
}
