import { code, excerpt, table } from './markdown.ts';

/** What happened to a plugin. */
export interface Happened {
  readonly sequence: number;
  readonly at: string;
  readonly operation: string;
  readonly channel: string;
  readonly version: string | null;
  readonly actor: string;
  readonly reason: string | null;
}

/** The last events of a plugin as Markdown, the newest first. */
export function historyReport(plugin: string, events: readonly Happened[], older: number): string {
  const rows = events.map(({ sequence, at, operation, channel, version, actor, reason }) => [
    String(sequence),
    at,
    operation,
    channel,
    version === null ? '' : code(version),
    excerpt(actor),
    reason === null ? '' : excerpt(reason),
  ]);
  return [
    `### History of ${code(plugin)}`,
    '',
    table(['event', 'at', 'what', 'channel', 'version', 'by', 'reason'], rows),
    ...(older === 0 ? [] : ['', `And ${older} earlier ${older === 1 ? 'event' : 'events'}.`]),
  ].join('\n');
}
