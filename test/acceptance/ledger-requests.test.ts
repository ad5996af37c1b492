import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { openHub, type Hub } from '../support/hub.ts';
import { deeds, historyOf, makeDesk, type Desk } from '../support/ledgers.ts';
import { scratch } from '../support/process.ts';

const { folder, remove } = scratch();
afterAll(remove);

describe('the same request', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = makeDesk(join(folder, 'desk'), { greeter: '1.0.0', farewell: '2.0.0' });
    await desk.must('stage', 'canary');
  });

  test.each([
    ['promote', 'canary'],
    ['promote', 'beta', '--from', 'canary', '--plugins', 'greeter'],
    ['channel', 'greeter', 'beta'],
    ['hold', 'canary', '--reason', 'Holidays'],
    ['resume', 'canary'],
    ['stage', 'beta', '--version', 'auto', '--plugins', 'farewell'],
    ['rollback', 'beta', '--plugins', 'farewell', '--to', '2.0.0'],
  ])('of %s %s acts once, and is given the first answer again', async (...words) => {
    if (words[0] === 'rollback') await desk.must('promote', 'beta', '--plugins', 'farewell');
    const request = words.join(' ');

    const first = await desk.ask(...words, '--request', request);
    const tip = desk.ledger.tip();
    const second = await desk.ask(...words, '--request', request);

    expect([first.code, first.reason, second.code, second.reason]).toEqual([0, 'ok', 0, 'ok']);
    expect(second.document).toMatchObject({ events: [], commit: null });
    const said = ({ document: { plugins = [] } }: typeof first) =>
      plugins.map(({ plugin, channel, version, digest, message }) => ({ plugin, channel, version, digest, message }));
    expect(said(second)).toEqual(said(first));
    expect(second.document.plugins?.map(({ repeated }) => repeated)).toEqual(said(first).map(() => true));
    expect(desk.ledger.tip()).toBe(tip);
  });

  test('of another operation or channel acts: it is another wish', async () => {
    const held = await desk.ask('hold', 'canary', '--request', 'one');
    const other = await desk.ask('hold', 'stable', '--request', 'one');
    const resumed = await desk.ask('resume', 'canary', '--request', 'one');

    expect([held, other, resumed].map(({ reason, document }) => [reason, document.commit !== null])).toEqual([
      ['ok', true],
      ['ok', true],
      ['ok', true],
    ]);
  });

  test('that was refused is decided anew', async () => {
    desk.release({ greeter: '1.1.0', farewell: '2.0.0' });
    await desk.must('hold', 'canary', '--request', 'holding');
    await desk.must('stage', 'canary', '--plugins', 'greeter');
    const refused = await desk.ask('promote', 'canary', '--plugins', 'greeter', '--request', 'refused once');
    await desk.must('resume', 'canary');

    const granted = await desk.ask('promote', 'canary', '--plugins', 'greeter', '--request', 'refused once');

    expect([refused.reason, granted.reason]).toEqual(['held', 'ok']);
    expect(deeds(granted.document.events)).toEqual(['promote canary 1.1.0']);
  });

  test.each(['a\nb', 'a\u202eb', 'a\u001b[2Jb', 'x'.repeat(201)])(
    'is one visible line of at most 200 characters: not %j',
    async (request) => {
      const refused = await desk.ask('hold', 'beta', `--request=${request}`);

      expect([refused.code, refused.reason]).toEqual([2, 'usage']);
    },
  );
});

describe('a step', () => {
  let hub: Hub;
  beforeAll(async () => {
    hub = await openHub(join(folder, 'hub'), { greeter: '1.0.0' });
    await hub.step({ command: 'stage', channel: 'canary' });
  });
  afterAll(() => hub.stop());
  beforeEach(() => {
    hub.server.heal();
    hub.server.forget();
  });

  test('that is run again acts once; another step of the same job, and another run, are other requests', async () => {
    const inputs = { command: 'hold', channel: 'canary' };
    const other = { environment: { GITHUB_ACTION: '__coolbox_plugin-action_2' }, run: '1' };

    const first = await hub.step(inputs, { run: '1' });
    const tip = hub.ledger.tip();
    const again = await hub.step(inputs, { run: '1' });
    const beside = await hub.step(inputs, other);

    expect([first.reason, again.reason, beside.reason]).toEqual(['ok', 'ok', 'nothing_to_do']);
    expect(again.document.plugins?.map(({ repeated }) => repeated)).toEqual([true]);
    expect([again.outputs['commit'], hub.ledger.tip()]).toEqual(['', tip]);
  });

  test('whose answer is lost after its push landed has done it once, and knows', async () => {
    hub.server.fail({ kind: 'lost-answer', times: 1, when: ({ writes }) => writes });

    const resumed = await hub.step({ command: 'resume', channel: 'canary' }, { run: '2' });

    expect([resumed.code, resumed.reason, resumed.outputs['commit']]).toEqual([0, 'ok', hub.ledger.tip()]);
    expect(deeds(historyOf(hub.ledger, 'greeter', 'canary')).filter((deed) => deed.startsWith('resume'))).toHaveLength(
      1,
    );
  });

  test('that never learns what became of its push is told so; run again, it has the recorded answer', async () => {
    hub.server.fail({ kind: 'lost-answer', times: 1, when: ({ writes }) => writes });
    hub.server.fail({ kind: 'status', status: 500, when: () => hub.server.requests.some(({ writes }) => writes) });

    const lost = await hub.step({ command: 'promote', channel: 'canary' }, { run: '3' });
    const tip = hub.ledger.tip();
    hub.server.heal();
    const again = await hub.step({ command: 'promote', channel: 'canary' }, { run: '3' });

    expect([lost.code, lost.reason]).toEqual([1, 'ledger_unreachable']);
    expect(lost.document.hint).toContain('not done twice');
    expect([again.code, again.reason, again.document.plugins?.[0]]).toEqual([
      0,
      'ok',
      expect.objectContaining({ plugin: 'greeter', version: '1.0.0', repeated: true }),
    ]);
    expect(hub.ledger.tip()).toBe(tip);
    expect(deeds(historyOf(hub.ledger, 'greeter', 'canary')).filter((deed) => deed.startsWith('promote'))).toEqual([
      'promote canary 1.0.0',
    ]);
  });
});
