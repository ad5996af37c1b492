import { expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { isDefunct } from '../../src/world/proc.ts';

/** Leaves in its group what a process outside of it has started and never waits for; prints the ids of both. */
const LEAVES = `
import os, signal
left, right = os.pipe()
outside = os.fork()
if outside == 0:
    inside = os.fork()
    if inside == 0:
        signal.pause()
    os.setsid()
    os.write(right, str(inside).encode())
    os.closerange(0, 3)
    signal.pause()
print(outside, os.read(left, 20).decode(), flush=True)
`;
const onLinux = process.platform === 'linux' ? test : test.skip;

onLinux('a group is defunct when all that is left of it waits to be reaped, and not before', async () => {
  const child = spawn('python3', ['-c', LEAVES], { detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
  const group = child.pid ?? 0;
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  const [outside = 0, inside = 0] = String(said).split(' ').map(Number);
  await once(child, 'exit');
  const before = isDefunct(group);

  process.kill(inside, 'SIGKILL');
  while (!isDefunct(group)) await new Promise((resolve) => setTimeout(resolve, 10));
  const canBeSignalled = process.kill(-group, 0);
  process.kill(outside, 'SIGKILL');

  expect([before, canBeSignalled]).toEqual([false, true]);
});

/** One thread goes on when the first has ended, which makes a process look as if it had. */
const THREADED = `
import ctypes, threading, time
threading.Thread(target=time.sleep, args=(600,)).start()
print("started", flush=True)
ctypes.CDLL(None).pthread_exit(None)
`;

onLinux('a group is not defunct while a thread runs whose process looks ended', async () => {
  const child = spawn('python3', ['-c', THREADED], { detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
  const group = child.pid ?? 0;
  const state = (): string => readFileSync(`/proc/${group}/stat`, 'latin1').replace(/^.*\) (\S).*$/su, '$1');
  await once(child.stdout, 'data');
  while (state() !== 'Z') await new Promise((resolve) => setTimeout(resolve, 10));

  const found = isDefunct(group);
  child.kill('SIGKILL');

  expect(found).toBe(false);
});

test('a group that is not there is not defunct', () => {
  expect(isDefunct(2 ** 30)).toBe(false);
});
