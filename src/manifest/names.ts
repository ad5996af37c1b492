/** Names that Windows takes for devices in every folder, with any extension, and with dots or spaces behind. */
export function isWindowsDevice(name: string): boolean {
  return /^(?:con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³]) *(?:\.|$)/i.test(name);
}

/** What `runtime.kind` may be, in any case. */
export const KINDS = ['native', 'wasm'] as const;

/** What `interpreter.implementation` may be, in any case. */
export const IMPLEMENTATIONS = ['cpython', 'pypy', 'graalpy'] as const;

/** What `interpreter.platforms` may hold and is understood. */
export const PLATFORMS = ['linux', 'macos', 'windows'].flatMap((system) => [
  system,
  `${system}-x86_64`,
  `${system}-arm64`,
]);

export const ID_PATTERN = /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?$/;
export const ID_RULE =
  'letters, digits, ".", "_" and "-", beginning with a letter or digit and not ending in ".", without "..", at most 100 characters, no device name of Windows';

/** What is wrong with a plugin's id, which is a folder's name and a word in comments; null where nothing is. */
export function idFault(id: string): string | null {
  if (id.length > LONGEST_NAME) return `The id is longer than ${LONGEST_NAME} characters`;
  if (isWindowsDevice(id)) return 'The id is a device on Windows';
  return ID_PATTERN.test(id) && !id.includes('..') ? null : 'The id is not safe as the name of a folder';
}

/** Ids that are equal here are one id: case, and which of "-", "_", "." it is, make no difference (as in PEP 503). */
export function sameId(id: string): string {
  return id.toLowerCase().replace(/[-_.]+/g, '-');
}

export const VERSION_PATTERN = /^[0-9A-Za-z][0-9A-Za-z.+_-]*$/;
export const VERSION_RULE =
  'letters, digits, ".", "+", "_" and "-", beginning with a letter or digit and not ending in ".", without "..", at most 100 characters';

/** The ledger keeps these beside the folders of the versions. */
const LEDGER_FILES = new Set(['active.json', 'staged.json', 'rollback.json', 'hold.json', 'history.jsonl']);

/** What is wrong with a version, which is a folder's name in the ledger; null where nothing is. */
export function versionFault(version: string): string | null {
  if (version.length > LONGEST_NAME) return `The version is longer than ${LONGEST_NAME} characters`;
  if (isWindowsDevice(version)) return 'The version is a device on Windows';
  if (LEDGER_FILES.has(version.toLowerCase())) return 'The version has the name of a file of the ledger';
  const safe = VERSION_PATTERN.test(version) && !version.includes('..') && !version.endsWith('.');
  return safe ? null : 'The version is not safe as the name of a folder';
}

const LONGEST_NAME = 100;

/** What is wrong with the name of an environment variable; null where nothing is. */
export function variableFault(name: string): string | null {
  return name !== '' && !/[=\p{Cc}]/u.test(name) ? null : 'This cannot be the name of an environment variable';
}
