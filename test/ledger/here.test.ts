import { expect, test } from '@jest/globals';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Whereabouts } from '../../src/ledger/remote.ts';
import { inFolder } from '../support/folder.ts';
import { listing, makeRepository, type Repository } from '../support/repository.ts';
import { addLine, BRANCH, linesOf, refusalOf, stand } from './remotes.ts';

/** A repository as people leave it: things staged, changed, untracked, stashed, tagged. */
function lived(folder: string): Repository {
  const repository = makeRepository(join(folder, 'lived in'), { 'a.txt': 'a\n', 'b/c.txt': 'c\n' });
  repository.git('tag', 'v1');
  repository.git('branch', 'other');
  repository.write({ 'a.txt': 'stashed\n' });
  repository.git('stash');
  repository.write({ 'a.txt': 'staged\n', 'b/c.txt': 'changed\n', 'new.txt': 'untracked\n' });
  repository.git('add', 'a.txt');
  repository.git('config', 'receive.denyCurrentBranch', 'updateInstead');
  return repository;
}

/** Everything of it but new objects, and what belongs to the ledger's branch. */
function rest({ folder }: Repository): string[] {
  const own = new RegExp(`^\\.git/(?:objects/|(?:logs/)?refs/heads/${BRANCH} )`, 'u');
  return listing(folder)
    .filter((line) => !own.test(line))
    .map((line) => (/^\.git.* folder$/u.test(line) ? line.replace(/ [\d.]+ folder$/u, '') : line));
}

const here = ({ folder }: Repository): Whereabouts => ({ kind: 'here', directory: join(folder, 'b') });

test('a ledger in the repository one stands in is a branch of it, and all else stays as it was', async () => {
  await stand(async ({ folder, open }) => {
    const repository = lived(folder);
    const [before, index] = [rest(repository), readFileSync(join(repository.folder, '.git', 'index'))];

    await open(here(repository), async (branch) => {
      await addLine(branch, 'one');
      await branch.history();
    });
    await open(here(repository), (branch) => addLine(branch, 'two'));

    expect(linesOf(repository)).toEqual(['one', 'two']);
    expect(rest(repository)).toEqual(before);
    expect(readFileSync(join(repository.folder, '.git', 'index'))).toEqual(index);
    expect(repository.git('fsck', '--strict')).toBe('');
  });
});

test('a ledger at a remote of it, by name, changes nothing in it at all', async () => {
  await stand(async ({ bare, folder, open }) => {
    const repository = lived(folder);
    repository.git('remote', 'add', 'origin', '../served/ledger.git');
    const before = listing(repository.folder);

    await open({ kind: 'remote', directory: join(repository.folder, 'b'), remote: 'origin' }, (branch) =>
      addLine(branch, 'one'),
    );

    expect(linesOf(bare)).toEqual(['one']);
    expect(listing(repository.folder)).toEqual(before);
  });
});

test('a remote that is not there is a wrong use, and those that are there are named', async () => {
  await stand(async ({ folder, open }) => {
    const repository = lived(folder);
    repository.git('remote', 'add', 'upstream', 'https://example.org/x.git');
    const at = (remote: string): Whereabouts => ({ kind: 'remote', directory: repository.folder, remote });

    const named = await refusalOf(open(at('origin'), (branch) => branch.read()));
    const path = await refusalOf(open(at('/nowhere/at/all'), (branch) => branch.read()));

    expect(named).toMatchObject({ reason: 'usage', hint: expect.stringContaining('upstream') as unknown });
    expect(path).toMatchObject({ reason: 'ledger_unreachable' });
  });
});

test('outside of every repository there is no ledger', async () => {
  await inFolder(async (folder) => {
    await stand(async ({ open }) => {
      const refusal = await refusalOf(open({ kind: 'here', directory: folder }, (branch) => branch.read()));

      expect(refusal).toMatchObject({ reason: 'usage' });
    });
  });
});

test.each(['the repository', 'a work tree of it'])(
  'a ledger that is checked out in %s is not changed',
  async (where) => {
    await stand(async ({ folder, open }) => {
      const repository = lived(folder);
      await open(here(repository), (branch) => addLine(branch, 'one'));
      repository.git('reset', '-q', '--hard');
      if (where === 'the repository') repository.git('checkout', '-q', BRANCH);
      else repository.git('worktree', 'add', '-q', join(folder, 'beside'), BRANCH);
      mkdirSync(join(repository.folder, 'b'), { recursive: true });
      const before = rest(repository);

      const refusal = await refusalOf(open(here(repository), (branch) => addLine(branch, 'two')));

      expect(refusal).toMatchObject({ reason: 'not_permitted' });
      expect(refusal.message).toContain('checked out');
      expect(refusal.hint).toContain('git worktree list');
      expect(linesOf(repository)).toEqual(['one']);
      expect(rest(repository)).toEqual(before);
    });
  },
);

test('from a linked work tree the ledger is a branch of the repository that it belongs to', async () => {
  await stand(async ({ folder, open }) => {
    const repository = lived(folder);
    const beside = join(folder, 'beside');
    repository.git('worktree', 'add', '-q', beside, 'other');

    await open({ kind: 'here', directory: beside }, (branch) => addLine(branch, 'one'));

    expect(linesOf(repository)).toEqual(['one']);
  });
});

test('a shallow clone keeps a ledger too', async () => {
  await stand(async ({ folder, open }) => {
    const repository = lived(folder);
    repository.commit('second');
    const clone = join(folder, 'shallow');
    repository.git('clone', '-q', '--depth=1', `file://${repository.folder}`, clone);

    await open({ kind: 'here', directory: clone }, (branch) => addLine(branch, 'one'));
    const updated = await open({ kind: 'here', directory: clone }, (branch) => addLine(branch, 'two'));

    expect(readFileSync(join(clone, '.git', 'refs', 'heads', BRANCH), 'utf8').trim()).toBe(updated.commit);
  });
});

test('a partial clone that lacks files of the ledger is no empty ledger', async () => {
  await stand(async ({ bare, folder, file, open }) => {
    await open(file, (branch) => addLine(branch, 'one'));
    const clone = join(folder, 'partial');
    bare.git('clone', '-q', '--filter=blob:none', '--no-checkout', '-b', BRANCH, `file://${bare.folder}`, clone);

    const refusal = await refusalOf(
      open({ kind: 'here', directory: clone }, async (branch) => (await branch.read()).read('log.txt')),
    );

    expect(refusal).toMatchObject({ reason: 'ledger_unreachable' });
    expect(refusal.message).toContain('lacks the object');
  });
});

test("what a repository's own settings would run is not run", async () => {
  await stand(async ({ folder, open }) => {
    const repository = lived(folder);
    const evil = `touch '${folder}/owned'`;
    repository.git('remote', 'add', 'origin', join(folder, 'served', 'ledger.git'));
    for (const key of [
      'core.fsmonitor',
      'core.sshCommand',
      'core.pager',
      'remote.origin.uploadpack',
      'remote.origin.receivepack',
      'uploadpack.packObjectsHook',
      'credential.helper',
      'core.askPass',
      'gpg.program',
      'alias.ls-remote',
      'alias.push',
    ]) {
      repository.git('config', key, key.startsWith('alias') ? `!${evil}` : evil);
    }
    mkdirSync(join(repository.folder, '.git', 'hooks'), { recursive: true });
    writeFileSync(join(repository.folder, '.git', 'hooks', 'pre-push'), `#!/bin/sh\n${evil}\n`, { mode: 0o755 });

    await open({ kind: 'remote', directory: repository.folder, remote: 'origin' }, (branch) => addLine(branch, 'one'));
    await open(here(repository), (branch) => addLine(branch, 'one'));

    expect(listing(folder).filter((line) => line.startsWith('owned'))).toEqual([]);
  });
});

test('no command that the repository names is run for a push to it', async () => {
  await stand(async ({ folder, open }) => {
    const repository = lived(folder);
    const ran = join(folder, 'ran');
    const lending = makeRepository(join(folder, 'lending'), { 'a.txt': 'lent\n' });
    writeFileSync(
      join(repository.folder, '.git', 'objects', 'info', 'alternates'),
      `${join(lending.folder, '.git', 'objects')}\n`,
    );
    repository.git('config', 'core.alternateRefsCommand', `touch '${ran}'; true`);

    await open(here(repository), (branch) => addLine(branch, 'one'));

    expect(linesOf(repository)).toEqual(['one']);
    expect(existsSync(ran)).toBe(false);
  });
});

test('a repository that gives the branch to a hook of its own says so', async () => {
  await stand(async ({ folder, open }) => {
    const repository = lived(folder);
    repository.git('config', 'receive.procReceiveRefs', 'refs/heads');

    const refusal = await refusalOf(open(here(repository), (branch) => addLine(branch, 'one')));

    expect(refusal).toMatchObject({ reason: 'not_permitted' });
    expect(refusal.message).toContain('receive.procReceiveRefs');
  });
});
