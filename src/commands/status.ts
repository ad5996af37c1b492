import { CHANNELS } from '../channel/channel.ts';
import type { Event } from '../channel/event.ts';
import type { InputsOf } from '../commands.ts';
import { Refusal } from '../errors.ts';
import { EMPTY_BOARD, splitBoard, wholeBoard, type Board, type BoardText } from '../ledger/board.ts';
import type { Moment } from '../ledger/past-board.ts';
import { readHistory } from '../ledger/line.ts';
import { BOARD, historyPath } from '../ledger/paths.ts';
import type { ReadFile } from '../ledger/published.ts';
import { boardMarkdown, entryIn } from '../ledger/readme.ts';
import { selectIds } from '../manifest/select.ts';
import type { Outcome } from '../outputs.ts';
import { historyReport } from '../report/history.ts';
import { brief } from '../world/plain.ts';
import type { World } from '../world/world.ts';
import { withFiles } from './reading.ts';

/** Shows the board: which release of each plugin is where. */
export async function status(inputs: InputsOf<'status'>, world: World): Promise<Outcome> {
  const { whole, history } = await seen(inputs, world);
  const ids = [...whole.entries.keys()];
  const shown = new Set(inputs.plugins.length === 0 ? ids : selectIds(inputs.plugins, ids, 'The ledger'));
  const entries = new Map([...whole.entries].filter(([plugin]) => shown.has(plugin)));
  const { board, unreadable } = readable({ ...whole, entries });
  const since = whole.updatedAt === null ? '' : `, as of ${whole.updatedAt}`;
  return {
    reason: 'ok',
    message: `${entries.size} ${entries.size === 1 ? 'plugin' : 'plugins'}, event ${whole.sequence}${since}.${unreadable.length === 0 ? '' : ` Cannot be read: ${unreadable.join(', ')}; run \`verify\`.`}`,
    data: { board, ...(history === null ? {} : { history: history.events }) },
    outputs: { plugins: JSON.stringify([...shown]), board: JSON.stringify(board) },
    report: `${[boardMarkdown({ entries }), ...(history === null ? [] : [historyReport(history.plugin, history.events, history.older)])].join('\n\n')}\n`,
  };
}

/** The board of those plugins whose entries can be read: a broken one keeps the others from nothing. */
function readable(whole: BoardText): { readonly board: Board; readonly unreadable: readonly string[] } {
  const unreadable = [...whole.entries].filter(([plugin, text]) => entryIn(plugin, text) === null).map(([id]) => id);
  const entries = new Map([...whole.entries].filter(([plugin]) => !unreadable.includes(plugin)));
  return { board: wholeBoard({ ...whole, entries }), unreadable };
}

interface Seen {
  readonly whole: BoardText;
  /** Where one plugin is named, what happened to it. */
  readonly history: History | null;
}

interface History {
  readonly plugin: string;
  /** The last ones, the newest first. */
  readonly events: readonly Event[];
  readonly older: number;
}

async function seen(inputs: InputsOf<'status'>, world: World): Promise<Seen> {
  const { at, plugins } = inputs;
  if (at === undefined) {
    return withFiles(inputs, world, async (read) => {
      const bytes = await read(BOARD);
      const whole = bytes === undefined ? EMPTY_BOARD : splitBoard(bytes);
      const [plugin, ...others] = plugins;
      const isOne = plugin !== undefined && others.length === 0 && whole.entries.has(plugin);
      return { whole, history: isOne ? await historyOf(read, plugin) : null };
    });
  }
  if (inputs.ledger !== undefined)
    throw new Refusal('usage', 'The inputs `at` and `ledger` do not go together.', {
      hint: 'An earlier state is made from the histories, which are read from the branch: leave `ledger` out.',
    });
  const moment = await momentOf(at);
  const [{ withBranchOf }, { openLedger }] = await Promise.all([import('./ledger.ts'), import('../ledger/ledger.ts')]);
  const whole = await withBranchOf(inputs, world, (branch) => openLedger(branch).stateAt(moment));
  return { whole, history: null };
}

/** How many events are shown. */
const LAST = 20;

/** The events of a plugin; null where a history of it cannot be read, which `verify` tells. */
async function historyOf(read: ReadFile, plugin: string): Promise<History | null> {
  const files = await Promise.all(
    CHANNELS.map(async (channel) => ({ channel, bytes: await read(historyPath(plugin, channel)) })),
  );
  try {
    const events = files
      .flatMap(({ channel, bytes }) =>
        bytes === undefined ? [] : readHistory(historyPath(plugin, channel), bytes, plugin, channel).events,
      )
      .sort((one, other) => other.sequence - one.sequence);
    return { plugin, events: events.slice(0, LAST), older: Math.max(0, events.length - LAST) };
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** ISO 8601, in UTC where it names no zone; a date alone is its end, so that the day is in it. */
async function momentOf(at: string): Promise<Moment> {
  if (/^\d{1,15}$/u.test(at)) return { sequence: Number(at) };
  const { DateTime } = await import('luxon');
  const date = DateTime.fromISO(at, { zone: 'utc' });
  const isDay = /^\d{4}-\d\d-\d\d$/u.test(at);
  if (/^\d{4}-\d\d-\d\d/u.test(at) && date.isValid) return { date: (isDay ? date.endOf('day') : date).toJSDate() };
  throw new Refusal(
    'usage',
    `The input \`at\` is '${brief(at)}'; allowed: a sequence, or a date such as 2026-11-23 or 2026-11-23T12:00:00Z.`,
  );
}
