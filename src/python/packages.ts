import { constants } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Interpreter } from './interpreter.ts';
import { layoutOf } from './layout.ts';

export interface Package {
  readonly name: string;
  readonly version: string;
}

/** What is installed in a venv, as its metadata says, sorted by normalised name; nothing is started. */
export async function installedPackages(
  venv: string,
  interpreter: Pick<Interpreter, 'library'>,
  platform: NodeJS.Platform = process.platform,
): Promise<Package[]> {
  const { sitePackages } = layoutOf(venv, interpreter, platform);
  const names = await readdir(sitePackages).catch(() => []);
  const found = await Promise.all(names.map((name) => packageOf(sitePackages, name)));
  const byName = new Map(found.filter((each) => each !== null).map((each) => [normalised(each.name), each]));
  return [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}

/** PEP 503: how names of packages are compared. */
export function normalised(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-');
}

async function packageOf(folder: string, entry: string): Promise<Package | null> {
  const [, stem, kind] = /^(.+)\.(dist-info|egg-info|egg-link)$/.exec(entry) ?? [];
  if (stem === undefined || stem.startsWith('~')) return null; // pip renames so what it takes away.
  if (kind === 'egg-link') return { name: stem, version: '' };
  const path = join(folder, entry);
  const isFolder = await stat(path).then((each) => each.isDirectory(), () => false); // prettier-ignore
  const file = kind === 'dist-info' ? join(path, 'METADATA') : isFolder ? join(path, 'PKG-INFO') : path;
  const head = await readHead(file);
  const name = field(head, 'Name');
  const version = field(head, 'Version');
  if (name !== undefined) return { name, version: version ?? '' };
  const [, byName, byVersion] = /^(.+?)-([^-]+)(?:-py\S+)?$/.exec(stem) ?? [];
  return byName === undefined || kind === 'egg-info' ? null : { name: byName, version: byVersion ?? '' };
}

/** The headers come before the description, which can be long. */
async function readHead(file: string): Promise<string> {
  try {
    // A pipe would never end.
    const handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      if (!(await handle.stat()).isFile()) return '';
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(16 * 1024), 0, 16 * 1024, 0);
      return buffer.toString('utf8', 0, bytesRead).split(/\r?\n\r?\n/)[0] ?? '';
    } finally {
      await handle.close();
    }
  } catch {
    return '';
  }
}

function field(head: string, name: string): string | undefined {
  const value = new RegExp(`^${name}:[ \\t]*([^\\r\\n]+)`, 'im').exec(head)?.[1]?.trim();
  return value === undefined ? undefined : value.replace(/\p{Cc}/gu, '').slice(0, 200);
}
