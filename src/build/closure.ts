import { relative, resolve } from 'node:path';
import { Refusal } from '../errors.ts';
import { insideRoot, isThere, readIfThere } from '../world/files.ts';
import { lockfileReferences, type Reference } from './lockfile.ts';

/**
 * What lockfiles point to in the working directory (`-r other.txt`, `-c`, `-e ./package`), and what included files point to:
 * files and folders, relative and without a slash at the end (`.` is the working directory), also those that are not there.
 * They are installed with the lockfiles. `installed`: whether we install them; what other tools install may be of any format.
 * @throws Refusal `manifest_invalid` when an included file leads out of the working directory; when `installed`, also when
 * anything else does, or a file is not UTF-8.
 */
export function lockfileClosure(root: string, lockfiles: readonly string[], installed = false): string[] {
  const found = new Set<string>();
  const waiting = [...lockfiles];
  const read = new Set<string>();
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (read.has(path)) continue;
    read.add(path);
    const text = textOf(root, path, installed);
    const references = lockfileReferences(text, path);
    if (references === null && installed) {
      throw new Refusal('manifest_invalid', `The lockfile '${path}' is not TOML, or not of version 1.0.`, {
        hint: "It should follow PEP 751, as 'uv export --format pylock.toml' and 'pip lock' write it.",
      });
    }
    for (const reference of references ?? []) {
      const place = placeOf(root, reference, path, installed);
      if (place === undefined) continue;
      found.add(place);
      if (reference.kind === 'include') waiting.push(place);
    }
  }
  return [...found].sort();
}

/** Where a reference lies, relative to the working directory; undefined when it leads out of it and that is not our business. */
function placeOf(
  root: string,
  { kind, written, places }: Reference,
  from: string,
  installed: boolean,
): string | undefined {
  try {
    return checkedPlace(root, { kind, written, places }, from);
  } catch (error) {
    // The installer would read included files, and quote them where it does not understand.
    if (kind === 'include' || installed) throw error;
    return undefined;
  }
}

function checkedPlace(root: string, { kind, written, places }: Reference, from: string): string {
  const verb = kind === 'include' ? 'includes' : 'points to';
  const strange = STRANGE.find(([only, pattern]) => (only === null || only === kind) && pattern.test(written));
  if (strange !== undefined) {
    throw new Refusal(
      'manifest_invalid',
      `The lockfile '${from}' ${verb} '${written}'; ${strange[2]} are not allowed there.`,
      { hint: "Write a plain relative path, as in '-r more/base.txt' or './packages/demo'." },
    );
  }
  const place = places.find((each) => isThere(resolve(root, each))) ?? places.at(-1) ?? '';
  const way = relative(root, insideRoot(root, place, `Something that '${from}' ${verb}`)).replaceAll('\\', '/');
  return way === '' ? '.' : way;
}

/** What the installer reads otherwise than we do, or puts something in for after we have looked. */
const STRANGE: readonly (readonly [Reference['kind'] | null, RegExp, string])[] = [
  [null, /\$\{/u, 'variables'],
  [null, /^~/u, 'home directories'],

  [null, /\0/u, 'null characters'],
  ['include', /^file:/iu, 'addresses of files'],
  ['include', /["'\\]/u, 'quotes and backslashes'],
];

/** The text of a lockfile; of a folder, and of what is not there: none. */
function textOf(root: string, path: string, installed: boolean): string {
  const place = insideRoot(root, path, 'A lockfile');
  const text = readIfThere(place) ?? '';
  // pip would go by a byte order mark of UTF-16 or UTF-32, or by a comment on the first two lines.
  const declared = /^(?:[^\n]*\n)?#[^\n]*?coding[:=]\s*([-\w.]+)/u.exec(text)?.[1] ?? 'utf-8';
  if (installed && (/[\0\uFFFD]/u.test(text) || !/^(?:utf-?8|us-ascii|ascii)$/iu.test(declared))) {
    throw new Refusal('manifest_invalid', `The lockfile '${path}' is not UTF-8.`, { hint: 'Save it as UTF-8.' });
  }
  return text;
}
