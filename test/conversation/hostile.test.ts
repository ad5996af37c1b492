import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CHANNELS } from '../../src/channel/channel.ts';
import { DEFAULT_POLICY } from '../../src/channel/policy.ts';
import { readComment } from '../../src/conversation/grammar.ts';
import { objectionTo, type Person } from '../../src/conversation/may.ts';
import type { Reading } from '../../src/conversation/reading.ts';
import { idFault, versionFault } from '../../src/manifest/names.ts';
import { CORPUS, fuzzed, mutated } from './hostile.ts';

const OPEN = { state: 'open', isMerged: false, isDraft: false } as const;
const NOBODY: readonly Person[] = [
  { login: 'mallory', permission: { kind: 'known', level: 'none' } },
  { login: 'mallory', permission: { kind: 'unknown', why: 'GitHub does not say.' } },
  { login: 'mallory', permission: { kind: 'known', level: 'owner' } },
];
const READER: Person = { login: 'mallory', permission: { kind: 'known', level: 'read' } };
const CHANGING = ['promote', 'rollback', 'hold', 'resume', 'preview'];

/** What must hold of every comment, whatever it is. */
function check(body: string, reading: Reading): void {
  if (reading.kind === 'question') expect(reading.message).not.toBe('');
  if (reading.kind !== 'command') return;
  const { command } = reading;
  const first = body.split(/\r\n?|\n/u).filter((line) => line.toLowerCase().startsWith(`/${command.name}`));
  expect(first).not.toEqual([]);
  expect(JSON.stringify(command)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]|\\u/u);
  for (const person of NOBODY)
    expect(objectionTo(command, [person], OPEN, DEFAULT_POLICY)?.reason).toBe('not_permitted');
  if (CHANGING.includes(command.name)) expect(objectionTo(command, [READER], OPEN, DEFAULT_POLICY)).not.toBeNull();
  if (!('channel' in command)) return;
  expect(CHANNELS).toContain(command.channel);
  for (const plugin of command.plugins) if (!/[*?[{]/u.test(plugin)) expect(idFault(plugin)).toBeNull();
  if (command.name === 'promote' && command.version !== null) expect(versionFault(command.version)).toBeNull();
  if (command.name === 'rollback' && command.to !== null) expect(versionFault(command.to)).toBeNull();
}

describe('no comment does harm', () => {
  test('each of the corpus is read without a crash, and is nothing that was not written', async () => {
    for (const body of CORPUS) check(body, await readComment(body));
  });

  test('1,000 hostile comments', async () => {
    await fc.assert(
      fc.asyncProperty(mutated, async (body) => {
        check(body, await readComment(body));
      }),
      { numRuns: 1000 },
    );
  });

  test('100,000 fuzzed comments', async () => {
    await fc.assert(
      fc.asyncProperty(fuzzed, async (body) => {
        check(body, await readComment(body));
      }),
      { numRuns: 100_000 },
    );
  });
});

describe('what is not said by its author in the first column is no command', () => {
  const lines = (body: string): string[] => body.split(/\r\n?|\n/u);
  const wrapped: readonly (readonly [string, (body: string) => string])[] = [
    [
      'a quote',
      (body) =>
        lines(body)
          .map((line) => `> ${line}`)
          .join('\n'),
    ],
    [
      'an indented block',
      (body) =>
        lines(body)
          .map((line) => `    ${line}`)
          .join('\n'),
    ],
    [
      'a list',
      (body) =>
        `- x\n${lines(body)
          .map((line) => `  ${line}`)
          .join('\n')}`,
    ],
    ['a fenced block', (body) => `${'`'.repeat(200)}\n${body}\n${'`'.repeat(200)}`],
    ['an HTML comment', (body) => `<!--\n${body.replaceAll('>', ')')}\n-->`],
    ['a folded part', (body) => `<details>\n\n${body.replaceAll('<', '(')}\n\n</details>`],
    ['a folded part with tags', (body) => `<details>\n\n${body.replace(/<(?=\/details)/giu, '(')}\n\n</details>`],
  ];
  test.each(wrapped)('in %s', async (_name, wrap) => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(mutated, fuzzed), async (body) => {
        expect((await readComment(wrap(body))).kind).not.toBe('command');
      }),
      { numRuns: 1000 },
    );
  });
});

test('the longest comment that GitHub takes ends, whatever it is full of', async () => {
  const fills = [
    '>',
    '> ',
    '- ',
    '*a_ ',
    '[',
    '![',
    '`',
    '<a ',
    '<!--',
    '|',
    '[^1]',
    '[a]: b\n',
    'a\n=\n',
    '**a',
    '~~a ',
    '/help\n',
    '\\',
    '&a;',
    '<details>',
    '<details></s>',
    '<!-- -->',
    '<a b="',
    '<a b=c ',
    '<?',
    '~a ',
    '$$ ',
  ];
  for (const fill of fills) {
    for (const before of ['', '<div>'] as const) {
      const body = `/promote beta\n\n${before}${fill.repeat(65_536 / fill.length)}`.slice(0, 65_536);
      check(body, await readComment(body));
    }
  }
});
