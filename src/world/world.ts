import type { Log } from './log.ts';

/** What a command is given of the outside. Everything else it reaches through the functions of this room. */
export interface World {
  /** Where one stands: absolute. On GitHub the workspace. */
  readonly directory: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly onGitHub: boolean;
  readonly log: Log;
  /** Aborted when the run is cancelled. */
  readonly signal: AbortSignal;
  readonly now: () => Date;
}
