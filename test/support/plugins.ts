import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The Python that a terminal here starts; its own path, not a shim's or a venv's. */
export const PYTHON = execFileSync('python3', ['-c', 'import os, sys; print(os.path.realpath(sys.executable))'], {
  encoding: 'utf8',
}).trim();

/** PATH with that Python first, so that it is the one that is found. */
export const PATH = `${dirname(PYTHON)}:${process.env['PATH'] ?? ''}`;

/** A manifest with one profile, as JSON: what is in it is given as it would be read. */
export function manifest(...plugins: readonly Readonly<Record<string, unknown>>[]): string {
  return `${JSON.stringify({ profiles: { default: { plugins } } }, undefined, 2)}\n`;
}

/** A plugin with these build steps. */
export function built(id: string, steps: readonly unknown[], more: Readonly<Record<string, unknown>> = {}) {
  return { id, runtime: { entrypoint: `${id}.plugin:Plugin`, build: { steps }, ...more } };
}

/** A build step that runs a Python program. */
export function python(code: string, more: Readonly<Record<string, unknown>> = {}) {
  return { command: ['python', '-c', code], ...more };
}

/**
 * Writes the wheel of a package that is one module, `NAME = '<name> <version>'`, with a console script that prints it;
 * made by hand, so that nothing comes from a network. Returns its SHA-256.
 */
export function makeWheel(folder: string, name: string, version = '1.0'): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}-${version}-py3-none-any.whl`);
  execFileSync(PYTHON, ['-I', '-c', WHEEL, path, name, version]);
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

const WHEEL = `
import sys, zipfile
path, name, version = sys.argv[1:]
info = '%s-%s.dist-info' % (name, version)
files = {
    name + '.py': 'NAME = %r\\n\\ndef main():\\n    print(NAME)\\n' % (name + ' ' + version),
    info + '/METADATA': 'Metadata-Version: 2.1\\nName: %s\\nVersion: %s\\n' % (name, version),
    info + '/WHEEL': 'Wheel-Version: 1.0\\nGenerator: hand\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n',
    info + '/entry_points.txt': '[console_scripts]\\n%s = %s:main\\n' % (name, name),
}
files[info + '/RECORD'] = ''.join('%s,,\\n' % file for file in [*files, info + '/RECORD'])
with zipfile.ZipFile(path, 'w') as wheel:
    for file, text in files.items():
        wheel.writestr(zipfile.ZipInfo(file, (2020, 1, 1, 0, 0, 0)), text)
`;

/** A lockfile of these wheels, which lie in `wheels/` of the working directory. */
export function lockfile(...packages: readonly { readonly name: string; readonly sha256: string }[]): string {
  const lines = packages.map(({ name, sha256 }) => `${name}==1.0 --hash=sha256:${sha256}`);
  return ['--no-index', '--find-links ./wheels', ...lines, ''].join('\n');
}

/**
 * Puts into a workspace's store what any run before would have left there: pip, unpacked. It takes seconds to make, so
 * it is taken from `first`, a workspace in which a plugin with steps was provisioned.
 */
export function withPip(workspace: string, first: string): void {
  const [from, to] = [first, workspace].map((root) => join(root, 'artifacts', '.store'));
  if (from === undefined || to === undefined || !existsSync(from)) return;
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from).filter((each) => each.startsWith('pip-'))) {
    execFileSync('cp', ['-al', join(from, name), join(to, name)]);
  }
}

/** What a program of a plugin's venv prints. */
export function runIn(root: string, id: string, program: string, ...words: readonly string[]): string {
  const file = join(root, 'artifacts', 'plugins', id, 'venv', 'bin', program);
  return execFileSync(file, words, { encoding: 'utf8', cwd: '/', env: { PATH: '/usr/bin:/bin' } }).trim();
}

/** A plugin's lock.json. */
export function lockOf(root: string, id: string): Lock {
  return JSON.parse(readFileSync(join(root, 'artifacts', 'plugins', id, 'lock.json'), 'utf8')) as Lock;
}

export interface Lock extends Readonly<Record<string, unknown>> {
  readonly plugin: string;
  readonly resolved: {
    readonly fingerprint: string;
    readonly interpreter: Readonly<Record<string, string>>;
    readonly packages: readonly { readonly name: string; readonly version: string }[];
    readonly lockfiles: readonly { readonly path: string; readonly sha256: string }[];
    readonly runtimes: readonly { readonly name: string; readonly version: string; readonly executable: string }[];
    readonly steps: readonly { readonly name: string; readonly seconds: number }[];
  };
}
