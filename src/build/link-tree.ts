import { constants } from 'node:fs';
import { chmod, copyFile, link, lstat, mkdir, readdir, readlink, symlink, utimes } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Copies a folder's folders, files and symbolic links to a new place: files by hardlinks, or by bytes where the disk has
 * none. Pipes and sockets are left out.
 */
export async function linkTree(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await linkTree(source, target);
    else if (entry.isSymbolicLink()) await symlink(await readlink(source), target);
    else if (entry.isFile()) await linkOrCopy(source, target);
  }
  // Kept writable for us: what cannot be written cannot be removed.
  await chmod(to, ((await lstat(from)).mode & 0o777) | 0o700);
}

async function linkOrCopy(source: string, target: string): Promise<void> {
  try {
    await link(source, target);
  } catch {
    const { mtimeMs } = await lstat(source);
    await copyFile(source, target, constants.COPYFILE_EXCL);
    await utimes(target, mtimeMs / 1000, mtimeMs / 1000);
  }
}
