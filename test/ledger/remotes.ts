import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../src/errors.ts';
import type { Change, LedgerBranch, Updated } from '../../src/ledger/branch.ts';
import { withBranch, type BranchOptions } from '../../src/ledger/driver.ts';
import type { Whereabouts } from '../../src/ledger/remote.ts';
import { inFolder } from '../support/folder.ts';
import { makeBare, startGitServer, type GitServer, type GitServerOptions } from '../support/git-remote.ts';
import type { Repository } from '../support/repository.ts';

export const BRANCH = 'plugin-channels';

export interface Stand {
  readonly folder: string;
  /** Where the throw-away repositories go. */
  readonly temporary: string;
  readonly bare: Repository;
  readonly server: GitServer;
  readonly http: Whereabouts;
  readonly file: Whereabouts;
  readonly open: <T>(
    where: Whereabouts,
    work: (branch: LedgerBranch) => Promise<T>,
    more?: Partial<BranchOptions>,
  ) => Promise<T>;
}

/** A bare repository `ledger` that is served over http and as a path, and folders for the rest. */
export async function stand(work: (stand: Stand) => Promise<void>, options: GitServerOptions = {}): Promise<void> {
  await inFolder(async (folder) => {
    const [root, temporary] = [join(folder, 'served'), join(folder, 'temporary')];
    for (const each of [root, temporary, join(folder, 'home')]) mkdirSync(each);
    const bare = makeBare(root, 'ledger');
    const server = await startGitServer(root, options);
    try {
      await work({
        folder,
        temporary,
        bare,
        server,
        http: { kind: 'github', server: server.server, repository: 'ledger', token: 'planted-token' },
        file: { kind: 'remote', directory: folder, remote: bare.folder },
        open: (where, task, more) => withBranch({ ...optionsAt(folder, where), temporary, ...more }, task),
      });
    } finally {
      await server.stop();
    }
  });
}

export function optionsAt(folder: string, where: Whereabouts): BranchOptions {
  return {
    branch: BRANCH,
    where,
    identity: { name: 'Release <Bot>', email: 'bot@example.org' },
    environment: environmentAt(folder),
    signal: new AbortController().signal,
    patienceMs: 60_000,
  };
}

export function environmentAt(folder: string): Record<string, string> {
  return { PATH: process.env['PATH'] ?? '', HOME: join(folder, 'home'), GIT_CONFIG_NOSYSTEM: '1' };
}

/** A commit of these files. */
export function change(
  files: Readonly<Record<string, string | null>>,
  message = 'stage(beta): greeter 1.4.0\n',
): Change {
  return { files: new Map(Object.entries(files)), message, at: new Date('2026-03-04T05:06:07.890Z') };
}

/** Writes these files whatever is there. */
export function write(branch: LedgerBranch, files: Readonly<Record<string, string | null>>): Promise<Updated<null>> {
  return branch.update(() => Promise.resolve({ change: change(files), answer: null }));
}

/** Adds a line to `log.txt`, unless it is there: an operation that recognises its own work. */
export function addLine(branch: LedgerBranch, line: string): Promise<Updated<boolean>> {
  return branch.update(async (tip) => {
    const log = (await tip.read('log.txt'))?.toString() ?? '';
    if (log.split('\n').includes(line)) return { change: null, answer: true };
    return { change: change({ 'log.txt': `${log}${line}\n` }, `add: ${line}\n\nLine: ${line}\n`), answer: false };
  });
}

export function linesOf(repository: Repository): string[] {
  return repository.git('show', `${BRANCH}:log.txt`).split('\n');
}

/** Writes a tree by hand: lines as `git update-index --index-info` takes them, blobs given by their content. */
export function plant(
  repository: Repository,
  entries: Readonly<Record<string, { readonly mode: string; readonly content?: string; readonly id?: string }>>,
  message = 'by hand',
): string {
  const parent = repository.git('for-each-ref', '--format=%(objectname)', `refs/heads/${BRANCH}`);
  const stream = [
    `commit refs/heads/${BRANCH}\ncommitter Ada <ada@example.org> 1700000000 +0000\ndata ${Buffer.byteLength(message)}\n${message}\n`,
    parent === '' ? '' : `from ${parent}\n`,
    ...Object.entries(entries).map(([path, { mode, content = '', id }]) =>
      id === undefined
        ? `M ${mode} inline ${path}\ndata ${Buffer.byteLength(content)}\n${content}\n`
        : `M ${mode} ${id} ${path}\n`,
    ),
  ].join('');
  execFileSync('git', ['fast-import', '--quiet'], {
    cwd: repository.folder,
    input: stream,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  return repository.git('rev-parse', BRANCH);
}

/** What work is refused with; fails when it is not. */
export async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('it was not refused');
}
