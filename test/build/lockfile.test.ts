import { describe, expect, test } from '@jest/globals';
import { isBlank, isComplete, isPylock, lockfileReferences, readRequirements } from '../../src/build/lockfile.ts';

const HASH = '--hash=sha256:abc';

describe('a requirements file', () => {
  test.each([
    [`a==1.0 ${HASH}`, true],
    [`a==1.0 \\\n    ${HASH} \\\n    ${HASH}\n# via b\nb[x,y]==2 ; python_version < "4" ${HASH} # why`, true],
    [`--index-url https://x/simple\n-f wheels\na === 1.0 ${HASH}`, true],
    [`a @ https://x/a.whl ${HASH}`, true],
    ['', true],
    ['a==1.0', false],
    [`a>=1.0 ${HASH}`, false],
    [`a==1.* ${HASH}`, false],
    [`a==1.0,>0 ${HASH}`, false],
    [`a ${HASH}`, false],
    [`a==1.0 ${HASH}\n-r other.txt`, false],
    [`a==1.0 ${HASH}\n-c limits.txt`, false],
    [`a==1.0 ${HASH}\n-e ./b`, false],
    [`a==1.0 ${HASH}\n./b`, false],
  ])('%j is a complete lock: %s', (text, expected) => {
    expect(isComplete(readRequirements(text))).toBe(expected);
  });

  test('tells the line of each requirement', () => {
    const { requirements } = readRequirements(`# top\n\na==1 \\\n  ${HASH}\nb>=2 # x\nc @ file:///w/c\n`);

    expect(requirements.map(({ line, text, pinned }) => [line, text, pinned])).toEqual([
      [3, 'a==1', true],
      [5, 'b>=2', false],
      [6, 'c @ file:///w/c', true],
    ]);
  });

  test('of a hundred thousand odd lines is read at once', () => {
    const text = `${'a=='.repeat(20_000)}\n${'-'.repeat(50_000)}\n${'a @ '.repeat(10_000)}\n${' '.repeat(100_000)}#\n${'x \\\n'.repeat(10_000)}`;

    expect(readRequirements(text).requirements.length).toBeGreaterThan(0);
  });
});

test.each([
  'a['.repeat(40_000),
  `-e ./x${'['.repeat(80_000)}]x`,
  `-e ./x${' '.repeat(80_000)}x`,
  `./x${'\t'.repeat(80_000)}x`,
  `${'\\'.repeat(80_000)}a\\`,
])('a line of tens of thousands of odd characters is read at once (%#)', (line) => {
  expect(readRequirements(line).requirements).toHaveLength(1);
});

test.each([
  ['', true],
  ['\uFEFF# nothing\r\n\n   # yet\n', true],
  ['--no-index -r base.txt', false],
  ['\\\n-r base.txt', false],
])('%j holds nothing: %s', (text, expected) => {
  expect(isBlank(text)).toBe(expected);
});

const placesOf = (text: string, lockfile: string): (readonly string[])[] | undefined =>
  lockfileReferences(text, lockfile)?.map(({ places }) => places);

describe('what a lockfile points to', () => {
  test.each([
    [
      '-r other.txt\n-c ../limits.txt\n--requirement=more/a.txt\n-rglued.txt',
      ['p/q/other.txt', 'p/limits.txt', 'p/q/more/a.txt', 'p/q/glued.txt'],
    ],
    ['-e .\n-e ./local[x]\n--editable=plugins/x\n-e plain', ['.', 'local', 'plugins/x', 'plain']],
    [
      './wheels/a-1-py3-none-any.whl --hash=sha256:aa\nb-1.tar.gz\n/abs/c\nd.TAR.XZ\n.hidden',
      ['wheels/a-1-py3-none-any.whl', 'b-1.tar.gz', '/abs/c', 'd.TAR.XZ', '.hidden'],
    ],
    ['./pkg/\nother/\n.\n./more/;python_version>"3"', ['pkg', 'other', '.', 'more']],
    ['a @ file:///w/a%20b\nfile:c/d#egg=x\nb @ file:./e ; python_version > "3"', ['/w/a b', 'c/d', 'e']],
    ['-e git+file:///w/repository#egg=x\nfile:/w/d', ['/w/repository', '/w/d']],
    ['a==1\nb @ https://x/y.whl\n-e git+https://x/y.git#egg=z\n-r https://x/r.txt\n# -r none.txt', []],
    ['--pre -r a.txt\n-i https://x/ -r b.txt\n--no-index --requirem c.txt', ['p/q/a.txt', 'p/q/b.txt', 'p/q/c.txt']],
    ['--const=a.txt\n--edit ./b\n--require-hashes\n--extra-index-url https://x/', ['p/q/a.txt', 'b']],
    ['-\\\nr a.txt\n# x\f-r b.txt', ['p/q/a.txt', 'p/q/b.txt']],
  ])('by %j is %j', (text, expected) => {
    const places = placesOf(text, 'p/q/requirements.lock')?.flat();

    expect(places?.sort()).toEqual([...expected].sort());
  });

  test.each(['-f wheels/', '--find-links wheels', '--no-index --find-links=wheels', '--find wheels', '-f "wheels"'])(
    'by %j is looked for beside it and in the working directory',
    (text) => {
      expect(placesOf(text, 'p/requirements.lock')).toEqual([['p/wheels', 'wheels']]);
    },
  );

  test('by a pylock.toml is beside it', () => {
    const text = `lock-version = "1.0"\n[[packages]]\nname = "a"\ndirectory = { path = "../a", subdirectory = "s" }\n[[packages]]\nname = "b"\nwheels = [{ path = "w/b.whl", hashes = {} }, { url = "file:///w/c.whl" }, { url = "https://x/d.whl" }]\n`;

    expect(placesOf(text, 'p/q/pylock.toml')).toEqual([['p/a'], ['p/a/s'], ['p/q/w/b.whl'], ['/w/c.whl']]);
    expect(lockfileReferences('not [ toml', 'pylock.dev.toml')).toBeNull();
  });
});

test.each([
  ['pylock.toml', true],
  ['a/b/pylock.dev.toml', true],
  ['pylock.a.b.toml', false],
  ['mypylock.toml', false],
  ['requirements.txt', false],
])('%s is in the format of PEP 751: %s', (path, expected) => {
  expect(isPylock(path)).toBe(expected);
});
