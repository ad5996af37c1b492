import { basename } from 'node:path';
import { venvBuild } from '../build/parts.ts';
import type { Problem } from '../errors.ts';
import type { Plugin } from '../manifest/definition.ts';
import { insideRoot, isThere } from '../world/files.ts';

/** Lockfiles that only their own tool can install. */
const FOREIGN: Readonly<Record<string, string>> = {
  'uv.lock': 'uv',
  'poetry.lock': 'Poetry',
  'pipfile.lock': 'Pipenv',
  'pdm.lock': 'PDM',
  'pixi.lock': 'pixi',
  'conda-lock.yml': 'conda-lock',
  'package-lock.json': 'npm',
};

/** Lockfiles that cannot be mirrored, each as a problem at the plugin's entry. */
export function lockfileProblems(plugin: Plugin, root: string, file: string): Problem[] {
  const problems: Problem[] = [];
  const at = { severity: 'error' as const, file, line: plugin.line, column: plugin.column, path: plugin.id };
  const names = new Map<string, string>([['lock.json', 'lock.json'], ['venv', 'venv']]); // prettier-ignore
  for (const path of plugin.lockfiles) {
    const name = basename(path).toLowerCase();
    const other = names.get(name);
    if (other !== undefined) {
      const message = `The lockfile '${path}' cannot be mirrored beside '${other}': both would be artifacts/plugins/${plugin.id}/${name}.`;
      problems.push({ ...at, message, allowed: 'lockfiles of different names' });
    }
    names.set(name, path);
    const tool = FOREIGN[name];
    if (tool !== undefined && venvBuild(plugin) === null && isInstalled(plugin, path)) {
      const message = `The lockfile '${path}' is one of ${tool}, which has to install it.`;
      problems.push({
        ...at,
        message,
        allowed: `a build step that runs ${tool}; or a requirements file or pylock.toml`,
      });
    }
    if (!isThere(insideRoot(root, path, `A lockfile of '${plugin.id}'`))) {
      problems.push({ ...at, message: `The lockfile '${path}' is not there.`, allowed: 'a file in the repository' });
    }
  }
  return problems;
}

/** Whether a lockfile is the venv's rather than the module's: without steps it is installed. */
export function isInstalled({ definition, build }: Plugin, path: string): boolean {
  return path === definition.runtime.lockfile || path === build?.lockfile;
}
