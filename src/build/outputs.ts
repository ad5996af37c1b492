import { copyFile, lstat, mkdir, readdir, readlink, symlink } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import { Refusal } from '../errors.ts';
import { globBase, isGlob, matchGlobs } from '../manifest/glob.ts';
import { insideRoot, isAbsent, isWithin } from '../world/files.ts';

/**
 * Copies what the steps wrote outside the venv (`build.outputs`, paths and globs) from `root` to `folder`.
 * @throws Refusal `step_failed` naming every output that the steps did not leave.
 */
export async function collectOutputs(
  outputs: readonly string[],
  root: string,
  folder: string,
  plugin: string,
): Promise<void> {
  const missing: string[] = [];
  for (const output of outputs) {
    const matches = isGlob(output) ? matchGlobs([output]) : () => true;
    const files = (await filesBelow(root, globBase(output))).filter(matches);
    if (files.length === 0) missing.push(output);
    for (const file of files) {
      const target = join(folder, file);
      await mkdir(dirname(target), { recursive: true });
      await copyOutput(root, file, target);
    }
  }
  if (missing.length > 0) {
    throw new Refusal(
      'step_failed',
      `The build steps of '${plugin}' ended, but left no ${missing.map((path) => `'${path}'`).join(', ')}.`,
      {
        hint: 'build.outputs lists what the steps write outside the venv, relative to the working directory.',
      },
    );
  }
}

async function copyOutput(root: string, path: string, target: string): Promise<void> {
  const source = join(root, path);
  if ((await lstat(source)).isSymbolicLink()) await symlink(innerLink(root, path, await readlink(source)), target);
  else await copyFile(insideRoot(root, path, 'An output of a build'), target);
}

/**
 * The target of a link among the outputs, as it is: relative, so that it is right wherever the working directory lies.
 * @throws Refusal `step_failed` when it leads out of the working directory.
 */
export function innerLink(root: string, path: string, target: string): string {
  if (!isAbsolute(target) && isWithin(root, resolve(root, dirname(path), target))) return target;
  throw new Refusal('step_failed', `'${path}', an output of a build, is a link to '${target}'.`, {
    hint: 'Links in build.outputs are relative and stay inside the working directory. Have the step copy the file.',
  });
}

/** The files and links at or below a path. */
async function filesBelow(root: string, path: string): Promise<string[]> {
  const place = join(insideRoot(root, dirname(path), 'An output of a build'), basename(path));
  const entry = await lstat(place).catch((error: unknown) => {
    if (isAbsent(error)) return undefined;
    throw error;
  });
  if (entry?.isFile() === true) return [path];
  if (entry?.isSymbolicLink() === true) return [path];
  if (entry?.isDirectory() !== true) return [];
  const names = await readdir(place);
  return (await Promise.all(names.map((name) => filesBelow(root, path === '' ? name : `${path}/${name}`)))).flat();
}
