import { symlinkSync, writeFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { lockfileClosure } from '../../src/build/closure.ts';
import { inFolder } from '../support/folder.ts';

/** The closure of `p/a.txt` in a folder with these files, asked as for what we install. */
async function closureOf(files: Readonly<Record<string, string | Buffer>>, path = 'p/a.txt', installed = true) {
  return inFolder((root) => {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), typeof content === 'string' ? content.replaceAll('ROOT', root) : content);
    }
    symlinkSync('/', join(root, 'out'));
    return Promise.resolve(lockfileClosure(root, [path], installed));
  });
}

describe('what lockfiles point to', () => {
  test.each([
    ['./pkg/\n.', ['.', 'pkg']],
    ['ROOT/pkg\nfile:ROOT/b\nfile://ROOT/c\ndemo @ file://ROOT/d/', ['b', 'c', 'd', 'pkg']],
    ['-f wheels', ['wheels']],
    ['-f beside', ['p/beside']],
    ['-f ../wheels', ['wheels']],
    ['--pre -r base.txt', ['p/base.txt', 'p/more/limits.txt', 'pkg']],
    ['-r a.txt', ['p/a.txt']],
    ['-i ${INDEX}\n--extra-index-url https://${TOKEN}@example.org/\nx==1', []],
  ])('by %j is %j', async (text, expected) => {
    const files = {
      'p/a.txt': text,
      'p/base.txt': '-c more/limits.txt\n',
      'p/more/limits.txt': './pkg',
      'p/beside/x.whl': '',
      'wheels/x.whl': '',
    };

    expect(await closureOf(files)).toEqual(expected);
  });
});

describe('a lockfile', () => {
  test.each([
    ...['-r file:base.txt', '-c file:///etc/hosts', '-r ${HOME}/x', '-r "base.txt"', '-r ../../x', '-r /etc/hosts'],
    ...['--pre -r /etc/hosts', '--requirem /etc/hosts', '-\\\nr /etc/hosts', 'x==1\f-r /etc/hosts', '-r ..\\/..\\/x'],
    ...['/etc', '../x', './../x;python_version>"3"', 'x @ file:///etc', '-e /etc', '-e git+file:///etc', './${X}/a'],
    ...['-f /etc', '-f ../../x', '-f ~/x', '-i file:///etc', './out/etc', '-r ../out/etc/hosts', '${HOME}'],
  ])('with %j is refused', async (text) => {
    await expect(closureOf({ 'p/a.txt': text })).rejects.toMatchObject({
      reason: 'manifest_invalid',
      hint: expect.any(String),
    });
  });

  test.each([
    'directory = { path = "../../x" }',
    'archive = { path = "/etc/x" }',
    'wheels = [{ url = "file:///x.whl" }]',
  ])('of PEP 751 with %s is refused', async (line) => {
    const text = `lock-version = "1.0"\n[[packages]]\nname = "a"\n${line}\n`;

    await expect(closureOf({ 'p/pylock.toml': text }, 'p/pylock.toml')).rejects.toMatchObject({
      reason: 'manifest_invalid',
    });
  });

  test.each([
    ['UTF-16', Buffer.from('\uFEFF-r /etc/hosts', 'utf16le')],
    ['UTF-32', Buffer.from([0, 0, 0xfe, 0xff, 0, 0, 0, 0x61])],
    ['Latin-1', Buffer.from('# \xe4\n', 'latin1')],
    ['another encoding by its own word', Buffer.from('#\n# -*- coding: utf-7 -*-\n+AC0-r x\n')],
  ])('in %s is refused, also one that is included', async (_, content) => {
    const refusal = { reason: 'manifest_invalid', message: expect.stringContaining('is not UTF-8') };

    await expect(closureOf({ 'p/a.txt': content })).rejects.toMatchObject(refusal);
    await expect(closureOf({ 'p/a.txt': '-r b.txt', 'p/b.txt': content })).rejects.toMatchObject(refusal);
  });

  test('that another tool installs may point out of the working directory, but not include from there', async () => {
    expect(await closureOf({ 'p/a.txt': '../x\n./y\n' }, 'p/a.txt', false)).toEqual(['y']);
    await expect(closureOf({ 'p/a.txt': '-r /etc/hosts' }, 'p/a.txt', false)).rejects.toMatchObject({
      reason: 'manifest_invalid',
    });
  });
});
