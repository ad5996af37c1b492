// Start-up of the bundle against Node's own.
import { rmSync } from 'node:fs';
import { BUNDLE, interleaved, report, timed } from './measure.mjs';
import { makeRepository } from './repository.mjs';

const node = process.execPath;
const help = interleaved(15, {
  ours: () => timed([node, BUNDLE, '--help']),
  node: () => timed([node, '-e', '0']),
});
report('--help', help.ours, help.node, 'node -e 0', '≤ 1.4×');

const root = makeRepository(10, () => undefined);
const plan = interleaved(15, {
  ours: () => timed([node, BUNDLE, 'plan', '--json', '--base', 'HEAD'], { cwd: root }),
  node: () => timed([node, '-e', '0']),
  git: () =>
    timed(
      [
        'sh',
        '-c',
        'git rev-parse --show-prefix && git ls-files -z -co --exclude-standard && git rev-parse HEAD && git merge-base HEAD HEAD && git diff --name-only HEAD && git ls-files -o',
      ],
      { cwd: root },
    ),
});
report("plan of 10 plugins, git's own time taken off", plan.ours - plan.git, plan.node, 'node -e 0', '≤ 2.5×');
rmSync(root, { recursive: true, force: true });
