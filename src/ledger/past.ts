import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isAbsent } from '../world/files.ts';
import type { History, PastChange, PastCommit, PastEntry } from './branch.ts';
import type { Git } from './git.ts';
import { blobs } from './tip.ts';

/** So many commits are read at once. */
const BATCH = 500;

/** What lies before a commit, in a repository that holds all of it that the remote has. */
export async function historyOf(git: Git, tip: string | null): Promise<History> {
  return {
    tip,
    cut: tip === null ? new Set() : await shallow(git),
    async *commits() {
      if (tip === null) return;
      const ids = (await git.do(['rev-list', '--topo-order', '--reverse', tip]))
        .toString('latin1')
        .split('\n')
        .filter((id) => id !== '');
      for (let at = 0; at < ids.length; at += BATCH) yield await commitsOf(git, ids.slice(at, at + BATCH));
    },
    blobs: (wanted) => blobs(git, [...new Set(wanted)]),
  };
}

async function shallow(git: Git): Promise<ReadonlySet<string>> {
  try {
    const text = await readFile(join(git.folder, 'shallow'), 'latin1');
    return new Set(text.split('\n').filter((id) => id !== ''));
  } catch (error) {
    if (isAbsent(error)) return new Set();
    throw error;
  }
}

async function commitsOf(git: Git, ids: readonly string[]): Promise<readonly PastCommit[]> {
  const input = `${ids.join('\n')}\n`;
  const words = [
    'diff-tree',
    '--stdin',
    '--root',
    '-r',
    '-z',
    '--raw',
    '--no-renames',
    '--no-abbrev',
    '--diff-merges=first-parent',
  ];
  const [objects, differences] = await Promise.all([blobs(git, ids), git.do(words, { input })]);
  const changes = changesIn(differences.toString('utf8'));
  return ids.map((id) => ({ id, ...parsed(objects.get(id)?.toString('utf8') ?? ''), changes: changes.get(id) ?? [] }));
}

/** The commit object itself: what `git log` shows may be cut off or replaced. */
function parsed(text: string): Omit<PastCommit, 'id' | 'changes'> {
  const end = text.indexOf('\n\n');
  const headers = end < 0 ? text : text.slice(0, end);
  const message = end < 0 ? '' : text.slice(end + 2);
  const header = (name: string): string => new RegExp(`^${name} (.*)$`, 'mu').exec(headers)?.[1] ?? '';
  const stamp = /^(?<who>.*) (?<seconds>-?\d+) [+-]\d{4}$/u;
  const committer = stamp.exec(header('committer'))?.groups;
  const [subject = '', ...rest] = message.split('\n');
  return {
    parents: [...headers.matchAll(/^parent ([0-9a-f]{40,64})$/gmu)].flatMap(([, parent]) => parent ?? []),
    author: stamp.exec(header('author'))?.groups?.['who'] ?? '',
    committer: committer?.['who'] ?? '',
    at: new Date(Number(committer?.['seconds'] ?? NaN) * 1000),
    subject,
    body: rest.join('\n').replace(/^\n/u, ''),
  };
}

/** `<commit>\0`, then `:<mode> <mode> <id> <id> <letter>\0<path>\0` for each change. */
function changesIn(output: string): ReadonlyMap<string, readonly PastChange[]> {
  const all = new Map<string, PastChange[]>();
  let current: PastChange[] = [];
  const tokens = output.split('\0');
  for (let at = 0; at < tokens.length; at++) {
    const token = (tokens[at] ?? '').trim();
    if (token.startsWith(':')) {
      const [modeBefore = '', modeAfter = '', before = '', after = ''] = token.slice(1).split(' ');
      current.push({ path: tokens[++at] ?? '', before: entry(modeBefore, before), after: entry(modeAfter, after) });
    } else if (token !== '') all.set(token, (current = []));
  }
  return all;
}

function entry(mode: string, id: string): PastEntry | null {
  return mode === '000000' ? null : { mode, id };
}
