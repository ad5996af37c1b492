import { afterAll, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { wasmPlugin } from '../support/modules.ts';
import { manifest } from '../support/plugins.ts';
import { scratch, told, type Told } from '../support/process.ts';
import { makeRepository } from '../support/repository.ts';
import { COMMAND, COMPONENT_OF_WASI, componentAround, section } from '../support/wasm-bytes.ts';
import { mutated } from '../support/spoilt.ts';
import { wat } from '../support/wat.ts';

const { folder, remove } = scratch();
afterAll(remove);

/** Looks into these modules, which lie there as if they were committed; `build-wasm` is killed when it takes too long. */
async function look(name: string, modules: Readonly<Record<string, Uint8Array>>): Promise<Told> {
  const cwd = join(folder, name);
  const plugins = Object.keys(modules).map((id) => wasmPlugin(id, `modules/${id}.wasm`, null));
  makeRepository(cwd, { 'plugins.json': manifest(...plugins), '.gitignore': 'artifacts/\n' });
  mkdirSync(join(cwd, 'modules'));
  for (const [id, bytes] of Object.entries(modules)) writeFileSync(join(cwd, `modules/${id}.wasm`), bytes);
  return told(['build-wasm'], { cwd, patience: 120 });
}

test('no module is run, small or large, alone or in a component: their start functions never end', async () => {
  const endless = wat('(module (func $start (loop br 0)) (start $start))');
  const large = section(0, [4, 0x66, 0x69, 0x6c, 0x6c], Buffer.alloc(200_000));
  const within = wat(
    '(component (core module $m (func $start (loop br 0)) (start $start)) (core instance (instantiate $m)))',
  );

  const ran = await look('endless', {
    small: endless,
    large: Buffer.concat([endless, large]),
    component: within,
    'large-component': Buffer.concat([within, large]),
    around: componentAround(endless),
  });

  expect(ran.code).toBe(0);
  expect(ran.document.plugins).toMatchObject([
    { id: 'small', status: 'committed', form: 'module' },
    { id: 'large', status: 'committed', form: 'module' },
    { id: 'component', status: 'committed', form: 'component' },
    { id: 'large-component', status: 'committed', form: 'component' },
    { id: 'around', status: 'committed', form: 'component' },
  ]);
});

test('of 400 spoilt modules each is told of or refused as invalid, in one run that comes to its end', async () => {
  const bytes = fc.sample(fc.oneof(mutated(COMMAND), mutated(COMPONENT_OF_WASI)), 400);

  const ran = await look('spoilt', Object.fromEntries(bytes.map((each, index) => [`p${index}`, each])));

  const notes = ran.document.plugins?.flatMap(({ status, note }) => (status === 'failed' ? [String(note)] : [])) ?? [];
  expect([ran.code, ran.document.reason]).toEqual([1, 'wasm_invalid']);
  expect(ran.document.plugins).toHaveLength(400);
  expect(notes.length).toBeGreaterThan(200);
  expect(notes.filter((note) => !/is not a WASM (?:module|component) that can be used/u.test(note))).toEqual([]);
});

test('what is no file, such as a pipe that nobody writes to, is refused and not waited for', async () => {
  const cwd = join(folder, 'pipe');
  makeRepository(cwd, { 'plugins.json': manifest(wasmPlugin('a', 'a.wasm', null)) });
  execFileSync('mkfifo', [join(cwd, 'a.wasm')]);

  const ran = await told(['build-wasm'], { cwd, patience: 30 });

  expect([ran.code, ran.document.reason]).toEqual([1, 'wasm_invalid']);
  expect(readdirSync(cwd)).toContain('a.wasm');
});
