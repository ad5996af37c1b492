import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { planTransfer, type Group } from '../../src/build/bundles.ts';
import { isWhole } from '../../src/build/entry.ts';
import { openStore, type Store } from '../../src/build/store.ts';
import { fetchEntries, storeEntries } from '../../src/build/transfer.ts';
import { openCache, type Cache } from '../../src/world/cache.ts';
import { startCacheService, type CacheService } from '../support/cache-service.ts';
import { courierProgram } from '../support/courier.ts';
import { recordingLog, type RecordingLog } from '../support/recording-log.ts';

const program = courierProgram();
let folder: string;
let service: CacheService;
let log: RecordingLog;

beforeAll(async () => {
  service = await startCacheService();
});
afterAll(async () => {
  await service.stop();
  rmSync(program);
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'transfer-'));
  log = recordingLog();
});
afterEach(() => {
  service.heal();
  service.clear();
  service.forget();
  rmSync(folder, { recursive: true, force: true });
});

const fingerprintOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Groups of one plugin each, whose fingerprint is its id's. */
const groupsOf = (ids: readonly string[]): Group[] =>
  ids.map((id) => ({ fingerprint: fingerprintOf(id), pluginIds: [id], worth: true }));

const numbered = (count: number): string[] => Array.from({ length: count }, (_, index) => `plugin-${index}`);

/** A run on a machine of its own, as far as the store goes. */
async function runOn(machine: string): Promise<{ store: Store; cache: Cache }> {
  const store = await openStore(join(folder, machine), () => new Date());
  const place = { workspace: join(folder, machine), temp: join(folder, 'temp') };
  const environment = { PATH: process.env['PATH'], ...service.environment(place) };
  return { store, cache: openCache({ environment, log, program, deadlines: { answer: 30, restore: 60, save: 60 } }) };
}

/** An environment as the store holds it: its content, and entry.json, which says what that is. */
function build(
  { folder: place }: Pick<Store, 'folder'>,
  fingerprint: string,
  content: string | Buffer = fingerprint,
): void {
  const home = join(place, fingerprint);
  mkdirSync(join(home, 'bin'), { recursive: true });
  writeFileSync(join(home, 'content'), content);
  symlinkSync('/usr/bin/env', join(home, 'bin', 'python'));
  writeFileSync(join(home, 'entry.json'), fingerprintOf(Buffer.from(content).toString('base64')));
}

function verify(place: string): Promise<boolean> {
  const content = readFileSync(join(place, 'content'));
  return Promise.resolve(readFileSync(join(place, 'entry.json'), 'utf8') === fingerprintOf(content.toString('base64')));
}

/** One run: fetches what its store lacks, builds the rest, saves. Returns what it built. */
async function run(machine: string, groups: readonly Group[]): Promise<string[]> {
  const { store, cache } = await runOn(machine);
  const entries = planTransfer(groups, 'linux-x86_64');
  const all = new Set(groups.map(({ fingerprint }) => fingerprint));
  const missing = new Set([...all].filter((fingerprint) => !existsSync(join(store.folder, fingerprint))));
  const arrived = await fetchEntries({ cache, store, log, entries, missing, verify });
  const built = new Set([...missing].filter((fingerprint) => !arrived.has(fingerprint)));
  for (const fingerprint of built) build(store, fingerprint, Buffer.from(fingerprint));
  await storeEntries({ cache, store, log, entries, built, present: all });
  await store.close();
  return [...built];
}

/** What a store holds beside environments: unfinished work. */
const workLeft = (machine: string): string[] =>
  readdirSync(join(folder, machine, '.store')).filter((name) => name.startsWith('work-'));

describe('environments in the cache', () => {
  test('come back on another machine, whole and in the store, and leave nothing behind', async () => {
    const groups = groupsOf(['a', 'b']);
    await run('one', groups);

    const built = await run('two', groups);

    expect(built).toEqual([]);
    expect(readFileSync(join(folder, 'two', '.store', fingerprintOf('a'), 'content'), 'utf8')).toBe(fingerprintOf('a'));
    expect([...workLeft('one'), ...workLeft('two')]).toEqual([]);
    expect(log.said.warning).toEqual([]);
  });

  test('keep what their record says of files, whatever the umask is, and links', async () => {
    const fingerprint = fingerprintOf('real');
    const only = new Set([fingerprint]);
    const entries = planTransfer([{ fingerprint, pluginIds: ['a'], worth: true }], 'linux');
    const one = await runOn('one');
    const work = await one.store.workFolder();
    mkdirSync(join(work, 'venv', 'a folder'), { recursive: true });
    writeFileSync(join(work, 'venv', 'a folder', 'öpen'), 'x');
    chmodSync(join(work, 'venv', 'a folder', 'öpen'), 0o777);
    utimesSync(join(work, 'venv', 'a folder', 'öpen'), 1_000_000_000, 1_000_000_000.5);
    symlinkSync('/usr/bin/env', join(work, 'venv', 'python'));
    await one.store.add(work, { fingerprint, built_at: { venv: '/v', root: '/r' }, packages: [], steps: [] });
    await storeEntries({ ...one, log, entries, built: only, present: only });
    const two = await runOn('two');

    await fetchEntries({ ...two, log, entries, missing: only, verify: (place) => isWhole(place, fingerprint) });

    expect((await two.store.find(fingerprint))?.record.files).toMatchObject([{ mode: 0o777, mtime: 1_000_000_000 }]);
    expect(log.said.warning).toEqual([]);
  });

  test('are one archive for 20 equal plugins', async () => {
    const { store, cache } = await runOn('one');
    const content = randomBytes(300_000);
    const fingerprint = fingerprintOf('shared');
    build(store, fingerprint, content);
    const groups = [{ fingerprint, pluginIds: numbered(20), worth: true }];

    await storeEntries({
      cache,
      store,
      log,
      entries: planTransfer(groups, 'linux'),
      built: new Set([fingerprint]),
      present: new Set([fingerprint]),
    });

    expect(service.entries()).toHaveLength(1);
    expect(service.entries()[0]?.bytes.length).toBeLessThan(1.1 * content.length);
  });

  test('keep hardlinks between them, so that what they share is packed once', async () => {
    const { store, cache } = await runOn('one');
    const ids = numbered(9);
    const groups = ids.map((id) => ({ fingerprint: fingerprintOf(id), pluginIds: ['same', id], worth: true }));
    const prints = new Set(groups.map(({ fingerprint }) => fingerprint));
    const shared = join(folder, 'shared');
    writeFileSync(shared, randomBytes(300_000));
    for (const fingerprint of prints) {
      mkdirSync(join(store.folder, fingerprint));
      linkSync(shared, join(store.folder, fingerprint, 'library'));
    }
    // 'plugin-0' to 'plugin-8' sort before 'same': one bucket is had by giving them one smallest id.
    const entries = planTransfer(
      groups.map((group) => ({ ...group, pluginIds: ['a', ...group.pluginIds] })),
      'linux',
    );

    await storeEntries({ cache, store, log, entries, built: prints, present: prints });

    expect(service.entries().map(({ bytes }) => Math.round(bytes.length / 300_000))).toEqual([1]);
  });

  test('take at most 50 requests for 100 distinct ones, cold, fewer when warm, and none when all is local', async () => {
    const groups = groupsOf(numbered(100));

    const cold = await run('one', groups);
    const coldRequests = service.total();
    service.forget();
    const warm = await run('two', groups);
    const warmRequests = service.total();
    service.forget();
    await run('two', groups);

    expect([cold.length, warm.length]).toEqual([100, 0]);
    expect(coldRequests).toBeLessThanOrEqual(50);
    expect(warmRequests).toBeLessThanOrEqual(16);
    expect(service.total()).toBe(0);
  });

  test('are built and saved anew in one bundle only when 1 of 100 changed', async () => {
    const ids = numbered(100);
    await run('one', groupsOf(ids));
    service.forget();
    const changed = groupsOf(ids).map((group, index) =>
      index === 42 ? { ...group, fingerprint: fingerprintOf('changed') } : group,
    );

    const built = await run('two', changed);

    expect(built).toEqual([fingerprintOf('changed')]);
    expect(service.counts()).toMatchObject({ lookup: 9, download: 8, create: 1, upload: 1 });
    expect(await run('three', changed)).toEqual([]);
  });

  test('save a bundle without what could not be built, and find it again', async () => {
    const groups = groupsOf(numbered(30));
    const { store, cache } = await runOn('one');
    const built = new Set(groups.slice(1).map(({ fingerprint }) => fingerprint));
    for (const fingerprint of built) build(store, fingerprint, Buffer.from(fingerprint));
    await storeEntries({ cache, store, log, entries: planTransfer(groups, 'linux-x86_64'), built, present: built });

    expect(await run('two', groups)).toEqual([fingerprintOf('plugin-0')]);
  });
});

describe('what an entry holds', () => {
  test('is not believed when it fails the check: it is said, removed and built', async () => {
    const { store, cache } = await runOn('one');
    const groups = groupsOf(['a']);
    const fingerprint = fingerprintOf('a');
    build(store, fingerprint, Buffer.from('the real one'));
    writeFileSync(join(store.folder, fingerprint, 'content'), 'another');
    const only = new Set([fingerprint]);
    await storeEntries({ cache, store, log, entries: planTransfer(groups, 'linux'), built: only, present: only });

    const built = await run('two', groups);

    expect(built).toEqual([fingerprint]);
    expect(log.said.warning).toEqual([expect.stringMatching(/holds another content.*gh cache delete/)]);
    expect(readFileSync(join(folder, 'two', '.store', fingerprint, 'content'), 'utf8')).toBe(fingerprint);
  });

  test('is dropped when nobody asked for it, or it is a link to a folder elsewhere', async () => {
    const wanted = fingerprintOf('wanted');
    const linked = fingerprintOf('linked');
    const outside = join(folder, 'outside');
    build({ folder }, 'outside', Buffer.from('x'));
    const { store } = await runOn('two');
    const cache: Cache = {
      ...(await runOn('one')).cache,
      restore: (place) => {
        build({ folder: place }, wanted, Buffer.from('x'));
        build({ folder: place }, fingerprintOf('unasked'), Buffer.from('x'));
        build({ folder: place }, 'no-fingerprint', Buffer.from('x'));
        symlinkSync(outside, join(place, linked));
        return Promise.resolve('partial');
      },
    };
    const entries = [{ name: '0of8', key: 'k', fingerprints: [wanted, linked] }];

    const arrived = await fetchEntries({ cache, store, log, entries, missing: new Set([wanted, linked]), verify });

    expect([...arrived]).toEqual([wanted]);
    expect(readdirSync(store.folder).filter((name) => /^[0-9a-f]{64}$/u.test(name))).toEqual([wanted]);
    expect(existsSync(join(outside, 'content'))).toBe(true);
  });

  test('does not replace what another run put into the store meanwhile', async () => {
    const groups = groupsOf(['a']);
    const fingerprint = fingerprintOf('a');
    await run('one', groups);
    const { store, cache } = await runOn('two');
    const entries = planTransfer(groups, 'linux');

    const arrived = await fetchEntries({
      cache,
      store,
      log,
      entries,
      missing: new Set([fingerprint]),
      verify: (place) => {
        if (!existsSync(join(store.folder, fingerprint))) build(store, fingerprint, Buffer.from('by another run'));
        return verify(place);
      },
    });

    expect([...arrived]).toEqual([fingerprint]);
    expect(readFileSync(join(store.folder, fingerprint, 'content'), 'utf8')).toBe('by another run');
  });
});

describe('runs in one workspace', () => {
  test('do not disturb each other', async () => {
    const groups = groupsOf(numbered(3));
    await run('one', groups);

    const built = await Promise.all([run('two', groups), run('two', groups)]);

    expect(built.flat()).toEqual([]);
    expect(log.said.warning).toEqual([]);
    expect(workLeft('two')).toEqual([]);
  });

  test('go without the cache when there is no room to unpack', async () => {
    const { store, cache } = await runOn('one');
    const full: Store = { ...store, workFolder: () => Promise.reject(new Error('no space left on device')) };
    const groups = groupsOf(['a']);
    const missing = new Set([fingerprintOf('a')]);

    const arrived = await fetchEntries({
      cache,
      store: full,
      log,
      entries: planTransfer(groups, 'linux'),
      missing,
      verify,
    });

    expect(arrived.size).toBe(0);
    expect(log.said.warning).toEqual([expect.stringMatching(/no space left.*goes on without the cache/)]);
  });
});
