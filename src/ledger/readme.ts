import { CHANNELS } from '../channel/channel.ts';
import { Refusal } from '../errors.ts';
import { code, excerpt, table } from '../report/markdown.ts';
import { byBytes } from '../world/by-bytes.ts';
import type { BoardChannel, BoardPlugin } from './board-schema.ts';
import { readEntry, type BoardText } from './board.ts';

/** Reads the entry of a plugin; null where it cannot be read. */
export type ReadEntry = (plugin: string, text: string) => BoardPlugin | null;

/** README.md of the branch: the board, for people browsing it. Nothing in it comes from a clock or a place. */
export function readmeText(board: BoardText, read: ReadEntry = entryIn): string {
  const last = board.updatedAt === null ? '' : ` of ${board.updatedAt}`;
  return [
    '# Channels',
    `This branch is the ledger of the plugins${board.repository === null ? '' : ` of ${code(board.repository)}`}: which release of each is active on each channel, and how it came to that. It is written by the CoolBox Plugin Action alone, one commit for each command, and hosts read \`channels.json\`. Below is what that says as of event ${board.sequence}${last}.`,
    boardMarkdown(board, read),
  ]
    .join('\n\n')
    .concat('\n');
}

/** The board as Markdown: a table of the plugins, then what is held, then what is rejected. */
export function boardMarkdown({ entries }: Pick<BoardText, 'entries'>, read: ReadEntry = entryIn): string {
  const plugins = [...entries]
    .sort(([one], [other]) => byBytes(one, other))
    .map(([plugin, text]) => ({ plugin, entry: read(plugin, text) }));
  if (plugins.length === 0) return 'No plugin has a release yet.';
  const rows = plugins.map(({ plugin, entry }) =>
    entry === null
      ? [code(plugin), 'cannot be read', '', '', '']
      : [code(plugin), entry.selected, ...CHANNELS.map((channel) => cell(entry.channels[channel], entry.rejected))],
  );
  const parts = [table(['plugin', 'follows', ...CHANNELS], rows)];
  const held = plugins.flatMap(({ plugin, entry }) => (entry === null ? [] : heldRows(plugin, entry)));
  if (held.length > 0) parts.push('## Held', table(['plugin', 'channel', 'since', 'by', 'reason'], held));
  const rejected = plugins.flatMap(({ plugin, entry }) => (entry === null ? [] : rejectedRows(plugin, entry)));
  if (rejected.length > 0) parts.push('## Rejected', table(['plugin', 'version', 'since', 'reason'], rejected));
  return parts.join('\n\n');
}

/** An entry that cannot be read keeps the others from nothing: `verify` says what is wrong with it. */
export function entryIn(plugin: string, text: string): BoardPlugin | null {
  try {
    return readEntry(plugin, text);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

function cell({ active, staged, hold }: BoardChannel, rejected: BoardPlugin['rejected']): string {
  const share = active === null || active.rollout === 1 ? '' : ` at ${percent(active.rollout)}`;
  const parts = [
    ...(active === null ? [] : [`${code(active.version)}${share}`]),
    // It stays what hosts on this channel run, until someone rolls back here, too.
    ...(rejected.some(({ digest }) => digest === active?.digest) ? ['**rejected**'] : []),
    ...(staged === null ? [] : [`staged ${code(staged.version)}`]),
    ...(hold === null ? [] : ['**held**']),
  ];
  return parts.join(', ') || '–';
}

function percent(rollout: number): string {
  return `${Number((rollout * 100).toPrecision(6))} %`;
}

function heldRows(plugin: string, entry: BoardPlugin): readonly (readonly string[])[] {
  return CHANNELS.flatMap((channel) => {
    const { hold } = entry.channels[channel];
    return hold === null ? [] : [[code(plugin), channel, hold.at, excerpt(hold.actor), excerpt(hold.reason)]];
  });
}

function rejectedRows(plugin: string, { rejected }: BoardPlugin): readonly (readonly string[])[] {
  return rejected.map(({ version, at, reason }) => [code(plugin), code(version), at, excerpt(reason)]);
}
