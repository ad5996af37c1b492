import { passedToGit } from '../world/git-environment.ts';
import type { Remote } from './remote.ts';

/** What the git that speaks to the ledger sees beside what every git does. `*` ends a prefix. */
const PASSED: readonly string[] = [
  ...['SHELL', 'TZ', 'RUNNER_TRACKING_ID', 'LD_LIBRARY_PATH'],
  // The user's own settings of git: credential helpers, proxies, safe.directory.
  ...['GIT_CONFIG_GLOBAL', 'GIT_CONFIG_SYSTEM', 'GIT_CONFIG_NOSYSTEM'],
  // What credential helpers keep passwords with.
  ...['XDG_CACHE_HOME', 'XDG_DATA_HOME', 'DBUS_SESSION_BUS_ADDRESS', 'GNUPGHOME', 'PASSWORD_STORE_DIR'],
  ...['KRB5CCNAME', 'KRB5_CONFIG', 'GCM_*'],
  ...['CURL_CA_BUNDLE', 'GIT_SSL_CAINFO', 'GIT_SSL_CAPATH', 'GIT_PROXY_SSL_CAINFO'],
];

const PASSED_ON_WINDOWS: readonly string[] = ['USERNAME', 'USERDOMAIN', 'MSYSTEM', 'PLINK_PROTOCOL'];

/** Of what the user's own settings say, what must not hold for a repository that is thrown away, or could do harm. */
const SETTINGS: readonly Setting[] = [
  ['core.hooksPath', '/dev/null'],
  ['core.fsmonitor', 'false'],
  ['core.quotePath', 'false'],
  ['core.bigFileThreshold', '512m'],
  ['gc.auto', '0'],
  ['maintenance.auto', 'false'],
  ['fetch.writeCommitGraph', 'false'],
  ['fetch.prune', 'false'],
  ['fetch.recurseSubmodules', 'false'],
  ['push.gpgSign', 'false'],
  ['push.followTags', 'false'],
  ['push.recurseSubmodules', 'no'],
  ['commit.gpgSign', 'false'],
  // One pack a commit instead of a loose file an object, each of which would have to be synced.
  ['fastimport.unpackLimit', '0'],
  ['fetch.unpackLimit', '1'],
  ['protocol.version', '2'],
  ['protocol.ext.allow', 'never'],
  // It would wait on a file descriptor for somebody who is not there.
  ['protocol.fd.allow', 'never'],
  // Above this git asks once more before it pushes over http.
  ['http.postBuffer', '33554432'],
];

export type Setting = readonly [key: string, value: string];

/** What every git of ours is started with: an allow-list of the outside, and settings that nothing overrides. */
export function ledgerEnvironment(
  outside: Readonly<Record<string, string | undefined>>,
  gitDir: string | undefined,
  settings: readonly Setting[],
  platform: NodeJS.Platform = process.platform,
): Record<string, string> {
  return {
    ...passedToGit(outside, platform === 'win32' ? [...PASSED, ...PASSED_ON_WINDOWS] : PASSED, platform),
    ...inVariables([...ownSettings(outside), ...SETTINGS, ...settings]),
    // Messages of git are read here, and no question may hang a job.
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_ASKPASS: '',
    SSH_ASKPASS: '',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_LITERAL_PATHSPECS: '1',
    // Replacements would show other objects than those that are named.
    GIT_NO_REPLACE_OBJECTS: '1',
    ...(gitDir === undefined ? {} : { GIT_DIR: gitDir }),
  };
}

/** Settings for the processes that speak to the remote: where it is and who asks. Neither reaches a command line or a file. */
export function remoteSettings({ url, authorization }: Pick<Remote, 'url' | 'authorization'>): readonly Setting[] {
  return [
    ['remote.ledger.url', url],
    ...(authorization === undefined
      ? []
      : ([
          // The empty ones take away what the user's settings hold: two headers of a kind are refused by servers, and
          // nobody else's password is to be tried in place of this one.
          [`http.${authorization.server}.extraheader`, ''],
          [`http.${authorization.server}.extraheader`, `Authorization: ${authorization.header}`],
          // git sends a header on to whatever host it is led to.
          [`http.${authorization.server}.followRedirects`, 'false'],
          ['credential.helper', ''],
        ] satisfies Setting[])),
  ];
}

/** Settings that the user put into the environment (`GIT_CONFIG_COUNT`): as trusted as the user's own file. */
function ownSettings(outside: Readonly<Record<string, string | undefined>>): Setting[] {
  const count = Math.min(Number(outside['GIT_CONFIG_COUNT'] ?? 0) || 0, 1000);
  return Array.from({ length: count }, (_, index): Setting => [
    outside[`GIT_CONFIG_KEY_${index}`] ?? '',
    outside[`GIT_CONFIG_VALUE_${index}`] ?? '',
  ]).filter(([key]) => key !== '');
}

function inVariables(settings: readonly Setting[]): Record<string, string> {
  return Object.fromEntries([
    ['GIT_CONFIG_COUNT', String(settings.length)],
    ...settings.flatMap(([key, value], index) => [
      [`GIT_CONFIG_KEY_${index}`, key],
      [`GIT_CONFIG_VALUE_${index}`, value],
    ]),
  ]) as Record<string, string>;
}
