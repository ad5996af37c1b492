import type { Log } from '../../src/world/log.ts';

export interface RecordingLog extends Log {
  /** What was said so far, by kind. */
  readonly said: Readonly<Record<'info' | 'notice' | 'warning' | 'error', readonly string[]>>;
}

/** A log that keeps what it is told and drops foreign output. */
export function recordingLog(): RecordingLog {
  const said = { info: [] as string[], notice: [] as string[], warning: [] as string[], error: [] as string[] };
  return {
    said,
    info: (line) => void said.info.push(line),
    notice: (message) => void said.notice.push(message),
    warning: (message) => void said.warning.push(message),
    error: (message) => void said.error.push(message),
    block: (_title, work) => work(() => Promise.resolve()),
  };
}
