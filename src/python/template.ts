import { createHash, randomBytes } from 'node:crypto';
import { copyFile, link, lstat, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import pLimit from 'p-limit';
import { Refusal } from '../errors.ts';
import { isAbsent, isThere } from '../world/files.ts';
import type { Interpreter } from './interpreter.ts';
import type { VenvOptions } from './venv.ts';

/**
 * The folder with this interpreter's own pip unpacked, made when it is not there yet; null when the interpreter has none. It
 * serves any number of venvs: hard links of it go into them, and it installs into venvs that have no pip.
 * @param isCompiled whether it has byte code from the start; else the first pip that runs there makes it.
 */
export async function pipTemplate(
  interpreter: Interpreter,
  isCompiled: boolean,
  options: Pick<VenvOptions, 'templates' | 'read' | 'environment'>,
): Promise<string | null> {
  const sources = sourcesOf(interpreter);
  if (sources.length === 0) return null;
  const template = join(options.templates, await templateName(interpreter, sources));
  const run = (script: string, folder: string): Promise<void> =>
    runPython(interpreter, script, [folder, ...sources], options);
  if (await isUntouched(template)) {
    if (isCompiled && !isThere(join(template, BYTE_CODE))) await run(COMPILE, template);
    return template;
  }
  const fresh = `${template}.${randomBytes(6).toString('hex')}`;
  try {
    await mkdir(fresh, { recursive: true });
    await run(isCompiled ? UNPACK + COMPILE : UNPACK, fresh);
    await putInPlace(fresh, template);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  return template;
}

/** Links every file of a template into a venv's folder (copies where links cannot be made); returns their paths, relative with slashes. */
export async function linkTemplate(template: string, target: string): Promise<string[]> {
  const files = await filesIn(template);
  for (const folder of new Set(files.map((file) => dirname(join(target, file)))))
    await mkdir(folder, { recursive: true });
  const some = pLimit(32);
  await Promise.all(files.map((file) => some(() => placeFile(template, target, file))));
  return files;
}

function sourcesOf({ ensurepip, setuptools, packages }: Interpreter): string[] {
  if (ensurepip !== null) return [ensurepip, ...(setuptools === null ? [] : [setuptools])];
  return packages === null ? [] : [packages];
}

async function templateName({ abi }: Interpreter, sources: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(abi);
  let version = 'own';
  for (const source of sources) {
    if (source.endsWith('.whl')) hash.update(await readFile(source));
    else {
      const info = (await readdir(source)).filter((name) => /^pip-.*\.(?:dist|egg)-info$/.test(name)).sort();
      hash.update(JSON.stringify([source, info, (await lstat(join(source, 'pip'))).mtimeMs]));
      version = /^pip-([\w.]+)\.(?:dist|egg)-info$/.exec(info[0] ?? '')?.[1] ?? version;
    }
    version = /^pip-([\w.]+)-/.exec(basename(source))?.[1] ?? version;
  }
  return `pip-${version}-${hash.digest('hex').slice(0, 16)}`;
}

/** The time that every file of a template bears: one that a build step wrote through a link bears another. */
const STAMP = 946_684_800;

/** Unpacks wheels, or copies an installed pip. */
const UNPACK = `
import sys, os, shutil, zipfile
dest, sources = sys.argv[1], sys.argv[2:]
for source in sources:
    if os.path.isfile(source):
        zipfile.ZipFile(source).extractall(dest)
        continue
    for name in os.listdir(source):
        if name == 'pip' or (name.startswith('pip-') and name.endswith('-info')):
            copy = shutil.copytree if os.path.isdir(os.path.join(source, name)) else shutil.copyfile
            copy(os.path.join(source, name), os.path.join(dest, name))
for folder, folders, names in os.walk(dest):
    if '__pycache__' in folders:
        shutil.rmtree(os.path.join(folder, '__pycache__'))
        folders.remove('__pycache__')
    for name in names:
        os.chmod(os.path.join(folder, name), 0o644)
        os.utime(os.path.join(folder, name), (${STAMP}, ${STAMP}))
`;

/** Imports what `pip install` needs, so that its byte code is there for all: that takes a second. */
const COMPILE = `
import sys
sys.path.insert(0, sys.argv[1])
try:
    import pip._internal.cli.main, pip._internal.commands.install
except Exception as error:
    print(error, file=sys.stderr)
`;

const BYTE_CODE = 'pip/_internal/commands/__pycache__';

async function runPython(
  { executable }: Interpreter,
  script: string,
  words: readonly [string, ...string[]],
  { read, environment }: Pick<VenvOptions, 'read' | 'environment'>,
): Promise<void> {
  const command = { argv: [executable, '-I', '-c', script, ...words] as const, cwd: words[0], environment };
  const ended = await read(command, { timeoutMs: 120_000, limit: 64 * 1024 });
  if (ended.code === 0) return;
  throw new Refusal(
    'system_failed',
    `pip could not be unpacked by '${executable}': ${ended.stderr.trim().split('\n').at(-1) ?? ''}`,
    {
      hint: 'Look for free space and rights to write in the artifacts folder.',
    },
  );
}

async function putInPlace(fresh: string, template: string): Promise<void> {
  try {
    await rename(fresh, template);
  } catch (error) {
    // Another process was faster; unless what lies there was written to, it is the same.
    if (await isUntouched(template)) return;
    const old = `${fresh}.old`;
    await rename(template, old).catch(() => {
      throw error;
    });
    await rename(fresh, template);
    await rm(old, { recursive: true, force: true });
  }
}

async function isUntouched(template: string): Promise<boolean> {
  try {
    const files = (await filesIn(template)).filter((file) => !file.endsWith('.pyc'));
    const found = await Promise.all(files.map((file) => lstat(join(template, file))));
    const whole = found.every(
      (each) => each.isFile() && each.mtimeMs === STAMP * 1000 && (each.mode & 0o511) === 0o400,
    );
    return whole && files.includes('pip/__main__.py');
  } catch (error) {
    if (isAbsent(error)) return false;
    throw error;
  }
}

/** Every file below a folder, relative with slashes, but for the temporary ones of a Python that compiles right now. */
async function filesIn(folder: string): Promise<string[]> {
  const found: string[] = [];
  const walk = async (below: string): Promise<void> => {
    for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) await walk(path);
      else if (!/\.pyc\.\d+$/.test(entry.name)) found.push(path);
    }
  };
  await walk('');
  return found;
}

/** Compiled files are copied: Python believes them, and a step that wrote into one would write into every venv's. */
async function placeFile(template: string, target: string, file: string): Promise<void> {
  const [from, to] = [join(template, file), join(target, file)];
  await (file.endsWith('.pyc') ? copyFile(from, to) : linkOrCopy(from, to));
}

async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch {
    await copyFile(from, to);
  }
}
