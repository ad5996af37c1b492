import { chmod, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Interpreter } from './interpreter.ts';
import { layoutOf, type Layout } from './layout.ts';
import { consoleScript } from './script.ts';
import { linkTemplate, pipTemplate } from './template.ts';
import type { VenvOptions } from './venv.ts';

/** Where a venv's pip came from: what is with the interpreter, uv, or nowhere. */
export type PipSource = 'interpreter' | 'uv' | 'absent';

/** Puts pip (and before Python 3.12 setuptools, as the venv module does) into a venv; returns where it came from. */
export async function addPip(venv: string, interpreter: Interpreter, options: VenvOptions): Promise<PipSource> {
  const layout = layoutOf(venv, interpreter, options.platform);
  const template = await pipTemplate(interpreter, options.pip === 'compiled', options);
  if (template === null) return options.uv === null ? 'absent' : addByUv(options.uv, layout, options);
  const linked = await linkTemplate(template, layout.sitePackages);
  if (options.platform === 'win32') await writeLaunchers(layout, options);
  else await writeScripts(linked, layout, interpreter.version);
  return 'interpreter';
}

const MAIN = { module: 'pip._internal.cli.main', attribute: 'main' } as const;

async function writeScripts(
  linked: readonly string[],
  { scripts, python, sitePackages }: Layout,
  version: string,
): Promise<void> {
  const [major, minor] = version.split('.');
  const names = ['pip', 'pip3', `pip${major ?? ''}.${minor ?? ''}`];
  const text = consoleScript(python, MAIN.module, MAIN.attribute);
  for (const name of names) {
    await writeFile(join(scripts, name), text);
    await chmod(join(scripts, name), 0o755);
  }
  // pip removes what its record names: without these an upgrade would leave old scripts behind.
  const record = linked.find((path) => /^pip-[^/]*\.dist-info\/RECORD$/.test(path));
  if (record === undefined) return;
  const path = join(sitePackages, record);
  const own = await readFile(path, 'utf8');
  await rm(path);
  await writeFile(path, `${own.trimEnd()}\n${names.map((name) => `../../../bin/${name},,\n`).join('')}`);
}

/** Windows starts scripts by small programs, which pip's own script maker writes. */
async function writeLaunchers({ scripts, python }: Layout, options: VenvOptions): Promise<void> {
  const entry = `${MAIN.module}:${MAIN.attribute}`;
  const source = `
import sys
from pip._vendor.distlib.scripts import ScriptMaker
maker = ScriptMaker(None, sys.argv[1])
maker.executable, maker.variants, maker.clobber = sys.executable, {''}, True
maker.make_multiple(['pip = ${entry}', 'pip3 = ${entry}'])
`;
  await options.read(
    { argv: [python, '-I', '-c', source, scripts], cwd: scripts, environment: options.environment },
    { timeoutMs: 60_000, limit: 64 * 1024 },
  );
}

async function addByUv(uv: string, { scripts, python }: Layout, options: VenvOptions): Promise<PipSource> {
  const argv = [uv, 'pip', 'install', '--no-progress', '--no-python-downloads', '--python', python, 'pip'] as const;
  const ended = await options.read(
    { argv, cwd: scripts, environment: options.environment },
    { timeoutMs: 120_000, limit: 64 * 1024 },
  );
  return ended.code === 0 ? 'uv' : 'absent';
}
