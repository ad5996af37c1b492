import { describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inputsDigest, releaseDigest } from '../../src/channel/digest.ts';
import { inFolder } from '../support/folder.ts';
import { definitionOf, refusalOf } from './asking.ts';

const CONTENT = { inputs: 'a'.repeat(64), lockfiles: { 'b.lock': 'c', 'a.lock': 'd' }, wasm: null };

describe('the digest of inputs', () => {
  test('is that of what sha256sum prints, sorted by path in bytes', async () => {
    await inFolder(async (folder) => {
      const names = ['b.py', 'B.py', 'é.py', 'a b', 'with\\backslash', 'with\nline', '\u{1f600}', '\uff5e'];
      for (const name of names) await writeFile(join(folder, name), name);
      const sorted = [...names].sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
      const printed = spawnSync('sha256sum', ['--', ...sorted], { cwd: folder }).stdout;

      const digest = inputsDigest(names.map((path) => ({ path, sha256: sha256(path) })));

      expect(digest).toBe(createHash('sha256').update(printed).digest('hex'));
    });
  });

  test('of no inputs is that of nothing', () => {
    expect(inputsDigest([])).toBe(sha256(''));
  });
});

describe('the digest of a release', () => {
  test('is that of the canonical JSON of plugin, version, definition and content', () => {
    const definition = definitionOf('greeter', 'Grüße €\u2028');
    const sorted = JSON.stringify(
      sort({ plugin: 'greeter', version: '1.0', definition: { ...definition, version: '1.0' }, content: CONTENT }),
    );

    const digest = releaseDigest('greeter', '1.0', definition, CONTENT);

    expect(digest).toBe(`sha256:${sha256(sorted)}`);
  });

  test('does not depend on the version in the definition, nor on what else is beside the content', () => {
    const definition = definitionOf('greeter');
    const more = { ...CONTENT, lockfiles: { 'a.lock': 'd', 'b.lock': 'c' }, commit: 'abc' };

    const digests = [
      releaseDigest('greeter', '1.0', definition, CONTENT),
      releaseDigest('greeter', '1.0', { ...definition, version: '9' }, more),
    ];

    expect(digests[1]).toBe(digests[0]);
  });

  test('changes with everything that it covers', () => {
    const definition = definitionOf('greeter');
    const other = definitionOf('greeter', 'other');

    const digests = [
      releaseDigest('greeter', '1.0', definition, CONTENT),
      releaseDigest('greeter', '1.1', definition, CONTENT),
      releaseDigest('greeter2', '1.0', definition, CONTENT),
      releaseDigest('greeter', '1.0', other, CONTENT),
      releaseDigest('greeter', '1.0', definition, { ...CONTENT, wasm: 'e' }),
      releaseDigest('greeter', '1.0', definition, { ...CONTENT, lockfiles: {} }),
      releaseDigest('greeter', '1.0', definition, { ...CONTENT, inputs: 'f' }),
    ];

    expect(new Set(digests).size).toBe(digests.length);
  });

  test.each([
    ['half of a surrogate pair', definitionOf('greeter', '\ud800')],
    [
      'infinity',
      { ...definitionOf('greeter'), resources: { cpu: null, memory: null, disk: null, gpu: null, timeout: Infinity } },
    ],
  ])('of %s is refused', (_, definition) => {
    const refusal = refusalOf(() => releaseDigest('greeter', '1.0', definition, CONTENT));

    expect(refusal.reason).toBe('ledger_corrupt');
  });
});

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function sort(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sort);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, sort(item)]));
}
