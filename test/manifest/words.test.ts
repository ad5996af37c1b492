import { execFileSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { posixWords, spacedWords } from '../../src/manifest/words.ts';

describe('the words of a command line', () => {
  test.each([
    ['', []],
    ['  a\t b\nc ', ['a', 'b', 'c']],
    ['\'a b\' "c d"', ['a b', 'c d']],
    ["''", ['']],
    ['a""b', ['ab']],
    ['a\\ b', ['a b']],
    ['\'\\\\\'"x"', ['\\\\x']],
    ['"\\$A \\a \\" \\\\ \\`"', ['$A \\a " \\ `']],
    ['a\\\nb "c\\\nd"', ['ab', 'cd']],
    ['$A *.py ~ # x;y|z', ['$A', '*.py', '~', '#', 'x;y|z']],
    ["$'a'", ['$a']],
  ])('%j are %j', (line, words) => {
    expect(posixWords(line)).toEqual(words);
  });

  test.each(['"a', "a'b", 'a\\'])('%j has none that are whole', (line) => {
    expect(posixWords(line)).toBeNull();
  });

  test('are those that a shell finds', () => {
    const pieces = fc.constantFrom(
      'a',
      ' ',
      '\t',
      "'x y'",
      '"p q"',
      '\\ ',
      '\\\\',
      '"\\""',
      '"\\a"',
      "''",
      '"\'"',
      "'\\'",
      '-z',
      'é',
      '\\\n',
    );
    const lines = fc.sample(
      fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
      60,
    );
    const script = lines.map((line) => `printf '%s\\0' ${line} end\n`).join('');

    const found = execFileSync('sh', ['-c', `set -f\n${script}`], { encoding: 'utf8' });

    expect(lines.flatMap((line) => [...(posixWords(line) ?? []), 'end']).join('\0') + '\0').toBe(found);
  });

  test('take no longer than their length, be they ever so many', () => {
    expect(posixWords('a""'.repeat(200_000))).toHaveLength(1);
    expect(posixWords(`"${'\\a'.repeat(300_000)}`)).toBeNull();
    expect(posixWords("a '".repeat(100_000))).toHaveLength(50_001);
  });
});

test('white space is what Python takes for it', () => {
  expect(spacedWords('\x1ca\x85b\u00a0c\u3000d \t\n\v\f\re')).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(spacedWords('a\ufeffb\u200bc')).toEqual(['a\ufeffb\u200bc']);
});
