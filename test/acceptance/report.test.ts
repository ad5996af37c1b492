import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { create } from 'tar';
import type { PreviewReport } from '../../src/report/preview-report.ts';
import { pack } from '../../src/world/archive.ts';
import { REPOSITORY_ID, type Pull, type Run } from '../support/github/state.ts';
import { openHub, type Hub, type HubStep, type StepMore } from '../support/hub.ts';
import { scratch } from '../support/process.ts';

const { folder, remove } = scratch();
afterAll(remove);

const PREVIEWS = '<!-- coolbox-plugin-action: previews -->';
const CHANNELS = '<!-- coolbox-plugin-action: channels -->';

function reportOf(plugin: string, more: Partial<PreviewReport> = {}): PreviewReport {
  return {
    schema: 1,
    plugin,
    version: '1.4.0',
    profile: 'default',
    system: 'ubuntu24-x64',
    kind: 'native',
    status: 'ok',
    message: `${plugin} works.`,
    backend: 'docker',
    isolated: true,
    note: null,
    skipped: [],
    runtime: 'CPython 3.12.3',
    boot: { whole: 840, engine: 500, interpreter: 200, load: 140 },
    exposes: [{ name: 'greet', kind: 'invoke', resolved: true }],
    probes: [],
    log: 'ready\n',
    reproduce: 'coolbox-plugin-action preview',
    editors: [],
    ...more,
  };
}

/** A tar as `preview` leaves it. */
async function packed(report: unknown, more: Readonly<Record<string, string>> = {}): Promise<Buffer> {
  const place = mkdtempSync(join(folder, 'packed-'));
  const files = { 'report.json': JSON.stringify(report), ...more };
  const members = Object.entries(files).map(([path, text]) => ({ path, content: { text } }));
  await pack(members, join(place, 'report.tar'), join(place, 'gathered'));
  return readFileSync(join(place, 'report.tar'));
}

let hub: Hub;
beforeAll(async () => {
  hub = await openHub(join(folder, 'hub'), { greeter: '1.4.0', clock: '1.0.0' });
});
afterAll(() => hub.stop());
beforeEach(() => {
  Object.assign(hub.github.state, { pulls: [], runs: [], artifacts: [], comments: [] });
  hub.github.heal();
});

function nameOf(plugin: string, attempt = 1, system = 'ubuntu24-x64'): string {
  return `coolbox-preview-${plugin}-${system}-${attempt}.tar`;
}

async function put(run: Run, plugin: string, more: Partial<PreviewReport> = {}, attempt = 1): Promise<void> {
  hub.github.artifact(run.id, nameOf(plugin, attempt), await packed(reportOf(plugin, more)));
}

/** `report` as a step of the very run, or of a `workflow_run` after it. */
function report(run: Run, inputs: Readonly<Record<string, string>> = {}, more: StepMore = {}): Promise<HubStep> {
  // @actions/artifact speaks to no other names than these.
  const server = hub.server.server.replace('127.0.0.1', 'github.localhost');
  return hub.step(
    { command: 'report', ...inputs },
    {
      run: String(run.id),
      event: hub.github.pullEvent(pullOf(run)),
      ...more,
      environment: { GITHUB_EVENT_NAME: 'pull_request', GITHUB_SERVER_URL: server, ...more.environment },
    },
  );
}

/** After the run of a fork: the event names no pull request. */
function afterwards(run: Run, inputs: Readonly<Record<string, string>> = {}): Promise<HubStep> {
  const of = { run: String(run.id), ...inputs };
  return report(run, of, {
    run: '4242',
    event: hub.github.runEvent(run),
    environment: { GITHUB_EVENT_NAME: 'workflow_run' },
  });
}

function pullOf(run: Run): Pull {
  const found = hub.github.state.pulls.find(({ head }) => head.sha === run.headSha);
  return found ?? hub.github.pull();
}

function commentsOf(pull: Pull, marker: string): readonly string[] {
  return hub.github.state.comments.flatMap(({ issue, body }) =>
    issue === pull.number && body.startsWith(marker) ? [body] : [],
  );
}

describe('the comment on previews', () => {
  test('is written by one job of the reports of all, and edited in place by the next', async () => {
    const pull = hub.github.pull();
    const run = hub.github.runOf(pull);
    await put(run, 'greeter');
    await put(run, 'clock', { status: 'boot_failed', message: 'ImportError: x', boot: null });

    const first = await report(run);
    const again = await report(run);
    const second = hub.github.runOf(pull);
    await put(second, 'greeter', { version: '1.5.0' });
    const edited = await report(second);

    expect([first, again, edited].map(({ code, reason }) => [code, reason])).toEqual(Array(3).fill([0, 'ok']));
    expect([first, again, edited].map(({ document }) => (document as { previews?: string }).previews)).toEqual([
      ...['created', 'unchanged', 'edited'],
    ]);
    const [body, ...more] = commentsOf(pull, PREVIEWS);
    expect([more, body?.match(/\n\| `greeter` +\| `1\.5\.0` +\| works/u)?.length]).toEqual([[], 1]);
    expect(first.files.summary).toMatch(/\| `clock` +\| `1\.4\.0` +\| \*\*did not start\*\*/u);
    expect(first.outputs['plugins']).toBe('["clock","greeter"]');
  });

  test('takes of each plugin the report of the last attempt', async () => {
    const run = hub.github.runOf(hub.github.pull());
    await put(run, 'greeter', { version: '2' }, 2);
    await put(run, 'greeter', { version: '10' }, 10);
    await put(run, 'greeter', { version: '1' }, 1);
    await put(run, 'clock', { version: '1' }, 1);

    await report(run);

    const [body = ''] = commentsOf(pullOf(run), PREVIEWS);
    expect(body.match(/\n\| `(?:greeter|clock)` +\| `\d+`/gu)?.map((row) => row.replaceAll(/\s+/gu, ' '))).toEqual([
      ...[' | `clock` | `1`', ' | `greeter` | `10`'],
    ]);
  });

  test('of a fork is written afterwards: the pull request is found by commit and repository, not by name', async () => {
    const fork = hub.github.pull({ from: 'fork' });
    hub.github.pull({ head: { ref: fork.head.ref } });
    hub.github.pull({ from: 'fork', state: 'closed', head: { sha: fork.head.sha } });
    const run = hub.github.runOf(fork, { pulls: [] });
    await put(run, 'greeter');

    const reported = await afterwards(run);

    expect([reported.code, reported.reason, commentsOf(fork, PREVIEWS).length]).toEqual([0, 'ok', 1]);
    expect(hub.github.state.comments).toHaveLength(1);
  });

  test.each<[string, (fork: Pull) => Run, string]>([
    [
      'a commit that is not the last one any more',
      (fork) => hub.github.runOf({ ...fork, head: { ...fork.head, sha: 'e'.repeat(40) } }),
      'nothing_to_do',
    ],
    [
      'the same commit in another repository',
      (fork) => hub.github.runOf(fork, { headRepository: REPOSITORY_ID }),
      'nothing_to_do',
    ],
    ['a repository that is gone', (fork) => hub.github.runOf(fork, { headRepository: null }), 'nothing_to_do'],
  ])('is not written for %s', async (_, runOf, reason) => {
    const fork = hub.github.pull({ from: 'fork' });
    const run = runOf(fork);
    await put(run, 'greeter');

    const found = await afterwards(run);
    const named = await afterwards(run, { 'pull-request': String(fork.number) });

    expect([found.reason, found.code, named.reason]).toEqual([reason, 0, 'nothing_to_do']);
    expect(hub.github.state.comments).toEqual([]);
  });

  test('is written on each open pull request that has the commit, or on the one that is named', async () => {
    const one = hub.github.pull({ from: 'fork' });
    const other = hub.github.pull({
      from: 'fork',
      head: { sha: one.head.sha, ref: one.head.ref },
      base: { ref: 'next' },
    });
    const run = hub.github.runOf(one, { pulls: [] });
    await put(run, 'greeter');

    const named = await afterwards(run, { 'pull-request': String(other.number) });
    const before = [one, other].map((pull) => commentsOf(pull, PREVIEWS).length);
    const several = await afterwards(run);

    expect([named.reason, several.reason, before]).toEqual(['ok', 'ok', [0, 1]]);
    expect(several.document).toMatchObject({
      'pull-request': one.number,
      previews: 'created',
      others: [{ 'pull-request': other.number, previews: 'unchanged' }],
    });
    expect([one, other].map((pull) => commentsOf(pull, PREVIEWS).length)).toEqual([1, 1]);
    expect(several.document.message).toMatch(new RegExp(`#${one.number}: .+ #${other.number}: `, 'u'));
  });

  test.each([
    [403, 'not_permitted', 1],
    [422, 'ok', 0],
  ])('is written on the later ones, too, where GitHub answers the first with %i', async (status, reason, code) => {
    const one = hub.github.pull({ from: 'fork' });
    const same = { sha: one.head.sha, ref: one.head.ref };
    const [two, three] = ['next', 'old'].map((ref) => hub.github.pull({ from: 'fork', head: same, base: { ref } }));
    const run = hub.github.runOf(one, { pulls: [] });
    await put(run, 'greeter');
    const failing = [one, two].map((pull) => pull?.number);
    hub.github.fail({ kind: 'status', status, method: 'POST', path: `/issues/(?:${failing.join('|')})/comments$` });

    const reported = await afterwards(run);

    expect([reported.reason, reported.code]).toEqual([reason, code]);
    expect(hub.github.state.comments.map(({ issue }) => issue)).toEqual([three?.number]);
    expect(reported.document).toMatchObject({
      previews: 'failed',
      others: [{ previews: 'failed' }, { 'pull-request': three?.number, previews: 'created' }],
    });
    expect(reported.document.hint).toMatch(/./u);
    for (const number of failing)
      expect(reported.document.message).toContain(`#${number}: previews failed (A comment on #${number} could not`);
    expect(reported.seen.commands.filter(({ name }) => name === 'warning').length).toBe(status === 403 ? 0 : 2);
  });

  test('takes nothing but reports: the rest is said, and hurts nothing', async () => {
    const run = hub.github.runOf(hub.github.pull({ from: 'fork' }), { pulls: [] });
    const add = (plugin: string, bytes: Buffer, more = {}): void => {
      hub.github.artifact(run.id, nameOf(plugin), bytes, more);
    };
    const odd = mkdtempSync(join(folder, 'odd-'));
    mkdirSync(join(odd, 'sub'));
    writeFileSync(join(odd, 'sub', 'report.json'), '{}');
    await create({ file: join(odd, 'path.tar'), cwd: join(odd, 'sub'), preservePaths: true }, ['../sub/report.json']);
    await put(run, 'greeter');
    add('gzip', gzipSync(Buffer.alloc(64 * 1024 * 1024)));
    add('large', Buffer.alloc(5 * 1024 * 1024, 'x'));
    add('path', readFileSync(join(odd, 'path.tar')));
    add('many', await packed(reportOf('many'), { 'more.txt': 'x' }));
    add('fat', await packed({ ...reportOf('fat'), log: 'x'.repeat(3 * 1024 * 1024) }));
    add('other', await packed(reportOf('greeter')));
    add('up..', await packed(reportOf('up..')));
    add('json', await packed('no report'));
    add('expired', await packed(reportOf('expired')), { expired: true });
    add('swapped', await packed(reportOf('swapped')), { digest: `sha256:${'0'.repeat(64)}` });
    hub.github.artifact(run.id, 'coolbox-preview-.tar', 'x');
    hub.github.artifact(run.id, 'something-else.tar', 'x');

    const reported = await afterwards(run);

    const [body = ''] = commentsOf(pullOf(run), PREVIEWS);
    expect([reported.code, reported.outputs['plugins']]).toEqual([0, '["greeter"]']);
    expect(body.match(/ cannot be taken: /gu)).toHaveLength(10);
    expect(reported.peak).toBeLessThan(400);
  });

  test('is not begun where nothing was previewed, and says so where it is there already', async () => {
    const pull = hub.github.pull();
    const empty = hub.github.runOf(pull);

    await report(empty);
    const before = commentsOf(pull, PREVIEWS).length;
    const full = hub.github.runOf(pull);
    await put(full, 'greeter');
    await report(full);
    await report(empty);

    expect(before).toBe(0);
    expect(commentsOf(pull, PREVIEWS)).toEqual([expect.stringContaining('No plugin was previewed.')]);
  });

  test('that GitHub does not take is a warning; that the job may not write is refused, with the right that it needs', async () => {
    const run = hub.github.runOf(hub.github.pull());
    await put(run, 'greeter');

    hub.github.fail({ kind: 'status', status: 422, method: 'POST', path: '/comments$' });
    const away = await report(run);
    hub.github.heal();
    hub.github.fail({ kind: 'status', status: 403, method: 'POST', path: '/comments$' });
    const forbidden = await report(run);

    expect([away.code, away.reason, forbidden.code, forbidden.reason]).toEqual([
      0,
      'nothing_to_do',
      1,
      'not_permitted',
    ]);
    expect(away.seen.commands.map(({ name }) => name)).toContain('warning');
    expect(`${forbidden.document.message} ${forbidden.document.hint ?? ''}`).toContain('pull-requests: write');
  });

  test('is only shown by a dry run', async () => {
    const run = hub.github.runOf(hub.github.pull());
    await put(run, 'greeter');

    const dry = await report(run, { 'dry-run': 'true' });

    expect([dry.reason, hub.github.state.comments]).toEqual(['ok', []]);
    expect(dry.files.summary).toContain('### Previews');
  });
});

describe('the comment on channels', () => {
  test('is there as soon as there is a ledger, and says what the policy and the ledger do', async () => {
    const pull = hub.github.pull();
    const run = hub.github.runOf(pull);
    const none = await report(run);
    hub.desk.repository.write({ '.github/plugin-channels.yml': 'channels: { stable: { permission: maintain } }\n' });
    hub.desk.repository.commit();
    hub.desk.repository.git('push', '-q', '-f', hub.bare.folder, 'main');
    hub.setClock('2026-01-05T08:00:00Z');
    await hub.step({ command: 'stage', channel: 'beta', plugins: 'clock' });
    await hub.step(
      { command: 'stage', channel: 'canary', plugins: 'greeter' },
      {
        event: hub.github.pullEvent({
          ...pull,
          head: { ...pull.head, sha: hub.desk.repository.git('rev-parse', 'HEAD') },
        }),
        environment: { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: `refs/pull/${pull.number}/merge` },
      },
    );
    await hub.step({ command: 'promote', channel: 'canary', plugins: 'greeter' });
    hub.setClock('2026-01-06T01:48:30Z');

    const reported = await report(run);
    const [body = ''] = commentsOf(pull, CHANNELS);
    hub.setClock('2026-01-07T08:00:00Z');
    await report(run);
    const [later = '', ...more] = commentsOf(pull, CHANNELS);
    hub.setClock();

    expect([none.code, reported.code, more]).toEqual([0, 0, []]);
    expect(body).toMatch(/\n\| `greeter`<br>`1\.4\.0` +\| \*\*`1\.4\.0`\*\*<br>since 2026-01-05 08:00 UTC/u);
    expect(body).toContain('_eligible in 6 h 12 min_');
    expect(later).toContain('_could have moved since 2026-01-06 08:00 UTC_');
    expect(later).toContain(
      '- `/promote stable` makes `greeter` `1.4.0` active on stable, past its source, soak; asks for the permission maintain',
    );
    expect(later).toContain('1 other plugin');
    expect(reported.code).toBe(0);
  });

  const eventsIn = (bodies: readonly string[]): readonly number[] =>
    bodies.map((body) => Number(/^<!-- .+ -->\n<!-- event (\d+) -->\n### Channels\n/u.exec(body)?.[1]));
  const edits = (): readonly string[] =>
    hub.github.requests.flatMap(({ method, body }) => (method === 'PATCH' ? [(body as { body: string }).body] : []));
  const move = (channel: string): Promise<HubStep> => hub.step({ command: 'hold', channel, plugins: 'clock' });

  test.each([
    ['looks at the comment', 'GET', '/issues/\\d+/comments$', 1],
    ['edits it', 'PATCH', '/issues/comments/\\d+$', 0],
  ])('tells of the newest event, though another job writes it just before one %s', async (_, method, path, after) => {
    const pull = hub.github.pull();
    const run = hub.github.runOf(pull);
    await hub.step({ command: 'stage', channel: 'beta', plugins: 'clock' });
    await report(run);
    const [first = 0] = eventsIn(commentsOf(pull, CHANNELS));
    await move('canary');
    hub.github.forget();
    const work = async (): Promise<void> => {
      await move('beta');
      await report(run);
    };
    hub.github.fail({ kind: 'meanwhile', work, method, path, after, times: 1 });

    const late = await report(run);
    await hub.step({ command: 'resume', channel: 'canary', plugins: 'clock' });
    await hub.step({ command: 'resume', channel: 'beta', plugins: 'clock' });

    const bodies = commentsOf(pull, CHANNELS);
    expect([late.reason, eventsIn(bodies)]).toEqual(['ok', [first + 2]]);
    expect(eventsIn(edits()).includes(first + 1)).toBe(method === 'PATCH');
    expect(late.files.summary).toContain(`event ${first + 2} of the`);
  });

  test('that tells of more than the ledger has tells of another one, and is written anew', async () => {
    const pull = hub.github.pull();
    await hub.step({ command: 'stage', channel: 'beta', plugins: 'clock' });
    hub.github.comment(pull.number, 'github-actions[bot]', `${CHANNELS}\n<!-- event 99999 -->\n### Channels\n`);

    const reported = await report(hub.github.runOf(pull));

    expect(reported.document).toMatchObject({ reason: 'ok', channels: 'edited' });
    expect(eventsIn(commentsOf(pull, CHANNELS))).not.toEqual([99_999]);
  });
});
