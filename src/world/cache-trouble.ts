/** Why the cache service did not do what was asked. */
export interface Trouble {
  readonly kind:
    | 'away' // cannot be reached
    | 'failing' // answers with server errors
    | 'limited' // too many requests
    | 'refused' // this run has no right
    | 'read-only' // this run may not save
    | 'full' // no storage left
    | 'exists' // somebody has saved this key
    | 'damaged'; // this one entry
  /** One line, without secrets. */
  readonly detail: string;
}

/**
 * What went wrong, read from what @actions/cache printed: it throws nothing and returns the same for an absent entry
 * and a failure. Undefined when it printed no failure.
 */
export function troubleIn(lines: readonly string[]): Trouble | undefined {
  // A refused reservation is only told in a debug line; the line after it speaks of "another job".
  const said = lastMatch(lines, RESERVED) ?? lastMatch(lines, FAILED) ?? lastMatch(lines, WARNED);
  if (said === undefined) return undefined;
  const detail = plain(said);
  return { kind: SIGNS.find(([, sign]) => sign.test(detail))?.[0] ?? 'damaged', detail };
}

const RESERVED = /^::debug::Failed to reserve cache: (.*)$/;
const FAILED = /^(?:::(?:warning|error)::)?Failed to (?:restore|save|lookup|upload|download): (.*)$/;
const WARNED = /^::(?:warning|error)::(.*)$/;

const SIGNS: readonly (readonly [Trouble['kind'], RegExp])[] = [
  ['read-only', /cache write denied:/i],
  ['refused', /cache read denied:/i],
  ['full', /quota|insufficient usage/i],
  ['limited', /\(429\)|rate limit|responded with 429/i],
  ['exists', /\(409\)|already exists|another job may be/i],
  ['refused', /\((?:401|403)\)/],
  ['away', /unable to make request|ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|socket hang up/i],
  ['failing', /\(5\d\d\)|responded with 5\d\d|after \d+ attempts/i],
];

function lastMatch(lines: readonly string[], pattern: RegExp): string | undefined {
  return lines
    .map((line) => pattern.exec(line)?.[1])
    .filter((text) => text !== undefined)
    .at(-1);
}

/** Undoes the escapes of runner commands, keeps to one short line, hides the signatures of URLs. */
function plain(text: string): string {
  return text
    .replaceAll('%0D', ' ')
    .replaceAll('%0A', ' ')
    .replaceAll('%25', '%')
    .replace(/([?&]sig=)[^&\s"']*/gi, '$1***')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/^(?:Error: )+/, '')
    .trim()
    .slice(0, 300);
}
