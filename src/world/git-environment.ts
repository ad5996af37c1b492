import { covers, variableName } from './variables.ts';

/** What git and the programs it starts (ssh, credential helpers, filters) need of the outside; `*` ends a prefix. */
const PASSED = [
  ...['PATH', 'HOME', 'USER', 'LOGNAME', 'XDG_CONFIG_HOME', 'XDG_RUNTIME_DIR', 'TMPDIR', 'TMP', 'TEMP', 'DISPLAY'],
  ...['SSH_AUTH_SOCK', 'SSH_AGENT_PID', 'SSH_ASKPASS', 'GIT_ASKPASS', 'GIT_SSH', 'GIT_SSH_COMMAND', 'GIT_SSH_VARIANT'],
  ...['GIT_CONFIG_*', 'GIT_SSL_*', 'GIT_PROXY_*', 'GIT_EXEC_PATH', 'GIT_TRACE*', 'SSL_CERT_FILE', 'SSL_CERT_DIR'],
  ...['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'ALL_PROXY', 'http_proxy', 'https_proxy', 'no_proxy', 'all_proxy'],
  ...['SystemRoot', 'SystemDrive', 'windir', 'ComSpec', 'PATHEXT', 'USERPROFILE', 'HOMEDRIVE', 'HOMEPATH'],
  ...['APPDATA', 'LOCALAPPDATA', 'ProgramData', 'ProgramFiles*'],
];

/**
 * The environment that git gets: none of the job's tokens, for a repository's config can name programs that git runs; and
 * nothing that leads it to another repository, index or object folder (`GIT_DIR`, `GIT_INDEX_FILE`), as hooks have it.
 */
export function gitEnvironment(outside: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const inside: Record<string, string> = {};
  for (const [name, value] of Object.entries(outside)) {
    if (value === undefined || !PASSED.some((pattern) => covers(pattern, name, process.platform))) continue;
    if (variableName(inside, name, process.platform) === undefined) inside[name] = value;
  }
  // No prompt may hang the job, no lock be taken for a mere look; its messages are read.
  return { ...inside, GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' };
}
