import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Podman as root where hard limits are low asks for more than it may: see containers.conf(5). */
const conf = join(mkdtempSync(join(tmpdir(), 'coolbox-containers-')), 'containers.conf');
writeFileSync(
  conf,
  '[containers]\ndefault_ulimits = ["nofile=20000:20000", "nproc=32768:32768"]\n[engine]\nruntime = "runc"\n',
);

/** What the engines need of the environment. */
export const ENGINES: Readonly<Record<string, string>> = { CONTAINERS_CONF: conf };

/** The isolated backends that work on this machine; the others are told, loudly, with what they say. */
export function isolatedBackends(): readonly string[] {
  const questions = {
    docker: ['docker', 'version'],
    podman: ['podman', 'info'],
    local: ['bwrap', '--unshare-all', '--unshare-user', '--ro-bind', '/', '/', '/bin/true'],
  };
  return Object.entries(questions).flatMap(([name, [program = '', ...words]]) => {
    const { status, stderr, error } = spawnSync(program, words, {
      encoding: 'utf8',
      env: { ...process.env, ...ENGINES },
    });
    if (status === 0) return [name];
    console.warn(`SKIPPED: the previews in ${name}: ${error?.message ?? stderr.trim()}`);
    return [];
  });
}
