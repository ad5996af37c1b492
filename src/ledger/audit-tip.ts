import type { Channel } from '../channel/channel.ts';
import type { Event } from '../channel/event.ts';
import { Refusal } from '../errors.ts';
import { auditHistory, type FoundHistory } from './audit-history.ts';
import { auditEntry, auditPlugin, type FoundPlugin } from './audit-plugin.ts';
import { boardText, splitBoard, type BoardText } from './board.ts';
import type { Tip } from './branch.ts';
import { grouped, reported, type Report } from './finding.ts';
import { BOARD, fixedPaths, PLUGINS, README, roleOf } from './paths.ts';
import { readmeText } from './readme.ts';
import { remember, type Files } from './remembering.ts';

/** The histories of a tip by their paths. */
export type FoundHistories = ReadonlyMap<string, FoundHistory>;

/** Looks at every file of a tip: replays every history, and makes everything anew that follows from them. */
export async function auditTip(report: Report, tip: Tip): Promise<FoundHistories> {
  const paths = await tip.list();
  const plugins = pluginsIn(paths);
  const open = (): Files => remember({ readMany: (wanted) => readSound(report, tip, [...wanted]) });
  const readable = open();
  await readable.load([BOARD, README]);

  const board = boardOf(report, readable, plugins.size > 0);
  const histories = new Map<string, FoundHistory>();
  const entries = new Map<string, string>();
  for (const group of grouped([...plugins], ([, releases]) => releases.length)) {
    const files = open();
    await files.load(
      group.flatMap(([plugin, releases]) => [...fixedPaths(plugin), ...releases.map(({ path }) => path)]),
    );
    for (const [plugin, releases] of group) {
      const found: FoundPlugin = { plugin, releases, histories: historiesOf(report, files, plugin) };
      for (const history of found.histories.values()) histories.set(history.path, history);
      const expected = auditPlugin(report, files, found);
      const text = board?.entries.get(plugin);
      if (board !== undefined) auditEntry(report, plugin, expected, text);
      const right = expected ?? text;
      if (right !== undefined) entries.set(plugin, right);
    }
  }
  for (const plugin of board?.entries.keys() ?? []) {
    if (!plugins.has(plugin))
      report({ file: BOARD, message: `has the plugin '${plugin}', of which there is no history` });
  }
  const last = auditSequences(report, [...histories.values()]);
  if (board !== undefined) auditBoard(report, readable, board, { entries, last });
  return histories;
}

/** Plugins that have files of ours, and their metadata.json files. */
function pluginsIn(paths: readonly string[]): ReadonlyMap<string, FoundPlugin['releases']> {
  const plugins = new Map<string, { path: string; channel: Channel; version: string }[]>();
  for (const path of paths) {
    const role = path.startsWith(PLUGINS) ? roleOf(path) : null;
    if (role === null || !('plugin' in role)) continue;
    const releases = plugins.get(role.plugin) ?? [];
    plugins.set(role.plugin, releases);
    if (role.kind === 'metadata') releases.push({ path, channel: role.channel, version: role.version });
  }
  return plugins;
}

/** Reads what can be read. Where something else than a file stands among many, it is found by halving. */
async function readSound(report: Report, tip: Tip, paths: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
  try {
    return await tip.readMany(paths);
  } catch (error) {
    if (!(error instanceof Refusal && error.reason === 'ledger_corrupt')) throw error;
    const [path] = paths;
    if (path !== undefined && paths.length === 1) {
      report({ file: path, message: error.message });
      return new Map();
    }
    const half = paths.length >> 1;
    const parts = [await readSound(report, tip, paths.slice(0, half)), await readSound(report, tip, paths.slice(half))];
    return new Map(parts.flatMap((part) => [...part]));
  }
}

function boardOf(report: Report, files: Files, isNeeded: boolean): BoardText | undefined {
  const bytes = files.at(BOARD);
  if (bytes !== undefined) return reported(report, BOARD, () => splitBoard(bytes));
  if (isNeeded) report({ file: BOARD, message: 'was removed' });
  return undefined;
}

function historiesOf(report: Report, files: Files, plugin: string): ReadonlyMap<Channel, FoundHistory> {
  const found = new Map<Channel, FoundHistory>();
  for (const path of fixedPaths(plugin)) {
    const role = roleOf(path);
    const bytes = files.at(path);
    if (role?.kind === 'history' && bytes !== undefined)
      // A copy: these bytes are kept, and would keep all that was read with them.
      found.set(role.channel, auditHistory(report, path, Buffer.from(bytes), role));
  }
  return found;
}

/** Sequences rise by one over the whole branch. Returns the last event. */
function auditSequences(report: Report, histories: readonly FoundHistory[]): Event | undefined {
  const all = histories.flatMap(({ path, events }) => events.map((event) => ({ path, event })));
  all.sort((one, other) => one.event.sequence - other.event.sequence);
  let before = 0;
  for (const { path, event } of all) {
    const { sequence } = event;
    if (sequence === before) report({ file: path, message: `has the event ${sequence}, which is there twice` });
    if (sequence > before + 1) {
      const gap = sequence === before + 2 ? `event ${before + 1}` : `events ${before + 1} to ${sequence - 1}`;
      report({
        file: '',
        message: `the ${gap} ${sequence === before + 2 ? 'is' : 'are'} missing before event ${sequence} of ${path}`,
      });
    }
    before = sequence;
  }
  return all.at(-1)?.event;
}

function auditBoard(
  report: Report,
  files: Files,
  board: BoardText,
  { entries, last }: { entries: ReadonlyMap<string, string>; last: Event | undefined },
): void {
  const sequence = last?.sequence ?? 0;
  if (board.sequence !== sequence)
    report({ file: BOARD, message: `has the sequence ${board.sequence}, and the histories ${sequence}` });
  const updatedAt = last?.at ?? null;
  if (board.updatedAt !== updatedAt)
    report({
      file: BOARD,
      message: `has the updated_at ${board.updatedAt ?? 'null'}, and the histories ${updatedAt ?? 'null'}`,
    });
  if (boardText(board) !== files.at(BOARD)?.toString('utf8'))
    report({ file: BOARD, message: 'was edited: it is not laid out as it was written' });
  const right: BoardText = { repository: board.repository, sequence, updatedAt, entries };
  const readme = files.at(README)?.toString('utf8');
  if (readme === undefined) report({ file: README, message: 'was removed' });
  else if (readme !== readmeText(right))
    report({ file: README, message: 'was edited: it is not what the histories say' });
}
