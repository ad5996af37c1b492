import type { Channel } from '../../src/channel/channel.ts';
import { decide } from '../../src/channel/decide.ts';
import type { Answer, Decision } from '../../src/channel/decision.ts';
import type { Asking, Candidate, HoldOrResume, Intent, Promote, Rollback, Stage } from '../../src/channel/intent.ts';
import { DEFAULT_POLICY } from '../../src/channel/policy.ts';
import { EMPTY_STATE, type PluginState, type State } from '../../src/channel/state.ts';
import { Refusal } from '../../src/errors.ts';
import type { PluginDefinition } from '../../src/manifest/definition.ts';

/** A definition as the manifest's reader gives it. */
export function definitionOf(plugin: string, description: string | null = null): PluginDefinition {
  return {
    identifier: plugin,
    version: null,
    description,
    runtime: {
      kind: 'native',
      entrypoint: `${plugin}.plugin:Plugin`,
      module: null,
      handler: null,
      wasi: false,
      features: [],
      environment: {},
      interpreter: null,
      build: null,
      lockfile: null,
      runtimes: [],
      wasm: null,
    },
    capabilities: { provides: [], requires: [], sandbox: [] },
    io: { inputs: {}, outputs: {} },
    resources: { cpu: null, memory: null, disk: null, gpu: null, timeout: null },
    hooks: { before: [], after: [], on_failure: [] },
    dev: { hot_reload: false, watch_paths: [], locales: [] },
    toolbus: null,
  };
}

export function candidateOf(
  plugin: string,
  version: string,
  more: Partial<Candidate> & { inputs?: string; wasm?: string | null } = {},
): Candidate {
  const { inputs = version, wasm = null, ...rest } = more;
  return {
    plugin,
    version,
    manifestVersion: version,
    definition: definitionOf(plugin),
    content: { inputs, lockfiles: {}, wasm },
    rollout: 1,
    metadata: {
      source: { repository: null, commit: null, ref: null, pull_request: null },
      run: null,
      actor: 'ann',
      staged_at: '2026-01-01T00:00:00Z',
      notes: null,
      lock: null,
      wasm: null,
      artifact: null,
    },
    ...rest,
  };
}

const ZERO = Date.parse('2026-01-01T00:00:00Z');
export const HOUR = 60 * 60 * 1000;

/** The time so many hours after the tests begin. */
export function hour(hours: number): string {
  return new Date(ZERO + hours * HOUR).toISOString();
}

type Without<T> = Omit<T, 'operation' | 'channel' | keyof Asking>;

/** A ledger that is asked one thing after another, an hour apart. */
export class Asked {
  state: State = EMPTY_STATE;
  decision: Decision | null = null;
  hours = 0;
  requests = 0;

  ask(intent: Intent): Answer {
    this.decision = decide(this.state, intent, hour(this.hours));
    this.state = this.decision.state;
    const [answer] = this.decision.answers;
    if (answer === undefined) throw new Error('No answer');
    return answer;
  }

  asking(more: Partial<Asking> = {}): Asking {
    this.hours += 1;
    this.requests += 1;
    return {
      request: `request ${this.requests}`,
      actor: 'ann',
      run: null,
      pullRequest: null,
      by: 'person',
      askedAt: hour(this.hours),
      recordedBefore: null,
      reason: null,
      ...more,
    };
  }

  stage(channel: Channel, candidate: Candidate | string, more: Partial<Without<Stage> & Asking> = {}): Answer {
    const candidates = [typeof candidate === 'string' ? candidateOf('greeter', candidate) : candidate];
    return this.ask({
      ...this.asking(more),
      operation: 'stage',
      channel,
      candidates,
      bootstrap: false,
      known: [],
      ...more,
    });
  }

  promote(channel: Channel, more: Partial<Without<Promote> & Asking> = {}): Answer {
    return this.ask(this.promotion(channel, more));
  }

  promotion(channel: Channel, more: Partial<Without<Promote> & Asking> = {}): Intent {
    return {
      ...this.asking(more),
      operation: 'promote',
      channel,
      plugins: ['greeter'],
      from: null,
      version: null,
      ofPullRequest: null,
      rollout: null,
      force: false,
      bestEffort: false,
      policy: DEFAULT_POLICY,
      ...more,
    };
  }

  rollback(channel: Channel, more: Partial<Without<Rollback> & Asking> = {}): Answer {
    return this.ask({
      ...this.asking(more),
      operation: 'rollback',
      channel,
      plugins: ['greeter'],
      to: null,
      reject: true,
      ...more,
    });
  }

  hold(channel: Channel, more: Partial<Without<HoldOrResume> & Asking> = {}): Answer {
    return this.ask({ ...this.asking(more), operation: 'hold', channel, plugins: ['greeter'], ...more });
  }

  resume(channel: Channel, more: Partial<Without<HoldOrResume> & Asking> = {}): Answer {
    return this.ask({ ...this.asking(more), operation: 'resume', channel, plugins: ['greeter'], ...more });
  }

  select(channel: Channel, more: Partial<Asking> = {}): Answer {
    return this.ask({ ...this.asking(more), operation: 'channel', channel, plugins: ['greeter'] });
  }

  /** Releases that are staged and promoted, one after the other. */
  release(channel: Channel, ...versions: readonly string[]): this {
    for (const version of versions) {
      this.stage(channel, version);
      this.promote(channel);
    }
    return this;
  }

  plugin(id = 'greeter'): PluginState {
    const plugin = this.state.plugins.get(id);
    if (plugin === undefined) throw new Error(`No plugin ${id}`);
    return plugin;
  }

  active(channel: Channel, id = 'greeter'): string | null {
    return this.plugin(id).channels[channel].stack.at(-1)?.version ?? null;
  }

  /** The operations of the last command, in their order. */
  wrote(): readonly string[] {
    return this.decision?.events.map(({ operation }) => operation) ?? [];
  }
}

/** What is refused. */
export function refusalOf(act: () => unknown): Refusal {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('Nothing was refused');
}
