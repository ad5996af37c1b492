import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join, normalize } from 'node:path';
import type { Board } from '../../src/ledger/board.ts';
import { type Asked, BRANCH, type Desk, deskAt, folderOf, historyOf, makeDesk } from '../support/ledgers.ts';
import { scratch, terminal } from '../support/process.ts';
import { write } from '../support/repository.ts';
import { serve } from '../support/serve.ts';

const { folder, remove } = scratch();
let stop: () => Promise<void>;
let address = '';
const files = join(folder, 'files');
let desk: Desk;
const boards: Board[] = [];

beforeAll(async () => {
  desk = makeDesk(join(folder, 'repository'), { greeter: '1.0.0', farewell: '2.0.0' });
  const does = async (...words: readonly string[]): Promise<void> => {
    await desk.must(...words);
    boards.push(desk.ledger.board());
  };
  await does('stage', 'canary');
  desk.release({ greeter: '1.1.0', farewell: '2.0.0' });
  await does('stage', 'beta', '--plugins', 'greeter', '--rollout', '0.5');
  await does('promote', 'beta', '--plugins', 'greeter');
  await does('channel', 'greeter', 'beta');
  write(files, desk.ledger.files());
  ({ url: address, stop } = await serve((request, response) => {
    const path = join(files, normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname)));
    if (request.url?.startsWith('/broken') === true) response.writeHead(500).end();
    else if (existsSync(path)) response.end(readFileSync(path));
    else response.writeHead(404).end('none');
  }));
});
afterAll(async () => {
  await stop();
  remove();
});

/** The first 8 bytes of SHA-256(`<install-id>\n<plugin>\n<version>`), as a fraction of 2^64. */
function fraction(id: string, version: string): number {
  const digest = createHash('sha256').update(`${id}\ngreeter\n${version}`).digest();
  return Number(digest.readBigUInt64BE()) / 2 ** 64;
}

const versionOf = ({ document: { channel, version } }: Asked): string => `${channel ?? '-'} ${version ?? '-'}`;

describe('resolve', () => {
  test('answers alike from the branch, a remote, a checkout of it, a plain folder and an address', async () => {
    const checkout = join(folder, 'checkout');
    desk.repository.git('clone', '-q', '-b', BRANCH, desk.cwd, checkout);

    const results = await Promise.all([
      desk.ask('resolve', 'greeter'),
      desk.ask('resolve', 'greeter', '--remote', `file://${desk.cwd}`),
      desk.ask('resolve', 'greeter', '--ledger', checkout),
      desk.ask('resolve', 'greeter', '--ledger', '../files'),
      desk.ask('resolve', 'greeter', '--ledger', address),
      desk.ask('resolve', 'greeter', '--ledger', `${address}/`),
    ]);

    const [first] = results;
    expect(first.document).toMatchObject({ plugin: 'greeter', channel: 'beta', version: '1.1.0', sequence: 8 });
    for (const { code, document } of results) expect([code, document]).toEqual([0, first.document]);
  });

  test('gives the digest that its metadata has, and the definition with every field', async () => {
    const { document } = await desk.must('resolve', 'greeter');
    const release = desk.ledger.json(`${folderOf('greeter', 'beta')}/1.1.0/metadata.json`) as {
      metadata: { digest: string };
      definition: unknown;
    };

    expect([document.digest, document.definition]).toEqual([release.metadata.digest, release.definition]);
  });

  test('decides a partial rollout by the id of the host', async () => {
    const ids = Array.from({ length: 6 }, (_, index) => `host-${index}`);

    const results = await Promise.all(
      ids.map((id) => desk.ask('resolve', 'greeter', '--install-id', id, '--ledger', files)),
    );

    const expected = ids.map((id) => (fraction(id, '1.1.0') < 0.5 ? 'beta 1.1.0' : 'beta 1.0.0'));
    expect(results.map(versionOf)).toEqual(expected);
    expect(new Set(expected).size).toBe(2);
  });

  test('takes a channel for this once, and goes up the ladder where nothing is active', async () => {
    const tip = desk.ledger.tip();

    const results = await Promise.all([
      desk.ask('resolve', 'greeter', '--channel', 'stable'),
      desk.ask('resolve', 'greeter', '--channel', 'canary'),
      desk.ask('resolve', 'farewell', '--channel', 'canary'),
    ]);

    expect(results.map(versionOf)).toEqual(['stable 1.0.0', 'beta 1.1.0', 'stable 2.0.0']);
    expect(results[2].stdout).toMatch(/nothing is active on canary/u);
    expect(desk.ledger.tip()).toBe(tip);
  });

  test('writes the definition to a file inside of the working directory, and nowhere else', async () => {
    symlinkSync(folder, join(desk.cwd, 'out'));

    const inside = await desk.ask('resolve', 'greeter', '--output-file', 'build/definition.json');
    const dry = await desk.ask('resolve', 'greeter', '--output-file', 'build/dry.json', '--dry-run');
    const outside = await Promise.all(
      ['../definition.json', join(folder, 'definition.json'), 'out/definition.json'].map((file) =>
        desk.ask('resolve', 'greeter', '--output-file', file),
      ),
    );

    expect(JSON.parse(readFileSync(join(desk.cwd, 'build/definition.json'), 'utf8'))).toEqual(
      inside.document.definition,
    );
    expect([dry.code, existsSync(join(desk.cwd, 'build/dry.json'))]).toEqual([0, false]);
    expect(outside.map(({ code }) => code === 0)).toEqual([false, false, false]);
    expect(existsSync(join(folder, 'definition.json'))).toBe(false);
  });

  test.each([
    [1, 'unknown_plugin', ['greter'], "did you mean 'greeter'?"],
    [1, 'unknown_channel', ['greeter', '--channel', 'bta'], "did you mean 'beta'?"],
    [2, 'usage', [], 'one plugin'],
    [2, 'usage', ['greeter', '--plugins', 'farewell'], 'one plugin'],
    [2, 'usage', ['greeter', '--ledger', 'nowhere'], 'nowhere'],
    [1, 'ledger_unreachable', ['greeter', '--ledger', 'http://127.0.0.1:9/'], '127.0.0.1:9'],
    [1, 'nothing_staged', ['greeter', '--branch', 'other'], 'stage'],
    [1, 'unknown_plugin', ['__proto__', '--ledger', '../files'], '__proto__'],
    [1, 'unknown_plugin', ['../../x', '--ledger', '../files'], '../../x'],
  ])('ends with %i, %s for %j', async (code, reason, words, named) => {
    const asked = await desk.ask('resolve', ...words);

    expect([asked.code, asked.reason]).toEqual([code, reason]);
    expect(`${asked.document.message} ${asked.document.hint ?? ''}`).toContain(named);
  });

  test('an address that answers with an error is ledger_unreachable; one without a ledger says that there is none', async () => {
    const broken = await desk.ask('resolve', 'greeter', '--ledger', `${address}/broken`);
    const none = await desk.ask('resolve', 'greeter', '--ledger', `${address}/none`);

    expect([broken.reason, none.reason]).toEqual(['ledger_unreachable', 'nothing_staged']);
  });

  test.each([
    ['another definition', (text: string) => text.replace('greeter.plugin:Plugin', 'evil.plugin:Plugin')],
    ['other content', (text: string) => text.replace(/"inputs": "[0-9a-f]{64}"/u, `"inputs": "${'0'.repeat(64)}"`)],
    ['another digest', (text: string) => text.replace(/"digest": "sha256:[0-9a-f]{4}/u, '"digest": "sha256:0000')],
  ])('refuses a metadata.json with %s: digest_mismatch', async (name, tamper) => {
    const path = `${folderOf('greeter', 'beta')}/1.1.0/metadata.json`;
    const forged = join(folder, `forged ${name}`);
    const all = desk.ledger.files();
    write(forged, { ...all, [path]: tamper(all[path] ?? '') });

    const asked = await desk.ask('resolve', 'greeter', '--ledger', forged);

    expect([asked.code, asked.reason]).toEqual([1, 'digest_mismatch']);
    expect(asked.document.message).toContain(path);
  });
});

describe('status', () => {
  test('shows what channels.json holds, and as a table to people', async () => {
    const [asked, shown] = await Promise.all([desk.ask('status'), terminal(['status'], { cwd: desk.cwd })]);

    expect(asked.document.board).toEqual(desk.ledger.board());
    expect(shown.stdout).toMatch(/\| `greeter` +\| beta +\| staged `1\.0\.0` +\| `1\.1\.0` at 50 % +\| `1\.0\.0` +\|/u);
  });

  test('shows the plugins that are named', async () => {
    const [some, none] = await Promise.all([desk.ask('status', 'fare*'), desk.ask('status', 'x*')]);

    expect(Object.keys(some.document.board?.plugins ?? {})).toEqual(['farewell']);
    expect([none.code, none.reason]).toEqual([1, 'unknown_plugin']);
  });

  test('shows what happened to the plugin that is named, the newest first, also from the files alone', async () => {
    const checkout = join(folder, 'history');
    desk.repository.git('clone', '-q', '-b', 'plugin-channels', desk.cwd, checkout);

    const [asked, fromFiles, shown, all] = await Promise.all([
      desk.ask('status', 'greeter'),
      desk.ask('status', 'greeter', '--ledger', checkout),
      terminal(['status', 'greeter'], { cwd: desk.cwd }),
      desk.ask('status'),
    ]);

    const history = ['canary', 'beta', 'stable'].flatMap((channel) =>
      existsSync(join(checkout, folderOf('greeter', channel), 'history.jsonl'))
        ? historyOf(desk.ledger, 'greeter', channel)
        : [],
    );
    const newest = [...history].sort((one, other) => other.sequence - one.sequence);
    expect(asked.document.history).toEqual(newest);
    expect(fromFiles.document.history).toEqual(newest);
    expect(all.document.history).toBeUndefined();
    expect(shown.stdout).toMatch(/### History of `greeter`[^]*\| \d+ +\| \S+Z +\| channel +\| beta +\| +\| Ada/u);
  });

  test('shows the board as it was after each event, and at each moment', async () => {
    const moments = boards.map(({ updated_at: at }) => at ?? '');

    const bySequence = await Promise.all(boards.map(({ sequence }) => desk.ask('status', '--at', String(sequence))));
    const byDate = await Promise.all(moments.map((at) => desk.ask('status', '--at', at)));
    const today = await desk.ask('status', '--at', (moments.at(-1) ?? '').slice(0, 10));
    const before = await desk.ask('status', '--at', '2020-01-01');
    const inUtc = await deskAt(desk.repository, { environment: { TZ: 'Pacific/Auckland' } }).ask(
      'status',
      '--at',
      (moments.at(-1) ?? '').replace('Z', ''),
    );

    expect(bySequence.map(({ document }) => document.board)).toEqual(boards);
    expect(byDate.map(({ document }) => document.board)).toEqual(boards);
    expect(today.document.board).toEqual(boards.at(-1));
    expect(inUtc.document.board).toEqual(boards.at(-1));
    expect(before.document.board).toMatchObject({ sequence: 0, plugins: {} });
  });

  test.each(['yesterday', '-1', '2026-13-01', '2026-02-31', '1.5'])('does not take %s for a moment', async (at) => {
    const asked = await desk.ask('status', `--at=${at}`);

    expect([asked.code, asked.reason]).toEqual([2, 'usage']);
  });

  test('of a repository without a ledger says so', async () => {
    const empty = makeDesk(join(folder, 'empty'), { greeter: '1.0.0' });

    const [asked, shown] = await Promise.all([empty.ask('status'), terminal(['status'], { cwd: empty.cwd })]);

    expect([asked.code, asked.document.board?.plugins]).toEqual([0, {}]);
    expect(shown.stdout).toContain('No plugin has a release yet.');
  });
});

test('status and resolve answer from the files of a ledger with no git on the machine and no repository, and start at once', async () => {
  const bin = join(folder, 'no git');
  mkdirSync(bin);
  const bare = join(folder, 'bare');
  mkdirSync(bare);
  const options = { cwd: bare, environment: { PATH: bin } };
  const lonely = deskAt({ ...desk.repository, folder: bare }, options);

  const [status, resolved] = await Promise.all([
    lonely.ask('status', '--ledger', files),
    lonely.ask('resolve', 'greeter', '--ledger', address),
  ]);
  const loaded = await terminal(['resolve', 'greeter', '--ledger', files], {
    ...options,
    environment: { ...options.environment, NODE_DEBUG: 'module,esm' },
  });
  const chunks = new Set(loaded.stderr.match(/\/[^\s"':]+\/(?:\d+\.)?index\.js/gu));

  expect([status.code, resolved.code, status.document.board]).toEqual([0, 0, desk.ledger.board()]);
  expect(versionOf(resolved)).toBe('beta 1.1.0');
  expect(loaded.code).toBe(0);
  expect(chunks.size).toBeGreaterThan(1);
  // The libraries that speak to GitHub are about as large as all that is needed here.
  expect([...chunks].reduce((sum, chunk) => sum + statSync(chunk).size, 0)).toBeLessThan(1_200_000);
});
