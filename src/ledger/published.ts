import { lstatSync } from 'node:fs';
import { resolve } from 'node:path';
import { Refusal } from '../errors.ts';
import { bytesIfThere, insideRoot } from '../world/files.ts';
import { brief } from '../world/plain.ts';
import { basic, decoded } from './address.ts';
import { TooLate, within } from '../world/within.ts';
import { inWords } from '../world/words.ts';

/** Gives one file of a ledger by its path in the branch; undefined where there is none. */
export type ReadFile = (path: string) => Promise<Uint8Array | undefined>;

/** How long one file may take, and how large it may be. */
const PATIENCE_MS = 30_000;
const LARGEST = 64 * 1024 * 1024;

/**
 * The files of a ledger as they lie in a folder, such as a checkout of the branch, or behind an http(s) address.
 * @param where a folder, relative to `directory`, or an address.
 * @throws Refusal `usage` when there is no such folder; reading throws `ledger_unreachable`.
 */
export function openPublished(
  where: string,
  directory: string,
  signal: AbortSignal,
  patienceMs = PATIENCE_MS,
): ReadFile {
  if (/^https?:\/\//iu.test(where)) return openAddress(where, signal, patienceMs);
  const folder = resolve(directory, where);
  if (lstatSync(folder, { throwIfNoEntry: false }) === undefined)
    throw new Refusal('usage', `The input \`ledger\` is '${brief(where)}', and there is no such folder.`, {
      hint: 'Give a checkout of the ledger branch, or the http(s) address below which its files are.',
    });
  return (path) => Promise.resolve(bytesIfThere(insideRoot(folder, path, 'A file of the ledger')));
}

function openAddress(where: string, signal: AbortSignal, patienceMs: number): ReadFile {
  // What is no address may hold a password all the same: it is not shown.
  if (!URL.canParse(where))
    throw new Refusal('usage', 'The input `ledger` begins as an address and is none.', {
      hint: 'Give the http(s) address below which the files of the ledger are, or a folder.',
    });
  const { base, headers } = withoutUser(where);
  base.pathname = base.pathname.replace(/\/?$/u, '/');
  return async (path) => {
    const address = new URL(base);
    address.pathname += path.split('/').map(encodeURIComponent).join('/');
    try {
      return await within(patienceMs, signal, (over) => answerOf(address, headers, over));
    } catch (error) {
      signal.throwIfAborted();
      const why = whyOf(error, patienceMs);
      throw new Refusal(
        'ledger_unreachable',
        `'${brief(address.origin + address.pathname)}' could not be read: ${brief(why)}.`,
        {
          hint: 'Check the address in a browser, and whether this machine may reach it.',
          cause: error,
        },
      );
    }
  };
}

/** `fetch` takes no user in an address, and shows a header to no other origin that it is led to. */
function withoutUser(where: string): { readonly base: URL; readonly headers: Headers } {
  const base = new URL(where);
  const [user, password] = [decoded(base.username), decoded(base.password)];
  const headers = new Headers();
  if (user !== '' || password !== '') headers.set('authorization', basic(base.origin, user, password).header);
  base.username = '';
  base.password = '';
  base.hash = '';
  return { base, headers };
}

async function answerOf(address: URL, headers: Headers, signal: AbortSignal): Promise<Uint8Array | undefined> {
  const response = await fetch(address, { headers, signal });
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`the answer is ${response.status} ${response.statusText}`);
  return bounded(response);
}

function whyOf(error: unknown, patienceMs: number): string {
  if (error instanceof TooLate) return `no answer within ${inWords(patienceMs)}`;
  return error instanceof Error ? error.message : String(error);
}

async function bounded({ body }: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const parts: AsyncIterable<Uint8Array> | readonly Uint8Array[] = body ?? [];
  for await (const chunk of parts) {
    size += chunk.length;
    if (size > LARGEST) throw new Error(`it is larger than ${LARGEST} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
