import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { replyText, type Reply } from '../../src/conversation/reply.ts';
import { replyMarker, verdictOf } from '../../src/conversation/verdict.ts';
import { REASONS, type Reason } from '../../src/errors.ts';
import type { Told } from '../../src/report/answers.ts';
import { LONGEST_COMMENT } from '../../src/world/github-comments.ts';

const LAST = 999_999_999_999_999;
const MARKER = replyMarker(LAST);

function told(index: number, reason: Reason, message: string): Told {
  const plugin = `plugin-${index}-${'x'.repeat(50)}`;
  return { plugin, channel: 'stable', reason, message, version: '1.0.0', previous: '0.9.0', gates: [] };
}

function reply(more: Partial<Reply>): Reply {
  return {
    reason: 'ok',
    message: 'Done.',
    isFinal: true,
    next: '',
    answers: [],
    warnings: [],
    more: null,
    commit: 'c'.repeat(40),
    home: 'https://github.com/octo/plugins',
    run: 'https://github.com/octo/plugins/actions/runs/1',
    ...more,
  };
}

const whole = (more: Partial<Reply>): string => `${MARKER}\n${replyText(reply(more))}`;

describe('a reply has room in a comment', () => {
  test.each([
    ['done', 'ok', '**Done** (`ok`): 800 of 800 plugins.'],
    ['refused', 'rejected', 'nothing was done, since 800 of 800 plugins stand in the way.'],
  ] as const)('where 800 plugins were %s: as many rows as fit, and how many more there are', (_, reason, title) => {
    const warning = 'went past a gate of stable: soak & window, as <octocat> asked for. '.repeat(10);
    const answers = Array.from({ length: 800 }, (_each, index) => told(index, reason, warning));

    const text = whole({ reason, answers, warnings: answers.map(({ plugin }) => `${plugin} ${warning}`) });

    const rows = text.split('\n').filter((line) => line.includes('`plugin-')).length;
    const [, left] = /And (\d+) more plugins: \[the run\]/u.exec(text) ?? [];
    expect(text.length).toBeLessThanOrEqual(LONGEST_COMMENT);
    expect(rows).toBeGreaterThan(30);
    expect(rows + Number(left)).toBe(800);
    expect(text).toContain(title);
    expect(text).toContain('And 790 more warnings: [the run]');
    expect(text).toContain(`Commit [\`${'c'.repeat(12)}\`]`);
  });

  test('whose every text is as long as it can be when it is escaped', () => {
    const long = '&'.repeat(100_000);
    const all = { message: long, next: long, warnings: Array.from({ length: 100 }, () => long) };

    for (const count of [0, 1, 800]) {
      const answers = Array.from({ length: count }, (_, index) => told(index, 'held', long));
      const text = whole({ ...all, reason: 'held', answers });

      expect(text.length).toBeLessThanOrEqual(LONGEST_COMMENT);
      expect(verdictOf(text)).toMatchObject({ reason: 'held', isFinal: true });
    }
  });

  test('whatever it quotes; its verdict is read again, and no line begins with a command', () => {
    const unit = fc.constantFrom(
      '&',
      '<',
      '|',
      '`',
      '\\',
      '@',
      '\n',
      '\n/promote stable',
      '-->',
      '\u0007',
      '\u{1f600}',
      'a ',
    );
    const text = fc.array(unit, { maxLength: 6000, size: 'max' }).map((units) => units.join(''));
    const answers = fc
      .tuple(fc.integer({ min: 0, max: 400 }), text)
      .map(([count, message]) => Array.from({ length: count }, (_, index) => told(index, 'held', message)));
    const reasons = Object.keys(REASONS) as Reason[];
    const warnings = fc.array(text, { maxLength: 30 });
    fc.assert(
      fc.property(
        fc.record({ reason: fc.constantFrom(...reasons), message: text, next: text, warnings, answers }),
        (more) => {
          const said = whole(more);

          expect(said.length).toBeLessThanOrEqual(LONGEST_COMMENT);
          expect(verdictOf(said)).toEqual({
            comment: LAST,
            reason: more.reason,
            message: more.message.slice(0, 500),
            isFinal: true,
          });
          expect(said).not.toMatch(/^[\s>*+-]*\//mu);
        },
      ),
      { numRuns: 60 },
    );
  });
});
