import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { built, lockfile, lockOf, makeWheel, manifest, python, runIn, withPip } from '../support/plugins.ts';
import { processes, row, scratch, start, terminal, told, type Ran } from '../support/process.ts';
import { listing, write } from '../support/repository.ts';

const { folder, remove } = scratch();
afterAll(remove);

const first = join(folder, 'first');
beforeAll(async () => {
  write(first, { 'plugins.json': manifest(built('a', [{ command: ['true'] }])) });
  await terminal(['provision'], { cwd: first });
});

const install = { command: ['pip', 'install', '--no-index', '--find-links', 'wheels', 'hello'] };
const IDS = ['bare', 'locked', 'twin-one', 'twin-two', 'steps'];

/** A workspace of several plugins: bare, of a lockfile, two that share steps, and one that writes outside its venv. */
function workspace(name: string): string {
  const cwd = join(folder, name);
  const sha256 = makeWheel(join(cwd, 'wheels'), 'hello');
  const twin = (id: string) =>
    built(id, [install], { build: { steps: [install, { command: ['sleep', '0.2'] }], inputs: ['wheels'] } });
  const make = python(
    'import pathlib, time\nfor n in range(20):\n  p = pathlib.Path(f"gen/{n}.txt"); p.parent.mkdir(exist_ok=True); p.write_text("whole"); time.sleep(0.01)',
  );
  write(cwd, {
    'plugins.json': manifest(
      { id: 'bare', runtime: {} },
      { id: 'locked', runtime: { lockfile: 'requirements.lock' } },
      twin('twin-one'),
      twin('twin-two'),
      { id: 'steps', runtime: { build: { steps: [make], inputs: ['requirements.lock'], outputs: ['gen'] } } },
    ),
    'requirements.lock': lockfile({ name: 'hello', sha256 }),
  });
  withPip(cwd, first);
  return cwd;
}

const provision = ['provision', '--installer=pip', '--jobs=3'];

/** Every venv runs and says who it is, lock.json is there, and the store holds entries alone. */
async function expectWhole(cwd: string): Promise<void> {
  const again = await told(provision, { cwd });
  expect([again.code, again.document.reason]).toEqual([0, 'nothing_to_do']);
  for (const id of IDS) {
    const prefix = runIn(cwd, id, 'python', '-c', 'import sys; print(sys.prefix)');
    expect(prefix).toBe(join(cwd, 'artifacts/plugins', id, 'venv'));
    expect(lockOf(cwd, id).resolved.fingerprint).toBe(row(again, id).fingerprint);
    expect(readdirSync(join(cwd, 'artifacts/plugins', id)).filter((name) => name.startsWith('.'))).toEqual([]);
  }
  for (const id of ['locked', 'twin-one', 'twin-two']) expect(runIn(cwd, id, 'hello')).toBe('hello 1.0');
  expect(readdirSync(join(cwd, 'gen')).map((name) => readFileSync(join(cwd, 'gen', name), 'utf8'))).toEqual(
    Array(20).fill('whole'),
  );
  expect(
    readdirSync(join(cwd, 'artifacts/.store')).filter(
      (name) => !/^(?:[0-9a-f]{64}|pip-[\w.]+-[0-9a-f]{16}|probes\.json|manifest\.json|\.gitignore)$/u.test(name),
    ),
  ).toEqual([]);
}

/** What a run of this workspace left running. */
const leftIn = (cwd: string) => processes().filter(({ line }) => line.includes(cwd));

describe('kill -9', () => {
  test('at any moment leaves nothing that a later run believes: twenty kills, then a run, and all is right', async () => {
    const cwd = workspace('killed');
    let kills = 0;
    for (let round = 0; round < 20; round++) {
      // Now and then from the start, so that every stage of the work is met.
      if (round % 5 === 4) rmSync(join(cwd, 'artifacts/plugins'), { recursive: true, force: true });
      if (round % 10 === 9)
        for (const name of readdirSync(join(cwd, 'artifacts/.store')).filter((each) => /^[0-9a-f]{64}$/u.test(each)))
          rmSync(join(cwd, 'artifacts/.store', name), { recursive: true });
      const { child, ended } = start(provision, { cwd });
      await Promise.race([pause(120 + Math.random() * 1100), ended]);
      if (child.kill('SIGKILL')) kills += 1;
      await ended;
      for (const id of IDS.filter((each) => existsSync(join(cwd, 'artifacts/plugins', each, 'lock.json')))) {
        expect(runIn(cwd, id, 'python', '-c', 'print("runs")')).toBe('runs');
      }
    }
    await untilGone(() => leftIn(cwd));

    const last = await told(provision, { cwd });

    expect(kills).toBeGreaterThanOrEqual(15);
    expect([last.code, last.stderr.includes('internal')]).toEqual([0, false]);
    await expectWhole(cwd);
  });

  test('while build steps run on: the next run is right even though they still write where they were', async () => {
    const slow = {
      command: 'n=0; while [ $n -lt 300 ]; do mkdir -p "$VIRTUAL_ENV/late/$n"; n=$((n+1)); sleep 0.01; done',
      shell: true,
    };
    const cwd = join(folder, 'orphans');
    write(cwd, { 'plugins.json': manifest(built('a', [slow]), built('b', [{ command: ['true'] }])) });
    withPip(cwd, first);
    const { child, ended } = start(['provision'], { cwd });
    await untilThere(() =>
      readdirSync(join(cwd, 'artifacts/.store'), { recursive: true }).some((path) => String(path).endsWith('late/5')),
    );
    child.kill('SIGKILL');
    await ended;
    write(cwd, { 'plugins.json': manifest(built('b', [{ command: ['true'] }])) });

    const next = await told(['provision'], { cwd });

    expect([next.code, row(next, 'b').status === 'failed']).toEqual([0, false]);
    await untilGone(() => processes().filter(({ line }) => line.includes('late/$n')));
  });
});

describe.each(['SIGINT', 'SIGTERM'] as const)('%s in the middle of a step', (signal) => {
  test('ends the step and all it started, fails the run with a reason, and the next run is right', async () => {
    const cwd = join(folder, signal);
    const mark = `4${signal === 'SIGINT' ? '1' : '2'}77`;
    const wait = {
      name: 'wait',
      command: `touch started; if [ ! -e go ]; then sleep ${mark} & sleep ${mark}; fi`,
      shell: true,
    };
    write(cwd, {
      'plugins.json': manifest(built('a', [wait]), built('b', [{ ...wait, name: 'other' }]), { id: 'c', runtime: {} }),
    });
    withPip(cwd, first);
    const { child, ended } = start(['provision', '--json', '--jobs=2'], { cwd, patience: 30 });
    await untilThere(() => existsSync(join(cwd, 'started')));
    child.kill(signal);
    const ran = await ended;

    expect([ran.code, (JSON.parse(ran.stdout) as { reason: string }).reason]).toEqual([1, 'system_failed']);
    expect(ran.stderr).toContain(signal);
    await untilGone(() => processes().filter(({ line }) => line === `sleep ${mark}`));
    for (const id of ['a', 'b']) expect(existsSync(join(cwd, 'artifacts/plugins', id, 'lock.json'))).toBe(false);

    write(cwd, { go: '' });
    const next = await told(['provision'], { cwd });

    expect(next.code).toBe(0);
    expect(readdirSync(join(cwd, 'artifacts/.store')).filter((name) => name.startsWith('work-'))).toEqual([]);
    expect(runIn(cwd, 'a', 'python', '-c', 'print(1)')).toBe('1');
  });
});

test('a step that does not heed SIGTERM is ended all the same', async () => {
  const cwd = join(folder, 'deaf');
  const deaf = { command: 'trap "" TERM INT; touch started; sleep 4377 & while true; do sleep 1; done', shell: true };
  write(cwd, { 'plugins.json': manifest(built('a', [deaf])) });
  withPip(cwd, first);
  const { child, ended } = start(['provision'], { cwd, patience: 30 });
  await untilThere(() => existsSync(join(cwd, 'started')));
  child.kill('SIGTERM');

  expect((await ended).code).toBe(1);
  await untilGone(() =>
    processes().filter(({ line }) => line === 'sleep 4377' || line.includes('touch started; sleep 4377')),
  );
});

describe('runs at once in one workspace', () => {
  test.each([2, 4])('do not harm each other: %i of them', async (count) => {
    const cwd = workspace(`${count} at once`);

    const ran = await Promise.all(Array.from({ length: count }, () => told(provision, { cwd })));

    expect(ran.map(({ code }) => code)).toEqual(ran.map(() => 0));
    expect(ran.map(({ stderr }) => /error|warning/u.exec(stderr)?.[0])).toEqual(ran.map(() => undefined));
    await expectWhole(cwd);
  });

  test('do not harm each other while the manifest changes between them', async () => {
    const cwd = join(folder, 'changing');
    const variant = (n: number): string =>
      manifest(built('a', [{ command: ['sh', '-c', `sleep 0.${n}; echo ${n} > "$VIRTUAL_ENV/which"`] }]));
    write(cwd, { 'plugins.json': variant(1) });
    withPip(cwd, first);

    const runs: Promise<Ran>[] = [];
    for (const n of [1, 2, 3, 4]) {
      // At once, as editors write: a run may be reading it.
      write(cwd, { 'next.json': variant(n) });
      renameSync(join(cwd, 'next.json'), join(cwd, 'plugins.json'));
      runs.push(terminal(['provision'], { cwd }));
      await pause(400);
    }
    const ran = await Promise.all(runs);
    const settled = await told(['provision'], { cwd });

    expect(ran.map(({ code, stderr }) => (code === 0 ? '' : stderr))).toEqual(['', '', '', '']);
    expect(settled.code).toBe(0);
    expect(readFileSync(join(cwd, 'artifacts/plugins/a/venv/which'), 'utf8').trim()).toBe('4');
    expect(lockOf(cwd, 'a').resolved.fingerprint).toBe(row(settled, 'a').fingerprint);
  });

  test('that find everything there change nothing', async () => {
    const cwd = workspace('warm');
    await terminal(provision, { cwd });
    const before = listing(join(cwd, 'artifacts'));

    const ran = await Promise.all([1, 2, 3].map(() => told(provision, { cwd })));

    expect(ran.map(({ document }) => document.reason)).toEqual(ran.map(() => 'nothing_to_do'));
    expect(listing(join(cwd, 'artifacts'))).toEqual(before);
  });
});

async function untilThere(isThere: () => boolean): Promise<void> {
  for (let waited = 0; waited < 20_000; waited += 20) {
    try {
      if (isThere()) return;
    } catch {
      // A folder that is looked into may not be there yet.
    }
    await pause(20);
  }
  throw new Error('it did not come to be');
}

async function untilGone(left: () => readonly { readonly line: string }[]): Promise<void> {
  for (let waited = 0; waited < 10_000 && left().length > 0; waited += 50) await pause(50);
  expect(left()).toEqual([]);
}
