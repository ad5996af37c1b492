import { Refusal } from '../errors.ts';
import { insideRoot, readIfThere } from '../world/files.ts';
import { includedFiles, lockfileReferences } from './lockfile.ts';

/** Packed packages: what they hold is not a list of further files. */
const ARCHIVE = /\.(whl|zip|gz|bz2|xz|tgz)$/iu;

/**
 * What lockfiles point to in the working directory (`-r other.txt`, `-c`, `-e ./package`), and what these point to: files and
 * folders, relative, also those that are not there. They are installed with the lockfiles.
 * @throws Refusal `manifest_invalid` when one leads out of the working directory.
 */
export function lockfileClosure(root: string, lockfiles: readonly string[]): string[] {
  const found = new Set<string>();
  const waiting = [...lockfiles];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const text = textOf(root, path);
    // The installer would read them, and quote them where it does not understand.
    for (const file of includedFiles(text, path)) checkIncluded(root, file, path);
    for (const reference of lockfileReferences(text, path)) {
      if (found.has(reference)) continue;
      found.add(reference);
      if (!ARCHIVE.test(reference)) waiting.push(reference);
    }
  }
  return [...found].sort();
}

function checkIncluded(root: string, file: string, lockfile: string): void {
  insideRoot(root, file, `A file that '${lockfile}' includes`);
  // pip puts variables in, after we have looked.
  if (/\$\{/u.test(file)) {
    throw new Refusal(
      'manifest_invalid',
      `The lockfile '${lockfile}' includes '${file}'; variables are not allowed there.`,
      {
        hint: 'Write the path out, relative to the lockfile.',
      },
    );
  }
}

/** The text of a lockfile; of a folder, of what is not there or leads out of the working directory: none. */
function textOf(root: string, path: string): string {
  try {
    return readIfThere(insideRoot(root, path, 'A lockfile')) ?? '';
  } catch {
    return '';
  }
}
