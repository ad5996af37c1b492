import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { BRANCH, deskAt, folderOf, makeDesk, type Asked, type Desk } from '../support/ledgers.ts';
import { scratch } from '../support/process.ts';
import { repositoryAt } from '../support/repository.ts';

const { folder, remove } = scratch();
afterAll(remove);

const PLUGINS = { greeter: '1.0.0', farewell: '1.0.0' };
const HISTORY = `${folderOf('greeter', 'canary')}/history.jsonl`;
const METADATA = `${folderOf('greeter', 'canary')}/1.1.0/metadata.json`;

let template: Desk;
beforeAll(async () => {
  template = makeDesk(join(folder, 'template'), PLUGINS);
  await template.must('stage', 'canary');
  template.release({ greeter: '1.1.0', farewell: '1.1.0' });
  await template.must('stage', 'canary');
  await template.must('promote', 'canary');
  await template.must('hold', 'canary', '--plugins', 'greeter');
  await template.must('resume', 'canary', '--plugins', 'greeter');
});

let last = 0;
/** A desk as the template's, all its own. */
function another(): Desk {
  const at = join(folder, `case ${(last += 1)}`);
  mkdirSync(at);
  cpSync(template.cwd, at, { recursive: true });
  return deskAt(repositoryAt(at));
}

type Edit = (text: string) => string | null;

/** Edits files of the branch as a person does: with a commit on top, of which nobody asked the action. */
function edit({ cwd, repository, ledger }: Desk, edits: Readonly<Record<string, Edit>>): string {
  const files = ledger.files();
  const parts = Object.entries(edits).map(([path, change]) => {
    const text = change(path in files ? execFileSync('git', ['show', `${BRANCH}:${path}`], { cwd }).toString() : '');
    return text === null ? `D ${path}\n` : `M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`;
  });
  const head = `commit refs/heads/${BRANCH}\ncommitter Eve <eve@example.org> 1700000000 +0000\ndata 4\nedit\n`;
  const input = `${head}from ${ledger.tip()}\n${parts.join('')}`;
  execFileSync('git', ['fast-import', '--quiet'], { cwd, input, stdio: ['pipe', 'pipe', 'pipe'] });
  return repository.git('rev-parse', BRANCH);
}

const lines =
  (change: (lines: string[]) => string[]): Edit =>
  (text) =>
    [...change(text.trimEnd().split('\n')), ''].join('\n');

const swap = (text: string, from: string, to: string): string => {
  if (!text.includes(from)) throw new Error(`there is no ${from} in ${text}`);
  return text.replace(from, to);
};

function said({ document }: Asked): string {
  return JSON.stringify([document.message, document.hint, document.problems, document.plugins]);
}

describe('a file that was broken by hand blocks its plugin with ledger_corrupt and its name, while others go on', () => {
  test.each<[string, string, Edit]>([
    ['a history that is no JSON', HISTORY, lines((all) => [...all.slice(0, -1), '{"sequence":'])],
    ['a history with a line that was edited', HISTORY, (text) => swap(text, '"actor":"Ada"', '"actor":"Eve"')],
    ['a history that was taken away', HISTORY, () => null],
    [
      'an active.json with another version',
      `${folderOf('greeter', 'canary')}/active.json`,
      (text) => swap(text, '"1.1.0"', '"1.0.0"'),
    ],
    ['an active.json that is empty', `${folderOf('greeter', 'canary')}/active.json`, () => ''],
    ['a staged.json that nobody staged', `${folderOf('greeter', 'beta')}/staged.json`, () => '{"version": "1.1.0"}'],
    ['a hold.json that was taken away', `${folderOf('greeter', 'canary')}/hold.json`, () => '{}'],
    ['a channel.json with another channel', 'artifacts/plugins/greeter/channel.json', () => '{"channel": "beta"}'],
    ['a history that is not text', HISTORY, () => '\u0000\u0001'],
  ])('%s', async (_, path, change) => {
    const desk = another();
    const tip = edit(desk, { [path]: change });

    const blocked = await desk.ask('hold', 'canary', '--plugins', 'greeter');
    const all = await desk.ask('promote', 'beta', '--from', 'canary', '--plugins', '*');
    const tipAfter = desk.ledger.tip();
    const other = await desk.ask('promote', 'beta', '--from', 'canary', '--plugins', '*', '--best-effort');
    const audit = await desk.ask('verify');

    expect([blocked.code, blocked.reason, all.code, all.reason]).toEqual([1, 'ledger_corrupt', 1, 'ledger_corrupt']);
    expect([said(blocked), said(all)]).toEqual([expect.stringContaining(path), expect.stringContaining(path)]);
    expect(tipAfter).toBe(tip);
    expect(other.document.plugins?.map(({ plugin, reason }) => [plugin, reason]).sort()).toEqual([
      ['farewell', 'ok'],
      ['greeter', 'ledger_corrupt'],
    ]);
    expect([audit.code, audit.reason]).toEqual([1, 'ledger_corrupt']);
    expect(audit.document.findings).toContainEqual(expect.objectContaining({ file: path, severity: 'error' }));
  });

  test('a metadata.json that was tampered with is digest_mismatch for whoever would make it active, or resolve it', async () => {
    const desk = another();
    const tip = edit(desk, { [METADATA]: (text) => swap(text, 'greeter.plugin:Plugin', 'evil.plugin:Plugin') });

    const promoted = await desk.ask('promote', 'beta', '--from', 'canary', '--plugins', 'greeter');
    const resolved = await desk.ask('resolve', 'greeter', '--channel', 'canary');
    const audit = await desk.ask('verify');

    expect([promoted.reason, resolved.reason, audit.reason]).toEqual([
      'digest_mismatch',
      'digest_mismatch',
      'ledger_corrupt',
    ]);
    expect([said(promoted), said(resolved)]).toEqual([
      expect.stringContaining(METADATA),
      expect.stringContaining(METADATA),
    ]);
    expect(audit.document.findings).toContainEqual(expect.objectContaining({ file: METADATA }));
    expect(desk.ledger.tip()).toBe(tip);
  });

  test('a metadata.json that was edited where the digest does not look is found, too', async () => {
    const desk = another();
    edit(desk, { [METADATA]: (text) => swap(text, '"rollout": 1.0', '"rollout": 0.5') });

    const promoted = await desk.ask('promote', 'beta', '--from', 'canary', '--plugins', 'greeter');

    expect([promoted.code, promoted.reason]).toEqual([1, 'ledger_corrupt']);
    expect(said(promoted)).toContain(METADATA);
  });

  test.each<[string, Edit]>([
    ['is no JSON', () => 'null'],
    ['was taken away', () => null],
    ['has a lower sequence than the histories', (text) => text.replace(/"sequence": \d+/u, '"sequence": 3')],
  ])('a channels.json that %s', async (_, change) => {
    const desk = another();
    const tip = edit(desk, { 'channels.json': change });

    const results = [await desk.ask('stage', 'beta'), await desk.ask('hold', 'beta'), await desk.ask('verify')];

    expect(results.map(({ code, reason }) => [code, reason])).toEqual(results.map(() => [1, 'ledger_corrupt']));
    expect(results.map(said)).toEqual(results.map(() => expect.stringContaining('channels.json')));
    expect(desk.ledger.tip()).toBe(tip);
  });
});

describe('verify tells each kind of tampering by what it did', () => {
  test.each<[string, (desk: Desk) => void, RegExp]>([
    [
      'an edited line',
      (desk) => edit(desk, { [HISTORY]: (text) => swap(text, '"reason":null', '"reason":"me"') }),
      /edit/u,
    ],
    [
      'a removed line',
      (desk) => edit(desk, { [HISTORY]: lines(([first = '', , ...rest]) => [first, ...rest]) }),
      /remov|lacks|miss/u,
    ],
    [
      'two lines in another order',
      (desk) => edit(desk, { [HISTORY]: lines(([one = '', two = '', ...rest]) => [two, one, ...rest]) }),
      /order/u,
    ],
    [
      'a line that was put in',
      (desk) => edit(desk, { [HISTORY]: lines((all) => [...all, swap(all.at(-1) ?? '', '"Ada"', '"Eve"')]) }),
      /twice[^]*adds event/u,
    ],
    ['lines cut off at the end', (desk) => edit(desk, { [HISTORY]: lines((all) => all.slice(0, 2)) }), /truncat|cut/u],
    ['an edited README.md', (desk) => edit(desk, { 'README.md': (text) => `${text}Buy now!\n` }), /README/u],
    [
      'a selection that no event made',
      (desk) => edit(desk, { 'channels.json': (text) => swap(text, '"selected": "stable"', '"selected": "beta"') }),
      /channels\.json/u,
    ],
  ])('%s', async (_, tamper, named) => {
    const desk = another();
    tamper(desk);

    const audit = await desk.ask('verify');

    expect([audit.code, audit.reason]).toEqual([1, 'ledger_corrupt']);
    expect((audit.document.findings ?? []).map(({ file, message }) => `${file} ${message}`).join('\n')).toMatch(named);
  });

  test('a branch that was set back is found out by what it had', async () => {
    const desk = another();
    const [before, sequence] = [desk.ledger.tip(), desk.ledger.board().sequence];
    desk.repository.git('update-ref', `refs/heads/${BRANCH}`, `${BRANCH}~2`);

    const [unaware, byCommit, bySequence, fine] = await Promise.all([
      desk.ask('verify'),
      desk.ask('verify', '--expect', before),
      desk.ask('verify', '--expect', String(sequence)),
      desk.ask('verify', '--expect', desk.ledger.tip()),
    ]);

    expect([unaware, byCommit, bySequence, fine].map(({ reason }) => reason)).toEqual([
      ...['ok', 'ledger_corrupt', 'ledger_corrupt', 'ok'],
    ]);
    expect(byCommit.document.findings).toContainEqual(expect.objectContaining({ commit: before }));
    expect(said(bySequence)).toMatch(/truncated/u);
  });

  test('a branch that was rewritten by force, or that is gone, is found out by the commit it had', async () => {
    const desk = another();
    const before = desk.ledger.tip();
    const tree = desk.repository.git('rev-parse', `${BRANCH}^{tree}`);
    const rewritten = desk.repository.git('commit-tree', '-p', `${BRANCH}~1`, '-m', 'other', tree);
    desk.repository.git('update-ref', `refs/heads/${BRANCH}`, rewritten);

    const forced = await desk.ask('verify', '--expect', before);
    desk.repository.git('update-ref', '-d', `refs/heads/${BRANCH}`);
    const gone = await desk.ask('verify', '--expect', before);
    const wrong = await desk.ask('verify', '--expect', 'yesterday');

    expect([forced.reason, gone.reason, wrong.reason]).toEqual(['ledger_corrupt', 'ledger_corrupt', 'usage']);
    expect(forced.document.findings).toContainEqual(expect.objectContaining({ commit: before }));
    expect(said(gone)).toMatch(/removed/u);
  });

  test('a merge, and a commit whose trailers are not its events', async () => {
    const desk = another();
    const { repository } = desk;
    const tree = repository.git('rev-parse', `${BRANCH}^{tree}`);
    const merge = repository.git(
      'commit-tree',
      '-p',
      BRANCH,
      '-p',
      'main',
      '-m',
      'promote(beta): greeter 9.9.9\n\nEvent: 99 promote greeter beta 9.9.9 -',
      tree,
    );
    repository.git('update-ref', `refs/heads/${BRANCH}`, merge);

    const audit = await desk.ask('verify');

    const found = (audit.document.findings ?? [])
      .filter(({ commit }) => commit === merge)
      .map(({ message }) => message);
    expect(audit.reason).toBe('ledger_corrupt');
    expect(found.join('\n')).toMatch(/parents/u);
    expect(found.join('\n')).toMatch(/message names events or a command, and it added no event/u);
  });

  test('on a terminal with a table, and as a step as annotations, outputs and a summary', async () => {
    const desk = another();
    edit(desk, { [HISTORY]: (text) => swap(text, '"reason":null', '"reason":"me"') });

    const audit = await desk.ask('verify');

    expect(audit.stderr).toMatch(new RegExp(`error: .*${HISTORY.replaceAll('.', '\\.')}`, 'u'));
    expect(audit.document.problems?.[0]).toMatchObject({ severity: 'error', file: HISTORY });
  });
});
