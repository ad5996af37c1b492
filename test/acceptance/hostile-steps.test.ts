import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { built, lockfile, lockOf, makeWheel, manifest, python, withPip } from '../support/plugins.ts';
import { row, scratch, told } from '../support/process.ts';
import { write } from '../support/repository.ts';

const { folder, remove } = scratch();
afterAll(remove);

let last = 0;
const shell = (command: string) => ({ command, shell: true });

/** A working directory with these plugins, and an empty folder beside it. */
function workspace(...plugins: readonly Readonly<Record<string, unknown>>[]): { cwd: string; outside: string } {
  last += 1;
  const [cwd, outside] = [join(folder, `case ${last}`), join(folder, `outside ${last}`)];
  mkdirSync(outside, { recursive: true });
  write(cwd, { 'plugins.json': manifest(...plugins) });
  if (last > 1) withPip(cwd, join(folder, 'case 1'));
  return { cwd, outside };
}

describe('a build step that spoils its own venv fails, and nothing else does', () => {
  test.each([
    ['replaces it by a link', 'rm -rf "$VIRTUAL_ENV" && ln -s "$OUT" "$VIRTUAL_ENV"'],
    ['removes it', 'rm -rf "$VIRTUAL_ENV"'],
    ['removes its interpreter', 'rm "$VIRTUAL_ENV"/bin/python*'],
    ['puts a pipe where its settings were', 'rm "$VIRTUAL_ENV/pyvenv.cfg" && mkfifo "$VIRTUAL_ENV/pyvenv.cfg"'],
    ['links its settings to a file outside', 'ln -sf "$OUT/x" "$VIRTUAL_ENV/pyvenv.cfg"'],
  ])('when it %s', async (_, command) => {
    const bad = { ...shell(command), environment: { OUT: join(folder, `outside ${last + 1}`) } };
    const { cwd, outside } = workspace(built('bad', [bad]), { id: 'good', runtime: {} });

    const result = await told(['provision', '--jobs=2'], { cwd });

    expect([result.code, result.document.reason]).toEqual([1, 'step_failed']);
    expect([row(result, 'bad').status, row(result, 'good').status]).toEqual(['failed', 'built']);
    expect(readdirSync(outside)).toEqual([]);
    expect(existsSync(join(cwd, 'artifacts/plugins/bad/lock.json'))).toBe(false);
  });
});

test('a lockfile that is edited while it is built from is not kept under what it was before', async () => {
  const { cwd } = workspace(built('slow', [shell('echo "# edited" >> b.lock')]), {
    id: 'b',
    runtime: { lockfile: 'b.lock' },
  });
  const sha256 = makeWheel(join(cwd, 'wheels'), 'demo');
  writeFileSync(join(cwd, 'b.lock'), lockfile({ name: 'demo', sha256 }));

  const result = await told(['provision', '--jobs=1', '--installer=pip'], { cwd });

  expect(row(result, 'b').status).toBe('failed');
  expect(row(result, 'b').note).toContain("'b.lock' of 'b' was changed");
});

test.each([
  'artifacts/plugins/a/lock.json',
  'artifacts/plugins/a/venv/pyvenv.cfg',
  'artifacts/.store/manifest.json',
  'artifacts/.store/probes.json',
])('a pipe in the place of %s is not waited for', async (file) => {
  const { cwd } = workspace({ id: 'a', runtime: {} });
  await told(['provision'], { cwd });
  rmSync(join(cwd, file));
  execFileSync('mkfifo', [join(cwd, file)]);

  const result = await told(['provision'], { cwd, patience: 30 });

  expect(result.code).toBe(0);
  expect(lockOf(cwd, 'a').plugin).toBe('a');
});

test.each([
  ['a folder twice', (record: Entry) => record.folders.push(record.folders[0] ?? '')],
  ['no folders', (record: Entry) => record.folders.splice(0)],
  [
    'a link with a path that is too long',
    (record: Entry) => record.links.push({ path: 'venv/l', target: 'x'.repeat(5000) }),
  ],
  [
    'a path below a link',
    (record: Entry) => record.links.push({ path: 'venv/l', target: '/tmp' }, { path: 'venv/l/x', target: 'y' }),
  ],
])('an entry of the store that records %s is built again', async (_, spoil) => {
  const { cwd } = workspace(built('a', [python('print(1)')]));
  await told(['provision'], { cwd });
  const { fingerprint } = lockOf(cwd, 'a').resolved;
  const file = join(cwd, 'artifacts/.store', fingerprint, 'entry.json');
  const record = JSON.parse(readFileSync(file, 'utf8')) as Entry;
  spoil(record);
  writeFileSync(file, JSON.stringify(record));
  rmSync(join(cwd, 'artifacts/plugins'), { recursive: true });

  const again = await told(['provision'], { cwd });

  expect([again.code, row(again, 'a').status]).toEqual([0, 'built']);
});

interface Entry {
  readonly folders: string[];
  readonly links: { path: string; target: string }[];
}
