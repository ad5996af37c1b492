import { describe, expect, test } from '@jest/globals';
import { Refusal } from '../../src/errors.ts';
import { translatePylock } from '../../src/python/pylock.ts';

const HEAD = 'lock-version = "1.0"\ncreated-by = "hand"\n';
const translate = (text: string, python = '3.12.4') =>
  translatePylock(HEAD + text, '/w/my repo', 'pylock.toml', python);
const one = (text: string) => translate(`[[packages]]\nname = "a"\n${text}`);

describe('a pylock.toml for pip', () => {
  test('names each package with its version, marker and every hash', () => {
    const { hashed, unhashed } = one(`version = "1.0"
marker = "sys_platform == 'linux'"
index = "https://pypi.org/simple"
sdist = { name = "a.tar.gz", url = "https://x/a.tar.gz", hashes = { sha256 = "AA", blake2b = "bb" } }
wheels = [{ name = "a.whl", url = "https://x/a.whl", hashes = { sha256 = "cc" } }]
`);

    expect(hashed).toBe("a==1.0 ; sys_platform == 'linux' --hash=sha256:cc --hash=sha256:aa\n");
    expect(unhashed).toBe('');
  });

  test('looks for local files where they are, and at the index that it names', () => {
    const { hashed } = one(
      `version = "1.0"\nindex = "https://own/simple"\nwheels = [{ path = "w/a.whl", hashes = { sha256 = "cc" } }]\n`,
    );

    expect(hashed).toBe(
      '--find-links file:///w/my%20repo/w\n--extra-index-url https://own/simple\na==1.0 --hash=sha256:cc\n',
    );
  });

  test.each([
    [
      'archive = { url = "https://x/a.zip", subdirectory = "s", hashes = { sha512 = "dd" } }',
      'hashed',
      'a @ https://x/a.zip#subdirectory=s --hash=sha512:dd\n',
    ],
    [
      'archive = { path = "a.zip", hashes = { sha256 = "dd" } }',
      'hashed',
      'a @ file:///w/my%20repo/a.zip --hash=sha256:dd\n',
    ],
    [
      'vcs = { type = "git", url = "https://x/a.git", commit-id = "0123", subdirectory = "s" }',
      'unhashed',
      'a @ git+https://x/a.git@0123#subdirectory=s\n',
    ],
    ['directory = { path = "../a" }', 'unhashed', 'a @ file:///w/a\n'],
    ['directory = { path = "a", editable = true }', 'unhashed', '-e file:///w/my%20repo/a\n'],
  ] as const)('says %s in its words', (text, kind, expected) => {
    expect(one(text)[kind]).toBe(expected);
  });

  test.each([
    ['of broken TOML', 'x = [', 'step_failed'],
    ['of another version', 'lock-version = "2.0"', 'step_failed'],
    ['for other Pythons', 'requires-python = ">=3.13"', 'no_interpreter'],
    ['with a name that is none', '[[packages]]\nname = "-r x"\nversion = "1"', 'step_failed'],
    ['with a version that is none', '[[packages]]\nname = "a"\nversion = "1 --pre"', 'step_failed'],
    ['with a line break in a marker', '[[packages]]\nname = "a"\nversion = "1"\nmarker = "x\\n--pre"', 'step_failed'],
    [
      'with a space in a URL',
      '[[packages]]\nname = "a"\narchive = { url = "https://x/a --pre", hashes = { sha256 = "aa" } }',
      'step_failed',
    ],
    ['with a package without files', '[[packages]]\nname = "a"\nversion = "1"', 'step_failed'],
    [
      'with hashes that pip does not know',
      '[[packages]]\nname = "a"\nversion = "1"\nwheels = [{ hashes = { md5 = "aa" } }]',
      'step_failed',
    ],
    [
      'with a choice of groups',
      `[[packages]]\nname = "a"\nversion = "1"\nmarker = "'dev' in dependency_groups"`,
      'step_failed',
    ],
  ])('%s is refused', (_, text, reason) => {
    const refused = (): unknown =>
      text.startsWith('lock-version') ? translatePylock(text, '/w', 'pylock.toml', '3.12.4') : translate(text);

    expect(refused).toThrow(Refusal);
    expect(refused).toThrow(expect.objectContaining({ reason }));
  });
});
