import { afterAll, describe, expect, test } from '@jest/globals';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { manifest } from '../support/plugins.ts';
import { scratch, told, type Told } from '../support/process.ts';
import { write } from '../support/repository.ts';

const { folder, remove } = scratch();
afterAll(remove);

/** No run on a hostile text may take longer; one that hangs fails its test. */
const PATIENCE = 10;

let last = 0;
function plan(content: string | Buffer, name = 'plugins.yaml'): Promise<Told> {
  const cwd = join(folder, `case ${(last += 1)}`);
  mkdirSync(cwd);
  writeFileSync(join(cwd, name), content);
  return told(['plan'], { cwd, patience: PATIENCE });
}

/** A manifest with this text as the description of its only plugin. */
const around = (text: string): string =>
  `profiles:\n  default:\n    plugins:\n      - id: a\n        runtime: {}\n        description: ${text}\n`;
const repeat = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('');

describe('a hostile manifest is refused, quickly and whole, with where and why', () => {
  test.each([
    ['lists nested 100,000 deep', around('['.repeat(100_000))],
    ['mappings nested 100,000 deep', around('{a: '.repeat(100_000))],
    ['nested 33 deep, closed', around('['.repeat(30) + ']'.repeat(30))],
    ['lists nested by dashes', around(`\n          ${'- '.repeat(20_000)}x`)],
    ['complex keys within each other', around(`\n          ${'? '.repeat(20_000)}x`)],
    ['nested by indentation', around(`\n${repeat(1000, (index) => `${' '.repeat(index + 10)}a:\n`)}`)],
    ['a flat mapping of 60,000 keys, no two the same', repeat(60_000, (index) => `k${index}: 1\n`)],
    ['a flat mapping of 60,000 times the same key', repeat(60_000, () => 'k: 1\n')],
    [
      'an alias bomb',
      `a: &a [x,x,x,x,x,x,x,x,x]\n${repeat(
        9,
        (n) =>
          `b${n}: &b${n} [${Array(9)
            .fill(n === 0 ? '*a' : `*b${n - 1}`)
            .join(',')}]\n`,
      )}profiles: *b8\n`,
    ],
    ['an alias of itself', around('&a [*a]')],
    ['an alias of nothing', around('*nothing')],
    ['60,000 aliases', around(`&a x\nx: [${repeat(60_000, () => '*a,')}]`)],
    ['a tag of its own', around('!!python/object/apply:os.system ["touch pwned"]')],
    ['a tag that is local', around('!include /etc/passwd')],
    ['a directive', `%YAML 1.1\n---\n${around('x')}`],
    ['a directive for tags', `%TAG ! tag:evil,2000:\n---\n${around('!x y')}`],
    ['50,000 directives', `${'%X y\n'.repeat(50_000)}---\n${around('x')}`],
    ['a key twice', around('x\n        description: y')],
    ['a key twice in JSON', '{"profiles": {"default": {"plugins": []}}, "profiles": {}}'],
    ['a second document', `${around('x')}---\n${around('y')}`],
    ['a NUL', around('"a\0b"')],
    ['an escaped NUL', around('"a\\0b"')],
    ['half a surrogate pair', around('"\\uD800"')],
    ['an escape character', around('\u001b[31m')],
    ['too many tokens', around(`[${repeat(90_000, () => 'x,')}]`)],
    ['quotes that do not end', around(`"${'a\n'.repeat(100_000)}`)],
    ['200,000 anchors and quotes', around('&a '.repeat(50_000))],
    ['200,000 colons', around(': '.repeat(100_000))],
    ['500,000 line breaks in a key', `? "${'\n'.repeat(500_000)}"\n: x`],
    ['a number of a million digits', around('9'.repeat(900_000))],
    ['nothing', ''],
    ['a text', 'hello'],
    ['a list', '- a\n- b\n'],
    ['null', 'null'],
    ['profiles of another type', 'profiles: [a]'],
    ['a profile of another type', 'profiles: {default: 3}'],
    ['plugins of another type', 'profiles: {default: {plugins: {a: b}}}'],
    ['plugins that are no mappings', 'profiles: {default: {plugins: [1, null, [], x]}}'],
  ])('%s', async (_, text) => {
    const { code, signal, document, peak } = await plan(text);

    expect([code, signal, document.reason]).toEqual([1, null, 'manifest_invalid']);
    expect(document.problems?.length).toBeGreaterThan(0);
    for (const { file, line, column, message } of document.problems ?? []) {
      expect([file, message === '', (line ?? 0) >= 1, (column ?? 0) >= 1]).toEqual(['plugins.yaml', false, true, true]);
      expect(message.length).toBeLessThan(500);
    }
    expect(peak).toBeLessThan(700);
  });

  test('larger than a mebibyte, which is not even read', async () => {
    const { code, document } = await plan(around('x'.repeat(1024 * 1024)));

    expect([code, document.reason]).toEqual([1, 'manifest_invalid']);
    expect(document.message).toMatch(/too large: 1048\d+ bytes; allowed: up to 1048576/u);
  });

  test('of wrong types everywhere: all are listed at their lines', async () => {
    const wrong = [
      'profiles:', // 1
      '  default:',
      '    plugins:',
      '      - id: [a]', // 4
      '        version: {a: 1}', // 5
      '        runtime:',
      '          kind: {}', // 7
      '          entrypoint: []', // 8
      '          environment: [a]', // 9
      '          interpreter: 3.12', // 10
      '          build: 7', // 11
      '          lockfile: {}', // 12
      '          runtimes: {}', // 13
      '          wasm: [x]', // 14
      '        capabilities: x', // 15
      '        io: []', // 16
      '        resources: { timeout: soon, cpu: [] }', // 17
      '        hooks: 1', // 18
      '        dev: { hot_reload: maybe, watch: 3 }', // 19
      '        toolbus: { invoke: [] }', // 20
      '',
    ].join('\n');

    const { document } = await plan(wrong);

    expect(document.reason).toBe('manifest_invalid');
    const lines = document.problems?.filter(({ severity }) => severity === 'error').map(({ line }) => line);
    expect([...new Set(lines)]).toEqual([4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20]);
  });

  test.each([
    ['UTF-16', Buffer.from(around('x'), 'utf16le')],
    ['Latin-1', Buffer.from(around('gr\u00fc\u00dfe'), 'latin1')],
    ['bytes of all kinds', Buffer.from(Array.from({ length: 4096 }, (_, index) => index % 256))],
  ])('not UTF-8 but %s', async (_, bytes) => {
    const { code, document } = await plan(bytes);

    expect([code, document.reason]).toEqual([1, 'manifest_invalid']);
    expect(document.message).toMatch(/UTF-8|not allowed/u);
  });

  test('of keys that are called as the inside of JavaScript: nothing of them gets in', async () => {
    const text = [
      'profiles:',
      '  __proto__: { plugins: [{ id: p, runtime: {} }] }',
      '  default:',
      '    plugins:',
      '      - id: constructor',
      '        __proto__: { version: "6.6.6" }',
      '        runtime: { environment: { __proto__: a, constructor: b, toString: c }, hasOwnProperty: x }',
      '        toolbus: { invoke: { __proto__: x } }',
      '',
    ].join('\n');

    const { code, document } = await plan(text);

    expect(code).toBe(0);
    expect(JSON.stringify(document.plugins)).toContain(
      '"environment":{"__proto__":"a","constructor":"b","toString":"c"}',
    );
    expect(document.plugins?.[0]?.definition).toMatchObject({ identifier: 'constructor', version: null });
  });
});

describe('a manifest that is no file', () => {
  test.each([
    [
      'a folder',
      (path: string) => {
        mkdirSync(path);
      },
    ],
    [
      'a link to nothing',
      (path: string) => {
        symlinkSync('nowhere', path);
      },
    ],
    [
      'a link to itself',
      (path: string) => {
        symlinkSync('plugins.yaml', path);
      },
    ],
    ['a pipe', (path: string) => execFileSync('mkfifo', [path])],
  ])('is refused at once: %s', async (_, make) => {
    const cwd = join(folder, `case ${(last += 1)}`);
    mkdirSync(cwd);
    make(join(cwd, 'plugins.yaml'));

    const { code, document } = await told(['plan'], { cwd, patience: PATIENCE });

    expect([code, ['manifest_missing', 'system_failed', 'manifest_invalid'].includes(document.reason)]).toEqual([
      1,
      true,
    ]);
    expect(document.message).toContain('plugins.yaml');
  });

  test('outside the working directory is not read: by name, by an absolute path, by a link', async () => {
    const cwd = join(folder, `case ${(last += 1)}`);
    write(folder, { 'outside/plugins.yaml': `secret-of-another: [` });
    write(cwd, { 'other.json': manifest({ id: 'a', runtime: {} }) });
    symlinkSync(join(folder, 'outside/plugins.yaml'), join(cwd, 'plugins.yaml'));

    const results = await Promise.all(
      ['../outside/plugins.yaml', join(folder, 'outside/plugins.yaml'), 'plugins.yaml', '/etc/passwd'].map((path) =>
        told(['plan', '--manifest', path], { cwd }),
      ),
    );
    const found = await told(['plan'], { cwd });

    const reasons = [...results, found].map(({ code, document }) => [code, document.reason]);
    const [input, link] = [[2, 'usage'], [1, 'manifest_invalid']]; // prettier-ignore
    expect(reasons).toEqual([input, input, link, input, link]);
    for (const { document, stderr } of [...results, found]) {
      expect(JSON.stringify(document) + stderr).not.toContain('secret-of-another');
    }
  });
});
