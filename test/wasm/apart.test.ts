import { execFileSync, spawnSync } from 'node:child_process';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { codeHeavy, componentAround, componentWith, dataHeavy, leb, MODULE, section } from '../support/wasm-bytes.ts';
import { transpiled } from '../support/transpiled.ts';

// Large modules are validated in a process of its own; here both processes run as they do in the bundle.

let folder: string;
let sources: string;

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'plugin-action-wasm-')));
  sources = await transpiled(folder);
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Peak memory in MB. Not `maxRSS`: what a process was before it became this program counts there, and that was Jest. */
const PEAK = "Number(/VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]) / 1024";

const DRIVER = `
  import { readFileSync } from 'node:fs';
  const [sources, path, program, deadline] = process.argv.slice(1);
  const { inspectModule } = await import(sources + '/wasm/inspect.js');
  const told = await inspectModule(path, null, { program, deadlineMs: Number(deadline), as: 'm.wasm' })
    .catch(({ reason, message, stack }) => ({ reason, message, stack }));
  console.log(JSON.stringify({ ...told, megabytes: ${PEAK} }));
`;

interface Told {
  readonly reason?: string;
  readonly message?: string;
  readonly form?: string;
  readonly size?: number;
  readonly megabytes: number;
}

/** What a process of its own tells of a file, and the most memory that it took. */
function inspect(path: string, { program = examiner(), deadlineMs = 60_000 } = {}): Told {
  const argv = ['--input-type=module', '-e', DRIVER, sources, path, program, String(deadlineMs)];
  return JSON.parse(execFileSync(process.execPath, argv, { encoding: 'utf8' })) as Told;
}

function examiner(): string {
  return join(sources, 'wasm', 'examiner-process.js');
}

/** The most memory that the process which validates takes, in MB. */
function memoryOfExaminer(path: string, form: string, size: number): number {
  const say = `import { readFileSync } from 'node:fs'; process.on('exit', () => process.stderr.write(String(${PEAK})))`;
  const argv = ['--import', `data:text/javascript,${encodeURIComponent(say)}`, examiner()];
  const { stderr } = spawnSync(process.execPath, argv, {
    input: JSON.stringify({ path, form, size }),
    encoding: 'utf8',
    env: {},
  });
  return Number(stderr);
}

async function keep(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}

describe('50 MB are inspected within 150 MB of memory', () => {
  const unbalanced = [0, 0x20, 0, 0x20, 0, 0x0b];
  const custom = (): Buffer => section(0, [4, 0x66, 0x69, 0x6c, 0x6c], Buffer.alloc(48 * 1024 * 1024, 7));
  /** A type that a component may not have, as its last section. */
  const wrong = section(7, [1, 0x01]);

  test.each([
    ['a module of code', () => codeHeavy(48), 'module', undefined],
    ['a module of data', () => dataHeavy(48), 'module', undefined],
    ['a module that is one custom section', () => Buffer.concat([MODULE, custom()]), 'module', undefined],
    ['a module whose last function is wrong', () => codeHeavy(48, unbalanced), 'module', 'the code section'],
    ['a component of code', () => componentAround(codeHeavy(48)), 'component', undefined],
    ['a component of data', () => componentAround(dataHeavy(48)), 'component', undefined],
    [
      'a component in a component',
      () => componentWith(section(4, componentAround(dataHeavy(48)))),
      'component',
      undefined,
    ],
    ['a component that is one custom section', () => componentWith(custom()), 'component', undefined],
    [
      'a component whose module is one custom section',
      () => componentAround(Buffer.concat([MODULE, custom()])),
      'component',
      undefined,
    ],
    [
      'a component of data whose last section is wrong',
      () => Buffer.concat([componentAround(dataHeavy(48)), wrong]),
      'component',
      'the type section',
    ],
  ])('%s', async (_, make, form, within) => {
    const bytes = make();
    const path = await keep('large.wasm', bytes);

    const told = inspect(path);
    const megabytes = memoryOfExaminer(path, form, bytes.length);

    expect(bytes.length).toBeGreaterThan(50_000_000);
    expect(told.reason).toBe(within === undefined ? undefined : 'wasm_invalid');
    if (within === undefined) expect(told).toMatchObject({ form, size: bytes.length });
    else expect(told.message).toContain(`(byte ${bytes.length - 1}, in ${within}`);
    expect(megabytes).toBeGreaterThan(bytes.length / 1024 / 1024);
    expect(Math.max(megabytes, told.megabytes)).toBeLessThan(150);
  });
});

test('what V8 would validate for minutes is given up', async () => {
  const count = 300_000;
  const body = Buffer.from([1, ...leb(49_990), 0x7f, 0x20, 0, 0x0b]);
  const entry = Buffer.concat([Buffer.from(leb(body.length)), body]);
  const path = await keep(
    'slow.wasm',
    Buffer.concat([
      MODULE,
      section(1, [1, 0x60, 1, 0x7f, 1, 0x7f]),
      section(3, leb(count), Buffer.alloc(count)),
      section(10, leb(count), Buffer.alloc(entry.length * count, entry)),
    ]),
  );

  const told = inspect(path, { deadlineMs: 300 });

  expect(told).toMatchObject({ reason: 'wasm_invalid' });
  expect(told.message).toContain('could not be validated within 300 ms');
});

test('a process that dies of a module takes nothing with it', async () => {
  const path = await keep('deadly.wasm', dataHeavy(1));
  const program = await keep('dies.mjs', Buffer.from('process.abort()'));

  const told = inspect(path, { program });

  expect(told).toMatchObject({ reason: 'wasm_invalid' });
  expect(told.message).toContain('ended with SIGABRT');
});

test('a failure of the process itself is not blamed on the module', async () => {
  const path = await keep('good.wasm', dataHeavy(1));
  const program = await keep('fails.mjs', Buffer.from('throw new Error("our bug")'));

  const told = inspect(path, { program });

  expect(told.reason).toBeUndefined();
  expect(told.message).toContain('our bug');
});

test('a start function of a large module is not run', async () => {
  const { length } = await readdir(folder);
  const path = await keep(
    'starts.wasm',
    Buffer.concat([
      MODULE,
      section(1, [1, 0x60, 0, 0]),
      section(3, [1, 0]),
      section(8, [0]),
      section(10, [1, 7, 0, 0x03, 0x40, 0x0c, 0, 0x0b, 0x0b]),
      section(0, [4, 0x66, 0x69, 0x6c, 0x6c], Buffer.alloc(100_000)),
    ]),
  );

  const told = inspect(path);

  expect(told).toMatchObject({ form: 'module' });
  expect(await readdir(folder)).toHaveLength(length + 1);
});

test('a truncated module says what is missing', async () => {
  const whole = codeHeavy(1);
  const path = await keep('cut.wasm', whole.subarray(0, 500_000));

  const told = inspect(path);

  expect(told.message).toMatch(/the code section says that it holds \d+ bytes, but \d+ are there \(byte \d+\)/u);
});
