import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Refusal } from '../../src/errors.ts';
import { inspectModule, type WasmFacts } from '../../src/wasm/inspect.ts';
import { inFolder } from '../support/folder.ts';
import {
  COMMAND,
  COMPONENT,
  COMPONENT_OF_WASI,
  componentAround,
  dataHeavy,
  leb,
  MODULE,
  section,
} from '../support/wasm-bytes.ts';
import { wat } from '../support/wat.ts';

/** What is told of bytes that lie in a file. */
async function inspect(bytes: Uint8Array, entrypoint: string | null = null): Promise<WasmFacts> {
  return inFolder(async (folder) => {
    const path = join(folder, 'module.wasm');
    await writeFile(path, bytes);
    return inspectModule(path, entrypoint, { as: 'plugin/module.wasm' });
  });
}

/** Why bytes are refused: reason and message. */
async function complaint(bytes: Uint8Array, entrypoint: string | null = null): Promise<string> {
  const told = await inspect(bytes, entrypoint).catch((error: unknown) => error as Refusal);
  return 'reason' in told ? `${told.reason}: ${told.message}` : `accepted: ${JSON.stringify(told)}`;
}

describe('what is told', () => {
  test('of a module: form, digest, size, imports, exports, WASI, and what it starts with', async () => {
    const facts = await inspect(COMMAND);

    expect(facts).toEqual({
      form: 'module',
      sha256: createHash('sha256').update(COMMAND).digest('hex'),
      size: COMMAND.length,
      imports: ['env.limit', 'wasi_snapshot_preview1.fd_write'],
      exports: ['_start', 'greet', 'memory'],
      wasi: 'preview1',
      entrypoint: '_start',
    });
  });

  test('of a component: likewise, with the names that components have', async () => {
    const facts = await inspect(COMPONENT_OF_WASI);

    expect(facts).toEqual({
      form: 'component',
      sha256: createHash('sha256').update(COMPONENT_OF_WASI).digest('hex'),
      size: COMPONENT_OF_WASI.length,
      imports: ['wasi:cli/stdout@0.2.0'],
      exports: ['acme:tools/greeting', 'greet', 'wasi:cli/run@0.2.0'],
      wasi: 'preview2',
      entrypoint: 'wasi:cli/run@0.2.0#run',
    });
  });

  test.each([
    ['(import "wasi_unstable" "fd_write" (func))', 'unstable'],
    ['(import "env" "log" (func))', null],
    ['(import "wasi:cli/stdout@0.2.0" "get-stdout" (func))', 'preview2'],
  ])('of the WASI of a module with %s', async (item, wasi) => {
    const facts = await inspect(wat(`(module ${item})`));

    expect(facts.wasi).toBe(wasi);
  });

  test.each([
    ['(import "wasi:cli/stdout@0.3.0" (instance))', 'preview3'],
    ['(import "acme:log/log" (instance))', null],
  ])('of the WASI of a component with %s', async (item, wasi) => {
    const facts = await inspect(wat(`(component ${item})`));

    expect(facts.wasi).toBe(wasi);
  });

  test('of a component whose types WIT cannot express', async () => {
    const facts = await inspect(
      wat('(component (core module $m (func (export "f"))) (export "code" (core module $m)))'),
    );

    expect(facts.exports).toEqual(['code']);
  });

  test('of imports and exports of every kind', async () => {
    const facts = await inspect(
      wat(`(module (import "a" "t" (table 1 9 externref)) (import "a" "m" (memory 1 2)) (import "a" "g" (global (mut i64)))
        (import "a" "e" (tag (param i32))) (import "a" "f" (func)) (export "f" (func 0)) (export "e" (tag 0)) (export "g" (global 0)))`),
    );

    expect(facts.imports).toEqual(['a.e', 'a.f', 'a.g', 'a.m', 'a.t']);
    expect(facts.exports).toEqual(['e', 'f', 'g']);
  });
});

describe('the entrypoint', () => {
  test.each([
    [COMMAND, 'greet', 'greet'],
    [COMMAND, '_start', '_start'],
    [wat('(module (func (export "run")))'), null, null],
    [COMPONENT_OF_WASI, 'greet', 'greet'],
    [COMPONENT_OF_WASI, 'run', 'wasi:cli/run@0.2.0#run'],
    [COMPONENT_OF_WASI, 'wasi:cli/run#run', 'wasi:cli/run@0.2.0#run'],
    [COMPONENT_OF_WASI, 'wasi:cli/run@0.2.0#run', 'wasi:cli/run@0.2.0#run'],
    [COMPONENT_OF_WASI, 'wasi:cli/run', 'wasi:cli/run@0.2.0'],
    [COMPONENT_OF_WASI, 'hello', 'acme:tools/greeting#hello'],
  ])('is the export that was declared, else what a command starts with (%#)', async (bytes, declared, found) => {
    const { entrypoint } = await inspect(bytes, declared);

    expect(entrypoint).toBe(found);
  });

  test('that is not exported is refused with the nearest name and with what there is', async () => {
    const told = await complaint(COMMAND, 'gret');

    expect(told).toBe(
      "wasm_invalid: 'plugin/module.wasm' is not a WASM module that can be used: it does not export the entrypoint 'gret' (is 'greet' meant?); it exports '_start', 'greet'.",
    );
  });

  test('that is no function is refused as what it is', async () => {
    const told = await complaint(COMMAND, 'memory');

    expect(told).toContain("its export 'memory', the entrypoint, is a memory and not a function");
  });

  test('of a component is looked for in its interfaces before it is refused', async () => {
    const told = await complaint(COMPONENT_OF_WASI, 'helo');

    expect(told).toContain("(is 'hello' meant?)");
    expect(told).toContain("'acme:tools/greeting#hello'");
  });
});

describe('a file', () => {
  test('that is not there is missing', async () => {
    const told = await inFolder((folder) =>
      inspectModule(join(folder, 'none', 'module.wasm'), null).catch((error: unknown) => error as Refusal),
    );

    expect(told).toMatchObject({ reason: 'wasm_missing' });
  });

  test('that is a folder or a pipe is missing, and nobody waits for it', async () => {
    await inFolder(async (folder) => {
      await mkdir(join(folder, 'folder.wasm'));
      execFileSync('mkfifo', [join(folder, 'pipe.wasm')]);

      const told = await Promise.all(
        ['folder.wasm', 'pipe.wasm'].map((name) =>
          inspectModule(join(folder, name), null).catch((error: unknown) => error as Refusal),
        ),
      );

      expect(told.map((each) => ('reason' in each ? each.reason : ''))).toEqual(['wasm_missing', 'wasm_missing']);
    });
  });

  test.each([
    ['nothing', [], 'the file is empty (byte 0)'],
    ['text', Buffer.from('#!/bin/sh\n'), "it does not begin with '\\0asm' (00 61 73 6d) but with 23 21 2f 62 (byte 0)"],
    ['half a magic number', MODULE.subarray(0, 3), 'the file ends within its magic number and version (byte 3)'],
    [
      'another version',
      [0, 0x61, 0x73, 0x6d, 2, 0, 0, 0],
      'it is of version 2, layer 0; allowed: version 1 of layer 0',
    ],
    ['an older component', [0, 0x61, 0x73, 0x6d, 10, 0, 1, 0], 'it is of version 10, layer 1; allowed:'],
  ])('with %s says so, and at which byte', async (_, bytes, message) => {
    const told = await complaint(Uint8Array.from(bytes));

    expect(told).toContain('wasm_invalid: ');
    expect(told).toContain(message);
  });
});

/** The sections of COMMAND, which has one of each kind: where the header begins, and where the content lies. */
function sectionsOf(bytes: Uint8Array): { id: number; header: number; start: number; end: number }[] {
  const found = [];
  for (let at = 8; at < bytes.length;) {
    const size = bytes[at + 1] ?? 0;
    found.push({ id: bytes[at] ?? 0, header: at, start: at + 2, end: at + 2 + size });
    at += 2 + size;
  }
  return found;
}

const NAMES = [
  'custom',
  'type',
  'import',
  'function',
  'table',
  'memory',
  'global',
  'export',
  'start',
  'element',
  'code',
  'data',
  'data count',
  'tag',
];

describe('each section that is wrong is named with its byte', () => {
  const sections = sectionsOf(COMMAND);

  test('the module at hand has one of every kind', () => {
    expect([...new Set(sections.map(({ id }) => NAMES[id]))].sort()).toEqual([...NAMES].sort());
  });

  test.each(sections.map((each) => [NAMES[each.id] ?? '', each] as const))(
    '%s: cut off',
    async (name, { header, end }) => {
      const told = await complaint(COMMAND.subarray(0, end - 1));

      expect(told).toContain(`wasm_invalid: `);
      expect(told).toContain(`the ${name} section says that it holds`);
      expect(told).toContain(`(byte ${header})`);
    },
  );

  test.each(sections.filter(({ id }) => id !== 0).map((each) => [NAMES[each.id] ?? '', each] as const))(
    '%s: with other content',
    async (name, { start, end }) => {
      const told = await complaint(Buffer.from(COMMAND).fill(0xff, start, end));

      expect(told).toMatch(/^wasm_invalid: .*\(byte \d+, in the .* section that begins at byte \d+\)\.$/su);
      expect(told).toContain(`in the ${name} section`);
    },
  );

  test.each(sections.filter(({ id }) => id !== 0).map((each) => [NAMES[each.id] ?? '', each] as const))(
    '%s: twice',
    async (_, { header, end }) => {
      const twice = Buffer.concat([COMMAND.subarray(0, end), COMMAND.subarray(header, end), COMMAND.subarray(end)]);

      expect(await complaint(twice)).toMatch(/^wasm_invalid: .*\(byte \d+, in the /su);
    },
  );

  test.each(Array.from({ length: 13 }, (_, id) => [id]))('of a component, id %i: with other content', async (id) => {
    const told = await complaint(Buffer.concat([COMPONENT, section(id, [0xff, 0xff, 0xff, 0xff])]));

    expect(told).toMatch(/^wasm_invalid: .*\(byte \d+, in the .* section that begins at byte 8\)\.$/su);
  });

  test.each([
    ['a type that is not there', '(component (export "a" (func 7)))', 'unknown function 7'],
    ['one name twice', '(component (import "a" (func)) (import "a" (func)))', 'conflicts'],
    [
      'a module in it that V8 does not take',
      '(component (core module (func (result i32))))',
      'Compiling function #0 failed',
    ],
    [
      'such a module in a component in it',
      '(component (component (core module (func (result i64) i32.const 1))))',
      'Compiling function #0 failed',
    ],
  ])('of a component: %s', async (_, text, message) => {
    const told = await complaint(wat(text));

    expect(told).toContain(message);
    expect(told).toMatch(/\(byte \d+, in the .* section that begins at byte \d+\)\.$/su);
  });

  test('the byte is that of the file, also for a module within a component', async () => {
    const module = wat('(module (func (result i32)))');
    const alone = await complaint(module);
    const within = await complaint(componentAround(module));

    const byte = (text: string): number => Number(/\(byte (\d+)/u.exec(text)?.[1]);
    expect(byte(within) - byte(alone)).toBe(COMPONENT.length + 2);
  });
});

describe('of a component of 6 MB, of which wasm-tools is not given all', () => {
  const FILL = Buffer.alloc(6 * 1024 * 1024, 0x80);

  test('the same is told as of a small one, whatever its data and custom sections are', async () => {
    const filled = Buffer.concat([
      COMPONENT_OF_WASI,
      section(1, COMMAND, section(0, [4, 0x66, 0x69, 0x6c, 0x6c], FILL)),
      section(1, dataHeavy(3)),
      section(0, [4, 0x66, 0x69, 0x6c, 0x6c], FILL),
    ]);

    const [facts, small] = [await inspect(filled), await inspect(COMPONENT_OF_WASI)];

    expect({ ...facts, sha256: '', size: 0 }).toEqual({ ...small, sha256: '', size: 0 });
  });

  test.each([
    ['a custom section whose name does not end', section(0, [0xff, 0xff, 0xff, 0x7f], FILL), 'custom'],
    ['a custom section whose name is no text', section(0, [2, 0xc3, 0x28], FILL), 'custom'],
    [
      'a segment of data that does not end',
      section(1, MODULE, section(11, [1, 1, ...leb(0xffff_fff)], FILL)),
      'core module',
    ],
    [
      'a data count that does not match',
      section(1, MODULE, section(12, [2]), section(11, [1, 1, ...leb(FILL.length)], FILL)),
      'core module',
    ],
  ])('%s is refused', async (_, bytes, name) => {
    const told = await complaint(Buffer.concat([COMPONENT, bytes]));

    expect(told).toMatch(/^wasm_invalid: /u);
    expect(told).toContain(`in the ${name} section that begins at byte 8`);
  });
});

describe('hostile bytes', () => {
  test('a start function that never ends or fails is not run', async () => {
    const loops = await inspect(wat('(module (func $start (loop br 0)) (start $start) (func (export "run")))'), 'run');
    const traps = await inspect(wat('(module (func $start unreachable) (start $start))'));

    expect(loops.entrypoint).toBe('run');
    expect(traps.exports).toEqual([]);
  });

  test.each([
    ['a section that claims 4 GiB', Buffer.concat([MODULE, Buffer.from([1, ...leb(0xffff_ffff)])])],
    ['4,000 million types', Buffer.concat([MODULE, section(1, leb(0xffff_ffff))])],
    ['4,000 million imports', Buffer.concat([MODULE, section(2, leb(0xffff_ffff))])],
    [
      '4,000 million locals',
      Buffer.concat([
        MODULE,
        section(1, [1, 0x60, 0, 0]),
        section(3, [1, 0]),
        section(10, [1, 9, 1, ...leb(0xffff_ffff), 0x7f, 0x0b, 0]),
      ]),
    ],
    ['a name of 4 GiB', Buffer.concat([MODULE, section(7, [1, ...leb(0xffff_ffff)])])],
    ['a number without an end', Buffer.concat([MODULE, section(7, Array<number>(64).fill(0xff))])],
    ['a size without an end', Buffer.concat([MODULE, Buffer.alloc(64, 0x80)])],
    ['a name that is no text', Buffer.concat([MODULE, section(5, [1, 0, 1]), section(7, [1, 2, 0xc3, 0x28, 2, 0])])],
    ['4,000 million items of a component', Buffer.concat([COMPONENT, section(10, leb(0xffff_ffff))])],
    ['types nested 30,000 deep', Buffer.concat([COMPONENT, section(7, [1], Buffer.alloc(30_000, 0x70), [0x7f])])],
  ])('%s is refused', async (_, bytes) => {
    const told = await complaint(bytes);

    expect(told).toMatch(/^wasm_invalid: /u);
  });

  test('blocks nested 30,000 deep, components nested 1,000 deep, and sections by the thousand are no trouble', async () => {
    const body = Buffer.concat([
      Buffer.from([0]),
      Buffer.alloc(60_000, Buffer.from([2, 0x40])),
      Buffer.alloc(30_001, 0x0b),
    ]);
    const deep = Buffer.concat([
      MODULE,
      section(1, [1, 0x60, 0, 0]),
      section(3, [1, 0]),
      section(10, [1, ...leb(body.length)], body),
    ]);
    const many = Buffer.concat([MODULE, Buffer.alloc(3 * 20_000, section(0, [0]))]);

    const facts = await Promise.all([inspect(deep), inspect(many), inspect(nested(1000))]);

    expect(facts.map(({ form }) => form)).toEqual(['module', 'module', 'component']);
  });

  test('what a name holds cannot drive a terminal or the runner through a message', async () => {
    const told = await complaint(wat('(module (func (export "\\1b[2J\\n::error::x")))'), 'a');

    expect(told).not.toContain('\u001b');
    expect(told.split('\n')).toHaveLength(1);
  });
});

/** Components in components. */
function nested(depth: number): Buffer {
  let inner: Buffer = COMPONENT;
  for (let level = 0; level < depth; level++) inner = Buffer.concat([COMPONENT, section(4, inner)]);
  return inner;
}
