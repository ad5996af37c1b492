import { expect, test } from '@jest/globals';
import { inWords } from '../../src/world/words.ts';

test.each([
  [450, '450 ms'],
  [45_900, '45 s'],
  [60_000, '1 min'],
  [90_000, '1 min 30 s'],
  [1_800_000, '30 min'],
  [7_500_000, '2 h 5 min'],
  [7_204_000, '2 h'],
])('%d ms are said as %s', (milliseconds, words) => {
  expect(inWords(milliseconds)).toBe(words);
});
