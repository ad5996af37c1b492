import type { BuildPlan, Plugin } from '../manifest/definition.ts';
import { isGlob, matchGlobs } from '../manifest/glob.ts';
import { posixWords } from '../manifest/words.ts';
import { byBytes } from '../world/by-bytes.ts';
import { lockfileClosure } from './closure.ts';

/**
 * What a plugin's releases depend on, as patterns over relative paths with `/`: the one notion that `plan`, the
 * cache and the release digest share.
 */
export interface Inputs {
  readonly files: ReadonlySet<string>;
  readonly folders: readonly string[];
  readonly globs: readonly string[];
  readonly except: readonly string[];
}

/**
 * The inputs of a plugin: `build.inputs` and `wasm.build.inputs` where they are given, otherwise inferred.
 * @param paths every path there is, and those that a change removed.
 */
export function inputsOf(plugin: Plugin, paths: Paths, artifacts: string, root: string): Inputs {
  const { build, wasmBuild, definition } = plugin;
  const named: string[] = [];
  if (build?.inputs != null) named.push(...build.inputs);
  else {
    const lockfiles = plugin.lockfiles.filter((path) => path !== wasmBuild?.lockfile);
    // A lockfile can point to the working directory itself.
    named.push(...lockfiles, ...lockfileClosure(root, lockfiles).map((path) => (path === '.' ? '**' : path)));
    named.push(...readBySteps(build, paths), ...definition.dev.watch_paths, ...entrypointPaths(plugin, paths));
  }
  if (wasmBuild !== null) named.push(...(wasmBuild.inputs ?? readBySteps(wasmBuild, paths)));

  const own = withLinked(
    named.map(tidy).filter((path) => path !== ''),
    paths,
  );
  const globs = own.filter((path) => isGlob(path) && !paths.isFile(path) && !paths.isFolder(path));
  const plain = own.filter((path) => !globs.includes(path));
  return {
    files: new Set(plain.filter((path) => paths.isFile(path) || !paths.isFolder(path))),
    folders: plain.filter((path) => paths.isFolder(path)).map((path) => `${path}/`),
    globs,
    except: [...notInputs(plugin), artifacts, `${artifacts}/**`, '**/__pycache__/**'],
  };
}

/** Whether a path is one of these inputs; made once, asked often. */
export function matcher({ files, folders, globs, except }: Inputs): (path: string) => boolean {
  const isExcepted = matchGlobs(except);
  const isGlobbed = matchGlobs(globs);
  return (path) =>
    (files.has(path) || folders.some((folder) => path.startsWith(folder)) || isGlobbed(path)) && !isExcepted(path);
}

/** The files that are these inputs, in the order of `files`, which is that of their bytes. */
export function filesOf(inputs: Inputs, files: readonly string[]): string[] {
  const isInput = matcher(inputs);
  if (inputs.globs.length > 0) return files.filter(isInput);
  // Without globs only a few stretches of a long list can be meant.
  const near = [...inputs.folders.flatMap((folder) => stretch(files, folder)), ...inputs.files];
  const there = (path: string): boolean => files[firstFrom(files, path)] === path;
  return [...new Set(near)].filter((path) => there(path) && isInput(path)).sort(byBytes);
}

function stretch(files: readonly string[], prefix: string): string[] {
  const found: string[] = [];
  for (let at = firstFrom(files, prefix); files[at]?.startsWith(prefix) === true; at++) found.push(files[at] ?? '');
  return found;
}

/** Where in the sorted list the first path is that does not come before `path`. */
function firstFrom(files: readonly string[], path: string): number {
  let [low, high] = [0, files.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byBytes(files[middle] ?? '', path) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The paths of a tree, asked by kind. A link is a file; what lies behind one to a folder is found there, too. */
export interface Paths {
  isFile(path: string): boolean;
  isFolder(path: string): boolean;
  /** The links to folders, and where they lead. */
  readonly links: ReadonlyMap<string, string>;
}

/**
 * Answers for a list of files; the folders are those that hold one.
 * @param links those among the files that lead to a folder inside the tree, with that folder.
 */
export function pathsOf(files: Iterable<string>, links: ReadonlyMap<string, string>): Paths {
  const known = new Set(files);
  const folders = new Set<string>();
  for (const file of known) {
    for (let at = file.lastIndexOf('/'); at > 0; at = file.lastIndexOf('/', at - 1)) {
      const folder = file.slice(0, at);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  const isBehind = (path: string, there: ReadonlySet<string>): boolean =>
    links.size > 0 && [...behindLinks(path, links)].some((real) => there.has(real));
  return {
    links,
    isFile: (path) => known.has(path) || isBehind(path, known),
    isFolder: (path) => folders.has(path) || isBehind(path, folders),
  };
}

/** Where a path through links to folders leads: one link after the other, as far as a system would follow them. */
function* behindLinks(path: string, links: ReadonlyMap<string, string>): Generator<string> {
  let at = path;
  for (let followed = 0; followed < 40; followed++) {
    const link = [...links.keys()].find((each) => at === each || at.startsWith(`${each}/`));
    if (link === undefined) return;
    at = `${links.get(link) ?? ''}${at.slice(link.length)}`;
    yield at;
  }
}

/** Paths and globs, those that they mean through links, and the folders that links below them lead to. */
function withLinked(named: readonly string[], paths: Paths): string[] {
  const { links } = paths;
  if (links.size === 0) return [...named];
  const found = new Set(named);
  // A set goes on with what is added to it.
  for (const path of found) {
    for (const real of behindLinks(path, links)) found.add(real);
    const holds = isGlob(path) ? matchGlobs([path]) : (link: string): boolean => link.startsWith(`${path}/`);
    for (const [link, folder] of links) if (holds(link)) found.add(folder);
  }
  return [...found];
}

/** The lockfile, the steps' folders and the paths named in their commands. */
function readBySteps(plan: BuildPlan | null, paths: Paths): string[] {
  if (plan === null) return [];
  const named = plan.steps.flatMap((step) => {
    const cwd = tidy(step.cwd ?? '');
    const words = 'argv' in step.run ? step.run.argv : (posixWords(step.run.script) ?? step.run.script.split(/\s+/u));
    const candidates = words.flatMap((word) => {
      const value = word.startsWith('-') ? word.slice(word.indexOf('=') + 1) : word;
      return [within(cwd, value), within('', value)].filter((path) => path !== undefined);
    });
    const there = candidates.filter((path) => path !== '' && (paths.isFile(path) || paths.isFolder(path)));
    return cwd === '' ? there : [cwd, ...there];
  });
  return plan.lockfile === null ? named : [plan.lockfile, ...named];
}

/** The module of the entrypoint, or the package that it lies in; none where it is installed rather than in the tree. */
function entrypointPaths({ definition }: Plugin, paths: Paths): string[] {
  const { entrypoint, handler, module, kind } = definition.runtime;
  if (kind === 'wasm') return [];
  const name = (entrypoint ?? handler ?? module ?? '').split(':')[0]?.trim() ?? '';
  if (!/^[\p{L}_][\p{L}\p{N}_]*(\.[\p{L}_][\p{L}\p{N}_]*)*$/u.test(name)) return [];
  // `package.module.attribute` is written too: the longest part that is a module counts.
  const words = name.split('.');
  for (let count = words.length; count > 0; count--) {
    const path = words.slice(0, count).join('/');
    if (paths.isFile(`${path}/__init__.py`)) return [path];
    if (paths.isFile(`${path}.py`)) return [count === 1 ? `${path}.py` : words.slice(0, count - 1).join('/')];
  }
  return [];
}

/** What a build makes is not what it is made of. */
function notInputs({ definition, build, wasmBuild }: Plugin): string[] {
  const module =
    definition.runtime.wasm?.module ?? (definition.runtime.kind === 'wasm' ? definition.runtime.module : null);
  const made = [...(module === null ? [] : [module]), ...(build?.outputs ?? []), ...(wasmBuild?.outputs ?? [])];
  return made.map(tidy).flatMap((path) => [path, `${path}/**`]);
}

/** A path inside the working directory without `.`, doubled slashes and a slash at the end; globs are left as they are. */
function tidy(path: string): string {
  return within('', path) ?? '';
}

function within(cwd: string, path: string): string | undefined {
  if (path.startsWith('/') || path.includes('\0')) return undefined;
  const parts: string[] = [];
  for (const part of [...cwd.split('/'), ...path.split('/')]) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}
