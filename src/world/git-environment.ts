import { covers, variableName } from './variables.ts';

/** What every git needs of the outside, and the programs it starts (ssh, credential helpers); `*` ends a prefix. */
const ALWAYS = [
  ...['PATH', 'HOME', 'USER', 'LOGNAME', 'XDG_CONFIG_HOME', 'XDG_RUNTIME_DIR', 'TMPDIR', 'TMP', 'TEMP'],
  ...['SSH_AUTH_SOCK', 'SSH_AGENT_PID', 'GIT_SSH', 'GIT_SSH_COMMAND', 'GIT_SSH_VARIANT', 'GIT_EXEC_PATH'],
  ...['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'ALL_PROXY', 'http_proxy', 'https_proxy', 'no_proxy', 'all_proxy'],
  ...['SSL_CERT_FILE', 'SSL_CERT_DIR'],
  ...['SystemRoot', 'SystemDrive', 'windir', 'ComSpec', 'PATHEXT', 'USERPROFILE', 'HOMEDRIVE', 'HOMEPATH'],
  ...['APPDATA', 'LOCALAPPDATA', 'ProgramData', 'ProgramFiles*'],
];

/** What a git that looks at the user's repository gets beside: their own way of asking and tracing. */
const LOOKING = ['DISPLAY', 'SSH_ASKPASS', 'GIT_ASKPASS', 'GIT_CONFIG_*', 'GIT_SSL_*', 'GIT_PROXY_*', 'GIT_TRACE*'];

/** The part of the outside that any git of ours sees, and what `more` names or begins. */
export function passedToGit(
  outside: Readonly<Record<string, string | undefined>>,
  more: readonly string[],
  platform: NodeJS.Platform = process.platform,
): Record<string, string> {
  const inside: Record<string, string> = {};
  for (const [name, value] of Object.entries(outside)) {
    if (value === undefined || ![...ALWAYS, ...more].some((pattern) => covers(pattern, name, platform))) continue;
    if (variableName(inside, name, platform) === undefined) inside[name] = value;
  }
  return inside;
}

/**
 * The environment that git gets: none of the job's tokens, for a repository's config can name programs that git runs; and
 * nothing that leads it to another repository, index or object folder (`GIT_DIR`, `GIT_INDEX_FILE`), as hooks have it.
 */
export function gitEnvironment(outside: Readonly<Record<string, string | undefined>>): Record<string, string> {
  // No prompt may hang the job, no lock be taken for a mere look; its messages are read.
  return { ...passedToGit(outside, LOOKING), GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' };
}
