import { posix } from 'node:path';
import { parse as parseToml } from 'smol-toml';
import { logicalLines, optionsOf } from './requirement-lines.ts';

/** Whether a lockfile is in PEP 751's format, by its name. */
export function isPylock(path: string): boolean {
  return /^pylock(?:\.[^.]+)?\.toml$/.test(path.split(/[\\/]/).at(-1) ?? '');
}

/** One requirement of a requirements file. */
export interface Requirement {
  /** 1-based. */
  readonly line: number;
  /** Without hashes and options. */
  readonly text: string;
  /** One version only: `==`, or a URL. */
  readonly pinned: boolean;
  readonly hashed: boolean;
}

export interface Requirements {
  readonly requirements: readonly Requirement[];
  /** What it takes in (`-r`, `-c`), as written. */
  readonly files: readonly string[];
  /** Folders and archives it points to (`-e`, `./x`, `file:`). */
  readonly local: readonly string[];
  /** Folders and pages to look for archives in (`-f`, `-i`). */
  readonly links: readonly string[];
}

/** What a requirements file holds, as far as it matters how it is installed; what pip would refuse is left to pip. */
export function readRequirements(text: string): Requirements {
  const requirements: Requirement[] = [];
  const files: string[] = [];
  const local: string[] = [];
  const links: string[] = [];
  for (const { line, text: entry } of logicalLines(text)) {
    if (entry.startsWith('-')) {
      for (const { kind, value } of optionsOf(entry)) {
        // How a quoted name reads differs between installers: the line is given whole, to be refused.
        if (kind === 'include') files.push(/["'\\]/.test(entry) ? entry : value);
        else if (kind === 'links') links.push(...localPath(value, true));
        // An index is an address, which may come from a variable.
        else if (kind === 'index') links.push(...(value.startsWith('${') ? [] : localPath(value)));
        else local.push(...localPath(value, true));
        // Has no hash: what a folder holds is known by its files.
        if (kind === 'editable') requirements.push({ line, text: entry, pinned: true, hashed: false });
      }
      continue;
    }
    const bare = entry.replace(/\s--?[a-z].*$/i, '').trim();
    const path = localPath(/^[\w.-]+(?:\[[^\]]*\])?\s*@\s*(.*)$/.exec(bare)?.[1] ?? bare);
    local.push(...path);
    const specifier = withoutExtras(bare.split(';')[0] ?? '');
    const pinned =
      path.length > 0 || /@|:\/\//.test(specifier) || /^[\w.-]+\s*\(?={2,3}\s*[^\s*,]+\)?$/.test(specifier.trim());
    requirements.push({ line, text: bare, pinned, hashed: /\s--hash[=\s]/.test(entry) });
  }
  return { requirements, files: unique(files), local: unique(local), links: unique(links) };
}

/** Whether every requirement is pinned and has hashes: then the file is the whole answer, and nothing is resolved. */
export function isComplete({ requirements, files }: Requirements): boolean {
  return files.length === 0 && requirements.every(({ pinned, hashed }) => pinned && hashed);
}

/** Whether a requirements file holds nothing but comments and blank lines. */
export function isBlank(text: string): boolean {
  return logicalLines(text).next().done === true;
}

/** Something local that a lockfile points to. */
export interface Reference {
  /** A file that is read on (`-r`, `-c`), or what is installed, or looked through for it. */
  readonly kind: 'include' | 'local';
  readonly written: string;
  /** Where it may lie, relative to the working directory, or absolute: the first that is there, otherwise the last. */
  readonly places: readonly string[];
}

/**
 * The local files and folders that a lockfile points to: they are part of what is installed. `lockfile` is its path
 * relative to the working directory. Those of an included file are found by asking again; null when it cannot be read.
 */
export function lockfileReferences(text: string, lockfile: string): Reference[] | null {
  const folder = posix.dirname(lockfile.replaceAll('\\', '/'));
  const beside = (path: string): string => placed(posix.isAbsolute(path) ? path : posix.join(folder, path));
  const reference = (kind: Reference['kind'], written: string, ...places: string[]): Reference => ({
    kind,
    written,
    places: unique(places),
  });
  if (isPylock(lockfile)) {
    return pylockPaths(text)?.map((path) => reference('local', path, beside(path))) ?? null;
  }
  const { files, local, links } = readRequirements(text);
  // pip reads included files from beside the including one, links from there or from where it stands, and everything else from there.
  return [
    ...files.filter((file) => !/^https?:/i.test(file)).map((file) => reference('include', file, beside(file))),
    ...local.map((path) => reference('local', path, placed(path))),
    ...links.map((path) => reference('local', path, beside(path), placed(path))),
  ];
}

/** A path in its shortest form. */
function placed(path: string): string {
  const short = posix.normalize(path);
  return short.length > 1 && short.endsWith('/') ? short.slice(0, -1) : short;
}

const ARCHIVE = /\.(?:whl|zip|tar|tgz|tbz|txz|tlz|tar\.(?:gz|bz2|xz|lz|lzma))$/i;

/** The path that a requirement means, when it means one: `./x`, `../x`, `/x`, `x/`, `file:x`, `x.whl`; `always`: also `x`. */
function localPath(word: string, always = false): string[] {
  const value = unquote((word.trim().split(/\s;|;\s|\s#|\s--/)[0] ?? '').trim());
  const url = /^(?:(?:git|hg|svn|bzr)\+)?file:(?:\/\/(?:localhost)?(?=\/))?([^#?]*)/i.exec(value);
  if (url) return [decode(withoutLastExtras(url[1] ?? ''))];
  if (/^(?:[a-z][a-z0-9+.-]*:\/\/|(?:git|hg|svn|bzr)\+|https?:)/i.test(value)) return [];
  const path = withoutLastExtras((value.split(';')[0] ?? '').trim()).replaceAll('\\', '/');
  const isPath = always || path.startsWith('.') || path.startsWith('${') || path.includes('/') || ARCHIVE.test(path);
  return isPath && path !== '' ? [path] : [];
}

/** `a[x]==1` without `[x]`. */
function withoutExtras(text: string): string {
  const from = text.indexOf('[');
  const to = text.indexOf(']', from);
  return from < 0 || to < 0 ? text : text.slice(0, from) + text.slice(to + 1);
}

function withoutLastExtras(text: string): string {
  return text.endsWith(']') && text.lastIndexOf('[') > 0 ? text.slice(0, text.lastIndexOf('[')) : text;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function unquote(text: string): string {
  return text.trim().replace(/^(["'])(.*)\1$/, '$2');
}

function pylockPaths(text: string): string[] | null {
  let lock: unknown;
  try {
    lock = parseToml(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
  const found: string[] = [];
  const walk = (value: unknown, depth: number): void => {
    if (typeof value !== 'object' || value === null || depth > 8) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'path' && typeof inner === 'string') {
        found.push(inner);
        if ('subdirectory' in value && typeof value.subdirectory === 'string') {
          found.push(posix.join(inner, value.subdirectory));
        }
      } else if (typeof inner === 'string') {
        // Only what is an address of a file.
        if ((key === 'url' || key === 'index') && /^(?:[a-z]+\+)?file:/i.test(inner)) found.push(...localPath(inner));
      } else walk(inner, depth + 1);
    }
  };
  walk(typeof lock === 'object' && lock !== null && 'packages' in lock ? lock.packages : null, 0);
  return unique(found);
}

function unique(paths: readonly string[]): string[] {
  return [...new Set(paths)];
}
