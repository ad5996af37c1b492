import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Refusal } from '../../src/errors.ts';
import { inspectModule } from '../../src/wasm/inspect.ts';
import { inFolder } from '../support/folder.ts';
import { mutated } from '../support/spoilt.ts';
import { COMMAND, COMPONENT, COMPONENT_OF_WASI, MODULE, section } from '../support/wasm-bytes.ts';

/** Sections of any kind and content, in any order. */
function assembled(preamble: Uint8Array): fc.Arbitrary<Uint8Array> {
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
