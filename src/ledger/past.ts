import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isAbsent } from '../world/files.ts';
import type { History, PastChange, PastCommit, PastEntry } from './branch.ts';
import type { Git } from './git.ts';
import { blobs } from './tip.ts';

/** So many changes are held in memory at a time, as far as the commits before tell; and so many commits at most. */
const CHANGES = 20_000;
const BATCH = 1000;

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
      let size = 20;
      for (let at = 0; at < ids.length;) {
        const batch = await commitsOf(git, ids.slice(at, at + size));
        yield batch;
        at += size;
        const changes = batch.reduce((sum, commit) => sum + commit.changes.length, 1);
        size = Math.max(1, Math.min(BATCH, Math.floor((CHANGES * batch.length) / changes)));
      }
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
  const changes = changesIn(differences);
  return ids.map((id) => ({ id, ...parsed(objects.get(id)?.toString('utf8') ?? ''), changes: changes.get(id) ?? [] }));
}

/** The commit object itself: what `git log` shows may be cut off or replaced. */
function parsed(text: string): Omit<PastCommit, 'id' | 'changes'> {
  const end = text.indexOf('\n\n');
  const lines = (end < 0 ? text : text.slice(0, end)).split('\n');
  const message = end < 0 ? '' : text.slice(end + 2);
  // A line that begins with a space goes on with the header before.
  const headers = lines.flatMap((line) => (/^[^ ]+(?= )/u.test(line) ? [line] : []));
  const values = (name: string): readonly string[] =>
    headers.flatMap((line) => (line.startsWith(`${name} `) ? line.slice(name.length + 1) : []));
  const [author, committer] = [stampOf(values('author')[0]), stampOf(values('committer')[0])];
  const [subject = '', ...rest] = message.split('\n');
  return {
    parents: values('parent'),
    author: author.who,
    authoredAt: author.at,
    committer: committer.who,
    at: committer.at,
    others: headers.flatMap((line) => line.split(' ')[0] ?? []).filter((name) => !COMMON.includes(name)),
    subject,
    body: rest.join('\n').replace(/^\n/u, ''),
  };
}

const COMMON = ['tree', 'parent', 'author', 'committer'];

function stampOf(value = ''): { readonly who: string; readonly at: Date } {
  const { who = '', seconds = NaN } = /^(?<who>.*) (?<seconds>-?\d+) [+-]\d{4}$/u.exec(value)?.groups ?? {};
  return { who, at: new Date(Number(seconds) * 1000) };
}

/** `<commit>\0`, then `:<mode> <mode> <id> <id> <letter>\0<path>\0` for each change. */
function changesIn(output: Buffer): ReadonlyMap<string, readonly PastChange[]> {
  const all = new Map<string, PastChange[]>();
  let current: PastChange[] = [];
  let at = 0;
  // Each its own text: a part of a large one keeps all of it, for as long as a path is remembered.
  const next = (): string => {
    const end = output.indexOf(0, at);
    const token = output.toString('utf8', at, end < 0 ? output.length : end);
    at = end < 0 ? output.length : end + 1;
    return token;
  };
  while (at < output.length) {
    const token = next().trim();
    if (token.startsWith(':')) {
      const [modeBefore = '', modeAfter = '', before = '', after = ''] = token.slice(1).split(' ');
      current.push({ path: next(), before: entry(modeBefore, before), after: entry(modeAfter, after) });
    } else if (token !== '') all.set(token, (current = []));
  }
  return all;
}

function entry(mode: string, id: string): PastEntry | null {
  return mode === '000000' ? null : { mode, id };
}
