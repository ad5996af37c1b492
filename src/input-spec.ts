/** How the text of an input becomes a value. `duration` is milliseconds, `list` is split at commas and newlines, `lines` may have several. */
type InputKind = 'text' | 'lines' | 'list' | 'boolean' | 'integer' | 'duration' | 'choice';

export interface InputSpec {
  readonly kind: InputKind;
  readonly description: string;
  /** As it would be written; where there is none, leaving the input out means `undefined`. */
  readonly default?: string;
  /** The default that action.yml gives, from what the runner knows. */
  readonly inAction?: string;
  readonly values?: readonly string[];
  readonly min?: number;
  readonly max?: number;
}
