import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { built, lockfile, lockOf, makeWheel, manifest, PATH, python, runIn, withPip } from '../support/plugins.ts';
import { resultOf, scratch, step, terminal, type Step } from '../support/process.ts';
import { startCacheService, type CacheService, type Fault } from '../support/cache-service.ts';
import { write } from '../support/repository.ts';

const { folder, remove } = scratch();
let service: CacheService;
let origin = '';
const first = join(folder, 'first');

const make = python(
  'import pathlib; pathlib.Path("gen").mkdir(exist_ok=True); pathlib.Path("gen/made.txt").write_text("made"); open("count.txt", "a").write("once\\n")',
);
const PLUGINS = [
  { id: 'bare', runtime: {} },
  { id: 'one', runtime: { lockfile: 'requirements.lock' } },
  { id: 'two', runtime: { lockfile: 'requirements.lock' } },
  built('steps', [], { build: { steps: [make], inputs: ['requirements.lock'], outputs: ['gen'] } }),
];

beforeAll(async () => {
  service = await startCacheService();
  origin = join(folder, 'origin');
  write(first, { 'plugins.json': manifest(built('a', [{ command: ['true'] }])) });
  await terminal(['provision'], { cwd: first });
  const sha256 = makeWheel(join(origin, 'wheels'), 'hello');
  write(origin, { 'plugins.json': manifest(...PLUGINS), 'requirements.lock': lockfile({ name: 'hello', sha256 }) });
});
afterAll(async () => {
  await service.stop();
  remove();
});
beforeEach(() => {
  service.heal();
  service.forget();
});

let last = 0;
/** The repository as another runner checks it out: at another place, with nothing built. */
function checkout(): string {
  const place = join(folder, `checkout ${(last += 1)}`);
  cpSync(origin, place, { recursive: true });
  withPip(place, first);
  return place;
}

interface Options {
  readonly permission?: number;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly through?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

function provision(
  workspace: string,
  { permission = 3, inputs = {}, through, environment = {} }: Options = {},
): Promise<Step> {
  // The service's own variables must not change where the runner's files are.
  const whole = Object.entries(service.environment({ workspace, temp: workspace, permission }));
  const place = Object.fromEntries(whole.filter(([name]) => name.startsWith('ACTIONS_')));
  return step({
    workspace,
    inputs: { command: 'provision', installer: 'pip', ...inputs },
    environment: { ...place, ...environment },
    ...(through === undefined ? {} : { through }),
  });
}

const statuses = (ran: Step): unknown => resultOf(ran).plugins?.map(({ status }) => status);

function expectWhole(workspace: string): void {
  for (const id of ['one', 'two']) expect(runIn(workspace, id, 'hello')).toBe('hello 1.0');
  for (const { id } of PLUGINS) {
    expect(runIn(workspace, id, 'python', '-c', 'import sys; print(sys.prefix)')).toBe(
      join(workspace, 'artifacts/plugins', id, 'venv'),
    );
    expect(lockOf(workspace, id).plugin).toBe(id);
  }
  expect(readFileSync(join(workspace, 'gen/made.txt'), 'utf8')).toBe('made');
  expect(readdirSync(join(workspace, 'artifacts/.store')).filter((name) => name.startsWith('work-'))).toEqual([]);
}

describe("GitHub's cache", () => {
  test('is filled by the first run and spares every other checkout the builds: no pip is started, no step runs', async () => {
    const [cold, warm] = [checkout(), checkout()];
    const filling = await provision(cold);
    const saved = service.entries().length;
    service.forget();
    const trace = join(folder, 'warm.strace');
    const through = hasStrace()
      ? ['strace', '--seccomp-bpf', '-f', '-qq', '-e', 'trace=execve', '-s', '300', '-o', trace]
      : undefined;
    const second = await provision(warm, through === undefined ? {} : { through });

    expect([filling.code, filling.outputs['cache-hit']]).toEqual([0, 'false']);
    expectWhole(cold);
    // The two that are equal travel once, the bare one not at all.
    expect(saved).toBe(2);
    expect(second.code).toBe(0);
    expect(statuses(second)).toEqual(['built', 'restored', expect.stringMatching(/restored|stored/u), 'restored']);
    expect(existsSync(join(warm, 'count.txt'))).toBe(false);
    expectWhole(warm);
    expect(service.counts()).toMatchObject({ create: 0, upload: 0 });
    if (through === undefined) {
      skip('no strace');
      return;
    }
    const started = readFileSync(trace, 'utf8')
      .split('\n')
      .filter((line) => / = 0$/u.test(line));
    expect(started.filter((line) => /pip|install/u.test(line))).toEqual([]);
  });

  test('is not written again when all of it is there, and not used when it is turned off', async () => {
    const workspace = checkout();
    const off = await provision(workspace, { inputs: { cache: 'false' } });

    expect([off.code, service.total()]).toEqual([0, 0]);
    expectWhole(workspace);
  });

  test('may only be read on an untrusted trigger: nothing is packed, nothing is asked of it but to read', async () => {
    service.clear();
    const readOnly = await provision(checkout(), { permission: 1 });
    const denied = await provision(checkout(), { environment: { ACTIONS_CACHE_MODE: 'read' } });

    expect([readOnly.code, denied.code, service.entries().length]).toEqual([0, 0, 0]);
    expect(service.counts()).toMatchObject({ create: 0, upload: 0, finalize: 0 });
  });

  test('that hands out another content than was saved is not believed: it is built, and said', async () => {
    service.clear();
    await provision(checkout());
    const forged = service.entries().map(({ key, version }) => ({ key, version }));
    const harmful = join(folder, 'harmful.tar');
    const place = join(folder, 'harmful');
    mkdirSync(place, { recursive: true });
    service.clear();
    for (const { key, version } of forged) {
      const fingerprint = key.slice(-64);
      const entry = join(place, fingerprint);
      write(entry, { 'entry.json': '{"schema":1}', 'venv/bin/python': '#!/bin/sh\necho harmed\n' });
      execFileSync('tar', ['-cf', harmful, '--transform', `s,^,${fingerprint}/,`, '-C', place, fingerprint]);
      service.plant({ key, version, bytes: readFileSync(harmful) });
    }
    const workspace = checkout();

    const ran = await provision(workspace);

    expect([ran.code, resultOf(ran).reason]).toEqual([0, 'ok']);
    expect(ran.seen.commands.some(({ name }) => name === 'warning')).toBe(true);
    expectWhole(workspace);
  });
});

describe('a cache service in trouble never fails the command', () => {
  const faults: readonly (readonly [string, Fault])[] = [
    ['answers with errors', { kind: 'status', status: 500 }],
    ['limits the rate', { kind: 'status', status: 429 }],
    ['refuses', { kind: 'status', status: 403 }],
    ['cuts the line', { kind: 'reset' }],
    ['holds rubbish', { kind: 'rubbish', route: 'download' }],
    ['is full', { kind: 'full' }],
    ['is read-only after all', { kind: 'read-only' }],
    ['may not be read after all', { kind: 'read-denied' }],
    ['cuts downloads off', { kind: 'truncated' }],
    ['changes a bit', { kind: 'flipped' }],
  ];
  let filled: readonly { key: string; version: string; bytes: Buffer }[] = [];
  beforeAll(async () => {
    service.clear();
    await provision(checkout());
    filled = service.entries();
  });

  // Both ways at once: what is there cannot be had, and what is new cannot be saved.
  test.each(faults)('that %s', async (_, fault) => {
    service.clear();
    for (const entry of filled) service.plant(entry);
    const workspace = checkout();
    write(workspace, {
      'plugins.json': manifest(
        ...PLUGINS,
        built('new', [], { build: { steps: [{ command: ['true'] }], inputs: ['wheels'] } }),
      ),
    });
    service.fail(fault);

    const ran = await provision(workspace);

    if (ran.outputs['reason'] !== 'ok') throw new Error(`${ran.stdout}${ran.stderr}${JSON.stringify(ran.files)}`);
    expect(ran.code).toBe(0);
    expect(new Set(ran.seen.commands.map(({ name }) => name).filter((name) => name !== 'warning'))).toEqual(new Set());
    expect(ran.stdout).not.toContain('secret');
    expectWhole(workspace);
  });

  test('that is not there', async () => {
    const workspace = checkout();

    const ran = await provision(workspace, {
      environment: { ACTIONS_RESULTS_URL: 'http://127.0.0.1:9/', ACTIONS_CACHE_URL: 'http://127.0.0.1:9/' },
    });

    expect([ran.code, ran.outputs['reason']]).toEqual([0, 'ok']);
    expect(ran.seen.commands.map(({ name }) => name)).toEqual(['warning']);
    expectWhole(workspace);
  });
});

function hasStrace(): boolean {
  try {
    execFileSync('strace', ['--seccomp-bpf', '-f', '-qq', '-e', 'trace=execve', '-o', '/dev/null', 'true'], {
      env: { PATH },
      stdio: 'pipe',
    });
    return true;
  } catch {
    return false;
  }
}

/** Says loudly that a test proved nothing here. */
function skip(why: string): void {
  process.stderr.write(`\n!!! NOT TESTED (${why}): ${expect.getState().currentTestName ?? ''}\n`);
}
