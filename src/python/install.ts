import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Refusal, type Problem } from '../errors.ts';
import type { Step } from '../manifest/definition.ts';
import type { Installer } from './installer.ts';
import type { Interpreter, Reader } from './interpreter.ts';
import { layoutOf } from './layout.ts';
import { isBlank, isComplete, isPylock, readRequirements } from '../build/lockfile.ts';
import { translatePylock } from './pylock.ts';
import { pipTemplate } from './template.ts';

export type { Installer } from './installer.ts';

export interface InstallOptions {
  readonly venv: string;
  readonly interpreter: Interpreter;
  readonly installer: Installer;
  /** `path` as the manifest has it, `file` absolute. */
  readonly lockfile: { readonly path: string; readonly file: string; readonly text: string };
  /** As for `createVenv`. */
  readonly templates: string;
  readonly read: Reader;
  readonly environment: Readonly<Record<string, string>>;
  readonly platform: NodeJS.Platform;
  /** Runs a step in the working directory; throws Refusal `step_failed` with its last lines. */
  readonly run: (step: Step) => Promise<unknown>;
}

/**
 * Installs a lockfile into a venv; returns a warning for each requirement that is not pinned.
 * Throws Refusal `step_failed`, with a hint where the cause is known; `no_interpreter` when the lockfile is for other Pythons.
 */
export async function installLockfile(options: InstallOptions): Promise<readonly Problem[]> {
  const { lockfile, installer } = options;
  if (isPylock(lockfile.path)) {
    if (installer.kind === 'uv') await runStep(options, ['-r', lockfile.file]);
    else await installTranslated(options);
    return [];
  }
  if (isBlank(lockfile.text)) return [];
  const content = readRequirements(lockfile.text);
  const whole = isComplete(content) ? ['--require-hashes', '--no-deps'] : [];
  await runStep(options, [...whole, '-r', lockfile.file]);
  return content.requirements
    .filter(({ pinned }) => !pinned)
    .map(({ line, text }) => ({
      severity: 'warning',
      file: lockfile.path,
      line,
      path: '',
      message: `'${text}' is not pinned: the same lockfile may install something else tomorrow.`,
      allowed: "one version, as in 'name==1.2.3', best with hashes",
    }));
}

async function installTranslated(options: InstallOptions): Promise<void> {
  const { lockfile, interpreter } = options;
  const { hashed, unhashed } = translatePylock(
    lockfile.text,
    dirname(lockfile.file),
    lockfile.path,
    interpreter.version,
  );
  const folder = await mkdtemp(join(tmpdir(), 'coolbox-lock-'));
  try {
    const parts = [
      ['hashed.txt', hashed, ['--require-hashes', '--no-deps']],
      ['unhashed.txt', unhashed, ['--no-deps']],
    ] as const;
    for (const [name, text, flags] of parts) {
      if (text === '') continue;
      await writeFile(join(folder, name), text);
      await runStep(options, [...flags, '-r', join(folder, name)]);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function runStep(options: InstallOptions, words: readonly string[]): Promise<void> {
  const argv = [...(await installCommand(options)), ...words];
  try {
    await options.run({ name: `install ${options.lockfile.path}`, run: { argv }, cwd: null, environment: {} });
  } catch (error) {
    throw explained(error, options.lockfile.path);
  }
}

async function installCommand(options: InstallOptions): Promise<string[]> {
  const { installer, interpreter, venv, platform } = options;
  const { python } = layoutOf(venv, interpreter, platform);
  if (installer.kind === 'uv')
    return [installer.path, 'pip', 'install', '--no-progress', '--no-python-downloads', '--python', python];
  const template = await pipTemplate(interpreter, false, options);
  if (template === null) throw new Error(`pip was chosen, but '${interpreter.executable}' has none`);
  // pip itself is not in the venv. What pip sees beside itself (its own template) must not count as installed.
  return [python, join(template, 'pip'), ...PIP_INSTALL];
}

const PIP_INSTALL = [
  'install',
  '--ignore-installed',
  '--no-compile',
  '--no-input',
  '--disable-pip-version-check',
  '--no-warn-script-location',
  '--progress-bar=off',
];

const NETWORK =
  /name resolution|resolve host|dns error|error sending request|Connection refused|NewConnectionError|Network is unreachable|ConnectTimeout|ReadTimeout|Max retries exceeded|tunnel connection failed/i;
const HASHES = /DO NOT MATCH THE HASHES|Hash mismatch|hashes are missing|--require-hashes mode/i;

function explained(error: unknown, lockfile: string): unknown {
  if (!(error instanceof Refusal) || error.reason !== 'step_failed') return error;
  const hint = HASHES.test(error.message)
    ? `The files offered are not those that '${lockfile}' names by hash. Lock again, and look at what changed.`
    : NETWORK.test(error.message)
      ? 'The package index could not be reached. Look at the network, at proxies (HTTPS_PROXY), certificates (SSL_CERT_FILE) and indexes (PIP_INDEX_URL, UV_INDEX_URL).'
      : error.hint;
  return new Refusal(error.reason, error.message, { hint, cause: error, problems: error.problems });
}
