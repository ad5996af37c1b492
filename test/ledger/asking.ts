import type { Asking, Candidate, Intent, Promote } from '../../src/channel/intent.ts';
import { DEFAULT_POLICY } from '../../src/channel/policy.ts';
import type { Channel } from '../../src/channel/channel.ts';
import type { Ledger, Outcome } from '../../src/ledger/ledger.ts';

const START = Date.parse('2026-01-01T00:00:00Z');

/** Commands of one person, a minute after another; the first is so many minutes late. */
export function person(ledger: Ledger, who: Partial<Asking> = {}, late = 0) {
  let count = late;
  const act = (
    plugins: readonly string[] | null,
    rest: (asking: Asking) => Intent,
    versions?: ReadonlyMap<string, readonly string[]>,
  ): Promise<Outcome> => {
    count += 1;
    const now = new Date(START + count * 60_000);
    const asking: Asking = {
      request: `request-${count}`,
      actor: 'octocat',
      run: 'https://github.com/octo/plugins/actions/runs/9',
      pullRequest: null,
      by: 'person',
      askedAt: now.toISOString(),
      recordedBefore: null,
      reason: null,
      ...who,
    };
    const wanted = plugins ?? (({ entries }: { entries: ReadonlyMap<string, string> }) => [...entries.keys()]);
    return ledger.act(
      { plugins: wanted, intent: () => rest(asking), ...(versions === undefined ? {} : { versions }) },
      now,
    );
  };
  return {
    stage: (channel: Channel, candidates: readonly Candidate[], bootstrap = false) =>
      act(
        candidates.map(({ plugin }) => plugin),
        (asking) => ({
          ...asking,
          operation: 'stage',
          channel,
          candidates: candidates.map((candidate) => by(asking, candidate)),
          bootstrap,
          known: [],
        }),
        new Map(candidates.map(({ plugin, version }) => [plugin, [version]])),
      ),
    promote: (channel: Channel, plugins: readonly string[] | null = null, more: Partial<Promote> = {}) =>
      act(plugins, (asking) => ({
        ...asking,
        operation: 'promote',
        channel,
        plugins,
        from: null,
        version: null,
        ofPullRequest: null,
        rollout: null,
        force: false,
        bestEffort: false,
        policy: DEFAULT_POLICY,
        ...more,
      })),
    rollback: (channel: Channel, plugins: readonly string[], to: string | null = null, reject = true) =>
      act(plugins, (asking) => ({ ...asking, operation: 'rollback', channel, plugins, to, reject })),
    hold: (channel: Channel, plugins: readonly string[]) =>
      act(plugins, (asking) => ({ ...asking, operation: 'hold', channel, plugins })),
    resume: (channel: Channel, plugins: readonly string[]) =>
      act(plugins, (asking) => ({ ...asking, operation: 'resume', channel, plugins })),
    select: (channel: Channel, plugins: readonly string[]) =>
      act(plugins, (asking) => ({ ...asking, operation: 'channel', channel, plugins })),
  };
}

/** A release says who staged it, and when, as the command does that stages it. */
function by({ actor, run, askedAt }: Asking, candidate: Candidate): Candidate {
  return { ...candidate, metadata: { ...candidate.metadata, actor, run, staged_at: askedAt } };
}

export type Person = ReturnType<typeof person>;
