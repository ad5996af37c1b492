import { spawn } from 'node:child_process';
import { Socket } from 'node:net';
import type { Writable } from 'node:stream';

/** Reads `guard <group>` and `release <group>`; at the end of its input it kills the groups that are left. */
const SCRIPT = `
groups=
while read -r verb group; do
  rest=
  for each in $groups; do [ "$each" = "$group" ] || rest="$rest $each"; done
  groups=$rest
  [ "$verb" = guard ] && groups="$groups $group"
done
for each in $groups; do kill -s KILL -- "-$each"; done 2>/dev/null
`;

let input: Writable | undefined;

/**
 * Has a process group killed when this process is gone, however it went: after `kill -9` no handler of ours runs, but
 * the system closes the watchdog's input. Returns what ends the watch. Nothing on Windows, which has no groups.
 */
export function watch(group: number): () => void {
  if (process.platform === 'win32') return () => undefined;
  input ??= startWatchdog();
  const dog = input;
  dog.write(`guard ${group}\n`);
  return () => dog.write(`release ${group}\n`);
}

function startWatchdog(): Writable {
  const dog = spawn('/bin/sh', ['-c', SCRIPT], {
    detached: true,
    cwd: '/',
    env: {},
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  // Without it children only outlive a `kill -9` of ours: no reason to fail.
  dog.on('error', () => undefined);
  dog.stdin.on('error', () => undefined);
  dog.unref();
  if (dog.stdin instanceof Socket) dog.stdin.unref();
  return dog.stdin;
}
