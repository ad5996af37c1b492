import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { errorsOf, pluginOf } from './reading.ts';

const json = (environment: unknown, indent?: string) =>
  JSON.stringify({ profiles: { default: { plugins: [{ id: 'a', runtime: { environment } }] } } }, null, indent);

test('JSON is read as it is, laid out in whatever way, whatever its texts hold', () => {
  // NUL and halves of surrogate pairs are refused; such a key, as a number or `__proto__`, is no name or keeps no order.
  const name = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
    .filter((key) => !/[=\p{Cc}]|^\d+$|^__proto__$/u.test(key));
  const value = fc
    .oneof(fc.string({ unit: 'binary' }), fc.constantFrom('/', '\\', '\u2028', '\u0085', '😀', '#', ': ', '- '))
    .filter((text) => !/\0|\p{Surrogate}/u.test(text));

  fc.assert(
    fc.property(fc.dictionary(name, value), fc.constantFrom('', '\t', '  '), (environment, indent) => {
      // JSON leaves C1 controls as they are; YAML wants them escaped.
      const text = json(environment, indent).replace(
        /[\x7f-\x9f\ufffe\uffff]/g,
        (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
      );
      expect(pluginOf(text).definition.runtime.environment).toEqual(environment);
    }),
    { numRuns: 200 },
  );
});

test('in JSON, too, a key may be there once, and a problem has its place', () => {
  expect(errorsOf('{"profiles": {\n\t"a": {},\n\t"a": {}\n}}')).toEqual([
    '3:2 profiles.a: The key is there twice, first in line 2',
  ]);
});
