import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { openProbes } from '../../src/build/probes.ts';
import { probeRuntimes, type RuntimeWorld } from '../../src/build/runtimes.ts';
import { read } from '../../src/world/processes.ts';
import { inFolder } from '../support/folder.ts';

interface Machine {
  readonly folder: string;
  readonly put: (name: string, script: string) => Promise<string>;
  readonly world: RuntimeWorld;
}

async function machine(work: (machine: Machine) => Promise<void>): Promise<void> {
  await inFolder(async (folder) => {
    const put = async (name: string, script: string): Promise<string> => {
      const path = join(folder, name);
      await mkdir(join(path, '..'), { recursive: true });
      await writeFile(path, `#!/bin/sh\n${script}\n`);
      await chmod(path, 0o755);
      return path;
    };
    const environment = { PATH: `${folder}/bin` };
    await work({
      folder,
      put,
      world: { environment, platform: process.platform, probes: openProbes(null), read, directory: folder },
    });
  });
}

describe('the runtimes of a plugin', () => {
  test('are found on PATH with their versions, in the order required', async () => {
    await machine(async ({ put, world }) => {
      const tool = await put('bin/tool', 'echo "tool v20.11.1 (abc 1.2.3)"');
      const go = await put('bin/go', '[ "$1" = version ] && echo "go version go1.22.3 linux/amd64"');
      const java = await put('bin/java', '[ "$1" = -version ] && echo "openjdk version \\"17.0.10\\" 2024-01-16" >&2');
      const odd = await put('bin/odd', '[ "$1" = version ] && echo 7 || exit 2');

      const runtimes = await probeRuntimes(['tool>=20,<21', 'go', 'java>=17', 'odd==7', 'tool'], world);

      expect(runtimes).toEqual([
        { name: 'tool', version: '20.11.1', executable: tool },
        { name: 'go', version: '1.22.3', executable: go },
        { name: 'java', version: '17.0.10', executable: java },
        { name: 'odd', version: '7', executable: odd },
      ]);
    });
  });

  test('that are missing or of another version are named together', async () => {
    await machine(async ({ put, world }) => {
      await put('bin/tool', 'echo 18.0.0');
      await put('bin/mute', 'exit 1');

      const probing = probeRuntimes(['tool>=20', 'absent', 'mute', 'tool>=18'], world);

      await expect(probing).rejects.toMatchObject({ reason: 'missing_runtime', hint: expect.stringContaining('PATH') });
      await expect(probing).rejects.toThrow(
        /tool>=20: '.*bin\/tool' is 18\.0\.0\n.*absent: there is no 'absent' on PATH\n.*mute: '.*' does not tell its version$/,
      );
    });
  });

  test('are never taken from the working directory', async () => {
    await machine(async ({ put, world }) => {
      await put('evil', 'echo 1.0');

      for (const PATH of [':', '.', '', './', 'bin:.']) {
        await expect(probeRuntimes(['evil'], { ...world, environment: { PATH } })).rejects.toMatchObject({
          reason: 'missing_runtime',
        });
      }
    });
  });

  test('that are programs are started once, those that choose by folder each run', async () => {
    await machine(async ({ folder, put, world }) => {
      await put('bin/script', 'echo 1.0');
      await symlink(process.execPath, join(folder, 'bin', 'node'));
      await symlink(process.execPath, join(folder, 'bin', 'cargo'));
      const file = join(folder, 'probes.json');
      const run = async (): Promise<string[]> => {
        const started: string[] = [];
        const probes = openProbes(file);
        const counted: RuntimeWorld['read'] = (command, limits) => (
          started.push(command.argv[0].slice(folder.length + 5)),
          read(command, limits)
        );
        await probeRuntimes(['node', 'cargo', 'script'], { ...world, probes, read: counted });
        await probes.save();
        return started.sort();
      };

      expect(await run()).toEqual(['cargo', 'node', 'script']);
      expect(await run()).toEqual(['cargo', 'script']);
    });
  });

  test('are none where none is required', async () => {
    await machine(async ({ world }) => {
      expect(await probeRuntimes([], world)).toEqual([]);
    });
  });
});
