import { expect } from '@jest/globals';
import { Refusal, type Problem } from '../../src/errors.ts';
import type { Plugin } from '../../src/manifest/definition.ts';
import type { ManifestReading } from '../../src/manifest/interpret.ts';
import { readManifest } from '../../src/manifest/read.ts';

export const FILE = 'plugins.yaml';

/** The manifest of one plugin, with these lines of YAML under its `runtime` (or beside it). */
export function manifestOf(runtime: string, beside = ''): string {
  const lines = (text: string, indent: string) =>
    text
      .split('\n')
      .map((line) => `${indent}${line}\n`)
      .join('');
  return `profiles:\n  default:\n    plugins:\n      - id: greeter\n${lines(beside, '        ')}        runtime:\n          kind: native\n${lines(runtime, '          ')}`;
}

/** The reading of a manifest that has no errors. */
export function reading(text: string, profile?: string): ManifestReading {
  return readManifest(text, { file: FILE, profile });
}

/** The only plugin of a manifest. */
export function pluginOf(text: string): Plugin {
  const [plugin, ...others] = reading(text).profile.plugins;
  if (plugin === undefined || others.length > 0) throw new Error('not one plugin');
  return plugin;
}

/** What a text is refused with. */
export function refusalOf(text: string, profile?: string): Refusal {
  try {
    readManifest(text, { file: FILE, profile });
  } catch (error) {
    expect(error).toBeInstanceOf(Refusal);
    return error as Refusal;
  }
  throw new Error('the manifest was read without a refusal');
}

/** The errors a text is refused with: `line:column path: message`. */
export function errorsOf(text: string): readonly string[] {
  return refusalOf(text)
    .problems.filter(({ severity }) => severity === 'error')
    .map(shown);
}

/** The warnings of a manifest that has no errors. */
export function warningsOf(text: string): readonly string[] {
  return reading(text).problems.map(shown);
}

function shown({ line, column, path, message }: Problem): string {
  return `${line}:${column} ${path}: ${message}`;
}
