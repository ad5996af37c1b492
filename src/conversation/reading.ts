import type { Command } from './command.ts';

/** What a comment says to us. */
export type Reading = { readonly kind: 'nothing' } | { readonly kind: 'command'; readonly command: Command } | Question;

/** What is asked back: nothing is done. */
export interface Question {
  readonly kind: 'question';
  /** `code` is said once a pull request: people also write of commands. */
  readonly about: 'usage' | 'several' | 'code';
  /** Text for people, a sentence or a line each; foreign words in it are quoted. */
  readonly message: string;
  readonly hint: string;
}
