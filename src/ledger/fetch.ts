import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../errors.ts';
import { readIfThere } from '../world/files.ts';
import { brief } from '../world/plain.ts';
import { remoteSettings } from './environment.ts';
import type { Git, GitEnded, GitOptions, GitWorld } from './git.ts';
import { patiently } from './patience.ts';
import type { Remote } from './remote.ts';
import type { Bring } from './tip.ts';

/** How the commits of a branch get here. */
export interface Source {
  readonly git: Git;
  readonly world: GitWorld;
  readonly remote: Remote;
  /** Full name of the ref. */
  readonly ref: string;
  /** Whether blobs are left out until they are read: set once the branch turns out to be large. */
  partial: boolean;
  /** Objects that are here, of those that were left out. */
  readonly brought: Set<string>;
}

/**
 * Brings the commit at the tip, with its trees and, unless the source is partial, its blobs; with its ancestors when
 * `deep`. null: the remote itself says that there is no such branch.
 * @throws Refusal
 */
export async function fetchTip(source: Source, { deep = false } = {}): Promise<string | null> {
  return source.remote.local === undefined
    ? fetchRemote(source, deep)
    : borrow(source, source.remote.local.common, deep);
}

/**
 * Brings a commit with its trees and blobs, and no other. False: there is no such commit.
 * @throws Refusal, also where its objects are none that git takes.
 */
export async function fetchCommit(source: Source, commit: string): Promise<boolean> {
  const { git, remote } = source;
  if (remote.local !== undefined) {
    await lend(git, remote.local.common, commit);
    return (await git.try(['cat-file', '-e', `${commit}^{tree}`])).code === 0;
  }
  const words = ['fetch', ...QUIET, '--depth=1', '--no-write-fetch-head', 'ledger', `+${commit}:${TIP}`];
  const ended = await patiently(source, async () => {
    const answer = await speak(source, words, { settings: [['fetch.fsckObjects', 'true']] });
    if (answer.code !== 0 && /\bfsck\b/u.test(answer.stderr))
      throw new Refusal('usage', `Commit ${commit} is made of what git does not take: ${brief(answer.stderr, 500)}`);
    return MISSING.test(answer.stderr) ? { ...answer, code: 0 } : answer;
  });
  return ended !== undefined && !MISSING.test(ended.stderr);
}

/** What a remote says of a commit that it has not, or does not show. */
const MISSING = /not our ref|unadvertised object/u;

/** What brings the blobs of a tip. */
export function bringer(source: Source): Bring {
  return async (ids) => {
    const missing = source.partial ? ids.filter((id) => !source.brought.has(id)) : [];
    if (missing.length === 0) return;
    // As git itself fetches what a partial clone lacks, but all of it in one request.
    const noop = ['-c', 'fetch.negotiationAlgorithm=noop'];
    const words = [...noop, 'fetch', ...QUIET, '--no-write-fetch-head', '--filter=blob:none', '--stdin', 'ledger'];
    await patiently(source, () => speak(source, words, { input: `${missing.join('\n')}\n` }));
    for (const id of missing) source.brought.add(id);
  };
}

/** Runs git against the remote. */
export function speak({ git, remote }: Source, words: readonly string[], options: GitOptions = {}): Promise<GitEnded> {
  return git.try(words, { ...options, settings: [...remoteSettings(remote), ...(options.settings ?? [])] });
}

const QUIET = ['--no-tags', '--no-recurse-submodules', '--no-auto-maintenance', '--no-show-forced-updates'];
/** Where the tip lies in our repository. */
export const TIP = 'refs/ledger/tip';
/** Objects of a tip, from which on its blobs are brought only as they are read: so many take about half a second. */
const LARGE = 12_000;

async function fetchRemote(source: Source, deep: boolean): Promise<string | null> {
  const ended = await patiently(source, async () => {
    if (source.partial || deep) return fetchOnce(source, deep);
    const growing = new AbortController();
    const onSaid = (text: string): void => {
      if (objectsIn(text) > LARGE) growing.abort();
    };
    const whole = await fetchOnce(source, deep, { onSaid, signal: growing.signal });
    if (whole.code !== null || !growing.signal.aborted) return whole;
    source.partial = true;
    return fetchOnce(source, deep);
  });
  if (ended === undefined) return null;
  const line = await readFile(join(source.git.folder, 'FETCH_HEAD'), 'utf8');
  const id = /^[0-9a-f]{40,64}/u.exec(line)?.[0];
  if (id === undefined) throw new Error('git fetched nothing and said nothing');
  return id;
}

function fetchOnce(source: Source, deep: boolean, options: GitOptions = {}): Promise<GitEnded> {
  const depth = deep ? [] : ['--depth=1'];
  const filter = source.partial ? ['--filter=blob:none'] : [];
  const words = ['fetch', '--progress', '--update-shallow', ...QUIET, ...depth, ...filter];
  return speak(source, [...words, 'ledger', `+${source.ref}:${TIP}`], options);
}

/** The number of objects that a fetch will have, as far as its progress tells. */
function objectsIn(text: string): number {
  const numbers = [...text.matchAll(/(?:Enumerating objects: +|\(\d+\/)(\d+)/gu)];
  return Math.max(0, ...numbers.map(([, count]) => Number(count)));
}

/** A repository on this machine lends its objects: nothing is copied, however large the ledger is. */
async function borrow(source: Source, common: string, deep: boolean): Promise<string | null> {
  const { git, ref } = source;
  const ended = await patiently(source, () => speak(source, ['ls-remote', 'ledger', ref]));
  const lines = ended?.stdout.toString('latin1').split('\n') ?? [];
  const id = lines.find((line) => line.endsWith(`\t${ref}`))?.split('\t')[0];
  if (id === undefined) return null;
  await lend(git, common, deep ? undefined : id);
  if (deep) await git.do(['update-ref', TIP, id]);
  return id;
}

/** @param tip the commit that is wanted without those before it. */
async function lend(git: Git, common: string, tip: string | undefined): Promise<void> {
  await writeFile(join(git.folder, 'objects', 'info', 'alternates'), `${quoted(join(common, 'objects'))}\n`);
  // What a shallow clone lacks must not be looked for; and of a tip alone nothing is looked for.
  const lacking = readIfThere(join(common, 'shallow')) ?? '';
  await writeFile(join(git.folder, 'shallow'), tip === undefined ? lacking : `${lacking}${tip}\n`);
}

/** git reads a line that begins with a double quote as C writes strings. */
function quoted(path: string): string {
  const plain = path.replaceAll('\\', '/');
  return /^[#"]|\n/u.test(plain) ? `"${plain.replace(/["\\]/gu, '\\$&').replaceAll('\n', '\\n')}"` : plain;
}
