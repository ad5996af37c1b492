import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { readIfThere } from '../world/files.ts';
import { newestFirst } from './newest.ts';
import type { Sources } from './places.ts';

/** The root of the pyenv whose shims a folder on PATH holds; null when it holds none. Shims are never run: they start pyenv. */
export async function pyenvOfShims(folder: string): Promise<string | null> {
  if (basename(folder) !== 'shims') return null;
  const root = dirname(folder);
  return (await isFolder(join(root, 'versions'))) ? root : null;
}

/** The installations below a pyenv root, newest first. */
export async function pyenvVersions(root: string): Promise<string[]> {
  const names = await readdir(join(root, 'versions')).catch(() => []);
  return newestFirst(names).map((name) => join(root, 'versions', name));
}

/** The installations that pyenv's own rules select here: PYENV_VERSION, the nearest .python-version, the root's version file. */
export async function pyenvSelected(
  root: string,
  sources: Pick<Sources, 'environment' | 'directory'>,
): Promise<string[]> {
  const names = selectedNames(root, sources);
  const there = (await pyenvVersions(root)).map((installation) => basename(installation));
  return names.flatMap((name) => {
    // pyenv itself takes `3.12` for the newest 3.12.x.
    const version = name.replace(/^python-/, '');
    const found = there.find((each) => each === version) ?? there.find((each) => each.startsWith(`${version}.`));
    return found === undefined ? [] : [join(root, 'versions', found)];
  });
}

function selectedNames(root: string, { environment, directory }: Pick<Sources, 'environment' | 'directory'>): string[] {
  const variable = environment['PYENV_VERSION'];
  if (variable) return variable.split(':');
  for (let folder = directory; ; folder = dirname(folder)) {
    const names = wordsIn(join(folder, '.python-version'));
    if (names.length > 0) return names;
    if (dirname(folder) === folder) break;
  }
  return wordsIn(join(root, 'version'));
}

function wordsIn(file: string): string[] {
  return textOf(file)
    .split('\n')
    .flatMap((line) => line.replace(/#.*/, '').split(/\s+/))
    .filter((word) => word !== '');
}

/** A file of pyenv's; one that cannot be read selects nothing. */
function textOf(file: string): string {
  try {
    return readIfThere(file) ?? '';
  } catch {
    return '';
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
