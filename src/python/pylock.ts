import { posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { satisfies, valid, validRange } from '@renovatebot/pep440';
import { parse as parseToml } from 'smol-toml';
import * as v from 'valibot';
import { Refusal } from '../errors.ts';

/** A `pylock.toml` in words that pip understands. */
export interface Translated {
  /** Requirements that are verified by hash; empty when there are none. */
  readonly hashed: string;
  /** Requirements that have no hash (version control, folders). */
  readonly unhashed: string;
}

/**
 * Translates a lockfile of PEP 751 into requirements files. `folder` is the lockfile's, absolute.
 * Throws Refusal `no_interpreter` when it is for other Pythons, `step_failed` when it is broken or says what pip cannot be told.
 */
export function translatePylock(text: string, folder: string, file: string, python: string): Translated {
  const lock = read(text, file);
  const range = lock['requires-python'];
  if (range !== undefined && validRange(range) && !satisfies(python, range, { prereleases: true })) {
    throw new Refusal(
      'no_interpreter',
      `The lockfile '${file}' is for Python ${range}; the interpreter found is ${python}.`,
      {
        hint: "Say the same in the plugin's 'interpreter.python', or lock again for this version.",
      },
    );
  }
  const hashed: string[] = [];
  const unhashed: string[] = [];
  for (const each of lock.packages ?? []) {
    const { line, verified } = requirement(each, folder, file);
    (verified ? hashed : unhashed).push(...line);
  }
  return { hashed: join(hashed), unhashed: join(unhashed) };
}

const oneLine = v.pipe(v.string(), v.maxLength(8192), v.regex(/^[^\p{Cc}]*$/u, 'holds control characters'));
const word = v.pipe(oneLine, v.regex(/^[^\s]+$/u, 'holds white space'));
const Hashes = v.record(
  v.pipe(v.string(), v.regex(/^[\w-]+$/)),
  v.pipe(v.string(), v.regex(/^[0-9a-fA-F]+$/, 'is not hexadecimal')),
);
const File = v.object({ url: v.optional(word), path: v.optional(oneLine), hashes: Hashes });
const Package = v.object({
  name: v.pipe(v.string(), v.regex(/^[A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?$/, 'is not the name of a package')),
  version: v.optional(v.pipe(v.string(), v.check((text) => valid(text) !== null, 'is not a version'))), // prettier-ignore
  marker: v.optional(oneLine),
  index: v.optional(word),
  vcs: v.optional(
    v.object({
      type: v.string(),
      url: v.optional(word),
      path: v.optional(oneLine),
      'commit-id': word,
      subdirectory: v.optional(word),
    }),
  ),
  directory: v.optional(
    v.object({ path: oneLine, editable: v.optional(v.boolean()), subdirectory: v.optional(oneLine) }),
  ),
  archive: v.optional(v.object({ ...File.entries, subdirectory: v.optional(word) })),
  sdist: v.optional(File),
  wheels: v.optional(v.array(File)),
});
type Package = v.InferOutput<typeof Package>;
const Lock = v.object({
  'lock-version': v.pipe(v.string(), v.regex(/^1\./, "is not '1.0'")),
  'requires-python': v.optional(oneLine),
  packages: v.optional(v.array(Package)),
});

function read(text: string, file: string): v.InferOutput<typeof Lock> {
  let found: unknown;
  try {
    found = parseToml(text);
  } catch (error) {
    throw broken(file, error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
  }
  const parsed = v.safeParse(Lock, found);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw broken(file, `${v.getDotPath(issue) ?? 'it'}: ${issue.message}`);
}

function requirement(each: Package, folder: string, file: string): { line: string[]; verified: boolean } {
  const { name, version, marker, vcs, directory, archive } = each;
  if (marker !== undefined && /\b(?:extras|dependency_groups)\b/.test(marker)) {
    throw untold(file, `'${name}' depends on the choice of extras or dependency groups (${marker})`);
  }
  const when = marker === undefined ? '' : ` ; ${marker}`;
  const at = (path: string): string => pathToFileURL(posix.resolve(folder, path)).href;
  if (vcs) {
    const url = vcs.url ?? (vcs.path === undefined ? undefined : at(vcs.path));
    if (url === undefined) throw broken(file, `'${name}' has a 'vcs' without url or path`);
    const below = vcs.subdirectory === undefined ? '' : `#subdirectory=${vcs.subdirectory}`;
    return { line: [`${name} @ ${vcs.type}+${url}@${vcs['commit-id']}${below}${when}`], verified: false };
  }
  if (directory) {
    const path = posix.join(directory.path, directory.subdirectory ?? '');
    const line = directory.editable ? `-e ${at(path)}` : `${name} @ ${at(path)}${when}`;
    if (directory.editable && marker !== undefined) throw untold(file, `'${name}' is editable and has a marker`);
    return { line: [line], verified: false };
  }
  if (archive) {
    const url = archive.url ?? (archive.path === undefined ? undefined : at(archive.path));
    if (url === undefined) throw broken(file, `'${name}' has an 'archive' without url or path`);
    const below = archive.subdirectory === undefined ? '' : `#subdirectory=${archive.subdirectory}`;
    return { line: [`${name} @ ${url}${below}${when}${hashWords([archive], name, file)}`], verified: true };
  }
  const files = [...(each.wheels ?? []), ...(each.sdist ? [each.sdist] : [])];
  if (version === undefined || files.length === 0)
    throw broken(file, `'${name}' has neither a version with files nor another source`);
  return {
    line: [...places(each, files, at), `${name}==${version}${when}${hashWords(files, name, file)}`],
    verified: true,
  };
}

/** Options that let pip find files which its own index does not have; what they bring is still verified by hash. */
function places(
  { index }: Package,
  files: readonly v.InferOutput<typeof File>[],
  at: (path: string) => string,
): string[] {
  const local = files.flatMap(({ path }) => (path === undefined ? [] : [`--find-links ${at(posix.dirname(path))}`]));
  const isUsual = index === undefined || new URL(index, 'file:').hostname === 'pypi.org';
  return isUsual ? local : [...local, `--extra-index-url ${index}`];
}

function hashWords(files: readonly v.InferOutput<typeof File>[], name: string, file: string): string {
  // The three that pip takes.
  const words = files.flatMap(({ hashes }) =>
    ['sha256', 'sha384', 'sha512'].flatMap((kind) =>
      hashes[kind] === undefined ? [] : [` --hash=${kind}:${hashes[kind].toLowerCase()}`],
    ),
  );
  if (words.length === 0) throw untold(file, `'${name}' has no hash of a kind that pip knows (sha256, sha384, sha512)`);
  return [...new Set(words)].join('');
}

function join(lines: readonly string[]): string {
  return [...new Set(lines)].map((line) => `${line}\n`).join('');
}

function broken(file: string, why: string): Refusal {
  return new Refusal('step_failed', `The lockfile '${file}' cannot be read: ${why}.`, {
    hint: "It should follow PEP 751, as 'uv export --format pylock.toml' and 'pip lock' write it.",
  });
}

function untold(file: string, why: string): Refusal {
  return new Refusal('step_failed', `The lockfile '${file}' cannot be installed by pip: ${why}.`, {
    hint: "Install uv and leave 'installer' at 'auto', or lock in requirements format with hashes.",
  });
}
