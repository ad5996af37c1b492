import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { replay } from '../../src/channel/apply.ts';
import { CHANNELS, type Channel } from '../../src/channel/channel.ts';
import { consider } from '../../src/channel/decide.ts';
import type { Decision } from '../../src/channel/decision.ts';
import type { Draft } from '../../src/channel/event.ts';
import type { Intent, Promote } from '../../src/channel/intent.ts';
import { DEFAULT_POLICY } from '../../src/channel/policy.ts';
import { activeOf, EMPTY_STATE, previousOf, type PluginState, type State } from '../../src/channel/state.ts';
import { REASONS, Refusal } from '../../src/errors.ts';
import { candidateOf, hour } from './asking.ts';
import { Model } from './model.ts';

const PLUGINS = ['alpha', 'gamma'];
const VERSIONS = ['1.0', '1.1', '1.2', '2.0'];

/** A command before it is known when it comes. */
type Ask = (asking: Pick<Intent, 'request' | 'askedAt'>) => Intent;

interface Turn {
  readonly ask: Ask;
  /** Hours since the command before. */
  readonly after: number;
  /** Hours between the asking and the deciding. */
  readonly late: number;
}

const channel = fc.constantFrom(...CHANNELS);
const plugins = fc.uniqueArray(fc.constantFrom(...PLUGINS), { minLength: 1 });
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { freq: 2 });
const version = fc.constantFrom(...VERSIONS);
const by = fc.constantFrom('person' as const, 'person' as const, 'automatic' as const);
const who = fc.record({ by, pullRequest: maybe(fc.constantFrom(1, 2)) }).map((asking) => ({
  actor: 'ann',
  run: null,
  recordedBefore: null,
  reason: null,
  ...asking,
}));

const stage = fc
  .record({
    who,
    channel,
    plugins,
    version,
    inputs: fc.constantFrom('a', 'b'),
    bootstrap: fc.boolean(),
    own: fc.nat(4),
  })
  .map(({ who, channel, plugins, version, inputs, bootstrap, own }): Ask => {
    const candidates = plugins.map((plugin) => candidateOf(plugin, version, { inputs: own === 0 ? inputs : version }));
    return (asking) => ({ ...who, ...asking, operation: 'stage', channel, candidates, bootstrap, known: [] });
  });
const promote = fc
  .record({
    who,
    channel,
    plugins: maybe(plugins),
    from: maybe(channel),
    version: fc.option(version, { freq: 1 }),
    ofPullRequest: fc.option(fc.constantFrom(1, 2), { freq: 1 }),
    rollout: maybe(fc.constantFrom(0.25, 1)),
    force: fc.boolean(),
    bestEffort: fc.boolean(),
  })
  .map(({ who, ...more }): Ask => {
    const from = more.from === more.channel ? null : more.from;
    return (asking) => ({ ...who, ...asking, ...more, from, operation: 'promote', policy: DEFAULT_POLICY });
  });
const rollback = fc
  .record({ who, channel, plugins, to: fc.option(version, { freq: 1 }), reject: fc.boolean() })
  .map(({ who, ...more }): Ask => (asking) => ({ ...who, ...asking, ...more, operation: 'rollback' }));
const holdOrResume = fc
  .record({ who, channel, plugins, operation: fc.constantFrom('hold' as const, 'resume' as const) })
  .map(({ who, ...more }): Ask => (asking) => ({ ...who, ...asking, ...more }));
const select = fc
  .record({ who, channel, plugins })
  .map(({ who, ...more }): Ask => (asking) => ({ ...who, ...asking, ...more, operation: 'channel' }));

const turn: fc.Arbitrary<Turn> = fc.record({
  ask: fc.oneof(
    { weight: 4, arbitrary: stage },
    { weight: 6, arbitrary: promote },
    { weight: 3, arbitrary: rollback },
    { weight: 1, arbitrary: holdOrResume },
    { weight: 1, arbitrary: select },
  ),
  after: fc.constantFrom(1, 1, 30, 80),
  late: fc.constantFrom(0, 0, 0, 3),
});
/** Most begin with releases that are active on the channel that is asked most of. */
const begun = fc.record({ channel, plugins: fc.constant(PLUGINS), versions: fc.subarray(VERSIONS, { minLength: 2 }) });
const turns = fc
  .tuple(fc.option(begun, { freq: 4 }), fc.array(turn, { minLength: 1, maxLength: 40, size: 'max' }))
  .map(([beginning, asked]) => [...(beginning === null ? [] : beginningOf(beginning)), ...asked]);

function beginningOf({ channel: name, versions }: { channel: Channel; versions: readonly string[] }): readonly Turn[] {
  const who = { actor: 'ann', run: null, pullRequest: null, recordedBefore: null, reason: null, by: 'person' } as const;
  return versions.flatMap((one): Turn[] => {
    const candidates = PLUGINS.map((plugin) => candidateOf(plugin, one));
    const moved = { plugins: null, from: null, version: null, ofPullRequest: null, rollout: null, force: false };
    const rest = { ...moved, bestEffort: true, policy: DEFAULT_POLICY };
    return [
      {
        ask: (asking) => ({
          ...who,
          ...asking,
          operation: 'stage',
          channel: name,
          candidates,
          bootstrap: true,
          known: [],
        }),
        after: 1,
        late: 0,
      },
      { ask: (asking) => ({ ...who, ...asking, ...rest, operation: 'promote', channel: name }), after: 1, late: 0 },
    ];
  });
}

interface Step {
  readonly before: State;
  readonly intent: Intent;
  readonly decision: Decision;
  readonly now: string;
}

/** What every turn did; one that is refused as a whole did nothing. */
function play(asked: readonly Turn[]): readonly Step[] {
  const steps: Step[] = [];
  let state = EMPTY_STATE;
  let hours = 0;
  for (const [index, { ask, after, late }] of asked.entries()) {
    hours += after;
    const now = hour(hours);
    const intent = ask({ request: `request ${index}`, askedAt: hour(hours - late) });
    const decision = considered(state, intent, now);
    steps.push({ before: state, intent, decision, now });
    ({ state } = decision);
  }
  return steps;
}

/** A decision; where no plugin is meant, one that does nothing. */
function considered(state: State, intent: Intent, now: string): Decision {
  try {
    return consider(state, intent, now);
  } catch (error) {
    if (error instanceof Refusal && error.reason === 'nothing_staged')
      return { state, events: [], recordings: [], answers: [] };
    throw error;
  }
}

function last(steps: readonly Step[]): State {
  return steps.at(-1)?.decision.state ?? EMPTY_STATE;
}

function check(property: (asked: readonly Turn[]) => void): void {
  fc.assert(fc.property(turns, property), { numRuns: RUNS });
}

const RUNS = 60;

function placesOf(state: State): readonly (readonly [PluginState, Channel])[] {
  return [...state.plugins.values()].flatMap((plugin) => CHANNELS.map((name) => [plugin, name] as const));
}

function bare(state: State): unknown {
  const entries = [...state.plugins].map(([id, plugin]) => [id, { ...plugin, releases: null }] as const);
  return { sequence: state.sequence, plugins: new Map(entries.sort(([one], [other]) => (one < other ? -1 : 1))) };
}

const ACTIVATING: readonly string[] = ['bootstrap', 'baseline', 'promote', 'rollback'];

function rollbackOf(plugin: string, name: Channel, request: string, askedAt: string, reject = true): Intent {
  return {
    operation: 'rollback',
    channel: name,
    plugins: [plugin],
    to: null,
    reject,
    request,
    askedAt,
    actor: 'ann',
    run: null,
    pullRequest: null,
    by: 'person',
    recordedBefore: null,
    reason: null,
  };
}

describe('whatever is asked, in whatever order', () => {
  test('replaying the histories gives the same state', () => {
    check((asked) => {
      const state = last(play(asked));

      const histories = placesOf(state).map(([plugin, name]) => plugin.channels[name].history);

      expect(bare(replay(histories))).toEqual(bare(state));
    });
  });

  test('the sequence rises by one', () => {
    check((asked) => {
      const events = play(asked).flatMap(({ decision }) => decision.events);

      expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => index + 1));
    });
  });

  test('a model of a few lines predicts what is active, staged, held and rejected', () => {
    check((asked) => {
      const model = new Model();

      for (const { intent, decision } of play(asked)) {
        model.take(intent, decision.events);
        for (const [plugin, name] of placesOf(decision.state)) model.expectSame(plugin, name);
      }
    });
  });

  test('a rejected release is only ever activated by a person with force', () => {
    check((asked) => {
      for (const { before, intent, decision } of play(asked)) {
        for (const event of decision.events.filter(({ operation }) => ACTIVATING.includes(operation))) {
          const isBarred = before.plugins.get(event.plugin)?.rejected.has(event.digest ?? '') ?? false;
          const isForced = intent.operation === 'promote' && intent.force && intent.by === 'person';
          expect(isBarred && !(isForced && event.operation === 'promote')).toBe(false);
        }
      }
    });
  });

  test('rolling back what was just promoted activates again what was active before', () => {
    check((asked) => {
      for (const { before, decision, now } of play(asked)) {
        for (const event of decision.events.filter(({ operation }) => operation === 'promote')) {
          const { plugin: id, channel: name } = event;
          const was = before.plugins.get(id);
          const active = was === undefined ? null : activeOf(was.channels[name]);
          if (active === null || active.digest === event.digest || was?.rejected.has(active.digest) === true) continue;

          const { state } = consider(decision.state, rollbackOf(id, name, 'back', now), now);

          expect(state.plugins.get(id)?.channels[name].stack).toEqual(was?.channels[name].stack);
        }
      }
    });
  });

  test('rolling back again and again only pops the stack, past what is rejected, and ends with no_previous', () => {
    check((asked) => {
      let state = last(play(asked));
      const now = hour(100_000);
      for (const [{ plugin: id }, name] of placesOf(state)) {
        for (let count = 0; ; count++) {
          const before = state.plugins.get(id)?.channels[name].stack ?? [];
          const rejected = new Set(state.plugins.get(id)?.rejected.keys());
          const decision = consider(state, rollbackOf(id, name, `back ${count}`, now, count % 2 === 0), now);
          const after = decision.state.plugins.get(id)?.channels[name].stack ?? [];
          ({ state } = decision);
          if (decision.events.length === 0) {
            expect(decision.answers.map(({ reason }) => reason)).toEqual(['no_previous']);
            const active = before.at(-1)?.digest;
            expect(before.every(({ digest }) => digest === active || rejected.has(digest))).toBe(true);
            break;
          }
          expect(after.length).toBeLessThan(before.length);
          expect(before.slice(0, after.length)).toEqual(after);
          expect(rejected.has(after.at(-1)?.digest ?? '')).toBe(false);
        }
      }
    });
  });

  test('a rejection changes nothing that is active on another channel', () => {
    check((asked) => {
      for (const { before, decision } of play(asked)) {
        const touched = (event: Draft, id: string, name: Channel) =>
          event.plugin === id && event.channel === name && ACTIVATING.includes(event.operation);
        for (const [plugin, name] of placesOf(before)) {
          if (decision.events.some((event) => touched(event, plugin.plugin, name))) continue;
          const { stack } = decision.state.plugins.get(plugin.plugin)?.channels[name] ?? plugin.channels[name];
          expect(JSON.stringify(stack)).toBe(JSON.stringify(plugin.channels[name].stack));
        }
      }
    });
  });

  test('a version of a plugin has one digest', () => {
    check((asked) => {
      const digests = new Map<string, string | null>();

      for (const { plugin, version: name, digest } of play(asked).flatMap(({ decision }) => decision.events)) {
        if (name === null) continue;
        const key = `${plugin} ${name}`;
        expect(digests.get(key) ?? digest).toBe(digest);
        digests.set(key, digest);
      }
    });
  });

  test('a command on several plugins does for each what it would do for it alone, or nothing for all', () => {
    check((asked) => {
      for (const { before, intent, decision, now } of play(asked)) {
        const isRefused = decision.answers.some(({ reason }) => REASONS[reason] !== 0);
        const mayGoAlone = intent.operation === 'promote' && intent.bestEffort;
        if (isRefused && !mayGoAlone) {
          expect(decision.events).toEqual([]);
          expect(decision.state).toBe(before);
          continue;
        }
        for (const answer of decision.answers) {
          const alone = consider(before, only(intent, answer.plugin), now);
          expect(JSON.stringify(alone.answers)).toBe(JSON.stringify([answer]));
          const mine = decision.events.filter(({ plugin }) => plugin === answer.plugin);
          expect(unnumbered(mine)).toBe(unnumbered(alone.events));
        }
      }
    });
  });

  test('the same request never acts twice, and gets the first answer again', () => {
    check((asked) => {
      for (const { intent, decision } of play(asked)) {
        const acted = decision.answers.filter(({ plugin }) => decision.events.some((event) => event.plugin === plugin));
        if (acted.length === 0) continue;
        const ids = acted.map(({ plugin }) => plugin);

        const again = consider(decision.state, only(intent, ...ids), hour(200_000));

        expect(again.events).toEqual([]);
        expect(
          again.answers.map(({ repeated, plugin, reason, version }) => ({ repeated, plugin, reason, version })),
        ).toEqual(acted.map(({ plugin, reason, version }) => ({ repeated: true, plugin, reason, version })));
      }
    });
  });

  test('what is automatic passes every gate, comes from where the policy says, and never ends a hold', () => {
    check((asked) => {
      for (const { before, intent, decision } of play(asked)) {
        if (intent.operation !== 'promote' || intent.by !== 'automatic') continue;
        for (const answer of decision.answers.filter(({ reason }) => reason === 'ok')) {
          expect(answer.gates.filter(({ passed }) => !passed)).toEqual([]);
          expect(before.plugins.get(answer.plugin)?.channels[intent.channel].hold).toBeNull();
          const source = sourceOf(intent);
          const history = source === null ? [] : (before.plugins.get(answer.plugin)?.channels[source].history ?? []);
          if (source !== null) expect(history.some(({ digest }) => digest === answer.digest)).toBe(true);
        }
      }
    });
  });

  test('what a rollback would return to is never rejected, nor what is active', () => {
    check((asked) => {
      for (const [plugin, name] of placesOf(last(play(asked)))) {
        const previous = previousOf(plugin.channels[name], plugin.rejected);

        expect(previous !== null && plugin.rejected.has(previous.digest)).toBe(false);
        expect(previous === null || previous.digest !== activeOf(plugin.channels[name])?.digest).toBe(true);
      }
    });
  });
});

function sourceOf({ from, policy, channel: name }: Promote & { channel: Channel }): Channel | null {
  return from ?? policy[name].from;
}

function only(intent: Intent, ...ids: readonly string[]): Intent {
  if (intent.operation === 'stage')
    return { ...intent, candidates: intent.candidates.filter(({ plugin }) => ids.includes(plugin)) };
  return { ...intent, plugins: ids };
}

function unnumbered(events: readonly Draft[]): string {
  return JSON.stringify(events.map((event) => ({ ...event, sequence: 0 })));
}
