import type { PluginState } from '../channel/state.ts';
import type { BoardText } from './board.ts';
import type { Histories } from './histories.ts';
import type { Files } from './remembering.ts';
import type { Refusal } from '../errors.ts';
import type { State } from '../channel/state.ts';
import type { BoardPlugin } from './board-schema.ts';

/** What a tip says of some plugins. */
export interface Reading {
  readonly files: Files;
  readonly board: BoardText;
  /** Of those plugins that could be read. A plugin that the ledger does not know is not in it. */
  readonly state: State;
  readonly plugins: ReadonlyMap<string, ReadPlugin>;
  /** Why a plugin could not be read: nothing is written to it. */
  readonly faults: ReadonlyMap<string, Refusal>;
}

/** A plugin as its files have it, which agree with its histories. */
export interface ReadPlugin {
  readonly histories: Histories;
  readonly state: PluginState;
  readonly entry: BoardPlugin;
}
