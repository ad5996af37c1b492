import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Git } from './git.ts';
import { checkVersion, refusedBySystem } from './trouble.ts';

/** Makes an empty repository, to be thrown away, in the folder that is there. @throws Refusal `system_failed`. */
export async function initialise(git: Git, objectFormat = 'sha1'): Promise<void> {
  const [version, made] = await Promise.all([
    git.do(['--version']),
    // Any other name than the ledger's: what the first branch is called must not matter.
    git.try(['init', '--quiet', '--bare', '--template=', `--object-format=${objectFormat}`, '--initial-branch=none']),
  ]);
  checkVersion(version.toString('utf8'));
  if (made.code !== 0) throw refusedBySystem(made.stderr, git.folder);
  await mkdir(join(git.folder, 'objects', 'info'), { recursive: true });
}
