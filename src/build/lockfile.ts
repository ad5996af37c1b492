import { posix } from 'node:path';
import { parse as parseToml } from 'smol-toml';

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
  /** Files (`-r`, `-c`), and folders and archives (`-e`, `./x`, `file:`) it points to, as written. */
  readonly files: readonly string[];
  readonly local: readonly string[];
}

/** What a requirements file holds, as far as it matters how it is installed; what pip would refuse is left to pip. */
export function readRequirements(text: string): Requirements {
  const requirements: Requirement[] = [];
  const files: string[] = [];
  const local: string[] = [];
  for (const { line, text: entry } of logicalLines(text)) {
    const option = /^(-{1,2}[a-z][a-z-]*?)(?:[=\s]\s*|(?<=^-[a-z]))(\S.*)$/.exec(entry);
    if (option) {
      const [, name = '', value = ''] = option;
      if (['-r', '--requirement', '-c', '--constraint'].includes(name)) files.push(unquote(value));
      else if (['-e', '--editable'].includes(name)) {
        local.push(...localPath(value));
        // Has no hash: what a folder holds is known by its files.
        requirements.push({ line, text: entry, pinned: true, hashed: false });
      } else if (['-f', '--find-links'].includes(name)) local.push(...localPath(value));
      continue;
    }
    if (entry.startsWith('-')) continue;
    const bare = entry.replace(/\s--?[a-z].*$/, '').trim();
    const path = localPath(/^[\w.-]+(?:\[[^\]]*\])?\s*@\s*(.*)$/.exec(bare)?.[1] ?? bare);
    local.push(...path);
    const specifier = (bare.split(';')[0] ?? '').replace(/\[[^\]]*\]/, '');
    const pinned =
      path.length > 0 || /@|:\/\//.test(specifier) || /^[\w.-]+\s*\(?={2,3}\s*[^\s*,]+\)?$/.test(specifier.trim());
    requirements.push({ line, text: bare, pinned, hashed: /\s--hash[=\s]/.test(entry) });
  }
  return { requirements, files, local };
}

/** Whether every requirement is pinned and has hashes: then the file is the whole answer, and nothing is resolved. */
export function isComplete({ requirements, files }: Requirements): boolean {
  return files.length === 0 && requirements.every(({ pinned, hashed }) => pinned && hashed);
}

/**
 * The local files and folders that a lockfile points to, relative to the working directory (absolute where it says so): they
 * are part of what is installed. `lockfile` is its path relative to the working directory. Those of an included file are found by asking again.
 */
export function lockfileReferences(text: string, lockfile: string): string[] {
  const folder = posix.dirname(lockfile.replaceAll('\\', '/'));
  const beside = (path: string): string => (posix.isAbsolute(path) ? path : posix.join(folder, path));
  if (isPylock(lockfile)) return unique(pylockPaths(text).map(beside));
  const { files, local } = readRequirements(text);
  // pip reads included files from beside the including one, and everything else from where it stands.
  return unique([
    ...files.filter((file) => !/^[a-z]+:\/\//i.test(file)).map(beside),
    ...local.map((path) => posix.normalize(path)),
  ]);
}

/** The files that a requirements file takes in (`-r`, `-c`), relative to the working directory, or absolute where it says so. */
export function includedFiles(text: string, lockfile: string): string[] {
  if (isPylock(lockfile)) return [];
  const folder = posix.dirname(lockfile);
  const paths = readRequirements(text).files.filter((file) => !/^[a-z]+:\/\//i.test(file));
  return unique(paths.map((path) => (posix.isAbsolute(path) ? path : posix.join(folder, path))));
}

/** Lines as pip joins them: a backslash goes on, a comment is cut off. */
function* logicalLines(text: string): Generator<{ line: number; text: string }> {
  let line = 0;
  let start = 0;
  let joined = '';
  for (const raw of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
    line++;
    if (joined === '') start = line;
    const isComment = /^\s*#/.test(raw);
    if (raw.endsWith('\\') && !isComment) {
      joined += ` ${raw.slice(0, -1)}`;
      continue;
    }
    const entry = `${joined} ${raw}`.replace(/(?:^|\s)#.*$/, '').trim();
    joined = '';
    if (entry !== '') yield { line: start, text: entry };
  }
  if (joined.trim() !== '') yield { line: start, text: joined.trim() };
}

/** The path that a requirement means, when it means one: `./x`, `../x`, `/x`, `x/`, `file:x`, `x.whl`. */
function localPath(word: string): string[] {
  const value = unquote((word.trim().split(/\s+;|;\s|\s+#|\s+--/)[0] ?? '').trim()).replace(/\[[^\]]*\]$/, '');
  const url = /^file:(?:\/\/(?:localhost)?(?=\/))?([^#?]*)/i.exec(value);
  if (url) return [decode(url[1] ?? '')];
  if (/^(?:[a-z][a-z0-9+.-]*:\/\/|[a-z]+\+)/i.test(value)) return [];
  const isPath =
    /^(?:\.{1,2}(?:[\\/]|$)|[\\/]|[A-Za-z]:[\\/])/.test(value) ||
    /[\\/]/.test(value) ||
    /\.(?:whl|zip|tar\.gz|tgz|tar\.bz2)$/.test(value);
  return isPath ? [value.replaceAll('\\', '/')] : [];
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

function pylockPaths(text: string): string[] {
  let lock: unknown;
  try {
    lock = parseToml(text);
  } catch {
    return [];
  }
  const found: string[] = [];
  const walk = (value: unknown, depth: number): void => {
    if (typeof value !== 'object' || value === null || depth > 8) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'path' && typeof inner === 'string') found.push(inner);
      else walk(inner, depth + 1);
    }
  };
  walk(typeof lock === 'object' && lock !== null && 'packages' in lock ? lock.packages : null, 0);
  return found;
}

function unique(paths: readonly string[]): string[] {
  return [...new Set(paths)];
}
