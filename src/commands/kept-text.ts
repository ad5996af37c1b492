import type { World } from '../world/world.ts';

/** How many characters the ledger keeps of what people write: reasons stand in channels.json, which every host fetches. */
const LONGEST = { reason: 1000, notes: 10_000 } as const;

/** What is kept of a text; null where there is none. Of one that is too long the beginning, with a warning. */
export function keptText(
  input: keyof typeof LONGEST,
  text: string | undefined,
  { log }: Pick<World, 'log'>,
): string | null {
  if (text === undefined) return null;
  const most = LONGEST[input];
  if (text.length <= most) return text;
  log.warning(`The input \`${input}\` has ${text.length} characters: the first ${most} characters are kept.`);
  // Half of a pair of surrogates is no text.
  return `${text.slice(0, most).replace(/[\ud800-\udbff]$/u, '')}…`;
}
