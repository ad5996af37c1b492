import * as v from 'valibot';
import { CHANNELS } from '../channel/channel.ts';
import { artifact } from './metadata-schema.ts';
import { digest, id, rollout, text, time, version, whole } from './schema-values.ts';

/** A release as channels.json shows it. */
export const shown = v.object({
  version,
  digest,
  commit: v.pipe(v.nullable(text), v.description('Of the source')),
  at: v.pipe(time, v.description('When it became that: was staged, or activated')),
  rollout,
  path: v.pipe(text, v.description('Of metadata.json, in the branch')),
  artifact: v.nullable(artifact),
});

/** The content of hold.json. */
export const hold = v.object({ reason: v.nullable(text), actor: text, at: time });

const channel = v.object({
  active: v.pipe(v.nullable(shown), v.description('What hosts on this channel run')),
  staged: v.pipe(v.nullable(shown), v.description('What waits for promotion')),
  previous: v.pipe(
    v.nullable(shown),
    v.description('What a rollback returns to, and what hosts outside of the rollout get'),
  ),
  hold: v.nullable(hold),
});

const rejection = v.object({ version, digest, reason: v.nullable(text), at: time });

/** The entry of a plugin in channels.json. */
export const boardPlugin = v.object({
  selected: v.pipe(v.picklist(CHANNELS), v.description('The channel that the plugin follows')),
  channels: v.object({ canary: channel, beta: channel, stable: channel }),
  rejected: v.array(rejection),
});

/** channels.json without its plugins. */
export const boardHead = v.object({
  schema: v.literal(1),
  repository: v.pipe(v.nullable(text), v.description('owner/name, where there is a GitHub')),
  sequence: v.pipe(whole, v.description('Of the last event. A host refuses a file with a lower one than it has seen')),
  updated_at: v.pipe(v.nullable(time), v.description('When the last event was')),
});

/** channels.json. */
export const board = v.pipe(
  v.object({ ...boardHead.entries, plugins: v.record(id, boardPlugin) }),
  v.title('The channels of a plugin repository'),
  v.description('channels.json of the branch plugin-channels: which release of each plugin is active on each channel.'),
);

/** A release as channels.json shows it. */
export type Shown = v.InferOutput<typeof shown>;
export type BoardPlugin = v.InferOutput<typeof boardPlugin>;
export type BoardChannel = BoardPlugin['channels']['stable'];

/** What the JSON Schema names, so that it is said once. */
export const DEFINITIONS = { release: shown, hold, channel, rejection, artifact };
