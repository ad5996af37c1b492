import { readdir, stat } from 'node:fs/promises';
import { newestFirst } from './newest.ts';
import {
  executablesOf,
  foldersOnPath,
  interpreterName,
  pathsOf,
  pyenvRoot,
  setupPythonPlaces,
  toolCache,
  uvPlaces,
  type Sources,
} from './places.ts';
import { pyenvOfShims, pyenvSelected, pyenvVersions } from './pyenv.ts';

/** A file that may be an interpreter. */
export interface Candidate {
  readonly path: string;
  /** Where it was found, in words. */
  readonly origin: string;
  /** Looked at only where this implementation is asked for. */
  readonly asked: 'pypy' | 'graalpy' | null;
}

/** Everything that may be an interpreter, in the order in which it is looked at; nothing is started. The input is not part of it. */
export async function candidates(sources: Sources): Promise<Candidate[]> {
  const groups = await Promise.all([
    there(
      setupPythonPlaces(sources).map((place) => executablesOf(place, sources.platform)),
      "setup-python's location",
    ),
    there(
      sources.recorded.map((path) => [path]),
      'lock.json',
    ),
    onPath(sources),
    inToolCache(sources),
    inFolders(pyenvVersions(pyenvRoot(sources)), 'pyenv', sources),
    inFolders(uvVersions(sources), 'uv', sources),
  ]);
  return groups.flat();
}

/** What a path given by a person may mean: a file, or an installation's or venv's folder. Empty when there is nothing. */
export async function atPath(path: string, origin: string, platform: string): Promise<Candidate[]> {
  const inside = [...executablesOf(path, platform, 'venv'), ...executablesOf(path, platform)];
  return (await isFile(path)) ? [{ path, origin, asked: null }] : there([inside], origin);
}

/** The commands of this name on PATH, first to last, those in place of pyenv's shims included. */
export async function commandOnPath(name: string, origin: string, sources: Sources): Promise<Candidate[]> {
  const { join } = pathsOf(sources.platform);
  const file = sources.platform === 'win32' && !/\.exe$/i.test(name) ? `${name}.exe` : name;
  const found: string[] = [];
  for (const folder of foldersOnPath(sources)) {
    const root = await pyenvOfShims(folder);
    const folders =
      root === null ? [folder] : (await pyenvSelected(root, sources)).map((version) => join(version, 'bin'));
    for (const each of folders) if (await isFile(join(each, file))) found.push(join(each, file));
  }
  return found.map((path) => ({ path, origin, asked: null }));
}

/** The first file that is there of each list. */
async function there(lists: readonly (readonly string[])[], origin: string): Promise<Candidate[]> {
  const found = await Promise.all(
    lists.map(async (paths) => {
      for (const path of paths) if (await isFile(path)) return [{ path, origin, asked: null }];
      return [];
    }),
  );
  return found.flat();
}

async function onPath(sources: Sources): Promise<Candidate[]> {
  const folders = await Promise.all(
    foldersOnPath(sources).map(async (folder) => {
      const root = await pyenvOfShims(folder);
      if (root !== null) return inFolders(pyenvSelected(root, sources), 'pyenv, as selected here', sources);
      return inPathFolder(folder, sources);
    }),
  );
  return folders.flat();
}

async function inPathFolder(folder: string, { platform }: Sources): Promise<Candidate[]> {
  const named = (await names(folder)).flatMap((file) => {
    const name = interpreterName(file, platform);
    return name === undefined ? [] : [{ path: pathsOf(platform).join(folder, file), origin: 'PATH', ...name }];
  });
  return named.sort((a, b) => a.rank - b.rank).map(({ path, origin, asked }) => ({ path, origin, asked }));
}

async function inToolCache(sources: Sources): Promise<Candidate[]> {
  const cache = toolCache(sources);
  if (cache === undefined) return [];
  const { join } = pathsOf(sources.platform);
  const installations: string[] = [];
  for (const tool of ['Python', 'PyPy', 'GraalPy']) {
    for (const version of newestFirst(await names(join(cache, tool)))) {
      // The machine's own architecture first, then what it may emulate; free-threaded builds have longer names.
      const machines = (await names(join(cache, tool, version))).filter((name) => !name.endsWith('.complete'));
      const own = machines.filter((name) => name.startsWith(sources.arch)).sort();
      const others = machines.filter((name) => !own.includes(name)).sort();
      installations.push(...[...own, ...others].map((machine) => join(cache, tool, version, machine)));
    }
  }
  return inFolders(Promise.resolve(installations), "the runner's tool cache", sources);
}

async function uvVersions(sources: Sources): Promise<string[]> {
  const { join } = pathsOf(sources.platform);
  const places = await Promise.all(
    uvPlaces(sources).map(async (place) => {
      const installations = (await names(place)).filter((name) => !name.startsWith('.'));
      return newestFirst(installations).map((name) => join(place, name));
    }),
  );
  return places.flat();
}

async function inFolders(
  installations: Promise<readonly string[]>,
  origin: string,
  sources: Sources,
): Promise<Candidate[]> {
  return there(
    (await installations).map((installation) => executablesOf(installation, sources.platform)),
    origin,
  );
}

async function names(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
