import type { Remote } from './remote.ts';

/** What git and the programs it starts (ssh, credential helpers) see of the outside. `*` ends a prefix. */
const PASSED: readonly string[] = [
  // Where programs, people and temporary files are.
  ...[
    'PATH',
    'HOME',
    'USER',
    'LOGNAME',
    'SHELL',
    'TMPDIR',
    'TMP',
    'TEMP',
    'TZ',
    'RUNNER_TRACKING_ID',
    'LD_LIBRARY_PATH',
  ],
  // The user's own settings of git: credential helpers, proxies, safe.directory.
  ...['XDG_CONFIG_HOME', 'GIT_CONFIG_GLOBAL', 'GIT_CONFIG_SYSTEM', 'GIT_CONFIG_NOSYSTEM', 'GIT_EXEC_PATH'],
  ...['GIT_SSH', 'GIT_SSH_COMMAND', 'GIT_SSH_VARIANT', 'SSH_AUTH_SOCK', 'SSH_AGENT_PID'],
  // What credential helpers keep passwords with.
  ...[
    'XDG_RUNTIME_DIR',
    'XDG_CACHE_HOME',
    'XDG_DATA_HOME',
    'DBUS_SESSION_BUS_ADDRESS',
    'GNUPGHOME',
    'PASSWORD_STORE_DIR',
  ],
  ...['KRB5CCNAME', 'KRB5_CONFIG', 'GCM_*'],
  ...['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'ALL_PROXY', 'http_proxy', 'https_proxy', 'no_proxy', 'all_proxy'],
  ...['SSL_CERT_FILE', 'SSL_CERT_DIR', 'CURL_CA_BUNDLE', 'GIT_SSL_CAINFO', 'GIT_SSL_CAPATH', 'GIT_PROXY_SSL_CAINFO'],
];

const PASSED_ON_WINDOWS: readonly string[] = [
  ...['SYSTEMROOT', 'SYSTEMDRIVE', 'WINDIR', 'COMSPEC', 'PATHEXT', 'APPDATA', 'LOCALAPPDATA', 'USERPROFILE', 'PATH'],
  ...['HOMEDRIVE', 'HOMEPATH', 'PROGRAMDATA', 'PROGRAMFILES*', 'USERNAME', 'USERDOMAIN', 'MSYSTEM', 'PLINK_PROTOCOL'],
];

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
export function gitEnvironment(
  outside: Readonly<Record<string, string | undefined>>,
  gitDir: string | undefined,
  settings: readonly Setting[],
  platform: NodeJS.Platform = process.platform,
): Record<string, string> {
  const passed = Object.entries(outside).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && isPassed(entry[0], platform),
  );
  return {
    ...Object.fromEntries(passed),
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

function isPassed(name: string, platform: NodeJS.Platform): boolean {
  const covers = (pattern: string, text: string): boolean =>
    pattern.endsWith('*') ? text.startsWith(pattern.slice(0, -1)) : pattern === text;
  if (PASSED.some((pattern) => covers(pattern, name))) return true;
  return platform === 'win32' && PASSED_ON_WINDOWS.some((pattern) => covers(pattern, name.toUpperCase()));
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
