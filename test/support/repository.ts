import { execFileSync } from 'node:child_process';
import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';

/** Writes files below a folder; a name that ends in `/` is a folder, text that begins with `#!` is executable. */
export function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    const place = join(folder, path);
    if (path.endsWith('/')) {
      mkdirSync(place, { recursive: true });
      continue;
    }
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, text);
    if (text.startsWith('#!')) chmodSync(place, 0o755);
  }
}

export interface Repository {
  readonly folder: string;
  write(files: Readonly<Record<string, string>>): void;
  /** Runs git here and returns what it printed, trimmed. */
  git(...words: readonly string[]): string;
  /** Commits everything that git does not ignore; returns the full id. */
  commit(subject?: string): string;
}

/** A git repository in a new folder with one commit of these files, on branch main. */
export function makeRepository(folder: string, files: Readonly<Record<string, string>>): Repository {
  mkdirSync(folder, { recursive: true });
  const repository = repositoryAt(folder);
  repository.git('init', '-q', '-b', 'main');
  repository.write(files);
  repository.commit('first');
  return repository;
}

/** The repository that is at a folder. */
export function repositoryAt(folder: string): Repository {
  const git = (...words: readonly string[]): string =>
    execFileSync('git', words, {
      cwd: folder,
      env: GIT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 2 ** 26,
    }).trim();
  return {
    folder,
    git,
    write: (files) => {
      write(folder, files);
    },
    commit: (subject = 'change') => {
      git('add', '-A');
      git('commit', '-q', '--allow-empty', '-m', subject);
      return git('rev-parse', 'HEAD');
    },
  };
}

const person = { NAME: 'Ada', EMAIL: 'ada@example.org', DATE: '2026-01-01T00:00:00Z' };

/** Nothing of the machine's own settings, and the same commits every time. */
const GIT: Readonly<Record<string, string>> = {
  PATH: process.env['PATH'] ?? '',
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_COUNT: '1',
  GIT_CONFIG_KEY_0: 'protocol.file.allow',
  GIT_CONFIG_VALUE_0: 'always',
  ...Object.fromEntries(Object.entries(person).map(([key, value]) => [`GIT_AUTHOR_${key}`, value])),
  ...Object.fromEntries(Object.entries(person).map(([key, value]) => [`GIT_COMMITTER_${key}`, value])),
};

/** Everything below a folder, a line each: path, kind, mode, size, time of change, and what is in it. For comparing before and after. */
export function listing(folder: string, { times = true }: { readonly times?: boolean } = {}): string[] {
  const lines: string[] = [];
  const walk = (below: string): void => {
    for (const name of readdirSync(join(folder, below)).sort()) {
      const path = below === '' ? name : `${below}/${name}`;
      const place = join(folder, path);
      const { mode, size, mtimeMs } = lstatSync(place);
      const stats = lstatSync(place);
      const what = stats.isSymbolicLink()
        ? `-> ${readlinkSync(place)}`
        : stats.isFile()
          ? createHash('sha256').update(readFileSync(place)).digest('hex').slice(0, 16)
          : 'folder';
      const measured = stats.isDirectory() ? '' : String(size);
      lines.push([path, (mode & 0o7777).toString(8), measured, times ? mtimeMs : '', what].join(' '));
      if (stats.isDirectory()) walk(path);
    }
  };
  walk('');
  return lines;
}
