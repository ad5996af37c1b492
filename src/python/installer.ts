import { readdir } from 'node:fs/promises';
import { basename, isAbsolute } from 'node:path';
import * as v from 'valibot';
import type { Probes } from '../build/probes.ts';
import { Refusal } from '../errors.ts';
import { locate } from '../world/locate.ts';
import type { Interpreter, Reader } from './interpreter.ts';
import { foldersOnPath } from './places.ts';

/** What installs a lockfile that has no build steps. */
export type Installer =
  | { readonly kind: 'uv'; readonly path: string; readonly version: string }
  | { readonly kind: 'pip'; readonly version: string };

export interface InstallerSources {
  readonly read: Reader;
  readonly probes: Probes;
  readonly environment: Readonly<Record<string, string>>;
  readonly platform: NodeJS.Platform;
}

/** The uv on PATH and its version, or null. It is started at most once a run, and not at all while its file stays the same. */
export async function findUv({
  read,
  probes,
  environment,
  platform,
}: InstallerSources): Promise<(Installer & { kind: 'uv' }) | null> {
  const paths = platform === 'win32' ? ';' : ':';
  const PATH = foldersOnPath({ environment, platform }).join(paths);
  const found = locate('uv', { cwd: '/', environment: { ...environment, PATH } }, platform);
  if (PATH === '' || found.kind !== 'found' || !isAbsolute(found.path)) return null;
  const { path } = found;
  const version = await probes.ask({
    kind: 'uv',
    path,
    answer: v.nullable(v.pipe(v.string(), v.regex(/^\d+(\.\d+)+\S{0,40}$/))),
    probe: async () => {
      const ended = await read(
        { argv: [path, '--version'], cwd: '/', environment },
        { timeoutMs: 10_000, limit: 4096 },
      );
      return (ended.code === 0 ? /^uv (\d+(?:\.\d+)+)/.exec(ended.stdout)?.[1] : undefined) ?? null;
    },
    lasting: (answer) => answer !== null,
  });
  return version === null ? null : { kind: 'uv', path, version };
}

/**
 * The installer by the input: `auto` takes uv where it is on PATH. On Windows it takes pip: the launchers that uv writes there cannot
 * be moved to another place. Throws Refusal `missing_runtime` when uv is asked for and missing, `no_interpreter` when there is neither.
 */
export async function findInstaller(
  choice: 'auto' | 'uv' | 'pip',
  interpreter: Interpreter,
  sources: InstallerSources,
): Promise<Installer> {
  const pip = async (): Promise<Installer | null> => {
    const version = await pipVersion(interpreter);
    return version === null ? null : { kind: 'pip', version };
  };
  if (choice === 'pip') return (await pip()) ?? refuseNone(interpreter);
  if (choice === 'auto' && sources.platform === 'win32')
    return (await pip()) ?? (await findUv(sources)) ?? refuseNone(interpreter);
  const uv = await findUv(sources);
  if (uv !== null) return uv;
  if (choice === 'auto') return (await pip()) ?? refuseNone(interpreter);
  throw new Refusal('missing_runtime', "The input 'installer' is 'uv', but there is no working uv on PATH.", {
    hint: "Add the step 'astral-sh/setup-uv' before this one, or set 'installer' to 'auto' or 'pip'.",
  });
}

/** The version of the pip that comes with an interpreter; null when none does. */
async function pipVersion({ ensurepip, packages }: Interpreter): Promise<string | null> {
  if (ensurepip !== null) return /^pip-([^-]+)-/.exec(basename(ensurepip))?.[1] ?? 'unknown';
  if (packages === null) return null;
  const names = await readdir(packages).catch(() => []);
  return (
    names.map((name) => /^pip-([^-]+)\.(?:dist|egg)-info$/.exec(name)?.[1]).find((version) => version !== undefined) ??
    'unknown'
  );
}

function refuseNone({ executable, version }: Interpreter): never {
  const [major, minor] = version.split('.');
  throw new Refusal(
    'no_interpreter',
    `The interpreter '${executable}' (${version}) comes without pip, which should install the lockfile.`,
    {
      hint: `Debian and Ubuntu keep it in a package of its own: 'apt-get install python${major ?? ''}.${minor ?? ''}-venv'. Or install uv, or use actions/setup-python.`,
    },
  );
}
