import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { withoutCommands } from '../../src/world/no-command.ts';

const MARKS = ['>', '> ', '- ', '* ', '*', '+ ', '1. ', '12) ', '123456789.', ' ', '    ', '\t', '\u00a0'];

describe('a text without commands', () => {
  test.each([
    ['/promote beta', '\u2215promote beta'],
    ['> /promote beta', '> \u2215promote beta'],
    ['>> - 1. /lgtm', '>> - 1. \u2215lgtm'],
    ['  2) /retest, please', '  2) \u2215retest, please'],
    ['\t* /close.', '\t* \u2215close.'],
    ['a\r\n- /merge\r> /merge\u2028/merge', 'a\r\n- \u2215merge\r> \u2215merge\u2028\u2215merge'],
  ])('changes the slash of %j', (text, changed) => {
    expect(withoutCommands(text)).toBe(changed);
  });

  test.each(['/usr/bin/python3', '> /setup.py: failed', '- /a-b/c', 'say /promote beta', '1.2 /x', '/', '- / a', '/1'])(
    'leaves %j alone',
    (text) => {
      expect(withoutCommands(text)).toBe(text);
    },
  );

  test('begins no line with one, whatever marks stand before it, and changes nothing else', () => {
    const part = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...MARKS) },
      {
        weight: 2,
        arbitrary: fc.constantFrom('/promote', '/LGTM', '/a_b-c', '/', '/usr/bin', ' beta', '\u2215x', '-'),
      },
      { weight: 2, arbitrary: fc.constantFrom('\n', '\r\n', '\r', '\u2028') },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 5 }) },
    );
    let met = 0;
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const text = parts.join('');

        const changed = withoutCommands(text);

        for (const line of changed.split(/[\n\r\u2028\u2029]/u)) {
          const said = unmarked(line);
          if (/^\/[a-z][\w-]*(?:[^\w/.-]|$)/iu.test(said)) throw new Error(`begins with a command: ${line}`);
        }
        met += changed === text ? 0 : 1;
        expect(changed.replaceAll('\u2215', '/')).toBe(text.replaceAll('\u2215', '/'));
      }),
      { numRuns: 5000 },
    );
    expect(met).toBeGreaterThan(500);
  });

  test('is found in no time, however many marks there are', () => {
    const lines = ['>'.repeat(60_000), '1'.repeat(60_000), '1.'.repeat(30_000), '\n'.repeat(60_000)];

    expect(lines.map((line) => withoutCommands(line))).toEqual(lines);
  }, 5000);
});

/** A line without the marks that it begins with, taken off one by one. */
function unmarked(line: string): string {
  const mark = [...MARKS, '-', '+'].find((each) => line.startsWith(each)) ?? /^(?:\d{1,9}[.)]|\s)/u.exec(line)?.[0];
  return mark === undefined ? line : unmarked(line.slice(mark.length));
}
