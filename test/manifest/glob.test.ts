import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import picomatch from 'picomatch';
import { globBase, globFault, isGlob, matchGlobs } from '../../src/manifest/glob.ts';
import { errorsOf, manifestOf, pluginOf, reading } from './reading.ts';
import { selectPlugins } from '../../src/manifest/select.ts';

const HOSTILE = [
  '(a+)+b',
  '+(*a*)+(*a*)+(*a*)+(*a*)b',
  `${'*a'.repeat(14)}*ab`,
  '*a*a*ab',
  '{a,aa}+/b',
  `${'**/a/'.repeat(20)}b`,
  '{a,aa}'.repeat(12),
  `${'{'.repeat(100)}a`,
  '*'.repeat(900),
];

describe('patterns and hostile names', () => {
  test.each(HOSTILE)('%s is matched against long names at once', (pattern) => {
    const isMet = matchGlobs([pattern]);

    const met = ['a'.repeat(80), 'a'.repeat(5000), 'a/'.repeat(2000)].map(isMet);

    if (!pattern.startsWith('**') && !/^\*+$/u.test(pattern)) expect(met).not.toContain(true);
  });

  test.each([
    'x'.repeat(1001),
    '*a*a*a*b',
    '**/**/**/**/**/b',
    `{${'a,'.repeat(20)}b}`,
    '{a,b}'.repeat(5),
    '{1..9}',
    'a\\*',
  ])('%s is refused with what is allowed', (pattern) => {
    const fault = globFault(pattern);

    expect(fault).toContain('at most 1000 characters');
  });
});

test.each([
  ['src/**', ['src', 'src/a', 'src/.b/c'], ['srca', 'a/src']],
  ['*.py', ['a.py', '.py', '.a.py'], ['a/b.py', 'a.pyc']],
  ['{a,b}/*.txt', ['a/x.txt', 'b/y.txt'], ['c/x.txt', 'a/b/x.txt']],
  ['[ab].py', ['a.py', 'b.py'], ['c.py', 'ab.py']],
  ['**/x', ['x', 'a/x', 'a/b/x'], ['ax', 'x/a']],
  ['{a,b{c,d}/e}?', ['ax', 'bc/ex', 'bd/e1'], ['b', 'bc/e']],
  ['(a|b)+@(c)/*', ['(a|b)+@(c)/x'], ['a@c/x', 'aa/x', 'b/x']],
  ['!x/*', ['!x/a'], ['x/a', 'y']],
])('%s meets what it says', (pattern, met, unmet) => {
  const isMet = matchGlobs([pattern]);

  expect(globFault(pattern)).toBeNull();
  expect(isGlob(pattern)).toBe(true);
  expect([...met, ...unmet].filter(isMet)).toEqual(met);
});

test('ordinary globs meet what they meet in other programs', () => {
  const part = fc.constantFrom('a', 'b', '*', '**', 'a*', '*b', 'a?', '[ab]', '[^a]', '{a,b}', '*.a', '{a/b,*}');
  const name = fc.constantFrom('a', 'b', 'ab', 'aab', '.a', 'b.a', 'c');
  fc.assert(
    fc.property(
      fc.array(part, { minLength: 1, maxLength: 4 }),
      fc.array(name, { minLength: 1, maxLength: 5 }),
      (parts, names) => {
        const [pattern, path] = [parts.join('/'), names.join('/')];
        // Where picomatch says otherwise than of 'a/**': 'a/**/{a/b,*}' meets 'a' to it, and 'a/*/**' does not meet 'a/b'.
        fc.pre(!/\*\*\/\{a\/b|[*}]\/\*\*$/u.test(pattern));

        expect([pattern, path, matchGlobs([pattern])(path)]).toEqual([
          pattern,
          path,
          picomatch.isMatch(path, pattern, { dot: true, nonegate: true }),
        ]);
      },
    ),
  );
});

test('a path with parentheses, one brace or one bracket is no glob', () => {
  const paths = ['(a+)+b', 'a (1).txt', '+(a)', 'a{b}', 'a[b', 'a,b', '!a'];

  expect(paths.filter(isGlob)).toEqual([]);
});

test('a glob is looked for from the folder before its first sign', () => {
  const bases = ['a(1)/b/*.c', '*.c', 'a/{b/c,d}/e', 'a/b'].map(globBase);

  expect(bases).toEqual(['a(1)/b', '', 'a', 'a/b']);
});

test('a glob in build.inputs or build.outputs that is too much is an error at its line', () => {
  const build = (key: string, pattern: string) =>
    manifestOf(`build:\n  steps: []\n  ${key}:\n    - src/**\n    - '${pattern}'`);

  expect(errorsOf(build('inputs', '*a*a*a*b'))).toEqual([
    expect.stringMatching(/^12:.*build\.inputs\[1\]: The glob is too much$/u),
  ]);
  expect(errorsOf(build('outputs', '{1..9}'))).toHaveLength(1);
  expect(pluginOf(build('inputs', '(a+)+b')).build?.inputs).toEqual(['src/**', '(a+)+b']);
});

test.each(['*a'.repeat(14), 'x'.repeat(70_000)])('asking for a glob that is too much is wrong usage', (word) => {
  const { profile } = reading(manifestOf(''));

  expect(() => selectPlugins(profile, [word])).toThrow(expect.objectContaining({ reason: 'usage' }));
});
