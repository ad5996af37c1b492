import { expect, test } from '@jest/globals';
import { quantityOf } from '../../src/preview/quantity.ts';

test.each([
  ['250m', 0.25],
  ['128Mi', 128 * 1024 * 1024],
  ['1.5G', 1_500_000_000],
  ['2', 2],
])('%s is %d', (text, value) => {
  expect(quantityOf(text)).toBe(value);
});

test.each(['', '0', '-1', '1e3', 'all', '5Xi', '1 Mi', null])('%j says nothing', (text) => {
  expect(quantityOf(text)).toBeNull();
});
