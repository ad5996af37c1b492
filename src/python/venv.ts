import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Refusal } from '../errors.ts';
import { activateScript } from './activate.ts';
import type { Interpreter, Reader } from './interpreter.ts';
import { layoutOf } from './layout.ts';
import { addPip, type PipSource } from './pip.ts';

export interface VenvOptions {
  /** Whether it has a pip, and that byte code: without it a pip that runs makes its own, in a second. */
  readonly pip: 'none' | 'plain' | 'compiled';
  /** The folder that keeps pip unpacked, for all venvs: below the store, on the same file system. */
  readonly templates: string;
  /** The uv on PATH, which can bring pip where the interpreter has none. */
  readonly uv: string | null;
  readonly read: Reader;
  /** The environment of what is started. */
  readonly environment: Readonly<Record<string, string>>;
  /** Node's `process.platform`. */
  readonly platform: NodeJS.Platform;
}

/**
 * Makes a venv in a folder that is not there yet, and returns where its pip came from: `absent` where none was to be had, `none` where none
 * was wanted. Throws Refusal `no_interpreter` when the interpreter's installation lacks what a venv needs.
 */
export async function createVenv(
  dir: string,
  interpreter: Interpreter,
  options: VenvOptions,
): Promise<PipSource | 'none'> {
  if (interpreter.implementation === 'cpython' && options.platform !== 'win32') await writeVenv(dir, interpreter);
  else await runVenvModule(dir, interpreter, options);
  return options.pip === 'none' ? 'none' : addPip(dir, interpreter, options);
}

/** What the standard library's venv module writes, without starting Python: a hundredth of the time. */
async function writeVenv(dir: string, { executable, version, library, lib64 }: Interpreter): Promise<void> {
  const { scripts, python, sitePackages, config } = layoutOf(dir, { library }, 'linux');
  await Promise.all([scripts, sitePackages, join(dir, 'include')].map((folder) => mkdir(folder, { recursive: true })));
  const settings = {
    home: dirname(executable),
    'include-system-site-packages': 'false',
    version,
    executable,
    command: `${executable} -m venv --without-pip ${dir}`,
  };
  const [major, minor] = version.split('.');
  await Promise.all([
    writeFile(config, Object.entries(settings).map(([key, value]) => `${key} = ${value}\n`).join('')), // prettier-ignore
    writeFile(join(scripts, 'activate'), activateScript(dir)),
    symlink(executable, python),
    symlink(basename(python), join(scripts, 'python3')),
    symlink(basename(python), join(scripts, `python${major ?? ''}.${minor ?? ''}`)),
    ...(lib64 ? [symlink('lib', join(dir, 'lib64'))] : []),
  ]);
}

async function runVenvModule(dir: string, interpreter: Interpreter, options: VenvOptions): Promise<void> {
  const { executable } = interpreter;
  const argv = [executable, '-I', '-m', 'venv', '--without-pip', dir] as const;
  const ended = await options.read(
    { argv, cwd: dirname(executable), environment: options.environment },
    { timeoutMs: 120_000, limit: 64 * 1024 },
  );
  if (ended.code !== 0) throw failed(interpreter, `${ended.stdout}\n${ended.stderr}`, ended.timedOut);
  if (options.platform === 'win32') return;
  const scripts = join(dir, 'bin');
  await writeFile(join(scripts, 'activate'), activateScript(dir));
  // The others would still name this place after a move.
  await Promise.all(
    ['activate.csh', 'activate.fish', 'Activate.ps1'].map((name) => rm(join(scripts, name), { force: true })),
  );
}

function failed({ executable, version, implementation }: Interpreter, output: string, timedOut: boolean): Refusal {
  const [major, minor] = version.split('.');
  const missing = /No module named '?(?:venv|ensurepip)|ensurepip is not available/.test(output);
  const last = output.replace(/[^\P{Cc}\n]/gu, '').trim().split('\n').at(-1) ?? ''; // prettier-ignore
  const packageName =
    implementation === 'cpython' ? `python${major ?? ''}.${minor ?? ''}-venv` : `${implementation}3-venv`;
  return new Refusal(
    'no_interpreter',
    missing
      ? `The interpreter '${executable}' (${implementation} ${version}) has no 'venv' module.`
      : `'${executable} -m venv' ${timedOut ? 'did not end within 120 s' : 'failed'}: ${last.slice(0, 300)}`,
    missing
      ? {
          hint: `Debian and Ubuntu keep it in a package of its own: 'apt-get install ${packageName}'. Or use another interpreter: the input 'python', or actions/setup-python.`,
        }
      : { hint: "Try another interpreter: the input 'python', or actions/setup-python." },
  );
}
