import { lstatSync } from 'node:fs';
import { normalize } from 'node:path';
import { Refusal } from '../errors.ts';
import { brief } from '../world/plain.ts';
import type { Setting } from './environment.ts';
import { speak, type Source } from './fetch.ts';
import { late, secretsOf } from './patience.ts';
import { said, troubleOf } from './trouble.ts';

/** How a push ended. Only `landed` and `refused` are certain: of the others the branch itself tells. */
export type Pushed =
  | { readonly kind: 'landed' }
  /** The remote will not take it, whoever is first. */
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** Somebody else was first. */
  | { readonly kind: 'raced'; readonly refusal: undefined }
  /** Somebody else writes at this moment, or was killed while writing. */
  | { readonly kind: 'locked'; readonly refusal: Refusal }
  /** The remote went away: it may have landed. */
  | { readonly kind: 'unknown'; readonly refusal: Refusal };

/** Pushes a commit to the branch, never with force: the remote takes it only on top of what it has. */
export async function push(source: Source, commit: string): Promise<Pushed> {
  const { remote, ref } = source;
  const receiver = remote.here ? [`--receive-pack=${RECEIVER}`] : [];
  // A difference to a blob that was left out would have to be brought first (`--no-thin` says nothing to http).
  const settings: readonly Setting[] = source.partial ? [['pack.window', '0']] : [];
  const words = ['push', '--porcelain', '--no-verify', '--no-progress', ...receiver, 'ledger', `${commit}:${ref}`];
  const ended = await speak(source, words, { survives: true, settings });
  if (ended.code === 0) return { kind: 'landed' };
  const output = `${ended.stderr}\n${ended.stdout.toString('utf8')}`;
  if (ended.timedOut) return { kind: 'unknown', refusal: late(source) };
  const lock = /Unable to create '(?<path>[^'\n]+\.lock)': File exists/u.exec(output)?.groups?.['path'];
  if (lock !== undefined) return { kind: 'locked', refusal: locked(lock, source) };
  const beside = /'refs\/heads\/(?<name>[^'\n]+)' exists; cannot create/u.exec(output)?.groups?.['name'];
  if (beside !== undefined) return { kind: 'refused', refusal: inTheWay(beside, source) };
  if (RACED.test(output)) return { kind: 'raced', refusal: undefined };
  const { lasting, refusal } = troubleOf(output, remote.place, secretsOf(source));
  if (lasting) return { kind: 'refused', refusal };
  const reason = /^!\t[^\t\n]*\t\[remote rejected\] \((?<why>.*)\)$/mu.exec(output)?.groups?.['why'];
  return reason === undefined
    ? { kind: 'unknown', refusal }
    : { kind: 'refused', refusal: declined(reason, ended.stderr, source) };
}

/** A repository that one stands in keeps its work trees and packs as they are, and runs no hook or command, whatever it is set to. */
const RECEIVER =
  'git -c receive.denyCurrentBranch=refuse -c core.hooksPath=/dev/null -c receive.autogc=false -c core.alternateRefsCommand=true receive-pack';

/** What a lost race reads like, on this side or on that. */
const RACED =
  /\((?:non-fast-forward|fetch first|stale info|failed to update ref|cannot lock ref[^\n]*|incorrect old value[^\n]*|reference already exists)\)|cannot lock ref|incorrect old value provided/u;

function declined(why: string, stderr: string, source: Source): Refusal {
  const { place } = source.remote;
  const branch = source.ref.replace('refs/heads/', '');
  if (/branch is currently checked out/u.test(why)) {
    return new Refusal(
      'not_permitted',
      `The ledger branch '${branch}' is checked out in the repository '${place}', or in a work tree of it, and is not changed under your feet.`,
      {
        hint: `Check out another branch there: \`git worktree list\` tells where it is. To read the ledger, \`git show ${branch}:README.md\` needs no checkout.`,
      },
    );
  }
  if (/proc-receive/u.test(`${why}\n${stderr}`)) {
    return new Refusal(
      'not_permitted',
      `The repository '${place}' gives '${branch}' to a \`proc-receive\` hook (\`receive.procReceiveRefs\`), so the ledger cannot be written there.`,
      {
        hint: 'Take the ledger branch out of it: `git config --get-all receive.procReceiveRefs` shows what it covers.',
      },
    );
  }
  return new Refusal(
    'not_permitted',
    `The remote '${place}' declined the push to '${branch}' (${brief(why)}): ${said(stderr, secretsOf(source))}`,
    {
      hint: 'A hook, a protected branch or a ruleset forbids it. Let this writer append to the ledger branch (forbidding deletion and forced pushes is fine).',
    },
  );
}

/** git keeps branches as files: `a` and `a/b` cannot both be there. */
function inTheWay(beside: string, { ref, remote }: Source): Refusal {
  const branch = ref.replace('refs/heads/', '');
  return new Refusal(
    'usage',
    `The ledger branch '${branch}' cannot be created at '${remote.place}': git keeps no such branch beside '${brief(beside)}', which is there.`,
    { hint: `Rename or delete the branch '${brief(beside)}', or give another name for the ledger with \`branch\`.` },
  );
}

function locked(named: string, source: Source): Refusal {
  const path = normalize(named);
  const since = source.remote.local === undefined ? undefined : lstatSync(path, { throwIfNoEntry: false })?.mtime;
  const age = since === undefined ? '' : ` It is there since ${since.toISOString()}.`;
  return new Refusal('ledger_conflict', `'${brief(path)}' keeps the ledger branch from being changed.${age}`, {
    hint: 'A push that was killed leaves such a file behind. Where no git runs in that repository any more, remove it and run again.',
  });
}
