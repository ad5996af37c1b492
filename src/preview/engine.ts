import { Refusal } from '../errors.ts';
import { DEFAULT_PATH, locate } from '../world/locate.ts';
import { read, run, type Read } from '../world/processes.ts';
import { covers } from '../world/variables.ts';
import type { World } from '../world/world.ts';
import type { Sandbox } from './backend.ts';

/** A program that makes sandboxes. */
export interface Engine {
  readonly path: string;
  /** Asks it something short. @throws as `read` of world/processes. */
  ask(argv: readonly string[], options?: AskOptions): Promise<Read>;
  /** Starts what runs until it is stopped. */
  hold(argv: readonly string[], remove: Remove, environment?: Environment): Sandbox;
}

/** Sees to it that nothing is left of what was started. `end` tells the process that holds it to end, and may be left out. */
export type Remove = (end: () => void) => Promise<void>;

export interface AskOptions {
  readonly timeoutMs?: number;
  readonly cwd?: string;
  readonly environment?: Environment;
  readonly input?: Uint8Array;
  readonly onOutput?: (chunk: Uint8Array) => void;
}

type Environment = Readonly<Record<string, string>>;

/** What engines need to find their service and their settings; no token is among it. */
const PASSED = [
  ...['PATH', 'HOME', 'USER', 'LOGNAME', 'LANG', 'LC_*', 'TMPDIR', 'TMP', 'TEMP', 'XDG_*', 'DBUS_SESSION_BUS_ADDRESS'],
  ...['DOCKER_HOST', 'DOCKER_CONTEXT', 'DOCKER_CONFIG', 'DOCKER_CERT_PATH', 'DOCKER_TLS_VERIFY', 'CONTAINER*'],
  ...[
    'VAGRANT_*',
    'VBOX_*',
    'SystemRoot',
    'SystemDrive',
    'ComSpec',
    'PATHEXT',
    'APPDATA',
    'LOCALAPPDATA',
    'USERPROFILE',
  ],
];

/** The program of this name on PATH; undefined where there is none. */
export function openEngine(name: string, world: World): Engine | undefined {
  const environment: Record<string, string> = {};
  for (const [key, value] of Object.entries(world.environment)) {
    if (value !== undefined && PASSED.some((pattern) => covers(pattern, key, process.platform)))
      environment[key] = value;
  }
  environment['PATH'] ??= DEFAULT_PATH;
  const cwd = world.directory;
  const located = locate(name, { cwd, environment });
  if (located.kind !== 'found') return undefined;
  const { path } = located;
  return {
    path,
    async ask(argv, { timeoutMs = 60_000, cwd: folder = cwd, environment: more = {}, input } = {}) {
      const command = { argv: [path, ...argv] as const, cwd: folder, environment: { ...environment, ...more } };
      // Not ended by the signal of the run: cleaning up comes after it.
      return read({ ...command, argv: [path, ...argv] }, { timeoutMs, input });
    },
    hold: (argv, remove, more = {}) => held([path, ...argv], { cwd, environment: { ...environment, ...more } }, remove),
  };
}

interface Where {
  readonly cwd: string;
  readonly environment: Environment;
}

/** Starts a process that runs until it is stopped. */
export function held(argv: readonly [string, ...string[]], where: Where, remove: Remove): Sandbox {
  const off = new AbortController();
  const takers: ((chunk: Uint8Array) => void)[] = [];
  const early: Uint8Array[] = [];
  const running = run(
    { argv, ...where },
    {
      signal: off.signal,
      graceMs: GRACE_MS,
      onOutput(chunk) {
        if (takers.length === 0) early.push(chunk);
        for (const take of takers) take(chunk);
      },
    },
  );
  const ended = running.then(
    ({ code, signal }) => ({
      code,
      why: signal === null ? `it exited with ${code ?? 'no code'}` : `it was ended by ${signal}`,
    }),
    (error: unknown) => ({ code: null, why: error instanceof Refusal ? error.message : String(error) }),
  );
  let stopping: Promise<void> | undefined;
  return {
    onOutput(take) {
      for (const chunk of early.splice(0)) take(chunk);
      takers.push(take);
    },
    ended,
    stop() {
      stopping ??= (async () => {
        const end = (): void => {
          off.abort();
        };
        await remove(end).catch(() => undefined);
        end();
        await ended;
      })();
      return stopping;
    },
  };
}

/** Plugins that hang on SIGTERM are killed after it. */
const GRACE_MS = 2000;
