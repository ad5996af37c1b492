import { CHANNELS, type Channel } from '../channel/channel.ts';
import { newestFrom, outlook } from '../channel/outlook.ts';
import type { Policy } from '../channel/policy.ts';
import { activeOf, previousOf, type ChannelState, type PluginState, type Recorded } from '../channel/state.ts';
import { waitText } from '../duration.ts';
import { problemText, Refusal } from '../errors.ts';
import type { LedgerBranch, Tip } from '../ledger/branch.ts';
import { readLedger } from '../ledger/read.ts';
import {
  CHANNELS_MARKER,
  channelsComment,
  sequenceOf,
  type BoardChannel,
  type BoardPlugin,
} from '../report/channels.ts';
import { githubClock } from '../world/clock.ts';
import type { GitHub, PullRequest } from '../world/github.ts';
import { repositoryOf } from '../world/run.ts';
import type { World } from '../world/world.ts';
import { tokenOf, withBranchOf, type PlaceInputs } from './ledger.ts';
import { nextCommands } from './next-commands.ts';
import { policyOf } from './policy.ts';

type Pull = Pick<PullRequest, 'number' | 'state' | 'isDraft' | 'isMerged'>;

/** What became of the comment: `absent` where there is no ledger yet, `failed` where it could not be written. */
export type Refreshed =
  | { readonly kind: 'created' | 'edited' | 'unchanged' | 'dry'; readonly text: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'failed'; readonly why: string };

export interface Refreshing {
  readonly inputs: PlaceInputs & { readonly 'dry-run'?: boolean };
  readonly world: World;
  readonly github: Pick<GitHub, 'sticky'>;
}

/**
 * Has the comment on the channels say what the ledger and the policy are now, also where other jobs do the same: an older ledger
 * takes the place of no newer one. What cannot be done is a warning and an answer: the ledger is the truth, and the comment is
 * written anew by the next one.
 * @throws nothing but what the signal says.
 */
export async function refreshChannels(pull: Pull, refreshing: Refreshing): Promise<Refreshed> {
  const { inputs, world } = refreshing;
  try {
    return await withBranchOf(inputs, world, (branch) => writtenOf(branch, pull, refreshing));
  } catch (error) {
    world.signal.throwIfAborted();
    if (!(error instanceof Refusal)) throw error;
    for (const problem of error.problems) world.log.warning(problemText(problem), problem);
    world.log.warning(`The comment on the channels was not written: ${error.message}`);
    return { kind: 'failed', why: error.message };
  }
}

/** So often the ledger may move on while the comment is written. */
const MOST_ROUNDS = 4;

async function writtenOf(branch: LedgerBranch, pull: Pull, { inputs, world, github }: Refreshing): Promise<Refreshed> {
  let tip = await branch.read();
  let isLatest = false;
  for (let round = 1; ; round += 1) {
    const said = await channelsText(tip, pull, inputs, world);
    if (said === null) return { kind: 'absent' };
    const { text, sequence } = said;
    if (inputs['dry-run'] === true) return { kind: 'dry', text };
    const isNewer = (body: string): boolean => (sequenceOf(body) ?? 0) > sequence;
    // Newer than the ledger when that was read twice is only what another ledger said.
    const isKept = (there: string): boolean => !isLatest && isNewer(there);
    const { kind, comment } = await github.sticky(pull.number, CHANNELS_MARKER, text, isKept);
    // Another job may have written to the ledger since it was read, and to the comment just before this one did.
    const now = await branch.read().catch((error: unknown) => {
      world.signal.throwIfAborted();
      if (error instanceof Refusal) return tip;
      throw error;
    });
    isLatest = now.commit === tip.commit;
    if (round === MOST_ROUNDS || (isLatest && !isNewer(comment.body))) return { kind, text };
    tip = now;
  }
}

/** The comment without its marker, and the last event that it tells of; null where there is no ledger. */
async function channelsText(
  tip: Tip,
  pull: Pull,
  inputs: PlaceInputs,
  world: World,
): Promise<{ readonly text: string; readonly sequence: number } | null> {
  if (tip.commit === null) return null;
  const { commit } = tip;
  const reading = await readLedger(tip, { plugins: ({ entries }) => [...entries.keys()] });
  const [policy, clock] = await Promise.all([
    policyOf(inputs, world),
    githubClock({ ...world, token: tokenOf(inputs, world) }),
  ]);
  const now = clock.now().toISOString();
  const { sequence, updatedAt: at } = reading.board;
  const plugins = [...reading.state.plugins.values()].map((plugin) => boardOf(plugin, pull.number, policy, now));
  const ours = plugins.filter(({ release }) => release !== null);
  const text = channelsComment({
    plugins: ours,
    others: plugins.filter(({ release }) => release === null),
    broken: [...reading.faults.keys()],
    commands: nextCommands(ours, pull, policy),
    ledger: { branch: inputs.branch, commit, sequence, at },
    home: homeOf(world),
    now,
  });
  return { text, sequence };
}

function homeOf({ environment }: World): string | null {
  const place = repositoryOf(environment);
  return place === undefined ? null : `${place.server.replace(/\/+$/u, '')}/${place.repository}`;
}

function boardOf(plugin: PluginState, pull: number, policy: Policy, now: string): BoardPlugin {
  const release = newestFrom(plugin, pull);
  return {
    plugin: plugin.plugin,
    release: release?.version ?? null,
    channels: CHANNELS.map((channel) => channelOf(plugin, channel, release, policy, now)),
  };
}

function channelOf(
  plugin: PluginState,
  channel: Channel,
  release: Recorded | null,
  policy: Policy,
  now: string,
): BoardChannel {
  const state = plugin.channels[channel];
  const active = activeOf(state);
  return {
    channel,
    active:
      active === null
        ? null
        : {
            version: active.version,
            at: active.at,
            rollout: active.rollout,
            isRejected: plugin.rejected.has(active.digest),
            ...activatedBy(state, active.sequence),
          },
    staged: state.staged,
    previous: previousOf(state, plugin.rejected)?.version ?? null,
    hold: state.hold,
    outlook: release === null ? null : outlookOf(plugin, channel, release, policy, now),
  };
}

/** Who activated what is active, as the event of it has it. */
function activatedBy(
  { history }: ChannelState,
  sequence: number,
): { readonly actor: string; readonly run: string | null } {
  const event = history.find((one) => one.sequence === sequence);
  return { actor: event?.actor ?? 'unknown', run: event?.run ?? null };
}

function outlookOf(
  plugin: PluginState,
  channel: Channel,
  release: Recorded,
  policy: Policy,
  now: string,
): BoardChannel['outlook'] {
  const { place, gates, passes, since } = outlook(plugin, channel, release, policy[channel], now);
  if (place === 'active') return null;
  const ahead = since === null ? 0 : Date.parse(since) - Date.parse(now);
  return { place, gates, passes, since, wait: ahead > 0 ? waitText(ahead) : null };
}
