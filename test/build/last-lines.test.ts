import { expect, test } from '@jest/globals';
import { lastLines } from '../../src/build/last-lines.ts';

function last(...chunks: (string | Buffer)[]): readonly string[] {
  const lines = lastLines(3, 10);
  for (const chunk of chunks) lines.take(Buffer.from(chunk));
  return lines.lines();
}

test('the last lines are kept, however they were cut, the unfinished one too', () => {
  expect(last('a\nb', 'b\nc\n\nd\ne', 'e')).toEqual(['c', 'd', 'ee']);
});

test('a line ends at a return with a newline, and starts anew at a return alone', () => {
  expect(last('one\r', '\ntwo\r\n10%\r20%\r', '30%\n')).toEqual(['one', 'two', '30%']);
});

test('lines are shortened and never grow in memory', () => {
  const lines = last(...Array.from({ length: 1000 }, () => 'x'.repeat(1000)), '\nend');

  expect(lines).toEqual(['xxxxxxxxxx…', 'end']);
});

test('a character cut in two comes out whole, an invalid one is replaced', () => {
  const bytes = Buffer.from('漢');

  expect(last(bytes.subarray(0, 1), bytes.subarray(1), Buffer.from([0xff]))).toEqual(['漢\ufffd']);
});
