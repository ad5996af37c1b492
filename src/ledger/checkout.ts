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
/** Of their paths, in bytes. */
const LISTING = 32 * 1024 ** 2;

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
  const listed = async (...words: readonly string[]): Promise<readonly string[]> => {
    const { code, stdout } = await git.try(['ls-tree', '-r', '-z', '--full-tree', ...words, commit], { most: LISTING });
    const lines = stdout.toString('latin1').split('\0').slice(0, -1);
    if (code !== 0 || lines.length > MOST_FILES) throw tooLarge(commit, `more than ${MOST_FILES} files`);
    return lines;
  };
  // Their sizes are asked of each by itself, which takes long where there are too many.
  await listed();
  const sizes = (await listed('-l')).map((line) => Number(/^\d+ \w+ [0-9a-f]+ +(\d+)\t/u.exec(line)?.[1] ?? 0));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  if (bytes > MOST_BYTES) throw tooLarge(commit, `${bytes} bytes`);
}

function tooLarge(commit: string, what: string): Refusal {
  return new Refusal('usage', `Commit ${commit} has ${what}; allowed are ${MOST_FILES} files of ${MOST_BYTES} bytes.`);
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
