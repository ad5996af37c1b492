import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { versioned } from './digest.ts';
import type { Content, Release, ReleaseMetadata } from './release.ts';

/** A release that is to be bundled, and where its files lie. */
export interface Bundled extends Pick<Release, 'plugin' | 'version' | 'definition'> {
  readonly digest: string;
  readonly content: Content;
  /** lock.json of what was built; null where nothing was. */
  readonly lock: string | null;
  /** Each lockfile of `content` by its name. */
  readonly lockfiles: Readonly<Record<string, string>>;
  /** The WASM module of `content`. */
  readonly module: string | null;
}

/** A file of a bundle, by its path there: text, or the place of a file. */
export interface BundleMember {
  readonly path: string;
  readonly content: { readonly text: string } | { readonly file: string };
}

/** The name of a bundle: made of its digest, so that one name never stands for two contents. */
export function bundleName(digest: string): string {
  return `plugin-bundle-${digest.replace(/^sha256:/u, '').slice(0, 32)}.tar`;
}

/**
 * What is in the bundle of some releases, one a plugin: `bundle.json` names them with what their digests are made of, and
 * `plugins/<id>/` holds `definition.json`, `lock.json`, `lockfiles/<name>` and `module.wasm`. It depends on the releases alone.
 */
export function bundleMembers(releases: readonly Bundled[]): readonly BundleMember[] {
  const sorted = [...releases].sort((one, other) => (one.plugin < other.plugin ? -1 : 1));
  const listed = sorted.map(({ plugin, version, digest, content }) => ({ plugin, version, digest, content }));
  return [
    { path: 'bundle.json', content: { text: jsonText({ schema: 1, releases: listed }) } },
    ...sorted.flatMap(releaseMembers),
  ];
}

/** The files of one release, in a bundle as in a pack. */
export function releaseMembers(release: Omit<Bundled, 'digest' | 'content'>): readonly BundleMember[] {
  const { plugin, version, definition, lock, lockfiles, module } = release;
  const folder = folderOf(plugin);
  const file = (path: string, place: string): BundleMember => ({ path: folder + path, content: { file: place } });
  return [
    { path: `${folder}definition.json`, content: { text: jsonText(versioned(definition, version)) } },
    ...(lock === null ? [] : [file('lock.json', lock)]),
    ...Object.entries(lockfiles).map(([name, place]) => file(`lockfiles/${name}`, place)),
    ...(module === null ? [] : [file('module.wasm', module)]),
  ];
}

/**
 * What of a release is not in a bundle as it was recorded, as clauses; none where all is.
 * @param digests SHA-256, in lower-case hex, of each file in the bundle by its path.
 */
export function bundleFaults(
  release: Pick<Release, 'plugin' | 'version' | 'definition'> & { readonly metadata: Pick<ReleaseMetadata, 'content'> },
  digests: ReadonlyMap<string, string>,
): readonly string[] {
  const { plugin, version, definition, metadata } = release;
  const folder = folderOf(plugin);
  const { lockfiles, wasm } = metadata.content;
  const recorded = new Map([
    [`${folder}definition.json`, sha256(jsonText(versioned(definition, version)))],
    ...Object.entries(lockfiles).map(([name, digest]) => [`${folder}lockfiles/${name}`, digest] as const),
    ...(wasm === null ? [] : [[`${folder}module.wasm`, wasm] as const]),
  ]);
  return [...recorded].flatMap(([path, digest]) => {
    const found = digests.get(path);
    if (found === digest) return [];
    return found === undefined ? `'${path}' is missing` : `'${path}' is ${found}, recorded is ${digest}`;
  });
}

/** The folder of a plugin in a bundle or a pack, with a slash at the end. */
export function folderOf(plugin: string): string {
  return `plugins/${plugin}/`;
}

/** RFC 8785: the same value always gives the same bytes. */
export function jsonText(value: unknown): string {
  return `${canonicalize(value) ?? ''}\n`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
