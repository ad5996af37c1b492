import { createHash, randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import { Refusal } from '../errors.ts';
import { readEvent } from './event.ts';
import { gitEnvironment } from './git-environment.ts';
import { brief, visible } from './plain.ts';
import type { RunOfEvent } from './run.ts';

/** Who asks for something, and on whose behalf. */
export interface Asker {
  /** Names what asked. A re-run of a workflow asks the same again. */
  readonly request: string;
  readonly actor: string;
  /** The address of the workflow run; null where there is none. */
  readonly run: string | null;
  /** The pull request that the event is about. */
  readonly pullRequest: number | null;
  /** Persons act by `workflow_dispatch` or on a terminal; every other event is automatic. */
  readonly by: 'person' | 'automatic';
  /** ISO 8601, UTC. */
  readonly askedAt: string;
  /** Who makes the commits. */
  readonly identity: Identity;
}

/** As git log shows it. */
export interface Identity {
  readonly name: string;
  readonly email: string;
}

export interface AskingOptions {
  /** Where one stands: on a terminal git tells there who one is. */
  readonly directory: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly onGitHub: boolean;
  readonly signal: AbortSignal;
  /** The input of this name. */
  readonly request?: string | undefined;
  /** When it was asked: when the run was created, where that is known, else now. */
  readonly askedAt: Date;
}

/**
 * Who asks, by the environment and the event on GitHub, by git on a terminal.
 * @throws Refusal `usage` when the input `request` is not one line of at most 200 characters.
 */
export async function whoAsks(options: AskingOptions): Promise<Asker> {
  const given = options.request === undefined ? undefined : checkedRequest(options.request);
  const askedAt = options.askedAt.toISOString();
  if (!options.onGitHub) {
    const identity = await personHere(options);
    const request = given ?? randomUUID();
    return { request, actor: identity.name, run: null, pullRequest: null, by: 'person', askedAt, identity };
  }
  const { runOf } = await import('./run.ts');
  const run = runOf(options.environment, await readEvent(options.environment));
  return {
    request: given ?? requestOf(run),
    actor: run.actor ?? 'unknown',
    run: run.address,
    pullRequest: run.pullRequest?.number ?? null,
    by: run.event === 'workflow_dispatch' ? 'person' : 'automatic',
    askedAt,
    identity: BOT,
  };
}

/** More than any name that GitHub gives: it stands in every event, and is compared with that of later ones. */
const LONGEST = 200;

function checkedRequest(given: string): string {
  const request = given.trim();
  if (request !== '' && request.length <= LONGEST && brief(request, LONGEST) === request) return request;
  throw new Refusal('usage', `The input \`request\` is '${brief(request)}' (${given.length} characters).`, {
    hint: `It is one line of 1 to ${LONGEST} visible characters, the same whenever the same is asked again.`,
  });
}

/** Not the attempt: a re-run asks for what was asked before. `GITHUB_ACTION` tells the steps of a job apart. */
function requestOf({ repository, id, job, step }: RunOfEvent): string {
  const request = [repository, id, job, step].map((part) => part ?? '-').join('/');
  if (request.length <= LONGEST && brief(request, LONGEST) === request) return request;
  const digest = createHash('sha256').update(request).digest('hex');
  return `${visible(request).replaceAll('\n', ' ').slice(0, 100)}…${digest.slice(0, 16)}`;
}

/** Whose commits they are when a job makes them; who asked for them is in their trailers. */
export const BOT: Identity = {
  name: 'github-actions[bot]',
  email: '41898282+github-actions[bot]@users.noreply.github.com',
};

async function personHere({ directory, environment, signal }: AskingOptions): Promise<Identity> {
  const { read } = await import('./processes.ts');
  const asked = async (key: string): Promise<string | undefined> => {
    const argv = ['git', 'config', '--get', key] as const;
    const options = { signal, timeoutMs: 10_000 };
    const { code, stdout } = await read({ argv, cwd: directory, environment: gitEnvironment(environment) }, options);
    signal.throwIfAborted();
    return code === 0 ? named(stdout) : undefined;
  };
  const [name, email] = await Promise.all([asked('user.name'), asked('user.email')]);
  const login = loginName() ?? named(environment['USER'] ?? environment['USERNAME']) ?? 'unknown';
  return { name: name ?? login, email: email ?? `${login.replace(/[^\w.-]/gu, '-')}@localhost` };
}

function named(text: string | undefined): string | undefined {
  const name = brief(text ?? '', 100);
  return name === '' ? undefined : name;
}

/** Some containers run as a user that has no name. */
function loginName(): string | undefined {
  try {
    return named(userInfo().username);
  } catch {
    return undefined;
  }
}
