import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { code, duration, plain, table } from '../../src/report/markdown.ts';

describe('foreign text in Markdown', () => {
  test('renders as just that text: no markup, no HTML, nobody is pinged, nothing is linked', () => {
    const text = plain('# *a* <b> @team [x](y) | `c` fixes #12 https://x.example\n::error::');

    expect(text).toBe(
      '\\# \\*a\\* &lt;b&gt; @\u200bteam \\[x\\](y) \\| \\`c\\` fixes #\u200b12 https:\u200b//x.example ::\u200berror::',
    );
  });

  test('as code keeps to its fence, whatever ticks it holds, and ends no cell', () => {
    expect(code('a`b')).toBe('``a`b``');
    expect(code('`')).toBe('`` ` ``');
    expect(code('a|b\nc')).toBe('`a\\|b c`');
    expect(code(' \n')).toBe('');
  });

  test('never adds a row or a column to a table', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
        const lines = table(['a', 'b'], [[plain(one), code(other)]]).split('\n');

        expect(lines).toHaveLength(3);
        expect(lines[2]?.replace(/\\[^]/gu, '').match(/\|/gu)).toHaveLength(3);
      }),
    );
  });
});

test('a duration reads as people say it', () => {
  expect([0.04, 9.96, 59.4, 59.6, 185].map(duration)).toEqual(['0.0 s', '10.0 s', '59 s', '1 min 0 s', '3 min 5 s']);
});
