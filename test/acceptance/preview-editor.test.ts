import { afterAll, expect, test } from '@jest/globals';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { openDebugger } from '../support/debugger.ts';
import { previewRoom } from '../support/preview-room.ts';
import { start, told, withFirst } from '../support/process.ts';

const room = previewRoom();
afterAll(room.remove);

const SOURCE = 'class Plugin:\n    word = "here"\n';
const runtime = { entrypoint: 'p:Plugin', lockfile: 'requirements.txt' };

/** A plugin whose venv has debugpy. */
function debugged(): string {
  const cwd = room.workspace(SOURCE, { runtime });
  writeFileSync(join(cwd, 'requirements.txt'), 'debugpy==1.8.22\n');
  return cwd;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

test.each([...room.isolated, 'plain'])(
  'in %s, a plugin waits for a debugger, says so, and stops where that one wants it to',
  async (backend) => {
    const port = await freePort();
    const place = {
      cwd: debugged(),
      environment: backend === 'plain' ? room.alone : room.environment,
    };
    const prefer = ['--prefer', backend === 'plain' ? 'local' : backend];
    await told(['provision'], place);
    const words = ['--no-once', '--wait-for-client', '--debug-port', String(port), '--boot-timeout', '30s'];
    const { child, ended } = start(['preview', 'p', ...prefer, ...words], place);
    const said = (text: string): Promise<void> =>
      new Promise((resolve, reject) => {
        child.stderr?.on('data', (chunk: Buffer) => {
          if (chunk.toString().includes(text)) resolve();
        });
        ended.then(({ stderr }) => {
          reject(new Error(`it never said '${text}':\n${stderr}`));
        }, reject);
      });
    await said(`p waits for a debugger on port ${port} of 127.0.0.1`);
    const up = said('Ctrl-C ends it');

    const editor = openDebugger(port);
    editor.send('initialize', { adapterID: 'debugpy', pathFormat: 'path' });
    await editor.next('response', 'initialize');
    editor.send('attach', { justMyCode: false });
    await editor.next('event', 'initialized');
    editor.send('setBreakpoints', { source: { path: join(place.cwd, 'p.py') }, breakpoints: [{ line: 2 }] });
    await editor.next('response', 'setBreakpoints');
    editor.send('configurationDone');
    const attached = await editor.next('response', 'attach');
    const { body: stop } = await editor.next('event', 'stopped');
    editor.send('stackTrace', { threadId: stop?.['threadId'] });
    const { body: stack } = await editor.next('response', 'stackTrace');
    editor.send('continue', { threadId: stop?.['threadId'] });
    await up;
    child.kill('SIGINT');
    const { code } = await ended;
    editor.close();

    expect(attached.success).toBe(true);
    expect(stop).toMatchObject({ reason: 'breakpoint' });
    expect(stack).toMatchObject({ stackFrames: expect.arrayContaining([expect.objectContaining({ line: 2 })]) });
    expect(code).toBe(0);
    expect(room.leftovers()).toEqual([]);
  },
);

test('VS Code is opened on the working directory, with what attaches to the debug port', async () => {
  const cwd = room.workspace(SOURCE);
  const bin = join(room.folder, 'editor');
  const seen = join(room.folder, 'seen.json');
  mkdirSync(bin);
  writeFileSync(join(bin, 'code'), `#!/bin/sh\ncp "$1" '${seen}'\n`, { mode: 0o755 });
  const environment = { ...room.environment, PATH: withFirst(bin) };

  const { document } = await told(['preview', 'p', '--once', '--open-code', '--debug-port', '6006'], {
    cwd,
    environment,
  });

  expect(document.reason).toBe('ok');
  expect(JSON.parse(readFileSync(seen, 'utf8'))).toMatchObject({
    folders: [{ path: cwd }],
    launch: {
      configurations: [{ type: 'debugpy', request: 'attach', connect: { host: '127.0.0.1', port: 6006 } }],
    },
  });
});

test('where nobody waits at a terminal, a debugger that does not come is boot_failed', async () => {
  const words = ['preview', 'p', '--once', '--wait-for-client', '--boot-timeout', '15s'];

  const { document } = await told(words, { cwd: debugged(), environment: room.environment });

  expect(document.reason).toBe('boot_failed');
  expect(document.message).toMatch(/^'p' was not ready after 15 s: it waits for a debugger/u);
});

test('a plugin whose venv has no debugpy is previewed without, and that is said', async () => {
  const place = { cwd: room.workspace(SOURCE), environment: room.environment };

  const { document, stderr } = await told(['preview', 'p', '--once', '--wait-for-client'], place);

  expect(document.reason).toBe('ok');
  expect(stderr).toContain('No debugger can attach to p: debugpy is not in its venv.');
});
