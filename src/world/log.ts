import type { Place } from '../errors.ts';
import { inWords } from './words.ts';

export { githubLog } from './log-github.ts';
export { terminalLog } from './log-terminal.ts';
export type { Write } from './stage.ts';

/** Where people read what happens: the job's log on GitHub, stderr or stdout of a terminal. */
export interface Log {
  info(line: string): void;
  notice(message: string, place?: Place): void;
  warning(message: string, place?: Place): void;
  error(message: string, place?: Place): void;
  /**
   * Runs work that writes foreign output under a title. One block streams at a time; the others are
   * spooled to disk and shown whole, in the order in which they end. Foreign output can issue no runner command.
   * When every block has settled, everything has been shown.
   */
  block<T>(title: string, work: (output: Output) => Promise<T>): Promise<T>;
}

/** Takes the bytes a child wrote; resolves when more may come (back-pressure). */
export type Output = (chunk: Buffer) => Promise<void>;

/** A log that tells whether foreign output is being shown at this moment. */
export interface LiveLog extends Log {
  readonly streaming: boolean;
}

/**
 * Says `still <text> (1 min 30 s)` from time to time, so that nobody takes long work for a hang; returns what ends it.
 * Silent while foreign output is shown: that is the progress. Does not keep the process alive.
 */
export function progress(
  log: Log & { readonly streaming?: boolean },
  text: string,
  { everyMs = 30_000 }: { readonly everyMs?: number } = {},
): () => void {
  const started = performance.now();
  const timer = setInterval(() => {
    if (log.streaming !== true) log.info(`still ${text} (${inWords(performance.now() - started)})`);
  }, everyMs);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}

/** A log that says what is to be said of a place in a file only once, however many parts of a command find it. */
export function onceAPlace(log: LiveLog): LiveLog {
  const said = new Set<string>();
  const once = (kind: 'notice' | 'warning' | 'error', message: string, place?: Place): void => {
    const what = place === undefined ? undefined : JSON.stringify([kind, message, place]);
    if (what !== undefined && said.has(what)) return;
    if (what !== undefined) said.add(what);
    log[kind](message, place);
  };
  return {
    get streaming() {
      return log.streaming;
    },
    info: (line) => {
      log.info(line);
    },
    notice: (message, place) => {
      once('notice', message, place);
    },
    warning: (message, place) => {
      once('warning', message, place);
    },
    error: (message, place) => {
      once('error', message, place);
    },
    block: (title, work) => log.block(title, work),
  };
}
