import { isReason, type Reason } from '../errors.ts';
import { OURS } from './grammar.ts';

/** With this begins every reply of ours. */
export const REPLY = `${OURS}reply -->`;

/** What came of a comment. It stands in the reply, so that whoever asks again is told the same. */
export interface Verdict {
  readonly comment: number;
  readonly reason: Reason;
  readonly message: string;
  /** Whether it stands; what failed for a while is tried once more when the job is run again. */
  readonly isFinal: boolean;
}

/** By these first lines the reply to a comment is found again. */
export function replyMarker(comment: number): string {
  return `${REPLY}\n<!-- comment ${comment} -->`;
}

/** By these the one hint about commands in code that a pull request gets. */
export const HINT_MARKER = `${REPLY}\n<!-- hint -->`;

/** The line of a reply that holds its verdict: nobody sees it. */
export function verdictLine({ reason, message, isFinal }: Omit<Verdict, 'comment'>): string {
  const json = JSON.stringify({ reason, final: isFinal, message: message.slice(0, 500) });
  // Nothing in it may end the HTML comment, or be a line.
  return `<!-- ${json.replace(/[<>\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, escaped)} -->`;
}

/** The verdict that a reply of ours holds; undefined where it holds none. */
export function verdictOf(body: string): Verdict | undefined {
  const [first, second = '', third = ''] = body.split(/\r?\n/u, 3);
  const comment = /^<!-- comment (\d{1,15}) -->$/u.exec(second)?.[1];
  const json = /^<!-- (\{.*\}) -->$/u.exec(third)?.[1];
  if (first !== REPLY || comment === undefined || json === undefined) return undefined;
  const said = parsed(json);
  if (typeof said !== 'object' || said === null) return undefined;
  const { reason, final, message } = said as Readonly<Record<string, unknown>>;
  if (typeof reason !== 'string' || !isReason(reason) || typeof message !== 'string') return undefined;
  return { comment: Number(comment), reason, message, isFinal: final === true };
}

function escaped(character: string): string {
  const units = Array.from({ length: character.length }, (_, at) => character.charCodeAt(at));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
