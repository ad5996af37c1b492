import { Refusal, type Reason } from '../errors.ts';
import { brief, visible } from '../world/plain.ts';

/** The oldest git that takes its settings from the environment alone (GIT_CONFIG_COUNT). */
export const LEAST_GIT = [2, 31] as const;

export function gitMissing(): Refusal {
  return new Refusal('system_failed', 'There is no git on the PATH, and the ledger is a branch of a git repository.', {
    hint: `Install git ${LEAST_GIT.join('.')} or later.`,
  });
}

/** @throws Refusal `system_failed` when what `git --version` printed is older than what is needed. */
export function checkVersion(printed: string): void {
  const [, major = '', minor = ''] = /^git version (\d+)\.(\d+)/u.exec(printed) ?? [];
  const found = [Number(major), Number(minor)] as const;
  // A git that names its version in a way of its own is tried.
  if (major === '' || found[0] > LEAST_GIT[0] || (found[0] === LEAST_GIT[0] && found[1] >= LEAST_GIT[1])) return;
  throw new Refusal('system_failed', `git ${found.join('.')} is too old to write the ledger.`, {
    hint: `Install git ${LEAST_GIT.join('.')} or later.`,
  });
}

/** What to do about a git that failed: give up and say why, or try again for a while first. */
export interface Trouble {
  readonly lasting: boolean;
  readonly refusal: Refusal;
}

interface Sort {
  readonly sign: RegExp;
  readonly reason: Reason;
  readonly lasting: boolean;
  readonly message: (place: string, found: RegExpExecArray) => string;
  readonly hint: string;
}

/** What git and the programs below it say in English (LC_ALL=C), most telling first. */
const SORTS: readonly Sort[] = [
  {
    sign: /detected dubious ownership in repository at '?(?<folder>[^'\n]*)|unsafe repository \('?(?<old>[^'\n]*)/u,
    reason: 'system_failed',
    lasting: true,
    message: (place, { groups }) =>
      `git does not trust the repository '${brief(groups?.['folder'] ?? groups?.['old'] ?? place)}', which belongs to somebody else.`,
    hint: 'Where you trust it: `git config --global --add safe.directory <folder>`.',
  },
  {
    sign: /Authentication failed|could not read (?:Username|Password)|Permission denied \([a-z,-]*(?:publickey|password)|returned error: 40[13]|HTTP 40[13]\b|Write access to repository not granted|Permission to \S+ denied|Host key verification failed|Invalid username or (?:token|password)|access denied/iu,
    reason: 'not_permitted',
    lasting: true,
    message: (place) => `The remote '${place}' does not let us in.`,
    hint: 'On GitHub give the job `permissions: contents: write` and check the input `token`; from a terminal check that `git ls-remote <url>` works without a question.',
  },
  {
    sign: /[Rr]epository '?[^'\n]*'? (?:not found|does not exist)|Repository not found|does not appear to be a git repository|returned error: 404/u,
    reason: 'ledger_unreachable',
    lasting: true,
    message: (place) => `There is no repository at '${place}', or it is hidden from us.`,
    hint: 'Check the address. Servers say the same of a private repository to those who may not read it: check the token too.',
  },
  {
    sign: /returned error: 30[12378]/u,
    reason: 'ledger_unreachable',
    lasting: true,
    message: (place) => `The remote '${place}' answers with another address, and passwords are not carried there.`,
    hint: 'The repository was renamed or moved: give its present address.',
  },
  {
    sign: /No space left on device|Disk quota exceeded|ENOSPC/u,
    reason: 'system_failed',
    lasting: true,
    message: () => 'The disk is full.',
    hint: 'Free some space, here in the folder for temporary files or where the remote is, and run again. Nothing was written.',
  },
  {
    sign: /Read-only file system|insufficient permission for adding an object|unable to create temporary object directory/u,
    reason: 'not_permitted',
    lasting: true,
    message: (place) => `Nothing can be written to the repository '${place}'.`,
    hint: 'Check who owns its folder, and that its disk is not read-only.',
  },
  {
    sign: /fatal: transport '(?<name>[^'\n]*)' not allowed/u,
    reason: 'usage',
    lasting: true,
    message: (place, { groups }) =>
      `The remote '${place}' speaks '${brief(groups?.['name'] ?? '')}', which is not allowed.`,
    hint: 'Allowed: https, ssh, file and a path.',
  },
  {
    sign: /[Cc]ould not resolve (?:host|proxy)|Temporary failure in name resolution|Name or service not known|Connection (?:refused|timed out|reset)|Failed to connect|No route to host|Network is unreachable|Operation timed out/u,
    reason: 'ledger_unreachable',
    lasting: false,
    message: (place) => `The remote '${place}' cannot be reached.`,
    hint: 'Check the network and the address, and run again: what was asked once is not done twice.',
  },
];

const OTHER = {
  reason: 'ledger_unreachable',
  lasting: false,
  message: (place: string): string => `The remote '${place}' did not answer as it should.`,
  hint: 'Run again in a while: what was asked once is not done twice.',
} as const;

/** What git's words mean. `secrets` are taken out of what is quoted. */
export function troubleOf(stderr: string, place: string, secrets: readonly string[]): Trouble {
  for (const { sign, reason, lasting, message, hint } of SORTS) {
    const found = sign.exec(stderr);
    if (found !== null) return { lasting, refusal: refusal(reason, message(place, found), hint, stderr, secrets) };
  }
  return { lasting: OTHER.lasting, refusal: refusal(OTHER.reason, OTHER.message(place), OTHER.hint, stderr, secrets) };
}

/** Why git failed at something that asks no remote. */
export function refusedBySystem(stderr: string, place: string): Refusal {
  const known = SORTS.find(({ sign, reason }) => reason === 'system_failed' && sign.test(stderr));
  const found = known?.sign.exec(stderr);
  const message = known !== undefined && found ? known.message(place, found) : 'git failed.';
  return refusal(
    'system_failed',
    message,
    known?.hint ?? 'Run the same again; if it stays, this git or its settings are broken.',
    stderr,
    [],
  );
}

/** What the remote or git said, for a message: a few short lines on one, without passwords, progress and control characters. */
export function said(stderr: string, secrets: readonly string[]): string {
  const lines = visible(masked(stderr, secrets))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !NOISE.test(line));
  return brief(lines.slice(-6).join(' | '), 600);
}

/** Text without these secrets, and without what stands in a URL before the @, or as its query. */
export function masked(text: string, secrets: readonly string[]): string {
  const without = secrets
    .filter((secret) => secret !== '')
    .reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
  return without.replace(/(?<=:\/\/)[^\s/@]+@/gu, '***@').replace(/(?<=:\/\/[^\s?'"]*\?)[^\s'"]+/gu, '***');
}

/** Progress, and advice for people who push by hand. */
const NOISE =
  /^(?:remote: )?(?:Enumerating|Counting|Compressing|Receiving|Writing|Resolving|Total|Delta|To |hint:|Done$|Pushing to |error: failed to push some refs)/u;

function refusal(reason: Reason, message: string, hint: string, stderr: string, secrets: readonly string[]): Refusal {
  const quoted = said(stderr, secrets);
  return new Refusal(reason, quoted === '' ? message : `${message} git says: ${quoted}`, { hint });
}
