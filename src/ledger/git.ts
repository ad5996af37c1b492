import { Refusal } from '../errors.ts';
import { run } from '../world/processes.ts';
import { ledgerEnvironment, type Setting } from './environment.ts';
import { gitMissing, refusedBySystem } from './trouble.ts';

/** Runs git in one repository of ours. */
export interface Git {
  /** The repository's git directory. */
  readonly folder: string;
  /** Runs git and returns how it ended, whatever that was. @throws Refusal when there is no git, or the run is over. */
  try(words: readonly string[], options?: GitOptions): Promise<GitEnded>;
  /** Runs git on what is in the repository already; returns its output. @throws Refusal when git fails. */
  do(words: readonly string[], options?: GitOptions): Promise<Buffer>;
}

export interface GitOptions {
  readonly input?: string | Uint8Array | undefined;
  /** More settings: those of the remote are given only to what speaks to it. */
  readonly settings?: readonly Setting[] | undefined;
  /** Told what git says on stderr as it comes. */
  readonly onSaid?: ((text: string) => void) | undefined;
  /** Ends git early. */
  readonly signal?: AbortSignal | undefined;
  /** Ends git when it prints more bytes than this. */
  readonly most?: number | undefined;
  /** Runs on to its end when this process is killed or cancelled. */
  readonly survives?: boolean | undefined;
}

export interface GitEnded {
  /** null: ended by a signal, or by `timedOut`. */
  readonly code: number | null;
  readonly timedOut: boolean;
  readonly stdout: Buffer;
  readonly stderr: string;
}

export interface GitWorld {
  readonly outside: Readonly<Record<string, string | undefined>>;
  /** When all must be done, as `performance.now()` counts. */
  readonly until: () => number;
  readonly signal: AbortSignal;
  readonly place: string;
}

/** More than git says when something is wrong; progress alone can be more. */
const SAID = 64 * 1024;
/** How long a push may still take when the run is cancelled or the time is over: it is nearly done, and half of it is worse. */
const LAST_CHANCE_MS = 5000;

export function gitAt(folder: string, world: GitWorld): Git {
  const attempt: Git['try'] = async (words, options = {}) => {
    const { survives = false, input, settings = [], onSaid } = options;
    world.signal.throwIfAborted();
    const out: Buffer[] = [];
    const enough = new AbortController();
    let room = options.most ?? Infinity;
    let stderr = '';
    const environment = ledgerEnvironment(world.outside, folder, settings);
    const later = survives ? delayed(world.signal, LAST_CHANCE_MS) : undefined;
    const cancelled = later?.signal ?? world.signal;
    const early = [options.signal ?? [], options.most === undefined ? [] : enough.signal].flat();
    const signal = early.length === 0 ? cancelled : AbortSignal.any([cancelled, ...early]);
    const { code, timedOut } = await run(
      { argv: ['git', ...words], cwd: folder, environment },
      {
        input,
        signal,
        survives,
        timeoutMs: Math.max(survives ? LAST_CHANCE_MS : 1, world.until() - performance.now()),
        onOutput(chunk, stream) {
          if (stream === 'stdout') {
            room -= chunk.length;
            if (room < 0) enough.abort();
            else out.push(chunk);
          } else {
            const text = chunk.toString('utf8');
            stderr = (stderr + text).slice(-SAID);
            onSaid?.(text);
          }
        },
      },
    ).finally(() => later?.stop());
    if (code === 127) throw gitMissing();
    // What survives has an end that is worth knowing, cancelled or not.
    if (!survives) world.signal.throwIfAborted();
    return { code, timedOut, stdout: Buffer.concat(out), stderr };
  };
  return {
    folder,
    try: attempt,
    async do(words, options) {
      const ended = await attempt(words, options);
      if (ended.code === 0) return ended.stdout;
      if (ended.timedOut)
        throw new Refusal('system_failed', 'git did not end before the time was over.', {
          hint: 'Run again when this machine has less to do.',
        });
      throw refusedBySystem(ended.stderr, folder);
    },
  };
}

/** A signal that comes some time after another, until `stop`. */
function delayed(signal: AbortSignal, ms: number): { readonly signal: AbortSignal; readonly stop: () => void } {
  const later = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const onAbort = (): void => {
    timer = setTimeout(() => {
      later.abort(signal.reason);
    }, ms);
  };
  signal.addEventListener('abort', onAbort, { once: true });
  return {
    signal: later.signal,
    stop: () => {
      signal.removeEventListener('abort', onAbort);
      clearTimeout(timer);
    },
  };
}
