import { nearest } from '../nearest.ts';
import { brief } from '../world/plain.ts';
import { Fault } from './fault.ts';
import type { Named } from './names.ts';
import type { Form } from './sections.ts';

/** What a module exports, and the functions in each interface that a component exports. */
export interface Offer {
  readonly form: Form;
  readonly exports: readonly Named[];
  readonly functions: Readonly<Record<string, readonly string[]>>;
}

/**
 * The export that answers: `declared`, where it is exported as a function; of a component also a function within an
 * exported interface (`wasi:cli/run@0.2.0#run`, by that name, without the version, or by the function's name alone) or
 * the interface itself. Without one that is declared: what a command starts with, or null where it is a library.
 * @throws Fault when the declared one is not exported.
 */
export function entrypointOf(offer: Offer, declared: string | null): string | null {
  const answers = answersOf(offer);
  if (declared === null) return answers.find(({ full }) => isStart(full))?.full ?? null;
  const found = answers.find(({ full }) => full === declared) ?? answers.find(({ short }) => short.includes(declared));
  if (found !== undefined) return found.full;
  throw new Fault(complaint(declared, offer.exports, answers), null);
}

/** `_start` as WASI preview 1 has it ("command"), and the interface that took its place. */
function isStart(name: string): boolean {
  return name === '_start' || /^wasi:cli\/run@[^#]*#run$/u.test(name);
}

interface AnswerName {
  readonly full: string;
  /** What else it may be called. */
  readonly short: readonly string[];
}

function answersOf({ form, exports, functions }: Offer): AnswerName[] {
  const own = exports.filter(({ kind }) => kind === 'function').map(({ name }) => ({ full: name, short: [] }));
  if (form === 'module') return own;
  const interfaces = exports.filter(({ kind }) => kind === 'instance').map(({ name }) => name);
  return [
    ...own,
    ...interfaces.flatMap((name) =>
      (Object.hasOwn(functions, name) ? (functions[name] ?? []) : isStart(`${name}#run`) ? ['run'] : []).map(
        (each) => ({
          full: `${name}#${each}`,
          short: [each, `${unversioned(name)}#${each}`],
        }),
      ),
    ),
    ...interfaces.map((name) => ({ full: name, short: [unversioned(name)] })),
  ];
}

function unversioned(name: string): string {
  return name.replace(/@.*$/su, '');
}

const MOST_SHOWN = 20;

function complaint(declared: string, exports: readonly Named[], answers: readonly AnswerName[]): string {
  const other = exports.find(({ name }) => name === declared);
  const what =
    other === undefined
      ? `it does not export the entrypoint '${brief(declared)}'`
      : `its export '${brief(declared)}', the entrypoint, is a ${other.kind} and not a function`;
  const meant = nearest(
    declared,
    answers.flatMap(({ full, short }) => [full, ...short]),
  );
  const shown = answers.slice(0, MOST_SHOWN).map(({ full }) => `'${brief(full)}'`);
  const more = answers.length > MOST_SHOWN ? ` and ${answers.length - MOST_SHOWN} more` : '';
  const offered = shown.length === 0 ? 'it exports no function at all' : `it exports ${shown.join(', ')}${more}`;
  return `${what}${meant === undefined ? '' : ` (is '${brief(meant)}' meant?)`}; ${offered}`;
}
