import type { PastCommit } from './branch.ts';
import type { Report } from './finding.ts';
import { roleOf } from './paths.ts';

/**
 * Follows which files there are along the commits, and tells of trees that git itself does not write: with two entries of one
 * name, of which one reader takes this and another that, or with names that lead elsewhere.
 */
export function followTree(): (report: Report, commit: PastCommit) => void {
  const there = new Set<string>();
  const odd = new Set<string>();
  let last: string | undefined;
  let isLine = true;
  return (report, { id, parents, changes }) => {
    // Beside a merge, which is told elsewhere, it is not known what was there before.
    if (last !== undefined && parents[0] !== last) isLine = false;
    last = id;
    const named = new Set<string>();
    for (const { path, before, after } of changes) {
      const isTwice = named.has(path) || (isLine && (before !== null) !== there.has(path));
      if (isTwice && !odd.has(path)) {
        odd.add(path);
        report({
          file: path,
          message: 'is there twice: its folder has two entries of one name, or they are out of order',
        });
      }
      named.add(path);
      if (after === null) {
        there.delete(path);
        continue;
      }
      there.add(path);
      if (ODD_NAME.test(path)) report({ file: path, message: 'has a name that no file can have' });
      else if (isBelowFile(path)) report({ file: path, message: 'lies where a file of the ledger belongs' });
    }
  };
}

const ODD_NAME = /(?:^|\/)(?:\.{0,2}|\.git)(?:\/|$)/iu;

/** Whether something lies in a folder that has the name of a file of ours. */
function isBelowFile(path: string): boolean {
  if (roleOf(path) !== null) return false;
  for (let at = path.indexOf('/'); at > 0; at = path.indexOf('/', at + 1)) {
    if (roleOf(path.slice(0, at)) !== null) return true;
  }
  return false;
}
