import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from '@jest/globals';
import { withBranch } from '../../src/ledger/driver.ts';
import { openLedger } from '../../src/ledger/ledger.ts';
import { makeBare } from '../support/git-remote.ts';
import { scratch } from '../support/process.ts';
import type { Repository } from '../support/repository.ts';
import { person } from './asking.ts';
import { candidateOf } from './releases.ts';
import { BRANCH, optionsAt, plant } from './remotes.ts';

const { folder, remove } = scratch();
afterAll(remove);

let bare: Repository;
let count = 0;
beforeEach(async () => {
  bare = makeBare(folder, `ledger-${(count += 1)}`);
  await asking((ada) => ada.stage('beta', [candidateOf('greeter', '1.0.0'), candidateOf('other', '1.0.0')], true));
});

function asking<T>(work: (ada: ReturnType<typeof person>) => Promise<T>): Promise<T> {
  const where = optionsAt(folder, { kind: 'remote', directory: folder, remote: join(bare.folder) });
  return withBranch(where, (branch) => work(person(openLedger(branch, 'octo/plugins'))));
}

function board(): string {
  return bare.git('show', `${BRANCH}:channels.json`);
}

function sequenceOf(text: string): number {
  return (JSON.parse(text) as { sequence: number }).sequence;
}

test.each([0, 1, 9, 500, Number.MAX_SAFE_INTEGER - 1])(
  'nothing is written after the sequence was set to %d by hand, with or without a copied message',
  async (sequence) => {
    const before = bare.git('log', '-1', '--format=%B', BRANCH);
    const last = sequenceOf(board());
    const content = board().replace(/"sequence": \d+/u, `"sequence": ${sequence}`);

    for (const message of ['fix', before]) {
      const tip = plant(bare, { 'channels.json': { mode: '100644', content } }, message);
      await expect(asking((ada) => ada.promote('beta'))).rejects.toMatchObject({
        reason: 'ledger_corrupt',
        message: expect.stringContaining(`has the sequence ${sequence}, but the last event of the branch is ${last}`),
      });
      expect(bare.git('rev-parse', BRANCH)).toBe(tip);
    }
  },
);

test('on top of a foreign file events are counted on', async () => {
  const last = sequenceOf(board());
  plant(bare, { CNAME: { mode: '100644', content: 'example.org' } });

  await asking((ada) => ada.promote('beta'));

  expect(sequenceOf(board())).toBeGreaterThan(last);
  expect(bare.git('log', '-1', '--format=%B', BRANCH)).toContain(`\nEvent: ${last + 1} `);
});
