import { describe, expect, test } from '@jest/globals';
import { isComplete, isPylock, lockfileReferences, readRequirements } from '../../src/build/lockfile.ts';

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

describe('what a lockfile points to', () => {
  test.each([
    [
      '-r other.txt\n-c ../limits.txt\n--requirement=more/a.txt\n-rglued.txt',
      ['p/q/other.txt', 'p/limits.txt', 'p/q/more/a.txt', 'p/q/glued.txt'],
    ],
    ['-e .\n-e ./local[x]\n--editable=plugins/x', ['.', 'local', 'plugins/x']],
    [
      './wheels/a-1-py3-none-any.whl --hash=sha256:aa\nb-1.tar.gz\n/abs/c',
      ['wheels/a-1-py3-none-any.whl', 'b-1.tar.gz', '/abs/c'],
    ],
    ['a @ file:///w/a%20b\nfile:c/d#egg=x\nb @ file:./e ; python_version > "3"', ['/w/a b', 'c/d', 'e']],
    ['a==1\nb @ https://x/y.whl\n-e git+https://x/y.git#egg=z\n-r https://x/r.txt\n# -r none.txt', []],
    ['-f wheels/\n--find-links=https://x/', ['wheels/']],
  ])('by %j is %j', (text, expected) => {
    expect(lockfileReferences(text, 'p/q/requirements.lock')).toEqual(expected);
  });

  test('by a pylock.toml is beside it', () => {
    const text = `lock-version = "1.0"\n[[packages]]\nname = "a"\ndirectory = { path = "../a" }\n[[packages]]\nname = "b"\nwheels = [{ path = "w/b.whl", hashes = {} }]\n`;

    expect(lockfileReferences(text, 'p/q/pylock.toml')).toEqual(['p/a', 'p/q/w/b.whl']);
    expect(lockfileReferences('not [ toml', 'pylock.dev.toml')).toEqual([]);
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
