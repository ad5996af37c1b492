// Writers at once on one ledger branch, over http and over a path, whose process groups are killed at random: what was lost,
// doubled or stuck. Then the same lines without kills, against a bare loop of plumbing.
// Usage: ledger-writers.mjs [writers] [operations of each] [kills at least]
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { transpiled } from './sources.mjs';

const [WRITERS = 8, EACH = 50, KILLS = 200] = process.argv.slice(2).map(Number);
const BRANCH = 'plugin-channels';
const folder = transpiled(['src', join('test', 'support')]);
const environment = {
  PATH: process.env.PATH,
  HOME: folder,
  GIT_CONFIG_NOSYSTEM: '1',
  RUNNER_TEMP: join(folder, 'temporary'),
};

/** Adds the lines it is given, each by one update that knows its own line again. */
const WRITER = `
import { withBranch } from './src/ledger/driver.js';
const [place, ...lines] = process.argv.slice(2);
const where = { kind: 'remote', directory: import.meta.dirname, remote: place };
const identity = { name: 'Writer', email: 'writer@example.org' };
const signal = new AbortController().signal;
await withBranch({ branch: '${BRANCH}', where, identity, environment: process.env, signal }, async (branch) => {
  for (const line of lines) {
    await branch.update(async (tip) => {
      const log = (await tip.read('log.txt'))?.toString() ?? '';
      if (log.split('\\n').includes(line)) return { change: null, answer: null };
      return { change: { files: new Map([['log.txt', log + line + '\\n']]), message: line, at: new Date() }, answer: null };
    });
  }
});
`;

/** What one would write by hand: the same race, with as few processes as plumbing takes. */
const BARE = `
url=$1; shift
work=$(mktemp -d "$RUNNER_TEMP/bare-XXXXXX"); export GIT_DIR=$work
export GIT_AUTHOR_NAME=w GIT_AUTHOR_EMAIL=w@x GIT_COMMITTER_NAME=w GIT_COMMITTER_EMAIL=w@x
git init -q --bare --template= "$work"
for line in "$@"; do
  until
    parent=
    if git fetch -q --depth=1 "$url" "+refs/heads/${BRANCH}:refs/heads/tip" 2>/dev/null; then parent="-p $(git rev-parse refs/heads/tip)"; fi
    { [ -z "$parent" ] || git cat-file blob refs/heads/tip:log.txt; echo "$line"; } > "$work/log.txt"
    blob=$(git hash-object -w "$work/log.txt")
    tree=$(printf '100644 blob %s\\tlog.txt\\n' "$blob" | git mktree)
    git push -q "$url" "$(git commit-tree $parent -m "$line" "$tree"):refs/heads/${BRANCH}" 2>/dev/null
  do :; done
done
rm -rf "$work"
`;

const ours = {
  batches: (lines) => lines.map((line) => [line]),
  command: (url, lines) => [process.execPath, [join(folder, 'writer.mjs'), url, ...lines]],
};
const oursInOne = { ...ours, batches: (lines) => [lines] };
const plumbing = {
  batches: (lines) => [lines],
  command: (url, lines) => ['/bin/sh', [join(folder, 'bare.sh'), url, ...lines]],
};

try {
  writeFileSync(join(folder, 'writer.mjs'), WRITER);
  writeFileSync(join(folder, 'bare.sh'), BARE);
  mkdirSync(environment.RUNNER_TEMP);
  mkdirSync(join(folder, 'served'));
  const { makeBare, startGitServer } = await import(
    pathToFileURL(join(folder, 'test', 'support', 'git-remote.js')).href
  );
  const server = await startGitServer(join(folder, 'served'));
  for (const kind of ['http', 'file']) {
    const place = (name) => (kind === 'http' ? server.url(name) : join(folder, 'served', `${name}.git`));
    const killed = makeBare(join(folder, 'served'), `${kind}-killed`);
    await race(`${kind}, killed`, killed, place(`${kind}-killed`), ours, KILLS);
    const [calm, bare] = [`${kind}-calm`, `${kind}-bare`].map((name) => makeBare(join(folder, 'served'), name));
    const few = Math.min(EACH, 10);
    const mine = await race(`${kind}, at peace`, calm, place(`${kind}-calm`), oursInOne, 0, few);
    const loop = await race(`${kind}, bare plumbing`, bare, place(`${kind}-bare`), plumbing, 0, few);
    console.log(
      `${kind}: ${WRITERS} writers, ${few} lines each: ${(mine / loop).toFixed(2)}× a bare loop of plumbing (goal ≤ 1.2×)`,
    );
  }
  await server.stop();
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** Lets all writers write all their lines, and kills some of them; prints what became of it. Returns seconds. */
async function race(title, repository, url, writer, kills, each = EACH) {
  const started = performance.now();
  const count = { kills: 0, runs: 0, failed: 0 };
  const lines = (index) => Array.from({ length: each }, (_, line) => `w${index}-${line}`);
  let working = WRITERS;
  const one = async (index) => {
    for (const batch of writer.batches(lines(index))) {
      for (let done = false; !done;) {
        count.runs += 1;
        const child = spawn(...writer.command(url, batch), {
          detached: true,
          stdio: ['ignore', 'ignore', 'pipe'],
          env: environment,
        });
        let said = '';
        child.stderr.on('data', (chunk) => (said += chunk));
        // More often than is needed on the average, as the last writers have the line to themselves.
        const isVictim = count.kills < kills && Math.random() < (2 * kills) / (WRITERS * each + kills);
        let over = false;
        const end = () => over || process.kill(-child.pid, 'SIGKILL');
        if (isVictim) void pause(30 + Math.random() * 900).then(end);
        const [code, signal] = await once(child, 'exit');
        over = true;
        if (signal === 'SIGKILL') count.kills += 1;
        else if (code !== 0) {
          count.failed += 1;
          if (count.failed < 4) console.log(`  ${said.trim().split('\n').slice(-3).join(' | ')}`);
          if (count.failed > 50) throw new Error('stuck');
        }
        done = code === 0;
      }
    }
    working -= 1;
  };
  await Promise.all(Array.from({ length: WRITERS }, (_, index) => one(index)));
  const seconds = (performance.now() - started) / 1000;
  const found = repository.git('show', `${BRANCH}:log.txt`).split('\n');
  const wanted = Array.from({ length: WRITERS }, (_, index) => lines(index)).flat();
  const lost = wanted.filter((line) => !found.includes(line)).length;
  const doubled = found.length - new Set(found).size;
  const commits = Number(repository.git('rev-list', '--count', BRANCH));
  const merges = Number(repository.git('rev-list', '--count', '--min-parents=2', BRANCH));
  const locks = readdirSync(join(repository.folder, 'refs', 'heads')).filter((name) => name.endsWith('.lock')).length;
  console.log(
    `${title}: ${wanted.length} lines in ${seconds.toFixed(1)} s; ${count.runs} runs, ${count.kills} killed, ${count.failed} failed; ` +
      `${lost} lost, ${doubled} doubled, ${working} stuck, ${locks} locks left; ${commits} commits, ${merges} merges`,
  );
  if (lost + doubled + working + locks + merges > 0 || commits !== wanted.length) process.exitCode = 1;
  repository.git('fsck', '--strict');
  return seconds;
}
