import { Refusal } from '../errors.ts';
import { brief } from '../world/plain.ts';
import type { Change } from './branch.ts';
import type { Git } from './git.ts';
import { checkPath } from './tip.ts';

/** Who commits, as git log shows it. */
export interface Identity {
  readonly name: string;
  readonly email: string;
}

/**
 * Writes a change as a commit on `base` (null: as the first of a branch) and returns its id, or null when it would change
 * nothing. No work tree, no index: one process takes it all.
 * @throws Refusal `ledger_corrupt` when something else stands where a file, or the folder of a file, belongs.
 */
export async function writeCommit(git: Git, base: string | null, change: Change, by: Identity): Promise<string | null> {
  for (const path of change.files.keys()) checkPath(path);
  if (change.files.size === 0) return null;
  const output = await git.do(['fast-import', '--quiet', '--done', '--force'], { input: streamOf(base, change, by) });
  const id = /^[0-9a-f]{40,64}$/mu.exec(output.toString('latin1'))?.[0];
  if (id === undefined) throw new Error('git wrote no commit and said nothing');
  return base === null || (await differs(git, base, id, change)) ? id : null;
}

/** A file or link where a folder is needed would silently give way: what nobody named must not change. */
async function differs(git: Git, base: string, id: string, { files }: Change): Promise<boolean> {
  const output = await git.do(['diff-tree', '-r', '-z', '--raw', '--no-renames', '--no-abbrev', base, id]);
  const tokens = output.toString('utf8').split('\0').slice(0, -1);
  for (let at = 0; at + 1 < tokens.length; at += 2) {
    const [facts = '', path = ''] = tokens.slice(at, at + 2);
    const mode = facts.slice(1, 7);
    const isFile = mode.startsWith('100') || mode === '000000';
    if (files.has(path) && isFile) continue;
    throw new Refusal(
      'ledger_corrupt',
      `On the ledger branch '${brief(path)}' is in the way of what is to be written.`,
      {
        hint: 'Somebody put it there by hand: `git log` of the branch tells who. Remove it with a commit on top.',
      },
    );
  }
  return tokens.length > 0;
}

/** The input of `git fast-import` (git-fast-import(1), INPUT FORMAT). */
function streamOf(base: string | null, { files, message, at }: Change, by: Identity): Buffer {
  const who = `${cleaned(by.name)} <${cleaned(by.email)}> ${Math.floor(at.getTime() / 1000)} +0000`;
  const parts: (string | Uint8Array)[] = [
    `commit ${WRITTEN}\nmark :1\nauthor ${who}\ncommitter ${who}\n`,
    ...data(message.replaceAll('\0', '')),
    base === null ? '' : `from ${base}\n`,
  ];
  for (const [path, content] of files) {
    const name = `"${path.replace(/["\\]/gu, '\\$&')}"`;
    if (content === null) parts.push(`D ${name}\n`);
    else parts.push(`M 100644 inline ${name}\n`, ...data(content));
  }
  parts.push('\nget-mark :1\ndone\n');
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
}

/** Only ever read by its mark: `--force`, since what was written before a lost race is not below what is written after. */
const WRITTEN = 'refs/ledger/written';

function data(content: string | Uint8Array): readonly (string | Uint8Array)[] {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return [`data ${bytes.length}\n`, bytes, '\n'];
}

/** A name as it may stand in a commit. */
function cleaned(name: string): string {
   
  return name.replace(/[\0-\x20\x7f<>]+/gu, ' ').trim();
}
