import type { Interpreter } from './interpreter.ts';
import { pathsOf } from './places.ts';

/** Where things are in a venv, absolute. */
export interface Layout {
  /** `bin`, on Windows `Scripts`. */
  readonly scripts: string;
  readonly python: string;
  readonly sitePackages: string;
  readonly config: string;
}

/** The layout of a venv of this interpreter on a platform (Node's name). */
export function layoutOf(venv: string, interpreter: Pick<Interpreter, 'library'>, platform: NodeJS.Platform): Layout {
  const { join } = pathsOf(platform);
  const windows = platform === 'win32';
  const scripts = join(venv, windows ? 'Scripts' : 'bin');
  return {
    scripts,
    python: join(scripts, windows ? 'python.exe' : 'python'),
    sitePackages: windows
      ? join(venv, 'Lib', 'site-packages')
      : join(venv, 'lib', interpreter.library, 'site-packages'),
    config: join(venv, 'pyvenv.cfg'),
  };
}
