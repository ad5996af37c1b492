// A first provision of N plugins, with one lockfile and with N, against making each venv by hand; and with one lockfile
// against a single plugin. Usage: cold.mjs [N…]. A hundred take a quarter of an hour.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { BUNDLE, interleaved, report, timed } from './measure.mjs';
import { makeRepository, makeWheels } from './repository.mjs';

const counts = process.argv.slice(2).map(Number);
const WHEELS = 5;
const hasUv = spawnSync('uv', ['--version']).status === 0;
if (!hasUv) console.log('uv is not on the PATH: the comparison with uv is left out.');

const alone = {};
let peers = 0;
for (const count of counts.length > 0 ? counts : [1, 10]) {
  const wheels = makeWheels(WHEELS, count);
  const env = {
    PIP_FIND_LINKS: wheels.folder,
    PIP_NO_INDEX: '1',
    UV_FIND_LINKS: wheels.folder,
    UV_OFFLINE: '1',
    PIP_DISABLE_PIP_VERSION_CHECK: '1',
  };
  const kinds = {
    'one lockfile': () => wheels.lines.filter(({ version }) => version === 0).map(({ line }) => line),
    [`${count} lockfiles`]: (index) => wheels.lines.filter(({ version }) => version === index).map(({ line }) => line),
  };
  for (const [kind, lockOf] of Object.entries(kinds)) {
    if (count === 1 && kind !== 'one lockfile') continue;
    const root = makeRepository(count, lockOf);
    const cold = (installer) => () => {
      rmSync(join(root, 'artifacts'), { recursive: true, force: true });
      return timed([process.execPath, BUNDLE, 'provision', '--installer', installer, '--pass-env', 'PIP_*,UV_*'], {
        cwd: root,
        env,
      });
    };
    const byHand = (make) => () => {
      // Under a new name: uv remembers the interpreters of venvs that it has seen, and a first run finds none.
      peers += 1;
      const folder = `peer/${peers}`;
      rmSync(join(root, 'peer'), { recursive: true, force: true });
      mkdirSync(join(root, folder), { recursive: true });
      const each = `seq 0 ${count - 1} | xargs -P 2 -I@ sh -ec '${make(folder)}'`;
      return timed(['sh', '-c', each], { cwd: root, env });
    };
    const lock = 'plugins/p@/requirements.lock';
    const times = interleaved(count > 20 ? 1 : 3, {
      pip: cold('pip'),
      'venv + pip': byHand(
        (folder) => `python3 -m venv ${folder}/@ && ${folder}/@/bin/pip install -q --require-hashes -r ${lock}`,
      ),
      'one pip': byHand(
        (folder) =>
          `python3 -m venv --without-pip ${folder}/@ && python3 -m pip --python ${folder}/@/bin/python install -q --no-deps --no-compile --require-hashes -r ${lock}`,
      ),
      ...(hasUv && {
        uv: cold('uv'),
        'uv venv + uv pip sync': byHand(
          (folder) => `uv -q venv ${folder}/@ && uv -q pip sync --python ${folder}/@ --require-hashes ${lock}`,
        ),
      }),
    });
    report(`cold, ${count} plugins, ${kind}, pip`, times.pip, times['venv + pip'], 'venv + pip each, 2 at once');
    report(
      `cold, ${count} plugins, ${kind}, pip`,
      times.pip,
      times['one pip'],
      'one pip for bare venvs, --no-deps --no-compile, 2 at once',
      '≤ 1.5× (distinct)',
    );
    if (hasUv)
      report(
        `cold, ${count} plugins, ${kind}, uv`,
        times.uv,
        times['uv venv + uv pip sync'],
        'uv venv + uv pip sync each',
        '≤ 1.2× (distinct)',
      );
    if (count === 1) Object.assign(alone, times);
    for (const installer of hasUv ? ['pip', 'uv'] : ['pip']) {
      if (count > 1 && kind === 'one lockfile' && alone[installer] !== undefined)
        report(
          `cold, ${count} plugins, ${kind}, ${installer}`,
          times[installer],
          alone[installer],
          '1 plugin',
          '≤ 2.5× (50)',
        );
    }
    rmSync(root, { recursive: true, force: true });
  }
  rmSync(wheels.folder, { recursive: true, force: true });
}
