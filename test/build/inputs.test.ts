import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { filesOf, matcher, type Inputs } from '../../src/build/inputs.ts';
import { byBytes } from '../../src/world/by-bytes.ts';

const name = fc.constantFrom('a', 'b', 'a-b', 'é', '\u{1f600}', '\uff21', 'a.py', '__pycache__', 'B');
const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));

test('paths are compared as the bytes of their UTF-8 are', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
      const bytes = Buffer.compare(Buffer.from(one), Buffer.from(other));

      expect(Math.sign(byBytes(one, other))).toBe(bytes);
    }),
  );
});

test('the files of a plugin are those that the matcher takes, whichever way they are looked up', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(path, { maxLength: 60 }),
      fc.array(path, { maxLength: 5 }),
      fc.array(path, { maxLength: 5 }),
      (all, named, folders) => {
        const files = all.sort(byBytes);
        const inputs: Inputs = {
          files: new Set(named),
          folders: folders.map((folder) => `${folder}/`),
          globs: [],
          except: ['**/__pycache__/**', 'a/b', 'a/b/**'],
        };

        expect(filesOf(inputs, files)).toEqual(files.filter(matcher(inputs)));
      },
    ),
  );
});

test('globs meet names that begin with a dot, and an exclamation mark is a name like any other', () => {
  const inputs: Inputs = { files: new Set(), folders: [], globs: ['src/**', '!x/*'], except: [] };

  expect(['!x/a', 'src/.hidden', 'src/a/b', 'x/a'].filter(matcher(inputs))).toEqual(['!x/a', 'src/.hidden', 'src/a/b']);
});
