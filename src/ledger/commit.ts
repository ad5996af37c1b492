import { Refusal } from '../errors.ts';
import type { Identity } from '../world/asking.ts';
import { brief } from '../world/plain.ts';
import type { Change } from './branch.ts';
import type { Git } from './git.ts';
import { checkPath } from './tip.ts';

/**
 * Writes a change as a commit on `base` (null: as the first of a branch) and returns its id, or null when it would change
 * nothing. No work tree, no index: one process takes it all.
 * @throws Refusal `ledger_corrupt` when something else stands where a file, or the folder of a file, belongs.
 */
export async function writeCommit(git: Git, base: string | null, change: Change, by: Identity): Promise<string | null> {
  for (const path of change.files.keys()) checkPath(path);
  if (change.files.size === 0) return null;
  const asked = base === null ? [] : placesOf(change);
  const questions = asked.map(({ path }) => `ls ${base ?? ''} ${quoted(path)}\n`).join('');
  const input = Buffer.concat([Buffer.from(questions), streamOf(base, change, by)]);
  const output = await git.do(['fast-import', '--quiet', '--done', '--force'], { input });
  const answers = output.toString('utf8').trimEnd().split('\n');
  const [before, after, id = ''] = answers.slice(asked.length).map((line) => line.split('\t')[0] ?? '');
  if (!/^[0-9a-f]{40,64}$/u.test(id)) throw new Error('git wrote no commit and said nothing');
  for (const [index, { path, kind }] of asked.entries()) checkPlace(path, kind, answers[index] ?? '');
  return base !== null && before === after ? null : id;
}

interface Place {
  readonly path: string;
  readonly kind: 'file' | 'folder';
}

/** Where a change needs a file, and where a folder. */
function placesOf({ files }: Change): readonly Place[] {
  const folders = new Set<string>();
  for (const path of files.keys()) {
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) folders.add(path.slice(0, at));
  }
  return [
    ...[...folders].map((path): Place => ({ path, kind: 'folder' })),
    ...[...files.keys()].map((path): Place => ({ path, kind: 'file' })),
  ];
}

/** What stands in the way would silently give way: what nobody named must not change. */
function checkPlace(path: string, kind: Place['kind'], answer: string): void {
  if (answer.startsWith('missing ') || answer.startsWith(kind === 'file' ? '100' : '040000 ')) return;
  throw new Refusal('ledger_corrupt', `On the ledger branch '${brief(path)}' is in the way of what is to be written.`, {
    hint: 'Somebody put it there by hand: `git log` of the branch tells who. Remove it with a commit on top.',
  });
}

/** The input of `git fast-import` (git-fast-import(1), INPUT FORMAT). Its last answers: the tree before and after, the commit. */
function streamOf(base: string | null, { files, message, at }: Change, by: Identity): Buffer {
  const who = `${cleaned(by.name)} <${cleaned(by.email)}> ${Math.floor(at.getTime() / 1000)} +0000`;
  const parts: (string | Uint8Array)[] = [
    `commit ${WRITTEN}\nmark :1\nauthor ${who}\ncommitter ${who}\n`,
    ...data(message.replaceAll('\0', '')),
    base === null ? '' : `from ${base}\n`,
  ];
  for (const [path, content] of files) {
    if (content === null) parts.push(`D ${quoted(path)}\n`);
    else parts.push(`M 100644 inline ${quoted(path)}\n`, ...data(content));
  }
  parts.push(`\nls ${base ?? ':1'} ""\nls :1 ""\nget-mark :1\ndone\n`);
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
}

function quoted(path: string): string {
  return `"${path.replace(/["\\]/gu, '\\$&')}"`;
}

/** Only ever read by its mark: `--force`, since what was written before a lost race is not below what is written after. */
const WRITTEN = 'refs/ledger/written';

function data(content: string | Uint8Array): readonly (string | Uint8Array)[] {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return [`data ${bytes.length}\n`, bytes, '\n'];
}

/** A name as it may stand in a commit. */
export function cleaned(name: string): string {
  return name.replace(/[\0-\x20\x7f<>]+/gu, ' ').trim();
}
