import { Refusal } from '../errors.ts';
import { CHANNELS, type Channel } from './channel.ts';
import { isInRollout } from './rollout.ts';
import { unknownRefusal } from './unknown.ts';

/** What resolving needs of a release in channels.json. */
export interface Offered {
  readonly version: string;
  readonly rollout: number;
}

/** What resolving needs of channels.json. */
export interface Offers<R extends Offered> {
  readonly plugins: Readonly<Record<string, PluginOffers<R>>>;
}

export interface PluginOffers<R extends Offered> {
  readonly selected: Channel;
  readonly channels: Readonly<Record<Channel, { readonly active: R | null; readonly previous: R | null }>>;
}

/** The release that a host runs, and why it is this one. */
export interface Resolved<R extends Offered> {
  /** Where it was found. */
  readonly channel: Channel;
  readonly release: R;
  /** Whether the host is outside of the active release's rollout and gets the one below it. */
  readonly isPrevious: boolean;
  /** Where it was looked for, from the channel asked for up the ladder, and what was found. */
  readonly steps: readonly Step[];
}

export interface Step {
  readonly channel: Channel;
  readonly found: 'nothing_active' | 'active' | 'previous' | 'outside_rollout';
  /** For people. */
  readonly message: string;
}

/**
 * The release that a host runs of a plugin (§5): the active one on the channel that is given, else on the one selected, else up the
 * ladder. A host outside of its rollout gets the release below it, whatever the rollout of that was; where there is none,
 * what is further up the ladder. A host that does not say which it is gets what is active.
 * @throws Refusal `unknown_plugin`, or `nothing_staged` where no channel has a release for the host.
 */
export function resolve<R extends Offered>(
  board: Offers<R>,
  plugin: string,
  { channel, installId }: { readonly channel?: Channel | undefined; readonly installId?: string | undefined } = {},
): Resolved<R> {
  const offers = Object.hasOwn(board.plugins, plugin) ? board.plugins[plugin] : undefined;
  if (offers === undefined) throw unknownRefusal(Object.keys(board.plugins), plugin);
  const steps: Step[] = [];
  for (const name of CHANNELS.slice(CHANNELS.indexOf(channel ?? offers.selected))) {
    const { active, previous } = offers.channels[name];
    if (active === null) {
      steps.push({ channel: name, found: 'nothing_active', message: `nothing is active on ${name}` });
    } else if (installId === undefined || isInRollout(installId, plugin, active.version, active.rollout)) {
      steps.push({ channel: name, found: 'active', message: `${active.version} is active on ${name}` });
      return { channel: name, release: active, isPrevious: false, steps };
    } else if (previous !== null) {
      const message = `the host is outside of the rollout of ${active.version} on ${name}, ${previous.version} is below it`;
      steps.push({ channel: name, found: 'previous', message });
      return { channel: name, release: previous, isPrevious: true, steps };
    } else {
      const message = `the host is outside of the rollout of ${active.version} on ${name}, and nothing is below it`;
      steps.push({ channel: name, found: 'outside_rollout', message });
    }
  }
  const tried = steps.map(({ message }) => message).join('; ');
  throw new Refusal('nothing_staged', `No release of ${plugin} is there for this host: ${tried}.`, {
    hint: `\`promote stable --plugins ${plugin} --rollout 100%\` makes what is active there active for everyone; \`stage stable\` records a first release.`,
  });
}
