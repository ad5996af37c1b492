import { describe, expect, test } from '@jest/globals';
import { errorsOf, manifestOf, pluginOf, refusalOf, reading } from './reading.ts';

const MIB = 1024 * 1024;
const filled = (unit: string) => unit.repeat(Math.floor((MIB - 200) / unit.length));
const many = (count: number, item: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => item(index)).join('');

const tooLarge = /too large/;
const tooDeep = /nested too deep/;

/** Three lists of the manifest around `depth - 3` more. */
const nested = (depth: number) =>
  `profiles: {a: {orchestrator: {x: ${'['.repeat(depth - 4)}${']'.repeat(depth - 4)}}}}`;

describe('what is too much is refused with one problem', () => {
  test.each([
    ['over 1 MiB', ' '.repeat(MIB + 1), tooLarge],
    ['over 1 MiB in UTF-8', 'é'.repeat(MIB / 2 + 1), tooLarge],
    ['over 200,000 tokens in lines', filled('-\n'), tooLarge],
    ['over 200,000 tokens in a flow', `[${filled('a,')}]`, tooLarge],
    ['over 200,000 anchors, tags, aliases', filled('&a !b *c '), tooLarge],
    ['a flat mapping of 60,000 keys', many(60_000, (index) => `k${index}: 1\n`), tooLarge],
    ['nested lists', '['.repeat(50_000), tooDeep],
    ['nested mappings', '{'.repeat(50_000), tooDeep],
    ['nested dashes', '- '.repeat(50_000), tooDeep],
    ['nested colons', ': '.repeat(50_000), tooDeep],
    ['5,000 nested complex keys', '? '.repeat(5_000), tooDeep],
    ['nested by indentation', many(1_000, (index) => `${' '.repeat(index)}a:\n`), tooDeep],
    ['33 levels', nested(33), tooDeep],
    [
      '33 levels by aliases',
      `a: &a ${'['.repeat(20)}${']'.repeat(20)}\nb: ${'['.repeat(20)}*a${']'.repeat(20)}`,
      tooDeep,
    ],
    [
      'an alias bomb',
      `a: &a [${'x,'.repeat(9)}]\n${many(8, (index) => `${'bcdefghi'.charAt(index)}: &${'bcdefghi'.charAt(index)} [${`*${'abcdefghi'.charAt(index)},`.repeat(9)}]\n`)}`,
      /stand for too much/,
    ],
    ['10,001 aliases', `a: &a x\nb: [${'*a,'.repeat(10_001)}]`, /stand for too much/],
    ['an alias of itself', '&a [*a]', /part of/],
    ['an alias of nothing', 'a: *b', /not there/],
  ])('%s', (_, text, message) => {
    const { reason, problems } = refusalOf(text);

    expect(reason).toBe('manifest_invalid');
    expect(problems.map((problem) => problem.message)).toEqual([expect.stringMatching(message)]);
    expect(problems[0]).toMatchObject({ line: expect.any(Number), column: expect.any(Number) });
  });

  test('and what is just not is read', () => {
    expect(reading(nested(32)).profile.name).toBe('a');
    expect(reading(`profiles: {a: {orchestrator: {a: &a x, b: [${'*a,'.repeat(10_000)}]}}}`).profile.name).toBe('a');
    expect(
      Object.keys(
        pluginOf(manifestOf(`environment: {${many(20_000, (index) => `k${index}: 1,`)}}`)).definition.runtime
          .environment,
      ),
    ).toHaveLength(20_000);
  });
});

describe('what YAML allows and a manifest does not is refused', () => {
  const empty = 'profiles: {a: {}}';

  test.each([
    ['a custom tag', 'profiles: {a: !foo {}}', '1:20 profiles.a: The tag is not taken'],
    ['a tag of a collection', 'profiles: {a: !!omap {}}', '1:22 profiles.a: The tag is not taken'],
    [
      'a tag of a text',
      'profiles: {a: {recovery_profile: !!binary aGk=}}',
      '1:43 profiles.a.recovery_profile: The tag is not taken',
    ],
    [
      'a tag that is wrong',
      'profiles: {a: {recovery_profile: !!int x}}',
      '1:40 profiles.a.recovery_profile: The value is not what its tag !!int says',
    ],
    ['a version directive', `%YAML 1.2\n---\n${empty}`, '1:1 : YAML directives are not taken'],
    ['a tag directive', `%TAG ! tag:x,2000:\n---\n${empty}`, '1:1 : YAML directives are not taken'],
    ['two documents', `${empty}\n---\n${empty}`, '2:1 : The file holds more than one YAML document'],
    ['a key twice', 'profiles: {a: {}, a: {}}', '1:19 profiles.a: The key is there twice, first in line 1'],
    [
      'a key twice in other words',
      'profiles: {1: {}, "1": {}}',
      '1:19 profiles.1: The key is there twice, first in line 1',
    ],
    [
      'a key that is a list',
      'profiles: {a: {orchestrator: {? [a] : b}}}',
      '1:33 profiles.a.orchestrator: This cannot be a key',
    ],
    ['a key that is null', 'profiles: {a: {}, ~: {}}', '1:19 profiles: This cannot be a key'],
    [
      'a NUL',
      'profiles: {a: {recovery_profile: "\\0"}}',
      '1:34 profiles.a.recovery_profile: The text has a NUL or half of a surrogate pair',
    ],
    [
      'half a surrogate pair',
      'profiles: {a: {recovery_profile: "\\ud83d"}}',
      '1:34 profiles.a.recovery_profile: The text has a NUL or half of a surrogate pair',
    ],
    ['a raw NUL', 'profiles: {a: {}} #\0', '1:20 : The file has a character that is not allowed in YAML'],
    ['a raw control character', `#\x1b[31m\n${empty}`, '1:2 : The file has a character that is not allowed in YAML'],
    [
      'a raw half of a surrogate pair',
      `${empty} # \ud83d`,
      '1:21 : The file has a character that is not allowed in YAML',
    ],
    ['a line end of CR alone', 'profiles:\r  a: {}', '1:10 : The file has a character that is not allowed in YAML'],
    ['nothing', '', '1:1 : The file is empty'],
    ['comments alone', '# profiles\n', '1:1 : The file is empty'],
    ['a text', 'profiles', '1:1 : The manifest is not a mapping'],
    ['no profiles', 'a: b', '1:1 profiles: The manifest has no profiles'],
    ['an open quote', 'profiles: "', '1:12 : Not valid YAML: Missing closing "quote'],
  ])('%s', (_, text, error) => {
    expect(errorsOf(text)[0]).toBe(error);
  });

  test('a number of more digits than Python prints is refused as text, not read', () => {
    expect(errorsOf(manifestOf(`entrypoint: ${'9'.repeat(1_000_000)}`))).toHaveLength(1);
  });
});

test('what is shown of a manifest stays on one line, short, and without signs that a terminal obeys', () => {
  const { problems } = refusalOf(
    manifestOf('kind2: 1\nlockfile: "/\\n::error::\\e[31m\\u202e\\u2028"', `version: "${'x'.repeat(500)}"`),
  );

  for (const { message, found = '', path } of problems) {
    expect(`${message}${found}${path}`).toMatch(/^[\x20-\x7e…]{1,300}$/);
  }
  expect(problems.some(({ found }) => found?.includes('\\u202e\\u2028'))).toBe(true);
});

test('broken YAML is reported with its first errors and how many more there are', () => {
  const { problems } = refusalOf(`"${'\\q'.repeat(200)}"`);

  expect(problems).toHaveLength(51);
  expect(problems.at(-1)?.message).toContain('149 more places');
});

test('the traces of errors are as they were', () => {
  const before = Error.stackTraceLimit;

  refusalOf('"');

  expect(Error.stackTraceLimit).toBe(before);
});
