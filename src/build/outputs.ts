import { copyFile, lstat, mkdir, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import picomatch from 'picomatch';
import { Refusal } from '../errors.ts';
import { insideRoot, isAbsent } from '../world/files.ts';

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
    const { base, isGlob } = picomatch.scan(output);
    const start = isGlob ? base : output;
    const matches = isGlob ? picomatch(output, { dot: true, nonegate: true }) : () => true;
    const files = (await filesBelow(root, start)).filter((file) => matches(file));
    if (files.length === 0) missing.push(output);
    for (const file of files) {
      const target = join(folder, file);
      await mkdir(dirname(target), { recursive: true });
      await copyFile(insideRoot(root, file, 'An output of a build'), target);
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

/** The files at or below a path; links are not followed and count as nothing. */
async function filesBelow(root: string, path: string): Promise<string[]> {
  const place = insideRoot(root, path, 'An output of a build');
  const entry = await lstat(place).catch((error: unknown) => {
    if (isAbsent(error)) return undefined;
    throw error;
  });
  if (entry?.isFile() === true) return [path];
  if (entry?.isDirectory() !== true) return [];
  const names = await readdir(place);
  return (await Promise.all(names.map((name) => filesBelow(root, path === '' ? name : `${path}/${name}`)))).flat();
}
