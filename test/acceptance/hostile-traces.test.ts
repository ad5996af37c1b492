import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { wasmPlugin } from '../support/modules.ts';
import { manifest } from '../support/plugins.ts';
import { scratch, step, told } from '../support/process.ts';
import { listing, write } from '../support/repository.ts';

const { folder, remove } = scratch();
afterAll(remove);

/** What no step has us write to. */
const outside = join(folder, 'outside');
const SECRET = 'as it was';
beforeAll(() => {
  write(outside, { 'file.txt': SECRET, 'folder/file.txt': SECRET });
});

let last = 0;
/** A repository of the plugin `a` with a step that may call what is outside `$O`. */
function workspace(script: string, { outputs = [], ...more }: Readonly<Record<string, unknown>>): string {
  const cwd = join(folder, `case ${(last += 1)}`);
  const steps = [{ name: 'odd', command: `O='${outside}'; ${script}`, shell: true }];
  write(cwd, { 'plugins.json': manifest({ id: 'a', runtime: { build: { steps, outputs }, ...more } }), 'r.txt': '' });
  return cwd;
}

test.each([
  ['its .gitignore', 'ln -sf "$O/file.txt" "$VIRTUAL_ENV/.gitignore"', {}],
  ['the record of the store', 'ln -sf "$O/file.txt" "$VIRTUAL_ENV/../entry.json"', {}],
  ['the outputs', 'ln -s "$O/folder" "$VIRTUAL_ENV/../outputs"; echo x >made.txt', { outputs: ['made.txt'] }],
])('a link in the place of %s is not written through', async (_, script, more) => {
  const before = listing(outside, { times: false });

  const { document } = await told(['provision'], { cwd: workspace(script, more) });

  expect(document.reason).toBe('ok');
  expect(listing(outside, { times: false })).toEqual(before);
});

test('a pyvenv.cfg that is also somewhere else is not written to there', async () => {
  const cwd = workspace('cp "$VIRTUAL_ENV/pyvenv.cfg" elsewhere; ln -f elsewhere "$VIRTUAL_ENV/pyvenv.cfg"', {});

  const { document } = await told(['provision'], { cwd });

  expect(document.reason).toBe('ok');
  expect(readFileSync(join(cwd, 'elsewhere'), 'utf8')).not.toContain('coolbox-fingerprint');
});

test('a store that a step has moved away is not written to', async () => {
  const away = join(folder, 'away');
  const cwd = workspace(`mv artifacts/.store '${away}'; ln -s '${away}' artifacts/.store`, {});

  const { document } = await told(['provision'], { cwd });

  expect(document.reason).toBe('step_failed');
  expect(JSON.stringify(document)).toContain('has removed or replaced');
});

test.each([
  ['its .gitignore', 'mkfifo "$VIRTUAL_ENV/.gitignore"', 'ok'],
  ['the lockfile', 'rm r.txt; mkfifo r.txt', 'step_failed'],
  ['the lockfile, of a device', 'rm r.txt; ln -s /dev/zero r.txt', 'step_failed'],
  [
    'the metadata of a package',
    'd=$(echo "$VIRTUAL_ENV"/lib/*/site-packages/x-1.dist-info); mkdir -p "$d"; mkfifo "$d/METADATA"',
    'ok',
  ],
])('a pipe in the place of %s holds nothing up', async (_, script, reason) => {
  const cwd = workspace(script, { lockfile: 'r.txt' });

  const { document } = await told(['provision'], { cwd });

  expect(document.reason).toBe(reason);
});

/** Writes to a file for ever, from a thread that goes on when the first has ended, heeding no request to end. */
const WRITER = `
import ctypes, os, signal, sys, threading, time
if os.fork():
    while not os.path.getsize(sys.argv[1]):
        time.sleep(0.01)
    os._exit(0)
signal.signal(signal.SIGTERM, signal.SIG_IGN)
os.setsid() if sys.argv[2:] else None
os.closerange(0, 3)
def write():
    while True:
        open(sys.argv[1], "a").write("EVIL=1\\n")
        time.sleep(0.05)
threading.Thread(target=write).start()
ctypes.CDLL(None).pthread_exit(None)
`;

test.each([
  ['as a thread', [], {}],
  ['as a thread in a session of its own, with another mark', ['away'], { COOLBOX_BUILD: 'another' }],
])('what a step leaves writing to the files of the runner is ended: %s', async (_, words, environment) => {
  const cwd = join(folder, `case ${(last += 1)}`);
  mkdirSync(cwd);
  const runnerIn = join(folder, `runner ${last}`);
  mkdirSync(runnerIn);
  const target = join(runnerIn, 'env');
  const command = ['python', '-c', WRITER, target, ...words];
  const steps = [
    { name: 'leave', command, environment },
    { name: 'wait', command: ['python', '-c', 'import time; time.sleep(0.5)'] },
  ];
  write(cwd, { 'plugins.json': manifest({ id: 'a', runtime: { build: { steps }, environment } }) });
  writeFileSync(target, '');

  const { seen } = await step({
    workspace: cwd,
    inputs: { command: 'provision' },
    environment: { GITHUB_ENV: target },
  });
  const after = readFileSync(target, 'utf8');
  await pause(500);

  expect(JSON.stringify(seen.commands)).toContain('wrote to GITHUB_ENV');
  expect([after, readFileSync(target, 'utf8')]).toEqual(['', '']);
});

test('links that are planted where modules are kept are not written through', async () => {
  const cwd = join(folder, `case ${(last += 1)}`);
  const plant = `for w in artifacts/.store/work-*/*; do [ ! -d "$w" ] || { ln -sf '${outside}/file.txt' "$w/entry.json"; ln -s '${outside}/folder' "$w/outputs"; }; done`;
  const plugin = wasmPlugin('m', 'm.wasm', [
    { name: 'plant', command: `${plant}; printf '\\0asm\\1\\0\\0\\0' >m.wasm`, shell: true },
  ]);
  write(cwd, { 'plugins.json': manifest(plugin) });

  const before = listing(outside, { times: false });

  const { document } = await told(['build-wasm'], { cwd });

  expect(document.reason).toBe('ok');
  expect(listing(outside, { times: false })).toEqual(before);
});
