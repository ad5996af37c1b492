import { expect, test } from '@jest/globals';
import { isPlatform, platformMatches } from '../../src/manifest/platform.ts';

test.each([
  [[], 'linux-x86_64', true],
  [['linux'], 'linux-x86_64', true],
  [[' Linux-X86_64 '], 'linux-x86_64', true],
  [['linux-arm64'], 'linux-x86_64', false],
  [['windows', 'MacOS'], 'macos-arm64', true],
  [['solaris'], 'solaris-sparc', false],
  [['plan9', 'linux'], 'linux-arm64', true],
  [['linux-x86'], 'linux-x86', false],
  [[''], 'linux-x86_64', false],
])('platforms %j and the host %s match: %s', (platforms, here, expected) => {
  expect(platformMatches(platforms, here)).toBe(expected);
});

test('the names of platforms are a closed list', () => {
  expect(['linux', 'macos-arm64', 'Windows-x86_64', 'darwin', 'linux-'].map(isPlatform)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});
