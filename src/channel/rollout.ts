import { createHash } from 'node:crypto';

/**
 * Whether a host is among those that get a release (§5): the first 8 bytes of SHA-256(`<install-id>\n<plugin>\n<version>`), in UTF-8
 * and as a big-endian integer, are below `rollout` × 2^64. Multiplying a double by a power of two is exact, and so is this
 * comparison: in other languages compare integers with the ceiling of that product, or as Python does,
 * `int.from_bytes(digest[:8], "big") < rollout * 2**64`; never divide, which rounds.
 */
export function isInRollout(installId: string, plugin: string, version: string, rollout: number): boolean {
  return place(installId, plugin, version) < BigInt(Math.ceil(rollout * 2 ** 64));
}

/** Where a host stands among all of them, 0 to 2^64 - 1. */
function place(installId: string, plugin: string, version: string): bigint {
  return createHash('sha256').update(`${installId}\n${plugin}\n${version}`).digest().readBigUInt64BE();
}
