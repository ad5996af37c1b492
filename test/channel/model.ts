import { expect } from '@jest/globals';
import type { Channel } from '../../src/channel/channel.ts';
import type { Draft } from '../../src/channel/event.ts';
import type { Intent } from '../../src/channel/intent.ts';
import { activeOf, type PluginState } from '../../src/channel/state.ts';

interface Place {
  stack: string[];
  staged: string | null;
  hold: 'person' | 'rollback' | null;
}

/**
 * The rules of the channels in a few lines, on versions alone: told what was asked and which plugins it moved to which version, it
 * predicts the rest.
 */
export class Model {
  readonly places = new Map<string, Place>();
  readonly rejected = new Set<string>();
  readonly selected = new Map<string, Channel>();

  take(intent: Intent, events: readonly Draft[]): void {
    for (const id of new Set(events.map(({ plugin }) => plugin))) {
      const mine = events.filter(({ plugin }) => plugin === id);
      const versionOf = (operation: string) => mine.find((event) => event.operation === operation)?.version ?? null;
      this.#do(id, intent, versionOf);
    }
  }

  #do(id: string, intent: Intent, versionOf: (operation: string) => string | null): void {
    const place = this.place(id, intent.channel);
    switch (intent.operation) {
      case 'stage': {
        const first = versionOf('bootstrap');
        if (first !== null) this.place(id, 'stable').stack = [first];
        place.staged = versionOf('stage') ?? place.staged;
        return;
      }
      case 'promote': {
        const version = versionOf('promote') ?? '';
        const stable = this.place(id, 'stable').stack.at(-1);
        if (place.stack.length === 0 && intent.channel !== 'stable' && stable !== undefined && stable !== version)
          if (!this.rejected.has(`${id} ${stable}`)) place.stack.push(stable);
        if (place.stack.at(-1) !== version) place.stack.push(version);
        if (place.staged === version) place.staged = null;
        place.hold = null;
        this.rejected.delete(`${id} ${version}`);
        return;
      }
      case 'rollback': {
        const left = place.stack.pop() ?? '';
        const isIt = (version: string | undefined) =>
          intent.to === null ? version !== left && !this.rejected.has(`${id} ${version ?? ''}`) : version === intent.to;
        while (!isIt(place.stack.at(-1))) place.stack.pop();
        if (intent.reject) this.rejected.add(`${id} ${left}`);
        place.hold ??= 'rollback';
        return;
      }
      case 'hold':
        place.hold = 'person';
        return;
      case 'resume':
        place.hold = null;
        return;
      case 'channel':
        this.selected.set(id, intent.channel);
    }
  }

  expectSame(plugin: PluginState, channel: Channel): void {
    const { stack, staged, hold } = plugin.channels[channel];
    const expected = this.place(plugin.plugin, channel);

    const found = {
      stack: stack.map(({ version }) => version),
      active: activeOf(plugin.channels[channel])?.version,
      staged,
      hold: hold?.by ?? null,
      selected: plugin.selected,
      rejected: [...plugin.rejected.values()].map(({ version }) => `${plugin.plugin} ${version}`).sort(),
    };
    expect(found).toEqual({
      ...expected,
      active: expected.stack.at(-1),
      selected: this.selected.get(plugin.plugin) ?? 'stable',
      rejected: [...this.rejected].filter((name) => name.startsWith(`${plugin.plugin} `)).sort(),
    });
  }

  private place(id: string, channel: Channel): Place {
    const key = `${id} ${channel}`;
    const place = this.places.get(key) ?? { stack: [], staged: null, hold: null };
    this.places.set(key, place);
    return place;
  }
}
