import { Refusal } from '../errors.ts';
import { applyAll } from './apply.ts';
import type { Decision } from './decision.ts';
import { holdOrResume } from './hold.ts';
import type { Asking, Intent, Promote } from './intent.ts';
import { draftsOf, isRefused, type Outcome } from './outcome.ts';
import { promote, sourceOf } from './promote.ts';
import { releaseOf } from './recording.ts';
import { rollback } from './rollback.ts';
import { select } from './select.ts';
import { stage } from './stage.ts';
import { activeOf, hasReleaseOf, type PluginState, type State } from './state.ts';

/**
 * What a command does to a ledger: the events to be written and an answer for each plugin, or none of it.
 * @param now ISO 8601, UTC.
 * @throws Refusal with a message for every plugin that stands in the way, unless those that can be moved may go alone.
 */
export function decide(state: State, intent: Intent, now: string): Decision {
  const outcomes = outcomesOf(state, intent, now);
  const refusal = isAlone(intent) ? null : refusalOf(outcomes);
  if (refusal !== null) throw refusal;
  return decisionOf(state, intent, outcomes, now);
}

/** As `decide`, but what is refused is an answer, too; where it stands in the way of all, there are no events. */
export function consider(state: State, intent: Intent, now: string): Decision {
  const outcomes = outcomesOf(state, intent, now);
  const isStopped = !isAlone(intent) && outcomes.some(isRefused);
  if (!isStopped) return decisionOf(state, intent, outcomes, now);
  return { state, events: [], recordings: [], answers: outcomes.map(({ answer }) => answer) };
}

function outcomesOf(state: State, intent: Intent, now: string): readonly Outcome[] {
  switch (intent.operation) {
    case 'stage':
      return intent.candidates.map((candidate) => stage(state, intent, candidate));
    case 'promote':
      return promoted(state, intent).map((id) => promote(state, intent, id, now));
    case 'rollback':
      return unique(intent.plugins).map((id) => rollback(state, intent, id));
    case 'hold':
    case 'resume':
      return unique(intent.plugins).map((id) => holdOrResume(state, intent, id));
    case 'channel':
      return unique(intent.plugins).map((id) => select(state, intent, id));
  }
}

/** Whether plugins that cannot be moved leave the others alone. */
function isAlone(intent: Intent): boolean {
  return intent.operation === 'promote' && intent.bestEffort;
}

/**
 * The plugins that a promotion is about. Where none are named: on a pull request those with a release from it, else those with
 * something to take: active on the source, or staged.
 */
function promoted(state: State, intent: Asking & Promote): readonly string[] {
  const { channel, from, ofPullRequest, version, plugins } = intent;
  if (from === channel)
    throw new Refusal('usage', `A release cannot be promoted from ${channel} to ${channel}.`, {
      hint: 'Leave `from` out to promote what is staged there.',
    });
  if (plugins !== null) return unique(plugins);
  const source = sourceOf(intent);
  const isMeant = (plugin: PluginState): boolean => {
    if (ofPullRequest !== null) return hasReleaseOf(plugin, ofPullRequest);
    if (version !== null) return Object.values(plugin.channels).some(({ recorded }) => recorded.has(version));
    return source === null ? isStaged(plugin, intent) : activeOf(plugin.channels[source]) !== null;
  };
  const found = [...state.plugins.values()].filter(isMeant).map(({ plugin }) => plugin);
  if (found.length > 0 || intent.by === 'automatic') return found;
  throw new Refusal('nothing_staged', nothingText(intent), {
    hint:
      intent.rollout === null
        ? `\`stage ${channel}\` records a release there; \`status\` shows what is where.`
        : 'Another rollout of what is active wants its plugins named, with `plugins`.',
  });
}

/** Whether something is staged, or was until this very request, which is answered again, promoted it. */
function isStaged({ channels }: PluginState, { channel, request }: Asking & Promote): boolean {
  const { staged, history } = channels[channel];
  return staged !== null || history.some((event) => event.operation === 'promote' && event.request === request);
}

function nothingText({ channel, from, ofPullRequest, version }: Promote): string {
  if (ofPullRequest !== null) return `No plugin has a release from pull request ${ofPullRequest}.`;
  if (version !== null) return `No plugin has a release ${version}.`;
  return from === null ? `Nothing is staged on ${channel}.` : `Nothing is active on ${from}.`;
}

/** One refusal for all plugins that stand in the way, or null. */
function refusalOf(outcomes: readonly Outcome[]): Refusal | null {
  const refused = outcomes.filter(isRefused).map(({ answer }) => answer);
  const [first] = refused;
  if (first === undefined) return null;
  if (outcomes.length === 1) return new Refusal(first.reason, first.message, { hint: first.hint });
  const lines = refused.map(({ message, hint }) => (hint === undefined ? message : `${message} ${hint}`));
  const count = `Nothing was done, for ${refused.length} of ${outcomes.length} plugins ${refused.length === 1 ? 'stands' : 'stand'} in the way:`;
  return new Refusal(first.reason, [count, ...lines].join('\n'), {
    hint: 'Name the plugins that are meant, or use `best-effort` to promote those that can be.',
  });
}

function decisionOf(state: State, intent: Intent, outcomes: readonly Outcome[], now: string): Decision {
  const moving = outcomes.filter((outcome) => !isRefused(outcome));
  const events = draftsOf(moving, intent, state.sequence, now);
  const recordings = moving.flatMap((outcome) => outcome.recordings);
  return {
    state: withReleases(applyAll(state, events), recordings),
    events,
    recordings,
    answers: outcomes.map(({ answer }) => answer),
  };
}

/** The state with the releases that are recorded anew, as far as those they are taken from were read. */
function withReleases(state: State, recordings: Decision['recordings']): State {
  if (recordings.length === 0) return state;
  const plugins = new Map(state.plugins);
  for (const recording of recordings) {
    const plugin = plugins.get(recording.plugin);
    if (plugin === undefined) continue;
    const { source, channel, version } = recording;
    const known = 'channel' in source ? (plugin.releases.get(`${source.channel}/${version}`) ?? null) : null;
    if (known === null && 'channel' in source) continue;
    const releases = new Map(plugin.releases).set(`${channel}/${version}`, releaseOf(recording, known));
    plugins.set(recording.plugin, { ...plugin, releases });
  }
  return { ...state, plugins };
}

function unique(plugins: readonly string[]): readonly string[] {
  return [...new Set(plugins)];
}
