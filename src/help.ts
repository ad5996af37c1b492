import { COMMANDS, specOf, type CommandName } from './commands.ts';
import { EXAMPLES } from './examples.ts';
import { INPUTS, type InputName, type InputSpec } from './inputs.ts';
import { OWN_TEXTS } from './own-texts.ts';

const NAME = 'coolbox-plugin-action';

/** Help for the program, or for one command: plain text for a terminal of 100 columns. */
export function helpText(command: CommandName | undefined): string {
  return command === undefined ? programHelp() : commandHelp(command);
}

function programHelp(): string {
  const commands = Object.entries(COMMANDS).map(([name, spec]) => row(name, spec.summary));
  return [
    `${NAME}: provisions, builds and releases the plugins of a repository`,
    '',
    `Usage: ${NAME} <command> [--input value …]`,
    '',
    'Commands',
    ...commands,
    '',
    'For every command',
    ...ALWAYS,
    '',
    'Without a command',
    row('--version', 'Print the version.'),
    '',
    `Run '${NAME} <command> --help' for the inputs of a command.`,
    '',
  ].join('\n');
}

const ALWAYS = [
  row('--json', 'Print the result as one JSON document on stdout; all other text goes to stderr.'),
  row('--help', 'Print this help.'),
];

function commandHelp(command: CommandName): string {
  const spec = specOf(command);
  const places = spec.usage === undefined ? '' : ` ${spec.usage}`;
  return [
    `${command}: ${spec.summary}`,
    '',
    `Usage: ${NAME} ${command}${places} [--input value …]`,
    '',
    'Inputs',
    ...spec.inputs.map((name) => inputHelp(command, name)),
    ...ALWAYS,
    '',
    ...examplesOf(command),
    'Exit code: 0 done or nothing to do, 1 refused or failed, 2 wrong usage.',
    '',
  ].join('\n');
}

function examplesOf(command: CommandName): readonly string[] {
  const examples = EXAMPLES[command] ?? [];
  if (examples.length === 0) return [];
  return [
    examples.length === 1 ? 'Example' : 'Examples',
    ...examples.flatMap(([words, does]) => [`  ${NAME} ${[command, words].join(' ').trim()}`, `      ${does}`]),
    '',
  ];
}

function inputHelp(command: CommandName, name: InputName): string {
  const spec: InputSpec = INPUTS[name];
  const description = OWN_TEXTS[command]?.[name] ?? spec.description;
  return row(
    spec.kind === 'boolean' ? `--[no-]${name}` : `--${name}`,
    [description.replaceAll('`', ''), ...limitsOf(spec)].join(' '),
  );
}

/** What an input allows and what it is when left out, each a sentence. */
export function limitsOf(spec: InputSpec): string[] {
  return [
    ...(spec.values === undefined ? [] : [`One of ${spec.values.join(', ')}.`]),
    ...(spec.max === undefined ? [] : [`From ${spec.min ?? 0} to ${spec.max}.`]),
    ...(spec.default === undefined || spec.default === '.' ? [] : [`Default: ${spec.default}.`]),
  ];
}

function row(name: string, text: string): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1] ?? '';
    if (last.length + word.length > 74) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines.map((line, index) => `  ${(index === 0 ? name : '').padEnd(20)} ${line}`).join('\n');
}
