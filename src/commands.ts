import type { InputName, Inputs } from './inputs.ts';
import type { OutputName, Outcome } from './outputs.ts';
import type { World } from './world/world.ts';

export interface CommandSpec {
  /** What it does, in a line. */
  readonly summary: string;
  /** The inputs it takes, in the order in which `--help` lists them. */
  readonly inputs: readonly InputName[];
  /** The inputs that the terminal also takes by position; a last one that is a list takes all the words that are left. */
  readonly positional: readonly InputName[];
  /** These, as `--help` shows them: `<plugin>` must be given, `[plugins…]` need not. */
  readonly usage?: string;
  /** The step outputs it sets, beside those that every command sets. */
  readonly outputs: readonly OutputName[];
}

/** Where the plugins are, and what is built of them. */
const WORKSPACE = ['profile', 'manifest', 'working-directory', 'artifacts-dir'] as const;
/** Where the ledger is. */
const PLACE = ['branch', 'remote', 'token'] as const;
/** That, and who changes it. */
const LEDGER = [...PLACE, 'request'] as const;

/** Every command: its name is the value of the input `command` and the first word on the terminal. */
export const COMMANDS = {
  plan: {
    summary: 'lists the plugins of a profile, which of them a change touches, and a job matrix to fan out over',
    inputs: ['plugins', ...WORKSPACE, 'base', 'shards', 'dry-run'],
    positional: [],
    outputs: ['plugins', 'changed', 'matrix'],
  },
  provision: {
    summary: 'makes the venv of each plugin, runs its build steps, mirrors its lockfile and writes lock.json; cached',
    inputs: [
      'plugins',
      ...WORKSPACE,
      'python',
      'installer',
      'pass-env',
      'step-timeout',
      'jobs',
      'on-unsupported',
      'cache',
      'dry-run',
    ],
    positional: [],
    outputs: ['plugins', 'cache-hit'],
  },
  'build-wasm': {
    summary:
      'makes the WASM module of each plugin where it is missing, looks into it and writes it to lock.json; cached',
    inputs: ['plugins', ...WORKSPACE, 'rebuild', 'base', 'pass-env', 'step-timeout', 'jobs', 'cache', 'dry-run'],
    positional: [],
    outputs: ['plugins', 'cache-hit'],
  },
  preview: {
    summary: 'boots plugins in a sandbox, one after another, probes each and reports',
    inputs: [
      'plugins',
      ...WORKSPACE,
      'prefer',
      'port',
      'debug-port',
      'image',
      'provider',
      'require-isolation',
      'probe',
      'boot-timeout',
      'once',
      'channel',
      'version',
      ...PLACE,
      'open-code',
      'wait-for-client',
      'cleanup',
      'python',
      'installer',
      'pass-env',
      'step-timeout',
      'cache',
      'dry-run',
    ],
    positional: ['plugins'],
    usage: '[plugins…]',
    outputs: ['plugins', 'status', 'backend', 'boot-ms', 'url', 'report'],
  },
  pack: {
    summary: 'packs what a release of each plugin is made of into one file, for another job that stages it',
    inputs: ['plugins', ...WORKSPACE, 'output-file', 'dry-run'],
    positional: [],
    outputs: ['plugins', 'pack'],
  },
  stage: {
    summary: 'records releases on a channel without activating them',
    inputs: ['channel', 'plugins', 'version', 'rollout', 'notes', 'packed', ...WORKSPACE, ...LEDGER, 'dry-run'],
    positional: ['channel'],
    usage: '<channel>',
    outputs: ['plugins', 'releases', 'commit'],
  },
  promote: {
    summary: 'makes releases active on a channel',
    inputs: [
      'channel',
      'plugins',
      'from',
      'version',
      'rollout',
      'automatic',
      'force',
      'best-effort',
      'reason',
      'working-directory',
      ...LEDGER,
      'dry-run',
    ],
    positional: ['channel'],
    usage: '<channel>',
    outputs: ['plugins', 'releases', 'commit'],
  },
  rollback: {
    summary: 'returns a channel to the release before, rejects the one left behind and holds the channel',
    inputs: ['channel', 'plugins', 'to', 'reject', 'reason', 'working-directory', ...LEDGER, 'dry-run'],
    positional: ['channel'],
    usage: '<channel>',
    outputs: ['plugins', 'releases', 'commit'],
  },
  hold: {
    summary: 'stops promotion of a channel',
    inputs: ['channel', 'plugins', 'reason', 'working-directory', ...LEDGER, 'dry-run'],
    positional: ['channel'],
    usage: '<channel>',
    outputs: ['plugins', 'releases', 'commit'],
  },
  resume: {
    summary: 'restarts promotion of a channel',
    inputs: ['channel', 'plugins', 'reason', 'working-directory', ...LEDGER, 'dry-run'],
    positional: ['channel'],
    usage: '<channel>',
    outputs: ['plugins', 'releases', 'commit'],
  },
  channel: {
    summary: 'selects the channel that a plugin follows',
    inputs: ['plugins', 'channel', 'reason', 'working-directory', ...LEDGER, 'dry-run'],
    positional: ['plugins', 'channel'],
    usage: '<plugin> <channel>',
    outputs: ['plugins', 'releases', 'commit'],
  },
  resolve: {
    summary: 'prints the definition of the active release on the channel that a plugin follows',
    inputs: ['plugins', 'channel', 'install-id', 'output-file', 'ledger', 'working-directory', ...PLACE, 'dry-run'],
    positional: ['plugins'],
    usage: '<plugin>',
    outputs: ['plugins', 'version', 'digest', 'channel', 'definition'],
  },
  status: {
    summary: 'prints the channel board',
    inputs: ['plugins', 'at', 'ledger', 'working-directory', ...PLACE, 'dry-run'],
    positional: ['plugins'],
    usage: '[plugins…]',
    outputs: ['plugins', 'board'],
  },
  report: {
    summary: 'writes the two comments of a pull request: on the previews of a run, and on the channels',
    inputs: ['run', 'pull-request', 'working-directory', ...PLACE, 'dry-run'],
    positional: [],
    outputs: ['plugins'],
  },
  verify: {
    summary: 'audits the ledger branch: its files, its histories and its commits',
    inputs: ['expect', 'working-directory', ...PLACE, 'dry-run'],
    positional: [],
    outputs: ['commit'],
  },
  respond: {
    summary: 'answers a comment on a pull request (`/promote beta` …)',
    inputs: ['checks', 'working-directory', ...PLACE, 'dry-run'],
    positional: [],
    outputs: ['plugins', 'releases', 'commit'],
  },
} as const satisfies Readonly<Record<string, CommandSpec>>;

export type CommandName = keyof typeof COMMANDS;

export type InputsOf<C extends CommandName> = Inputs<(typeof COMMANDS)[C]['inputs'][number]>;

type Run<C extends CommandName> = (inputs: InputsOf<C>, world: World) => Promise<Outcome>;

/** Loads a command's function; each is a chunk of its own, so that `--help` loads none of them. */
export const LOAD: { readonly [C in CommandName]: () => Promise<Run<C>> } = {
  plan: async () => (await import('./commands/plan.ts')).plan,
  provision: async () => (await import('./commands/provision.ts')).provision,
  'build-wasm': async () => (await import('./commands/build-wasm.ts')).buildWasm,
  preview: async () => (await import('./commands/preview.ts')).preview,
  pack: async () => (await import('./commands/pack.ts')).pack,
  stage: async () => (await import('./commands/stage.ts')).stage,
  promote: async () => (await import('./commands/promote.ts')).promote,
  rollback: async () => (await import('./commands/rollback.ts')).rollback,
  hold: async () => (await import('./commands/hold.ts')).hold,
  resume: async () => (await import('./commands/hold.ts')).resume,
  channel: async () => (await import('./commands/channel.ts')).channel,
  resolve: async () => (await import('./commands/resolve.ts')).resolve,
  status: async () => (await import('./commands/status.ts')).status,
  report: async () => (await import('./commands/report.ts')).report,
  verify: async () => (await import('./commands/verify.ts')).verify,
  respond: async () => (await import('./commands/respond.ts')).respond,
};

/** Whether there is a command of this name. */
export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name);
}

/** The same for every command, so that callers see one type whichever command it is. */
export function specOf(command: CommandName): CommandSpec {
  return COMMANDS[command];
}
