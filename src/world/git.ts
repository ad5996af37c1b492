import { execFile } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Refusal } from '../errors.ts';
import { byBytes } from './by-bytes.ts';
import { gitEnvironment } from './git-environment.ts';
import { locate } from './locate.ts';
import { TooLate, within } from './within.ts';

/** The work tree of a folder. Every path is relative to that folder, with `/`. */
export interface Git {
  /** Tracked files and untracked ones that git does not ignore, sorted by bytes, each once. */
  files(): Promise<readonly string[]>;
  /** The files among these paths, or below them, that git tracks. */
  tracked(paths: readonly string[]): Promise<ReadonlySet<string>>;
  /** Full id of the commit that a name stands for, or undefined where there is none here. */
  commit(name: string): Promise<string | undefined>;
  /** Where this folder is in its repository, with `/`; empty for its top. */
  inside(): Promise<string>;
  /** Full name of the branch checked out (`refs/heads/main`); undefined where none is. */
  branch(): Promise<string | undefined>;
  /** Full names of the references that match patterns (`refs/remotes/<any>/main`, with a star for any). */
  refs(patterns: readonly string[]): Promise<readonly string[]>;
  /** Full ids of the parents of the commit checked out, also of those that a shallow clone lacks. */
  parents(): Promise<readonly string[]>;
  /** Brings one commit, by its full id, from `origin` into a shallow clone; false where that is not possible. */
  fetch(name: string): Promise<boolean>;
  /** The commit that both have in common, or undefined where the history here does not reach it. */
  mergeBase(one: string, other: string): Promise<string | undefined>;
  /** Paths that differ between a commit and what lies on disk now, untracked files included: those that `files` lists. */
  changedSince(commit: string): Promise<ReadonlySet<string>>;
  /** Text of a file as it was in a commit, or undefined when it was not there. */
  fileAt(commit: string, path: string): Promise<string | undefined>;
  /** Paths of the files of a commit. */
  filesAt(commit: string): Promise<readonly string[]>;
  /**
   * Writes the files of a commit, as far as they lie in this folder, into an empty one, and returns where this folder is
   * in there. The repository and its index stay as they are.
   */
  checkOut(commit: string, folder: string): Promise<string>;
  /** Bytes of a file as they are kept in a commit, or undefined when it was not there. */
  bytesAt(commit: string, path: string): Promise<Buffer | undefined>;
}

/**
 * Git at a folder, or undefined where the folder is in no repository.
 * @throws Refusal `system_failed` when the folder is in a repository and there is no git to read it.
 */
export function openGit(
  folder: string,
  environment: Readonly<Record<string, string | undefined>>,
  signal: AbortSignal,
): Git | undefined {
  if (!inRepository(folder)) return undefined;
  const git = gitRunner(folder, gitEnvironment(environment), signal);

  const paths = async (args: readonly string[]): Promise<string[]> => {
    const { exitCode, stdout, stderr } = await git(args);
    if (exitCode !== 0) throw gitFailed(stderr);
    return stdout.split('\0').filter((path) => path !== '');
  };
  // Asked once: what is an input, and whether it is untracked, is seen at one time. A letter and a space stand before each.
  let asked: Promise<string[]> | undefined;
  const listed = (): Promise<string[]> =>
    (asked ??= paths(['ls-files', '-z', '-t', '--cached', '--others', '--exclude-standard']));

  return {
    async files() {
      const all = (await listed()).map((line) => line.slice(2));
      return [...new Set(all)].sort(byBytes);
    },
    async tracked(named) {
      return new Set(await paths(['--literal-pathspecs', 'ls-files', '-z', '--cached', '--', ...named]));
    },
    async commit(name) {
      const { exitCode, stdout } = await git([
        'rev-parse',
        '--verify',
        '--quiet',
        '--end-of-options',
        `${name}^{commit}`,
      ]);
      return exitCode === 0 ? stdout.trim() : undefined;
    },
    async inside() {
      const { exitCode, stdout, stderr } = await git(['rev-parse', '--show-prefix']);
      if (exitCode !== 0) throw gitFailed(stderr);
      return stdout.replace(/\/?\n$/u, '');
    },
    async branch() {
      const { exitCode, stdout } = await git(['symbolic-ref', '--quiet', 'HEAD']);
      return exitCode === 0 ? stdout.trim() : undefined;
    },
    async refs(patterns) {
      const { exitCode, stdout } = await git(['for-each-ref', '--format=%(refname)', '--', ...patterns]);
      return exitCode === 0 ? stdout.split('\n').filter((name) => name !== '') : [];
    },
    async parents() {
      const { exitCode, stdout } = await git(['cat-file', 'commit', 'HEAD']);
      const header = exitCode === 0 ? (stdout.split('\n\n')[0] ?? '') : '';
      return [...header.matchAll(/^parent ([0-9a-f]{40,64})$/gmu)].flatMap(([, id]) => id ?? []);
    },
    async fetch(name) {
      const args = [
        'fetch',
        '--no-tags',
        '--depth=1',
        '--no-write-fetch-head',
        '--no-recurse-submodules',
        '--',
        'origin',
        name,
      ];
      return fetched(args, folder, environment, signal);
    },
    async mergeBase(one, other) {
      const { exitCode, stdout } = await git(['merge-base', one, other]);
      return exitCode === 0 ? stdout.trim() : undefined;
    },
    async changedSince(commit) {
      const differing = ['diff', '--name-only', '-z', '--relative', '--no-renames', '--no-ext-diff', commit, '--'];
      const [changed, all] = await Promise.all([paths(differing), listed()]);
      const untracked = all.filter((line) => line.startsWith('? ')).map((line) => line.slice(2));
      return new Set([...changed, ...untracked]);
    },
    async fileAt(commit, path) {
      const { exitCode, stdout } = await git(['show', '--no-textconv', `${commit}:./${path}`]);
      return exitCode === 0 ? stdout : undefined;
    },
    filesAt: (commit) => paths(['ls-tree', '-r', '-z', '--name-only', commit]),
    async checkOut(commit, target) {
      const own = { ...gitEnvironment(environment), GIT_INDEX_FILE: join(target, '.index') };
      const aside = gitRunner(folder, own, signal);
      const asked = async (...args: readonly string[]): Promise<string> => {
        const { exitCode, stdout, stderr } = await aside(args);
        if (exitCode !== 0) throw gitFailed(stderr);
        return stdout.trim();
      };
      const inside = await asked('rev-parse', '--show-prefix');
      await asked('read-tree', commit);
      await asked('checkout-index', '--all', `--prefix=${target}/`);
      rmSync(join(target, '.index'));
      return join(target, inside);
    },
    async bytesAt(commit, path) {
      const { exitCode, stdout } = await git(['cat-file', 'blob', `${commit}:./${path}`], 'latin1');
      return exitCode === 0 ? Buffer.from(stdout, 'latin1') : undefined;
    },
  };
}

function inRepository(folder: string): boolean {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return true;
    if (dirname(at) === at) return false;
  }
}

type RunGit = (
  args: readonly string[],
  encoding?: 'utf8' | 'latin1',
) => Promise<{ exitCode: number; stdout: string; stderr: string }>;

/** How long git, or the remote that it asks, may take. In milliseconds. */
const PATIENCE = 120_000;
/** More than the paths of a million files. */
const MOST = 256 * 1024 * 1024;

/** A look at the repository: neither does it need a group of its own, nor may it cost more than starting a process. */
function gitRunner(folder: string, environment: Record<string, string>, signal: AbortSignal): RunGit {
  const located = locate('git', { cwd: folder, environment });
  if (located.kind !== 'found') throw noGit(folder, new Error('it is not on the PATH'));
  const options = {
    cwd: folder,
    env: environment,
    maxBuffer: MOST,
    timeout: PATIENCE,
    killSignal: 'SIGKILL',
    signal,
  } as const;
  return (args, encoding = 'utf8') =>
    new Promise((resolve, reject) => {
      execFile(located.path, [...SETTINGS, ...args], { ...options, encoding }, (error, stdout, stderr) => {
        if (error === null) resolve({ exitCode: 0, stdout, stderr });
        else if (typeof error.code === 'number') resolve({ exitCode: error.code, stdout, stderr });
        else if (signal.aborted) reject(stopReason(signal));
        else reject(error.killed === true ? tooLate() : noGit(folder, error));
      });
    });
}

/** Nothing is run that the repository's config names, and paths are printed as they are. */
const SETTINGS = ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false'];

/** Whether a remote gave what was asked for. */
async function fetched(
  args: readonly string[],
  folder: string,
  environment: Readonly<Record<string, string | undefined>>,
  signal: AbortSignal,
): Promise<boolean> {
  const { getExecOutput } = await import('@actions/exec');
  const options = { cwd: folder, env: gitEnvironment(environment), silent: true, ignoreReturnCode: true };
  const { exitCode } = await inTime(getExecOutput('git', [...SETTINGS, ...args], options), signal);
  return exitCode === 0;
}

/** What git answers, unless it hangs or the run is cancelled. @actions/exec can neither wait for a time nor end a program. */
async function inTime<T>(answer: Promise<T>, signal: AbortSignal): Promise<T> {
  try {
    return await within(PATIENCE, signal, () => answer);
  } catch (error) {
    if (signal.aborted) throw stopReason(signal);
    throw error instanceof TooLate ? tooLate() : error;
  }
}

function stopReason({ reason }: AbortSignal): Error {
  return reason instanceof Error ? reason : new Refusal('system_failed', `git was stopped: ${String(reason)}.`);
}

function tooLate(): Refusal {
  return new Refusal('system_failed', `git did not answer within ${PATIENCE / 1000} s.`, {
    hint: 'Run `git status` and `git fetch` there to see what it waits for.',
  });
}

function noGit(folder: string, cause: Error): Refusal {
  return new Refusal('system_failed', `git could not be started in '${folder}'.`, {
    hint: 'The folder is a git repository, and which files belong to a plugin is asked of git: install git and put it on the PATH.',
    cause,
  });
}

function gitFailed(stderr: string): Refusal {
  return new Refusal('system_failed', `git failed: ${stderr.trim().split('\n')[0] ?? ''}`, {
    hint: 'Run the same in a shell to see more. In a container, `git config --global --add safe.directory <folder>` may be missing.',
  });
}
