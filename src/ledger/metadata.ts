import * as v from 'valibot';
import type { Channel } from '../channel/channel.ts';
import type { Release } from '../channel/release.ts';
import { corrupt, jsonOf, textOf } from './corrupt.ts';
import { hostJson } from './json.ts';
import { issueText } from './line.ts';
import { release as schema } from './metadata-schema.ts';

/** The text of a metadata.json, with the bytes that the CoolBox host itself writes. */
export function metadataText(release: Release): string {
  return hostJson(release);
}

/**
 * The release in a metadata.json.
 * @throws Refusal `ledger_corrupt` when it is none, or another one than its place says.
 */
export function readMetadata(
  file: string,
  bytes: Uint8Array,
  place: { readonly plugin: string; readonly channel: Channel; readonly version: string },
): Release {
  const text = textOf(file, bytes);
  const value = jsonOf(file, text);
  const parsed = v.safeParse(schema, value);
  if (!parsed.success) throw corrupt(file, `is no release: ${issueText(parsed.issues)}`);
  // Not what valibot returns: it drops keys such as `constructor`, which a variable may be named.
  const release = value as Release;
  for (const key of ['plugin', 'channel', 'version'] as const) {
    if (release[key] !== place[key]) throw corrupt(file, `says that its ${key} is '${release[key]}'`);
  }
  const { identifier, version } = release.definition;
  if (identifier !== place.plugin || version !== place.version) {
    throw corrupt(file, `has the definition of ${identifier} ${version ?? 'without a version'}`);
  }
  return release;
}

/**
 * Whether a release that was read has the bytes that it would be written with: numbers too large, keys that are there
 * twice and the like would be changed in silence.
 */
export function isStable(release: Release, bytes: Uint8Array): boolean {
  try {
    return Buffer.from(metadataText(release)).equals(bytes);
  } catch {
    return false;
  }
}
