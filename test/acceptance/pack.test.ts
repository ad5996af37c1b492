import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { deskAt, folderOf, type Asked, type Desk } from '../support/ledgers.ts';
import { asking, sha256, tiny } from '../support/modules.ts';
import { changed, membersOf, packable, rebuilt, writeTar, type PackText } from '../support/packs.ts';
import { scratch } from '../support/process.ts';
import { makeRepository } from '../support/repository.ts';

const { folder, remove } = scratch();
afterAll(remove);

let desk: Desk;
/** What was packed of the first commit. */
let pack: string;
let last = 0;
const fresh = (): string => join(folder, `pack ${(last += 1)}.tar`);
const marker = (name: string): string => join(folder, `ran ${name}`);

beforeAll(async () => {
  const repository = makeRepository(join(folder, 'desk'), packable());
  for (const [key, value] of [
    ['user.name', 'Ada'],
    ['user.email', 'ada@example.org'],
  ] as const)
    repository.git('config', key, value);
  desk = deskAt(repository);
  await desk.must('provision');
  await desk.must('build-wasm');
  await desk.must('pack');
  pack = fresh();
  writeFileSync(pack, readFileSync(join(desk.cwd, 'artifacts', 'pack.tar')));
}, 180_000);

const stage = (file: string, ...words: readonly string[]): Promise<Asked> =>
  desk.ask('stage', 'canary', '--packed', file, ...words);

const said = (asked: Asked): string => `${asked.document.message} ${asked.document.hint ?? ''}`;

describe('pack', () => {
  test('packs what a release is made of into one file, which that alone decides', async () => {
    const again = await desk.must('pack', '--output-file', 'artifacts/again.tar');

    expect(membersOf(pack).map(([path]) => path)).toEqual([
      'pack.json',
      'plugins/greeter/definition.json',
      'plugins/greeter/lock.json',
      'plugins/greeter/lockfiles/requirements.lock',
      'plugins/leap/definition.json',
      'plugins/leap/lock.json',
      'plugins/leap/module.wasm',
    ]);
    expect(readFileSync(join(desk.cwd, 'artifacts', 'again.tar')).equals(readFileSync(pack))).toBe(true);
    expect(again.document).toMatchObject({ reason: 'ok', commit: desk.repository.git('rev-parse', 'HEAD') });
  });

  test('writes nothing with --dry-run', async () => {
    const ran = await desk.must('pack', '--output-file', 'artifacts/dry.tar', '--dry-run');

    expect(existsSync(join(desk.cwd, 'artifacts', 'dry.tar'))).toBe(false);
    expect(ran.document.message).toMatch(/^Would pack 2 plugins of commit [0-9a-f]{12}/u);
  });

  test.each([
    ['is edited', 'greeter/plugin.py', 'class Greeter: ...\n'],
    ['a build left', 'greeter/generated.py', 'X = 1\n'],
  ])('refuses an input that %s, and says what to do', async (_what, path, text) => {
    const place = join(desk.cwd, path);
    const before = existsSync(place) ? readFileSync(place) : undefined;
    writeFileSync(place, text);

    const ran = await desk.ask('pack', '--output-file', 'artifacts/other.tar');

    if (before === undefined) rmSync(place);
    else writeFileSync(place, before);
    expect([ran.code, ran.reason]).toEqual([2, 'usage']);
    expect(said(ran)).toMatch(new RegExp(`'${path}' is changed, or new.*build\\.outputs`, 'u'));
    expect(existsSync(join(desk.cwd, 'artifacts', 'other.tar'))).toBe(false);
  });

  test('refuses a module that is another than lock.json knows', async () => {
    const place = join(desk.cwd, 'build', 'leap.wasm');
    const before = readFileSync(place);
    writeFileSync(place, tiny('by hand'));

    const ran = await desk.ask('pack', '--plugins', 'leap', '--output-file', 'artifacts/other.tar');

    writeFileSync(place, before);
    expect([ran.reason, said(ran)]).toEqual(['usage', expect.stringMatching(/another module.*build-wasm/u)]);
  });

  test('stays inside the working directory', async () => {
    const ran = await desk.ask('pack', '--output-file', '../pack.tar');

    expect([ran.code, ran.reason]).toEqual([2, 'usage']);
  });
});

/** Changes a pack and says why it is refused. */
type Change = (members: Map<string, Buffer>, said: PackText) => unknown;
const plugin = (text: PackText, id: string): PackText['plugins'][number] => {
  const found = text.plugins.find((one) => one.plugin === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
};
const editedLock = (members: Map<string, Buffer>, edit: (lock: { resolved: Record<string, unknown> }) => unknown) => {
  const lock = JSON.parse(members.get('plugins/greeter/lock.json')?.toString() ?? '') as {
    resolved: Record<string, unknown>;
  };
  edit(lock);
  members.set('plugins/greeter/lock.json', Buffer.from(`${JSON.stringify(lock, undefined, 2)}\n`));
};

const HOSTILE: readonly [string, string, Change, RegExp][] = [
  ['another module', 'digest_mismatch', (files) => files.set('plugins/leap/module.wasm', tiny('evil')), /content/u],
  [
    'bytes for a module',
    'wasm_invalid',
    (files) => files.set('plugins/leap/module.wasm', Buffer.from('\0asm no')),
    /leap/u,
  ],
  ['no module', 'wasm_missing', (files) => files.delete('plugins/leap/module.wasm'), /no module/u],
  [
    'the lock.json of another plugin',
    'digest_mismatch',
    (files) => files.set('plugins/greeter/lock.json', files.get('plugins/leap/lock.json') ?? Buffer.alloc(0)),
    /do not say the same|another definition/u,
  ],
  [
    'a lock.json with one more package',
    'digest_mismatch',
    (files) => {
      editedLock(files, ({ resolved }) => (resolved['packages'] = [{ name: 'evil', version: '1' }]));
    },
    /do not say the same/u,
  ],
  [
    'a lock.json of another environment',
    'digest_mismatch',
    (files) => {
      editedLock(files, (lock) => Object.assign(lock, { environment: { EVIL: '1' } }));
    },
    /made of another definition/u,
  ],
  [
    'a lock.json of another lockfile',
    'digest_mismatch',
    (files) => {
      editedLock(files, ({ resolved }) => {
        resolved['lockfiles'] = [{ path: 'greeter/requirements.lock', sha256: 'a'.repeat(64) }];
      });
    },
    /with another 'greeter\/requirements\.lock'/u,
  ],
  [
    'a lock.json that is none',
    'digest_mismatch',
    (files) => files.set('plugins/leap/lock.json', Buffer.from('[]')),
    /lock\.json is none/u,
  ],
  [
    'a package that hides what it is called',
    'digest_mismatch',
    (files, said) => {
      const packages = [{ name: 'a\n::set-output name=x::\u202e', version: '1' }];
      Object.assign(plugin(said, 'greeter').lock ?? {}, { packages });
      editedLock(files, ({ resolved }) => (resolved['packages'] = packages));
    },
    /is no pack: pack\.json/u,
  ],
  [
    'another definition in pack.json',
    'digest_mismatch',
    (_, said) => (plugin(said, 'greeter').definition['description'] = 'evil'),
    /another 'description'/u,
  ],
  [
    'another entrypoint in pack.json',
    'digest_mismatch',
    (_, said) => Object.assign(plugin(said, 'greeter').definition['runtime'] as object, { entrypoint: 'os:system' }),
    /another 'runtime\.entrypoint'/u,
  ],
  [
    'another definition.json',
    'digest_mismatch',
    (files) => files.set('plugins/greeter/definition.json', Buffer.from('{}')),
    /definition\.json' is/u,
  ],
  [
    'a definition nested beyond measure',
    'digest_mismatch',
    (files) => {
      const text = files.get('pack.json')?.toString() ?? '';
      const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
      files.set('pack.json', Buffer.from(text.replace(/"description":null/u, `"description":${deep}`)));
    },
    /another 'description'/u,
  ],
  [
    'another lockfile',
    'digest_mismatch',
    (files) => files.set('plugins/greeter/lockfiles/requirements.lock', Buffer.from('evil==1\n')),
    /requirements\.lock' is/u,
  ],
  [
    'another file for an input',
    'digest_mismatch',
    (_, said) => Object.assign(plugin(said, 'greeter').inputs[0] ?? {}, { sha256: 'b'.repeat(64) }),
    /built with another 'greeter\/plugin\.py'/u,
  ],
  [
    'an input that the commit lacks',
    'digest_mismatch',
    (_, said) => plugin(said, 'greeter').inputs.push({ path: 'greeter/generated.py', sha256: 'b'.repeat(64) }),
    /'greeter\/generated\.py', which is no input.*build\.outputs/u,
  ],
  [
    'an input less',
    'digest_mismatch',
    (_, said) => plugin(said, 'greeter').inputs.shift(),
    /built without 'greeter\/plugin\.py'/u,
  ],
  [
    'an input twice',
    'digest_mismatch',
    (_, said) => plugin(said, 'leap').inputs.push(...plugin(said, 'leap').inputs),
    /names an input twice/u,
  ],
  [
    'another version',
    'digest_mismatch',
    (_, said) => (plugin(said, 'leap').version = '9.9.9'),
    /its version there is '9\.9\.9'/u,
  ],
  ['another commit', 'digest_mismatch', (_, said) => (said.commit = 'c'.repeat(40)), /made of commit c{40}/u],
  ['another folder', 'digest_mismatch', (_, said) => (said.directory = 'elsewhere'), /made in 'elsewhere'/u],
  ['another profile', 'digest_mismatch', (_, said) => (said.profile = 'evil'), /of the profile 'evil'/u],
  [
    'a plugin that the manifest lacks',
    'unknown_plugin',
    (_, said) => said.plugins.push({ ...plugin(said, 'greeter'), plugin: 'evil' }),
    /'evil' of the pack/u,
  ],
  [
    'a plugin with a path for an id',
    'digest_mismatch',
    (_, said) => said.plugins.push({ ...plugin(said, 'greeter'), plugin: '../evil' }),
    /is no pack/u,
  ],
  ['a plugin twice', 'digest_mismatch', (_, said) => said.plugins.push(plugin(said, 'greeter')), /a plugin twice/u],
  [
    'a file that no pack has',
    'digest_mismatch',
    (files) => files.set('plugins/greeter/hook.sh', Buffer.from('#!')),
    /nothing that a pack/u,
  ],
  [
    'a file of no plugin',
    'digest_mismatch',
    (files) => files.set('plugins/other/lock.json', Buffer.from('{}')),
    /of no plugin/u,
  ],
  [
    'a file too many',
    'digest_mismatch',
    (files) => files.set('plugins/greeter/module.wasm', tiny('more')),
    /which the plugin has not/u,
  ],
  [
    'a path that leads out',
    'digest_mismatch',
    (files) => files.set('../../evil', Buffer.from('x')),
    /nothing that a pack/u,
  ],
  ['an absolute path', 'digest_mismatch', (files) => files.set('/tmp/evil', Buffer.from('x')), /nothing that a pack/u],
  ['no pack.json', 'digest_mismatch', (files) => files.delete('pack.json'), /no pack\.json/u],
  [
    'a pack.json that is none',
    'digest_mismatch',
    (files) => files.set('pack.json', Buffer.from('{"schema":')),
    /no JSON/u,
  ],
  [
    'a pack.json of another schema',
    'digest_mismatch',
    (files) => files.set('pack.json', Buffer.from('{"schema":2}')),
    /'schema'/u,
  ],
  [
    'a huge pack.json',
    'digest_mismatch',
    (files) => files.set('pack.json', Buffer.alloc(34 * 2 ** 20, ' ')),
    /bytes; allowed/u,
  ],
];

describe('stage --packed refuses, and changes nothing, a pack with', () => {
  test.each(HOSTILE)('%s', async (_what, reason, change, message) => {
    const before = desk.ledger.tip();

    const ran = await stage(changed(pack, fresh(), change));

    expect([ran.reason, said(ran)]).toEqual([reason, expect.stringMatching(message)]);
    expect(desk.ledger.tip()).toBe(before);
  });

  test.each<[string, () => string, RegExp]>([
    [
      'a link in it',
      () => writeTar(fresh(), [...membersOf(pack), ['plugins/greeter/lock.json.2', { link: '/etc/passwd' }]]),
      /is no file/u,
    ],
    ['a member twice', () => writeTar(fresh(), [...membersOf(pack), ...membersOf(pack).slice(1, 2)]), /twice/u],
    [
      'compressed bytes',
      () => {
        const file = fresh();
        writeFileSync(file, gzipSync(readFileSync(pack)));
        return file;
      },
      /no tar/u,
    ],
    [
      'three gigabytes',
      () => {
        const file = fresh();
        writeFileSync(file, readFileSync(pack));
        truncateSync(file, 3 * 2 ** 30);
        return file;
      },
      /too large/u,
    ],
    [
      'an end that is cut off',
      () => {
        const file = fresh();
        writeFileSync(file, readFileSync(pack).subarray(0, 3000));
        return file;
      },
      /cannot be read|no pack/u,
    ],
  ])('%s', async (_what, make, message) => {
    const before = desk.ledger.tip();

    const ran = await stage(make());

    expect([ran.reason, said(ran), desk.ledger.tip()]).toEqual([
      'digest_mismatch',
      expect.stringMatching(message),
      before,
    ]);
  });
});

describe('stage --packed', () => {
  test('stages what stage itself would, with what lock.json and the module say, though nothing is checked out', async () => {
    const files = ['plugins.json', 'greeter/plugin.py', 'src/leap.txt', 'build/leap.wasm'];
    for (const path of files) rmSync(join(desk.cwd, path));
    rmSync(join(desk.cwd, 'artifacts', 'step-ran'), { force: true });

    const packed = await stage(pack);
    const left = files.filter((path) => existsSync(join(desk.cwd, path)));
    desk.repository.git('checkout', '-q', '--', '.');
    await desk.must('build-wasm');
    const direct = await desk.must('stage', 'canary');

    expect(packed.reason).toBe('ok');
    expect(left).toEqual([]);
    expect(direct.reason).toBe('nothing_to_do');
    expect(direct.document.plugins?.map(({ digest }) => digest)).toEqual(
      packed.document.plugins?.map(({ digest }) => digest),
    );
    const recorded = desk.ledger.json(`${folderOf('leap', 'canary')}/0.1.0/metadata.json`);
    expect(recorded).toMatchObject({
      metadata: {
        content: { wasm: sha256(tiny('one')) },
        source: { commit: desk.repository.git('rev-parse', 'HEAD'), pull_request: null },
        wasm: { sha256: sha256(tiny('one')), form: 'module', exports: ['go'] },
      },
    });
    expect(desk.ledger.json(`${folderOf('greeter', 'canary')}/1.4.0/metadata.json`)).toMatchObject({
      metadata: { lock: { fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/u), packages: [] } },
    });
  });

  test('lets the recorded module stand where a build gives other bytes, and says so', async () => {
    await stage(pack);
    const other = rebuilt(pack, fresh(), tiny('two'), sha256(tiny('two')));

    const ran = await stage(other, '--plugins', 'leap');

    expect(ran.reason).toBe('nothing_to_do');
    expect(ran.stderr).toContain('the build is not reproducible');
  });

  test('finds what a module asks of its host in its bytes, not in the pack', async () => {
    const other = rebuilt(pack, fresh(), asking('x'), sha256(asking('x')));
    const before = desk.ledger.tip();

    const ran = await stage(other, '--plugins', 'leap');

    expect([ran.reason, desk.ledger.tip()]).toEqual(['digest_mismatch', before]);
    expect(said(ran)).toContain('what its bytes say');
  });

  test('takes the packs of a matrix from a folder, and of a plugin the one of the last attempt', async () => {
    const place = join(folder, 'matrix');
    for (const name of ['one', 'two', 'three']) mkdirSync(join(place, name), { recursive: true });
    const only = (id: string, to: string, more: Change = () => undefined): string =>
      changed(pack, to, (files, text) => {
        text.plugins = text.plugins.filter((one) => one.plugin === id);
        for (const path of [...files.keys()])
          if (path !== 'pack.json' && !path.startsWith(`plugins/${id}/`)) files.delete(path);
        more(files, text);
      });
    const named = (name: string): string => join(place, name, `coolbox-pack-0123456789a${name.length}.tar`);
    only('greeter', named('one'));
    const first = only('leap', named('two'));
    rebuilt(first, named('three'), tiny('again'), sha256(tiny('again')));

    const twice = await stage(place, '--version', 'auto');
    changed(named('three'), named('three'), (_, text) => (text.attempt = 2));
    const later = await stage(place, '--version', 'auto', '--dry-run');

    expect([twice.reason, said(twice)]).toEqual(['digest_mismatch', expect.stringContaining("another 'leap'")]);
    expect(later.code).toBe(0);
    expect(later.document.plugins?.map((one) => one.plugin)).toEqual(['greeter', 'leap']);
  });

  test('says which plugins there are when another is named', async () => {
    const ran = await stage(pack, '--plugins', 'tray');

    expect([ran.reason, said(ran)]).toEqual(['unknown_plugin', expect.stringMatching(/tray.*greeter, leap/u)]);
  });

  test.each([['nowhere.tar'], ['.']])('says that %s is no pack', async (name) => {
    const ran = await stage(name === '.' ? join(desk.cwd, 'greeter') : name);

    expect([ran.code, ran.reason]).toEqual([2, 'usage']);
  });
});

describe('nothing of a commit is run or followed', () => {
  test('no hook, no filter, no submodule, no step, and no link that leads out', async () => {
    const evil = (name: string): string => `sh -c 'touch "${marker(name)}"; cat'`;
    const repository = makeRepository(join(folder, 'hostile'), {
      ...packable({
        '.gitattributes': '*.py filter=evil diff=evil merge=evil\n*.txt ident\n',
        '.gitmodules': `[submodule "sub"]\n\tpath = sub\n\turl = ext::touch ${marker('submodule')}\n`,
        '.githooks/post-checkout': `#!/bin/sh\ntouch '${marker('hook')}'\n`,
      }),
    });
    symlinkSync('/etc/passwd', join(repository.folder, 'leak'));
    repository.git('add', '-A');
    repository.git('update-index', '--add', '--cacheinfo', `160000,${repository.git('rev-parse', 'HEAD')},sub`);
    repository.git('commit', '-q', '-m', 'more');
    const there = deskAt(repository);
    await there.must('build-wasm');
    await there.must('pack');
    rmSync(join(there.cwd, 'artifacts', 'step-ran'));
    const home = join(folder, 'evil home');
    mkdirSync(home);
    writeFileSync(
      join(home, '.gitconfig'),
      `[filter "evil"]\n\tsmudge = ${evil('global-smudge')}\n\trequired = true\n[core]\n\thooksPath = ${join(there.cwd, '.githooks')}\n`,
    );
    repository.git('config', 'filter.evil.smudge', evil('local-smudge'));
    repository.git('config', 'core.hooksPath', '.githooks');
    repository.git('config', 'core.fsmonitor', evil('fsmonitor'));

    const ran = await deskAt(repository, { environment: { HOME: home } }).ask(
      'stage',
      'canary',
      '--packed',
      'artifacts/pack.tar',
    );

    expect(ran.reason).toBe('ok');
    const names = ['global-smudge', 'local-smudge', 'hook', 'submodule', 'fsmonitor'];
    expect(names.filter((name) => existsSync(marker(name)))).toEqual([]);
    expect(existsSync(join(there.cwd, 'artifacts', 'step-ran'))).toBe(false);
    // The traps work: what checks out as people do springs one.
    execFileSync('git', ['checkout-index', '--all', `--prefix=${join(folder, 'sprung')}/`], {
      cwd: there.cwd,
      env: { PATH: process.env['PATH'], HOME: home },
    });
    expect(existsSync(marker('local-smudge'))).toBe(true);
  });

  test('an input that is a link to a file outside is refused', async () => {
    const repository = makeRepository(join(folder, 'linked'), packable());
    const there = deskAt(repository);
    await there.must('pack', '--plugins', 'greeter');
    const [before] = membersOf(join(there.cwd, 'artifacts', 'pack.tar'));
    rmSync(join(there.cwd, 'greeter', 'plugin.py'));
    symlinkSync('/etc/passwd', join(there.cwd, 'greeter', 'plugin.py'));
    const commit = repository.commit();
    const forged = changed(join(there.cwd, 'artifacts', 'pack.tar'), fresh(), (_, text) => {
      text.commit = commit;
    });

    const ran = await there.ask('stage', 'canary', '--packed', forged);

    expect(before?.[0]).toBe('pack.json');
    expect([ran.reason, said(ran)]).toEqual([
      'manifest_invalid',
      expect.stringMatching(/a link to '\/etc\/passwd', outside/u),
    ]);
    expect(there.ledger.tip()).toBe('');
  });

  test('a commit of a few kilobytes that stands for a million files is refused at once', async () => {
    const repository = makeRepository(join(folder, 'bomb'), packable());
    const there = deskAt(repository);
    await there.must('pack', '--plugins', 'greeter');
    let [type, mode, id] = ['blob', '100644', repository.git('hash-object', '-w', 'plugins.json')];
    for (let level = 0; level < 6; level++) {
      const lines = Array.from({ length: 10 }, (_, at) => `${mode} ${type} ${id}\tf${at}\n`);
      id = execFileSync('git', ['mktree'], { cwd: repository.folder, input: lines.join(''), encoding: 'utf8' }).trim();
      [type, mode] = ['tree', '040000'];
    }
    repository.git('update-ref', 'refs/heads/main', repository.git('commit-tree', '-m', 'bomb', id));

    const ran = await there.ask('stage', 'canary', '--packed', 'artifacts/pack.tar');

    expect([ran.reason, said(ran)]).toEqual(['usage', expect.stringMatching(/allowed are 200000/u)]);
  });
});
