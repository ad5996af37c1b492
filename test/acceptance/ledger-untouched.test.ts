import { afterAll, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { BRANCH, makeDesk, type Desk } from '../support/ledgers.ts';
import { scratch } from '../support/process.ts';
import { listing, type Repository } from '../support/repository.ts';

const { folder, remove } = scratch();
afterAll(remove);

const HOOKS = [
  ...['pre-push', 'pre-commit', 'post-commit', 'commit-msg', 'post-checkout', 'post-merge', 'post-index-change'],
  ...[
    'pre-receive',
    'update',
    'post-receive',
    'post-update',
    'reference-transaction',
    'pre-auto-gc',
    'fsmonitor-watchman',
  ],
];

/** A repository as people leave it: things staged, changed, untracked, stashed, ignored; hooks and settings that tell. */
function lived(name: string): Desk {
  const desk = makeDesk(
    join(folder, name),
    { greeter: '1.0.0', farewell: '2.0.0' },
    { more: { '.gitignore': 'out/\n' } },
  );
  const { repository } = desk;
  repository.git('tag', 'v1');
  repository.git('branch', 'other');
  repository.write({ 'greeter/plugin.py': 'stashed\n' });
  repository.git('stash');
  repository.write({ 'greeter/plugin.py': 'staged\n' });
  repository.git('add', 'greeter/plugin.py');
  repository.write({ 'farewell/plugin.py': 'changed\n', 'new.txt': 'untracked\n', 'out/built': 'ignored\n' });
  const told = join(folder, `${name} told`);
  for (const hook of HOOKS) repository.write({ [`.git/hooks/${hook}`]: `#!/bin/sh\necho ${hook} >> '${told}'\n` });
  repository.git('config', 'receive.denyCurrentBranch', 'updateInstead');
  repository.git('config', 'core.fsmonitor', join(repository.folder, '.git', 'hooks', 'fsmonitor-watchman'));
  repository.git('config', 'push.followTags', 'true');
  return desk;
}

/** Everything but new objects and the ledger's own branch; folders without their times. */
function rest({ folder: at }: Repository): readonly string[] {
  const own = new RegExp(`^\\.git/(?:objects/|refs/heads/${BRANCH} |logs/refs/heads/${BRANCH} )`, 'u');
  return listing(at)
    .filter((line) => !own.test(line))
    .map((line) => line.replace(/ [\d.]+ folder$/u, ' folder'));
}

const COMMANDS: readonly (readonly string[])[] = [
  ['stage', 'canary', '--version', '3.0.0', '--notes', 'First'],
  ['stage', 'beta', '--version', '9.9.9', '--dry-run'],
  ['promote', 'canary'],
  ['promote', 'canary'],
  ['promote', 'beta', '--from', 'canary', '--plugins', '*'],
  ['channel', 'greeter', 'beta'],
  ['status'],
  ['status', '--at', '3'],
  ['resolve', 'greeter'],
  ['rollback', 'beta', '--plugins', '*', '--no-reject'],
  ['hold', 'stable'],
  ['resume', 'stable'],
  ['verify'],
  ['rollback', 'stable', '--plugins', 'greeter'],
];

test('no command touches the repository one stands in, but for the branch of the ledger: not its index, files, settings, refs, reflogs; no hook runs', async () => {
  const desk = lived('here');
  const before = rest(desk.repository);
  const codes: (number | null)[] = [];

  for (const words of COMMANDS) {
    const { code } = await desk.ask(...words);
    codes.push(code);
    expect([words, rest(desk.repository)]).toEqual([words, before]);
  }

  expect(codes).toEqual([0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
  expect(listing(folder).filter((line) => line.startsWith('here told'))).toEqual([]);
  expect(desk.repository.git('fsck', '--strict', '--no-dangling')).toBe('');
});

test('with a remote nothing at all is written to it, not even objects', async () => {
  const desk = lived('there');
  desk.repository.git('init', '-q', '--bare', join(folder, 'remote.git'));
  desk.repository.git('remote', 'add', 'origin', '../remote.git');
  const before = listing(desk.cwd);

  for (const words of [['stage', 'canary'], ['promote', 'canary'], ['status'], ['verify']]) {
    await desk.must(...words, '--remote', 'origin');
  }

  expect(listing(desk.cwd)).toEqual(before);
  expect(listing(folder).filter((line) => line.startsWith('there told'))).toEqual([]);
});
