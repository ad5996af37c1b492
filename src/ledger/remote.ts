import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { Refusal } from '../errors.ts';
import { brief } from '../world/plain.ts';
import { read } from '../world/processes.ts';
import { basic, isFolder, localFolder, withoutPassword } from './address.ts';
import { ledgerEnvironment } from './environment.ts';
import { gitMissing, refusedBySystem } from './trouble.ts';

/** Where people say that the ledger is. */
export type Whereabouts =
  /** A branch of the repository that this folder is in. */
  | { readonly kind: 'here'; readonly directory: string }
  /** A remote of that repository by its name, or any URL or path that git speaks to. */
  | { readonly kind: 'remote'; readonly directory: string; readonly remote: string }
  /** `<server>/<repository>` with the token of a job. */
  | { readonly kind: 'github'; readonly server: string; readonly repository: string; readonly token: string };

/** What git is to speak to. */
export interface Remote {
  /** Without any password. */
  readonly url: string;
  /** For messages. */
  readonly place: string;
  readonly authorization: Authorization | undefined;
  /** What of the URL must not be seen. */
  readonly secrets: readonly string[];
  /** Where the remote is a repository on this machine: its objects are read in place. */
  readonly local: LocalRepository | undefined;
  /** Whether it is the very repository that one stands in. */
  readonly here: boolean;
}

/** A header for every request below a URL; a secret. */
export interface Authorization {
  readonly server: string;
  readonly header: string;
  /** Every spelling of it that must not be seen. */
  readonly secrets: readonly string[];
}

export interface LocalRepository {
  /** The git directory that its work trees share; absolute. */
  readonly common: string;
  readonly objectFormat: string;
}

type Outside = Readonly<Record<string, string | undefined>>;

/**
 * Finds the remote. Runs git in the user's repository, for two questions that run nothing of that repository's.
 * @throws Refusal `usage` when the folder is in no repository, or has no such remote; `system_failed`.
 */
export async function findRemote(where: Whereabouts, outside: Outside, signal: AbortSignal): Promise<Remote> {
  switch (where.kind) {
    case 'here': {
      const local = await localRepository(where.directory, outside, signal);
      if (local === undefined) throw noRepository(where.directory);
      return { url: local.common, place: local.common, authorization: undefined, secrets: [], local, here: true };
    }
    case 'remote': {
      const url = await urlOf(where, outside, signal);
      const folder = localFolder(url, where.directory);
      const local =
        folder === undefined || !isFolder(folder) ? undefined : await localRepository(folder, outside, signal);
      return { ...withoutPassword(folder ?? url), local, here: false };
    }
    case 'github': {
      const server = where.server.replace(/\/+$/u, '');
      const url = `${server}/${where.repository}`;
      const authorization = where.token === '' ? undefined : basic(`${server}/`, 'x-access-token', where.token);
      return { url, place: url, authorization, secrets: [], local: undefined, here: false };
    }
  }
}

async function urlOf(
  { directory, remote }: { readonly directory: string; readonly remote: string },
  outside: Outside,
  signal: AbortSignal,
): Promise<string> {
  const asked = await ask(directory, ['remote', 'get-url', '--', remote], outside, signal);
  const url = asked.code === 0 ? (asked.stdout.split('\n')[0] ?? '') : '';
  if (url !== '') {
    // git reads a path in its settings from the top of the work tree.
    const top = localFolder(url, '') === undefined ? '' : await topOf(directory, outside, signal);
    return top === '' ? url : resolve(top, url);
  }
  if (/[/\\:]/u.test(remote) && !remote.startsWith('-')) return remote;
  const names = (await ask(directory, ['remote'], outside, signal)).stdout
    .trim()
    .split('\n')
    .filter((name) => name !== '');
  throw new Refusal('usage', `The repository at '${directory}' has no remote '${brief(remote)}'.`, {
    hint:
      names.length === 0
        ? 'It has no remotes at all. Give a URL or a path, or leave `remote` out to keep the ledger in this repository.'
        : `Its remotes: ${names.map((name) => brief(name)).join(', ')}. A URL or a path is taken too.`,
  });
}

async function topOf(directory: string, outside: Outside, signal: AbortSignal): Promise<string> {
  const shown = await ask(directory, ['rev-parse', '--show-toplevel'], outside, signal);
  return shown.code === 0 ? shown.stdout.replace(/\n$/u, '') : directory;
}

/** The repository that a folder is, or lies in; undefined when there is none. */
async function localRepository(
  directory: string,
  outside: Outside,
  signal: AbortSignal,
): Promise<LocalRepository | undefined> {
  const words = ['rev-parse', '--show-object-format', '--git-common-dir'];
  const { code, stdout, stderr } = await ask(directory, words, outside, signal);
  if (code !== 0) {
    if (/not a git repository/u.test(stderr)) return undefined;
    throw refusedBySystem(stderr, directory);
  }
  const [objectFormat = '', ...rest] = stdout.replace(/\n$/u, '').split('\n');
  return { objectFormat, common: realpathSync(resolve(directory, rest.join('\n'))) };
}

/** Asks git something that runs nothing of the repository's. */
export async function ask(
  directory: string,
  words: readonly string[],
  outside: Outside,
  signal: AbortSignal,
): Promise<{ readonly code: number | null; readonly stdout: string; readonly stderr: string }> {
  const environment = ledgerEnvironment(outside, undefined, []);
  const answer = await read({ argv: ['git', ...words], cwd: directory, environment }, { signal, timeoutMs: 30_000 });
  signal.throwIfAborted();
  if (answer.code === 127) throw gitMissing();
  return answer;
}

function noRepository(directory: string): Refusal {
  return new Refusal('usage', `'${directory}' is in no git repository, so there is no branch to keep the ledger on.`, {
    hint: "Run it inside a repository (`git init` makes one), or name the ledger's repository with `remote`.",
  });
}
