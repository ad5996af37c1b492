import { CHANNELS, type Channel } from '../channel/channel.ts';
import { activeOf, previousOf, type PluginState } from '../channel/state.ts';
import { holdOf } from './entry.ts';
import { hostJson } from './json.ts';
import { derivedPath, DERIVED, selectionPath } from './paths.ts';

/**
 * The files that follow from a plugin's histories: `channel.json`, and `active`, `staged`, `rollback`, `hold` of each channel, with the
 * keys that the CoolBox host writes. null: the file is not there.
 */
export function derivedFiles(state: PluginState): ReadonlyMap<string, string | null> {
  const files = new Map<string, string | null>([[selectionPath(state.plugin), hostJson({ channel: state.selected })]]);
  for (const channel of CHANNELS) {
    const contents = contentsOf(state, channel);
    for (const kind of DERIVED) {
      const content = contents[kind];
      files.set(derivedPath(state.plugin, channel, kind), content === null ? null : hostJson(content));
    }
  }
  return files;
}

function contentsOf(state: PluginState, channel: Channel): Readonly<Record<(typeof DERIVED)[number], object | null>> {
  const of = state.channels[channel];
  const [active, previous] = [activeOf(of), previousOf(of, state.rejected)];
  const below = previous === null ? {} : { previous: previous.version };
  return {
    active: active === null ? null : { version: active.version, ...below },
    staged: of.staged === null ? null : { version: of.staged },
    rollback: previous === null ? null : { version: previous.version },
    hold: holdOf(of),
  };
}
