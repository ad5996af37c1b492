import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { Refusal, type Problem } from '../../src/errors.ts';
import { KEYS } from '../../src/manifest/keys.ts';
import { readManifest } from '../../src/manifest/read.ts';
import { FILE } from './reading.ts';

const isValid = new Ajv({ strict: true, allowUnionTypes: true }).compile(
  JSON.parse(await readFile(join(import.meta.dirname, '../../schema/manifest.schema.json'), 'utf8')) as object,
);

/** What is wrong with a text; null where that is only that no profile can be chosen. */
function problemsOf(text: string): readonly Problem[] | null {
  try {
    return readManifest(text, { file: FILE }).problems;
  } catch (error) {
    const { reason, problems } = error as Refusal;
    return reason === 'manifest_invalid' ? problems : null;
  }
}

const WORDS = [
  ...[
    '',
    ' ',
    'a',
    'A_b.c-d',
    'a/b',
    './a//b/',
    'é/ü',
    'a b',
    '.',
    '..',
    '../a',
    '/a',
    'a:b',
    'plan9',
    'latest',
    'make -j',
  ],
  ...[
    'native',
    'WASM',
    'cpython',
    'GraalPy',
    'linux',
    ' Linux-X86_64 ',
    'macos-arm64',
    'yes',
    ' OFF\x1c',
    '\u20030',
    'True',
  ],
  ...[
    '1.4.0',
    '1',
    '1_0',
    ' +30 ',
    '-0',
    '3.12',
    '>=3.11,<3.14',
    '~= 3.11 , !=3.9.*',
    '===3.12-x',
    '==v3.12',
    '>=1!2',
    '<4a1.dev2',
  ],
  ...['node>=20', 'g++ ~=12.1', 'x'.repeat(101)],
];
const text = fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...WORDS) }, fc.string({ maxLength: 3 }));
const scalar = fc.oneof(
  { weight: 5, arbitrary: text },
  fc.constantFrom<unknown>(0, 1, 3.12, 30, -1, -0.5, 20, 1.5e-7, true, false, null),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const value = fc.oneof(
  { weight: 6, arbitrary: scalar },
  fc.array(scalar, { maxLength: 2 }),
  fc.dictionary(text, scalar, { maxKeys: 2 }),
);

type Sort = keyof typeof KEYS;

/** A mapping with some of the keys of its sort; those of `blocks` hold what they are for, or anything. */
function mapping(sort: Sort, blocks: Readonly<Record<string, fc.Arbitrary<unknown>>> = {}): fc.Arbitrary<object> {
  const names = Object.keys(KEYS[sort]);
  const entries = names.map((name) => {
    const block = blocks[name];
    const held = block === undefined ? value : fc.oneof({ weight: 9, arbitrary: block }, value);
    return held.map((content): [string, unknown] => [name, content]);
  });
  const entry = fc.oneof(
    ...entries,
    text.chain((name) => value.map((content): [string, unknown] => [name, content])),
  );
  return fc.array(entry, { maxLength: 2 }).map((list) => Object.fromEntries(list));
}

const step = fc
  .tuple(mapping('step'), fc.oneof({ weight: 5, arbitrary: fc.constant<unknown>('make') }, value))
  .map(([rest, command]) => ({ command, ...rest }));
const build = fc.oneof(
  fc.array(step, { maxLength: 2 }),
  step,
  mapping('build', { steps: fc.array(step, { maxLength: 2 }) }),
  mapping('singleStep'),
);
const wasm = mapping('wasm', { build }).map((rest) => ({ module: 'a.wasm', ...rest }));
const runtime = mapping('runtime', { interpreter: mapping('interpreter'), build, wasm });
const blocks = (['capabilities', 'io', 'resources', 'hooks', 'dev', 'toolbus'] as const).map(
  (sort) => [sort, mapping(sort)] as const,
);
const plugin = fc
  .tuple(mapping('plugin', { ...Object.fromEntries(blocks), runtime }), runtime, scalar, fc.boolean())
  .map(([rest, block, id, plain]) => ({ runtime: block, ...rest, id: plain ? 'a' : id }));
const profile = fc
  .tuple(mapping('profile', { dev: mapping('dev') }), plugin, fc.boolean())
  .map(([rest, only, plain]) => (plain ? { plugins: [only] } : { plugins: [only], ...rest }));
const manifest = fc.oneof(
  { weight: 30, arbitrary: profile.map((only) => ({ profiles: { default: only } })) },
  fc.tuple(mapping('manifest'), profile).map(([rest, only]) => ({ profiles: { default: only }, ...rest })),
);

test('what the reader reads without a problem is valid for editors', () => {
  let clean = 0;

  fc.assert(
    fc.property(manifest, (data) => {
      const text = JSON.stringify(data);
      if (problemsOf(text)?.length !== 0) return;
      clean++;
      isValid(JSON.parse(text));
      expect(isValid.errors).toBeNull();
    }),
    { numRuns: 4_000 },
  );
  expect(clean).toBeGreaterThan(400);
});

test('what is valid for editors has no value of a wrong kind and no unknown key for the reader', () => {
  const wrong = /not text|not a mapping|not a list|neither true|no number|no way to build|no command$|has no key/;
  let valid = 0;

  fc.assert(
    fc.property(manifest, (data) => {
      const text = JSON.stringify(data);
      if (!isValid(JSON.parse(text))) return;
      valid++;
      expect(problemsOf(text)?.filter(({ message }) => wrong.test(message)) ?? []).toEqual([]);
    }),
    { numRuns: 4_000 },
  );
  expect(valid).toBeGreaterThan(400);
});
