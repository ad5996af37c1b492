import { posix, win32 } from 'node:path';
import { Refusal } from '../errors.ts';
import { DEFAULT_PATH } from '../world/locate.ts';
import { covers, variable, variableName } from '../world/variables.ts';

/** The variables of the outside that build steps see without being asked, and what each group is for. `*` ends a prefix. */
export const PASSED: readonly {
  readonly purpose: string;
  readonly names: readonly string[];
  readonly only?: 'win32';
}[] = [
  { purpose: 'where programs and people are', names: ['PATH', 'HOME', 'USER', 'LOGNAME', 'SHELL'] },
  { purpose: 'language, time and terminal', names: ['LANG', 'LANGUAGE', 'LC_*', 'TZ', 'TERM'] },
  { purpose: 'temporary files', names: ['TMPDIR', 'TMP', 'TEMP'] },
  { purpose: 'shared libraries of an interpreter (setup-python sets it)', names: ['LD_LIBRARY_PATH'] },
  { purpose: 'that this is an automatic build', names: ['CI'] },
  {
    purpose: 'certificates',
    names: ['SSL_CERT_FILE', 'SSL_CERT_DIR', 'REQUESTS_CA_BUNDLE', 'CURL_CA_BUNDLE', 'PIP_CERT', 'NODE_EXTRA_CA_CERTS'],
  },
  {
    purpose: 'proxies',
    names: ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'ALL_PROXY', 'http_proxy', 'https_proxy', 'no_proxy', 'all_proxy'],
  },
  { purpose: 'the mark by which the runner finds processes that were left behind', names: ['RUNNER_TRACKING_ID'] },
  {
    purpose: 'what programs on Windows cannot do without',
    only: 'win32',
    names: [
      ...[
        'SystemRoot',
        'SystemDrive',
        'windir',
        'ComSpec',
        'PATHEXT',
        'NUMBER_OF_PROCESSORS',
        'PROCESSOR_ARCHITECTURE',
      ],
      ...['APPDATA', 'LOCALAPPDATA', 'USERPROFILE', 'HOMEDRIVE', 'HOMEPATH', 'ProgramData', 'ProgramFiles*'],
    ],
  },
];

/** What no build step sees, whoever asks: the keys to the job itself. */
export const NEVER_PASSED: readonly string[] = [
  'ACTIONS_*',
  'INPUT_*',
  'GITHUB_ENV',
  'GITHUB_PATH',
  'GITHUB_OUTPUT',
  'GITHUB_STATE',
  'GITHUB_STEP_SUMMARY',
];

/** What `pass-env` passes only by its full name: a token is handed over knowingly or not at all. */
export const NAMED_ONLY: readonly string[] = [
  'GITHUB_TOKEN',
  'GH_TOKEN',
  'GITHUB_ENTERPRISE_TOKEN',
  'GH_ENTERPRISE_TOKEN',
];

/**
 * The part of the outside's environment that build steps see: what `PASSED` lists, and what `passEnv` names
 * (`NPM_CONFIG_REGISTRY`) or begins (`PIP_*`). What is not set outside is not set inside.
 * @throws Refusal `usage` when `passEnv` names something that is never passed, or is no name.
 */
export function stepEnvironment({
  outside,
  passEnv,
  platform,
}: {
  readonly outside: Readonly<Record<string, string | undefined>>;
  readonly passEnv: readonly string[];
  readonly platform: NodeJS.Platform;
}): Record<string, string> {
  const names = (patterns: readonly string[], name: string): boolean =>
    patterns.some((pattern) => covers(pattern, name, platform));
  checkPassEnv(passEnv, platform);
  const literal = passEnv.filter((pattern) => !pattern.endsWith('*'));
  const prefixes = passEnv.filter((pattern) => pattern.endsWith('*'));
  const listed = PASSED.filter(({ only }) => only === undefined || only === platform).flatMap((group) => group.names);

  const inside: Record<string, string> = {};
  for (const [name, value] of Object.entries(outside)) {
    if (value === undefined || names(NEVER_PASSED, name)) continue;
    const passes = names(listed, name) || names(literal, name) || (names(prefixes, name) && !names(NAMED_ONLY, name));
    if (passes && variableName(inside, name, platform) === undefined) inside[name] = value;
  }
  return inside;
}

/** The environment with a venv active: `VIRTUAL_ENV` set, its programs first on PATH, no `PYTHONHOME`. */
export function activate(
  environment: Readonly<Record<string, string>>,
  venvDir: string,
  platform: NodeJS.Platform,
): Record<string, string> {
  const windows = platform === 'win32';
  const paths = windows ? win32 : posix;
  const programs = paths.join(venvDir, windows ? 'Scripts' : 'bin');
  const before = variable(environment, 'PATH', platform) ?? (windows ? '' : DEFAULT_PATH);
  const active = without(environment, ['PYTHONHOME', 'VIRTUAL_ENV', 'PATH'], platform);
  active['VIRTUAL_ENV'] = venvDir;
  active[variableName(environment, 'PATH', platform) ?? 'PATH'] =
    before === '' ? programs : `${programs}${paths.delimiter}${before}`;
  return active;
}

/** Environments laid over each other, the last one on top; on Windows whatever the case of the names. */
export function laidOver(
  platform: NodeJS.Platform,
  ...layers: readonly Readonly<Record<string, string>>[]
): Record<string, string> {
  return layers.reduce<Record<string, string>>(
    (below, layer) => ({ ...without(below, Object.keys(layer), platform), ...layer }),
    {},
  );
}

function without(
  environment: Readonly<Record<string, string>>,
  names: readonly string[],
  platform: NodeJS.Platform,
): Record<string, string> {
  const gone = new Set(names.map((name) => variableName(environment, name, platform)));
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !gone.has(name)));
}

const PATTERN = /^[A-Za-z_][\w.()-]*\*?$/u;

function checkPassEnv(passEnv: readonly string[], platform: NodeJS.Platform): void {
  for (const pattern of passEnv) {
    if (!PATTERN.test(pattern)) {
      throw new Refusal('usage', `The input 'pass-env' has '${pattern}', which is no name of a variable.`, {
        hint: 'Allowed are names (NPM_TOKEN) and beginnings with a star at the end (PIP_*).',
      });
    }
    const stem = pattern.replace(/\*$/u, '');
    if (!NEVER_PASSED.some((never) => covers(never, stem, platform))) continue;
    throw new Refusal('usage', `The input 'pass-env' has '${pattern}', which is never passed to build steps.`, {
      hint: `Never passed are ${NEVER_PASSED.join(', ')}. Give the step what it needs under another name.`,
    });
  }
}
