export interface Command {
  readonly argv: readonly [string, ...string[]];
  /** Absolute. */
  readonly cwd: string;
  /** The whole environment of the child; nothing is inherited. */
  readonly environment: Readonly<Record<string, string>>;
}

export interface Ended {
  /** Exit code; null when a signal ended the process or it could not be started. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly timedOut: boolean;
  readonly seconds: number;
}

export interface Read extends Ended {
  readonly stdout: string;
  readonly stderr: string;
}
