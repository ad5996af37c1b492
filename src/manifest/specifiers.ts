import { validRange } from '@renovatebot/pep440';

/** Specifiers are short; the pattern that checks them need not meet a long text. */
const LONGEST = 256;

/**
 * The PEP 440 specifiers that an entry of `interpreter.python` means: `3.12` is `==3.12.*`, specifiers are themselves. Null for
 * anything else.
 */
export function pythonSpecifier(text: string): string | null {
  const given = text.trim();
  if (given.length > LONGEST) return null;
  if (/^\d+(?:\.\d+)*$/.test(given)) return `==${given}.*`;
  return isSpecifier(given) ? given : null;
}

/** Another runtime that a plugin needs: `node>=20`, or only a name. */
export interface RuntimeRequirement {
  readonly name: string;
  /** PEP 440 specifiers; null where any version does. */
  readonly specifier: string | null;
}

/** An entry of `runtimes`, read; null where it is neither a name nor a name with PEP 440 specifiers behind. */
export function runtimeRequirement(text: string): RuntimeRequirement | null {
  if (text.length > LONGEST) return null;
  const parts = /^\s*([A-Za-z0-9][A-Za-z0-9._+-]*)\s*([<>=!~].*)?$/.exec(text);
  const [, name, rest] = parts ?? [];
  if (name === undefined) return null;
  if (rest === undefined) return { name, specifier: null };
  const specifier = rest.trim();
  return isSpecifier(specifier) ? { name, specifier } : null;
}

/** What nearly all manifests say, which need not go through the long pattern. */
const USUAL = /^(?:[<>]=?|[=!]=)\d+(?:\.\d+)*(?:, ?(?:[<>]=?|[=!]=)\d+(?:\.\d+)*)*$/;

function isSpecifier(text: string): boolean {
  return text !== '' && (USUAL.test(text) || validRange(text));
}
