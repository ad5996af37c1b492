import { Refusal } from '../errors.ts';
import { brief } from '../world/plain.ts';

/** A file of the ledger that is not as this program writes it. Nothing is repaired: a person says what is right. */
export function corrupt(file: string, what: string, line?: number): Refusal {
  const place = line === undefined ? file : `${file}, line ${line}`;
  return new Refusal('ledger_corrupt', `${brief(place)}: ${what}.`, {
    hint: `Run \`verify\` to see all that is off, look at \`git log -p -- ${brief(file)}\` on the ledger's branch, and commit there what is right.`,
    problems: [{ severity: 'error', file, path: '', message: what, ...(line === undefined ? {} : { line }) }],
  });
}

/** UTF-8 text of a file. @throws Refusal `ledger_corrupt` where it is something else. */
export function textOf(file: string, bytes: Uint8Array): string {
  try {
    return DECODER.decode(bytes);
  } catch {
    throw corrupt(file, 'is not UTF-8 text');
  }
}

/** What JSON says. @throws Refusal `ledger_corrupt` where it is none. */
export function jsonOf(file: string, text: string, line?: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw corrupt(file, text === '' ? 'is empty' : 'is not JSON', line);
  }
}

const DECODER = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
