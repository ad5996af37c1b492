import { Refusal } from '../errors.ts';
import type { EventCommits } from '../world/event.ts';
import type { Git } from '../world/git.ts';

/** What changed since a base: the commit, and the paths that differ from what lies on disk. */
export interface Change {
  readonly base: string;
  readonly paths: ReadonlySet<string>;
  /** Of a pull request: the history here does not reach where it left its base, so what the base changed since counts, too. */
  readonly isBeyond: boolean;
}

/**
 * Finds the base (input, event, parent commit) and what changed since. Undefined, with the reason why, where there is none.
 * @throws Refusal `usage` when the base that was asked for is not there.
 */
export async function changeSince(
  git: Git | undefined,
  asked: string | undefined,
  event: EventCommits,
): Promise<Change | { readonly base: undefined; readonly why: string }> {
  if (git === undefined) {
    if (asked !== undefined) throw noSuchBase(asked, 'the working directory is in no git repository');
    return { base: undefined, why: 'the working directory is in no git repository' };
  }
  const found =
    asked === undefined ? await defaultBase(git, event) : { base: await askedBase(git, asked), isBeyond: false };
  if (found === undefined) return { base: undefined, why: 'there is no commit to compare with' };
  return { ...found, paths: await git.changedSince(found.base) };
}

/** A name that git can read as a commit, and nothing that it could take for an option or a refspec. */
const NAME = /^[\p{L}\p{N}_][\p{L}\p{N}_./@^~{}-]*$/u;
const FULL_ID = /^[0-9a-f]{40,64}$/u;

async function askedBase(git: Git, asked: string): Promise<string> {
  // One question answers both, whether it is a commit here and where the history left it.
  const left = NAME.test(asked) ? await git.mergeBase(asked, 'HEAD') : undefined;
  if (left !== undefined) return left;
  const known = NAME.test(asked) ? ((await git.commit(asked)) ?? (await git.commit(`origin/${asked}`))) : undefined;
  const commit = known ?? (FULL_ID.test(asked) ? await present(git, asked) : undefined);
  if (commit === undefined) throw noSuchBase(asked, 'there is no such commit, branch or tag here');
  return (await git.mergeBase(commit, 'HEAD')) ?? commit;
}

async function defaultBase(git: Git, event: EventCommits): Promise<Omit<Change, 'paths'> | undefined> {
  const parents = await git.parents();
  // GitHub checks out the merge of the pull request: its first parent is the base as it was merged, newer than the event's.
  const merged = event.head !== undefined && parents[1] === event.head ? parents[0] : event.base;
  for (const candidate of [merged, parents[0]]) {
    if (candidate === undefined) continue;
    const left = await git.mergeBase(candidate, 'HEAD');
    if (left !== undefined) return { base: left, isBeyond: false };
    const commit = await present(git, candidate);
    if (commit === undefined) continue;
    const common = await git.mergeBase(commit, 'HEAD');
    // A parent is what it was made of, whether or not the history here says so.
    const isBeyond = common === undefined && event.head !== undefined && !parents.includes(commit);
    return { base: common ?? commit, isBeyond };
  }
  return undefined;
}

/** The commit where it is here or can be fetched: actions/checkout clones one commit unless told otherwise. */
async function present(git: Git, id: string): Promise<string | undefined> {
  const here = await git.commit(id);
  if (here !== undefined) return here;
  return (await git.fetch(id)) ? git.commit(id) : undefined;
}

function noSuchBase(asked: string, why: string): Refusal {
  return new Refusal('usage', `The input 'base' is '${asked}', but ${why}.`, {
    hint: 'Give a commit, branch or tag that is in this clone; actions/checkout needs `fetch-depth: 0` for more than the last commit.',
  });
}
