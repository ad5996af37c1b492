import { describe, expect, test } from '@jest/globals';
import { splitBoard, wholeBoard } from '../../src/ledger/board.ts';
import { openLedger } from '../../src/ledger/ledger.ts';
import { readLedger } from '../../src/ledger/read.ts';
import { person } from './asking.ts';
import { memoryBranch } from './memory.ts';
import { candidateOf } from './releases.ts';

const many = Array.from({ length: 30 }, (_, at) => `plugin-${at}`);
const staged = (version: string) => many.map((plugin) => candidateOf(plugin, version));

describe('acting', () => {
  test('many plugins are one commit, and few rounds of reading', async () => {
    const branch = memoryBranch();
    const ada = person(openLedger(branch, 'octo/plugins'));
    const rounds: number[] = [];
    const counted = async (work: () => Promise<unknown>): Promise<void> => {
      branch.rounds = 0;
      await work();
      rounds.push(branch.rounds);
    };

    await counted(() => ada.stage('beta', staged('1.0.0'), true));
    await counted(() => ada.promote('beta', many));
    await counted(() => ada.stage('beta', staged('1.1.0')));
    await counted(() => ada.promote('beta', many));
    await counted(() => ada.rollback('beta', many));

    expect(branch.messages.map((message) => message.split('\n')[0])).toEqual([
      'stage(beta): 30 plugins',
      'promote(beta): 30 plugins',
      'stage(beta): 30 plugins',
      'promote(beta): 30 plugins',
      'rollback(beta): 30 plugins',
    ]);
    expect(rounds).toEqual([1, 2, 1, 2, 2]);
  });

  test('the same request is answered as before, and nothing is written', async () => {
    const branch = memoryBranch();
    await person(openLedger(branch)).stage('beta', [candidateOf('greeter', '1.0.0')]);
    const before = branch.files();

    const again = await person(openLedger(branch)).stage('beta', [candidateOf('greeter', '1.0.0')]);

    expect(again).toMatchObject({ commit: null, events: [], answers: [{ reason: 'ok', repeated: true }] });
    expect(branch.files()).toEqual(before);
  });

  test('a dry run writes nothing and says what it would', async () => {
    const branch = memoryBranch();
    const dry = openLedger(branch);
    const ledger = {
      ...dry,
      act: (ask: Parameters<typeof dry.act>[0], now: Date) => dry.act(ask, now, { dryRun: true }),
    };

    const would = await person(ledger).stage('beta', [candidateOf('greeter', '1.0.0')]);

    expect(would).toMatchObject({
      commit: null,
      answers: [{ reason: 'ok' }],
      events: [{ sequence: 1, operation: 'stage' }],
    });
    expect(would.files).toContain('artifacts/plugins/greeter/updates/beta/staged.json');
    expect(branch.files()).toEqual({});
  });

  test('the same commands write the same bytes', async () => {
    const [one, other] = [memoryBranch(), memoryBranch()];

    for (const branch of [one, other]) {
      const ada = person(openLedger(branch));
      await ada.stage('beta', [candidateOf('greeter', '1.0.0')], true);
      await ada.promote('beta', ['greeter']);
    }

    expect(one.files()).toEqual(other.files());
    expect(one.messages).toEqual(other.messages);
  });

  test('a command writes only the files that its events concern', async () => {
    const branch = memoryBranch();
    const ada = person(openLedger(branch));
    await ada.stage('beta', [candidateOf('greeter', '1.0.0'), candidateOf('other', '1.0.0')], true);
    await ada.promote('beta');

    const { files } = await ada.hold('beta', ['greeter']);

    const beta = 'artifacts/plugins/greeter/updates/beta';
    expect([...files].sort()).toEqual(['README.md', `${beta}/history.jsonl`, `${beta}/hold.json`, 'channels.json']);
  });

  test('foreign files stay', async () => {
    const foreign = { CNAME: 'example.org', 'artifacts/plugins/greeter/notes.txt': 'mine', 'docs/x.md': 'y' };
    const branch = memoryBranch(foreign);

    await person(openLedger(branch)).stage('beta', [candidateOf('greeter', '1.0.0')]);

    expect(branch.files()).toMatchObject(foreign);
  });

  test('what is read is what was decided', async () => {
    const branch = memoryBranch();
    const ada = person(openLedger(branch));
    await ada.stage('beta', [candidateOf('greeter', '1.0.0')], true);
    await ada.promote('beta');
    await ada.stage('beta', [candidateOf('greeter', '1.1.0', { rollout: 0.1 })]);
    await ada.promote('beta');
    const { state } = await ada.rollback('beta', ['greeter']);

    const reading = await readLedger(await branch.read(), { plugins: ['greeter'] });

    const bare = new Map([...state.plugins].map(([id, plugin]) => [id, { ...plugin, releases: new Map() }]));
    expect(reading.faults.size).toBe(0);
    expect(reading.state).toMatchObject({ sequence: state.sequence });
    expect(reading.state.plugins.get('greeter')?.channels.beta.stack).toEqual(bare.get('greeter')?.channels.beta.stack);
    expect(reading.state.plugins.get('greeter')?.rejected).toEqual(bare.get('greeter')?.rejected);
    expect(reading.state.plugins.get('greeter')?.channels.beta.recorded).toEqual(
      bare.get('greeter')?.channels.beta.recorded,
    );
  });
});

describe('the past', () => {
  test('the board after any event is the one that was written then', async () => {
    const branch = memoryBranch();
    const ledger = openLedger(branch, 'octo/plugins');
    const ada = person(ledger);
    const boards = new Map<number, string>();
    const remember = (): void => {
      const text = branch.files()['channels.json'] ?? '';
      boards.set((JSON.parse(text) as { sequence: number }).sequence, text);
    };

    for (const step of [
      () => ada.stage('beta', [candidateOf('greeter', '1.0.0'), candidateOf('other', '0.1.0')], true),
      () => ada.promote('beta'),
      () => ada.stage('beta', [candidateOf('greeter', '1.1.0')]),
      () => ada.promote('beta', ['greeter'], { rollout: 0.5 }),
      () => ada.rollback('beta', ['greeter']),
      () => ada.select('beta', ['greeter']),
    ]) {
      await step();
      remember();
    }

    for (const [sequence, text] of boards) {
      const then = wholeBoard(await ledger.stateAt({ sequence }));
      expect(then).toEqual(wholeBoard(splitBoard(Buffer.from(text))));
      expect(wholeBoard(await ledger.stateAt({ date: new Date(then.updated_at ?? '') }))).toEqual(then);
    }
    expect(wholeBoard(await ledger.stateAt({ date: new Date(0) })).plugins).toEqual({});
  });
});
