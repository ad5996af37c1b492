import { CHANNELS, type Channel } from '../channel/channel.ts';
import type { Release } from '../channel/release.ts';
import type { PluginState } from '../channel/state.ts';
import { Refusal } from '../errors.ts';
import { EMPTY_BOARD, entryText, readEntry, splitBoard, type BoardText } from './board.ts';
import type { Tip } from './branch.ts';
import { corrupt, jsonOf, textOf } from './corrupt.ts';
import { derivedFiles } from './derived.ts';
import { entryOf, type Facts } from './entry.ts';
import { eventsOf, historiesOf, stateOf, type Histories } from './histories.ts';
import { hostJson } from './json.ts';
import { lastSequenceIn } from './message.ts';
import { BOARD, fixedPaths, historyPath, metadataPath, PLUGINS, roleOf } from './paths.ts';
import type { BoardPlugin } from './board-schema.ts';
import type { Reading, ReadPlugin } from './reading.ts';
import { recordedRelease } from './recorded.ts';
import { remember, type Files } from './remembering.ts';

/** What is wanted of a ledger. */
export interface Want {
  /** Which plugins, or how they are chosen once the board is read: one more round trip to a remote. */
  readonly plugins: readonly string[] | ((board: BoardText) => readonly string[]);
  /** Versions, by plugin, whose releases a decision compares with, on whichever channel they are recorded. */
  readonly versions?: ReadonlyMap<string, readonly string[]>;
}

/**
 * What a tip says of some plugins. A plugin with a file that is not as its histories have it is a fault, and no more is said of it.
 * @throws Refusal `ledger_corrupt` when channels.json itself cannot be read; what the driver throws.
 */
export async function readLedger(tip: Tip, { plugins, versions }: Want): Promise<Reading> {
  const files = remember(tip);
  const pathsOf = (plugin: string): readonly string[] => [
    ...fixedPaths(plugin),
    ...(versions?.get(plugin) ?? []).flatMap((version) =>
      CHANNELS.map((channel) => metadataPath(plugin, channel, version)),
    ),
  ];
  await files.load([BOARD, ...(typeof plugins === 'function' ? [] : plugins.flatMap(pathsOf))]);
  const board = await boardOf(tip, files);
  await checkSequence(tip, board);
  const wanted = typeof plugins === 'function' ? plugins(board) : plugins;
  await files.load(wanted.flatMap(pathsOf));

  const read = new Map<string, ReadPlugin>();
  const faults = new Map<string, Refusal>();
  for (const plugin of wanted) {
    try {
      const found = readPlugin(files, board, plugin, versions?.get(plugin) ?? []);
      if (found !== null) read.set(plugin, found);
    } catch (error) {
      if (!isFault(error)) throw error;
      faults.set(plugin, error);
    }
  }
  const states = [...read].map(([plugin, { state }]) => [plugin, state] as const);
  return { files, board, state: { sequence: board.sequence, plugins: new Map(states) }, plugins: read, faults };
}

/** Whether an error is about what the branch holds of one plugin. */
export function isFault(error: unknown): error is Refusal {
  return error instanceof Refusal && (error.reason === 'ledger_corrupt' || error.reason === 'digest_mismatch');
}

/** channels.json of a tip. It may only be missing where there is no history either. */
async function boardOf(tip: Tip, files: Files): Promise<BoardText> {
  const bytes = files.at(BOARD);
  if (bytes !== undefined) return splitBoard(bytes);
  if (tip.commit === null) return EMPTY_BOARD;
  const history = (await tip.list(PLUGINS)).find((path) => roleOf(path)?.kind === 'history');
  if (history !== undefined) throw corrupt(BOARD, `is missing, though there is ${history}`);
  return EMPTY_BOARD;
}

/**
 * Every new event counts on from channels.json: it has to be at the last event of the branch, as the commit of a command
 * names it. On top of a commit by hand only the histories tell.
 */
async function checkSequence(tip: Tip, { sequence }: BoardText): Promise<void> {
  if (tip.commit === null) return;
  const named = lastSequenceIn(await tip.message());
  const { last, isWhole } = named === null ? await recorded(tip) : { last: named, isWhole: true };
  // Where a history is broken that is said of its plugin, and the others go on.
  if (sequence < last || (sequence > last && isWhole))
    throw corrupt(BOARD, `has the sequence ${sequence}, but the last event of the branch is ${last}`);
}

/** The highest sequence in any history, and whether none is missing below it and every line has one. */
async function recorded(tip: Tip): Promise<{ readonly last: number; readonly isWhole: boolean }> {
  const paths = (await tip.list(PLUGINS)).filter((path) => roleOf(path)?.kind === 'history');
  const sequences = new Set<number>();
  let lines = 0;
  for (const bytes of (await tip.readMany(paths)).values()) {
    for (const line of bytes.toString('utf8').split('\n')) {
      if (line === '') continue;
      lines += 1;
      const [, digits] = /^\{"sequence":(\d{1,16}),/u.exec(line) ?? [];
      if (digits !== undefined) sequences.add(Number(digits));
    }
  }
  const last = [...sequences].reduce((one, other) => Math.max(one, other), 0);
  return { last, isWhole: sequences.size === lines && last === lines };
}

function readPlugin(files: Files, board: BoardText, plugin: string, versions: readonly string[]): ReadPlugin | null {
  const histories = historiesOf(files, plugin);
  const text = board.entries.get(plugin);
  const events = eventsOf(histories);
  const last = events.at(-1);
  if (last === undefined) {
    const left = fixedPaths(plugin).find((path) => files.at(path) !== undefined);
    if (left !== undefined) throw corrupt(left, 'is there, but no history that it follows from');
    if (text !== undefined) throw corrupt(BOARD, `has the plugin '${plugin}', of which there is no history`);
    return null;
  }
  const state = stateOf(plugin, histories, events);
  if (last.sequence > board.sequence) {
    const file = historyPath(plugin, last.channel);
    throw corrupt(BOARD, `has the sequence ${board.sequence}, but ${file} has come to ${last.sequence}`);
  }
  checkDerived(files, state);
  if (text === undefined) throw corrupt(BOARD, `lacks the plugin '${plugin}'`);
  const entry = readEntry(plugin, text);
  const known = factsIn(entry);
  if (entryText(entryOf(state, (path) => known(path) ?? NO_FACTS)) !== entryText(entry))
    throw corrupt(BOARD, `says other things of '${plugin}' than its histories`);
  return { histories, entry, state: { ...state, releases: releasesOf(files, histories, state, versions) } };
}

/** Layout is not looked at: a host that writes these files itself may lay them out otherwise. */
function checkDerived(files: Files, state: PluginState): void {
  for (const [path, expected] of derivedFiles(state)) {
    const bytes = files.at(path);
    if (expected === null && bytes !== undefined) throw surplus(files, path);
    if (expected === null) continue;
    if (bytes === undefined) throw corrupt(path, 'is missing, but its history says that it is there');
    if (canonical(jsonOf(path, textOf(path, bytes))) !== expected)
      throw corrupt(path, `disagrees with its history, by which it is ${expected.replace(/\s+/gu, ' ')}`);
  }
}

/** That a file is there that does not follow from a history; where there is no history at all, it is that which is missing. */
function surplus(files: Files, path: string): Refusal {
  const role = roleOf(path);
  const history = role !== null && 'channel' in role ? historyPath(role.plugin, role.channel) : undefined;
  return history === undefined || files.at(history) !== undefined
    ? corrupt(path, 'is there, but its history says that it is not')
    : corrupt(history, `is missing, though there is ${path}`);
}

/** A value as this program writes it; null where it could not. */
function canonical(value: unknown): string | null {
  try {
    return hostJson(value);
  } catch {
    return null;
  }
}

const NO_FACTS: Facts = { commit: null, artifact: null };

/** The facts that an entry states, by the path of the release. */
export function factsIn(entry: BoardPlugin | null): (path: string) => Facts | undefined {
  const shown = CHANNELS.flatMap((channel) => {
    const { active, staged, previous } = entry?.channels[channel] ?? { active: null, staged: null, previous: null };
    return [active, staged, previous];
  });
  const facts = new Map(shown.flatMap((one) => (one === null ? [] : [[one.path, one] as const])));
  return (path) => facts.get(path);
}

function releasesOf(
  files: Files,
  histories: Histories,
  state: PluginState,
  versions: readonly string[],
): ReadonlyMap<string, Release> {
  const releases = new Map<string, Release>();
  const add = (channel: Channel, version: string): void => {
    if (!state.channels[channel].recorded.has(version)) return;
    releases.set(`${channel}/${version}`, recordedRelease(files, histories, state.plugin, channel, version));
  };
  for (const version of versions) for (const channel of CHANNELS) add(channel, version);
  return releases;
}
