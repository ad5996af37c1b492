import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer } from '../../src/channel/decision.ts';
import type { Event } from '../../src/channel/event.ts';
import type { Board } from '../../src/ledger/board.ts';
import type { Finding } from '../../src/ledger/finding.ts';
import { manifest } from './plugins.ts';
import { told, type Document, type Ran, type RunOptions } from './process.ts';
import { makeRepository, type Repository } from './repository.ts';

export const BRANCH = 'plugin-channels';

/** The result document of a command on the ledger. */
export interface LedgerDocument extends Omit<Document, 'plugins'> {
  readonly channel?: string;
  readonly plugins?: readonly Answer[];
  readonly events?: readonly Event[];
  readonly sequence?: number;
  readonly commit?: string | null;
  readonly board?: Board;
  readonly version?: string;
  readonly digest?: string;
  readonly definition?: Readonly<Record<string, unknown>>;
  readonly findings?: readonly Finding[];
  readonly history?: readonly Event[];
}

/** What a command told with `--json`: how it ended, and its document. */
export interface Asked extends Ran {
  readonly document: LedgerDocument;
  readonly reason: string;
}

/** A person's terminal in a repository of plugins. */
export interface Desk {
  readonly repository: Repository;
  readonly cwd: string;
  /** The branch of the ledger in this very repository. */
  readonly ledger: Branch;
  /** Runs a command with `--json`, whatever comes of it. */
  ask(...words: readonly string[]): Promise<Asked>;
  /** The same; fails unless it ends with exit code 0. */
  must(...words: readonly string[]): Promise<Asked>;
  /** Writes these plugins as the manifest and as files, by id and version, and commits them. Returns the commit. */
  release(versions: Readonly<Record<string, string>>): string;
}

/** A branch as git has it. */
export interface Branch {
  /** Full id; empty where there is no such branch. */
  tip(): string;
  /** Every file by its path. */
  files(): Readonly<Record<string, string>>;
  file(path: string): string;
  json(path: string): unknown;
  board(): Board;
  /** Messages of its commits, the first one first; none where there is no such branch. */
  messages(): readonly string[];
}

export type DeskOptions = Partial<RunOptions> & { readonly more?: Readonly<Record<string, string>> };

/** A desk in a new repository below a folder, with these plugins. `Ada` commits there. */
export function makeDesk(folder: string, versions: Readonly<Record<string, string>>, options: DeskOptions = {}): Desk {
  const { more = {}, ...rest } = options;
  mkdirSync(folder, { recursive: true });
  const repository = makeRepository(folder, { ...filesOf(versions), ...more });
  repository.git('config', 'user.name', 'Ada');
  repository.git('config', 'user.email', 'ada@example.org');
  return deskAt(repository, rest);
}

/** The desk in a repository that is there. */
export function deskAt(repository: Repository, options: Partial<RunOptions> = {}): Desk {
  const cwd = repository.folder;
  const ask = async (...words: readonly string[]): Promise<Asked> => {
    const ran = await told(words, { cwd, ...options });
    const document = ran.document as unknown as LedgerDocument;
    return { ...ran, document, reason: document.reason };
  };
  return {
    repository,
    cwd,
    ledger: branchOf(repository),
    ask,
    async must(...words) {
      const asked = await ask(...words);
      if (asked.code !== 0) throw new Error(`${words.join(' ')}: ${asked.code}\n${asked.stdout}\n${asked.stderr}`);
      return asked;
    },
    release(versions) {
      repository.write(filesOf(versions));
      return repository.commit();
    },
  };
}

export function branchOf(repository: Repository, name = BRANCH): Branch {
  const file = (path: string): string => repository.git('show', `${name}:${path}`);
  const list = (): readonly string[] =>
    repository
      .git('ls-tree', '-r', '-z', '--name-only', name)
      .split('\0')
      .filter((path) => path !== '');
  const tip = (): string => repository.git('for-each-ref', '--format=%(objectname)', `refs/heads/${name}`);
  return {
    tip,
    file,
    files: () => Object.fromEntries(list().map((path) => [path, file(path)])),
    json: (path) => JSON.parse(file(path)) as unknown,
    board: () => JSON.parse(file('channels.json')) as Board,
    messages: () =>
      (tip() === '' ? '' : repository.git('log', '-z', '--reverse', '--format=%B', name))
        .split('\0')
        .map((message) => message.trim())
        .filter((message) => message !== ''),
  };
}

/** The folder of a plugin's channel on the branch. */
export function folderOf(plugin: string, channel: string): string {
  return `artifacts/plugins/${plugin}/updates/${channel}`;
}

/** The events of a history, as the branch has them. */
export function historyOf(branch: Branch, plugin: string, channel: string): readonly Event[] {
  const lines = branch
    .file(join(folderOf(plugin, channel), 'history.jsonl'))
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as Event);
}

/** `operation version` of events, for reading. */
export function deeds(events: readonly Event[] | undefined): readonly string[] {
  return (events ?? []).map(({ operation, channel, version }) => `${operation} ${channel} ${version ?? '-'}`);
}

function filesOf(versions: Readonly<Record<string, string>>): Record<string, string> {
  const plugins = Object.entries(versions).map(([id, version]) => ({
    id,
    version,
    runtime: { entrypoint: `${id.replaceAll(/[-.]/gu, '_')}.plugin:Plugin` },
  }));
  const sources = plugins.map(({ id, version }) => [
    `${id.replaceAll(/[-.]/gu, '_')}/plugin.py`,
    `class Plugin:\n    version = ${JSON.stringify(version)}\n`,
  ]);
  return { 'plugins.json': manifest(...plugins), ...(Object.fromEntries(sources) as Record<string, string>) };
}
