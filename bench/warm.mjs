// A second provision of 100 plugins, with nothing changed, against hashing their inputs.
import { rmSync } from 'node:fs';
import { BUNDLE, interleaved, report, timed } from './measure.mjs';
import { makeRepository, makeWheels } from './repository.mjs';

const node = process.execPath;
const wheels = makeWheels(3);
const root = makeRepository(100, () => wheels.lines.map(({ line }) => line));
const env = { PIP_FIND_LINKS: wheels.folder, PIP_NO_INDEX: '1', UV_FIND_LINKS: wheels.folder, UV_OFFLINE: '1' };
const provision = [node, BUNDLE, 'provision', '--pass-env', 'PIP_*,UV_*'];
timed(provision, { cwd: root, env });

const warm = interleaved(10, {
  ours: () => timed(provision, { cwd: root, env }),
  hashing: () => timed(['sh', '-c', 'git ls-files plugins | git hash-object --stdin-paths'], { cwd: root }),
  start: () => timed([node, '-e', '0']),
});
report('warm provision of 100 plugins', warm.ours, warm.hashing + warm.start, 'git hash-object + node -e 0', '≤ 1.5×');
for (const folder of [root, wheels.folder]) rmSync(folder, { recursive: true, force: true });
