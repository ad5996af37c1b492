/** That a time was over. */
export class TooLate extends Error {}

/**
 * What the work gives, unless a time is over or the signal comes first; the work is told by a signal of its own.
 * The timer is held on to: on Node 20 an `AbortSignal.any` of an `AbortSignal.timeout` may be collected before it comes.
 * @throws TooLate, the signal's reason, and what the work throws.
 */
export async function within<T>(
  ms: number,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  signal.throwIfAborted();
  const own = new AbortController();
  let stop = (): void => undefined;
  const over = new Promise<never>((_, reject) => {
    const leave = (reason: unknown): void => {
      own.abort(reason);
      reject(reason instanceof Error ? reason : new Error(String(reason)));
    };
    const timer = setTimeout(() => {
      leave(new TooLate('too late'));
    }, ms);
    const onAbort = (): void => {
      leave(signal.reason);
    };
    signal.addEventListener('abort', onAbort, { once: true });
    stop = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
    };
  });
  const given = work(own.signal);
  try {
    return await Promise.race([given, over]);
  } finally {
    // What is left behind may still fail.
    given.catch(() => undefined);
    stop();
  }
}
