import { corrupt } from './corrupt.ts';
import type { Draftable, DraftableChannel } from './draftable.ts';
import type { Draft } from './event.ts';
import { recordedAnywhere, type PluginState, type Recorded } from './state.ts';

// What events do that record and activate releases. Each throws a Refusal `ledger_corrupt` where that cannot be.

/** The release that an event is about. */
interface Subject {
  readonly version: string;
  readonly digest: string;
  readonly rollout: number;
}

/** Records a release that came from outside. */
export function record(plugin: Draftable, event: Draft): Recorded {
  const release = subjectOf(event);
  expectOneDigest(plugin, event, release);
  const { at, sequence, pull_request: pullRequest } = event;
  const recorded = { ...release, at, sequence, pullRequest };
  plugin.channels[event.channel].recorded.set(release.version, recorded);
  return recorded;
}

/** Puts stable's active release below a channel's first. */
export function baseline(plugin: Draftable, event: Draft): void {
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

/** Makes a release active that is recorded on the channel or where it comes from. */
export function promote(plugin: Draftable, event: Draft): void {
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

/** Puts a release on top of the stack. */
export function activate(plugin: Draftable, event: Draft): void {
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

/** Pops the stack down to a release. */
export function rollback(channel: DraftableChannel, plugin: Draftable, event: Draft): void {
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
