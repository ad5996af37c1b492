import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startArtifactService, type ArtifactService } from '../support/artifact-service.ts';
import type { Pull, Run } from '../support/github/state.ts';
import { openHub, type Hub, type HubStep } from '../support/hub.ts';
import { folderOf } from '../support/ledgers.ts';
import { changed, packable } from '../support/packs.ts';
import { documentIn, scratch, terminal } from '../support/process.ts';

const { folder, remove } = scratch();
let service: ArtifactService;
let hub: Hub;
/** The tip of a pull request, and what its checks packed. */
let head: string;
let pack: string;
let pull: Pull;
let run: Run;
/** Where jobs stand that check nothing out. */
const empty = join(folder, 'nothing');

beforeAll(async () => {
  mkdirSync(empty);
  service = await startArtifactService();
  hub = await openHub(folder, { greeter: '1.4.0' });
  const { repository, cwd } = hub.desk;
  rmSync(join(cwd, 'greeter'), { recursive: true });
  repository.write(packable());
  repository.commit('base');
  repository.git('push', '-q', hub.bare.folder, 'main');
  repository.git('checkout', '-q', '-b', 'topic');
  repository.write({ 'greeter/plugin.py': 'class Greeter:\n    new = True\n' });
  head = repository.commit('topic');
  repository.git('push', '-q', hub.bare.folder, 'topic');
  const built = await terminal(['build-wasm'], { cwd });
  const packed = await terminal(['pack', '--json'], { cwd });
  if (built.code !== 0 || documentIn(packed).reason !== 'ok') throw new Error(packed.stderr);
  pack = join(folder, 'of head.tar');
  writeFileSync(pack, readFileSync(join(cwd, 'artifacts', 'pack.tar')));
}, 120_000);
afterAll(async () => {
  await Promise.all([service.stop(), hub.stop()]);
  remove();
});
beforeEach(() => {
  hub.github.state.artifacts = [];
  pull = hub.github.pull({ head: { sha: head, ref: 'topic' } });
  run = hub.github.runOf(pull);
});

/** GitHub's own server is the only one whose artifacts are asked for, and a name that ends in `.localhost`. */
const onGitHub = (): Record<string, string> => ({
  ...service.environment(String(run.id)),
  GITHUB_SERVER_URL: hub.server.server.replace('127.0.0.1', 'github.localhost'),
  GITHUB_API_URL: hub.github.url,
});

interface As {
  readonly event?: unknown;
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

/** A step of the run of the pull request's checks. */
function step(inputs: Readonly<Record<string, string>>, { event, environment }: As = {}): Promise<HubStep> {
  return hub.step(
    { token: 'planted-github-token', ...inputs },
    {
      run: String(run.id),
      event: event ?? hub.github.pullEvent(pull),
      environment: {
        ...onGitHub(),
        GITHUB_EVENT_NAME: 'pull_request',
        GITHUB_REF: `refs/pull/${pull.number}/merge`,
        ...environment,
      },
    },
  );
}

/** The job that stages: it has checked out nothing. */
const stage = (inputs: Readonly<Record<string, string>> = {}, as: As = {}): Promise<HubStep> =>
  step(
    { command: 'stage', channel: 'canary', packed: 'run', version: 'auto', ...inputs },
    { ...as, environment: { GITHUB_WORKSPACE: empty, ...as.environment } },
  );

const upload = (file = pack, of = run.id, name = 'coolbox-pack-0123456789ab.tar'): void => {
  hub.github.artifact(of, name, readFileSync(file));
};

const said = ({ document }: HubStep): string => `${document.message} ${document.hint ?? ''}`;

describe('the checks of a pull request', () => {
  test('pack as an artifact, and stage what was packed as that pull request', async () => {
    const packed = await step({ command: 'pack' });
    const [stored] = service.artifacts();
    hub.github.artifact(run.id, stored?.name ?? '', stored?.bytes ?? Buffer.alloc(0));
    rmSync(join(hub.desk.cwd, 'artifacts', 'step-ran'), { force: true });

    const staged = await stage();

    expect([packed.reason, stored?.name]).toEqual(['ok', expect.stringMatching(/^coolbox-pack-[0-9a-f]{12}\.tar$/u)]);
    expect(JSON.parse(packed.outputs['pack'] ?? '')).toMatchObject({ artifact: { name: stored?.name } });
    expect(staged.reason).toBe('ok');
    const version = `1.4.0+${head.slice(0, 12)}`;
    const { metadata } = hub.ledger.json(`${folderOf('greeter', 'canary')}/${version}/metadata.json`) as {
      metadata: Record<string, unknown>;
    };
    expect(metadata['source']).toEqual({
      repository: 'octo/plugins',
      commit: head,
      ref: `refs/pull/${pull.number}/head`,
      pull_request: pull.number,
    });
    expect(hub.ledger.board().plugins['greeter']?.channels.stable.active).toBeNull();
    expect(existsSync(join(hub.desk.cwd, 'artifacts', 'step-ran'))).toBe(false);
    expect(existsSync(join(empty, '.git'))).toBe(false);
  });

  test('stage nothing, and succeed, where nothing was packed', async () => {
    const staged = await stage();

    expect([staged.code, staged.reason]).toEqual([0, 'nothing_to_do']);
  });

  test('do not pack the merge that GitHub made of it', async () => {
    const merge = hub.desk.repository.git('commit-tree', '-p', 'main', '-p', head, '-m', 'merge', `${head}^{tree}`);
    hub.desk.repository.git('checkout', '-q', '--detach', merge);

    const packed = await step({ command: 'pack' });

    hub.desk.repository.git('checkout', '-q', 'topic');
    expect([packed.reason, said(packed)]).toEqual(['usage', expect.stringContaining('pull_request.head.sha')]);
  });

  test('fail where the pack is not stored: it would be missed', async () => {
    service.fail({ kind: 'status', status: 403, message: 'no more', times: 20 });

    const packed = await step({ command: 'pack' });

    service.heal();
    expect([packed.code, packed.reason]).toEqual([1, 'system_failed']);
  });
});

describe('another run', () => {
  test('of a pull request of the repository is staged as that, whatever the event', async () => {
    upload();

    const staged = await stage(
      { packed: String(run.id), channel: 'beta' },
      {
        event: { repository: { default_branch: 'main' } },
        environment: { GITHUB_EVENT_NAME: 'workflow_dispatch', GITHUB_REF: 'refs/heads/main', GITHUB_RUN_ID: '77' },
      },
    );

    expect(staged.reason).toBe('ok');
    const { metadata } = hub.ledger.json(`${folderOf('greeter', 'beta')}/1.4.0+${head.slice(0, 12)}/metadata.json`) as {
      metadata: { source: unknown };
    };
    expect(metadata.source).toMatchObject({ commit: head, pull_request: pull.number });
  });
});

describe('refused, with nothing changed, is', () => {
  test.each<[string, () => As & { readonly inputs?: Record<string, string> }, string, RegExp]>([
    [
      'a pull request of a fork',
      () => {
        const fork = hub.github.pull({ from: 'fork', head: { sha: head } });
        run = hub.github.runOf(fork);
        return { event: hub.github.pullEvent(fork) };
      },
      'not_permitted',
      /from another repository/u,
    ],
    [
      'a pull request whose repository is gone',
      () => {
        const gone = hub.github.pull({ from: 'gone', head: { sha: head } });
        run = hub.github.runOf(gone);
        return { event: hub.github.pullEvent(gone) };
      },
      'not_permitted',
      /from another repository/u,
    ],
    [
      'an event of another commit than the run is of',
      () => ({ event: hub.github.pullEvent({ ...pull, head: { ...pull.head, sha: 'd'.repeat(40) } }) }),
      'not_permitted',
      /The event is of commit d{40}/u,
    ],
    [
      'a run that GitHub says is of a fork',
      () => {
        run = hub.github.runOf(pull, { headRepository: 7654321 });
        return {};
      },
      'not_permitted',
      /another repository/u,
    ],
    [
      'the event pull_request_target',
      () => ({ environment: { GITHUB_EVENT_NAME: 'pull_request_target' } }),
      'not_permitted',
      /'pull_request_target' built is not staged/u,
    ],
    [
      'the id of a run of a fork',
      () => {
        const fork = hub.github.pull({ from: 'fork', head: { sha: head } });
        const other = hub.github.runOf(fork, { pulls: [] });
        upload(pack, other.id);
        return { inputs: { packed: String(other.id) } };
      },
      'not_permitted',
      /nothing is staged of it/u,
    ],
    [
      'the id of a run of a push',
      () => {
        const other = hub.github.run({ headSha: head });
        upload(pack, other.id);
        return { inputs: { packed: String(other.id) } };
      },
      'not_permitted',
      /event 'push'/u,
    ],
    ['the id of no run', () => ({ inputs: { packed: '4711' } }), 'usage', /no workflow run 4711/u],
    [
      'a pack of another pull request',
      () => {
        hub.github.state.artifacts = [];
        upload(
          changed(pack, join(folder, 'of another.tar'), (_, text) => {
            text.commit = hub.desk.repository.git('rev-parse', 'main');
          }),
        );
        return {};
      },
      'digest_mismatch',
      /made of commit/u,
    ],
    [
      'an artifact with other bytes than GitHub states',
      () => {
        hub.github.state.artifacts = [];
        hub.github.artifact(run.id, 'coolbox-pack-0123456789ab.tar', readFileSync(pack), {
          digest: `sha256:${'e'.repeat(64)}`,
        });
        return {};
      },
      'digest_mismatch',
      /GitHub states/u,
    ],
    [
      'a pack that has expired',
      () => {
        hub.github.state.artifacts = [];
        hub.github.artifact(run.id, 'coolbox-pack-0123456789ab.tar', readFileSync(pack), { expired: true });
        return {};
      },
      'usage',
      /has expired/u,
    ],
    [
      'a commit that the repository has not',
      () => {
        const lost = hub.github.pull({ head: { sha: 'f'.repeat(40), ref: 'topic' } });
        run = hub.github.runOf(lost);
        upload();
        return { event: hub.github.pullEvent(lost) };
      },
      'usage',
      /no commit f{40}/u,
    ],
    [
      'a commit whose tree would write into .git',
      () => {
        const { bare } = hub;
        const put = (type: string, input: Buffer | string): string =>
          execFileSync('git', ['hash-object', '--literally', '-t', type, '-w', '--stdin'], {
            cwd: bare.folder,
            input,
            encoding: 'utf8',
          }).trim();
        const entry = (mode: string, name: string, id: string): Buffer =>
          Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.from(id, 'hex')]);
        const hooks = put('tree', entry('100755', 'post-checkout', put('blob', '#!/bin/sh\n')));
        const dot = put('tree', entry('40000', 'hooks', hooks));
        const commit = bare.git('commit-tree', '-m', 'evil', put('tree', entry('40000', '.git', dot)));
        bare.git('update-ref', 'refs/heads/evil', commit);
        const evil = hub.github.pull({ head: { sha: commit, ref: 'evil' } });
        run = hub.github.runOf(evil);
        upload();
        return { event: hub.github.pullEvent(evil) };
      },
      'usage',
      /what git does not take/u,
    ],
    [
      'what GitHub does not answer for',
      () => {
        hub.github.fail({ kind: 'status', status: 404, times: 1 });
        return {};
      },
      'usage',
      /no workflow run/u,
    ],
  ])('%s', async (_what, arrange, reason, message) => {
    upload();
    const { inputs = {}, ...as } = arrange();
    const before = hub.ledger.tip();

    const ran = await stage(inputs, as);

    hub.github.heal();
    expect([ran.reason, said(ran)]).toEqual([reason, expect.stringMatching(message)]);
    expect(hub.ledger.tip()).toBe(before);
  });
});
