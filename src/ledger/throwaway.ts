import { randomBytes } from 'node:crypto';
import { lstat, mkdir, readdir, rm, utimes } from 'node:fs/promises';
import { realpathSync } from 'node:fs';
import { join } from 'node:path';

/** What the folders are called that repositories are made in only to be thrown away. */
const PREFIX = 'coolbox-ledger-';
/** A run that still works says so at least this often, in milliseconds; what is silent for ten times as long was killed. */
const SIGN_OF_LIFE_MS = 60_000;

/**
 * Gives the work a new folder that nobody else can look into, and removes it however the work ends. Clears away what
 * killed runs of the same user left.
 */
export async function inThrowaway<T>(parent: string, work: (folder: string) => Promise<T>): Promise<T> {
  const real = realpathSync(parent);
  const folder = join(real, `${PREFIX}${randomBytes(8).toString('hex')}`);
  await mkdir(folder, { mode: 0o700 });
  const alive = setInterval(() => {
    void utimes(folder, new Date(), new Date()).catch(() => undefined);
  }, SIGN_OF_LIFE_MS);
  alive.unref();
  const cleared = clear(real);
  try {
    return await work(folder);
  } finally {
    clearInterval(alive);
    await cleared;
    await remove(folder);
  }
}

async function clear(parent: string): Promise<void> {
  const names = await readdir(parent).catch(() => []);
  for (const name of names.filter((each) => each.startsWith(PREFIX))) {
    const folder = join(parent, name);
    const stats = await lstat(folder).catch(() => undefined);
    if (stats === undefined || !stats.isDirectory() || stats.uid !== (process.getuid?.() ?? stats.uid)) continue;
    if (Date.now() - stats.mtimeMs > 10 * SIGN_OF_LIFE_MS) await remove(folder);
  }
}

/** Never a reason to fail: what stays is cleared by a later run. */
async function remove(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
}
