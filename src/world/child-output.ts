import type { ChildProcess } from 'node:child_process';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';

type Take = (chunk: Buffer, stream: 'stdout' | 'stderr') => Promise<void> | void;

/** How long output is still waited for when the child has ended: something that it set free may hold the pipe for ever. */
const PATIENCE_MS = 1000;
const TICK_MS = 20;

/**
 * Hands a child's output on, one chunk at a time over both streams, so that the child waits for whoever takes it.
 * When `take` throws, `onFailure` is told and the rest is read and dropped.
 * `finish`, called when the child has ended, resolves when all has been taken and throws what `take` threw.
 */
export function pump(
  child: ChildProcess,
  take: Take = () => undefined,
  onFailure: () => void,
): { finish(): Promise<void> } {
  let failure: { readonly error: unknown } | undefined;
  let taking = 0;
  let turn = Promise.resolve();

  const hand = (chunk: Buffer, name: 'stdout' | 'stderr'): Promise<void> => {
    taking += 1;
    turn = turn
      .then(() => (failure === undefined ? take(chunk, name) : undefined))
      .catch((error: unknown) => {
        failure = { error };
        onFailure();
      })
      .finally(() => (taking -= 1));
    return turn;
  };
  const drain = async (stream: Readable | null, name: 'stdout' | 'stderr'): Promise<void> => {
    if (stream === null) return;
    try {
      for await (const chunk of stream as AsyncIterable<Buffer>) await hand(chunk, name);
    } catch {
      // Reading was given up (below), or the pipe broke: there is no more.
    }
  };
  let over = false;
  const all = Promise.all([drain(child.stdout, 'stdout'), drain(child.stderr, 'stderr')]).then(() => {
    over = true;
  });

  return {
    async finish() {
      // Time in which the taker is busy does not count: what is in the pipe is still to be had.
      for (let waited = 0; waited < PATIENCE_MS;) {
        await Promise.race([all, pause(TICK_MS)]);
        if (over) break;
        if (taking === 0) waited += TICK_MS;
      }
      child.stdout?.destroy();
      child.stderr?.destroy();
      await all;
      if (failure !== undefined) throw failure.error;
    },
  };
}
