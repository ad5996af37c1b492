import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refusal } from '../errors.ts';
import { fetchCommit } from './fetch.ts';
import { gitAt, type Git, type GitWorld } from './git.ts';
import { initialise } from './initialise.ts';
import { findRemote, type Whereabouts } from './remote.ts';
import { inThrowaway } from './throwaway.ts';

export interface CheckoutOptions {
  /** The repository. */
  readonly where: Whereabouts;
  /** Full id. */
  readonly commit: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
}

/**
 * Gives the work a folder that is thrown away afterwards, and in it `files`: those of a commit, as a checkout would write
 * them. Nothing that comes with the commit is run, and nothing that the user's git names: no hook, no filter, no submodule.
 * Links are what the commit says: whoever follows one has to look where it leads.
 * @throws Refusal `usage` when there is no such commit, or it is larger than a checkout may be; as the driver.
 */
export async function withCommit<T>(
  { where, commit, environment, signal }: CheckoutOptions,
  work: (folder: string, files: string) => Promise<T>,
): Promise<T> {
  const remote = await findRemote(where, environment, signal);
  const until = performance.now() + PATIENCE_MS;
  const world: GitWorld = { outside: environment, signal, place: remote.place, until: () => until };
  return inThrowaway(environment['RUNNER_TEMP'] ?? tmpdir(), async (folder) => {
    const place = join(folder, 'source.git');
    await mkdir(place, { mode: 0o700 });
    const git = gitAt(place, world);
    await initialise(git, remote.local?.objectFormat);
    const source = { git, world, remote, ref: commit, partial: false, brought: new Set<string>() };
    if (!(await fetchCommit(source, commit)))
      throw new Refusal('usage', `There is no commit ${commit} at '${remote.place}'.`, {
        hint: 'It may have been replaced by a forced push: run the checks again.',
      });
    await checkSize(git, commit);
    const files = join(folder, 'files');
    await mkdir(files, { mode: 0o700 });
    await checkOut(gitAt(place, { ...world, outside: { ...environment, ...NOBODY } }), commit, files);
    return work(folder, files);
  });
}

const PATIENCE_MS = 300_000;
/** More than any repository of plugins has: a tree of a few kilobytes can stand for a billion files. */
const MOST_FILES = 200_000;
const MOST_BYTES = 4 * 1024 ** 3;
const LISTING = 64 * 1024 ** 2;

/** No settings but ours: the user's may name filters, which are programs, and a commit names the files they are run on. */
const NOBODY = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_COUNT: undefined,
  HOME: undefined,
  XDG_CONFIG_HOME: undefined,
};

async function checkSize(git: Git, commit: string): Promise<void> {
  const listed = await git.try(['ls-tree', '-r', '-l', '-z', '--full-tree', commit], { most: LISTING });
  const sizes = listed.stdout
    .toString('latin1')
    .split('\0')
    .flatMap((line) => /^\d+ \w+ [0-9a-f]+ +(\d+|-)\t/u.exec(line)?.[1] ?? []);
  const bytes = sizes.reduce((sum, size) => sum + (Number(size) || 0), 0);
  if (listed.code === 0 && sizes.length <= MOST_FILES && bytes <= MOST_BYTES) return;
  const found = listed.code === 0 ? `${sizes.length} files of ${bytes} bytes` : `more than ${sizes.length} files`;
  throw new Refusal('usage', `Commit ${commit} has ${found}; allowed are ${MOST_FILES} of ${MOST_BYTES}.`);
}

/** Line endings are converted, as `.gitattributes` asks for; that runs nothing. */
async function checkOut(git: Git, commit: string, files: string): Promise<void> {
  await git.do(['read-tree', commit]);
  await git.do([`--work-tree=${files}`, 'checkout-index', '--all', '--quiet'], {
    settings: [
      ['core.bare', 'false'],
      ['core.longpaths', 'true'],
    ],
  });
}
