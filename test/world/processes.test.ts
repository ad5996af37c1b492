import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { read, run, type Command } from '../../src/world/processes.ts';
import { inFolder } from '../support/folder.ts';

const environment = { PATH: process.env['PATH'] ?? '/usr/bin:/bin' };

function shell(script: string, cwd = '/'): Command {
  return { argv: ['sh', '-c', script], cwd, environment };
}

/** Whether a process is there and not merely waiting to be buried. */
async function isAlive(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
    const state = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => 'S');
    return !/\) Z /u.test(state);
  } catch {
    return false;
  }
}

async function dies(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (!(await isAlive(pid))) return true;
    await pause(20);
  }
  return false;
}

describe('a command', () => {
  test('is read with both its streams and its exit code', async () => {
    const result = await read(shell('echo out; echo err >&2; exit 3'));

    expect(result).toMatchObject({ code: 3, signal: null, timedOut: false, stdout: 'out\n', stderr: 'err\n' });
    expect(result.seconds).toBeGreaterThan(0);
  });

  test('gets its words unchanged: spaces, quotes, dollars, Unicode, newlines', async () => {
    const words = ['a b', '"c"', "d'e", '$HOME', '`x`', 'ä漢👍', '*', '', 'new\nline', '--', '\\'];

    const { stdout } = await read({ argv: ['printf', '%s|', ...words], cwd: '/', environment });

    expect(stdout).toBe(words.map((word) => `${word}|`).join(''));
  });

  test('sees its own environment and nothing of ours', async () => {
    process.env['PLANTED_TOKEN'] = 'secret';

    const { stdout } = await read({ argv: ['env'], cwd: '/', environment: { ...environment, MINE: 'ä b' } });

    delete process.env['PLANTED_TOKEN'];
    expect(stdout).toContain('MINE=ä b\n');
    expect(stdout).not.toContain('PLANTED_TOKEN');
  });

  test('is found on its own PATH, and relative to its own folder', async () => {
    await inFolder(async (folder) => {
      const bin = join(folder, 'b in');
      await mkdir(bin);
      await writeFile(join(bin, 'tool'), '#!/bin/sh\necho "here $1"\n');
      await chmod(join(bin, 'tool'), 0o755);

      const byPath = await read({ argv: ['tool', 'x'], cwd: '/', environment: { PATH: `${bin}:/bin` } });
      const bySlash = await read({ argv: ['./tool', 'y'], cwd: bin, environment });

      expect(byPath.stdout).toBe('here x\n');
      expect(bySlash.stdout).toBe('here y\n');
    });
  });

  test('has an empty stdin, or what it is given', async () => {
    expect((await read(shell('cat'))).stdout).toBe('');
    expect((await read(shell('cat'), { input: 'ignore ä' })).stdout).toBe('ignore ä');
    expect((await read(shell('exec <&-; exit 0'), { input: 'x'.repeat(1_000_000) })).code).toBe(0);
  });

  test('is read up to a limit, with what is no UTF-8 replaced', async () => {
    const { stdout, code } = await read(shell("printf '\\377'; head -c 500000 /dev/zero | tr '\\0' x"), { limit: 100 });

    expect(code).toBe(0);
    expect(stdout).toBe(`\ufffd${'x'.repeat(99)}`);
  });

  test('that nobody can find ends with 127, one that may not run with 126, one without its interpreter with 127', async () => {
    await inFolder(async (folder) => {
      await writeFile(join(folder, 'plain'), 'x');
      await chmod(join(folder, 'plain'), 0o644);
      await writeFile(join(folder, 'orphan'), '#!/no/such/interpreter\n');
      await chmod(join(folder, 'orphan'), 0o755);

      const absent = await run({ argv: ['no-such-command'], cwd: folder, environment });
      const denied = await run({ argv: ['./plain'], cwd: folder, environment });
      const orphan = await run({ argv: ['./orphan'], cwd: folder, environment });

      expect([absent.code, denied.code, orphan.code]).toEqual([127, 126, 127]);
    });
  });

  test('that the system cannot start is refused by name', async () => {
    const tooLong = run({ argv: ['echo', 'x'.repeat(4_000_000)], cwd: '/', environment });
    const nowhere = run({ argv: ['echo', 'it is'], cwd: '/no/such/folder', environment });

    await expect(tooLong).rejects.toMatchObject({
      reason: 'system_failed',
      message: expect.stringContaining('longer than'),
    });
    await expect(nowhere).rejects.toMatchObject({
      reason: 'system_failed',
      message: "The command echo 'it is' could not be started: '/no/such/folder' is not a folder.",
    });
  });

  test('waits while its output is being taken', async () => {
    let most = 0;
    let now = 0;
    let bytes = 0;

    await run(shell('head -c 2000000 /dev/zero; head -c 1000 /dev/zero >&2'), {
      async onOutput(chunk) {
        now += 1;
        most = Math.max(most, now);
        bytes += chunk.length;
        await pause(1);
        now -= 1;
      },
    });

    expect(most).toBe(1);
    expect(bytes).toBe(2_001_000);
  });

  test('is stopped when its output cannot be taken, and the reason is thrown', async () => {
    const running = run(shell('while :; do echo x; done'), {
      onOutput() {
        throw new Error('disk full');
      },
    });

    await expect(running).rejects.toThrow('disk full');
  });
});

describe('ending', () => {
  test('a command that never ends is stopped in time, with everything it started', async () => {
    let pid = 0;

    const ended = await run(shell('sleep 1000 & echo $!; wait'), {
      timeoutMs: 300,
      onOutput(chunk) {
        pid = Number(chunk.toString());
      },
    });

    expect(ended).toMatchObject({ code: null, signal: 'SIGTERM', timedOut: true });
    expect(await dies(pid)).toBe(true);
  });

  test('a command that ignores SIGTERM is killed after the grace, its children too', async () => {
    let pid = 0;

    const ended = await run(
      shell("trap '' TERM; (trap '' TERM; while :; do sleep 1; done) & echo $!; while :; do sleep 1; done"),
      {
        timeoutMs: 300,
        graceMs: 200,
        onOutput(chunk) {
          pid = Number(chunk.toString());
        },
      },
    );

    expect(ended).toMatchObject({ code: null, signal: 'SIGKILL', timedOut: true });
    expect(await dies(pid)).toBe(true);
  });

  test('what a command leaves behind neither holds us nor survives, and its exit code counts', async () => {
    let text = '';

    const ended = await run(shell('sleep 1000 & echo $!; exit 0'), {
      onOutput(chunk) {
        text += chunk.toString();
      },
    });

    expect(ended).toMatchObject({ code: 0, timedOut: false });
    expect(await dies(Number(text))).toBe(true);
  });

  test('what sets itself free of the group does not hold us, though it holds the pipe', async () => {
    const script =
      'import os,sys,time\nif os.fork() == 0:\n  os.setsid()\n  print(os.getpid(), flush=True)\n  time.sleep(1000)\n  os._exit(0)\ntime.sleep(0.3)\n';
    let text = '';

    const ended = await run(
      { argv: ['python3', '-c', script], cwd: '/', environment },
      {
        onOutput(chunk) {
          text += chunk.toString();
        },
      },
    );

    process.kill(Number(text), 'SIGKILL');
    expect(ended.code).toBe(0);
  });

  test('output that is slow to be taken is taken whole after the end', async () => {
    let bytes = 0;

    await run(shell('head -c 3000 /dev/zero; head -c 3000 /dev/zero >&2'), {
      async onOutput(chunk) {
        await pause(700);
        bytes += chunk.length;
      },
    });

    expect(bytes).toBe(6000);
  });

  test('an abort stops what runs, and nothing starts after it', async () => {
    await inFolder(async (folder) => {
      const off = new AbortController();

      const running = run(shell('echo up; sleep 1000'), {
        signal: off.signal,
        onOutput() {
          off.abort();
        },
      });
      const first = await running;
      const second = await run(shell('touch started', folder), { signal: off.signal });

      expect(first).toMatchObject({ signal: 'SIGTERM', timedOut: false });
      expect(second).toMatchObject({ code: null, signal: 'SIGTERM' });
      await expect(readFile(join(folder, 'started'))).rejects.toThrow('ENOENT');
    });
  });
});
