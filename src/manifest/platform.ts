import type { Plugin } from './definition.ts';

const PLATFORM = /^(linux|macos|windows)(?:-(x86_64|arm64))?$/;

/** Whether a name is one of `linux`, `macos`, `windows`, optionally with `-x86_64` or `-arm64`, in any case. */
export function isPlatform(name: string): boolean {
  return PLATFORM.test(name.trim().toLowerCase());
}

/** Whether a plugin for these platforms is for `here` (as in `linux-x86_64`). None means everywhere; a name nobody knows never matches. */
export function platformMatches(platforms: readonly string[], here: string): boolean {
  if (platforms.length === 0) return true;
  const [system] = here.split('-');
  return platforms.some((platform) => {
    const name = platform.trim().toLowerCase();
    return isPlatform(name) && (name === here || name === system);
  });
}

/** The platforms that a plugin is meant for, as it names them; none means all. */
export function platformsOf({ definition }: Pick<Plugin, 'definition'>): readonly string[] {
  return definition.runtime.interpreter?.platforms ?? [];
}

/** Whether a plugin is meant for `here`. */
export function isMeantFor(plugin: Pick<Plugin, 'definition'>, here: string): boolean {
  return platformMatches(platformsOf(plugin), here);
}
