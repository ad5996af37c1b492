import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseDocument, type Scalar as YamlScalar } from 'yaml';
import { isFalsy, plainScalar, pythonText } from '../../src/manifest/scalar.ts';

test('what an unquoted scalar means is what the YAML 1.2 core schema says', () => {
  const shapes = fc.oneof(
    fc.double().map(String),
    fc.integer().map(String),
    fc.constantFrom(
      '~',
      'null',
      'Null',
      'nULL',
      'true',
      'TRUE',
      'tRUE',
      'yes',
      '0x1F',
      '0xg',
      '0o17',
      '0o8',
      '+1',
      '+-1',
      '1.',
      '.5',
      '.',
      '-.5e+3',
      '1e',
      '.inf',
      '+.INF',
      '.iNF',
      '.nan',
      '-.nan',
      '1_000',
      '12:30',
    ),
    fc.stringMatching(/^[-+.\dexo_]{1,6}$/).filter((source) => source !== '-'),
  );

  fc.assert(
    fc.property(shapes, (source) => {
      const { value } = parseDocument(`- ${source}`, { schema: 'core', version: '1.2' }).get(0, true) as YamlScalar;
      const scalar = plainScalar(source);

      if (typeof value === 'number') {
        const ours =
          scalar.kind === 'float' ? scalar.value : scalar.kind === 'integer' ? Number(pythonText(scalar)) : scalar;
        expect(ours === 0 ? 0 : ours).toBe(value === 0 ? 0 : value);
        expect(scalar.kind).toBe(/^(?:[-+]?\d+|0[xo][\da-fA-F]+)$/.test(source) ? 'integer' : 'float');
      } else if (value === null) expect(scalar.kind).toBe('null');
      else expect('value' in scalar ? scalar.value : scalar).toBe(value);
    }),
    { numRuns: 500 },
  );
});

test.each(['0', '-0', '+00', '0x0', '0o0', '0.0', '-0.0', '.0', '0e5', 'false', '~', ''])(
  '%s counts as false',
  (source) => {
    expect(isFalsy(plainScalar(source))).toBe(true);
  },
);

test.each(['1', '10', '0x10', '.nan', '0.1', 'true', 'a', '1e-300'])('%s does not count as false', (source) => {
  expect(isFalsy(plainScalar(source))).toBe(false);
});

test('numbers are printed so that they read back as the same', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const text = pythonText({ kind: 'float', source: '', value }) ?? '';

      expect(Object.is(Number(text), value)).toBe(true);
      expect(text).toMatch(/^-?(?:\d+\.\d+|\d(?:\.\d+)?e[-+]\d{2,3})$/);
    }),
  );
});
