import { afterAll, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { previewRoom } from '../support/preview-room.ts';
import { NODE } from '../support/process.ts';

const room = previewRoom();
afterAll(room.remove);

const SCRIPTS = join(import.meta.dirname, '..', '..', 'scripts', 'dev');
const environment = { ...process.env, PATH: `${dirname(NODE)}:${process.env['PATH'] ?? ''}` };
const hasPwsh = spawnSync('pwsh', ['-NoProfile', '-Command', 'exit 0']).status === 0;

/** How each script is started, after the path of it. */
const FLAVOURS = [
  { file: 'preview_plugin.sh', through: [], runs: true },
  { file: 'preview_plugin.ps1', through: ['pwsh', '-NoProfile', '-File'], runs: hasPwsh },
] as const;

function run(script: string, through: readonly string[], words: readonly string[]) {
  const [program = '', ...rest] = [...through, script, ...words];
  return spawnSync(program, rest, { cwd: '/', encoding: 'utf8', env: environment });
}

for (const { file, through, runs } of FLAVOURS) {
  const withShell = runs ? test : test.skip;
  if (!runs) process.stderr.write(`\n!!! NOT TESTED (no pwsh on PATH): ${file}\n`);

  withShell(`${file} passes its arguments and the exit code on, from a folder with spaces to any other`, () => {
    const root = join(room.folder, `of ${file}`, "it's here");
    mkdirSync(join(root, 'scripts', 'dev'), { recursive: true });
    mkdirSync(join(root, 'dist'));
    copyFileSync(join(SCRIPTS, file), join(root, 'scripts', 'dev', file));
    writeFileSync(
      join(root, 'dist', 'index.js'),
      'console.log(JSON.stringify(process.argv.slice(2)));\nprocess.exitCode = 7;\n',
    );
    const words = [
      'a plugin',
      '--probe',
      '/healthz 200 {"kind": "native"}',
      '--port=0',
      '',
      '$HOME',
      "it's",
      'a\nb',
      '-x',
    ];

    const { status, stdout } = run(join(root, 'scripts', 'dev', file), through, words);

    expect(JSON.parse(stdout)).toEqual(['preview', ...words]);
    expect(status).toBe(7);
  });

  withShell(`${file} previews`, () => {
    const cwd = room.workspace('class Plugin:\n    pass\n');

    const good = run(join(SCRIPTS, file), through, ['p', '--dry-run', '--working-directory', cwd, '--json']);
    const wrong = run(join(SCRIPTS, file), through, ['no such plugin', '--working-directory', cwd]);

    expect(JSON.parse(good.stdout)).toMatchObject({ command: 'preview', reason: 'ok', plugin: 'p' });
    expect(good.status).toBe(0);
    expect(wrong.stderr).toContain("'no such plugin'");
    expect(wrong.status).toBe(1);
  });
}
