import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { installedPackages } from '../../src/python/packages.ts';
import { inFolder } from '../support/folder.ts';

test('the packages of a venv are told by their metadata, sorted by normalised name', async () => {
  await inFolder(async (venv) => {
    const site = join(venv, 'lib', 'python3.12', 'site-packages');
    const files = {
      'Zope.Interface-6.0.dist-info/METADATA':
        'Metadata-Version: 2.1\r\nName: zope.interface\r\nVersion: 6.0\r\n\r\nName: no',
      'alpha_beta-1.0.dist-info/METADATA': 'Name: Alpha-Beta\nVersion: 1.0\n',
      'alpha-1.dist-info/RECORD': '',
      'old.egg-info': 'Name: old\nVersion: 0.1\n',
      'older-0.2-py3.12.egg-info/PKG-INFO': 'Name: older\nVersion: 0.2\n',
      '~lpha-1.0.dist-info/METADATA': 'Name: gone\nVersion: 1\n',
      'code.py': '',
    };
    for (const [name, text] of Object.entries(files)) {
      await mkdir(join(site, name, '..'), { recursive: true });
      await writeFile(join(site, name), text);
    }

    const packages = await installedPackages(venv, { library: 'python3.12' }, 'linux');

    expect(packages.map(({ name, version }) => `${name} ${version}`)).toEqual([
      ...['alpha 1', 'Alpha-Beta 1.0', 'old 0.1', 'older 0.2', 'zope.interface 6.0'],
    ]);
  });
});

test('a venv without packages, or that is not there, has none', async () => {
  expect(await installedPackages('/nonexistent', { library: 'python3.12' }, 'linux')).toEqual([]);
});
