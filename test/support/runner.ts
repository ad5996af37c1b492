/**
 * What GitHub's runner makes of an action's output, by the rules of actions/runner:
 * src/Runner.Sdk/ProcessInvoker.cs (lines as .NET's ReadLine ends them: \n, \r\n or \r),
 * src/Runner.Common/ActionCommand.cs (TryParseV2: `::name props::message` at the start of a trimmed line; TryParse:
 * `##[name props]message` anywhere in a line), src/Runner.Worker/ActionCommandManager.cs (the commands it knows, V2 before
 * V1, stop-commands, and the token that resumes).
 */
export function readAsRunner(output: string | Buffer): Seen {
  const commands: RunnerCommand[] = [];
  const groups: Group[] = [];
  const lines: string[] = [];
  const known = new Set(COMMANDS);
  let group: Group | undefined;
  let token: string | undefined;

  for (const line of linesOf(output.toString())) {
    const command = parseV2(line, known) ?? parseV1(line, known);
    const taken = command !== undefined && (token === undefined || command.name === token);
    if (!taken) {
      lines.push(line);
      group?.lines.push(line);
    } else if (token !== undefined) {
      known.delete(token);
      token = undefined;
    } else if (command.name === 'stop-commands') {
      token = command.message.toLowerCase();
      if (token === '' || known.has(token)) throw new Error(`the runner refuses the stop token '${token}'`);
      known.add(token);
    } else if (command.name === 'group') {
      group = { title: command.message, lines: [] };
      groups.push(group);
    } else if (command.name === 'endgroup') {
      group = undefined;
    } else {
      commands.push(command);
    }
  }
  return { commands, groups, lines, stopped: token !== undefined };
}

export interface Seen {
  /** Every command that was obeyed, but for groups and stop-commands. */
  readonly commands: readonly RunnerCommand[];
  readonly groups: readonly Group[];
  /** Every line that is shown as it is, also those in groups. */
  readonly lines: readonly string[];
  /** Whether commands were still stopped at the end. */
  readonly stopped: boolean;
}

export interface RunnerCommand {
  /** In lower case: the runner compares names without regard to it. */
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

export interface Group {
  readonly title: string;
  readonly lines: string[];
}

const COMMANDS = [
  ...['set-env', 'set-output', 'save-state', 'add-mask', 'add-path', 'add-matcher', 'remove-matcher', 'echo', 'debug'],
  ...['notice', 'warning', 'error', 'group', 'endgroup', 'stop-commands'],
];

function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/u);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function parseV2(line: string, known: ReadonlySet<string>): RunnerCommand | undefined {
  // .NET trims U+0085 too, and not U+FEFF.
  const text = line.replace(/^[^\S\ufeff]*(?:\u0085[^\S\ufeff]*)*/u, '');
  if (!text.startsWith('::')) return undefined;
  const end = text.indexOf('::', 2);
  if (end < 0) return undefined;
  return commandOf(text.slice(2, end), ',', text.slice(end + 2), known, {
    '%0D': '\r',
    '%0A': '\n',
    '%3A': ':',
    '%2C': ',',
  });
}

function parseV1(line: string, known: ReadonlySet<string>): RunnerCommand | undefined {
  const start = line.indexOf('##[');
  const end = start < 0 ? -1 : line.indexOf(']', start);
  if (end < 0) return undefined;
  const escapes = { '%3B': ';', '%0D': '\r', '%0A': '\n', '%5D': ']' };
  return commandOf(line.slice(start + 3, end), ';', line.slice(end + 1), known, escapes);
}

function commandOf(
  info: string,
  separator: string,
  data: string,
  known: ReadonlySet<string>,
  escapes: Readonly<Record<string, string>>,
): RunnerCommand | undefined {
  const space = info.indexOf(' ');
  const name = (space < 0 ? info : info.slice(0, space)).toLowerCase();
  if (!known.has(name)) return undefined;
  const pairs =
    space < 0
      ? []
      : info
          .slice(space + 1)
          .trim()
          .split(separator);
  const properties: Record<string, string> = {};
  for (const pair of pairs) {
    const [, key, value] = /^([^=]+)=+(.+)$/su.exec(pair) ?? [];
    if (key !== undefined && value !== undefined) properties[key.toLowerCase()] = unescape(value, escapes);
  }
  // In data, V2 knows no escapes for the separators of properties.
  const inData = Object.fromEntries(Object.entries(escapes).filter(([, character]) => !':,'.includes(character)));
  return { name, properties, message: unescape(data, inData) };
}

function unescape(text: string, escapes: Readonly<Record<string, string>>): string {
  const most = Object.entries(escapes).reduce((part, [code, character]) => part.replaceAll(code, character), text);
  return most.replaceAll('%25', '%');
}
