import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { PATH } from './plugins.ts';
import { readAsRunner, type Seen } from './runner.ts';

/** What users run: the bundle. It is built before, by `npm run build`. */
export const BUNDLE = process.env['COOLBOX_TEST_BUNDLE'] ?? join(import.meta.dirname, '..', '..', 'dist', 'index.js');
export const NODE = process.env['COOLBOX_TEST_NODE'] ?? process.execPath;

/** A folder for all that one test file makes; its real path. `remove` it in `afterAll`. */
export function scratch(): { readonly folder: string; readonly remove: () => void } {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'plugin-action-acceptance-')));
  mkdirSync(join(folder, 'home'));
  return {
    folder,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export interface Ran {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The most memory it held, in MiB, as far as the system tells (Linux), else 0. */
  readonly peak: number;
}

export interface RunOptions {
  /** Where one stands. */
  readonly cwd: string;
  /** Laid over what every run sees; undefined takes a variable away. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** After this many seconds it counts as hanging: it is killed and the test fails. */
  readonly patience?: number;
  /** What is started instead of Node alone: its words come first (`strace …`, `setpriv …`). */
  readonly through?: readonly string[];
}

export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ran>;
}

/** What a terminal has: PATH with one Python first, a home that is empty. */
export function outside(home: string): Record<string, string> {
  return { PATH, HOME: home, LANG: 'C.UTF-8', GIT_CONFIG_NOSYSTEM: '1' };
}

/** Starts the bundle with these words. */
export function start(words: readonly string[], options: RunOptions): Running {
  const [file = '', ...rest] = [...(options.through ?? []), NODE, BUNDLE, ...words];
  const environment = { ...outside(homeOf(options.cwd)), ...options.environment };
  const child = spawn(file, rest, {
    cwd: options.cwd,
    env: Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined)),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<Ran>((resolve, reject) => {
    const kept: Record<'stdout' | 'stderr', Buffer[]> = { stdout: [], stderr: [] };
    for (const stream of ['stdout', 'stderr'] as const) {
      child[stream].on('data', (chunk: Buffer) => kept[stream].push(chunk));
    }
    let peak = 0;
    const watch = setInterval(() => {
      peak = Math.max(peak, peakOf(child.pid));
    }, 50);
    const patience = options.patience ?? 90;
    let hangs = false;
    const timer = setTimeout(() => {
      hangs = true;
      child.kill('SIGKILL');
    }, patience * 1000);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      clearInterval(watch);
      const [stdout, stderr] = [Buffer.concat(kept.stdout).toString(), Buffer.concat(kept.stderr).toString()];
      if (hangs) reject(new Error(`did not end within ${patience} s\n${stdout}\n${stderr}`));
      else resolve({ code, signal, stdout, stderr, peak });
    });
  });
  // A test that awaits something else first must not be taken down by a rejection nobody listens to yet.
  ended.catch(() => undefined);
  return { child, ended };
}

/** Runs the bundle as one does on a terminal. */
export function terminal(words: readonly string[], options: RunOptions): Promise<Ran> {
  return start(words, options).ended;
}

/** The result document, as far as these tests look at it. */
export interface Document {
  readonly schema: number;
  readonly command: string;
  readonly reason: string;
  readonly message: string;
  readonly hint?: string;
  readonly problems?: readonly {
    readonly file: string;
    readonly line?: number;
    readonly column?: number;
    readonly severity: string;
    readonly path: string;
    readonly message: string;
  }[];
  readonly plugins?: readonly PluginRow[];
  readonly matrix?: { readonly include: readonly { readonly shard: number; readonly plugins: string }[] };
  readonly base?: string | null;
}

export interface PluginRow {
  readonly id: string;
  readonly inputs?: readonly string[];
  readonly changed?: boolean;
  readonly supported?: boolean;
  readonly definition?: unknown;
  readonly status?: string;
  readonly packages?: number | null;
  readonly fingerprint?: string;
  readonly note?: string | null;
}

export interface Told extends Ran {
  readonly document: Document;
}

/** Runs a command with `--json`; fails unless stdout holds exactly one JSON document and a newline. */
export async function told(words: readonly string[], options: RunOptions): Promise<Told> {
  const ran = await terminal([...words, '--json'], options);
  return { ...ran, document: documentIn(ran) };
}

/** The one JSON document that a run printed on stdout. */
export function documentIn({ stdout, stderr }: Pick<Ran, 'stdout' | 'stderr'>): Document {
  try {
    if (!/^\{[^\n]*\}\n$/u.test(stdout)) throw new Error('not one line');
    return JSON.parse(stdout) as Document;
  } catch (error) {
    throw new Error(`stdout is not one JSON document:\n${stdout}\n${stderr}`, { cause: error });
  }
}

/** The row of a plugin in a result. */
export function row({ document }: Pick<Told, 'document'>, id: string): PluginRow {
  const found = document.plugins?.find((plugin) => plugin.id === id);
  if (found === undefined) throw new Error(`no plugin '${id}' in ${JSON.stringify(document)}`);
  return found;
}

/** Secrets that a step of a workflow holds; none of them may reach foreign code. */
export const TOKENS = {
  ACTIONS_RUNTIME_TOKEN: 'planted-runtime-token',
  ACTIONS_RUNTIME_URL: 'https://runtime.invalid/planted-runtime-url',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'planted-oidc-token',
  ACTIONS_ID_TOKEN_REQUEST_URL: 'https://oidc.invalid/planted-oidc-url',
  GITHUB_TOKEN: 'planted-github-token',
  GH_TOKEN: 'planted-gh-token',
  INPUT_TOKEN: 'planted-input-token',
} as const;

export interface StepOptions extends Omit<RunOptions, 'cwd'> {
  /** GITHUB_WORKSPACE, where a step stands. */
  readonly workspace: string;
  readonly inputs: Readonly<Record<string, string>>;
  /** What GITHUB_EVENT_PATH holds. */
  readonly event?: unknown;
  /** Where the runner has its folder: apart from those of other tests for a step that writes to all it finds. */
  readonly runnerIn?: string;
}

export interface Step extends Ran {
  /** What the runner makes of stdout. */
  readonly seen: Seen;
  /** As later steps have them. */
  readonly outputs: Readonly<Record<string, string>>;
  /** The content of the runner's other files. */
  readonly files: Readonly<Record<'env' | 'path' | 'state' | 'summary', string>>;
}

const FILES = {
  GITHUB_ENV: 'set_env_',
  GITHUB_PATH: 'add_path_',
  GITHUB_OUTPUT: 'set_output_',
  GITHUB_STATE: 'save_state_',
  GITHUB_STEP_SUMMARY: 'step_summary_',
} as const;

/** What GitHub's runner gives a step: its inputs, its files (below `temp`), its secrets. */
export function stepWorld(options: StepOptions, temp: string): Record<string, string | undefined> {
  const commands = join(temp, '_runner_file_commands');
  mkdirSync(commands, { recursive: true });
  const files = Object.entries(FILES).map(([variable, prefix]) => {
    const path = join(commands, `${prefix}5f1a7c`);
    writeFileSync(path, '');
    return [variable, path] as const;
  });
  const eventPath = join(temp, 'event.json');
  writeFileSync(eventPath, JSON.stringify(options.event ?? {}));
  const inputs = Object.entries(options.inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value] as const);
  return {
    ...TOKENS,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: options.workspace,
    GITHUB_EVENT_PATH: eventPath,
    RUNNER_TEMP: temp,
    ...Object.fromEntries(files),
    ...Object.fromEntries(inputs),
    ...options.environment,
  };
}

/** Runs the bundle as a step of a workflow: no words, everything from the environment. */
export async function step(options: StepOptions): Promise<Step> {
  const temp = realpathSync(mkdtempSync(join(options.runnerIn ?? tmpdir(), 'plugin-action-runner-')));
  try {
    const environment = stepWorld(options, temp);
    const ran = await terminal([], { ...options, cwd: options.workspace, environment });
    const content = (variable: keyof typeof FILES): string => readFileSync(environment[variable] ?? '', 'utf8');
    return {
      ...ran,
      seen: readAsRunner(ran.stdout),
      outputs: outputsIn(content('GITHUB_OUTPUT')),
      files: {
        env: content('GITHUB_ENV'),
        path: content('GITHUB_PATH'),
        state: content('GITHUB_STATE'),
        summary: content('GITHUB_STEP_SUMMARY'),
      },
    };
  } finally {
    rmSync(temp, { recursive: true, force: true });
  }
}

/** The result document that a step set as its output. */
export function resultOf({ outputs }: Pick<Step, 'outputs'>): Document {
  return JSON.parse(outputs['result'] ?? 'null') as Document;
}

/** `name=value` and `name<<delimiter`, by the rules of actions/runner, src/Runner.Worker/FileCommandManager.cs. */
function outputsIn(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = text.split('\n');
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    const [, name = '', operator, rest = ''] = /^(.*?)(=|<<)(.*)$/u.exec(line) ?? [];
    if (operator === '=') outputs[name] = rest;
    if (operator !== '<<') continue;
    const end = lines.indexOf(rest);
    if (end < 0) throw new Error(`no end of ${line}`);
    outputs[name] = lines
      .splice(0, end + 1)
      .slice(0, -1)
      .join('\n');
  }
  return outputs;
}

/** Every process that runs now, as far as the system tells: id and command line. */
export function processes(): readonly { readonly pid: number; readonly line: string }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .flatMap((name) => {
      try {
        const line = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
        return [{ pid: Number(name), line }];
      } catch {
        return [];
      }
    });
}

/** PATH with this folder in front. */
export function withFirst(folder: string): string {
  return `${folder}${delimiter}${PATH}`;
}

function homeOf(cwd: string): string {
  // The scratch folder that all lies in has one.
  for (let at = cwd; at !== dirname(at); at = dirname(at)) {
    if (dirname(at) === realpathSync(tmpdir())) return join(at, 'home');
  }
  return join(cwd, 'home');
}

function peakOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
    return Number(/^VmHWM:\s+(\d+) kB/mu.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
