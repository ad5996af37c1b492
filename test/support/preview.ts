import { setTimeout as pause } from 'node:timers/promises';
import { start, type Ran, type RunOptions } from './process.ts';
import { ENGINES } from './sandboxes.ts';

/** A preview that stays up. */
export interface Up {
  readonly url: string;
  /** The process of the command. */
  readonly pid: number;
  invoke(name: string, given: unknown): Promise<unknown>;
  health(): Promise<unknown>;
  /** Ends it as Ctrl-C does. */
  stop(signal?: NodeJS.Signals): Promise<Ran>;
}

/** Starts `preview <plugin>` and waits until it says its address. */
export async function upPreview(plugin: string, options: RunOptions, ...words: readonly string[]): Promise<Up> {
  const environment = { ...ENGINES, ...options.environment };
  const running = start(['preview', plugin, '--no-once', ...words], { ...options, environment });
  const { child, ended } = running;
  let said = '';
  let url: string | undefined;
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    // Before that the probes still run.
    url = /is up in \w+ after \d+ ms: (\S+)[^]*Ctrl-C ends it/u.exec(said)?.[1];
  });
  while (url === undefined) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`The preview did not come up:\n${said}`);
    await pause(50);
  }
  const address = url;
  return {
    url: address,
    pid: child.pid ?? 0,
    async invoke(name, given) {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(`${address}invoke/${name}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(given),
      });
      return response.json();
    },
    health: async () => (await fetch(`${address}healthz`)).json(),
    stop(signal = 'SIGINT') {
      child.kill(signal);
      return ended;
    },
  };
}
