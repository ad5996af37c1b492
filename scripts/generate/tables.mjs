// The tables of src/ that action.yml and the README repeat.
import { join } from 'node:path';
import { load } from './load.mjs';

const source = join(import.meta.dirname, '..', '..', 'src');

export const { COMMANDS } = load(join(source, 'commands.ts'));
export const { INPUTS } = load(join(source, 'inputs.ts'));
export const { OUTPUTS } = load(join(source, 'outputs.ts'));
export const { REASONS } = load(join(source, 'errors.ts'));
export const { GIVEN } = load(join(source, 'meanings.ts'));
export const { PASSED, NEVER_PASSED, NAMED_ONLY } = load(join(source, 'build', 'environment.ts'));
export const { limitsOf } = load(join(source, 'help.ts'));

/** The commands that take an input; those that set an output, which may be none: then every command sets it. */
export const takersOf = (input) => commandsWith('inputs', input);
export const settersOf = (output) => commandsWith('outputs', output);

function commandsWith(key, name) {
  return Object.keys(COMMANDS).filter((command) => COMMANDS[command][key].includes(name));
}
