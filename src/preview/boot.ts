import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '../errors.ts';
import { brief } from '../world/plain.ts';
import type { Boot, Sandbox } from './backend.ts';
import type { Choice } from './backends.ts';
import { ask, healthOf, type Health } from './health.ts';
import type { PreviewLog } from './log.ts';

/** A plugin that is up. */
export interface Booted {
  readonly sandbox: Sandbox;
  readonly health: Health;
  /** Milliseconds from the start of the engine until the plugin was healthy. */
  readonly bootMs: number;
}

export interface BootOptions {
  readonly port: number;
  readonly timeoutMs: number;
  /** Called once when the plugin waits for a debugger, from when on it has all the time; null where nobody can attach. */
  readonly onAwaited: (() => void) | null;
  readonly log: PreviewLog;
  readonly signal: AbortSignal;
}

/** How often an answer is looked for, in milliseconds. */
const INTERVAL = 25;

/**
 * Starts the sandbox and waits until the plugin is healthy. What does not come up is stopped before this throws.
 * @throws Refusal `boot_failed`: it ended, it could not be loaded, it did not answer in time; the signal's reason; EngineFailure:
 * the engine itself failed, which a plugin can also make believe.
 */
export async function bootPlugin(
  { backend }: Pick<Choice, 'backend'>,
  boot: Boot,
  { port, timeoutMs, onAwaited, log, signal }: BootOptions,
): Promise<Booted> {
  const started = performance.now();
  const sandbox = await backend.start(boot);
  sandbox.onOutput(log.take);
  let ended: { readonly code: number | null; readonly why: string } | undefined;
  const over = new AbortController();
  void sandbox.ended.then((end) => {
    ended = end;
    over.abort();
  });
  const refuse = async (what: string, hint: string, quotes = true): Promise<never> => {
    await sandbox.stop();
    const tail = quotes ? log.tail(TAIL) : '';
    throw new Refusal('boot_failed', [`'${boot.plugin}' ${what}.`, ...(tail === '' ? [] : [tail])].join('\n'), {
      hint,
    });
  };
  let last = 'nothing answered';
  let limit = timeoutMs;
  try {
    for (;;) {
      signal.throwIfAborted();
      if (ended !== undefined) {
        const fault = backend.fault?.(ended.code, log.text());
        if (fault !== undefined) throw new EngineFailure('no_backend', `it could not start a sandbox: ${brief(fault)}`);
        await refuse(`was not ready when its process ended: ${ended.why}`, 'Its log says more.');
      }
      if (performance.now() - started > limit)
        await refuse(
          `was not ready after ${timeoutMs / 1000} s: ${last}`,
          'Give it longer with `boot-timeout`, or see what it waits for.',
        );
      try {
        const health = healthOf(await ask(port, '/healthz', 5000, AbortSignal.any([signal, over.signal])));
        if (health?.status === 'ok') return { sandbox, health, bootMs: Math.round(performance.now() - started) };
        if (health?.status === 'failed') {
          // Its traceback may come after its answer: when it has ended, all of it is here.
          await sandbox.stop();
          await refuse(
            `could not be loaded: ${health.reason ?? 'it does not say why'}`,
            log.text().includes('Traceback ')
              ? 'The traceback is in its log.'
              : 'See `runtime` of its entry in the manifest: the entrypoint, handler or module.',
            false,
          );
        }
        if (health?.debugger === 'awaited' && onAwaited !== null && limit !== Infinity) {
          limit = Infinity;
          onAwaited();
        }
        if (health === undefined) last = 'what answered is no health';
        else last = health.debugger === 'awaited' ? 'it waits for a debugger' : 'it is still starting';
      } catch (error) {
        if (error instanceof Refusal) throw error;
        signal.throwIfAborted();
      }
      await pause(INTERVAL);
    }
  } catch (error) {
    await sandbox.stop();
    throw error;
  }
}

/** An engine that did not get as far as the plugin; its message is a clause on why. */
export class EngineFailure extends Refusal {}

/** Lines of the log that a message quotes. */
const TAIL = 20;
