import picomatch from 'picomatch';
import { Refusal } from '../errors.ts';
import { nearest } from '../nearest.ts';
import type { Plugin, Profile } from './definition.ts';

/**
 * The plugins that the input `plugins` asks for, by ids and globs, in the manifest's order; all of them where it asks for none.
 * @throws Refusal `unknown_plugin` naming every word that meets no plugin.
 */
export function selectPlugins(profile: Profile, asked: readonly string[]): readonly Plugin[] {
  if (asked.length === 0) return profile.plugins;
  const ids = profile.plugins.map(({ id }) => id);
  const unmet = asked.filter((word) => !ids.some((id) => meets(word, id)));
  if (unmet.length > 0) {
    const said = unmet.map((word) => {
      const near = nearest(word, ids);
      return `'${word}'${near === undefined ? '' : ` (did you mean '${near}'?)`}`;
    });
    throw new Refusal('unknown_plugin', `The profile '${profile.name}' has no plugin ${said.join(', ')}.`, {
      hint:
        ids.length === 0
          ? 'The profile has no plugins.'
          : `It has: ${ids.slice(0, 50).join(', ')}${ids.length > 50 ? ', …' : ''}.`,
    });
  }
  return profile.plugins.filter(({ id }) => asked.some((word) => meets(word, id)));
}

function meets(word: string, id: string): boolean {
  return word === id || picomatch.isMatch(id, word, { dot: true, nonegate: true });
}
