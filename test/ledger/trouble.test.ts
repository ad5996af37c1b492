import { describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { basic } from '../support/git-remote.ts';
import { write as writeFiles } from '../support/repository.ts';
import { serve } from '../support/serve.ts';
import { addLine, BRANCH, change, environmentAt, linesOf, plant, refusalOf, stand, write } from './remotes.ts';

const GIT = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();

/** PATH with a `git` of these lines in front; `$GIT` is the real one. */
function withGit(folder: string, lines: string): Record<string, string> {
  const bin = join(folder, 'bin');
  writeFiles(bin, { git: `#!/bin/sh\nGIT='${GIT}'\n${lines}\n` });
  const environment = environmentAt(folder);
  return { ...environment, PATH: `${bin}:${environment['PATH'] ?? ''}` };
}

describe('a remote', () => {
  test.each([
    [401, 'not_permitted'],
    [403, 'not_permitted'],
    [404, 'ledger_unreachable'],
    [503, 'ledger_unreachable'],
  ] as const)('that answers %d is a refusal with %s, and nothing is written', async (status, reason) => {
    await stand(async ({ bare, http, open, server }) => {
      server.fail({ kind: 'status', status });

      const refusal = await refusalOf(open(http, (branch) => addLine(branch, 'one')));

      expect(refusal).toMatchObject({ reason });
      expect(refusal.message).toContain(`${server.server}/ledger`);
      expect(refusal.hint).toBeDefined();
      expect(bare.git('for-each-ref')).toBe('');
    });
  });

  test('that leads to another host gets no token carried there', async () => {
    await stand(async ({ open, server }) => {
      const { url: from, stop } = await serve(({ url }, response) =>
        response.writeHead(302, { location: `${server.server}${url ?? ''}` }).end(),
      );
      const where = { kind: 'github', server: from, repository: 'ledger', token: 'planted-token' } as const;

      const refusal = await refusalOf(open(where, (branch) => addLine(branch, 'one')));
      await stop();

      expect(refusal).toMatchObject({ reason: 'ledger_unreachable' });
      expect(refusal.message).toContain('answers with another address');
      expect(server.requests).toEqual([]);
    });
  });

  test('that comes back is waited for', async () => {
    await stand(async ({ bare, http, open, server }) => {
      server.fail({ kind: 'status', status: 502, times: 1 }, { kind: 'reset', times: 1 });

      await open(http, (branch) => addLine(branch, 'one'));

      expect(linesOf(bare)).toEqual(['one']);
    });
  });

  test.each([
    ['that nobody can find', 'http://ledger.invalid/x.git'],
    ['where nobody listens', 'http://127.0.0.1:9/x.git'],
  ])('%s is out of reach', async (_, url) => {
    await stand(async ({ folder, open }) => {
      const where = { kind: 'remote', directory: folder, remote: url } as const;

      const refusal = await refusalOf(open(where, (branch) => branch.read()));

      expect(refusal).toMatchObject({ reason: 'ledger_unreachable' });
    });
  });

  test('that never answers is given up when the time is over', async () => {
    await stand(async ({ http, open, server, temporary }) => {
      server.fail({ kind: 'hang' });

      const refusal = await refusalOf(open(http, (branch) => branch.read(), { patienceMs: 1500 }));

      expect(refusal).toMatchObject({ reason: 'ledger_unreachable' });
      expect(readdirSync(temporary)).toEqual([]);
    });
  });

  test('whose answer is lost after the push landed is believed by its branch', async () => {
    await stand(async ({ bare, http, open, server }) => {
      server.fail({ kind: 'lost-answer', times: 1, when: ({ writes }) => writes });

      const updated = await open(http, (branch) => addLine(branch, 'one'));

      expect(updated).toEqual({ answer: false, attempts: 1, commit: bare.git('rev-parse', BRANCH) });
      expect(linesOf(bare)).toEqual(['one']);
    });
  });

  test('whose answer is lost, and another writer on top of what landed, leave the decision to recognise its own work', async () => {
    await stand(async ({ bare, http, open, server }) => {
      let decided = 0;
      server.fail({ kind: 'lost-answer', times: 1, when: ({ writes }) => writes });
      server.fail({
        kind: 'slow',
        ms: 1500,
        times: 1,
        when: ({ service }) => decided === 1 && service === 'git-upload-pack',
      });

      const working = open(http, (branch) =>
        branch.update(async (tip) => {
          decided += 1;
          const log = (await tip.read('log.txt'))?.toString() ?? '';
          return log === ''
            ? { change: change({ 'log.txt': 'one\n' }), answer: 'added' }
            : { change: null, answer: 'was there' };
        }),
      );
      while (bare.git('for-each-ref') === '') await new Promise((resolve) => setTimeout(resolve, 20));
      plant(bare, { other: { mode: '100644', content: 'other' } });

      expect(await working).toEqual({ answer: 'was there', attempts: 2, commit: null });
      expect(linesOf(bare)).toEqual(['one']);
    });
  });

  test('that loses every race for us is left when the time is over', async () => {
    await stand(async ({ bare, file, open }) => {
      let count = 0;

      const racing = open(
        file,
        (branch) =>
          branch.update(() => {
            plant(bare, { other: { mode: '100644', content: String((count += 1)) } });
            return Promise.resolve({ change: change({ mine: 'mine' }), answer: null });
          }),
        { patienceMs: 4000 },
      );

      const refusal = await refusalOf(racing);
      expect(refusal).toMatchObject({ reason: 'ledger_conflict' });
      expect(refusal.message).toMatch(/first, \d+ times in 4 s\./u);
      expect(bare.git('ls-tree', '--name-only', BRANCH)).toBe('other');
    });
  });

  test.each(['http', 'file'] as const)(
    'over %s that declines a push is quoted, without what would harm a log',
    async (kind) => {
      await stand(async ({ bare, open, ...places }) => {
        writeFiles(bare.folder, {
          'hooks/pre-receive': "#!/bin/sh\nprintf 'GH013: rule violations \\033[31m::error::found\\n' >&2\nexit 1\n",
        });

        const refusal = await refusalOf(open({ ...places }[kind], (branch) => addLine(branch, 'one')));

        expect(refusal).toMatchObject({ reason: 'not_permitted' });
        expect(refusal.message).toContain('GH013: rule violations');
        expect(refusal.message).not.toMatch(/\p{Cc}/u);
        expect(bare.git('for-each-ref')).toBe('');
      });
    },
  );

  test('with a lock that a killed push left is named with what to do', async () => {
    await stand(async ({ bare, file, open }) => {
      await open(file, (branch) => addLine(branch, 'one'));
      const lock = join(bare.folder, 'refs', 'heads', `${BRANCH}.lock`);
      writeFileSync(lock, '');

      const refusal = await refusalOf(open(file, (branch) => addLine(branch, 'two'), { patienceMs: 4000 }));

      expect(refusal).toMatchObject({ reason: 'ledger_conflict' });
      expect(refusal.message).toContain(lock);
      expect(refusal.hint).toContain('remove it');
      expect(linesOf(bare)).toEqual(['one']);
    });
  });

  test.each(['http', 'file'] as const)(
    'over %s that has a branch in the way of the ledger is left at once, and the branch named',
    async (way) => {
      await stand(async ({ bare, open, [way]: where }) => {
        plant(bare, { other: { mode: '100644', content: 'other' } });
        bare.git('branch', '-m', BRANCH, `${BRANCH}/x`);
        let decided = 0;

        const refusal = await refusalOf(
          open(where, (branch) =>
            branch.update(() => {
              decided += 1;
              return Promise.resolve({ change: change({ 'log.txt': 'one' }), answer: null });
            }),
          ),
        );

        expect(refusal).toMatchObject({ reason: 'usage' });
        expect(refusal.message).toContain(`'${BRANCH}/x'`);
        expect(decided).toBe(1);
      });
    },
  );

  test('that is a file descriptor is not waited for', async () => {
    await stand(async ({ folder, open }) => {
      const where = { kind: 'remote', directory: folder, remote: 'fd::0' } as const;

      const refusal = await refusalOf(open(where, (branch) => branch.read()));

      expect(refusal).toMatchObject({ reason: 'usage' });
    });
  });

  test('that would run a command is not spoken to', async () => {
    await stand(async ({ folder, open }) => {
      const remote = `ext::sh -c 'touch ${folder}/owned'`;

      const refusal = await refusalOf(open({ kind: 'remote', directory: folder, remote }, (branch) => branch.read()));

      expect(refusal).toMatchObject({ reason: 'usage' });
      expect(readdirSync(folder)).not.toContain('owned');
    });
  });
});

describe('a token', () => {
  test('is sent with every request, and is in no command line, no file and no message', async () => {
    const authorization = basic('x-access-token', 'planted-token');
    await stand(
      async ({ folder, http, open, server, temporary }) => {
        const [seen, sought] = [join(folder, 'seen'), join(folder, 'sought')];
        // Not on the command line of grep: another of its kind may be listed beside it.
        writeFileSync(sought, 'planted-token\n');
        const environment = withGit(
          folder,
          `echo "$@" >> '${seen}'\n"$GIT" "$@"\ncode=$?\ngrep -raF -f '${sought}' '${temporary}' >> '${seen}'; ps -eo args >> '${seen}'\nexit $code`,
        );
        server.fail({ kind: 'slow', ms: 100 });

        await open(http, (branch) => addLine(branch, 'one'), { environment });
        server.fail({ kind: 'status', status: 500, body: `no ${authorization}`, when: ({ writes }) => writes });
        server.heal();
        server.fail({ kind: 'status', status: 500, body: 'planted-token' });
        const refusal = await refusalOf(open(http, (branch) => addLine(branch, 'two'), { environment }));

        expect(server.requests.length).toBeGreaterThan(4);
        expect(server.requests.every((request) => request.authorization === authorization)).toBe(true);
        const text = `${readFileSync(seen, 'utf8')}${refusal.message}`;
        expect(text).toContain('fast-import');
        expect(text).not.toContain('planted-token');
        expect(text).not.toContain(authorization.slice(6));
      },
      { authorization },
    );
  });

  test('that is wrong is said to be, and nobody is asked for another', async () => {
    await stand(
      async ({ folder, http, open, server }) => {
        writeFiles(folder, { 'home/.gitconfig': `[credential]\n\thelper = "!touch ${folder}/asked; true"\n` });

        const refusal = await refusalOf(open(http, (branch) => addLine(branch, 'one')));

        expect(refusal).toMatchObject({ reason: 'not_permitted' });
        expect(readdirSync(folder)).not.toContain('asked');
        expect(server.requests).toHaveLength(1);
      },
      { authorization: basic('x-access-token', 'another') },
    );
  });

  test('in a URL reaches the remote in a header, and the helper of a user is asked where there is none', async () => {
    await stand(
      async ({ folder, open, server }) => {
        const at = (user: string) =>
          ({ kind: 'remote', directory: folder, remote: server.url('ledger').replace('//', `//${user}`) }) as const;
        writeFiles(folder, {
          'home/.gitconfig': '[credential]\n\thelper = "!f() { echo username=ada; echo password=s3cret; }; f"\n',
        });

        const places = [
          await open(at('ada:s3cret@'), (branch) => addLine(branch, 'one').then(() => branch.place)),
          await open(at(''), (branch) => addLine(branch, 'two').then(() => branch.place)),
        ];

        expect(places).toEqual([server.url('ledger'), server.url('ledger')]);
      },
      { authorization: basic('ada', 's3cret') },
    );
  });
});

describe('the system', () => {
  test('without git, or with one that is too old, is a refusal', async () => {
    await stand(async ({ folder, http, open }) => {
      const none = { ...environmentAt(folder), PATH: join(folder, 'home') };
      const old = withGit(
        folder,
        'case "$1" in --version) echo git version 2.20.1;; *) echo unknown option >&2; exit 129;; esac',
      );

      const refusals = [
        await refusalOf(open(http, (branch) => branch.read(), { environment: none })),
        await refusalOf(open(http, (branch) => branch.read(), { environment: old })),
      ];

      expect(refusals).toMatchObject([
        { reason: 'system_failed', message: expect.stringContaining('no git on the PATH') as unknown },
        { reason: 'system_failed', message: 'git 2.20 is too old to write the ledger.' },
      ]);
    });
  });

  test.each(['fast-import', 'fetch'])('whose disk is full at %s is a refusal, and nothing is written', async (word) => {
    await stand(async ({ bare, folder, http, open, temporary }) => {
      const before = plant(bare, { a: { mode: '100644', content: 'a' } });
      const environment = withGit(
        folder,
        `[ "$1" = ${word} ] && { echo 'fatal: write error: No space left on device' >&2; exit 128; }\nexec "$GIT" "$@"`,
      );

      const refusal = await refusalOf(open(http, (branch) => addLine(branch, 'one'), { environment }));

      expect(refusal).toMatchObject({
        reason: 'system_failed',
        message: expect.stringContaining('disk is full') as unknown,
      });
      expect(bare.git('rev-parse', BRANCH)).toBe(before);
      expect(readdirSync(temporary)).toEqual([]);
    });
  });

  test('keeps what others work with, and is rid of what killed runs left', async () => {
    await stand(async ({ file, open, temporary }) => {
      const old = new Date(Date.now() - 3_600_000);
      for (const [name, time] of [
        ['coolbox-ledger-old', old],
        ['coolbox-ledger-new', new Date()],
        ['another', old],
      ] as const) {
        mkdirSync(join(temporary, name));
        utimesSync(join(temporary, name), time, time);
      }

      await open(file, (branch) => branch.read());

      expect(readdirSync(temporary).sort()).toEqual(['another', 'coolbox-ledger-new']);
    });
  });
});

test.each(['', '-x', 'a..b', 'a b', 'x.lock', '@{-1}', 'refs/heads/', 'a\nb', '--upload-pack=x'])(
  'a branch cannot be called %j',
  async (branch) => {
    await stand(async ({ file, open }) => {
      const refusal = await refusalOf(open(file, (opened) => opened.read(), { branch }));

      expect(refusal).toMatchObject({ reason: 'usage' });
    });
  },
);

test('ssh works with the command that the user has set', async () => {
  await stand(async ({ bare, folder, open }) => {
    const ssh = join(folder, 'ssh');
    // What sshd does: one text, run by a shell, with nothing of our environment.
    writeFileSync(
      ssh,
      '#!/bin/sh\nfor last; do :; done\nexec env -i PATH="$PATH" GIT_PROTOCOL="$GIT_PROTOCOL" sh -c "$last"\n',
    );
    chmodSync(ssh, 0o755);
    const environment = { ...environmentAt(folder), GIT_SSH_COMMAND: ssh, GIT_SSH_VARIANT: 'ssh' };
    const where = { kind: 'remote', directory: folder, remote: `git@example.org:${bare.folder}` } as const;

    await open(where, (branch) => addLine(branch, 'one'), { environment });
    await open(where, (branch) => addLine(branch, 'two'), { environment });

    expect(linesOf(bare)).toEqual(['one', 'two']);
  });
});

test('what is written is what was given, whatever the user has set for pushes', async () => {
  await stand(async ({ bare, file, folder, open }) => {
    writeFiles(folder, {
      'home/.gitconfig':
        '[commit]\n\tgpgSign = true\n[push]\n\tgpgSign = true\n\tfollowTags = true\n[core]\n\thooksPath = ' +
        `${folder}/hooks\n\tautocrlf = true\n[user]\n\tname = Somebody\n[fetch]\n\tprune = true\n[init]\n\tdefaultBranch = ${BRANCH}\n`,
      'hooks/pre-push': `#!/bin/sh\ntouch ${folder}/hooked\nexit 1\n`,
    });

    await open(file, (branch) => write(branch, { 'a.txt': 'a\r\nb\n' }));

    expect(bare.git('cat-file', 'blob', `${BRANCH}:a.txt`)).toBe('a\r\nb');
    expect(bare.git('log', '--format=%an', BRANCH)).toBe('Release Bot');
    expect(readdirSync(folder)).not.toContain('hooked');
  });
});
