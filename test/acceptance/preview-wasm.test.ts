import { afterAll, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { wasmPlugin } from '../support/modules.ts';
import { manifest, PATH } from '../support/plugins.ts';
import { previewRoom } from '../support/preview-room.ts';
import { upPreview } from '../support/preview.ts';
import { makeRepository } from '../support/repository.ts';

const room = previewRoom();
afterAll(room.remove);

const WASMTIME = process.env['COOLBOX_TEST_WASMTIME'] ?? 'wasmtime';
const wasmtime = spawnSync(WASMTIME, ['--version'], { encoding: 'utf8' });
if (wasmtime.status !== 0) console.warn('SKIPPED: previews of components, for there is no wasmtime');
const withWasmtime = wasmtime.status === 0 ? test : test.skip;

/** Starts the preview of a plugin with this module, whose calls may take a second. */
async function up(
  name: string,
  backend: string,
  bytes: Buffer,
  more: Readonly<Record<string, unknown>>,
  definition: Readonly<Record<string, unknown>> = {},
  ...words: readonly string[]
) {
  const cwd = join(room.folder, `${name} ${backend}`);
  const plugin = wasmPlugin('p', 'a.wasm', []);
  const runtime = { ...plugin.runtime, ...more };
  makeRepository(cwd, {
    'plugins.json': manifest({ ...plugin, runtime, resources: { memory: '16Mi', timeout: 1 }, ...definition }),
    'a.wasm': '',
  });
  writeFileSync(join(cwd, 'a.wasm'), bytes);
  const path = WASMTIME.includes('/') ? `${dirname(WASMTIME)}:${PATH}` : PATH;
  const environment = { ...(backend === 'plain' ? room.alone : { ...room.environment, PATH: path }) };
  return upPreview('p', { cwd, environment }, '--prefer', backend === 'plain' ? 'local' : backend, ...words);
}

describe.each([...room.isolated, 'plain'])('in %s', (backend) => {
  test('a module has the memory and the time that its definition says, and works again after that', async () => {
    const plugin = await up('limits', backend, MODULE, {});

    const within = await plugin.invoke('grow', [100]);
    const beyond = await plugin.invoke('grow', [1000]);
    const trap = await plugin.invoke('trap', []);
    const spin = await plugin.invoke('spin', []);
    const again = await plugin.invoke('grow', [1]);
    await plugin.stop();

    expect(within).toEqual({ result: 1 });
    expect(beyond).toEqual({ result: -1 });
    expect(trap).toMatchObject({ error: { type: 'RuntimeError', message: 'unreachable' } });
    expect(spin).toMatchObject({ error: { type: 'TimeoutError' } });
    expect(again).toEqual({ result: 1 });
  });
});

for (const backend of room.isolated)
  withWasmtime(`in ${backend} a component is loaded by wasmtime, and its exports can be called`, async () => {
    const plugin = await up('component', backend, COMPONENT, { runtimes: ['wasmtime'] });

    const health = await plugin.health();
    const added = await plugin.invoke('add', [2, 3]);
    const trap = await plugin.invoke('trap', []);
    const spin = await plugin.invoke('spin', []);
    await plugin.stop();

    expect(health).toMatchObject({ status: 'ok', runtime: expect.stringContaining('wasmtime') });
    expect(added).toEqual({ result: '5' });
    expect(trap).toMatchObject({ error: { message: expect.stringContaining('unreachable') } });
    expect(spin).toMatchObject({ error: { type: 'TimeoutError' } });
  });

test('each function of the toolbus is probed, also one named as an export is, which it takes the place of', async () => {
  const invoke = { grow: 'p:trap', trap: 'p:trap', shrink: 'p:shrink' };
  const plugin = await up('toolbus', 'plain', MODULE, {}, { toolbus: { invoke } });

  const called = await plugin.invoke('grow', [1]);
  const health = await plugin.health();
  await plugin.stop();

  expect(called).toMatchObject({ error: { message: 'unreachable' } });
  expect(health).toMatchObject({
    exposes: [
      { name: 'spin', kind: 'export', resolved: true },
      { name: 'grow', kind: 'function', target: 'p:trap', resolved: true },
      { name: 'trap', kind: 'function', target: 'p:trap', resolved: true },
      { name: 'shrink', kind: 'function', resolved: false, problem: 'the module does not export shrink' },
    ],
  });
});

test('nobody waits for a debugger of WASM, and that is said', async () => {
  const plugin = await up('debugged', 'plain', MODULE, {}, {}, '--wait-for-client');
  const { stderr } = await plugin.stop();

  expect(stderr).toContain('No debugger can attach to p: it is WASM');
});

/** (module (memory (export "memory") 1) (func (export "grow") …memory.grow) (func (export "trap") unreachable) (func (export "spin") …loop) */
const MODULE = Buffer.from(
  '0061736d0100000001090260017f017f6000000304030001010503010001071f04066d656d6f727902000467726f77000004747261700001047370696e00020a14030600200040000b0300000b070003400c000b0b000d046e616d65030601020100016c',
  'hex',
);

/** The same functions, and `add` of two u32, as a component: (component (core module …) … (canon lift …)). */
const COMPONENT = Buffer.from(
  [
    '0061736d0d000100015b0061736d01000000010a0260027f7f017f6000000304030001010715030361646400000474726170',
    '0001047370696e00020a15030700200020016a0b0300000b070003400c000b0b0011046e616d650002016d03060102010001',
    '6c020401000000070b01400201617901627900790609010000010003616464080601000000000007050140000100060a0100',
    '0001000474726170080601000001000107050140000100060a0100000100047370696e08060100000200020b1b0300036164',
    '6401000000047472617001010000047370696e010200001f0e636f6d706f6e656e742d6e616d65010600110100016d010600',
    '1201000169',
  ].join(''),
  'hex',
);
