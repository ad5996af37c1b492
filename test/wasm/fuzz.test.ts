import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Refusal } from '../../src/errors.ts';
import { inspectModule } from '../../src/wasm/inspect.ts';
import { inFolder } from '../support/folder.ts';
import { COMMAND, COMPONENT, COMPONENT_OF_WASI, MODULE, section } from '../support/wasm-bytes.ts';

type Bytes = Uint8Array;

/** A few changes at places anywhere: a byte set, some left out, some put in, a part repeated, the end cut off. */
function mutated(bytes: Bytes): fc.Arbitrary<Bytes> {
  const place = fc.nat(bytes.length);
  const change = fc.oneof(
    fc.record({ kind: fc.constant('set' as const), at: place, put: fc.uint8Array({ minLength: 1, maxLength: 1 }) }),
    fc.record({ kind: fc.constant('put' as const), at: place, put: fc.uint8Array({ maxLength: 6 }) }),
    fc.record({ kind: fc.constant('drop' as const), at: place, count: fc.integer({ min: 1, max: 12 }) }),
    fc.record({ kind: fc.constant('repeat' as const), at: place, count: fc.integer({ min: 1, max: 40 }) }),
    fc.record({ kind: fc.constant('cut' as const), at: place }),
  );
  return fc.array(change, { minLength: 1, maxLength: 3 }).map((changes) =>
    changes.reduce<Buffer>((now, each) => {
      const head = now.subarray(0, each.at);
      const tail = now.subarray(each.at);
      switch (each.kind) {
        case 'set':
          return Buffer.concat([head, each.put, tail.subarray(1)]);
        case 'put':
          return Buffer.concat([head, each.put, tail]);
        case 'drop':
          return Buffer.concat([head, tail.subarray(each.count)]);
        case 'repeat':
          return Buffer.concat([head, tail.subarray(0, each.count), tail]);
        case 'cut':
          return head;
      }
    }, Buffer.from(bytes)),
  );
}

/** Sections of any kind and content, in any order. */
function assembled(preamble: Bytes): fc.Arbitrary<Bytes> {
  const each = fc.tuple(fc.nat(15), fc.uint8Array({ maxLength: 24 })).map(([id, content]) => section(id, content));
  return fc.array(each, { maxLength: 6 }).map((sections) => Buffer.concat([preamble, ...sections]));
}

test('10,000 strings of bytes, made up or spoilt, are told of or refused as invalid, and nothing else', async () => {
  const bytes = fc.oneof(
    { weight: 4, arbitrary: mutated(COMMAND) },
    { weight: 4, arbitrary: mutated(COMPONENT_OF_WASI) },
    { weight: 1, arbitrary: assembled(MODULE) },
    { weight: 1, arbitrary: assembled(COMPONENT) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) },
  );
  let refused = 0;

  await inFolder((folder) =>
    fc.assert(
      fc.asyncProperty(bytes, fc.constantFrom(null, 'greet'), async (content, entrypoint) => {
        const path = join(folder, 'module.wasm');
        await writeFile(path, content);
        try {
          const { size } = await inspectModule(path, entrypoint);
          expect(size).toBe(content.length);
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
          expect(error).toHaveProperty('reason', 'wasm_invalid');
          refused += 1;
        }
      }),
      { numRuns: 10_000 },
    ),
  );

  expect(refused).toBeGreaterThan(5_000);
});
