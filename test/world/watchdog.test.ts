import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { inFolder } from '../support/folder.ts';
import { transpiled } from '../support/transpiled.ts';

test('what a process runs ends with it, also when it is killed and no handler of its own runs', async () => {
  await inFolder(async (folder) => {
    const processes = join(await transpiled(folder), 'world', 'processes.js');
    const program = `
      import { run } from ${JSON.stringify(processes)};
      const command = { argv: ['sh', '-c', 'echo $$; sleep 600 & wait'], cwd: '/', environment: { PATH: process.env.PATH } };
      await run(command, { onOutput: (chunk) => { process.stdout.write(chunk); } });
    `;
    const ours = spawn(process.execPath, ['--input-type=module', '-e', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [chunk] = (await once(ours.stdout, 'data')) as [Buffer];
    const group = Number(chunk.toString());
    const before = isThere(group);

    ours.kill('SIGKILL');
    await once(ours, 'exit');

    expect(before).toBe(true);
    expect(await goes(group)).toBe(true);
  });
});

function isThere(group: number): boolean {
  try {
    process.kill(-group, 0);
    return true;
  } catch {
    return false;
  }
}

async function goes(group: number): Promise<boolean> {
  for (let tries = 0; tries < 250 && isThere(group); tries += 1) await pause(20);
  return !isThere(group);
}
