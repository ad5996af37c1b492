import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { openHub, type Hub } from '../support/hub.ts';
import { deeds, folderOf, makeDesk, type Asked, type Desk } from '../support/ledgers.ts';
import { scratch, terminal } from '../support/process.ts';

const { folder, remove } = scratch();
afterAll(remove);

const CODES = { one: '1.0.0', two: '1.0.0', three: '1.0.0', 'other-one': '1.0.0' };
const said = ({ document: { message, hint } }: Asked): string => `${message} ${hint ?? ''}`;

describe('one plugin after another: the outcomes of the contract', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = makeDesk(join(folder, 'outcomes'), { greeter: '1.0.0' });
    await desk.must('stage', 'canary');
  });

  /** Runs a command that must change nothing: the tip is compared. */
  const refuses = async (code: number, reason: string, ...words: readonly string[]): Promise<Asked> => {
    const tip = desk.ledger.tip();
    const asked = await desk.ask(...words);
    expect([words, asked.code, asked.reason]).toEqual([words, code, reason]);
    expect(desk.ledger.tip()).toBe(tip);
    return asked;
  };

  test('staging what is recorded already is nothing_to_do, also under another version', async () => {
    const same = await refuses(0, 'nothing_to_do', 'stage', 'canary');
    await refuses(0, 'nothing_to_do', 'stage', 'canary', '--version', '9.9.9');
    await refuses(0, 'nothing_to_do', 'stage', 'canary', '--version', 'auto');

    expect(same.document.plugins?.[0]).toMatchObject({ plugin: 'greeter', channel: 'canary', version: '1.0.0' });
  });

  test('staging other bytes under a version that is taken is version_conflict, with advice', async () => {
    desk.repository.write({ 'greeter/plugin.py': 'other bytes\n' });

    const conflict = await refuses(1, 'version_conflict', 'stage', 'canary');
    const elsewhere = await refuses(1, 'version_conflict', 'stage', 'beta');

    expect(said(conflict)).toMatch(/1\.0\.0 is recorded with another definition or content[^]*auto/u);
    expect(elsewhere.document.channel).toBe('beta');
  });

  test('`auto` makes a version of the commit', async () => {
    const commit = desk.repository.commit();

    const staged = await desk.must('stage', 'beta', '--version', 'auto', '--rollout', '25%');

    expect(staged.document.plugins?.[0]?.version).toBe(`1.0.0+${commit.slice(0, 12)}`);
    expect(desk.ledger.board().plugins['greeter']?.channels.beta.staged).toMatchObject({ rollout: 0.25, commit });
  });

  test('promoting moves what is staged; the same again is nothing_staged, and by its version already_active', async () => {
    const { document } = await desk.must('promote', 'beta');
    const version = document.plugins?.[0]?.version ?? '';

    const none = await refuses(1, 'nothing_staged', 'promote', 'beta', '--plugins', 'greeter');
    await refuses(1, 'nothing_staged', 'promote', 'beta');
    await refuses(0, 'already_active', 'promote', 'beta', '--plugins', 'greeter', '--version', version);
    await refuses(1, 'nothing_staged', 'promote', 'beta', '--version', '7.7.7');

    expect(document.plugins?.[0]?.message).toMatch(/for 25 % of hosts/u);
    expect(said(none)).toMatch(/Nothing of greeter is staged on beta/u);
  });

  test('another rollout of the active release is a promotion, too, that replaces it on the stack', async () => {
    const before = desk.ledger.json(`${folderOf('greeter', 'beta')}/rollback.json`);

    const wider = await desk.must('promote', 'beta', '--plugins', 'greeter', '--rollout', '1');

    expect(deeds(wider.document.events)).toHaveLength(1);
    expect(desk.ledger.json(`${folderOf('greeter', 'beta')}/rollback.json`)).toEqual(before);
    expect(desk.ledger.board().plugins['greeter']?.channels.beta.active?.rollout).toBe(1);
  });

  test('automatic with nothing that came since is nothing_eligible, which is no failure', async () => {
    const gated = await refuses(0, 'nothing_eligible', 'promote', 'stable', '--automatic');

    expect(gated.document.plugins?.[0]?.message).toMatch(/eligible in 3 d|eligible in 7\d h|eligible in/u);
    expect(gated.document.plugins?.[0]?.gates.map(({ name, passed }) => [name, passed])).toContainEqual([
      'soak',
      false,
    ]);
  });

  test('a release that is named, but not by a person, is gate_closed until its time has come', async () => {
    const version = desk.ledger.board().plugins['greeter']?.channels.beta.active?.version ?? '';

    const closed = await refuses(1, 'gate_closed', 'promote', 'stable', '--automatic', '--version', version);

    expect(said(closed)).toMatch(/eligible in[^]*A person may/u);
  });

  test('a person goes past a gate, and is told which', async () => {
    const { document, stderr } = await desk.must('promote', 'stable', '--from', 'beta');

    expect(document.plugins?.[0]?.gates).toContainEqual(expect.objectContaining({ name: 'soak', overridden: true }));
    expect(stderr).toMatch(/warning: .*went past a gate of stable: soak/u);
  });

  test('rolling back goes further and further back, and ends with no_previous', async () => {
    const first = await desk.must('rollback', 'stable', '--plugins', 'greeter');
    const left = first.document.plugins?.[0]?.previous ?? '';

    await refuses(1, 'no_previous', 'rollback', 'stable', '--plugins', 'greeter');
    await refuses(0, 'already_active', 'rollback', 'stable', '--plugins', 'greeter', '--to', '1.0.0');
    await refuses(1, 'no_previous', 'rollback', 'canary', '--plugins', 'greeter');
    const rejected = await refuses(1, 'rejected', 'promote', 'stable', '--plugins', 'greeter', '--version', left);

    expect(first.document.plugins?.[0]).toMatchObject({ version: '1.0.0' });
    expect(said(rejected)).toContain('force');
  });

  test('force lifts a rejection, as an event of its own', async () => {
    const version = desk.ledger.board().plugins['greeter']?.rejected[0]?.version ?? '';

    const forced = await desk.must('promote', 'stable', '--plugins', 'greeter', '--version', version, '--force');

    expect(deeds(forced.document.events)).toEqual([
      'resume stable -',
      `unreject stable ${version}`,
      `promote stable ${version}`,
    ]);
    expect(desk.ledger.board().plugins['greeter']?.rejected).toEqual([]);
  });

  test.each([
    [1, 'unknown_channel', ['promote', 'betta'], "did you mean 'beta'?"],
    [1, 'unknown_channel', ['promote', 'beta', '--from', 'alpha'], 'canary, beta, stable'],
    [1, 'unknown_plugin', ['promote', 'beta', '--plugins', 'greter'], "did you mean 'greeter'?"],
    [1, 'unknown_plugin', ['rollback', 'beta', '--plugins', 'x-*'], "'x-*'"],
    [1, 'unknown_plugin', ['stage', 'beta', '--plugins', 'nobody'], 'nobody'],
    [1, 'unknown_plugin', ['channel', 'nobody', 'beta'], 'nobody'],
    [1, 'unknown_plugin', ['resume', 'beta', '--plugins', 'nobody'], 'nobody'],
    [1, 'unknown_plugin', ['hold', 'beta', '--plugins', 'nobody'], 'nobody'],
    [2, 'usage', ['promote'], 'canary, beta, stable'],
    [2, 'usage', ['rollback', 'beta'], '--plugins'],
    [2, 'usage', ['channel', 'greeter'], 'canary, beta, stable'],
    [2, 'usage', ['promote', 'beta', '--from', 'beta'], 'beta'],
    [2, 'usage', ['promote', 'beta', '--rollout', '1.5'], '0% to 100%'],
    [2, 'usage', ['promote', 'beta', '--rollout', '-1'], '0% to 100%'],
    [2, 'usage', ['stage', 'beta', '--version', '../x'], '../x'],
    [2, 'usage', ['stage', 'beta', '--version', 'x'.repeat(101)], 'xxx'],
    [1, 'manifest_missing', ['stage', 'beta', '--manifest', 'none.yaml'], 'none.yaml'],
    [1, 'unknown_profile', ['stage', 'beta', '--profile', 'none'], 'none'],
  ])('%i %s: %j', async (code, reason, words, named) => {
    const asked = await refuses(code, reason, ...words);

    expect(said(asked)).toContain(named);
  });
});

test('a version, or a plugin, that differs only in case from one of the ledger is version_conflict', async () => {
  const desk = makeDesk(join(folder, 'case'), { greeter: '1.0.0-rc1' });
  await desk.must('stage', 'beta');
  const tip = desk.ledger.tip();

  desk.release({ Greeter: '3.0.0' });
  const plugin = await desk.ask('stage', 'canary');
  desk.release({ greeter: '1.0.0-RC1' });
  const version = await desk.ask('stage', 'canary');
  const named = await desk.ask('stage', 'canary', '--version', '1.0.0-Rc1');

  expect([plugin, version, named].map(({ code, reason }) => [code, reason])).toEqual(
    Array.from({ length: 3 }, () => [1, 'version_conflict']),
  );
  expect(said(plugin)).toMatch(/'Greeter' differs only in case from 'greeter'[^]*Windows and macOS/u);
  expect(said(version)).toMatch(/1\.0\.0-RC1 differs only in case from 1\.0\.0-rc1[^]*another version/u);
  expect(desk.ledger.tip()).toBe(tip);
});

describe('several plugins', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = makeDesk(join(folder, 'several'), CODES);
    await desk.must('stage', 'canary');
    await desk.must('promote', 'canary');
    desk.release({ ...CODES, one: '1.1.0', two: '1.1.0', 'other-one': '1.1.0' });
    await desk.must('stage', 'canary');
    await desk.must('hold', 'canary', '--plugins', 'two');
  });

  test('are promoted all or none: one that is held keeps all', async () => {
    const tip = desk.ledger.tip();

    const none = await desk.ask('promote', 'canary');

    expect([none.code, none.reason, desk.ledger.tip()]).toEqual([1, 'held', tip]);
    expect(none.document.message).toMatch(/canary of two is held/u);
  });

  test('are promoted as far as they can be with best-effort, in one commit', async () => {
    const some = await desk.must('promote', 'canary', '--best-effort', '--plugins', 'one,two,three');

    expect(some.document.plugins?.map(({ plugin, reason }) => [plugin, reason])).toEqual([
      ['one', 'ok'],
      ['three', 'nothing_staged'],
      ['two', 'held'],
    ]);
    expect(some.reason).toBe('ok');
    expect(desk.ledger.messages().at(-1)).toMatch(/^promote\(canary\): one 1\.1\.0\n/u);
    expect(some.stderr).toMatch(/warning: canary of two is held/u);
  });

  test('are shown on a terminal with the gates that are closed or were gone past, and with no others', async () => {
    const ran = await terminal(['promote', 'beta', '--from', 'canary', '--plugins', 'o*', '--dry-run'], {
      cwd: desk.cwd,
    });

    expect(ran.stdout).toMatch(/\| soak +\| gone past/u);
    expect(ran.stdout).not.toMatch(/\| passed/u);
  });

  test('of which none can be are a failure with best-effort, too', async () => {
    const none = await desk.ask('promote', 'canary', '--best-effort', '--plugins', 'two,three');

    expect([none.code, none.document.commit]).toEqual([1, null]);
    expect(['held', 'nothing_staged']).toContain(none.reason);
  });

  test('are named by globs, which meet what the ledger has', async () => {
    const held = await desk.must('hold', 'beta', '--plugins', '*one');
    const resumed = await desk.must(
      'resume',
      'beta',
      '--plugins',
      't*',
      '--plugins',
      '?ne',
      '--plugins',
      'other-[on]ne',
    );

    expect(held.document.plugins?.map(({ plugin }) => plugin).sort()).toEqual(['one', 'other-one']);
    expect(resumed.document.plugins?.map(({ plugin, reason }) => [plugin, reason]).sort()).toEqual([
      ['one', 'ok'],
      ['other-one', 'ok'],
      ['three', 'nothing_to_do'],
      ['two', 'nothing_to_do'],
    ]);
    expect(desk.ledger.messages().at(-1)).toMatch(
      /^resume\(beta\): 2 plugins\n\nEvent: \d+ resume one beta - -\nEvent: /u,
    );
  });

  test('are rolled back all or none', async () => {
    const tip = desk.ledger.tip();

    const none = await desk.ask('rollback', 'canary', '--plugins', 'one,three');

    expect([none.code, none.reason, desk.ledger.tip()]).toEqual([1, 'no_previous', tip]);
  });

  test('that left the manifest stay, and can be rolled back', async () => {
    desk.release({ three: '1.0.0' });

    const back = await desk.must('rollback', 'canary', '--plugins', 'one', '--no-reject');

    expect(deeds(back.document.events)).toEqual(['rollback canary 1.0.0', 'hold canary -']);
    expect(desk.ledger.board().plugins['one']?.rejected).toEqual([]);
  });
});

describe('a dry run', () => {
  let desk: Desk;
  beforeAll(() => {
    desk = makeDesk(join(folder, 'dry'), { greeter: '1.0.0', farewell: '1.0.0' });
  });

  test('before the first release makes no branch', async () => {
    const dry = await desk.ask('stage', 'canary', '--dry-run');

    expect([dry.code, dry.reason, dry.document.commit, desk.ledger.tip()]).toEqual([0, 'ok', null, '']);
    expect(deeds(dry.document.events)).toHaveLength(4);
  });

  test.each([
    [['stage', 'beta'], 'stage beta 1.0.0'],
    [['promote', 'canary', '--plugins', 'greeter'], 'promote canary 1.1.0'],
    [['rollback', 'stable', '--plugins', 'greeter'], 'rollback stable 1.0.0'],
    [['channel', 'greeter', 'canary'], 'channel canary -'],
    [['hold', 'beta'], 'hold beta -'],
    [['resume', 'stable'], 'resume stable -'],
  ])('of %j changes nothing and says what would be done', async (words, deed) => {
    if (words[0] === 'stage') {
      await desk.must('stage', 'canary', '--version', '1.1.0');
      await desk.must('promote', 'stable', '--version', '1.1.0', '--plugins', 'greeter');
      await desk.must('hold', 'stable', '--plugins', 'farewell');
    }
    const tip = desk.ledger.tip();

    const dry = await desk.ask(...words, '--dry-run');
    const shown = await terminal([...words, '--dry-run'], { cwd: desk.cwd });

    expect([dry.code, dry.reason, dry.document.commit]).toEqual([0, 'ok', null]);
    expect(deeds(dry.document.events)).toContain(deed);
    expect(`${shown.stdout}${shown.stderr}`).toMatch(/would be done/u);
    expect(dry.document.message).toMatch(/^This would be done: |would change/u);
    expect(desk.ledger.tip()).toBe(tip);
  });

  test('refuses what the real one refuses', async () => {
    const dry = await desk.ask('rollback', 'canary', '--plugins', 'greeter', '--dry-run');

    expect([dry.code, dry.reason]).toEqual([1, 'no_previous']);
  });
});

describe('a step', () => {
  let hub: Hub;
  beforeAll(async () => {
    hub = await openHub(join(folder, 'hub'), { greeter: '1.0.0', farewell: '2.0.0' });
  });
  afterAll(() => hub.stop());

  test('sets the outputs that action.yml names, and the result document', async () => {
    const staged = await hub.step({ command: 'stage', channel: 'canary', plugins: 'greeter' });
    const [answer] = staged.document.plugins ?? [];

    expect(Object.keys(staged.outputs).sort()).toEqual(['commit', 'plugins', 'reason', 'releases', 'result']);
    expect(JSON.parse(staged.outputs['plugins'] ?? '')).toEqual(['greeter']);
    expect(JSON.parse(staged.outputs['releases'] ?? '')).toEqual([
      { plugin: 'greeter', channel: 'canary', version: '1.0.0', digest: answer?.digest, reason: 'ok' },
    ]);
    expect(staged.outputs['commit']).toBe(hub.ledger.tip());
    expect(staged.document).toMatchObject({
      schema: 1,
      command: 'stage',
      reason: 'ok',
      channel: 'canary',
      sequence: 2,
    });
  });

  test('writes a summary: a row a plugin, the gates, the commit', async () => {
    const promoted = await hub.step({ command: 'promote', channel: 'canary' });

    expect(promoted.files.summary).toMatch(/^### Promote on canary\n/u);
    expect(promoted.files.summary).toMatch(/\| `greeter` +\| canary +\| `1\.0\.0` +\|/u);
    expect(promoted.files.summary).toContain(`Commit \`${hub.ledger.tip()}\``);
  });

  test('that is refused fails with an annotation, its outputs say why, and a summary says it to people', async () => {
    const refused = await hub.step({ command: 'promote', channel: 'canary', plugins: 'greeter' });

    expect([refused.code, refused.outputs['reason'], refused.outputs['commit']]).toEqual([1, 'nothing_staged', '']);
    expect(refused.seen.commands).toContainEqual(
      expect.objectContaining({ name: 'error', message: expect.stringContaining('Nothing of greeter') as unknown }),
    );
    expect(refused.files.summary).toContain('`nothing_staged`');
  });

  test('of status shows the board in the summary and as an output; of resolve the release', async () => {
    const status = await hub.step({ command: 'status' });
    const resolved = await hub.step({ command: 'resolve', plugins: 'greeter', channel: 'canary' });

    expect(JSON.parse(status.outputs['board'] ?? '')).toEqual(hub.ledger.board());
    expect(status.files.summary).toContain('| `greeter` | stable  | `1.0.0` | –    | `1.0.0` |');
    expect(Object.keys(resolved.outputs).sort()).toEqual([
      'channel',
      'definition',
      'digest',
      'plugins',
      'reason',
      'result',
      'version',
    ]);
    expect(JSON.parse(resolved.outputs['definition'] ?? '')).toMatchObject({ identifier: 'greeter', version: '1.0.0' });
    expect(resolved.files.summary).toContain('`greeter` `1.0.0` from canary');
  });
});
