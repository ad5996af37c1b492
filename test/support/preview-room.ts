import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { manifest, PYTHON } from './plugins.ts';
import { NODE, scratch } from './process.ts';
import { makeRepository } from './repository.ts';
import { ENGINES, isolatedBackends } from './sandboxes.ts';

export interface PreviewRoom {
  readonly folder: string;
  readonly remove: () => void;
  /** What previews are given, with a folder for temporary files that is theirs alone. */
  readonly environment: Readonly<Record<string, string>>;
  /** The same on a machine without any sandbox. */
  readonly alone: Readonly<Record<string, string>>;
  /** The isolated backends that work here. */
  readonly isolated: readonly string[];
  /** A repository of the plugin `p`, whose module has this source. */
  readonly workspace: (source: string, more?: Readonly<Record<string, unknown>>) => string;
  /** What previews left: containers, folders, processes. Each names the folder for temporary files. */
  readonly leftovers: () => readonly string[];
}

/** A place for the previews of a test file, in which what they leave can be told from what others do. */
export function previewRoom(): PreviewRoom {
  const { folder, remove } = scratch();
  const bare = join(folder, 'bin');
  mkdirSync(bare);
  for (const program of [NODE, '/usr/bin/git', '/usr/bin/env', '/bin/sh'])
    symlinkSync(program, join(bare, program.slice(dirname(program).length + 1)));
  symlinkSync(PYTHON, join(bare, 'python3'));
  const temporary = join(folder, 'tmp');
  mkdirSync(temporary);
  const environment = { ...ENGINES, TMPDIR: temporary };
  const isolated = isolatedBackends();
  let last = 0;
  return {
    folder,
    remove,
    environment,
    alone: { PATH: bare, TMPDIR: temporary },
    isolated,
    workspace(source, more = {}) {
      const cwd = join(folder, `case ${(last += 1)}`);
      makeRepository(cwd, {
        'plugins.json': manifest({ id: 'p', version: '1.0', runtime: { entrypoint: 'p:Plugin' }, ...more }),
        'p.py': source,
        '.gitignore': 'artifacts/\n',
      });
      return cwd;
    },
    leftovers() {
      const words = ['ps', '--all', '--no-trunc', '--filter', 'label=coolbox.preview', '--format', '{{.Command}}'];
      const containers = isolated
        .filter((name) => name !== 'local')
        .flatMap((name) =>
          execFileSync(name, words, { encoding: 'utf8', env: { ...process.env, ...environment } }).split('\n'),
        );
      const processes = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).split('\n');
      const mine = [...containers, ...processes].filter((line) => line.includes(`${temporary}/coolbox-preview`));
      return [...readdirSync(temporary).filter((name) => name.startsWith('coolbox-preview-')), ...mine];
    },
  };
}
