import { answered } from './answered.ts';
import { bootstrap, bootstrappedAlone, bootstrappedText, NOTHING, type First, type Named } from './bootstrap.ts';
import type { Channel } from './channel.ts';
import { releaseDigest } from './digest.ts';
import type { Asking, Candidate, Stage } from './intent.ts';
import { answerOf, still, type Outcome } from './outcome.ts';
import { standing } from './standing.ts';
import { activeOf, emptyPlugin, newestOf, type PluginState, type State } from './state.ts';
import { differsInCase, twinOf } from './twin.ts';

/** What staging a release does; where stable never had one and may have this, it becomes active there (§5). */
export function stage(state: State, intent: Asking & Stage, candidate: Candidate): Outcome {
  const plugin = state.plugins.get(candidate.plugin) ?? emptyPlugin(candidate.plugin);
  const before = repeated(plugin, intent, candidate);
  if (before !== null) return before;
  const twin = state.plugins.has(candidate.plugin) ? undefined : twinOf(candidate.plugin, intent.known);
  if (twin !== undefined)
    return differsInCase(plugin, intent.channel, { name: `'${plugin.plugin}'`, twin: `'${twin}'` });
  const first = intent.bootstrap && plugin.channels.stable.recorded.size === 0 ? bootstrap(plugin, candidate) : NOTHING;
  const staged = record(plugin, intent.channel, candidate, first);
  if (first.said === null || staged.answer.reason === 'version_conflict') {
    const warnings = [...first.warnings, ...staged.answer.warnings];
    return { ...staged, answer: { ...staged.answer, warnings } };
  }
  const { answer } = staged;
  const message = answer.reason === 'ok' ? `${first.said} ${answer.message}` : first.said;
  return {
    answer: { ...answer, ...(answer.reason === 'ok' ? {} : first.named), reason: 'ok', message },
    moves: [...first.moves, ...staged.moves],
    recordings: [...first.recordings, ...staged.recordings],
  };
}

function repeated(plugin: PluginState, intent: Asking & Stage, candidate: Candidate): Outcome | null {
  const { channel } = intent;
  const here = { plugin: plugin.plugin, channel, reason: 'ok', repeated: true } as const;
  const event = answered(plugin.channels[channel], intent, 'stage', candidate.version);
  if (event !== null) {
    const { version, digest } = event;
    return still({ ...here, message: stagedText(plugin.plugin, candidate.version, channel), version, digest });
  }
  const alone = bootstrappedAlone(plugin, intent, candidate);
  if (alone === null) return null;
  // It answers this only where there was nothing to stage on this channel beside it.
  const { before, first } = alone;
  if (record(before, channel, candidate, first).answer.reason !== 'nothing_to_do') return null;
  return still({ ...here, ...first.named, message: bootstrappedText(plugin.plugin, first.named.version) });
}

function record(plugin: PluginState, channel: Channel, candidate: Candidate, first: First): Outcome {
  const { version, rollout } = candidate;
  const found = standing(plugin, candidate, version);
  const { digest } = found;
  const here = { plugin: plugin.plugin, channel, version, digest };
  if (found.kind === 'conflict') return conflict(plugin, channel, version, digest);
  const beside = first.named === null ? undefined : twinOf(version, [first.named.version]);
  const twin = found.kind === 'twin' ? found.twin : beside;
  if (twin !== undefined)
    return differsInCase(plugin, channel, { name: `${plugin.plugin} ${version}`, twin }, 'another version');
  const same = equalToNewest(plugin, channel, candidate, first);
  if (same !== null)
    return nothingNew(plugin, channel, {
      version,
      same,
      isModule: found.kind === 'module' && same.version === version,
    });
  const warnings = [
    ...(found.kind === 'module' ? [unreproducible(plugin.plugin, version)] : []),
    ...(plugin.rejected.has(digest)
      ? [`${plugin.plugin} ${version} is rejected: promoting it takes \`force\`, or another version.`]
      : []),
  ];
  const source = found.kind === 'module' ? { channel: found.on } : { candidate };
  return {
    answer: answerOf({
      ...here,
      reason: 'ok',
      message: stagedText(plugin.plugin, version, channel),
      previous: activeOf(plugin.channels[channel])?.version ?? null,
      warnings,
    }),
    moves: [{ operation: 'stage', channel, version, digest, rollout }],
    recordings: [
      {
        plugin: plugin.plugin,
        channel,
        version,
        digest,
        rollout,
        staged: !wasActive(plugin, channel, version),
        source,
      },
    ],
  };
}

/** The newest release recorded on the channel, where the candidate equals it but for the version; else null. */
function equalToNewest(
  { plugin, channels, releases }: PluginState,
  channel: Channel,
  candidate: Candidate,
  first: First,
): Named | null {
  const { definition, content } = candidate;
  const recorded = newestOf(channels[channel]);
  const newest = channel === 'stable' && first.named !== null ? first.named : recorded;
  if (newest === null) return null;
  const { version, digest } = newest;
  if (releaseDigest(plugin, version, definition, content) === digest) return { version, digest };
  // The same version with another module: what is recorded stands, and is there already.
  const wasm = releases.get(`${channel}/${version}`)?.metadata.content.wasm ?? null;
  if (version !== candidate.version || content.wasm === null || wasm === null) return null;
  return releaseDigest(plugin, version, definition, { ...content, wasm }) === digest ? { version, digest } : null;
}

function nothingNew(
  { plugin, channels }: PluginState,
  channel: Channel,
  { version: asked, same, isModule }: { readonly version: string; readonly same: Named; readonly isModule: boolean },
): Outcome {
  const { version, digest } = same;
  const { staged } = channels[channel];
  const isIdle = staged !== version && activeOf(channels[channel])?.version !== version;
  return still({
    plugin,
    channel,
    version,
    digest,
    reason: 'nothing_to_do',
    message:
      asked === version
        ? `${plugin} ${version} is recorded on ${channel} already, with the same definition and content.`
        : `${plugin} ${asked} was not staged: but for its version it is ${version}, which is recorded on ${channel} already.`,
    ...(isIdle ? { hint: `\`promote ${channel} --plugins ${plugin} --version ${version}\` makes it active.` } : {}),
    warnings: isModule ? [unreproducible(plugin, version)] : [],
  });
}

/** Whether a release was ever active on a channel. */
function wasActive({ channels }: PluginState, channel: Channel, version: string): boolean {
  return channels[channel].history.some(
    (event) => event.version === version && ['bootstrap', 'baseline', 'promote'].includes(event.operation),
  );
}

function conflict({ plugin }: PluginState, channel: Channel, version: string, digest: string): Outcome {
  return still({
    plugin,
    channel,
    reason: 'version_conflict',
    message: `${plugin} ${version} is recorded with another definition or content (${digest}).`,
    hint: 'A version stands for one content: raise the version in the manifest, or stage with the version `auto`, which adds the commit to it.',
  });
}

function stagedText(plugin: string, version: string, channel: Channel): string {
  return `${plugin} ${version} is staged on ${channel}.`;
}

function unreproducible(plugin: string, version: string): string {
  return `The module of ${plugin} ${version} was built with other bytes than those recorded, which stand: the build is not reproducible.`;
}
