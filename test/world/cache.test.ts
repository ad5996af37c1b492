import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  chmodSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openCache, NO_CACHE, type Cache, type Deadlines } from '../../src/world/cache.ts';
import { startCacheService, type CacheService, type Entry, type Fault } from '../support/cache-service.ts';
import { courierProgram } from '../support/courier.ts';
import { recordingLog, type RecordingLog } from '../support/recording-log.ts';

const program = courierProgram();
const PATIENT: Deadlines = { answer: 20, restore: 30, save: 30 };
/** Patient until the service answers, hasty after; and hasty at once. */
const BRIEF: Deadlines = { answer: 20, restore: 1, save: 1.5 };
const HASTY: Deadlines = { answer: 1, restore: 1, save: 1 };

let folder: string;
let example: Entry;
let service: CacheService;
let log: RecordingLog;
let opened: Cache[] = [];

beforeAll(async () => {
  service = await startCacheService();
  folder = mkdtempSync(join(tmpdir(), 'cache-'));
  log = recordingLog();
  const cache = open();
  await save(cache, 'key-1');
  await cache.close();
  rmSync(folder, { recursive: true });
  const [saved] = service.entries();
  if (saved === undefined) throw new Error(`nothing was saved: ${log.said.warning.join()}`);
  example = saved;
  service.clear();
  service.forget();
});
afterAll(async () => {
  await service.stop();
  rmSync(program);
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cache-'));
  log = recordingLog();
});
afterEach(async () => {
  await Promise.all(opened.map((cache) => cache.close()));
  opened = [];
  service.heal();
  service.clear();
  service.forget();
  rmSync(folder, { recursive: true, force: true });
});

function open(deadlines = PATIENT, more: Record<string, string> = {}, permission = 3): Cache {
  const place = { workspace: '/nowhere/at/all', temp: '/nowhere/either', permission };
  const environment = { PATH: process.env['PATH'], ...service.environment(place), ...more };
  const cache = openCache({ environment, log, deadlines, program });
  opened.push(cache);
  return cache;
}

/** Saves `<station>/<name>` with one file and one link. */
function save(cache: Cache, key: string, { station = 'one', name = 'entry', text = 'hello' } = {}) {
  const target = join(folder, station, name);
  return cache.save(target, key, () => {
    mkdirSync(join(target, 'bin'), { recursive: true });
    writeFileSync(join(target, 'bin', 'tool'), text, { mode: 0o755 });
    symlinkSync('/usr/bin/env', join(target, 'bin', 'python'));
    return Promise.resolve();
  });
}

const restored = (station = 'two', name = 'entry'): string => join(folder, station, name);

describe('the cache', () => {
  test('brings a folder back at another place, whatever the workspace is', async () => {
    const cache = open();
    const saved = await save(cache, 'key-1');

    const outcome = await cache.restore(restored(), 'key-1');

    expect([saved, outcome]).toEqual(['saved', 'hit']);
    expect(readFileSync(join(restored(), 'bin', 'tool'), 'utf8')).toBe('hello');
    expect(log.said.warning).toEqual([]);
    expect(service.total()).toBe(6);
    expect(cache.requests()).toBe(6);
  });

  test('falls back to the newest entry with the prefix, and says so', async () => {
    const cache = open();
    await save(cache, 'bundle-a');
    await save(cache, 'bundle-b', { station: 'other', text: 'newer' });

    const outcome = await cache.restore(restored(), 'bundle-c', 'bundle-');

    expect(outcome).toBe('partial');
    expect(readFileSync(join(restored(), 'bin', 'tool'), 'utf8')).toBe('newer');
  });

  test('misses in one request and without a word', async () => {
    const outcome = await open().restore(restored(), 'nothing', 'noth');

    expect([outcome, service.total(), log.said.warning]).toEqual(['miss', 1, []]);
  });

  test('packs nothing when the key is taken', async () => {
    const cache = open();
    service.plant(example);

    const saved = await save(cache, 'key-1', { station: 'other' });

    expect([saved, service.total(), existsSync(join(folder, 'other', 'entry'))]).toEqual(['exists', 1, false]);
  });

  test('takes a key that another run reserves meanwhile as saved by it, without a warning', async () => {
    service.fail({ route: 'create', kind: 'status', status: 409, message: 'cache entry already exists' });

    const saved = await save(open(), 'key-1');

    expect([saved, log.said.warning]).toEqual(['exists', []]);
  });

  test('is absent without a service', () => {
    const cache = openCache({ environment: { GITHUB_ACTIONS: 'true' }, log, program });

    expect(cache).toBe(NO_CACHE);
    expect(cache.writable()).toBe(false);
  });
});

describe('a run that may only read', () => {
  test.each([
    ['by its cache mode', { ACTIONS_CACHE_MODE: 'read' }, 3],
    ['by its token', {}, 1],
  ])('asks for nothing and packs nothing, known %s', async (_how, environment, permission) => {
    const cache = open(PATIENT, environment, permission);

    const saved = await save(cache, 'key-1');

    expect([saved, cache.writable(), service.total(), log.said.warning]).toEqual(['skipped', false, 0, []]);
    expect(existsSync(join(folder, 'one', 'entry'))).toBe(false);
  });

  test('spawns tar once at most when only the service knows', async () => {
    const { path, calls } = countingTar();
    service.fail({ route: 'create', kind: 'read-only' });
    const cache = open(PATIENT, { PATH: path });

    const saved = [await save(cache, 'key-1'), await save(cache, 'key-2', { station: 'other' })];

    expect(saved).toEqual(['skipped', 'skipped']);
    expect(calls()).toBe(1);
    expect(log.said.warning).toEqual([expect.stringContaining('read-only for this run')]);
  });

  test('spawns no tar when it is told beforehand', async () => {
    const { path, calls } = countingTar();

    await save(open(PATIENT, { PATH: path, ACTIONS_CACHE_MODE: 'read' }), 'key-1');

    expect(calls()).toBe(0);
  });
});

describe('a service that fails is a warning and a miss', () => {
  /** What `restore`, then another, say, and how many requests the second made. */
  async function restoreTwice(faults: readonly Fault[], deadlines: Deadlines) {
    service.plant(example);
    service.fail(...faults);
    const cache = open(deadlines);
    const first = await cache.restore(restored(), 'key-1');
    const before = service.total();
    const second = await cache.restore(restored('three'), 'key-1');
    return { first, second, more: service.total() - before };
  }

  test.each<[string, Fault, Deadlines, RegExp]>([
    ['hangs', { kind: 'hang' }, HASTY, /was given 1 s to restore key-1/],
    ['hangs while it sends', { route: 'download', kind: 'hang' }, BRIEF, /was given 1 s/],
    ['answers 500 again and again', { route: 'lookup', kind: 'status', status: 500 }, HASTY, /was given 1 s/],
    ['answers rubbish', { route: 'lookup', kind: 'rubbish' }, HASTY, /was given 1 s/],
    ['limits the rate', { route: 'lookup', kind: 'status', status: 429 }, PATIENT, /limits the rate of requests.*429/],
    ['forbids', { route: 'lookup', kind: 'status', status: 403 }, PATIENT, /refused to restore key-1.*403/],
    ['denies reading', { route: 'lookup', kind: 'read-denied' }, PATIENT, /refused to restore.*cache read denied/],
    ['cuts the line', { route: 'lookup', kind: 'reset' }, PATIENT, /cannot be reached.*ECONNRESET/],
  ])('and is left alone for the rest of the run: %s', async (_what, fault, deadlines, message) => {
    const outcome = await restoreTwice([fault], deadlines);

    expect(outcome).toEqual({ first: 'miss', second: 'miss', more: 0 });
    expect(log.said.warning).toEqual([expect.stringMatching(message)]);
    expect(log.said.warning[0]).toContain('This run goes on without it');
  });

  test('and is left alone for the rest of the run: it is away', async () => {
    const away = await startCacheService();
    const environment = { PATH: process.env['PATH'], ...away.environment({ workspace: folder, temp: folder }) };
    await away.stop();
    const cache = openCache({ environment, log, deadlines: PATIENT, program });

    const outcome = [await cache.restore(restored(), 'key-1'), await save(cache, 'key-1')];

    expect(outcome).toEqual(['miss', 'skipped']);
    expect(log.said.warning).toEqual([expect.stringMatching(/cannot be reached.*ECONNREFUSED/)]);
  });

  test.each<[string, Fault]>([
    ['other bytes than an archive', { route: 'download', kind: 'rubbish', times: 1 }],
    ['half an archive', { route: 'download', kind: 'truncated', times: 1 }],
    ['an archive with a flipped bit', { route: 'download', kind: 'flipped', times: 1 }],
  ])('for that entry alone: %s', async (_what, fault) => {
    const { first, second } = await restoreTwice([fault], PATIENT);

    expect([first, second]).toEqual(['miss', 'hit']);
    expect(log.said.warning).toEqual([expect.stringContaining('Could not restore key-1')]);
  });

  test('when saving: the storage is full', async () => {
    service.fail({ route: 'create', kind: 'full' });
    const cache = open();

    const saved = await save(cache, 'key-1');

    expect([saved, cache.writable()]).toEqual(['skipped', false]);
    expect(log.said.warning).toEqual([expect.stringMatching(/no storage left.*gh cache delete/)]);
  });

  test.each<[string, Fault, Deadlines, RegExp]>([
    ['a rate limit', { route: 'create', kind: 'status', status: 429 }, PATIENT, /limits the rate/],
    ['an upload that hangs', { route: 'upload', kind: 'hang' }, BRIEF, /was given 1\.5 s to save key-1/],
    ['a look-up that hangs', { route: 'lookup', kind: 'hang' }, HASTY, /was given 1 s to look up key-1/],
    [
      'an entry that cannot be finished',
      { route: 'finalize', kind: 'status', status: 404 },
      PATIENT,
      /Could not save key-1/,
    ],
  ])('when saving: %s', async (_what, fault, deadlines, message) => {
    service.fail(fault);

    const saved = await save(open(deadlines), 'key-1');

    expect(saved).toBe('skipped');
    expect(log.said.warning).toEqual([expect.stringMatching(message)]);
  });

  test('is said once when many requests fail at the same time', async () => {
    service.fail({ kind: 'hang' });
    const cache = open(HASTY);

    const outcomes = await Promise.all(
      ['a', 'b', 'c'].map((name) => cache.restore(restored('two', name), `key-${name}`)),
    );

    expect(outcomes).toEqual(['miss', 'miss', 'miss']);
    expect(log.said.warning).toHaveLength(1);
  });

  test('also when the folder to pack cannot be made', async () => {
    const saved = await open().save(restored(), 'key-1', () => Promise.reject(new Error('no space left on device')));

    expect(saved).toBe('skipped');
    expect(log.said.warning).toEqual([expect.stringContaining('no space left on device')]);
  });
});

describe('a poisoned archive', () => {
  test('cannot write outside, by absolute names, by .. or through links of its own', async () => {
    const outside = join(folder, 'outside');
    mkdirSync(outside);
    for (const members of [
      [{ name: join(outside, 'absolute'), text: 'x' }],
      [{ name: '../outside/upward', text: 'x' }],
      [
        { name: 'entry/way', link: outside },
        { name: 'entry/way/through', text: 'x' },
      ],
    ]) {
      service.clear();
      service.plant({ ...example, bytes: archive(members) });

      await open().restore(restored(), 'key-1');
    }

    expect(['absolute', 'upward', 'through'].filter((name) => existsSync(join(outside, name)))).toEqual([]);
  });
});

interface Member {
  readonly name: string;
  readonly text?: string;
  readonly link?: string;
}

/** A tar, packed by zstd as the entries of this machine are. */
function archive(members: readonly Member[]): Buffer {
  const blocks = members.flatMap(({ name, text = '', link }) => {
    const header = Buffer.alloc(512);
    header.write(name, 0);
    header.write('0000644\0', 100);
    header.write('0000000\0', 108);
    header.write('0000000\0', 116);
    header.write(`${text.length.toString(8).padStart(11, '0')}\0`, 124);
    header.write('00000000000\0', 136);
    header.write('        ', 148);
    header.write(link === undefined ? '0' : '2', 156);
    header.write(link ?? '', 157);
    header.write('ustar\x0000', 257);
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    const body = Buffer.alloc(Math.ceil(text.length / 512) * 512);
    body.write(text);
    return [header, body];
  });
  const input = Buffer.concat([...blocks, Buffer.alloc(1024)]);
  return hasZstd() ? execFileSync('zstd', ['-q', '-c'], { input }) : execFileSync('gzip', ['-c'], { input });
}

function hasZstd(): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((place) => existsSync(join(place, 'zstd')));
}

/** A PATH on which `tar` leaves a line per call before it does its work. */
function countingTar(): { path: string; calls: () => number } {
  const real = execFileSync('sh', ['-c', 'command -v tar']).toString().trim();
  const bin = join(folder, 'bin');
  const trace = join(folder, 'tar-calls');
  mkdirSync(bin);
  writeFileSync(join(bin, 'tar'), `#!/bin/sh\necho call >> '${trace}'\nexec '${real}' "$@"\n`);
  chmodSync(join(bin, 'tar'), 0o755);
  const calls = (): number => (existsSync(trace) ? readFileSync(trace, 'utf8').split('\n').length - 1 : 0);
  return { path: [bin, process.env['PATH'] ?? ''].join(delimiter), calls };
}
