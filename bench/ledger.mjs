// Staging on a ledger: one plugin against a clone, commit and push by hand, 500 plugins against one, and on ledgers of many
// events against an empty one; then resolve and status. Usage: ledger.mjs [events of a ledger…]
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUNDLE, interleaved, report, timed } from './measure.mjs';
import { makeRepository } from './repository.mjs';

const sizes = process.argv.slice(2).map(Number);
const BRANCH = 'plugin-channels';
const MANY = 500;
const folder = mkdtempSync(join(tmpdir(), 'bench-ledger-'));
const root = makeRepository(MANY, () => undefined);
let last = 0;

const bare = (name) => {
  const path = join(folder, `${name}.git`);
  execFileSync('git', ['init', '-q', '--bare', path]);
  return path;
};
/** Stages the next version of plugins, each with another content than before. */
const stage = (remote, plugins) => {
  last += 1;
  for (const id of plugins === '*' ? Array.from({ length: MANY }, (_, index) => `p${index}`) : [plugins])
    writeFileSync(join(root, 'plugins', id, 'm0.py'), `# ${last}\n`);
  const words = ['stage', 'canary', '--plugins', plugins, '--version', `1.0.${last}`, '--remote', remote];
  return timed([process.execPath, BUNDLE, ...words], { cwd: root });
};
const byHand = (remote) => () => {
  const clone = join(folder, 'clone');
  rmSync(clone, { recursive: true, force: true });
  const commit = `git -c user.name=b -c user.email=b@x commit -qam next`;
  return timed([
    'sh',
    '-ec',
    `git clone -q --depth=1 --branch ${BRANCH} file://${remote} ${clone}; cd ${clone}; date +%s%N >> channels.txt; git add -A; ${commit}; git push -q`,
  ]);
};

const peer = bare('peer');
stage(peer, 'p0');
const ours = bare('ours');
stage(ours, 'p0');
const one = interleaved(10, { ours: () => stage(ours, 'p0'), hand: byHand(peer) });
report('stage of 1 plugin', one.ours, one.hand, 'clone, commit, push');

const many = bare('many');
stage(many, '*');
const batch = interleaved(3, { many: () => stage(many, '*'), one: () => stage(ours, 'p0') });
report(`stage of ${MANY} plugins`, batch.many, batch.one, 'stage of 1 plugin', '≤ 1.5×');

const checkout = join(folder, 'checkout');
execFileSync('git', ['clone', '-q', '--branch', BRANCH, many, checkout]);
const resolved = interleaved(10, {
  resolve: () => timed([process.execPath, BUNDLE, 'resolve', 'p0', '--ledger', checkout], { cwd: root }),
  start: () => timed([process.execPath, '-e', '0']),
});
report('resolve from a checkout', resolved.resolve, resolved.start, 'node -e 0', '≤ 2×');

for (const events of sizes.length > 0 ? sizes : [10, 1000]) {
  const remote = bare(`events-${events}`);
  stage(remote, 'p0');
  for (let there = 2; there < events; there += MANY) stage(remote, events < MANY ? 'p0' : '*');
  const large = interleaved(3, { large: () => stage(remote, 'p0'), small: () => stage(ours, 'p0') });
  report(`stage on a ledger of ${events} events`, large.large, large.small, 'stage on a small one');
}
for (const each of [folder, root]) rmSync(each, { recursive: true, force: true });
