import type { Channel } from './channel.ts';
import { corrupt } from './corrupt.ts';
import type { Draft } from './event.ts';
import {
  recordedAnywhere,
  type Activation,
  type ChannelState,
  type Hold,
  type PluginState,
  type Recorded,
  type Rejection,
} from './state.ts';

/** The state of a plugin while events are written on it. */
export interface Draftable extends PluginState {
  selected: Channel;
  readonly channels: Readonly<Record<Channel, DraftableChannel>>;
  readonly rejected: Map<string, Rejection>;
}

export interface DraftableChannel extends ChannelState {
  readonly recorded: Map<string, Recorded>;
  staged: string | null;
  readonly stack: Activation[];
  hold: Hold | null;
  readonly history: Draft[];
}

/** The release that an event is about. */
interface Subject {
  readonly version: string;
  readonly digest: string;
  readonly rollout: number;
}

/** Does to a plugin what an event says. @throws Refusal `ledger_corrupt` where that cannot be. */
export function applyToPlugin(plugin: Draftable, event: Draft): void {
  const channel = plugin.channels[event.channel];
  switch (event.operation) {
    case 'bootstrap':
      if (event.channel !== 'stable') throw corrupt(event, 'only stable can be bootstrapped');
      if (channel.recorded.size > 0) throw corrupt(event, 'stable has had a release before');
      record(plugin, event);
      activate(plugin, event);
      break;
    case 'stage':
      channel.staged = record(plugin, event).version;
      break;
    case 'baseline':
      baseline(plugin, event);
      break;
    case 'promote':
      promote(plugin, event);
      break;
    case 'rollback':
      rollback(channel, plugin, event);
      break;
    case 'reject':
    case 'unreject':
      bar(plugin, event);
      break;
    case 'hold':
      hold(channel, event);
      break;
    case 'resume':
      if (channel.hold === null) throw corrupt(event, 'the channel is not held');
      channel.hold = null;
      break;
    case 'channel':
      plugin.selected = event.channel;
      break;
  }
  channel.history.push(event);
}

/** Records a release that came from outside. */
function record(plugin: Draftable, event: Draft): Recorded {
  const release = subjectOf(event);
  expectOneDigest(plugin, event, release);
  const { at, sequence, pull_request: pullRequest } = event;
  const recorded = { ...release, at, sequence, pullRequest };
  plugin.channels[event.channel].recorded.set(release.version, recorded);
  return recorded;
}

function baseline(plugin: Draftable, event: Draft): void {
  const { version, digest } = subjectOf(event);
  const stable = plugin.channels.stable.stack.at(-1);
  if (event.channel === 'stable') throw corrupt(event, 'stable has no channel above it');
  if (event.from !== 'stable') throw corrupt(event, 'a baseline comes from stable');
  if (plugin.channels[event.channel].stack.length > 0) throw corrupt(event, 'the channel has been promoted on before');
  if (stable?.version !== version || stable.digest !== digest)
    throw corrupt(event, `what is active on stable is ${stable?.version ?? 'nothing'}, not ${version}`);
  takeOver(plugin, event);
  activate(plugin, event);
}

function promote(plugin: Draftable, event: Draft): void {
  const channel = plugin.channels[event.channel];
  if (channel.hold !== null) throw corrupt(event, 'the channel is held');
  takeOver(plugin, event);
  activate(plugin, event);
  if (channel.staged === event.version) channel.staged = null;
}

/** Sees to it that the release is recorded on the channel with the event's rollout: from another channel, where it is not yet. */
function takeOver(plugin: Draftable, event: Draft): void {
  const release = subjectOf(event);
  const records = plugin.channels[event.channel].recorded;
  const source = event.from === null ? undefined : plugin.channels[event.from].recorded.get(release.version);
  if (event.from !== null && source === undefined)
    throw corrupt(event, `${release.version} is not recorded on ${event.from}`);
  const recorded = records.get(release.version) ?? source;
  if (recorded === undefined) throw corrupt(event, `${release.version} is not recorded on the channel`);
  expectOneDigest(plugin, event, release);
  records.set(release.version, { ...recorded, rollout: release.rollout });
}

function activate(plugin: Draftable, event: Draft): void {
  const release = subjectOf(event);
  const { stack } = plugin.channels[event.channel];
  if (plugin.rejected.has(release.digest)) throw corrupt(event, `${release.version} is rejected`);
  if (event.previous !== (stack.at(-1)?.version ?? null))
    throw corrupt(
      event,
      `what was active before is ${stack.at(-1)?.version ?? 'nothing'}, not ${event.previous ?? 'nothing'}`,
    );
  if (stack.at(-1)?.version === release.version) stack.pop();
  const { at, sequence, request } = event;
  stack.push({ ...release, at, sequence, request });
}

function rollback(channel: DraftableChannel, plugin: Draftable, event: Draft): void {
  const { version, digest, rollout } = subjectOf(event);
  const { stack } = channel;
  if (stack.at(-1)?.version !== event.previous)
    throw corrupt(
      event,
      `what it leaves behind is ${stack.at(-1)?.version ?? 'nothing'}, not ${event.previous ?? 'nothing'}`,
    );
  const index = stack.findLastIndex((entry, at) => at < stack.length - 1 && entry.version === version);
  const target = stack[index];
  if (target === undefined) throw corrupt(event, `${version} was not active before ${event.previous}`);
  if (target.digest !== digest) throw corrupt(event, `${version} has another digest`);
  if (target.rollout !== rollout) throw corrupt(event, `${version} was active with another rollout`);
  if (plugin.rejected.has(digest)) throw corrupt(event, `${version} is rejected`);
  stack.length = index + 1;
  const recorded = channel.recorded.get(version);
  if (recorded !== undefined) channel.recorded.set(version, { ...recorded, rollout });
}

function bar(plugin: Draftable, event: Draft): void {
  const { version, digest } = event;
  if (version === null || digest === null) throw corrupt(event, 'it names no version or digest');
  const isRejected = plugin.rejected.has(digest);
  if (recordedAnywhere(plugin, version)?.digest !== digest) throw corrupt(event, `${version} is not recorded`);
  if (event.operation === 'reject') {
    if (isRejected) throw corrupt(event, `${version} is rejected already`);
    plugin.rejected.set(digest, { version, digest, reason: event.reason, at: event.at });
    return;
  }
  if (!isRejected) throw corrupt(event, `${version} is not rejected`);
  plugin.rejected.delete(digest);
}

function hold(channel: DraftableChannel, event: Draft): void {
  if (channel.hold?.by === 'person') throw corrupt(event, 'the channel is held already');
  const by = channel.hold === null && followsRollback(channel.history, event) ? 'rollback' : 'person';
  channel.hold = { reason: event.reason, actor: event.actor, at: event.at, by };
}

/** Whether an event directly follows, with the same request, a rollback or the rejection that belongs to one. */
function followsRollback(history: readonly Draft[], { request }: Draft): boolean {
  const last = history.at(-1);
  if (last?.request !== request) return false;
  if (last.operation === 'rollback') return true;
  const before = history.at(-2);
  return last.operation === 'reject' && before?.operation === 'rollback' && before.request === request;
}

function expectOneDigest(plugin: PluginState, event: Draft, { version, digest }: Subject): void {
  const known = recordedAnywhere(plugin, version);
  if (known !== null && known.digest !== digest)
    throw corrupt(event, `${version} is recorded with the digest ${known.digest}, not ${digest}`);
}

function subjectOf(event: Draft): Subject {
  const { version, digest, rollout } = event;
  if (version === null || digest === null || rollout === null)
    throw corrupt(event, 'it names no version, digest or rollout');
  return { version, digest, rollout };
}
