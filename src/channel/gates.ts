/** One condition of a promotion. */
export interface Gate {
  readonly name: 'permission' | 'source' | 'soak' | 'window' | 'hold' | 'rejection';
  readonly passed: boolean;
  /** Whether a person's command went past it. */
  readonly overridden: boolean;
  /** When it will pass (or has), ISO 8601 UTC; null where nobody can know. */
  readonly passesAt: string | null;
  /** For people: `eligible in 6 h 12 min`. */
  readonly message: string;
}
