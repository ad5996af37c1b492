import type { Channel } from '../../src/channel/channel.ts';
import type { Answer, Decision, Recording } from '../../src/channel/decision.ts';
import { applyAll } from '../../src/channel/apply.ts';
import { releaseDigest } from '../../src/channel/digest.ts';
import type { Draft } from '../../src/channel/event.ts';
import type { Candidate } from '../../src/channel/intent.ts';
import type { State } from '../../src/channel/state.ts';
import type { PluginDefinition } from '../../src/manifest/definition.ts';

/** A definition with every field, as the manifest reads the least there is. */
export function definitionOf(plugin: string, version: string, more: Partial<PluginDefinition> = {}): PluginDefinition {
  return {
    identifier: plugin,
    version,
    description: `Says hello ${version} – blåbærgrød`,
    runtime: {
      kind: 'native',
      entrypoint: 'greeter.plugin:Greeter',
      module: null,
      handler: null,
      wasi: false,
      features: [],
      environment: { GREETING: 'hello', constructor: 'free' },
      interpreter: { python: ['>=3.11'], implementation: null, platforms: ['linux'], extras: {} },
      build: {
        steps: [{ name: 'step1', command: ['true'], shell: false, cwd: null, environment: {} }],
        lockfile: null,
      },
      lockfile: null,
      runtimes: [],
      wasm: null,
    },
    capabilities: { provides: [], requires: [], sandbox: [] },
    io: { inputs: {}, outputs: {} },
    resources: { cpu: null, memory: null, disk: null, gpu: null, timeout: 30 },
    hooks: { before: [], after: [], on_failure: [] },
    dev: { hot_reload: false, watch_paths: [], locales: [] },
    toolbus: null,
    ...more,
  };
}

export function candidateOf(plugin: string, version: string, more: Partial<Candidate> = {}): Candidate {
  return {
    plugin,
    version,
    manifestVersion: version,
    definition: definitionOf(plugin, version),
    content: { inputs: 'a'.repeat(64), lockfiles: { 'requirements.lock': 'b'.repeat(64) }, wasm: null },
    rollout: 1,
    metadata: {
      source: { repository: 'octo/plugins', commit: 'c'.repeat(40), ref: 'refs/heads/main', pull_request: 7 },
      run: 'https://github.com/octo/plugins/actions/runs/1',
      actor: 'octocat',
      staged_at: '2026-01-01T00:00:00.000Z',
      notes: 'First | one\nEvent: 9 promote x',
      lock: { fingerprint: 'f', interpreter: null, packages: [{ name: 'attrs', version: '25.1.0' }] },
      wasm: null,
      artifact: { id: 12345678901, name: 'bundle', digest: `sha256:${'d'.repeat(64)}` },
    },
    ...more,
  };
}

export function digestOf({ plugin, version, definition, content }: Candidate): string {
  return releaseDigest(plugin, version, definition, content);
}

/** An event that only says what matters; all else is plain. */
export function draft(sequence: number, operation: Draft['operation'], more: Partial<Draft> = {}): Draft {
  return {
    sequence,
    operation,
    request: `request-${sequence}`,
    plugin: 'greeter',
    channel: 'beta',
    version: null,
    digest: null,
    rollout: null,
    previous: null,
    from: null,
    actor: 'octocat',
    at: `2026-01-01T00:00:${String(sequence % 60).padStart(2, '0')}.000Z`,
    run: null,
    pull_request: null,
    reason: null,
    ...more,
  };
}

export interface Step {
  readonly events: readonly Draft[];
  readonly recordings: readonly Recording[];
}

/** What deciding would give for these events. */
export function decisionOf(state: State, { events, recordings }: Step, answers: readonly Answer[] = []): Decision {
  return { state: applyAll(state, events), events, recordings, answers };
}

/** Staging a release. */
export function staging(sequence: number, candidate: Candidate, channel: Channel = 'beta'): Step {
  const { plugin, version, rollout } = candidate;
  const digest = digestOf(candidate);
  return {
    events: [draft(sequence, 'stage', { plugin, version, digest, rollout, channel, pull_request: 7 })],
    recordings: [{ plugin, channel, version, digest, rollout, staged: true, source: { candidate } }],
  };
}

/** Promoting what is staged. */
export function promotion(
  sequence: number,
  candidate: Candidate,
  { channel = 'beta', previous = null }: { readonly channel?: Channel; readonly previous?: string | null } = {},
): Step {
  const { plugin, version, rollout } = candidate;
  const digest = digestOf(candidate);
  return {
    events: [draft(sequence, 'promote', { plugin, version, digest, rollout, channel, previous })],
    recordings: [{ plugin, channel, version, digest, rollout, staged: false, source: { channel } }],
  };
}
