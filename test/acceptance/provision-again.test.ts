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
  expect([row(again, 'a').note, row(again, 'b').note]).toEqual([
    'what an earlier run made is not whole any more',
    null,
  ]);
  expect(quiet.document.reason).toBe('nothing_to_do');
});

test('what is made again says why', async () => {
  const cwd = join(folder, 'why');
  const files = (comment: string, word: string, value: string): Record<string, string> => ({
    'plugins.json': manifest(
      { id: 'a', runtime: { lockfile: 'a.txt' } },
      { id: 'b', runtime: { build: { steps: [{ name: 'say', command: ['true', word] }] } } },
      { id: 'c', runtime: { environment: { VALUE: value } } },
    ),
    'a.txt': `${lockfile({ name: 'hello', sha256: makeWheel(join(cwd, 'wheels'), 'hello') })}${comment}`,
    '.gitignore': 'artifacts/\n',
  });
  const repository = makeRepository(cwd, files('', 'once', '1'));
  const first = await told(['provision'], { cwd });
  repository.write(files('# again\n', 'more', '1'));

  const planned = await told(['provision', '--dry-run'], { cwd });
  const again = await told(['provision'], { cwd });
  repository.write(files('# again\n', 'more', '2'));
  const valued = await told(['provision'], { cwd });

  expect(['a', 'b', 'c'].map((id) => row(first, id).note)).toEqual([null, null, null]);
  const why = ['a.txt changed', 'a step, a file it is built from, or a setting of it changed', null];
  expect(['a', 'b', 'c'].map((id) => row(planned, id).note)).toEqual(why);
  expect(['a', 'b', 'c'].map((id) => row(again, id).note)).toEqual(why);
  expect(row(valued, 'c').note).toBe('its lock.json does not say what the manifest says');
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
