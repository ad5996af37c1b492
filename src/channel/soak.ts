import { CHANNELS, type Channel } from './channel.ts';
import type { Draft } from './event.ts';
import type { PluginState } from './state.ts';

/** How a release fared on a channel. */
export interface Run {
  readonly version: string;
  readonly digest: string;
  /** When it was first activated, ISO 8601; null where a rollback or a rejection has ended that and nobody activated it again. */
  readonly since: string | null;
  /** The sequence of its last activation that was not just another rollout of what was active. */
  readonly last: number;
}

/**
 * Every release that was activated on a channel, by digest. What is replaced keeps soaking, so that frequent releases
 * cannot starve it; what a rollback leaves behind or jumps over, and what is rejected anywhere, does not (§7).
 */
export function runsOn(plugin: PluginState, channel: Channel): ReadonlyMap<string, Run> {
  const runs = new Map<string, Run>();
  const stack: string[] = [];
  const stop = (digest: string): void => {
    const run = runs.get(digest);
    if (run !== undefined) runs.set(digest, { ...run, since: null });
  };
  for (const event of relevant(plugin, channel)) {
    const { operation, version, digest, at, sequence } = event;
    if (version === null || digest === null) continue;
    if (operation === 'reject') stop(digest);
    else if (operation === 'rollback') {
      const index = stack.findLastIndex((entry, position) => position < stack.length - 1 && entry === digest);
      for (const left of stack.splice(index + 1)) if (left !== digest) stop(left);
    } else {
      const run = runs.get(digest);
      const isOnTop = stack.at(-1) === digest;
      if (!isOnTop) stack.push(digest);
      runs.set(digest, {
        version,
        digest,
        since: run?.since ?? at,
        last: isOnTop && run !== undefined ? run.last : sequence,
      });
    }
  }
  return runs;
}

const ACTIVATING: readonly Draft['operation'][] = ['bootstrap', 'baseline', 'promote', 'rollback'];

/** What was activated on the channel, and rejections on all of them, in their order. */
function relevant({ channels }: PluginState, channel: Channel): readonly Draft[] {
  return CHANNELS.flatMap((name) =>
    channels[name].history.filter(
      ({ operation }) => operation === 'reject' || (name === channel && ACTIVATING.includes(operation)),
    ),
  ).sort((a, b) => a.sequence - b.sequence);
}
