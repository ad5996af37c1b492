// Makes plugin repositories to measure on, with wheels of their own: no network is in any figure.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MAKE_WHEEL = `
import sys, zipfile
name, version, folder = sys.argv[1:]
info = f'{name}-{version}.dist-info'
files = {f'{name}/__init__.py': ''}
for index in range(60):
    files[f'{name}/part{index}.py'] = f'VALUE = {index}\\n' + '# ' + 'x' * 2000 + '\\n'
files[f'{info}/METADATA'] = f'Metadata-Version: 2.1\\nName: {name}\\nVersion: {version}\\n'
files[f'{info}/WHEEL'] = 'Wheel-Version: 1.0\\nGenerator: bench\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n'
files[f'{info}/RECORD'] = ''.join(f'{path},,\\n' for path in [*files, f'{info}/RECORD'])
with zipfile.ZipFile(f'{folder}/{name}-{version}-py3-none-any.whl', 'w', zipfile.ZIP_DEFLATED) as wheel:
    for path, text in files.items():
        wheel.writestr(zipfile.ZipInfo(path), text)
`;

/** A folder of wheels `part0` … and the line of a lockfile for each. */
export function makeWheels(count, versions = 1) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-wheels-'));
  const lines = [];
  for (let index = 0; index < count; index++) {
    for (let version = 0; version < versions; version++) {
      execFileSync('python3', ['-c', MAKE_WHEEL, `part${index}`, `1.${version}`, folder]);
      const wheel = readFileSync(join(folder, `part${index}-1.${version}-py3-none-any.whl`));
      const hash = createHash('sha256').update(wheel).digest('hex');
      lines.push({ index, version, line: `part${index}==1.${version} --hash=sha256:${hash}` });
    }
  }
  return { folder, lines };
}

/** A repository of `count` plugins, each with a file of its own and the lockfile that `lockOf(index)` returns, if any. */
export function makeRepository(count, lockOf) {
  const root = mkdtempSync(join(tmpdir(), 'bench-repository-'));
  const plugins = [];
  for (let index = 0; index < count; index++) {
    const folder = `plugins/p${index}`;
    mkdirSync(join(root, folder), { recursive: true });
    for (let file = 0; file < 20; file++)
      writeFileSync(join(root, folder, `m${file}.py`), `# ${index} ${file}\n${'x = 1\n'.repeat(200)}`);
    const lock = lockOf(index);
    if (lock !== undefined) writeFileSync(join(root, folder, 'requirements.lock'), `${lock.join('\n')}\n`);
    plugins.push({
      id: `p${index}`,
      runtime: {
        interpreter: { python: '>=3.8' },
        ...(lock === undefined ? {} : { lockfile: `${folder}/requirements.lock` }),
      },
      dev: { watch: [folder] },
    });
  }
  writeFileSync(join(root, 'plugins.json'), JSON.stringify({ profiles: { default: { plugins } } }, undefined, 1));
  writeFileSync(join(root, '.gitignore'), 'artifacts/\npeer/\n');
  const git = (...args) =>
    execFileSync('git', ['-c', 'user.name=bench', '-c', 'user.email=bench@localhost', ...args], { cwd: root });
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', 'Plugins to measure on');
  return root;
}
