import { activate, baseline, promote, record, rollback } from './activation.ts';
import { corrupt } from './corrupt.ts';
import type { Draftable, DraftableChannel } from './draftable.ts';
import type { Draft } from './event.ts';
import { recordedAnywhere } from './state.ts';

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
