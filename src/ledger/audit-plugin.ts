import { CHANNELS, type Channel } from '../channel/channel.ts';
import type { Release } from '../channel/release.ts';
import type { ChannelState, PluginState } from '../channel/state.ts';
import type { FoundHistory } from './audit-history.ts';
import { entryText } from './board.ts';
import { derivedFiles } from './derived.ts';
import { entryOf, type Facts } from './entry.ts';
import { reported, type Report } from './finding.ts';
import { stateOf, type Histories } from './histories.ts';
import { FIRST } from './line.ts';
import { BOARD, metadataPath } from './paths.ts';
import { factsOf } from './record.ts';
import { recordedRelease } from './recorded.ts';
import type { Files } from './remembering.ts';

/** What is to be known of a plugin to look at it. */
export interface FoundPlugin {
  readonly plugin: string;
  readonly histories: ReadonlyMap<Channel, FoundHistory>;
  /** The metadata.json files that are there. */
  readonly releases: readonly { readonly path: string; readonly channel: Channel; readonly version: string }[];
}

/**
 * Compares every file of a plugin with what its histories lead to. Returns the text of its entry in channels.json, as it
 * should be; undefined where the histories do not tell.
 */
export function auditPlugin(
  report: Report,
  files: Files,
  { plugin, histories: found, releases }: FoundPlugin,
): string | undefined {
  const histories = historiesOf(found);
  for (const { path, channel, version } of releases) {
    if (!histories[channel].events.some((event) => event.version === version && event.metadata !== null))
      report({ file: path, message: 'was inserted: no event recorded it' });
  }
  if ([...found.values()].every(({ events }) => events.length === 0)) {
    for (const [path] of derivedFiles(emptyState(plugin))) {
      if (files.at(path) !== undefined)
        report({ file: path, message: 'is there, but no history that it follows from' });
    }
    return undefined;
  }
  const state = reported(report, `artifacts/plugins/${plugin}`, () => stateOf(plugin, histories));
  if (state === undefined) return undefined;
  auditDerived(report, files, state);
  const there = new Set(releases.map(({ path }) => path));
  const facts = new Map<string, Facts>();
  for (const channel of CHANNELS) {
    for (const version of state.channels[channel].recorded.keys()) {
      const file = metadataPath(plugin, channel, version);
      if (!there.has(file)) {
        report({ file, message: 'was removed: its history says that it was recorded' });
        continue;
      }
      const release = auditRelease(report, files, histories, state, channel, version);
      if (release !== undefined) facts.set(file, factsOf(release));
    }
  }
  return entryText(entryOf(state, (path) => facts.get(path) ?? { commit: null, artifact: null }));
}

function historiesOf(found: FoundPlugin['histories']): Histories {
  const of = (channel: Channel) => ({ events: found.get(channel)?.events ?? [], last: FIRST });
  return { canary: of('canary'), beta: of('beta'), stable: of('stable') };
}

function auditDerived(report: Report, files: Files, state: PluginState): void {
  for (const [file, expected] of derivedFiles(state)) {
    const text = files.at(file)?.toString('utf8') ?? null;
    if (text === expected) continue;
    if (text === null) report({ file, message: `was removed: by its history it is ${inLine(expected)}` });
    else if (expected === null) report({ file, message: 'was inserted: by its history it is not there' });
    else report({ file, message: `was edited: by its history it is ${inLine(expected)}` });
  }
}

function inLine(text: string | null): string {
  return (text ?? '').replace(/\s+/gu, ' ');
}

function auditRelease(
  report: Report,
  files: Files,
  histories: Histories,
  { plugin, channels }: PluginState,
  channel: Channel,
  version: string,
): Release | undefined {
  const file = metadataPath(plugin, channel, version);
  const release = reported(report, file, () => recordedRelease(files, histories, plugin, channel, version));
  if (release === undefined) return undefined;
  const of = channels[channel];
  const { rollout } = of.recorded.get(version) ?? release;
  if (release.rollout !== rollout)
    report({ file, message: `has the rollout ${release.rollout}, and its history ${rollout}` });
  const staged = !wasActive(of, version);
  if (release.staged !== staged)
    report({ file, message: `has staged ${String(release.staged)}, and its history ${String(staged)}` });
  return release;
}

function wasActive({ history }: ChannelState, version: string): boolean {
  return history.some(
    (event) => event.version === version && ['bootstrap', 'baseline', 'promote'].includes(event.operation),
  );
}

function emptyState(plugin: string): PluginState {
  return stateOf(plugin, historiesOf(new Map()));
}

/** Compares the text of an entry in channels.json with what it should be. */
export function auditEntry(
  report: Report,
  plugin: string,
  expected: string | undefined,
  text: string | undefined,
): void {
  if (expected === text) return;
  if (text === undefined) report({ file: BOARD, message: `lacks the plugin '${plugin}'` });
  else if (expected !== undefined)
    report({ file: BOARD, message: `says other things of '${plugin}' than its histories` });
}
