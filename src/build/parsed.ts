import { hash } from 'node:crypto';
import { dirname } from 'node:path';
import { isValue, type Value } from '../manifest/value.ts';
import { VERSION } from '../version.ts';
import { readIfThere, writeWhole } from '../world/files.ts';
import { unfinishedIn } from './owner.ts';

/**
 * The values of a manifest as an earlier run parsed them, or undefined when the text is another. Parsing YAML takes
 * longer than all the rest of a warm run. What is recalled is checked as what is parsed: only the parsing is saved.
 */
export function recallParsed(file: string, text: string): Value | undefined {
  try {
    const kept: unknown = JSON.parse(readIfThere(file) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('key' in kept) || !('value' in kept)) return undefined;
    return kept.key === keyOf(text) && isValue(kept.value) ? kept.value : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps what was parsed from a text, for the next run. */
export async function keepParsed(file: string, text: string, value: Value): Promise<void> {
  await writeWhole(file, JSON.stringify({ key: keyOf(text), value }), unfinishedIn(dirname(file)));
}

function keyOf(text: string): string {
  return `${VERSION} ${hash('sha256', text)}`;
}
