import { execFileSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { cpSync, existsSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startCacheService, type CacheService } from '../support/cache-service.ts';
import { sha256, shell, tiny, wasmOf, wasmPlugin, writing } from '../support/modules.ts';
import { manifest, PATH } from '../support/plugins.ts';
import { processes, resultOf, scratch, start, step, told, type Step, type Told } from '../support/process.ts';
import { makeRepository, write } from '../support/repository.ts';

const { folder, remove } = scratch();
let service: CacheService;
beforeAll(async () => {
  service = await startCacheService();
});
afterAll(async () => {
  await service.stop();
  remove();
});

let last = 0;
function workspace(steps: readonly unknown[], more: Readonly<Record<string, string>> = {}): string {
  const place = join(folder, `case ${(last += 1)}`);
  makeRepository(place, {
    'plugins.json': manifest(wasmPlugin('a', 'a.wasm', steps)),
    'src/main.txt': 'one',
    '.gitignore': 'artifacts/\n*.wasm\nhalf\ngo\n',
    ...more,
  });
  return place;
}

const build = (cwd: string, ...words: readonly string[]): Promise<Told> => told(['build-wasm', ...words], { cwd });
const statuses = ({ document }: Pick<Told, 'document'>): unknown => document.plugins?.map(({ status }) => status);
const digestAt = (cwd: string): string => sha256(readFileSync(join(cwd, 'a.wasm')));

/** Builds at once, but for the source `two`: then it writes half a module, which is valid as far as it goes, and waits. */
const waiting = shell(
  `if [ "$(cat src/main.txt)" = one ]; then ${writing(tiny('one'), 'a.wasm')}; else
  ${writing(tiny().subarray(0, 8), 'a.wasm')}; touch half; while [ ! -e go ]; do sleep 0.05; done; ${writing(tiny('two'), 'a.wasm')}; fi`,
);

/** Starts a build and kills it when half of the module is there. */
async function killed(cwd: string): Promise<void> {
  const { child, ended } = start(['build-wasm'], { cwd });
  for (let waited = 0; waited < 20_000 && !existsSync(join(cwd, 'half')); waited += 20) await pause(20);
  child.kill('SIGKILL');
  await ended;
}

/** The steps of a workspace that run: those of a run that was killed may go on until the next one ends them. */
const running = (cwd: string) =>
  processes().filter(({ pid, line }) => line.includes('touch half') && folderOf(pid) === cwd);

function folderOf(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

describe('kill -9 in the middle of a build', () => {
  test('leaves nothing that is released: stage refuses until build-wasm has come to its end', async () => {
    const cwd = workspace([waiting]);
    await build(cwd);
    write(cwd, { 'src/main.txt': 'two' });
    await killed(cwd);

    const { document } = await told(['stage', 'canary', '--version=1.0'], { cwd });

    expect([document.reason, document.hint]).toEqual(['wasm_missing', 'Run `build-wasm` to its end before `stage`.']);
  });

  test('does not lose the module of before: a build that then fails leaves it in place', async () => {
    const cwd = workspace([waiting]);
    await build(cwd);
    write(cwd, { 'src/main.txt': 'two' });
    await killed(cwd);
    write(cwd, { 'plugins.json': manifest(wasmPlugin('a', 'a.wasm', [{ command: ['false'] }])) });

    const failing = await build(cwd);

    expect(failing.document.reason).toBe('step_failed');
    expect(running(cwd)).toEqual([]);
    expect(digestAt(cwd)).toBe(sha256(tiny('one')));
    expect(wasmOf(cwd, 'a')).toMatchObject({ sha256: sha256(tiny('one')) });
  });

  test('leaves no half of a module that the next run believes: it builds, and all is right', async () => {
    const cwd = workspace([waiting], { 'src/main.txt': 'two' });
    await killed(cwd);
    write(cwd, { go: '' });

    const [next, after] = [await build(cwd), await build(cwd)];

    expect([statuses(next), digestAt(cwd)]).toEqual([['built'], sha256(tiny('two'))]);
    expect(after.document.reason).toBe('nothing_to_do');
    expect(
      readdirSync(join(cwd, 'artifacts/.store')).filter((name) => /^(?:work|aside|building)-/u.test(name)),
    ).toEqual([]);
  });

  test('does not lose the module of a plugin that is no longer asked for, and leaves none that never was whole', async () => {
    const cwd = workspace([waiting]);
    await build(cwd);
    write(cwd, { 'src/main.txt': 'two' });
    await killed(cwd);
    write(cwd, { 'plugins.json': manifest(wasmPlugin('b', 'b.wasm', [shell(writing(tiny(), 'b.wasm'))])) });

    const next = await build(cwd);

    expect([next.code, statuses(next)]).toEqual([0, ['built']]);
    expect(running(cwd)).toEqual([]);
    expect(digestAt(cwd)).toBe(sha256(tiny('one')));
  });

  test('of a build of a committed module puts the committed one back', async () => {
    const cwd = workspace([waiting], { 'src/main.txt': 'two' });
    writeFileSync(join(cwd, 'a.wasm'), tiny('committed'));
    const { child, ended } = start(['build-wasm', '--rebuild'], { cwd });
    for (let waited = 0; waited < 20_000 && !existsSync(join(cwd, 'half')); waited += 20) await pause(20);
    child.kill('SIGKILL');
    await ended;
    write(cwd, { go: '' });
    await pause(200);

    const next = await build(cwd);

    expect([statuses(next), digestAt(cwd)]).toEqual([['committed'], sha256(tiny('committed'))]);
  });

  test('at any moment leaves nothing that a later run believes', async () => {
    const slow = shell(`${writing(tiny().subarray(0, 8), 'a.wasm')}; sleep 0.2; ${writing(tiny(), 'a.wasm')}`);
    const cwd = workspace([slow]);
    for (let round = 0; round < 8; round++) {
      if (round % 2 === 0) rmSync(join(cwd, 'artifacts/plugins'), { recursive: true, force: true });
      write(cwd, { 'src/main.txt': String(round) });
      const { child, ended } = start(['build-wasm'], { cwd });
      await Promise.race([pause(150 + Math.random() * 400), ended]);
      child.kill('SIGKILL');
      await ended;
      if (existsSync(join(cwd, 'artifacts/plugins/a/lock.json')) && existsSync(join(cwd, 'a.wasm')))
        expect(wasmOf(cwd, 'a')).toMatchObject({ size: tiny().length });
    }
    await pause(300);
    write(cwd, { 'src/main.txt': 'last' });

    const next = await build(cwd);

    expect([next.code, digestAt(cwd)]).toEqual([0, sha256(tiny())]);
    expect((await build(cwd)).document.reason).toBe('nothing_to_do');
  });
});

describe("GitHub's cache", () => {
  function run(cwd: string, inputs: Readonly<Record<string, string>> = {}): Promise<Step> {
    const whole = Object.entries(service.environment({ workspace: cwd, temp: cwd }));
    const environment = Object.fromEntries(whole.filter(([name]) => name.startsWith('ACTIONS_')));
    return step({ workspace: cwd, inputs: { command: 'build-wasm', ...inputs }, environment });
  }

  test('has the module for the same inputs at another path of checkout; what it has wrong is built', async () => {
    const origin = workspace([shell(`pwd > where.txt; ${writing(tiny(), 'a.wasm')}`)]);
    const [one, other, third] = ['one', 'at/another/place', 'third'].map((name) => join(folder, name));
    for (const place of [one, other, third]) cpSync(origin, place ?? '', { recursive: true });

    const cold = await run(one ?? '');
    service.forget();
    const warm = await run(other ?? '');
    const counts = service.counts();
    service.fail({ kind: 'flipped', route: 'download' });
    const spoiled = await run(third ?? '');
    service.heal();

    expect([statuses({ document: resultOf(cold) }), cold.outputs['cache-hit']]).toEqual([['built'], 'false']);
    expect([statuses({ document: resultOf(warm) }), warm.outputs['cache-hit']]).toEqual([['restored'], 'true']);
    expect(existsSync(join(other ?? '', 'where.txt'))).toBe(false);
    expect(digestAt(other ?? '')).toBe(sha256(tiny()));
    expect(counts).toMatchObject({ create: 0, upload: 0 });
    expect(statuses({ document: resultOf(spoiled) })).toEqual(['built']);
  });

  test('gets nothing of a build that went wrong, and is not asked for a module that is built anew or committed', async () => {
    const bad = workspace([shell(writing(tiny().subarray(0, 20), 'a.wasm'))]);
    const there = workspace([shell(writing(tiny(), 'a.wasm'))]);
    writeFileSync(join(there, 'a.wasm'), tiny());
    const before = service.entries().length;

    const failed = await run(bad);
    service.forget();
    const committed = await run(there);
    const asked = service.counts();

    expect([failed.code, service.entries().length]).toEqual([1, before]);
    expect([statuses({ document: resultOf(committed) }), asked.lookup]).toEqual([['committed'], 0]);
  });
});

test('a warm run starts nothing but git', async () => {
  const cwd = workspace([shell(writing(tiny(), 'a.wasm'))]);
  await build(cwd);
  const trace = join(folder, 'warm.strace');
  const through = ['strace', '--seccomp-bpf', '-f', '-qq', '-e', 'trace=execve', '-o', trace];
  if (!hasStrace()) {
    process.stderr.write(`\n!!! NOT TESTED (no strace): ${expect.getState().currentTestName ?? ''}\n`);
    return;
  }

  const warm = await told(['build-wasm'], { cwd, through });

  const started = readFileSync(trace, 'utf8')
    .split('\n')
    .flatMap((line) => /execve\("([^"]+)".* = 0$/u.exec(line)?.[1] ?? []);
  expect(warm.document.reason).toBe('nothing_to_do');
  expect(started.slice(1).filter((path) => !/\/git(?:-core\/git)?$/u.test(path))).toEqual([]);
});

function hasStrace(): boolean {
  try {
    const words = ['--seccomp-bpf', '-f', '-qq', '-e', 'trace=execve', '-o', '/dev/null', 'true'];
    execFileSync('strace', words, { env: { PATH }, stdio: 'pipe' });
    return true;
  } catch {
    return false;
  }
}
