import { describe, expect, test } from '@jest/globals';
import { openLedger } from '../../src/ledger/ledger.ts';
import { readLedger } from '../../src/ledger/read.ts';
import { person } from './asking.ts';
import { memoryBranch, type MemoryBranch } from './memory.ts';
import { candidateOf, digestOf } from './releases.ts';

const GREETER = 'artifacts/plugins/greeter';
const BETA = `${GREETER}/updates/beta`;
const HISTORY = `${BETA}/history.jsonl`;

/** `greeter` and `other` with a release active and one staged on beta. */
async function ledger(): Promise<MemoryBranch> {
  const branch = memoryBranch();
  const ada = person(openLedger(branch, 'octo/plugins'));
  await ada.stage('beta', [candidateOf('greeter', '1.0.0'), candidateOf('other', '1.0.0')], true);
  await ada.promote('beta');
  await ada.stage('beta', [candidateOf('greeter', '1.1.0'), candidateOf('other', '1.1.0')]);
  return branch;
}

const containing = (text: string): unknown => expect.stringContaining(text);
const lines = (text: string): string[] => text.split('\n').slice(0, -1);
const joined = (all: readonly string[]): string => all.map((line) => `${line}\n`).join('');

type Broken = readonly [what: string, file: string, edit: (text: string) => string | null, message: string];

const BROKEN: readonly Broken[] = [
  ['no JSON', HISTORY, (text) => text.replace('{', ''), 'line 1: is not JSON'],
  ['an edited event', HISTORY, (text) => text.replace('octocat', 'mallory'), 'line 2: does not follow the line before'],
  ['a missing line', HISTORY, (text) => joined(lines(text).slice(1)), 'line 1: does not follow the line before'],
  ['a line twice', HISTORY, (text) => joined([...lines(text), lines(text).at(-1) ?? '']), 'does not follow'],
  ['an empty line', HISTORY, (text) => `${text}\n`, 'is empty'],
  ['half a line', HISTORY, (text) => text.slice(0, -9), 'does not end with a newline'],
  ['an unknown operation', HISTORY, (text) => text.replace('"stage"', '"paint"'), "'operation' is"],
  ['another plugin', HISTORY, (text) => text.replace('"greeter"', '"other"'), "is about the plugin 'other'"],
  [
    'another channel',
    HISTORY,
    (text) => text.replace('"channel":"beta"', '"channel":"canary"'),
    'is about the channel',
  ],
  ['an unsafe version', HISTORY, (text) => text.replace('"1.0.0"', '"../.."'), "'version' is"],
  [
    'another spelling',
    HISTORY,
    (text) => text.replace('{"sequence"', '{ "sequence"'),
    'is not spelled as it was written',
  ],
  ['a removed history', HISTORY, () => null, `${HISTORY}: is missing, though there is`],
  [
    'another active release',
    `${BETA}/active.json`,
    (text) => text.replace('1.0.0', '1.1.0'),
    'disagrees with its history',
  ],
  ['no active release', `${BETA}/active.json`, () => null, 'is missing'],
  ['no JSON there', `${BETA}/active.json`, () => 'x', 'is not JSON'],
  ['an empty file', `${BETA}/staged.json`, () => '', 'is empty'],
  ['nothing staged', `${BETA}/staged.json`, () => null, 'is missing'],
  ['a hold by hand', `${BETA}/hold.json`, () => '{}', 'is there, but its history says that it is not'],
  ['a rollback by hand', `${GREETER}/updates/canary/rollback.json`, () => '{"version": "1.0.0"}', 'rollback.json'],
  ['another channel selected', `${GREETER}/channel.json`, () => '{"channel": "beta"}', 'disagrees with its history'],
  [
    'a board that says otherwise',
    'channels.json',
    (text) => text.replace('"version": "1.0.0"', '"version": "9.9.9"'),
    "'greeter'",
  ],
  [
    'a board with a word too many',
    'channels.json',
    (text) => text.replace('"selected": "stable"', '"selected": "edge"'),
    "'greeter'",
  ],
];

describe('a plugin with a broken file is not written to, and the others go on', () => {
  test.each(BROKEN)('%s', async (_, file, edit, message) => {
    const branch = await ledger();
    branch.edit(file, edit);
    const before = branch.files();
    const ada = person(openLedger(branch), { request: 'later' }, 10);

    await expect(ada.promote('beta', ['greeter'])).rejects.toMatchObject({
      reason: 'ledger_corrupt',
      message: containing(message),
    });
    expect(branch.files()).toEqual(before);
    expect((await ada.promote('beta', ['other'])).answers).toMatchObject([{ plugin: 'other', reason: 'ok' }]);

    const after = branch.files();
    for (const [path, text] of Object.entries(before)) {
      if (path.startsWith(`${GREETER}/`)) expect(after[path]).toBe(text);
    }
  });

  test('the message names the file', async () => {
    const branch = await ledger();
    branch.edit(`${BETA}/active.json`, () => 'x');

    const reading = await readLedger(await branch.read(), { plugins: ['greeter', 'other'] });

    expect([...reading.faults.keys()]).toEqual(['greeter']);
    expect(reading.faults.get('greeter')?.message).toContain(`${BETA}/active.json`);
    expect(reading.faults.get('greeter')?.problems).toMatchObject([{ file: `${BETA}/active.json` }]);
    expect([...reading.plugins.keys()]).toEqual(['other']);
  });

  test('layout alone is no fault: a host may write these files itself', async () => {
    const branch = await ledger();
    branch.edit(`${BETA}/active.json`, (text) => `${JSON.stringify(JSON.parse(text))}\n`);

    const done = await person(openLedger(branch), { request: 'later' }, 10).promote('beta', ['greeter']);

    expect(done.answers).toMatchObject([{ reason: 'ok', version: '1.1.0' }]);
  });
});

describe('several plugins, one of them broken', () => {
  test('a promotion is all or none, and says which file is in the way', async () => {
    const branch = await ledger();
    branch.edit(`${BETA}/active.json`, () => 'x');
    const before = branch.files();

    const promoting = person(openLedger(branch), { request: 'later' }, 10).promote('beta', ['greeter', 'other']);

    await expect(promoting).rejects.toMatchObject({
      reason: 'ledger_corrupt',
      hint: containing('best-effort'),
    });
    expect(branch.files()).toEqual(before);
  });

  test.each([
    ['a broken file', `${BETA}/active.json`, () => 'x', 'ledger_corrupt'],
    [
      'another definition',
      `${BETA}/1.1.0/metadata.json`,
      (text: string) => text.replace('greeter.plugin', 'evil.plugin'),
      'digest_mismatch',
    ],
  ])('best effort promotes the others: %s', async (_, file, edit, reason) => {
    const branch = await ledger();
    branch.edit(file, edit);

    const done = await person(openLedger(branch), { request: 'later' }, 10).promote('beta', ['greeter', 'other'], {
      bestEffort: true,
    });

    expect(done.answers).toMatchObject([
      { plugin: 'other', reason: 'ok' },
      { plugin: 'greeter', reason },
    ]);
    expect(branch.messages.at(-1)).toMatch(/^promote\(beta\): other 1\.1\.0\n/);
  });

  test('a hold stops the others', async () => {
    const branch = await ledger();
    branch.edit(`${BETA}/active.json`, () => 'x');

    const done = await person(openLedger(branch), { request: 'later' }, 10).hold('beta', ['greeter', 'other']);

    expect(done.answers.map(({ plugin, reason }) => [plugin, reason])).toEqual([
      ['other', 'ok'],
      ['greeter', 'ledger_corrupt'],
    ]);
  });
});

describe('releases', () => {
  test('one that is rolled back to is verified', async () => {
    const branch = await ledger();
    await person(openLedger(branch), { request: 'later' }, 10).promote('beta', ['greeter']);
    branch.edit(`${BETA}/1.0.0/metadata.json`, (text) => text.replace('greeter.plugin', 'evil.plugin'));
    const before = branch.files();

    const rolling = person(openLedger(branch), { request: 'latest' }, 20).rollback('beta', ['greeter']);

    await expect(rolling).rejects.toMatchObject({ reason: 'digest_mismatch' });
    expect(branch.files()).toEqual(before);
  });

  test('staging the same version again compares with what is recorded', async () => {
    const branch = await ledger();
    const other = candidateOf('greeter', '1.1.0', {
      content: { ...candidateOf('greeter', '1.1.0').content, inputs: 'f'.repeat(64) },
    });

    const staged = await person(openLedger(branch), { request: 'later' }, 10).stage('beta', [other]);

    expect(digestOf(other)).not.toBe(digestOf(candidateOf('greeter', '1.1.0')));
    expect(staged.answers).toMatchObject([{ reason: 'version_conflict' }]);
  });
});

describe('channels.json as a whole', () => {
  test.each<readonly [string, (text: string) => string | null, string]>([
    ['missing', () => null, 'is missing, though there is'],
    ['empty', () => '', 'is empty'],
    ['no JSON', (text) => text.slice(1), 'is not JSON'],
    ['another schema', (text) => text.replace('"schema": 1', '"schema": 2'), "'schema' is 2"],
    ['no plugins', (text) => text.replace('"plugins"', '"plugin"'), "it has not one object 'plugins'"],
    ['a plugin twice', (text) => text.replace('"other":', '"greeter":'), 'has the plugin "greeter" twice'],
    [
      'a path for a plugin',
      (text) => text.replace('"other":', '"../x":'),
      'has the plugin "../x" twice, or it is none',
    ],
  ])('%s: nothing is written, to any plugin', async (_, edit, message) => {
    const branch = await ledger();
    branch.edit('channels.json', edit);
    const before = branch.files();

    const promoting = person(openLedger(branch), { request: 'later' }, 10).promote('beta', ['other']);

    await expect(promoting).rejects.toMatchObject({
      reason: 'ledger_corrupt',
      message: containing(message),
    });
    expect(branch.files()).toEqual(before);
  });

  test('a sequence that was set back', async () => {
    const branch = await ledger();
    branch.edit('channels.json', (text) => text.replace(/"sequence": \d+/u, '"sequence": 1'));

    const promoting = person(openLedger(branch), { request: 'later' }, 10).promote('beta', ['other']);

    await expect(promoting).rejects.toMatchObject({ message: containing('has the sequence 1') });
  });
});
