import { statSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brief } from '../world/plain.ts';
import type { Authorization, Remote } from './remote.ts';

/** The folder that a URL means, as git tells paths from hosts (`host:path`), if it is one. */
export function localFolder(url: string, from: string): string | undefined {
  if (/^file:\/\//iu.test(url)) {
    try {
      return fileURLToPath(url);
    } catch {
      return undefined;
    }
  }
  const drive = process.platform === 'win32' && /^[a-z]:/iu.test(url);
  const [colon, slash] = [url.indexOf(':'), url.indexOf('/')];
  if (!drive && !isAbsolute(url) && colon >= 0 && (slash < 0 || colon < slash)) return undefined;
  const folder = resolve(from, url);
  return [folder, `${folder}.git`].find(isFolder) ?? folder;
}

/** Whether a folder is there. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** git puts a URL on the command line of its helper: a password in it goes into a header. */
export function withoutPassword(url: string): Pick<Remote, 'url' | 'place' | 'authorization' | 'secrets'> {
  const parsed = URL.canParse(url) && /^[a-z][a-z\d+.-]*:\/\//iu.test(url) ? new URL(url) : undefined;
  if (parsed === undefined) return { url, place: brief(url), authorization: undefined, secrets: [] };
  const [user, password] = [decoded(parsed.username), decoded(parsed.password)];
  const server = `${parsed.protocol}//${parsed.host}/`;
  const bare = `${server}${parsed.pathname.slice(1)}`;
  const shown = { place: brief(bare), secrets: secretsIn(parsed) };
  if (!/^https?:$/u.test(parsed.protocol)) return { url, authorization: undefined, ...shown };
  if (password === '') return { url: user === '' ? url : parsed.href, authorization: undefined, ...shown };
  return { url: `${bare}${parsed.search}`, authorization: basic(server, user, password), ...shown };
}

/** What of a URL must not be seen: it may be who asks, or a token. */
function secretsIn({ username, password, search, hash, searchParams }: URL): readonly string[] {
  const parts = [password, search.slice(1), hash.slice(1), ...searchParams.values()];
  // A name such as `git` stands in other words, too; `masked` takes it out where it is before an @.
  const all = [...parts, ...(password === '' && username.length > 8 ? [username] : [])];
  return [...new Set(all.flatMap((part) => [part, decoded(part)]))].filter((part) => part.length > 3);
}

/** A part of a URL as it was before it was encoded; as it is where it cannot have been. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The header of a user with a password. */
export function basic(server: string, user: string, password: string): Authorization {
  const encoded = Buffer.from(`${user}:${password}`).toString('base64');
  return { server, header: `Basic ${encoded}`, secrets: [encoded, password, encodeURIComponent(password)] };
}
