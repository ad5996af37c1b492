import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Interpreter } from '../../src/python/interpreter.ts';
import { probe } from '../../src/python/interpreter.ts';
import { read } from '../../src/world/processes.ts';

/** What every child of these tests sees. */
export const environment = { PATH: process.env['PATH'] ?? '', HOME: homedir(), PIP_DISABLE_PIP_VERSION_CHECK: '1' };
export const world = { read, environment };
export const platform = process.platform;

/** Real paths of the interpreters of this machine, no two of one version: on PATH and in pyenv's folder. */
export function machinePaths(): string[] {
  const pyenv = join(process.env['PYENV_ROOT'] ?? join(homedir(), '.pyenv'), 'versions');
  const versions = existsSync(pyenv) ? readdirSync(pyenv) : [];
  const folders = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '' && !folder.endsWith('shims'));
  const places = [
    ...folders.map((folder) => join(folder, 'python3')),
    ...versions.map((version) => join(pyenv, version, 'bin', 'python3')),
  ];
  return [...new Set(places.filter((place) => existsSync(place)).map((place) => realpathSync(place)))];
}

/** The supported interpreters of this machine, oldest first, one of each minor version. */
export async function machineInterpreters(): Promise<Interpreter[]> {
  const probed = await Promise.all(machinePaths().map((path) => probe(path, world)));
  const minor = ({ version }: Interpreter): number => Number(version.split('.')[1]);
  const found = probed
    .flatMap((answer) => (answer.found ? [answer.interpreter] : []))
    .filter((each) => minor(each) >= 8);
  const byMinor = new Map(found.map((each) => [minor(each), each]));
  return [...byMinor].sort(([a], [b]) => a - b).map(([, each]) => each);
}

/** The output of an interpreter's program, parsed. */
export async function ask(
  python: string,
  program: string,
  more: Readonly<Record<string, string>> = {},
): Promise<unknown> {
  const command = { argv: [python, '-c', program] as const, cwd: '/', environment: { ...environment, ...more } };
  const ended = await read(command, { timeoutMs: 60_000 });
  if (ended.code !== 0) throw new Error(`${python} ended with ${ended.code ?? 'a signal'}: ${ended.stderr}`);
  return JSON.parse(ended.stdout);
}
