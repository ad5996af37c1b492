import type { Decision, Recording } from '../channel/decision.ts';
import { releaseDigest } from '../channel/digest.ts';
import type { Draft, Event } from '../channel/event.ts';
import { releaseOf } from '../channel/recording.ts';
import type { Release } from '../channel/release.ts';
import { emptyPlugin, type PluginState, type State } from '../channel/state.ts';
import { append } from './append.ts';
import { boardText, entryText, type BoardText } from './board.ts';
import { derivedFiles } from './derived.ts';
import { entryOf, shownPaths, type Facts } from './entry.ts';
import { historiesIn } from './histories.ts';
import { messageOf, type Act, type Asked } from './message.ts';
import { metadataText } from './metadata.ts';
import { BOARD, metadataPath, README, roleOf } from './paths.ts';
import { factsIn } from './read.ts';
import type { Reading } from './reading.ts';
import { readmeText } from './readme.ts';
import { recordedRelease, rewritableRelease } from './recorded.ts';

/** What a decision writes: one commit. */
export interface Record {
  /** Path → text; null removes the file. Only files that the events concern. */
  readonly files: ReadonlyMap<string, string | null>;
  readonly message: string;
  readonly events: readonly Event[];
  /** The releases whose metadata.json is written. */
  readonly releases: readonly Release[];
}

/**
 * What is to be written for a decision that was made on this reading.
 * @throws Refusal `digest_mismatch` when a release that becomes active is not the one that was recorded; `ledger_corrupt`.
 */
export async function record(
  reading: Reading,
  { events, recordings, state }: Decision,
  act: Act & Asked & { readonly repository: string | null },
): Promise<Record> {
  const written = new Map<string, string | null>();
  const touched = [...new Set(events.map(({ plugin }) => plugin))].map((plugin) => stateAfter(state, plugin));
  const fresh = new Set(recordings.map(({ plugin, channel, version }) => metadataPath(plugin, channel, version)));
  const unstated = touched.flatMap((after) => unstatedPaths(reading, after, fresh));
  // All in one round, for all plugins.
  await reading.files.load([...neededPaths(reading, events, recordings), ...unstated]);
  verifyActivated(reading, events);
  const releases = releasesOf(reading, recordings);
  for (const [path, release] of releases) written.set(path, metadataText(release));

  const { events: appended, files } = append(reading, events, (path) => written.get(path) ?? null);
  for (const [path, text] of files) written.set(path, text);
  const entries = new Map(reading.board.entries);
  for (const after of touched) {
    putDerived(written, after, reading.plugins.get(after.plugin)?.state);
    entries.set(after.plugin, entryText(entryOf(after, factsFor(reading, after.plugin, releases))));
  }
  const board: BoardText = {
    repository: act.repository ?? reading.board.repository,
    sequence: state.sequence,
    updatedAt: events.at(-1)?.at ?? reading.board.updatedAt,
    entries,
  };
  written.set(BOARD, boardText(board));
  written.set(README, readmeText(board));
  return { files: written, message: messageOf(act, events, act), events: appended, releases: [...releases.values()] };
}

/** Releases that become active without being written anew: what a rollback returns to. */
function returnedTo(events: readonly Draft[]): readonly (Draft & { readonly version: string })[] {
  return events.flatMap((event) =>
    event.operation === 'rollback' && event.version !== null ? [{ ...event, version: event.version }] : [],
  );
}

function neededPaths(reading: Reading, events: readonly Draft[], recordings: readonly Recording[]): readonly string[] {
  const sources = recordings.flatMap(({ plugin, version, source }) =>
    'channel' in source && isRecorded(reading, plugin, source.channel, version)
      ? metadataPath(plugin, source.channel, version)
      : [],
  );
  return [...sources, ...returnedTo(events).map((event) => metadataPath(event.plugin, event.channel, event.version))];
}

function isRecorded(reading: Reading, plugin: string, channel: Recording['channel'], version: string): boolean {
  return reading.state.plugins.get(plugin)?.channels[channel].recorded.has(version) === true;
}

function verifyActivated(reading: Reading, events: readonly Draft[]): void {
  for (const { plugin, channel, version } of returnedTo(events)) {
    recordedRelease(reading.files, historiesIn(reading, plugin), plugin, channel, version);
  }
}

/** The releases that are written, by path. One of this very command may be the source of another. */
function releasesOf(reading: Reading, recordings: readonly Recording[]): ReadonlyMap<string, Release> {
  const releases = new Map<string, Release>();
  for (const recording of recordings) {
    const release = releaseOf(recording, sourceOf(reading, recording, releases));
    const { plugin, channel, version } = recording;
    const digest = releaseDigest(plugin, version, release.definition, release.metadata.content);
    if (digest !== recording.digest)
      throw new Error(`${plugin} ${version} was decided as ${recording.digest}, and is ${digest}`);
    releases.set(metadataPath(plugin, channel, version), release);
  }
  return releases;
}

/** The release that a recording takes over from a channel; null where it comes from outside. */
function sourceOf(
  reading: Reading,
  { plugin, version, source }: Recording,
  written: ReadonlyMap<string, Release>,
): Release | null {
  if ('candidate' in source) return null;
  const fresh = written.get(metadataPath(plugin, source.channel, version));
  return fresh ?? rewritableRelease(reading.files, historiesIn(reading, plugin), plugin, source.channel, version);
}

function putDerived(written: Map<string, string | null>, after: PluginState, before: PluginState | undefined): void {
  const old = before === undefined ? undefined : derivedFiles(before);
  for (const [path, text] of derivedFiles(after)) {
    if (text !== (old?.get(path) ?? null)) written.set(path, text);
  }
}

/** The releases that an entry shows, and of which neither the entry before nor what is written now states the facts. */
function unstatedPaths(reading: Reading, after: PluginState, fresh: ReadonlySet<string>): readonly string[] {
  const stated = factsIn(reading.plugins.get(after.plugin)?.entry ?? null);
  return shownPaths(after).filter((path) => !fresh.has(path) && stated(path) === undefined);
}

/** The facts of releases: from what is written now, from the entry before, or else from their metadata.json, which was read. */
function factsFor(reading: Reading, plugin: string, releases: ReadonlyMap<string, Release>): (path: string) => Facts {
  const stated = factsIn(reading.plugins.get(plugin)?.entry ?? null);
  return (path) => {
    const release = releases.get(path);
    return release === undefined ? (stated(path) ?? factsOf(readAgain(reading, path))) : factsOf(release);
  };
}

function stateAfter(state: State, plugin: string): PluginState {
  return state.plugins.get(plugin) ?? emptyPlugin(plugin);
}

/** What channels.json shows of a release beside its history. */
export function factsOf({ metadata }: Release): Facts {
  const { commit } = metadata.source;
  if (metadata.artifact === null) return { commit, artifact: null };
  const { id, name, digest } = metadata.artifact;
  return { commit, artifact: { id, name, digest } };
}

function readAgain(reading: Reading, path: string): Release {
  const role = roleOf(path);
  if (role?.kind !== 'metadata') throw new Error(`${path} is no release`);
  return recordedRelease(reading.files, historiesIn(reading, role.plugin), role.plugin, role.channel, role.version);
}
