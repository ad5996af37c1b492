import { tmpdir } from 'node:os';
import { PATIENCE_MS, type BranchOptions } from './driver.ts';
import { fetchTip, speak, type Source } from './fetch.ts';
import { gitAt, type GitWorld } from './git.ts';
import { initialise } from './initialise.ts';
import { patiently } from './patience.ts';
import { findRemote } from './remote.ts';
import { inThrowaway } from './throwaway.ts';
import { tipOf, type Bring } from './tip.ts';

/**
 * What is in a file on the default branch of the repository that has the ledger: where the remote's HEAD is; of the repository
 * one stands in, where the HEAD of `origin` was when it was last fetched, else its own. Undefined where there is no such file or
 * no commit yet. Brings that one file (where the remote can: else its last commit) into a repository that is thrown away.
 * @throws Refusal as `withBranch`, and `ledger_corrupt` where something else than a file has that path.
 */
export async function readDefault(
  options: Pick<BranchOptions, 'where' | 'environment' | 'signal' | 'patienceMs' | 'temporary'>,
  path: string,
): Promise<Buffer | undefined> {
  const { where, environment, signal, patienceMs = PATIENCE_MS } = options;
  const remote = await findRemote(where, environment, signal);
  const until = performance.now() + patienceMs;
  const world: GitWorld = { outside: environment, signal, place: remote.place, until: () => until };
  return inThrowaway(options.temporary ?? environment['RUNNER_TEMP'] ?? tmpdir(), async (folder) => {
    const git = gitAt(folder, world);
    await initialise(git, remote.local?.objectFormat);
    for (const ref of remote.here ? ['refs/remotes/origin/HEAD', 'HEAD'] : ['HEAD']) {
      const source: Source = { git, world, remote, ref, partial: remote.local === undefined, brought: new Set() };
      const commit = await fetchTip(source);
      if (commit !== null) return tipOf(git, commit, bringer(source)).read(path);
    }
    return undefined;
  });
}

/** Has git bring the objects that were left out: a remote that leaves out nothing may refuse to send a single one. */
function bringer(source: Source): Bring {
  return async (ids) => {
    const input = `${ids.join('\n')}\n`;
    await patiently(source, () => speak(source, ['cat-file', '--batch-check'], { input }));
  };
}
