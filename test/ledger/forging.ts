import { execFileSync } from 'node:child_process';
import type { Repository } from '../support/repository.ts';

/** A commit as it is to be written: every part may be changed before it is. */
export interface Forged {
  /** Id of its tree. */
  tree: string;
  /** Lines of its headers, without tree and parents. */
  headers: string[];
  message: string;
}

/** Where forged commits are written: objects of any kind, as git itself does not write them. */
export interface Forge {
  /** The tree of `tree` with the text of a file replaced; undefined where it is to be taken out. */
  edited(tree: string, path: string, edit: (text: string) => string | undefined): string;
  /** A tree of these entries, in this order, whatever they are. */
  tree(entries: readonly (readonly [mode: string, name: string, id: string])[]): string;
  entries(tree: string): readonly (readonly [mode: string, name: string, id: string])[];
  blob(text: string): string;
}

/**
 * Writes a branch anew, commit by commit, as somebody does who can push by force: each commit is as it was but for what `edit`
 * makes of it; the commits behind it keep their files and words. `edit` is told the place of the commit, from 0.
 * Returns the tip.
 */
export function forge(
  repository: Repository,
  branch: string,
  edit: (commit: Forged, index: number, forging: Forge) => Forged | readonly Forged[],
): string {
  const write = (type: string, input: Buffer | string): string =>
    execFileSync('git', ['hash-object', '-t', type, '-w', '--literally', '--stdin'], { cwd: repository.folder, input })
      .toString()
      .trim();
  const forging = forgeIn(repository, write);
  let parent = '';
  for (const [index, id] of repository.git('rev-list', '--reverse', branch).split('\n').entries()) {
    const raw = execFileSync('git', ['cat-file', 'commit', id], { cwd: repository.folder }).toString();
    const end = raw.indexOf('\n\n');
    const [tree = '', ...headers] = raw.slice(0, end).split('\n');
    const commit = {
      tree: tree.slice('tree '.length),
      headers: headers.filter((line) => !line.startsWith('parent ')),
      message: raw.slice(end + 2),
    };
    for (const one of [edit(commit, index, forging)].flat()) {
      const parents = parent === '' ? [] : [`parent ${parent}`];
      parent = write('commit', [`tree ${one.tree}`, ...parents, ...one.headers, '', one.message].join('\n'));
    }
  }
  repository.git('update-ref', `refs/heads/${branch}`, parent);
  return parent;
}

function forgeIn(repository: Repository, write: (type: string, input: Buffer | string) => string): Forge {
  const forging: Forge = {
    edited(tree, path, edit) {
      const [first = '', ...rest] = path.split('/');
      const entries = forging.entries(tree).flatMap((entry) => {
        const [mode, name, id] = entry;
        if (name !== first) return [entry];
        if (rest.length > 0) return [[mode, name, forging.edited(id, rest.join('/'), edit)] as const];
        const before = execFileSync('git', ['cat-file', 'blob', id], { cwd: repository.folder }).toString();
        const after = edit(before);
        if (after === before) throw new Error(`nothing was changed in ${path}`);
        return after === undefined ? [] : [[mode, name, forging.blob(after)] as const];
      });
      return forging.tree(entries);
    },
    tree: (entries) =>
      write(
        'tree',
        Buffer.concat(
          entries.flatMap(([mode, name, id]) => [
            Buffer.from(`${mode.replace(/^0/u, '')} ${name}\0`),
            Buffer.from(id, 'hex'),
          ]),
        ),
      ),
    entries: (tree) =>
      repository
        .git('ls-tree', tree)
        .split('\n')
        .map((line) => {
          const [facts = '', name = ''] = line.split('\t');
          const [mode = '', , id = ''] = facts.split(' ');
          return [mode, name, id] as const;
        }),
    blob: (text) => write('blob', text),
  };
  return forging;
}
