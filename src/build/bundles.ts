import { createHash } from 'node:crypto';

/** Plugins that share one built environment. */
export interface Group {
  readonly fingerprint: string;
  readonly pluginIds: readonly string[];
  /** Whether fetching it can be cheaper than building it: an environment with nothing in it is not. */
  readonly worth: boolean;
}

/** One entry of the cache service and the environments it carries. */
export interface TransferEntry {
  /** The folder that is packed. Part of the entry's identity: the same wherever the same is meant. */
  readonly name: string;
  readonly key: string;
  /** For a bundle: any earlier bundle of this bucket carries most of what is needed. */
  readonly prefix?: string;
  readonly fingerprints: readonly string[];
}

/** With more entries a run could exceed 50 requests: each takes up to 2 to restore and 4 to save. */
const MOST_ENTRIES = 8;
const VERSION = 'coolbox-env-v1';

/**
 * The entries in which built environments travel: one each, or, when there are more than 8, in at most 8 bundles. A
 * plugin's bundle is decided by its id, so that a change of one plugin touches one bundle. `platform` names everything
 * outside a fingerprint that tells runners apart, such as `linux-x86_64`.
 */
export function planTransfer(groups: readonly Group[], platform: string): TransferEntry[] {
  const travelling = new Map<string, string>();
  for (const { fingerprint, pluginIds, worth } of groups) {
    if (worth) travelling.set(fingerprint, [...pluginIds].sort()[0] ?? fingerprint);
  }
  const fingerprints = [...travelling.keys()].sort();
  if (fingerprints.length <= MOST_ENTRIES) {
    return fingerprints.map((fingerprint) => ({
      name: fingerprint,
      key: `${VERSION}-${fingerprint}`,
      fingerprints: [fingerprint],
    }));
  }
  const buckets = new Map<number, string[]>();
  for (const fingerprint of fingerprints) {
    const bucket = bucketOf(travelling.get(fingerprint) ?? fingerprint);
    buckets.set(bucket, [...(buckets.get(bucket) ?? []), fingerprint]);
  }
  return [...buckets]
    .sort(([left], [right]) => left - right)
    .map(([bucket, inside]) => {
      const name = `${bucket}of${MOST_ENTRIES}`;
      const prefix = `${VERSION}-${platform.replaceAll(',', '_')}-${name}-`;
      return { name, prefix, key: bundleKey(prefix, inside), fingerprints: inside };
    });
}

/** The entry as it is saved when only some of its environments could be built; undefined when none could. */
export function entryOf(entry: TransferEntry, built: ReadonlySet<string>): TransferEntry | undefined {
  const fingerprints = entry.fingerprints.filter((fingerprint) => built.has(fingerprint));
  if (fingerprints.length === 0) return undefined;
  if (entry.prefix === undefined) return entry;
  return { ...entry, fingerprints, key: bundleKey(entry.prefix, fingerprints) };
}

function bundleKey(prefix: string, fingerprints: readonly string[]): string {
  return prefix + sha256([...fingerprints].sort().join('\n')).toString('hex');
}

function bucketOf(pluginId: string): number {
  return sha256(pluginId).readUInt32BE(0) % MOST_ENTRIES;
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
