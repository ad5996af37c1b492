import { execFileSync } from 'node:child_process';
import { afterAll, describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { manifest } from '../support/plugins.ts';
import { resultOf, scratch, step, type Step } from '../support/process.ts';
import { makeRepository, repositoryAt, type Repository } from '../support/repository.ts';

const { folder, remove } = scratch();
afterAll(remove);

let last = 0;
function place(): string {
  return join(folder, `case ${(last += 1)}`);
}

/** A repository with three plugins: `base` on main, then a pull request that changes `two`, while main changes `three`. */
function pullRequest() {
  const ids = ['one', 'two', 'three'];
  const files = Object.fromEntries(ids.map((id) => [`${id}/__init__.py`, '']));
  const plugins = ids.map((id) => ({ id, runtime: { entrypoint: `${id}:P` } }));
  const origin = makeRepository(place(), { ...files, 'plugins.json': manifest(...plugins) });
  const base = origin.git('rev-parse', 'HEAD');
  origin.git('checkout', '-q', '-b', 'topic');
  origin.write({ 'two/__init__.py': 'first' });
  origin.commit();
  origin.write({ 'two/__init__.py': 'second' });
  const head = origin.commit();
  origin.git('checkout', '-q', 'main');
  origin.write({ 'three/__init__.py': 'on main since' });
  const main = origin.commit();
  origin.git('checkout', '-q', '-b', 'merge');
  origin.git('merge', '-q', '--no-ff', '--no-edit', head);
  const merge = origin.git('rev-parse', 'HEAD');
  origin.git('update-ref', 'refs/pull/1/merge', merge);
  return { origin, base, head, main, merge };
}

/** What actions/checkout leaves: one commit, detached, `origin` to fetch more from. */
function checkout(origin: Repository, commit: string, depth = 1): Repository {
  const target = place();
  execFileSync('git', ['init', '-q', target]);
  const clone = repositoryAt(target);
  clone.git('remote', 'add', 'origin', pathToFileURL(origin.folder).href);
  clone.git('fetch', '-q', '--no-tags', `--depth=${depth}`, 'origin', commit);
  clone.git('checkout', '-q', '--detach', 'FETCH_HEAD');
  return clone;
}

function plan(clone: Repository, event: unknown, inputs: Readonly<Record<string, string>> = {}): Promise<Step> {
  return step({ workspace: clone.folder, inputs: { command: 'plan', ...inputs }, event });
}

const changed = ({ outputs }: Step): unknown => JSON.parse(outputs['changed'] ?? 'null');

describe('plan as a step', () => {
  test('tells what a pull request touches from the merge that was checked out, one commit deep', async () => {
    const { origin, base, head, main, merge } = pullRequest();
    const clone = checkout(origin, merge);

    const ran = await plan(clone, { pull_request: { base: { sha: base }, head: { sha: head } } });

    expect([ran.code, changed(ran)]).toEqual([0, ['two']]);
    expect(resultOf(ran).base).toBe(main);
    expect(ran.stdout).not.toContain('::notice');
  });

  test("tells it from the pull request's base where its head was checked out, one commit deep", async () => {
    const { origin, main, head } = pullRequest();
    const clone = checkout(origin, head);

    const ran = await plan(clone, { pull_request: { base: { sha: main }, head: { sha: head } } });

    // What main has changed since counts too: how far back the branches parted is not in a clone of one commit.
    expect(changed(ran)).toEqual(expect.arrayContaining(['two']));
    expect(resultOf(ran).base).toBe(main);
    expect(ran.stdout).toContain('::notice::What the base of the pull request changed since');
  });

  test('tells it exactly from the base of the pull request where the whole history is there', async () => {
    const { origin, base, main, head } = pullRequest();
    const clone = checkout(origin, head, 100);
    clone.git('fetch', '-q', 'origin', 'main');

    const ran = await plan(clone, { pull_request: { base: { sha: main }, head: { sha: head } } });

    expect([changed(ran), resultOf(ran).base]).toEqual([['two'], base]);
    expect(ran.stdout).not.toContain('::notice');
  });

  test('tells what a push of several commits touches from the commit before it, one commit deep', async () => {
    const { origin, base, head } = pullRequest();
    origin.git('checkout', '-q', 'topic');
    origin.write({ 'one/__init__.py': 'third' });
    const pushed = origin.commit();
    const clone = checkout(origin, pushed);

    const all = await plan(clone, { before: base });
    const one = await plan(checkout(origin, pushed), { before: head });

    expect([changed(all), changed(one)]).toEqual([['one', 'two'], ['one']]);
  });

  test.each([
    ['the first push of a branch, whose commit before is zeros', { before: '0'.repeat(40) }],
    ['a forced push, whose commit before is gone', { before: 'a'.repeat(40) }],
    ['an event without commits', { schedule: '0 4 * * *' }],
    ['a payload of other shapes', { pull_request: 'x', before: { sha: 1 }, merge_group: [] }],
    ['a commit that is no commit', { before: '--upload-pack=touch pwned' }],
  ])('compares with the parent commit on %s', async (_, event) => {
    const { origin, head } = pullRequest();

    const ran = await plan(checkout(origin, head), event);

    expect([ran.code, changed(ran)]).toEqual([0, ['two']]);
  });

  test('counts every plugin as changed, with a notice, where no commit can be had: no remote answers', async () => {
    const { origin, merge, base, head } = pullRequest();
    const clone = checkout(origin, merge);
    clone.git('remote', 'set-url', 'origin', pathToFileURL(join(folder, 'gone')).href);

    const ran = await plan(clone, { pull_request: { base: { sha: base }, head: { sha: head } } });

    expect([ran.code, changed(ran)]).toEqual([0, ['one', 'two', 'three']]);
    expect(ran.seen.commands).toContainEqual(expect.objectContaining({ name: 'notice' }));
  });

  test('takes the base of a merge group', async () => {
    const { origin, main, merge } = pullRequest();

    const ran = await plan(checkout(origin, merge), { merge_group: { base_sha: main } });

    expect(changed(ran)).toEqual(['two']);
  });

  test('prefers the base that is given, which may be a branch of the remote', async () => {
    const { origin, base, head, merge } = pullRequest();
    const clone = checkout(origin, merge, 100);
    clone.git('fetch', '-q', 'origin', 'main:refs/remotes/origin/main');

    const ran = await plan(clone, { pull_request: { base: { sha: base }, head: { sha: head } } }, { base: 'main' });

    expect(changed(ran)).toEqual(['two']);
  });

  test('sets its outputs, writes the job summary, and leaves the other files of the runner alone', async () => {
    const { origin, merge, base, head } = pullRequest();

    const ran = await plan(checkout(origin, merge), { pull_request: { base: { sha: base }, head: { sha: head } } });

    expect(Object.keys(ran.outputs).sort()).toEqual(['changed', 'matrix', 'plugins', 'reason', 'result']);
    expect(ran.outputs['reason']).toBe('ok');
    expect(JSON.parse(ran.outputs['plugins'] ?? '')).toEqual(['one', 'two', 'three']);
    expect(JSON.parse(ran.outputs['matrix'] ?? '')).toEqual({ include: [{ shard: 1, plugins: 'two' }] });
    expect(resultOf(ran)).toMatchObject({ schema: 1, command: 'plan', reason: 'ok' });
    expect(ran.files.summary).toContain('| `two`');
    expect(ran.files).toMatchObject({ env: '', path: '', state: '' });
  });

  test('leaves the repository as it was: no branch, no head of a fetch, no change of its settings', async () => {
    const { origin, base, head } = pullRequest();
    const clone = checkout(origin, head);
    const state = () => [
      clone.git('for-each-ref'),
      clone.git('status', '--porcelain'),
      clone.git('config', '--list', '--local'),
      clone.git('rev-parse', 'FETCH_HEAD'),
    ];
    const before = state();

    await plan(clone, { pull_request: { base: { sha: base }, head: { sha: head } } });

    expect(state()).toEqual(before);
  });
});
