import { describe, expect, test } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { makeRepository } from '../support/repository.ts';
import { addLine, BRANCH, change, linesOf, plant, refusalOf, stand, write } from './remotes.ts';

describe.each(['http', 'file'] as const)('a ledger branch over %s', (kind) => {
  test('that the remote does not have is empty, and begins with the first commit', async () => {
    await stand(async ({ bare, open, ...places }) => {
      const seen = await open(places[kind], async (branch) => {
        const tip = await branch.read();
        const before = { commit: tip.commit, files: await tip.list(), file: await tip.read('channels.json') };
        return { before, updated: await write(branch, { 'channels.json': '{}\n', 'a/b c/ä.json': 'x' }) };
      });

      expect(seen.before).toEqual({ commit: null, files: [], file: undefined });
      expect(seen.updated).toEqual({ answer: null, commit: bare.git('rev-parse', BRANCH), attempts: 1 });
      expect(bare.git('log', '--format=%P|%an|%ae|%cI|%s', BRANCH)).toBe(
        '|Release Bot|bot@example.org|2026-03-04T05:06:07+00:00|stage(beta): greeter 1.4.0',
      );
      expect(bare.git('-c', 'core.quotePath=false', 'ls-tree', '-r', '--name-only', BRANCH)).toBe(
        'a/b c/ä.json\nchannels.json',
      );
    });
  });

  test('is read by path, and each commit changes what it names and nothing else', async () => {
    await stand(async ({ bare, open, ...places }) => {
      const submodule = '1234567890123456789012345678901234567890';
      const base = plant(bare, {
        'channels.json': { mode: '100644', content: 'old' },
        'tools/run.sh': { mode: '100755', content: '#!/bin/sh\n' },
        'tools/link': { mode: '120000', content: '../channels.json' },
        'vendored/host': { mode: '160000', id: submodule },
        'gone.json': { mode: '100644', content: 'gone' },
      });

      const seen = await open(places[kind], (branch) =>
        branch.update(async (tip) => ({
          answer: {
            commit: tip.commit,
            files: await tip.list(),
            below: await tip.list('tools/'),
            read: [...(await tip.readMany(['channels.json', 'tools/run.sh', 'none.json', 'channels.json/x']))].map(
              ([path, content]) => [path, content.toString()],
            ),
          },
          change: change({
            'channels.json': 'new',
            'gone.json': null,
            'p/q/r.json': Buffer.from([1, 0, 255]).toString('latin1'),
          }),
        })),
      );

      expect(seen.answer).toEqual({
        commit: base,
        files: ['channels.json', 'gone.json', 'tools/link', 'tools/run.sh', 'vendored/host'],
        below: ['tools/link', 'tools/run.sh'],
        read: [
          ['channels.json', 'old'],
          ['tools/run.sh', '#!/bin/sh\n'],
        ],
      });
      expect(bare.git('diff', '--name-status', base, BRANCH)).toBe('M\tchannels.json\nD\tgone.json\nA\tp/q/r.json');
      expect(bare.git('rev-parse', `${BRANCH}^`)).toBe(base);
      expect(bare.git('ls-tree', '-r', BRANCH)).toContain(`160000 commit ${submodule}\tvendored/host`);
    });
  });

  test('gets no commit where there is nothing to write, or it is written already', async () => {
    await stand(async ({ bare, open, server, ...places }) => {
      await open({ ...places }[kind], (branch) => write(branch, { 'a.json': 'a' }));
      const before = bare.git('rev-parse', BRANCH);
      server.forget();

      const updated = await open({ ...places }[kind], async (branch) => [
        await branch.update(() => Promise.resolve({ change: null, answer: 'nothing' })),
        await write(branch, { 'a.json': 'a', 'b.json': null }),
      ]);

      expect(updated).toMatchObject([
        { commit: null, answer: 'nothing' },
        { commit: null, answer: null },
      ]);
      expect(bare.git('rev-parse', BRANCH)).toBe(before);
      expect(server.requests.filter(({ writes }) => writes)).toEqual([]);
    });
  });

  test('takes the lines of four writers at once, each once and one after the other', async () => {
    await stand(async ({ bare, open, ...places }) => {
      const lines = Array.from({ length: 12 }, (_, index) => `line ${index}`);

      await Promise.all(
        [0, 1, 2, 3].map((writer) =>
          open(places[kind], async (branch) => {
            for (const line of lines.slice(writer * 3, writer * 3 + 3)) await addLine(branch, line);
          }),
        ),
      );

      expect(linesOf(bare).sort()).toEqual([...lines].sort());
      expect(bare.git('rev-list', '--count', BRANCH)).toBe('12');
      expect(bare.git('rev-list', '--min-parents=2', BRANCH)).toBe('');
    });
  });

  test('is decided upon again where another writer comes first, also in making it', async () => {
    await stand(async ({ bare, open, ...places }) => {
      const seen: (string | null)[] = [];

      const updated = await open(places[kind], (branch) =>
        branch.update(async (tip) => {
          seen.push(tip.commit);
          if (seen.length <= 2) plant(bare, { [`other${seen.length}`]: { mode: '100644', content: 'other' } });
          return { change: change({ 'mine.json': String(seen.length) }), answer: await tip.list() };
        }),
      );

      expect(updated).toMatchObject({ attempts: 3, answer: ['other1', 'other2'] });
      expect(seen).toEqual([null, bare.git('rev-parse', `${BRANCH}~2`), bare.git('rev-parse', `${BRANCH}~1`)]);
      expect(bare.git('show', `${BRANCH}:mine.json`)).toBe('3');
    });
  });

  test('refuses to take a folder, a link or a submodule for a file, and to put a file where another would give way', async () => {
    await stand(async ({ bare, open, ...places }) => {
      const base = plant(bare, {
        'folder/x': { mode: '100644', content: 'x' },
        link: { mode: '120000', content: 'folder/x' },
        module: { mode: '160000', id: '1234567890123456789012345678901234567890' },
        file: { mode: '100644', content: 'x' },
      });

      const refused = await open(places[kind], async (branch) => {
        const tip = await branch.read();
        return [
          await refusalOf(tip.read('folder')),
          await refusalOf(tip.read('link')),
          await refusalOf(tip.read('module')),
          await refusalOf(write(branch, { 'file/below.json': 'x' })),
          await refusalOf(write(branch, { folder: 'x' })),
        ];
      });

      expect(refused.map(({ reason }) => reason)).toEqual(Array(5).fill('ledger_corrupt'));
      expect(refused[3]?.message).toContain("'file'");
      expect(bare.git('rev-parse', BRANCH)).toBe(base);
    });
  });

  test('tells its history from the beginning, and how it was at any commit of it', async () => {
    await stand(async ({ bare, open, ...places }) => {
      const first = plant(bare, { 'a.json': { mode: '100644', content: 'a1' } }, 'first\n\nEvent: 1\n');
      const second = plant(
        bare,
        { 'a.json': { mode: '100644', content: 'a2' }, 'b.sh': { mode: '100755', content: 'b' } },
        'second',
      );
      const foreign = makeRepository(join(bare.folder, '..', 'foreign'), { f: 'f' }).git('rev-parse', 'HEAD');

      const seen = await open(places[kind], async (branch) => {
        const history = await branch.history();
        const commits = [];
        for await (const batch of history.commits()) commits.push(...batch);
        const ids = commits.flatMap(({ changes }) => changes.flatMap(({ after }) => after?.id ?? []));
        return {
          tip: history.tip,
          cut: history.cut.size,
          commits,
          contents: [...(await history.blobs(ids)).values()].map(String),
          then: (await (await branch.tipAt(first))?.read('a.json'))?.toString(),
          never: await branch.tipAt(foreign),
        };
      });

      expect(seen).toMatchObject({ tip: second, cut: 0, contents: ['a1', 'a2', 'b'], then: 'a1', never: undefined });
      expect(seen.commits).toMatchObject([
        {
          id: first,
          parents: [],
          subject: 'first',
          body: 'Event: 1\n',
          at: new Date(1_700_000_000_000),
          committer: 'Ada <ada@example.org>',
          changes: [{ path: 'a.json', before: null, after: { mode: '100644' } }],
        },
        {
          id: second,
          parents: [first],
          subject: 'second',
          body: '',
          changes: [
            { path: 'a.json', before: { mode: '100644' }, after: { mode: '100644' } },
            { path: 'b.sh', before: null, after: { mode: '100755' } },
          ],
        },
      ]);
    });
  });

  test('may be held by a shallow clone: it is written, and its history says where it is cut', async () => {
    await stand(async ({ bare, open, ...places }) => {
      plant(bare, { a: { mode: '100644', content: '1' } });
      const cut = plant(bare, { a: { mode: '100644', content: '2' } });
      bare.git('config', 'receive.shallowUpdate', 'true');
      bare.git('pack-refs', '--all');
      const { writeFileSync } = await import('node:fs');
      writeFileSync(join(bare.folder, 'shallow'), `${cut}\n`);

      const seen = await open(places[kind], async (branch) => {
        const updated = await write(branch, { b: 'b' });
        const history = await branch.history();
        const commits = [];
        for await (const batch of history.commits()) commits.push(...batch);
        return { updated, cut: [...history.cut], commits: commits.map(({ id }) => id) };
      });

      expect(seen.cut).toEqual([cut]);
      expect(seen.commits).toEqual([cut, seen.updated.commit]);
    });
  });

  test('leaves nothing behind, however the work ends', async () => {
    await stand(async ({ open, temporary, ...places }) => {
      const cancelled = new AbortController();

      await open({ ...places }[kind], (branch) => addLine(branch, 'one'));
      const failed = open({ ...places }[kind], () => Promise.reject(new Error('no more')));
      await expect(failed).rejects.toThrow('no more');
      const stopped = open(
        { ...places }[kind],
        (branch) =>
          branch.update(() => {
            cancelled.abort(new Error('cancelled'));
            return Promise.resolve({ change: change({ x: 'x' }), answer: null });
          }),
        { signal: cancelled.signal },
      );
      await expect(stopped).rejects.toThrow('cancelled');

      expect(readdirSync(temporary)).toEqual([]);
    });
  });
});

test('a stage on GitHub costs five requests, the first four', async () => {
  await stand(async ({ http, open, server }) => {
    await open(http, (branch) => addLine(branch, 'one'));
    const first = server.requests.length;
    server.forget();
    await open(http, (branch) => addLine(branch, 'two'));

    expect(first).toBe(4);
    expect(server.requests.map(({ method, service }) => `${method} ${service ?? ''}`)).toEqual([
      'GET git-upload-pack',
      'POST git-upload-pack',
      'POST git-upload-pack',
      'GET git-receive-pack',
      'POST git-receive-pack',
    ]);
  });
});

test('of a large ledger only what is read is brought', async () => {
  await stand(async ({ bare, http, open }) => {
    const many = Array.from({ length: 13_000 }, (_, index) => [
      `f/${index % 100}/${index}`,
      { mode: '100644', content: String(index) },
    ]);
    plant(bare, Object.fromEntries(many) as Parameters<typeof plant>[1]);

    const seen = await open(http, (branch) =>
      branch.update(async (tip) => ({
        answer: [...(await tip.readMany(['f/7/107', 'f/8/108', 'f/9/none'])).values()].map(String),
        change: change({ 'f/7/107': 'changed', 'f/new': 'new' }),
      })),
    );

    expect(seen.answer).toEqual(['107', '108']);
    expect(bare.git('diff', '--name-status', `${BRANCH}^`, BRANCH)).toBe('M\tf/7/107\nA\tf/new');
  });
});
