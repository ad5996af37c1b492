import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { manifest } from '../support/plugins.ts';
import { upPreview } from '../support/preview.ts';
import { scratch } from '../support/process.ts';
import { makeRepository } from '../support/repository.ts';
import { isolatedBackends } from '../support/sandboxes.ts';

const { folder, remove } = scratch();
const SECRET = 'ghs_averysecrettoken';
let victim: ChildProcess;
let service: Server;
let port = 0;

beforeAll(async () => {
  victim = spawn('sleep', ['600'], { env: { ...process.env, TOKEN: SECRET } });
  service = createServer((line) => line.end());
  await new Promise<void>((resolve) => service.listen(0, '0.0.0.0', resolve));
  const address = service.address();
  port = typeof address === 'object' ? (address?.port ?? 0) : 0;
});
afterAll(() => {
  victim.kill('SIGKILL');
  service.close();
  remove();
});

/** What is not stopped, and docs/preview.md says so. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  // Where this machine is a virtual one: what its host answers there is the host's to say.
  docker: ["sockets of the machine's host"],
  // Its runtime gives each container a keyring of its own, in which nothing is.
  podman: ["sockets of the machine's host", 'keys of the session'],
  // RLIMIT_NPROC does not bind what is root outside.
  local: process.getuid?.() === 0 ? ['a thousand processes'] : [],
};

const backends = isolatedBackends();
// jest refuses an empty table.
describe.each(backends.length > 0 ? backends : ['none'])('a hostile plugin in %s', (backend) => {
  test('reaches nothing of the outside', async () => {
    if (backend === 'none') return;
    const cwd = join(folder, backend);
    const secret = join(folder, 'home', 'secret');
    writeFileSync(secret, SECRET);
    const environment = {
      // Backwards, so that finding it means finding the outside's.
      NEEDLE: Buffer.from(SECRET).reverse().toString(),
      OUTSIDE_PORT: String(port),
      OUTSIDE_PID: String(victim.pid),
      OUTSIDE_FILE: secret,
    };
    makeRepository(cwd, {
      'hostile.py': readFileSync(join(import.meta.dirname, 'hostile.py'), 'utf8'),
      'plugins.json': manifest({
        id: 'hostile',
        runtime: { entrypoint: 'hostile:Plugin', environment },
        resources: { memory: '256Mi' },
        toolbus: { invoke: { run: 'hostile:run' } },
      }),
      '.gitignore': 'artifacts/\n',
    });
    mkdirSync(join(cwd, 'nested', 'checkout', '.git'), { recursive: true });
    writeFileSync(join(cwd, 'nested', 'checkout', '.git', 'config'), SECRET);
    writeFileSync(join(cwd, '.git', 'config'), `${readFileSync(join(cwd, '.git', 'config'), 'utf8')}\n# ${SECRET}\n`);

    const up = await upPreview(
      'hostile',
      { cwd, environment: { TOKEN: SECRET, GITHUB_TOKEN: SECRET } },
      '--prefer',
      backend,
    );
    const answer = await up.invoke('run', []);
    const ended = await up.stop();

    expect(ended.stderr).toContain(`hostile is up in ${backend}`);
    const { tried, succeeded } = (answer as { result: { tried: number; succeeded: readonly string[] } }).result;
    expect(tried).toBeGreaterThan(40);
    expect(succeeded.filter((way) => KNOWN[backend]?.includes(way) !== true)).toEqual([]);
  });
});
