import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { read } from '../../src/world/processes.ts';
import { environment } from './interpreters.ts';

export interface Wheel {
  readonly path: string;
  readonly sha256: string;
}

/**
 * Writes the wheel of a small package with a console script (named after it) that prints its interpreter's prefix and its arguments as
 * JSON; made by hand, so that nothing comes from a network.
 */
export async function makeWheel(
  python: string,
  folder: string,
  name: string,
  version: string,
  requires: readonly string[] = [],
): Promise<Wheel> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${name}-${version}-py3-none-any.whl`);
  const argv = [python, '-I', '-c', BUILD, path, name, version, ...requires] as const;
  const ended = await read({ argv, cwd: folder, environment });
  if (ended.code !== 0) throw new Error(ended.stderr);
  return {
    path,
    sha256: createHash('sha256')
      .update(await readFile(path))
      .digest('hex'),
  };
}

const BUILD = `
import sys, zipfile
path, name, version, *requires = sys.argv[1:]
info = '%s-%s.dist-info' % (name, version)
files = {
    name + '.py': 'import json, sys\\n\\ndef main():\\n    print(json.dumps([sys.prefix, sys.argv[1:]]))\\n',
    info + '/METADATA': 'Metadata-Version: 2.1\\nName: %s\\nVersion: %s\\n' % (name, version) + ''.join('Requires-Dist: %s\\n' % r for r in requires) + '\\nVersion: not this\\n',
    info + '/WHEEL': 'Wheel-Version: 1.0\\nGenerator: hand\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n',
    info + '/entry_points.txt': '[console_scripts]\\n%s = %s:main\\n' % (name, name),
}
files[info + '/RECORD'] = ''.join('%s,,\\n' % f for f in [*files, info + '/RECORD'])
with zipfile.ZipFile(path, 'w') as wheel:
    for file, text in files.items():
        wheel.writestr(zipfile.ZipInfo(file, (2020, 1, 1, 0, 0, 0)), text)
`;
