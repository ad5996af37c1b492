import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { Refusal } from '../../src/errors.ts';
import { KEYS } from '../../src/manifest/keys.ts';
import { readManifest } from '../../src/manifest/read.ts';
import { FILE } from './reading.ts';

/** Reads a text; whatever it is, there is a reading or a refusal with places in order. */
function read(text: string): void {
  try {
    readManifest(text, { file: FILE });
  } catch (error) {
    expect(error).toBeInstanceOf(Refusal);
    const { reason, problems } = error as Refusal;
    expect(['manifest_invalid', 'unknown_profile']).toContain(reason);
    if (reason === 'manifest_invalid') expect(problems.filter(({ severity }) => severity === 'error')).not.toEqual([]);
    const places = problems.map(({ line = 0, column = 0 }) => line * 1e7 + column);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  }
}

const words = [
  '__proto__',
  'constructor',
  'yes',
  '../x',
  '1.10',
  'native',
  'wasm',
  '3.12',
  '>=3',
  'a "b',
  'node>=20',
  '',
  ' ',
  '\n',
  '\0',
];
const scalar = fc.oneof(
  fc.constantFrom(...words),
  fc.string({ maxLength: 6 }),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.integer(),
);

test('values of every kind everywhere are read or refused, and nothing else', () => {
  const names = [...new Set(Object.values(KEYS).flatMap((keys) => Object.keys(keys)))];
  const key = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...names) },
    { weight: 1, arbitrary: fc.string({ maxLength: 4 }) },
  );
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'medium' },
      scalar,
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(key, tie('value'), { maxKeys: 6 }),
    ),
  }));
  const plugin = fc.dictionary(fc.constantFrom(...Object.keys(KEYS.plugin)), value, { maxKeys: 8 });
  const runtime = fc.dictionary(fc.constantFrom(...Object.keys(KEYS.runtime)), value, { maxKeys: 8 });
  const manifest = fc.oneof(
    value,
    fc.record({ profiles: value }),
    fc.record({ profiles: fc.dictionary(key, value) }),
    fc
      .tuple(plugin, runtime)
      .map(([rest, block]) => ({ profiles: { default: { plugins: [{ ...rest, id: 'a', runtime: block }] } } })),
    plugin.map((rest) => ({ profiles: { default: { plugins: [{ ...rest }, rest] } } })),
  );

  fc.assert(
    fc.property(manifest, (data) => {
      read(JSON.stringify(data));
      read(stringify(data));
    }),
    { numRuns: 400 },
  );
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test('texts of every kind are read or refused, and nothing else', () => {
  const pieces = fc.constantFrom(
    'profiles',
    ':',
    ': ',
    '\n',
    '  ',
    '- ',
    '{',
    '}',
    '[',
    ']',
    ',',
    '"',
    "'",
    '&a ',
    '*a',
    '!x ',
    '!!int ',
    '? ',
    '|',
    '>',
    '#',
    '%',
    '---\n',
    '...\n',
    '\t',
    '\r\n',
    '~',
    '1',
    'id: a',
    'runtime: {}',
    '\ufeff',
    '<<: ',
  );

  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
      read,
    ),
    { numRuns: 1_000 },
  );
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), read), { numRuns: 300 });
});
