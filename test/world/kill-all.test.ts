import { expect, test } from '@jest/globals';
import { killAll, run } from '../../src/world/processes.ts';

test('telling this process to end ends every command that runs, and none starts after that', async () => {
  const environment = { PATH: process.env['PATH'] ?? '/usr/bin:/bin' };
  let up = (): void => undefined;
  const isUp = new Promise<void>((resolve) => (up = resolve));
  const waiting = run(
    { argv: ['sh', '-c', "trap '' TERM; echo up; while :; do sleep 1; done"], cwd: '/', environment },
    {
      onOutput() {
        up();
      },
    },
  );
  await isUp;

  await killAll(100);
  const ended = await waiting;
  const next = await run({ argv: ['true'], cwd: '/', environment });

  expect(ended.signal).toBe('SIGKILL');
  expect(next).toMatchObject({ code: null, signal: 'SIGTERM' });
});
