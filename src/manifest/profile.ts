import type { Plugin, Profile } from './definition.ts';
import { givenText } from './coerce.ts';
import { KEYS } from './keys.ts';
import { sameId } from './names.ts';
import { readDev, readPlugin } from './plugin.ts';
import { below, block, missing, refuse, type Block, type Spot } from './spot.ts';
import { quoted } from './value.ts';

/** Every profile of a manifest, in its order. What is wrong is left out, and said. */
export function readProfiles(document: Spot): readonly Profile[] {
  const manifest = block(document, 'manifest', KEYS.manifest);
  if (manifest === null) return [];
  const spot = manifest.get('profiles');
  if (spot === null) {
    missing(manifest, 'profiles', {
      message: 'The manifest has no profiles',
      allowed: 'a mapping of names to profiles',
    });
    return [];
  }
  if (spot.value.type !== 'map') {
    refuse(spot, { message: 'The profiles are not a mapping', allowed: 'a mapping of names to profiles' });
    return [];
  }
  return spot.value.entries.flatMap(({ key, value }) => readProfile(key, below(spot, key, value)) ?? []);
}

type ProfileBlock = Block<keyof typeof KEYS.profile>;

function readProfile(name: string, spot: Spot): Profile | null {
  const profile = block(spot, 'profile', KEYS.profile);
  if (profile === null) return null;
  checkHostKeys(profile);
  const { hot_reload: hotReload } = readDev(profile.get('dev'), false);
  return { name, plugins: readPlugins(profile.get('plugins'), hotReload) };
}

/** What is the host's is not interpreted; the host refuses what is no mapping. */
function checkHostKeys(profile: ProfileBlock): void {
  for (const key of ['orchestrator', 'preload', 'recovery'] as const) {
    const spot = profile.get(key);
    if (spot !== null && spot.value.type !== 'map')
      refuse(spot, { message: `The ${key} is not a mapping`, allowed: 'a mapping' });
  }
  givenText(profile.get('recovery_profile'));
}

function readPlugins(spot: Spot | null, hotReload: boolean): readonly Plugin[] {
  if (spot === null) return [];
  if (spot.value.type !== 'list') {
    refuse(spot, { message: 'The plugins are not a list', allowed: 'a list of plugins' });
    return [];
  }
  const ids = new Map<string, { id: string; line: number }>();
  const plugins: Plugin[] = [];
  for (const [index, item] of spot.value.items.entries()) {
    const read = readPlugin(below(spot, index, item), hotReload);
    if (read === null) continue;
    const { id, idSpot, plugin } = read;
    const same = sameId(id);
    const other = ids.get(same);
    if (other === undefined) ids.set(same, { id, line: spot.findings.place(idSpot.value.at).line });
    else {
      refuse(idSpot, {
        message: `The id is taken: ${quoted(other.id)} in line ${other.line} is the same, since case and "-", "_", "." make no difference`,
        allowed: 'an id of its own for each plugin of the profile',
      });
    }
    if (plugin !== null) plugins.push(plugin);
  }
  return plugins;
}
