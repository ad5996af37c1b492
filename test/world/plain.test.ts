import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { brief, plain } from '../../src/world/plain.ts';
import { readAsRunner } from '../support/runner.ts';

describe('plain text', () => {
  test.each([
    '::set-env name=A::b',
    '   ::error::x',
    '\t\u00a0\u3000\u0085::warning::x',
    'a\n::add-path::/x',
    'a\r::add-path::/x',
    'a\r\n::stop-commands::x',
    'x ##[add-path]/x',
    '###[error]x',
    '##[group]##[endgroup]',
    ':::error::x',
    '\0::error::x',
    '\u200b::error::x',
    '#\x1b#[error]x',
  ])('gives the runner no command in %j', (text) => {
    const seen = readAsRunner(`${plain(text)}\n`);

    expect(seen.commands).toEqual([]);
    expect(seen.groups).toEqual([]);
    expect(seen.stopped).toBe(false);
  });

  test('gives the runner no command whatever the text', () => {
    const piece = fc.constantFrom(
      '::',
      '##[',
      'error',
      'stop-commands',
      ']',
      ' ',
      '\r',
      '\n',
      '\t',
      '\u0085',
      'x',
      '\x1b',
      '#',
      ':',
    );

    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const seen = readAsRunner(plain(pieces.join('')));
        expect(seen).toMatchObject({ commands: [], groups: [], stopped: false });
      }),
    );
  });

  test('leaves ordinary text as it is', () => {
    const text = 'a::b  # [x] 100 %\n\tÄ漢字👩‍💻 C:\\x ::';

    expect(plain(text)).toBe(text);
  });

  test('makes control characters visible', () => {
    expect(plain('\x1b[31m\x07\x7f\u009b\u202e')).toBe('␛[31m␇␡\\u009b\\u202e');
  });
});

test('a quotation is one line of limited length', () => {
  expect(brief(' a\nb\r\nc ')).toBe('a b c');
  expect(brief('x'.repeat(300), 10)).toBe('xxxxxxxxxx…');
});
