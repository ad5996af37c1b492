import { Refusal } from '../errors.ts';
import type { Tip } from './branch.ts';
import { speak, type Source } from './fetch.ts';
import { patiently } from './patience.ts';
import { ask } from './remote.ts';

/** Sees to it that nobody works on a branch that holds no ledger yet (see LedgerBranch). @throws Refusal `usage` */
export async function checkUnused(source: Source, { commit }: Tip): Promise<void> {
  const { remote, ref } = source;
  const use = await useOf(source, commit !== null);
  if (use === undefined) return;
  const branch = ref.slice('refs/heads/'.length);
  throw new Refusal('usage', `'${branch}' ${use} of '${remote.place}' and holds no ledger: nothing is written to it.`, {
    hint: 'A ledger has a branch of its own: leave the input `branch` out, or name one that is not there; it is made then.',
  });
}

/** What a branch is used for; undefined where nothing is known of any use. */
async function useOf(source: Source, isThere: boolean): Promise<string | undefined> {
  if (await isCheckedOut(source)) return 'is checked out in a work tree';
  // A branch that is not there is nobody's; and to ask for it would cost two requests at each first command.
  if (!isThere) return undefined;
  if ((await defaultOf(source)) === source.ref) return 'is the default branch';
  return (await hasGrownOut(source)) ? 'has commits in common with the HEAD' : undefined;
}

async function isCheckedOut(source: Source): Promise<boolean> {
  const trees = await here(source, ['worktree', 'list', '--porcelain']);
  return trees.split('\n').includes(`branch ${source.ref}`);
}

/** Full name of the branch that the remote shows first; undefined where it shows none. */
async function defaultOf(source: Source): Promise<string | undefined> {
  const ended = await patiently(source, () => speak(source, ['ls-remote', '--symref', 'ledger', 'HEAD']));
  return /^ref: (\S+)\tHEAD$/mu.exec(ended?.stdout.toString('utf8') ?? '')?.[1];
}

async function hasGrownOut(source: Source): Promise<boolean> {
  return (await here(source, ['merge-base', source.ref, 'HEAD'])) !== '';
}

/** What git says in a repository on this machine; nothing where it fails, or the remote is elsewhere. */
async function here({ remote, world }: Source, words: readonly string[]): Promise<string> {
  if (remote.local === undefined) return '';
  const { code, stdout } = await ask(remote.local.common, words, world.outside, world.signal);
  return code === 0 ? stdout : '';
}
