import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { plant } from '../ledger/remotes.ts';
import { basic, makeBare } from '../support/git-remote.ts';
import { openHub, type Hub } from '../support/hub.ts';
import { BRANCH, branchOf, deskAt, makeDesk, type Asked, type Branch, type Desk } from '../support/ledgers.ts';
import { PATH } from '../support/plugins.ts';
import { scratch, TOKENS, withFirst } from '../support/process.ts';
import { listing, repositoryAt, write, type Repository } from '../support/repository.ts';

const { folder, remove } = scratch();
const mounts: string[] = [];
const stops: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const mount of mounts) execFileSync('umount', ['-l', mount]);
  for (const stop of stops) await stop();
  remove();
});

let last = 0;
const place = (): string => join(folder, `case ${(last += 1)}`);

async function hubAt(authorization?: string): Promise<Hub> {
  const hub = await openHub(place(), { greeter: '1.0.0' }, authorization === undefined ? {} : { authorization });
  stops.push(() => hub.stop());
  return hub;
}

/** A bare repository beside a desk whose remote `origin` it is. */
function pair(): { readonly desk: Desk; readonly bare: Repository; readonly ledger: Branch } {
  const root = place();
  const desk = makeDesk(join(root, 'repository'), { greeter: '1.0.0' });
  const bare = makeBare(root, 'remote');
  desk.repository.git('remote', 'add', 'origin', '../remote.git');
  return { desk, bare, ledger: branchOf(bare) };
}

function said({ document: { message, hint } }: Pick<Asked, 'document'>): string {
  return `${message} ${hint ?? ''}`;
}

describe('the ledger of a remote', () => {
  test('is the same one by name, path, file URL and http URL, and the repository one stands in has no branch', async () => {
    const { desk, server, bare, ledger } = await hubAt();

    const staged = await desk.ask('stage', 'canary', '--remote', 'origin');
    const places = [
      bare.folder,
      bare.folder.replace(/\.git$/u, ''),
      `file://${bare.folder}`,
      server.url('octo/plugins'),
    ];
    const boards = await Promise.all(places.map((remote) => desk.ask('status', '--remote', remote)));

    expect([staged.code, staged.document.commit]).toEqual([0, ledger.tip()]);
    expect(boards.map(({ document }) => document.board)).toEqual(places.map(() => ledger.board()));
    expect(desk.ledger.tip()).toBe('');
  });

  test('named by a password in its URL shows that to nobody', async () => {
    const hub = await hubAt(basic('ada', 'planted secret'));
    const url = hub.server.url('octo/plugins').replace('://', '://ada:planted%20secret@');

    const staged = await hub.desk.ask('stage', 'canary', '--remote', url);
    hub.bare.write({ 'hooks/pre-receive': '#!/bin/sh\necho no >&2\nexit 1\n' });
    const declined = await hub.desk.ask('hold', 'canary', '--remote', url);

    expect([staged.reason, declined.reason]).toEqual(['ok', 'not_permitted']);
    expect(`${staged.stdout}${staged.stderr}${declined.stdout}${declined.stderr}`).not.toMatch(/planted/u);
  });

  // All at once: each tries for seconds to reach it.
  test('shows its place in messages, and nothing of its user, query or fragment', async () => {
    const places = {
      'http://127.0.0.1:9/octo/plugins?token=planted': 'http://127.0.0.1:9/octo/plugins',
      'http://127.0.0.1:9/octo/plugins#planted': 'http://127.0.0.1:9/octo/plugins',
      'http://planted@127.0.0.1:9/octo/plugins': 'http://127.0.0.1:9/octo/plugins',
      'ssh://ada:planted@127.0.0.1:9/octo/plugins': 'ssh://127.0.0.1:9/octo/plugins',
      'git://127.0.0.1:9/octo/plugins?token=planted': 'git://127.0.0.1:9/octo/plugins',
      'sftp://ada:planted@127.0.0.1/x?token=planted': 'sftp://127.0.0.1/x',
    };
    const { desk } = pair();

    const shown = await Promise.all(
      Object.entries(places).map(async ([url, place]) => {
        const [refused, read] = await Promise.all([
          desk.ask('stage', 'canary', '--remote', url),
          desk.ask('status', '--remote', url),
        ]);
        const all = [refused, read].map(({ stdout, stderr }) => stdout + stderr).join('');
        return [url, refused.code, read.code, said(refused).includes(`'${place}'`), all.includes('planted')];
      }),
    );

    expect(shown).toEqual(Object.keys(places).map((url) => [url, 1, 1, true, false]));
  });
});

describe('a step', () => {
  let hub: Hub;
  beforeAll(async () => {
    hub = await hubAt(basic('x-access-token', TOKENS.INPUT_TOKEN));
  });

  test('writes the ledger of its own repository with its token, which is seen by nobody', async () => {
    const staged = await hub.step({ command: 'stage', channel: 'canary' }, { run: '77' });

    expect([staged.code, staged.outputs['reason'], staged.outputs['commit']]).toEqual([0, 'ok', hub.ledger.tip()]);
    expect(JSON.stringify(staged)).not.toContain(TOKENS.INPUT_TOKEN);
    expect(hub.ledger.board().repository).toBe('octo/plugins');
    expect(hub.ledger.messages()[0]).toContain(
      `Actor: octocat\nRequest: octo/plugins/77/release/__coolbox_plugin-action\nRun: ${hub.server.server}/octo/plugins/actions/runs/77`,
    );
    expect(hub.bare.git('log', '-1', '--format=%an', BRANCH)).toBe('github-actions[bot]');
  });

  test('leaves nothing behind in its checkout', async () => {
    const before = listing(hub.desk.cwd);

    const held = await hub.step({ command: 'hold', channel: 'canary', reason: 'Holidays' });

    expect(held.reason).toBe('ok');
    expect(listing(hub.desk.cwd)).toEqual(before);
  });

  test.each([
    ['with another token', 'wrong'],
    ['without one', ''],
  ])('%s is not let in, and says what permission it wants', async (_, token) => {
    const tip = hub.ledger.tip();

    const denied = await hub.step(
      { command: 'resume', channel: 'canary' },
      { environment: { INPUT_TOKEN: token, GITHUB_TOKEN: undefined } },
    );

    expect([denied.code, denied.outputs['reason']]).toEqual([1, 'not_permitted']);
    expect(said(denied)).toContain('contents: write');
    expect(hub.ledger.tip()).toBe(tip);
  });
});

describe('a remote that', () => {
  test('is away is ledger_unreachable', async () => {
    const hub = await openHub(place(), { greeter: '1.0.0' });
    await hub.stop();

    const away = await hub.desk.ask('stage', 'canary', '--remote', 'origin');

    expect([away.code, away.reason]).toEqual([1, 'ledger_unreachable']);
    expect(said(away)).toMatch(/cannot be reached[^]*run again/u);
    expect(hub.ledger.tip()).toBe('');
  });

  test('is none is ledger_unreachable, and a name that is none is wrong usage', async () => {
    const { desk } = pair();

    const nowhere = await desk.ask('stage', 'canary', '--remote', '../nowhere.git');
    const unnamed = await desk.ask('stage', 'canary', '--remote', 'orgin');

    expect([nowhere.code, nowhere.reason]).toEqual([1, 'ledger_unreachable']);
    expect([unnamed.code, unnamed.reason]).toEqual([2, 'usage']);
    expect(said(unnamed)).toContain('origin');
  });

  test('protects the branch is not_permitted, in its own words', async () => {
    const { desk, bare, ledger } = pair();
    await desk.must('stage', 'canary', '--remote', 'origin');
    const tip = ledger.tip();
    bare.write({ 'hooks/pre-receive': '#!/bin/sh\necho "Changes must be made through a pull request." >&2\nexit 1\n' });

    const declined = await desk.ask('promote', 'canary', '--remote', 'origin');

    expect([declined.code, declined.reason]).toEqual([1, 'not_permitted']);
    expect(said(declined)).toMatch(/Changes must be made through a pull request[^]*protected branch/u);
    expect(ledger.tip()).toBe(tip);
  });

  test('is itself a shallow clone is written like any other, and verify says that its beginning is missing', async () => {
    const { desk, bare, ledger } = pair();
    await desk.must('stage', 'canary', '--remote', 'origin');
    await desk.must('promote', 'canary', '--remote', 'origin');
    const shallow = join(folder, 'shallow.git');
    bare.git('clone', '-q', '--bare', '--depth=1', '-b', BRANCH, `file://${bare.folder}`, shallow);

    const held = await desk.ask('hold', 'canary', '--remote', shallow);
    const audit = await desk.ask('verify', '--remote', shallow);

    expect(held.reason).toBe('ok');
    expect(execFileSync('git', ['rev-parse', `${BRANCH}~1`], { cwd: shallow, encoding: 'utf8' }).trim()).toBe(
      ledger.tip(),
    );
    expect(JSON.stringify(audit.document.findings)).toContain('shallow');
    expect(audit.stderr).not.toContain('internal');
  });
});

describe('files of others on the branch', () => {
  test('are kept as they are: also modes, links, submodules, and what lies between ours', async () => {
    const { desk, bare, ledger } = pair();
    plant(bare, {
      'run.sh': { mode: '100755', content: '#!/bin/sh\n' },
      link: { mode: '120000', content: 'run.sh' },
      vendor: { mode: '160000', id: 'a'.repeat(40) },
      'artifacts/plugins/greeter/NOTES.md': { mode: '100644', content: 'mine' },
      'artifacts/plugins/greeter/updates/canary/1.0.0/extra.bin': { mode: '100644', content: '\0\u0001' },
      '.github/CODEOWNERS': { mode: '100644', content: '* @ada' },
    });
    const before = bare.git('ls-tree', '-r', BRANCH).split('\n');

    await desk.must('stage', 'canary', '--remote', 'origin');
    await desk.must('promote', 'canary', '--remote', 'origin');

    expect(bare.git('ls-tree', '-r', BRANCH).split('\n')).toEqual(expect.arrayContaining(before));
    expect(ledger.messages()[0]).toBe('by hand');
    expect(
      (await desk.ask('verify', '--remote', 'origin')).document.findings?.map(({ severity }) => severity),
    ).not.toContain('error');
  });

  test.each([
    ['a link', 'artifacts/plugins/greeter/updates/canary', { mode: '120000', content: '../../../..' }],
    ['a file', 'artifacts', { mode: '100644', content: 'mine' }],
    ['a link for channels.json', 'channels.json', { mode: '120000', content: '/etc/passwd' }],
  ])('are named where they stand in the way: %s', async (_, path, entry) => {
    const { desk, bare, ledger } = pair();
    const tip = plant(bare, { [path]: entry });

    const blocked = await desk.ask('stage', 'canary', '--remote', 'origin');

    expect([blocked.code, blocked.reason]).toEqual([1, 'ledger_corrupt']);
    expect(said(blocked)).toContain(path);
    expect(ledger.tip()).toBe(tip);
  });
});

describe('a machine that lacks something', () => {
  const fake = (name: string, text: string): string => {
    const at = join(folder, name);
    write(at, { git: text });
    return at;
  };

  test('git: system_failed', async () => {
    const { desk, ledger } = pair();
    const bin = join(folder, 'no git');
    mkdirSync(bin);
    symlinkSync('/bin/sh', join(bin, 'sh'));
    const without = deskAt(desk.repository, { environment: { PATH: bin } });

    const results = await Promise.all([without.ask('promote', 'canary', '--remote', 'origin'), without.ask('status')]);

    expect(results.map(({ code, reason }) => [code, reason])).toEqual([
      [1, 'system_failed'],
      [1, 'system_failed'],
    ]);
    expect(results.map(said)).toEqual(results.map(() => expect.stringMatching(/Install git 2\.31/u)));
    expect(ledger.tip()).toBe('');
  });

  test('a git that is new enough: system_failed with the version it has', async () => {
    const { desk, ledger } = pair();
    const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8', env: { PATH } }).trim();
    const old = fake(
      'old git',
      `#!/bin/sh\ncase "$*" in --version) echo git version 2.10.1;; *) exec ${real} "$@";; esac\n`,
    );

    const refused = await deskAt(desk.repository, { environment: { PATH: withFirst(old) } }).ask(
      'stage',
      'canary',
      '--remote',
      'origin',
    );

    expect([refused.code, refused.reason]).toEqual([1, 'system_failed']);
    expect(said(refused)).toMatch(/git 2\.10 is too old[^]*2\.31/u);
    expect(ledger.tip()).toBe('');
  });

  test.each(['where the remote is', 'for temporary files'])('room on the disk %s: system_failed', async (where) => {
    const { desk, bare } = pair();
    await desk.must('stage', 'canary', '--remote', 'origin');
    const small = place();
    mkdirSync(small);
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=600k', 'tmpfs', small], { stdio: 'pipe' });
      mounts.push(small);
    } catch {
      console.warn('SKIPPED: a small disk cannot be mounted here');
      return;
    }
    const isRemote = where === 'where the remote is';
    const remote = isRemote ? join(small, 'remote.git') : bare.folder;
    if (isRemote) bare.git('clone', '-q', '--bare', bare.folder, remote);
    const ledger = branchOf(repositoryAt(remote));
    const tip = ledger.tip();
    execFileSync('sh', ['-c', `dd if=/dev/zero of='${small}/filler' bs=4k 2>/dev/null || true`]);
    const cramped = deskAt(desk.repository, { environment: isRemote ? {} : { TMPDIR: small } });

    const refused = await cramped.ask('promote', 'canary', '--remote', remote);

    expect([refused.code, refused.reason]).toEqual([1, 'system_failed']);
    expect(said(refused)).toMatch(/disk is full/iu);
    expect(ledger.tip()).toBe(tip);
  });
});

describe('in the repository one stands in', () => {
  test('a ledger branch that is checked out is not changed: not_permitted says where to look', async () => {
    const { desk } = pair();
    await desk.must('stage', 'canary');
    const [tip, beside] = [desk.ledger.tip(), join(folder, 'beside')];
    desk.repository.git('worktree', 'add', '-q', beside, BRANCH);
    const before = listing(beside);

    const refused = await desk.ask('promote', 'canary');

    expect([refused.code, refused.reason]).toEqual([1, 'not_permitted']);
    expect(said(refused)).toMatch(/checked out[^]*git worktree list/u);
    expect([desk.ledger.tip(), listing(beside)]).toEqual([tip, before]);
  });

  test('no repository, and a name that is none for a branch, are wrong usage', async () => {
    const bare = place();
    write(bare, { 'plugins.json': '{"profiles": {"default": {"plugins": []}}}' });
    const { desk } = pair();

    const outside = await deskAt({ ...desk.repository, folder: bare }).ask('stage', 'canary');
    const names = ['a..b', 'refs/heads/x', 'HEAD', '@', '-x', 'x.lock'];
    const named = await Promise.all(names.map((name) => desk.ask('stage', 'canary', `--branch=${name}`)));

    expect([outside.code, outside.reason]).toEqual([2, 'usage']);
    expect(named.map(({ code, reason }) => [code, reason])).toEqual(names.map(() => [2, 'usage']));
    expect(said(outside)).toContain('git init');
    expect(desk.repository.git('for-each-ref', '--format=%(refname)')).toBe('refs/heads/main');
  });
});

describe('a branch that people work on is no place for a ledger', () => {
  const commands = [
    ['stage', 'canary'],
    ['stage', 'canary', '--dry-run'],
    ['promote', 'canary', '--plugins', 'greeter'],
    ['hold', 'stable'],
  ];

  async function refusedOf(desk: Desk, ...words: readonly string[]): Promise<readonly string[]> {
    const all = await Promise.all(commands.map((command) => desk.ask(...command, ...words)));
    expect(all.map(({ code, reason }) => [code, reason])).toEqual(all.map(() => [2, 'usage']));
    return all.map(said);
  }

  test('the one that is checked out, here or beside, and one that grew out of it', async () => {
    const { desk } = pair();
    desk.repository.git('branch', 'develop');
    desk.repository.git('branch', 'topic');
    desk.repository.git('worktree', 'add', '-q', place(), 'topic');
    const before = desk.repository.git('for-each-ref');

    const main = await refusedOf(desk, '--branch', 'main');
    const topic = await refusedOf(desk, '--branch', 'topic');
    const develop = await refusedOf(desk, '--branch', 'develop');

    for (const text of main) expect(text).toContain("'main' is checked out");
    for (const text of topic) expect(text).toContain("'topic' is checked out");
    for (const text of develop) expect(text).toMatch(/'develop' .* in common/u);
    expect(desk.repository.git('for-each-ref')).toBe(before);
  });

  test('one without a commit', async () => {
    const root = place();
    write(root, { 'plugins.json': '{"profiles": {"default": {"plugins": []}}}' });
    execFileSync('git', ['init', '-q', '-b', 'main', root]);

    const refused = await deskAt(repositoryAt(root)).ask('hold', 'canary', '--branch', 'main', '--dry-run');

    expect([refused.code, refused.reason]).toEqual([2, 'usage']);
  });

  test('the default branch of a remote, over a path and over http', async () => {
    const { desk, bare, server } = await hubAt();
    desk.repository.git('push', '-q', bare.folder, 'HEAD:refs/heads/trunk');
    bare.git('symbolic-ref', 'HEAD', 'refs/heads/trunk');
    const tip = bare.git('rev-parse', 'trunk');

    const all = [
      ...(await refusedOf(desk, '--branch', 'trunk', '--remote', bare.folder)),
      ...(await refusedOf(desk, '--branch', 'trunk', '--remote', server.url('octo/plugins'))),
    ];

    for (const text of all) expect(text).toContain("'trunk' is the default branch of");
    expect(bare.git('rev-parse', 'trunk')).toBe(tip);
  });

  test('but a ledger goes on, also as the default branch, and one may begin among the files of others', async () => {
    const { desk, bare } = await hubAt();
    const id = execFileSync('git', ['hash-object', '-w', '--stdin'], {
      cwd: bare.folder,
      input: 'x',
      encoding: 'utf8',
    });
    const tree = execFileSync('git', ['mktree'], {
      cwd: bare.folder,
      input: `100644 blob ${id.trim()}\tCNAME\n`,
      encoding: 'utf8',
    });
    const who = ['-c', 'user.name=a', '-c', 'user.email=a@x'];
    bare.git('update-ref', `refs/heads/${BRANCH}`, bare.git(...who, 'commit-tree', '-m', 'pages', tree.trim()));

    const begun = await desk.ask('stage', 'canary', '--remote', bare.folder);
    bare.git('symbolic-ref', 'HEAD', `refs/heads/${BRANCH}`);
    const held = await desk.ask('hold', 'canary', '--remote', bare.folder);

    expect([begun.reason, held.reason]).toEqual(['ok', 'ok']);
    expect(branchOf(bare).file('CNAME')).toBe('x');
  });
});
