import { afterAll, expect, test } from '@jest/globals';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { lockfile, makeWheel, manifest } from '../support/plugins.ts';
import { row, scratch, step, told } from '../support/process.ts';
import { makeRepository } from '../support/repository.ts';

const { folder, remove } = scratch();
afterAll(remove);

const WRITES = "import pathlib, time; pathlib.Path('stamp.txt').write_text(str(time.time_ns()))";

/** A repository of a plugin with a step that writes into its folder, which it runs in. */
function writing(name: string, ignored: string): string {
  const cwd = join(folder, name);
  const build = { steps: [{ name: 'stamp', command: ['python', '-c', WRITES], cwd: 'p' }] };
  makeRepository(cwd, {
    'plugins.json': manifest({ id: 'p', runtime: { build } }),
    'p/code.py': 'x = 1\n',
    '.gitignore': `artifacts/\n${ignored}`,
  });
  return cwd;
}

test('a venv whose packages were removed is put in place again, and stops nothing else', async () => {
  const cwd = join(folder, 'damaged');
  const lock = lockfile({ name: 'hello', sha256: makeWheel(join(cwd, 'wheels'), 'hello') });
  makeRepository(cwd, {
    'plugins.json': manifest(
      { id: 'a', runtime: { lockfile: 'a/requirements.txt' } },
      { id: 'b', runtime: { lockfile: 'b/requirements.txt' } },
    ),
    'a/requirements.txt': lock,
    'b/requirements.txt': lock,
    '.gitignore': 'artifacts/\n',
  });
  await told(['provision'], { cwd });
  rmSync(join(cwd, 'artifacts/plugins/a/venv/lib'), { recursive: true });

  const again = await told(['provision'], { cwd });
  const quiet = await told(['provision'], { cwd });

  expect([row(again, 'a').status, row(again, 'b').status]).toEqual(['stored', 'unchanged']);
  expect(quiet.document.reason).toBe('nothing_to_do');
});

test('a step that writes among its inputs is told of, unless git ignores what it writes', async () => {
  const open = await told(['provision'], { cwd: writing('open', '') });
  const ignored = writing('ignored', 'stamp.txt\n');
  const first = await told(['provision'], { cwd: ignored });
  const second = await told(['provision'], { cwd: ignored });

  expect(open.stderr).toMatch(/A step of 'p' has written 'p\/stamp\.txt', which is one of its inputs/u);
  expect(first.stderr).not.toContain('stamp.txt');
  expect(second.document.reason).toBe('nothing_to_do');
});

test('what is refused says so in the job summary, each problem at its line', async () => {
  const cwd = join(folder, 'refused');
  makeRepository(cwd, {
    'plugins.yaml': 'profiles:\n  default:\n    plugins:\n      - id: "../a"\n        runtime: 3\n',
  });

  const ran = await step({ workspace: cwd, inputs: { command: 'provision' }, environment: {} });
  const misspelt = await step({ workspace: cwd, inputs: { command: 'provison' }, environment: {} });

  expect(ran.files.summary).toMatch(/^### `provision` was refused\n/u);
  expect(ran.files.summary).toMatch(/\| `plugins\.yaml:4` +\| /u);
  expect(ran.files.summary).toMatch(/\| `plugins\.yaml:5` +\| /u);
  expect(misspelt.files.summary).toContain('provison');
});
