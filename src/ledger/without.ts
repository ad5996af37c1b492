import type { Intent } from '../channel/intent.ts';
import type { State } from '../channel/state.ts';

/** The same intent, about the other plugins alone. "All that are staged" stays that: those left out are not in the state either. */
export function without(intent: Intent, left: ReadonlySet<string>): Intent {
  const isIn = (plugin: string): boolean => !left.has(plugin);
  switch (intent.operation) {
    case 'stage':
      return { ...intent, candidates: intent.candidates.filter(({ plugin }) => isIn(plugin)) };
    case 'promote':
      return { ...intent, plugins: intent.plugins?.filter(isIn) ?? null };
    case 'rollback':
    case 'hold':
    case 'resume':
    case 'channel':
      return { ...intent, plugins: intent.plugins.filter(isIn) };
  }
}

/** The same state, of the other plugins alone. */
export function stateWithout(state: State, left: ReadonlySet<string>): State {
  return { ...state, plugins: new Map([...state.plugins].filter(([plugin]) => !left.has(plugin))) };
}
