import type { Channel } from './channel.ts';
import { gatesOf, passesAt, type Gate, type Passage } from './gates.ts';
import { isoOf, millisOf } from './moment.ts';
import type { ChannelPolicy } from './policy.ts';
import { runsOn, type Run } from './soak.ts';
import { activeOf, type PluginState, type Recorded } from './state.ts';

/** What an automatic promotion may take, or why it may not. */
export interface Eligibility {
  /** The newest release that passes every gate; else the one that is the first to, the newest of several; null where there is none. */
  readonly release: Recorded | null;
  readonly passes: boolean;
  /** Since when it could have moved, or when it can, ISO 8601 UTC; null where nobody can know. */
  readonly since: string | null;
  readonly gates: readonly Gate[];
}

/**
 * The release that an automatic promotion of a channel takes (§7): the newest on the source that passes every gate and came
 * there after what is active on the target; without a source, what is staged. Whatever the source, the gates are the policy's.
 */
export function eligible(
  plugin: PluginState,
  channel: Channel,
  source: Channel | null,
  policy: ChannelPolicy,
  now: string,
): Eligibility {
  const at = { plugin, channel, source: policy.from ?? source, policy, now: millisOf(now) };
  const judged = (source === null ? stagedOn(at) : newerOn(at, source)).map((passage) => {
    const gates = gatesOf(passage);
    return { passage, gates, passes: gates.every(({ passed }) => passed), since: passesAt(gates, passage) };
  });
  const best =
    judged.find(({ passes }) => passes) ??
    [...judged].sort((a, b) => (a.since ?? Infinity) - (b.since ?? Infinity) || 0)[0];
  if (best === undefined) return { release: null, passes: false, since: null, gates: [] };
  const { passage, gates, passes, since } = best;
  return { release: passage.release, passes, since: since === null ? null : isoOf(since), gates };
}

type Place = Omit<Passage, 'release' | 'run'>;
type Candidacy = Passage & { readonly release: Recorded };

function stagedOn(at: Place): readonly Candidacy[] {
  const { staged, recorded } = at.plugin.channels[at.channel];
  const release = staged === null ? undefined : recorded.get(staged);
  if (release === undefined || release.digest === activeOf(at.plugin.channels[at.channel])?.digest) return [];
  return [{ ...at, release, run: null }];
}

/** Those that came onto the source after what is active on the target, the newest first. */
function newerOn(at: Place, source: Channel): readonly Candidacy[] {
  const { plugin, channel } = at;
  const runs = runsOn(plugin, source);
  const judged = at.source === null || at.source === source ? runs : runsOn(plugin, at.source);
  const bar = reached(plugin, channel, runs);
  return [...runs.values()]
    .filter(({ since, last }) => since !== null && last > bar)
    .sort((a, b) => b.last - a.last)
    .flatMap((run) => {
      const release = plugin.channels[source].recorded.get(run.version);
      return release === undefined ? [] : [{ ...at, release, run: judged.get(run.digest) ?? null }];
    });
}

/** When what is active on the target came onto the source; where it never did, when it came onto the target. 0 where nothing is active. */
function reached(plugin: PluginState, channel: Channel, runs: ReadonlyMap<string, Run>): number {
  const active = activeOf(plugin.channels[channel]);
  if (active === null) return 0;
  return (runs.get(active.digest) ?? runsOn(plugin, channel).get(active.digest))?.last ?? active.sequence;
}
