import { expect, test } from '@jest/globals';
import { has, wantedOf } from '../../src/preview/wanted.ts';

test.each([
  ['/', { path: '/', status: 200, subset: undefined }],
  [' /a?b=c  404 ', { path: '/a?b=c', status: 404, subset: undefined }],
  ['/healthz {"status": "ok"}', { path: '/healthz', status: 200, subset: { status: 'ok' } }],
  ['/healthz 503 {"status": "failed"}', { path: '/healthz', status: 503, subset: { status: 'failed' } }],
])('%j is understood', (line, wanted) => {
  expect(wantedOf(line)).toEqual(wanted);
});

test.each(['', 'healthz', 'http://example.com/', '/ 99', '/ {broken', '/ 200 {"a": }'])('%j is refused', (line) => {
  expect(() => wantedOf(line)).toThrow('is not understood');
});

test('an answer has a subset when it says the same and maybe more', () => {
  const answer = { status: 'ok', exposes: [{ name: 'a', resolved: true }], boot_ms: 1 };

  expect(has(answer, {})).toBe(true);
  expect(has(answer, { status: 'ok', exposes: [{ name: 'a' }] })).toBe(true);
  expect(has(answer, { status: 'failed' })).toBe(false);
  expect(has(answer, { exposes: [] })).toBe(false);
  expect(has(answer, { toString: null })).toBe(false);
  expect(has(null, {})).toBe(false);
});
