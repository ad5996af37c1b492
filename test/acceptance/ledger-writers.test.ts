import { afterAll, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { openHub } from '../support/hub.ts';
import { historyOf } from '../support/ledgers.ts';
import { BUNDLE, NODE, outside, scratch } from '../support/process.ts';

const { folder, remove } = scratch();
afterAll(remove);

const WRITERS = 4;
const OPERATIONS = 5;
/** Kills until a command is left alone, so that the test has an end. */
const KILLS = 2;

/** Runs a command in a process group of its own, which is killed as a whole after so long; null where it was. */
async function killedAfter(
  words: readonly string[],
  { cwd, home, ms }: { readonly cwd: string; readonly home: string; readonly ms: number | null },
): Promise<number | null> {
  const child = spawn(NODE, [BUNDLE, ...words], { cwd, detached: true, stdio: 'ignore', env: outside(home) });
  const ended = once(child, 'exit') as Promise<[code: number | null]>;
  const timer =
    ms === null
      ? undefined
      : setTimeout(() => {
          if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
        }, ms);
  const [code] = await ended;
  clearTimeout(timer);
  return code;
}

test.each(['http', 'file'] as const)(
  `${WRITERS} writers over %s, killed at any moment and run again, lose nothing, do nothing twice and never get stuck`,
  async (kind) => {
    const plugins = Object.fromEntries(Array.from({ length: WRITERS }, (_, at) => [`writer-${at}`, '1.0.0']));
    const hub = await openHub(join(folder, kind), plugins);
    try {
      const remote = kind === 'http' ? hub.server.url('octo/plugins') : hub.bare.folder;
      await hub.desk.must('stage', 'canary', '--remote', remote);
      const home = join(folder, 'home');
      let kills = 0;

      const write = async (plugin: string): Promise<void> => {
        for (let at = 0; at < OPERATIONS; at += 1) {
          const operation = at % 2 === 0 ? 'hold' : 'resume';
          const request = `${plugin} ${at}`;
          const words = [operation, 'canary', '--plugins', plugin, '--request', request, '--remote', remote];
          for (let tries = 0; ; tries += 1) {
            const ms = tries < KILLS ? 150 + Math.random() * 700 : null;
            const code = await killedAfter(words, { cwd: hub.desk.cwd, home, ms });
            if (code === 0) break;
            if (code === null) kills += 1;
            else if (tries > KILLS + 3) throw new Error(`${words.join(' ')} is stuck: ${code}`);
          }
        }
      };
      await Promise.all(Object.keys(plugins).map(write));

      const requests = Object.keys(plugins).map((plugin) =>
        historyOf(hub.ledger, plugin, 'canary')
          .slice(1)
          .map(({ operation, request }) => `${operation} ${request}`),
      );
      expect(requests).toEqual(
        Object.keys(plugins).map((plugin) =>
          Array.from({ length: OPERATIONS }, (_, at) => `${at % 2 === 0 ? 'hold' : 'resume'} ${plugin} ${at}`),
        ),
      );
      const audit = await hub.desk.ask('verify', '--remote', remote);
      expect([audit.reason, audit.document.findings]).toEqual(['ok', []]);
      expect(hub.ledger.board().sequence).toBe(2 * WRITERS + WRITERS * OPERATIONS);
      expect(kills).toBeGreaterThan(0);
    } finally {
      await hub.stop();
    }
  },
  100_000,
);
