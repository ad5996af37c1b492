import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { Refusal } from '../errors.ts';
import type { PluginDefinition } from '../manifest/definition.ts';
import type { Content } from './release.ts';

/** One input of a plugin: its path with `/`, relative to the working directory, and the lower-case hex SHA-256 of its bytes. */
export interface InputFile {
  readonly path: string;
  readonly sha256: string;
}

/** SHA-256, in lower-case hex, of the lines that `sha256sum` prints for these files, sorted by path in bytes (§5). */
export function inputsDigest(files: readonly InputFile[]): string {
  const sorted = files
    .map((file) => ({ ...file, bytes: Buffer.from(file.path) }))
    .sort((a, b) => Buffer.compare(a.bytes, b.bytes));
  const hash = createHash('sha256');
  for (const { path, sha256 } of sorted) hash.update(sumLine(path, sha256));
  return hash.digest('hex');
}

/** `sha256sum` escapes names that would break the line, and begins that line with a backslash (coreutils 9). */
function sumLine(path: string, sha256: string): string {
  const escaped = path.replace(/[\\\n\r]/g, (char) => ESCAPES[char] ?? char);
  return `${escaped === path ? '' : '\\'}${sha256}  ${escaped}\n`;
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r' };

/**
 * The digest of a release: `sha256:` and the SHA-256 of the RFC 8785 JSON of {plugin, version, definition, content}, with the
 * release's version as the definition's (§5).
 * @throws Refusal `ledger_corrupt` where a text or number is none that JSON can carry (half of a surrogate pair, infinity).
 */
export function releaseDigest(plugin: string, version: string, definition: PluginDefinition, content: Content): string {
  const { inputs, lockfiles, wasm } = content;
  const covered = { plugin, version, definition: versioned(definition, version), content: { inputs, lockfiles, wasm } };
  return `sha256:${createHash('sha256')
    .update(canonical(covered, plugin, version))
    .digest('hex')}`;
}

/** The definition with the version of its release. */
export function versioned(definition: PluginDefinition, version: string): PluginDefinition {
  return { ...definition, version };
}

function canonical(value: unknown, plugin: string, version: string): string {
  try {
    const text = canonicalize(value);
    if (text !== undefined) return text;
  } catch (cause) {
    const fault = cause instanceof Error ? cause.message : String(cause);
    throw new Refusal('ledger_corrupt', `The release ${plugin} ${version} has no digest: ${fault} in JSON.`, { cause });
  }
  throw new Error('A release is an object');
}
