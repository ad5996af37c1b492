import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { openAct, type ActRun } from './act.ts';
import { basic, makeBare, startGitServer } from './git-remote.ts';
import { startGitHub, type FakeGitHub } from './github.ts';
import { JOB_TOKEN, type Artifact, type FakeComment, type Pull } from './github/state.ts';
import { branchOf, makeDesk, type Branch } from './ledgers.ts';

/** A repository of plugins on GitHub with the callers of `workflows/` in it: git over http, the API, and act for the runs. */
export interface Forge {
  readonly github: FakeGitHub;
  readonly ledger: Branch;
  /** Commits these versions to main and runs what a push does. */
  push(versions: Versions): Promise<ActRun>;
  /** Opens a pull request with these versions, and with these files beside or in place of theirs. */
  open(versions: Versions, more?: { readonly from?: 'same' | 'fork'; readonly files?: Versions }): Pull;
  /** Runs the checks of a pull request, by their own event or by another. Returns the run's id as well. */
  check(pull: Pull, event?: string): Promise<ActRun & { readonly id: number }>;
  /** Runs what follows on checks that have ended. */
  checked(id: number): Promise<ActRun>;
  /** Writes a comment and runs what it does; one second later, for the same second is refused. */
  say(pull: Pull, author: string, body: string): Promise<ActRun & { readonly comment: FakeComment }>;
  /** Runs what the clock does. */
  readonly tick: () => Promise<ActRun>;
  /** The version that is active on a channel; null where none is. */
  active(plugin: string, channel: string): string | null;
  readonly stop: () => Promise<void>;
}

export type Versions = Readonly<Record<string, string>>;

const NAME = 'octo/plugins';

/** Opens one below a folder. */
export async function openForge(folder: string, versions: Versions): Promise<Forge> {
  mkdirSync(join(folder, 'served', 'octo'), { recursive: true });
  const bare = makeBare(join(folder, 'served', 'octo'), 'plugins');
  // As GitHub does, which shows every commit of a pull request.
  bare.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
  const server = await startGitServer(join(folder, 'served'), { authorization: basic('x-access-token', JOB_TOKEN) });
  const github = await startGitHub();
  // A name that @actions/artifact takes for GitHub's own, and that is this machine to git.
  const address = server.server.replace('127.0.0.1', 'github.localhost');
  const act = await openAct({ folder: join(folder), repository: NAME, server: address, api: github.url });
  Object.defineProperty(github.state, 'artifacts', { get: () => act.artifacts().map(shown) });
  const { repository, ...desk } = makeDesk(join(folder, 'desk'), versions);
  const release = (changed: Versions): string => desk.release(changed);
  const git = (...words: readonly string[]): string => repository.git(...words);
  const ledger = branchOf(bare);
  const send = (branch: string): void => {
    git('push', '-q', '--force', bare.folder, `HEAD:${branch}`);
  };
  send('refs/heads/main');

  /** Runs a caller with the rights that its job asks for; a run of a fork has none to write. */
  const run = (caller: string, started: Omit<Parameters<typeof act.run>[1], 'token'>, isFork = false, on?: string) => {
    const token = github.state.tokens[JOB_TOKEN];
    if (token !== undefined) token.rights = rightsOf(caller, isFork);
    return act.run(caller, { ...started, token: JOB_TOKEN }, on);
  };
  const main = (): string => bare.git('rev-parse', 'refs/heads/main');
  const onMain = (id: number, actor: string) => ({ run: id, ref: 'refs/heads/main', sha: main(), actor });

  return {
    github,
    ledger,
    async push(changed) {
      git('checkout', '-q', '-B', 'main', main());
      const before = main();
      const after = release(changed);
      send('refs/heads/main');
      const { id } = github.run({ headSha: after, status: 'in_progress', conclusion: null });
      const payload = { ref: 'refs/heads/main', before, after, deleted: false, repository: repositoryOf(github) };
      return run('stage', { event: 'push', payload, ...onMain(id, 'octocat') });
    },
    open(changed, { from = 'same', files = {} } = {}) {
      git('checkout', '-q', '-B', 'work', main());
      release(changed);
      repository.write(files);
      const sha = repository.commit();
      const pull = github.pull({ from, head: { sha }, base: { sha: main() } });
      if (from === 'same') send(`refs/heads/${pull.head.ref}`);
      send(`refs/pull/${pull.number}/head`);
      return pull;
    },
    async check(pull, event) {
      const { number, head, base } = pull;
      const merge = ['commit-tree', `${head.sha}^{tree}`, '-p', base.sha, '-p', head.sha, '-m', 'merge'];
      const sha = bare.git('-c', 'user.name=GitHub', '-c', 'user.email=noreply@github.com', ...merge);
      bare.git('update-ref', `refs/pull/${number}/merge`, sha);
      const begun = github.runOf(pull, { status: 'in_progress', conclusion: null });
      const started = { run: begun.id, ref: `refs/pull/${number}/merge`, sha, actor: pull.author };
      const isFork = head.repository !== github.state.repository.id;
      const payload = github.pullEvent(pull, 'opened');
      const ran = await run('checks', { event: event ?? 'pull_request', payload, ...started }, isFork, event);
      Object.assign(begun, { status: 'completed', conclusion: ran.code === 0 ? 'success' : 'failure' });
      return { ...ran, id: begun.id };
    },
    async checked(id) {
      const about = github.state.runs.find((each) => each.id === id);
      if (about === undefined) throw new Error(`no run ${id}`);
      const own = github.run({ headSha: main(), event: 'workflow_run', status: 'in_progress', conclusion: null });
      const payload = github.runEvent(about);
      return run('fork-reports', { event: 'workflow_run', payload, ...onMain(own.id, about.actor) });
    },
    async say(pull, author, body) {
      const comment = github.comment(pull.number, author, body);
      const { id } = github.run({ headSha: main(), event: 'issue_comment', status: 'in_progress', conclusion: null });
      const payload = github.commentEvent(comment);
      return { ...(await run('commands', { event: 'issue_comment', payload, ...onMain(id, author) })), comment };
    },
    tick() {
      const { id } = github.run({ headSha: main(), event: 'schedule', status: 'in_progress', conclusion: null });
      const payload = { schedule: '17 * * * *', repository: repositoryOf(github) };
      return run('promote', { event: 'schedule', payload, ...onMain(id, 'octocat') });
    },
    active: (plugin, channel) => ledger.board().plugins[plugin]?.channels[channel as 'beta']?.active?.version ?? null,
    async stop() {
      await act.stop();
      await server.stop();
      await github.stop();
    },
  };
}

/** What act's service stored, as GitHub's API shows it. */
function shown({
  id,
  run,
  name,
  bytes,
}: ReturnType<Awaited<ReturnType<typeof openAct>>['artifacts']>[number]): Artifact {
  const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  return { id, run, name, bytes: bytes.toString('base64'), digest, expired: false, createdAt: '2026-11-02T09:00:00Z' };
}

function rightsOf(caller: string, isFork: boolean): Record<string, 'read' | 'write'> {
  const path = join(import.meta.dirname, '..', '..', 'workflows', `${caller}.yml`);
  const { jobs } = parse(readFileSync(path, 'utf8')) as Jobs;
  const [job] = Object.values(jobs);
  const rights = Object.entries(job?.permissions ?? {});
  return Object.fromEntries(rights.map(([name, level]) => [name, isFork ? 'read' : level]));
}

interface Jobs {
  readonly jobs: Readonly<Record<string, { readonly permissions: Record<string, 'read' | 'write'> }>>;
}

function repositoryOf({ state }: FakeGitHub): object {
  const { id, fullName, defaultBranch } = state.repository;
  const [owner, name] = fullName.split('/');
  return { id, full_name: fullName, name, owner: { login: owner }, default_branch: defaultBranch };
}
