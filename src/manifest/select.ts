import { Refusal } from '../errors.ts';
import { nearest } from '../nearest.ts';
import type { Plugin, Profile } from './definition.ts';
import { globFault, matchGlobs } from './glob.ts';
import { quoted } from './value.ts';

/**
 * The plugins that the input `plugins` asks for, by ids and globs, in the manifest's order; all of them where it asks for none.
 * @throws as `selectIds`.
 */
export function selectPlugins(profile: Profile, asked: readonly string[]): readonly Plugin[] {
  if (asked.length === 0) return profile.plugins;
  const ids = profile.plugins.map(({ id }) => id);
  const selected = new Set(selectIds(asked, ids, `The profile '${profile.name}'`));
  return profile.plugins.filter(({ id }) => selected.has(id));
}

/**
 * Those of the ids that words ask for, themselves or as globs. `where` begins what is said of a word that meets none.
 * @throws Refusal `unknown_plugin` naming every word that meets no plugin, `usage` where a word is too much of a glob.
 */
export function selectIds(asked: readonly string[], ids: readonly string[], where: string): readonly string[] {
  for (const word of asked) {
    const allowed = ids.includes(word) ? null : globFault(word);
    if (allowed !== null)
      throw new Refusal('usage', `The input 'plugins' has ${quoted(word)}, which is too much for a glob.`, {
        hint: `Name the plugins by their ids, or with globs of ${allowed}.`,
      });
  }
  const unmet = asked.filter((word) => !ids.some(matchGlobs([word])));
  if (unmet.length > 0) {
    const said = unmet.map((word) => {
      const near = nearest(word, ids);
      return `'${word}'${near === undefined ? '' : ` (did you mean '${near}'?)`}`;
    });
    throw new Refusal('unknown_plugin', `${where} has no plugin ${said.join(', ')}.`, {
      hint:
        ids.length === 0
          ? `${where} has no plugins.`
          : `It has: ${ids.slice(0, 50).join(', ')}${ids.length > 50 ? ', …' : ''}.`,
    });
  }
  return ids.filter(matchGlobs(asked));
}
