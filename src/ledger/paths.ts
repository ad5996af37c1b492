import { CHANNELS, isChannel, type Channel } from '../channel/channel.ts';
import { Refusal } from '../errors.ts';
import { idFault, versionFault } from '../manifest/names.ts';

/** What hosts read: one file for all plugins. */
export const BOARD = 'channels.json';
/** The board, for people browsing the branch. */
export const README = 'README.md';
/** All plugins lie below this folder. */
export const PLUGINS = 'artifacts/plugins/';

/** The files of a channel that follow from its history. */
export const DERIVED = ['active', 'staged', 'rollback', 'hold'] as const;

/** What a path of the branch is for; null: it is not ours, and stays as it is. */
export type Role =
  | { readonly kind: 'board' | 'readme' }
  | { readonly kind: 'selection'; readonly plugin: string }
  | { readonly kind: (typeof DERIVED)[number] | 'history'; readonly plugin: string; readonly channel: Channel }
  | { readonly kind: 'metadata'; readonly plugin: string; readonly channel: Channel; readonly version: string };

/** `channel.json` of a plugin. @throws Refusal `unknown_plugin` when the id is not safe as a folder. */
export function selectionPath(plugin: string): string {
  return `${pluginFolder(plugin)}/channel.json`;
}

/** `active.json`, `staged.json`, `rollback.json` or `hold.json` of a channel. @throws as `selectionPath`. */
export function derivedPath(plugin: string, channel: Channel, kind: (typeof DERIVED)[number]): string {
  return `${channelFolder(plugin, channel)}/${kind}.json`;
}

/** `history.jsonl` of a channel. @throws as `selectionPath`. */
export function historyPath(plugin: string, channel: Channel): string {
  return `${channelFolder(plugin, channel)}/history.jsonl`;
}

/** `metadata.json` of a release. @throws as `selectionPath`; `usage` when the version is not safe as a folder. */
export function metadataPath(plugin: string, channel: Channel, version: string): string {
  // The branch is outside data: what was checked when it was written is checked when it is read.
  const fault = versionFault(version);
  if (fault !== null) throw new Refusal('usage', `${fault}: '${version}'.`);
  return `${channelFolder(plugin, channel)}/${version}/metadata.json`;
}

/** Every path of a plugin that does not depend on its versions. @throws as `selectionPath`. */
export function fixedPaths(plugin: string): readonly string[] {
  const ofChannel = (channel: Channel): string[] => [
    historyPath(plugin, channel),
    ...DERIVED.map((kind) => derivedPath(plugin, channel, kind)),
  ];
  return [selectionPath(plugin), ...CHANNELS.flatMap(ofChannel)];
}

/** What a path of the branch is for. */
export function roleOf(path: string): Role | null {
  if (path === BOARD) return { kind: 'board' };
  if (path === README) return { kind: 'readme' };
  if (!path.startsWith(PLUGINS)) return null;
  const [plugin = '', ...rest] = path.slice(PLUGINS.length).split('/');
  if (idFault(plugin) !== null) return null;
  if (rest.join('/') === 'channel.json') return { kind: 'selection', plugin };
  const [updates, channel = '', name = '', file, ...more] = rest;
  if (updates !== 'updates' || !isChannel(channel) || more.length > 0) return null;
  if (file !== undefined) {
    const isMetadata = file === 'metadata.json' && versionFault(name) === null;
    return isMetadata ? { kind: 'metadata', plugin, channel, version: name } : null;
  }
  if (name === 'history.jsonl') return { kind: 'history', plugin, channel };
  const kind = DERIVED.find((one) => name === `${one}.json`);
  return kind === undefined ? null : { kind, plugin, channel };
}

function pluginFolder(plugin: string): string {
  const fault = idFault(plugin);
  if (fault !== null) throw new Refusal('unknown_plugin', `${fault}: '${plugin}'.`);
  return `${PLUGINS}${plugin}`;
}

function channelFolder(plugin: string, channel: Channel): string {
  return `${pluginFolder(plugin)}/updates/${channel}`;
}
