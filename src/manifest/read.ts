import type { Findings } from './findings.ts';
import { interpretManifest, type ManifestOptions, type ManifestReading } from './interpret.ts';
import { composeText } from './text.ts';
import { valueTree } from './tree.ts';
import type { Value } from './value.ts';

/**
 * Reads a manifest, YAML or JSON, and checks all of its profiles.
 * @throws Refusal `manifest_invalid` with every problem in the order of the text (warnings, too), or `unknown_profile`.
 */
export function readManifest(text: string, options: ManifestOptions): ManifestReading {
  return interpretManifest(text, parseText, options);
}

/** Parses YAML 1.2, of which JSON is a part, within the limits that keep hostile text harmless. */
export function parseText(text: string, findings: Findings): Value | null {
  const document = composeText(text, findings);
  return document === null ? null : valueTree(document, findings);
}
