import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** One thing to do. */
export type Errand = CacheErrand | ArtifactErrand;

/** At the cache service, for the folder `name` directly below where the courier stands. */
export interface CacheErrand {
  readonly task: 'lookup' | 'restore' | 'save';
  readonly name: string;
  readonly key: string;
  readonly prefix?: string | undefined;
}

/** At the service for workflow artifacts; paths are below where the courier stands. */
export type ArtifactErrand =
  /** Its own name is the artifact's. */
  | { readonly task: 'upload'; readonly file: string; readonly retentionDays?: number | undefined }
  /** Its one file, into an empty folder; from another run than this one by the repository and a token. */
  | {
      readonly task: 'download';
      readonly artifact: number;
      readonly folder: string;
      readonly from?: { readonly owner: string; readonly name: string; readonly token: string } | undefined;
    };

/** What the courier says: that the service has answered, or how the errand ended; `requests` so far, of all errands. */
export type Word =
  | { readonly id: number; readonly word: 'found'; readonly requests: number }
  | ({ readonly id: number; readonly word: 'done'; readonly requests: number } & Report);

export interface Report {
  /** What was found or stored: the key of an entry, or the id and the digest (`sha256:…`) of an artifact. */
  readonly matched: string | null;
  /** What the toolkit and tar printed meanwhile. */
  readonly lines: readonly string[];
}

export type Outcome =
  | ({ readonly kind: 'done' } & Report)
  | { readonly kind: 'late'; readonly seconds: number }
  | { readonly kind: 'gone'; readonly detail: string };

/** In seconds: until the service answers, and until all is there. */
export interface Patience {
  readonly answer: number;
  readonly whole: number;
}

export interface Courier {
  /** Never rejects, and ends by the deadlines; the errand itself may go on until `end`. */
  ask(errand: Errand, patience: Patience): Promise<Outcome>;
  /** HTTP requests made so far, repeated ones included. */
  requests(): number;
  /** Kills the process and all it started; what is still asked ends as `gone`. */
  end(): Promise<void>;
}

/** Where the bundle keeps the courier's own program: src/world/courier-process.ts. */
export const PROGRAM = join(import.meta.dirname, 'courier', 'index.js');

/**
 * Starts a courier that stands in the folder `root`: it unpacks and packs there, and keeps archives in `.tmp`.
 * So the paths it names, which are part of an entry's identity, are the same in every workspace.
 */
export function startCourier(
  root: string,
  environment: Readonly<Record<string, string | undefined>>,
  program: string = PROGRAM,
): Courier {
  mkdirSync(join(root, '.tmp'), { recursive: true });
  const child = fork(program, [], {
    cwd: root,
    // @actions/cache puts paths into command lines as they are: here they are relative, and no space or quote gets in.
    // RUNNER_DEBUG would have every archive listed; TAR_OPTIONS would change what tar does.
    env: { ...environment, GITHUB_WORKSPACE: '.', RUNNER_TEMP: '.tmp', RUNNER_DEBUG: '', TAR_OPTIONS: '' },
    execArgv: [],
    // Its own process group: ending it ends its tar too.
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const waiting = new Map<number, (word: Word | string) => void>();
  let last = 0;
  let requests = 0;
  let gone: string | undefined;

  const leave = (detail: string): void => {
    gone ??= detail;
    for (const hear of waiting.values()) hear(gone);
  };
  child.on('message', (word: Word) => {
    requests = word.requests;
    waiting.get(word.id)?.(word);
  });
  child.on('error', (error) => {
    leave(error.message);
  });
  child.on('exit', (code, signal) => {
    leave(`it ended with ${signal ?? `exit code ${code ?? 'unknown'}`}`);
  });
  // Only an errand under way keeps this process alive, by its deadline.
  child.unref();
  child.channel?.unref();

  return {
    ask: (errand, patience) =>
      new Promise<Outcome>((resolve) => {
        const id = (last += 1);
        const settle = (outcome: Outcome): void => {
          clearTimeout(timer);
          waiting.delete(id);
          resolve(outcome);
        };
        const wait = (seconds: number): NodeJS.Timeout =>
          setTimeout(() => {
            settle({ kind: 'late', seconds });
          }, seconds * 1000);
        let timer = wait(patience.answer);
        waiting.set(id, (word) => {
          if (typeof word === 'string') settle({ kind: 'gone', detail: word });
          else if (word.word === 'done') settle({ kind: 'done', matched: word.matched, lines: word.lines });
          else {
            clearTimeout(timer);
            timer = wait(patience.whole);
          }
        });
        if (gone !== undefined) leave(gone);
        else {
          child.send({ ...errand, id }, (error) => {
            if (error !== null) leave(error.message);
          });
        }
      }),
    requests: () => requests,
    end: () => endCourier(child),
  };
}

async function endCourier(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
  } catch {
    // Gone in this very moment.
  }
  child.ref();
  // A process in the kernel's hands (a dead network disk) ends when it can: nobody waits for it.
  await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 2000).unref())]);
  child.unref();
}
