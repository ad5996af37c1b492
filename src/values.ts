import type { CommandName, InputsOf } from './commands.ts';
import { specOf } from './commands.ts';
import { readDuration } from './duration.ts';
import { Refusal } from './errors.ts';
import { INPUTS, type InputName, type InputSpec } from './inputs.ts';

/**
 * The typed inputs of a command, defaults filled in.
 * @throws Refusal `usage` that lists every input with a value that is not allowed.
 */
export function readValues<C extends CommandName>(command: C, given: ReadonlyMap<InputName, string>): InputsOf<C> {
  const wrong: string[] = [];
  const values: Record<string, unknown> = {};
  for (const name of specOf(command).inputs) {
    const spec: InputSpec = INPUTS[name];
    const text = given.get(name) ?? spec.default;
    const value = text === undefined ? absent(spec) : valueOf(spec, text);
    if (value instanceof Wrong) wrong.push(`The input '${name}' is '${text ?? ''}'; allowed: ${value.allowed}.`);
    else values[name] = value;
  }
  if (wrong.length > 0) throw new Refusal('usage', wrong.join('\n'));
  // The table says what each kind yields; this is the one place where that becomes the static type.
  return values as InputsOf<C>;
}

class Wrong {
  readonly allowed: string;
  constructor(allowed: string) {
    this.allowed = allowed;
  }
}

function absent(spec: InputSpec): readonly string[] | undefined {
  return spec.kind === 'list' ? [] : undefined;
}

function valueOf(spec: InputSpec, text: string): unknown {
  switch (spec.kind) {
    case 'text':
      return /[\0\r\n]/u.test(text) ? new Wrong('one line of text') : text;
    case 'lines':
      return text.includes('\0') ? new Wrong('text') : text;
    case 'list':
      return text
        .split(/[,\r\n]/u)
        .map((item) => item.trim())
        .filter((item) => item !== '');
    case 'boolean':
      return booleanOf(text);
    case 'integer':
      return integerOf(spec, text);
    case 'duration':
      return durationOf(text);
    case 'choice':
      return spec.values?.includes(text) === true ? text : new Wrong((spec.values ?? []).join(', '));
  }
}

/** The spellings that @actions/core takes for a boolean (YAML 1.2 core schema). */
function booleanOf(text: string): boolean | Wrong {
  if (['true', 'True', 'TRUE'].includes(text)) return true;
  if (['false', 'False', 'FALSE'].includes(text)) return false;
  return new Wrong('true, false');
}

function integerOf({ min = 0, max = Number.MAX_SAFE_INTEGER }: InputSpec, text: string): number | Wrong {
  const value = /^\d{1,15}$/u.test(text) ? Number(text) : Number.NaN;
  return value >= min && value <= max ? value : new Wrong(`a whole number from ${min} to ${max}`);
}

/** A timer of Node holds at most 2^31-1 ms, some 24.8 days. */
const LONGEST = 2 ** 31 - 1;

function durationOf(text: string): number | Wrong {
  const value = readDuration(text);
  const fits = value !== undefined && value > 0 && value <= LONGEST;
  return fits ? value : new Wrong('a duration with its unit, such as 90s, 30m or 2h, up to 24 days');
}
