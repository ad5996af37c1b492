import { afterAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { previewRoom } from '../support/preview-room.ts';
import { upPreview } from '../support/preview.ts';
import { start, told } from '../support/process.ts';
import { slowDocker } from '../support/slow-docker.ts';

const room = previewRoom();
const { isolated, workspace, leftovers } = room;
afterAll(room.remove);

describe.each([...isolated, 'plain'])('in %s', (backend) => {
  const prefer = backend === 'plain' ? 'local' : backend;
  const environment = backend === 'plain' ? room.alone : room.environment;

  test('a run that is cancelled while it boots leaves nothing', async () => {
    const cwd = workspace('import time\nprint("asleep", flush=True)\ntime.sleep(600)');
    const { child, ended } = start(['preview', 'p', '--prefer', prefer, '--json'], { cwd, environment });
    // Two lines at least: the folder, and what runs.
    while (leftovers().length < 2) await pause(100);

    child.kill('SIGTERM');
    const { code } = await ended;

    expect(code).toBe(1);
    expect(leftovers()).toEqual([]);
  });

  test('what a plugin raises is shown from its own first frame on, and once', async () => {
    const cwd = workspace(RAISES);

    const { document, stderr } = await told(['preview', 'p', '--prefer', prefer], { cwd, environment });

    expect(document).toMatchObject({
      reason: 'boot_failed',
      message: "'p' could not be loaded: RuntimeError: no luck. The traceback is in its log.",
      log: RAISED.replaceAll('CWD', cwd),
    });
    expect(stderr).not.toContain('Traceback');
  });

  test('a plugin that closes what it is asked by is boot_failed', async () => {
    const cwd = workspace('import os, time\nos.closerange(3, 4096)\ntime.sleep(600)');

    const { document } = await told(['preview', 'p', '--prefer', prefer, '--boot-timeout', '3s'], { cwd, environment });

    expect(document.reason).toBe('boot_failed');
    expect(document.message).toMatch(/^'p' was not ready after 3 s/u);
    expect(leftovers()).toEqual([]);
  });

  test('a plugin that answers in place of the host inside is boot_failed', async () => {
    const cwd = workspace(TAKES_THE_PLACE);

    const { document } = await told(['preview', 'p', '--prefer', prefer, '--boot-timeout', '3s'], { cwd, environment });

    expect(document.reason).toBe('boot_failed');
    expect(document.message).toMatch(
      /^'p' was not ready after 3 s: (?:what answered is no health|it is still starting|nothing answered)/u,
    );
    expect(leftovers()).toEqual([]);
  });

  test('a plugin that listens on the ports it is told takes nothing from the preview', async () => {
    const cwd = workspace(TAKES_THE_PORTS);

    const { document } = await told(['preview', 'p', '--prefer', prefer], { cwd, environment });

    expect(document.reason).toBe('ok');
  });

  test('the next preview removes what a killed one left', async () => {
    const cwd = workspace('class Plugin:\n    pass\n');
    const up = await upPreview('p', { cwd, environment }, '--prefer', prefer);
    await up.stop('SIGKILL');

    await told(['preview', 'p', '--prefer', prefer], { cwd, environment });
    await pause(500);

    expect(leftovers()).toEqual([]);
  });
});

(isolated.includes('docker') ? test : test.skip)(
  'a container that is still being made when the run is cancelled is removed',
  async () => {
    const docker = await slowDocker(join(room.folder, 'docker.sock'));
    const cwd = workspace('class Plugin:\n    pass\n');
    const words = ['preview', 'p', '--prefer', 'docker', '--json'];
    const { child, ended } = start(words, { cwd, environment: { ...room.environment, DOCKER_HOST: docker.host } });
    await docker.asked;

    child.kill('SIGTERM');
    const { code } = await ended.finally(docker.close);
    await pause(1500);

    expect(code).toBe(1);
    expect(leftovers()).toEqual([]);
  },
);

/** Closes what the host inside has, and answers whoever asks, without an end. */
const TAKES_THE_PLACE = `
import json, os, socket, sys, threading, time
path = json.load(open(sys.argv[1]))["socket"]
os.closerange(3, 4096)
def answer():
    while True:
        try:
            line = socket.socket(socket.AF_UNIX)
            line.connect(path)
            line.recv(4096)
            line.sendall(b"HTTP/1.1 200 OK\\r\\nContent-Length: 2\\r\\n\\r\\nhi")
            line.close()
        except OSError:
            time.sleep(0.01)
for _ in range(8):
    threading.Thread(target=answer, daemon=True).start()
time.sleep(600)
`;

const TAKES_THE_PORTS = `
import json, os, socket, sys
kept = []
for port in (json.load(open(sys.argv[1]))["port"], int(os.environ["DEBUG_PORT"])):
    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind(("127.0.0.1", port))
    listener.listen()
    kept.append(listener)
class Plugin:
    pass
`;

test('a plugin that ends while the preview stays is told, and not as a success', async () => {
  const cwd = workspace('import os\n\ndef leave():\n    os._exit(9)\n\nclass Plugin:\n    pass\n', {
    toolbus: { invoke: { leave: 'p:leave' } },
  });
  const up = await upPreview('p', { cwd, environment: room.alone }, '--prefer', 'local');
  await up.invoke('leave', []).catch(() => undefined);

  const { code, stderr } = await up.stop('SIGCONT');

  expect(code).toBe(1);
  expect(stderr).toContain('p was up, then it exited with 9.');
});

test('what a killed preview without a sandbox left is removed by --cleanup, also out of its process group', async () => {
  const seconds = String(100_000 + process.pid);
  const left = (): boolean => execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).includes(`sleep ${seconds}`);
  const source = `import subprocess\nsubprocess.Popen(["sleep", "${seconds}"], start_new_session=True)\nclass Plugin:\n    pass\n`;
  const cwd = workspace(source);
  const up = await upPreview('p', { cwd, environment: room.alone }, '--prefer', 'local');
  const before = left();
  await up.stop('SIGKILL');

  await told(['preview', '--cleanup'], { cwd, environment: room.alone });

  expect([before, left()]).toEqual([true, false]);
  expect(leftovers()).toEqual([]);
});

const RAISES = `
def load():
    try:
        int("x")
    except ValueError as error:
        raise RuntimeError("no luck") from error
load()
`;
const RAISED = `Traceback (most recent call last):
  File "CWD/p.py", line 4, in load
    int("x")
ValueError: invalid literal for int() with base 10: 'x'

The above exception was the direct cause of the following exception:

Traceback (most recent call last):
  File "CWD/p.py", line 7, in <module>
    load()
  File "CWD/p.py", line 6, in load
    raise RuntimeError("no luck") from error
RuntimeError: no luck`;
