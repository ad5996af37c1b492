import { parseArgs } from 'node:util';
import { COMMANDS, isCommand, specOf, type CommandName } from './commands.ts';
import { Refusal } from './errors.ts';
import { INPUTS, isInput, type InputName, type InputSpec } from './inputs.ts';
import { nearest } from './nearest.ts';

/** What was asked of this run, by the step's `with:` or on the command line. */
export type Invocation =
  | { readonly kind: 'help'; readonly command: CommandName | undefined; readonly asked: boolean }
  | { readonly kind: 'version' }
  | {
      readonly kind: 'run';
      readonly command: CommandName;
      /** Text of the inputs that were given and that the command takes. */
      readonly given: ReadonlyMap<InputName, string>;
      readonly json: boolean;
      readonly warnings: readonly string[];
    };

/**
 * Reads a step's inputs. GitHub hands them over as `INPUT_<NAME>`, in upper case, spaces as `_`, absent ones empty.
 * @throws Refusal `usage` when there is no such command.
 */
export function readStep(environment: Readonly<Record<string, string | undefined>>): Invocation {
  const command = commandNamed((environment['INPUT_COMMAND'] ?? '').trim());
  const given = new Map<InputName, string>();
  for (const name of Object.keys(INPUTS)) {
    const text = (environment[`INPUT_${name.toUpperCase()}`] ?? '').trim();
    if (isInput(name) && text !== '') given.set(name, text);
  }
  return { kind: 'run', command, json: false, ...taken(command, given) };
}

/**
 * Reads a command line: `<command> [positional…] [--input value…] [--json] [--help]`. Flags of lists and lines may be repeated.
 * @throws Refusal `usage` naming every word that makes no sense.
 */
export function readArguments(argv: readonly string[]): Invocation {
  const { tokens } = parseArgs({
    args: [...argv],
    options: flagOptions(),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const switched = new Map<number, string>();
  const words = tokens.flatMap((token, index) => {
    if (token.kind !== 'positional') return [];
    const before = tokens[index - 1];
    // `--cache false`: to the parser a flag that is on, and a word.
    const isValue = before?.kind === 'option' && isSwitch(before) && /^(true|false)$/iu.test(token.value);
    if (isValue) switched.set(before.index, token.value);
    return isValue ? [] : [token.value];
  });
  const flags = tokens.flatMap((token) =>
    token.kind === 'option' ? [{ ...token, value: switched.get(token.index) ?? token.value }] : [],
  );
  // Of a command it is the version of a release.
  if (words.length === 0 && flags.some((flag) => flag.name === 'version')) return { kind: 'version' };
  const help = flags.some((flag) => flag.name === 'help' || flag.name === 'h') || words[0] === 'help';
  if (help || words.length === 0) {
    const word = words[0] === 'help' ? words[1] : words[0];
    return { kind: 'help', asked: help, command: word === undefined ? undefined : commandNamed(word) };
  }
  const command = commandNamed(words[0] ?? '');
  const given = new Map<InputName, string>();
  const wrong = placeWords(command, words.slice(1), given);
  const placed = new Map(given);
  let json = false;
  for (const flag of flags) {
    if (flag.name === 'json') json = flag.value !== 'false';
    else wrong.push(...placeFlag(flag, given), ...saidTwice(flag.name, placed, given));
  }
  if (wrong.length > 0) {
    throw new Refusal('usage', wrong.join('\n'), { hint: `Run '${command} --help' to see what it takes.` });
  }
  return { kind: 'run', command, json, ...taken(command, given) };
}

function commandNamed(name: string): CommandName {
  if (isCommand(name)) return name;
  const known = Object.keys(COMMANDS);
  const near = nearest(name, known);
  throw new Refusal(
    'usage',
    name === ''
      ? 'No command was given.'
      : `There is no command '${name}'.${near === undefined ? '' : ` Did you mean '${near}'?`}`,
    { hint: `Commands: ${known.join(', ')}.` },
  );
}

/** Splits what was given into what the command takes, and a warning for each of the rest. */
function taken(command: CommandName, given: ReadonlyMap<InputName, string>) {
  const takes = specOf(command).inputs;
  // What action.yml gives to every step was not given by anybody.
  const isEverywhere = (name: InputName): boolean => 'inAction' in INPUTS[name];
  const left = [...given.keys()].filter((name) => !takes.includes(name) && !isEverywhere(name));
  const says = (name: InputName): string => `The command '${command}' does not take the input '${name}'`;
  // What is released is no place for guesses: `rollback --version` is not `rollback --to`.
  if (left.length > 0 && takes.includes('request'))
    throw new Refusal('usage', left.map((name) => `${says(name)}.`).join('\n'), {
      hint: `It takes: ${takes.join(', ')}.`,
    });
  const warnings = left.map((name) => `${says(name)}; it is ignored. It takes: ${takes.join(', ')}.`);
  return { given: new Map([...given].filter(([name]) => takes.includes(name))), warnings };
}

function flagOptions() {
  const flags = Object.entries<InputSpec>(INPUTS).map(
    ([name, spec]) => [name, { type: spec.kind === 'boolean' ? 'boolean' : 'string' }] as const,
  );
  const own = ['json', 'help'].map((name) => [name, { type: 'boolean' }] as const);
  return { ...Object.fromEntries([...flags, ...own]), help: { type: 'boolean', short: 'h' } } as const;
}

function placeWords(command: CommandName, words: readonly string[], given: Map<InputName, string>): string[] {
  const places = specOf(command).positional;
  const last = places.at(-1);
  // As many plugins as there are words, where they come last.
  const isOpen = last !== undefined && INPUTS[last].kind === 'list';
  places.forEach((place, index) => {
    const taken = isOpen && place === last ? words.slice(index) : words.slice(index, index + 1);
    if (taken.length > 0) given.set(place, taken.join('\n'));
  });
  const left = isOpen ? [] : words.slice(places.length);
  const isMeant = specOf(command).inputs.includes('plugins') && !places.includes('plugins');
  const meant = isMeant ? ` Plugins are named by --plugins ${left.join(',')}.` : '';
  return left.map(
    (word) =>
      `'${word}' is one word too many: '${command}' takes ${places.length === 0 ? 'no words' : places.join(', ')}.${meant}`,
  );
}

/** What stands as a word and as a flag says the same, or is a list. */
function saidTwice(
  name: string,
  placed: ReadonlyMap<InputName, string>,
  given: ReadonlyMap<InputName, string>,
): string[] {
  if (!isInput(name) || INPUTS[name].kind === 'list') return [];
  const [word, value] = [placed.get(name), given.get(name)];
  return word === undefined || word === value ? [] : [`'${name}' is said twice: '${word}' and '${value ?? ''}'.`];
}

/** Whether a flag is on when it stands alone. */
function isSwitch({ name, value }: { readonly name: string; readonly value: string | undefined }): boolean {
  return value === undefined && isInput(name) && INPUTS[name].kind === 'boolean';
}

interface Flag {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

function placeFlag(flag: Flag, given: Map<InputName, string>): string[] {
  const { name } = flag;
  if (!isInput(name)) {
    const positive = name.replace(/^no-/u, '');
    if (isInput(positive) && INPUTS[positive].kind === 'boolean' && flag.value === undefined) {
      given.set(positive, 'false');
      return [];
    }
    const near = nearest(name, [...Object.keys(INPUTS), 'json', 'help', 'version']);
    return [`There is no flag '${flag.rawName}'.${near === undefined ? '' : ` Did you mean '--${near}'?`}`];
  }
  const spec: InputSpec = INPUTS[name];
  if (spec.kind === 'boolean') {
    given.set(name, flag.value ?? 'true');
    return [];
  }
  if (flag.value?.trim() === '') return [];
  if (flag.value === undefined || (flag.inlineValue !== true && flag.value.startsWith('--'))) {
    return [`'--${name}' needs a value: --${name}=<${spec.kind}>.`];
  }
  const before = given.get(name);
  const isOpen = spec.kind === 'list' || spec.kind === 'lines';
  given.set(name, isOpen && before !== undefined ? `${before}\n${flag.value}` : flag.value);
  return [];
}
