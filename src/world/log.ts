import type { Place } from '../errors.ts';

/** Where people read what happens: the job's log on GitHub, stderr or stdout of a terminal. */
export interface Log {
  info(line: string): void;
  notice(message: string, place?: Place): void;
  warning(message: string, place?: Place): void;
  error(message: string, place?: Place): void;
  /**
   * Runs work that writes foreign output under a title. One block streams at a time; the others are
   * spooled to disk and shown whole, in the order in which they end. Foreign output can issue no runner command.
   */
  block<T>(title: string, work: (output: Output) => Promise<T>): Promise<T>;
}

/** Takes the bytes a child wrote; resolves when more may come (back-pressure). */
export type Output = (chunk: Buffer) => Promise<void>;
