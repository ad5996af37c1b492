import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startGitHub, type FakeGitHub } from './github.ts';
import { makeBare, startGitServer, type GitServer, type GitServerOptions } from './git-remote.ts';
import { branchOf, makeDesk, type Branch, type Desk, type LedgerDocument } from './ledgers.ts';
import { resultOf, step, TOKENS, type Step } from './process.ts';
import type { Repository } from './repository.ts';

/** A repository on GitHub: git over http, the API with its clock, and jobs in a checkout of it. */
export interface Hub {
  /** `octo/plugins` as the server has it. */
  readonly bare: Repository;
  readonly ledger: Branch;
  readonly server: GitServer;
  /** GitHub's API. */
  readonly github: FakeGitHub;
  /** The checkout, where people and jobs work. Its remote `origin` is the server. */
  readonly desk: Desk;
  /** Sets GitHub's clock, which stands still then; without a time it is the machine's again. */
  setClock(time?: string): void;
  /** Runs a step of a job, started by hand by `octocat` on the default branch unless it is said otherwise. */
  step(inputs: Readonly<Record<string, string>>, more?: StepMore): Promise<HubStep>;
  stop(): Promise<void>;
}

export interface StepMore {
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly event?: unknown;
  /** GITHUB_RUN_ID; otherwise every step is of another run. */
  readonly run?: string;
}

export interface HubStep extends Step {
  readonly document: LedgerDocument;
  readonly reason: string;
}

/** Opens one below a folder. `stop` it in `afterAll`. */
export async function openHub(
  folder: string,
  versions: Readonly<Record<string, string>>,
  options: GitServerOptions = {},
): Promise<Hub> {
  const root = join(folder, 'served');
  mkdirSync(join(root, 'octo'), { recursive: true });
  const bare = makeBare(join(root, 'octo'), 'plugins');
  const server = await startGitServer(root, options);
  const desk = makeDesk(join(folder, 'checkout'), versions);
  desk.repository.git('remote', 'add', 'origin', server.url('octo/plugins'));
  const github = await startGitHub();
  github.state.tokens[TOKENS.INPUT_TOKEN] = { login: 'github-actions[bot]' };
  let runs = 0;
  return {
    bare,
    ledger: branchOf(bare),
    server,
    desk,
    github,
    setClock: (time) => {
      github.setClock(time);
    },
    async step(inputs, { environment, event = { repository: { default_branch: 'main' } }, run } = {}) {
      runs += 1;
      const ran = await step({
        workspace: desk.cwd,
        inputs,
        event,
        environment: {
          GITHUB_SERVER_URL: server.server,
          GITHUB_API_URL: github.url,
          GITHUB_REPOSITORY: 'octo/plugins',
          GITHUB_RUN_ID: run ?? String(1000 + runs),
          GITHUB_JOB: 'release',
          GITHUB_ACTION: '__coolbox_plugin-action',
          GITHUB_EVENT_NAME: 'workflow_dispatch',
          GITHUB_REF: 'refs/heads/main',
          GITHUB_SHA: desk.repository.git('rev-parse', 'HEAD'),
          GITHUB_ACTOR: 'octocat',
          GITHUB_TRIGGERING_ACTOR: 'octocat',
          ...environment,
        },
      });
      // What is too large for an output is left out.
      const isThere = ran.outputs['result'] !== undefined;
      const document = (isThere ? resultOf(ran) : { reason: ran.outputs['reason'] }) as unknown as LedgerDocument;
      return { ...ran, document, reason: document.reason };
    },
    async stop() {
      await Promise.all([github.stop(), server.stop()]);
    },
  };
}
