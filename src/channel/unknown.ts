import { Refusal } from '../errors.ts';
import { nearest } from '../nearest.ts';

/** What to say of a plugin that the ledger does not know, with those that it knows. */
export function unknownRefusal(known: readonly string[], plugin: string): Refusal {
  const near = nearest(plugin, known);
  const listed = `${known.slice(0, 50).join(', ')}${known.length > 50 ? ', …' : ''}`;
  return new Refusal(
    'unknown_plugin',
    `The ledger has no plugin '${plugin}'${near === undefined ? '' : ` (did you mean '${near}'?)`}.`,
    { hint: known.length === 0 ? 'It has no plugins yet: `stage` records the first release.' : `It has: ${listed}.` },
  );
}
