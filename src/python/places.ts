import { posix, win32 } from 'node:path';
import { variable as valueOf } from '../world/variables.ts';

/** What the search for interpreters is given of the outside. */
export interface Sources {
  /** The input `python`: a path, a command's name, or a version or specifier. */
  readonly python: string | null;
  /** The interpreters that earlier runs recorded. */
  readonly recorded: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Node's `process.platform` and `process.arch`. */
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  /** The working directory, absolute. */
  readonly directory: string;
  /** The home folder, absolute. */
  readonly home: string;
}

type Host = Pick<Sources, 'environment' | 'platform' | 'home'>;

/** Functions of `node:path` that need no `this`. */
export interface Paths {
  readonly delimiter: string;
  readonly join: (...parts: string[]) => string;
  readonly resolve: (...parts: string[]) => string;
  readonly normalize: (path: string) => string;
  readonly isAbsolute: (path: string) => boolean;
}

/** The path rules of a platform: those of `node:path`, chosen by name so that they can be tested anywhere. */
export function pathsOf(platform: string): Paths {
  return platform === 'win32' ? win32 : posix;
}

/** Where an installation (or a venv) keeps its interpreter, likeliest first. */
export function executablesOf(
  installation: string,
  platform: string,
  layout: 'installation' | 'venv' = 'installation',
): string[] {
  const { join } = pathsOf(platform);
  if (platform !== 'win32')
    return ['python3', 'python', 'pypy3', 'graalpy'].map((name) => join(installation, 'bin', name));
  const folder = layout === 'venv' ? join(installation, 'Scripts') : installation;
  return ['python.exe', 'pypy3.exe', 'graalpy.exe'].map((name) => join(folder, name));
}

/** The folders on PATH, each once. Relative ones are left out: they would mean the folder one happens to be in. */
export function foldersOnPath(host: Pick<Host, 'environment' | 'platform'>): string[] {
  const { delimiter, isAbsolute, normalize } = pathsOf(host.platform);
  const folders = (variable(host, 'PATH') ?? '')
    .split(delimiter)
    .map((folder) => (host.platform === 'win32' ? folder.replace(/^"(.*)"$/, '$1') : folder))
    .filter((folder) => isAbsolute(folder))
    .map((folder) => normalize(folder));
  return [...new Set(folders)];
}

/** Whether a file's name is that of a Python interpreter, and of which kind; undefined when it is none. */
export function interpreterName(
  file: string,
  platform: string,
): { readonly asked: 'pypy' | 'graalpy' | null; readonly rank: number } | undefined {
  const name = platform === 'win32' ? /^(.*)\.exe$/i.exec(file)?.[1]?.toLowerCase() : file;
  const match = /^(python|pypy|graalpy)(3?)(?:(?<=3)\.(\d{1,2})t?)?$/.exec(name ?? '');
  if (!match) return undefined;
  const [, kind, three, minor] = match;
  const asked = kind === 'pypy' || kind === 'graalpy' ? kind : null;
  // What `python3` means in a folder is its owner's choice; the others follow, newest first.
  if (minor !== undefined) return { asked, rank: 1000 - Number(minor) };
  return { asked, rank: three ? 0 : 1 };
}

/** Where setup-python says that it put an interpreter. */
export function setupPythonPlaces(host: Host): string[] {
  const names = ['pythonLocation', 'Python_ROOT_DIR', 'Python3_ROOT_DIR'];
  return [...new Set(names.map((name) => variable(host, name)).filter((place) => place !== undefined))];
}

/** The runner's tool cache, where there is one. */
export function toolCache(host: Host): string | undefined {
  return variable(host, 'RUNNER_TOOL_CACHE') ?? variable(host, 'AGENT_TOOLSDIRECTORY');
}

export function pyenvRoot(host: Host): string {
  const { join } = pathsOf(host.platform);
  return (
    variable(host, 'PYENV_ROOT') ??
    (host.platform === 'win32' ? join(host.home, '.pyenv', 'pyenv-win') : join(host.home, '.pyenv'))
  );
}

/** Where uv keeps the interpreters it manages. */
export function uvPlaces(host: Host): string[] {
  const { join } = pathsOf(host.platform);
  const chosen = variable(host, 'UV_PYTHON_INSTALL_DIR');
  if (chosen !== undefined) return [chosen];
  if (host.platform === 'win32') {
    const roaming = variable(host, 'APPDATA') ?? join(host.home, 'AppData', 'Roaming');
    return [join(roaming, 'uv', 'python'), join(roaming, 'uv', 'data', 'python')];
  }
  const data = variable(host, 'XDG_DATA_HOME') ?? join(host.home, '.local', 'share');
  const places = [join(data, 'uv', 'python')];
  return host.platform === 'darwin'
    ? [...places, join(host.home, 'Library', 'Application Support', 'uv', 'python')]
    : places;
}

/** A variable of the environment; empty counts as absent. */
function variable({ environment, platform }: Pick<Host, 'environment' | 'platform'>, name: string): string | undefined {
  return valueOf(environment, name, platform) || undefined;
}
