import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startGitHub, type FakeGitHub } from './github.ts';
import { JOB_TOKEN } from './github/state.ts';

let fake: FakeGitHub;
let isDescribed: boolean;
beforeEach(async () => {
  fake = await startGitHub();
  isDescribed = true;
});
afterEach(async () => {
  const stopped = fake.stop();
  if (isDescribed) await stopped;
  else await expect(stopped).rejects.toThrow('not as GitHub describes it');
});

interface Asking {
  readonly method?: string;
  readonly body?: unknown;
  readonly token?: string | undefined;
}

async function ask(path: string, { method = 'GET', body, token = JOB_TOKEN }: Asking = {}) {
  const response = await fetch(`${fake.url}${path}`, {
    method,
    headers: token === '' ? {} : { authorization: `Bearer ${token}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: (text === '' ? null : JSON.parse(text)) as unknown,
  };
}

const REPOSITORY = '/repos/octo/plugins';

describe('the fake GitHub', () => {
  test.each<[string, string, Asking, string]>([
    ['a query that GitHub does not know', `${REPOSITORY}/pulls?limit=5`, {}, 'query has no parameter limit'],
    ['a value of another kind', `${REPOSITORY}/pulls?per_page=many`, {}, 'must be integer'],
    [
      'a value that is none of those',
      `${REPOSITORY}/pulls?state=merged`,
      {},
      'must be equal to one of the allowed values',
    ],
    [
      'a body without what is needed',
      `${REPOSITORY}/issues/7/comments`,
      { method: 'POST', body: {} },
      'must have required property',
    ],
    [
      'a body with more',
      `${REPOSITORY}/issues/7/comments`,
      { method: 'POST', body: { body: 'x', text: 'y' } },
      'body has no key text',
    ],
    ['an address that it has no answer for', `${REPOSITORY}/nothing`, {}, 'nothing here answers GET'],
  ])('holds against whoever asks with %s', async (_, path, asking, violation) => {
    isDescribed = false;
    fake.pull();

    const { status } = await ask(path, asking);

    expect(status).toBeGreaterThanOrEqual(400);
    expect(fake.violations.join('\n')).toContain(violation);
  });

  test('holds against itself an answer that is not as described', async () => {
    isDescribed = false;
    const { number } = fake.pull();
    fake.comment(number, 'octocat', 'x', { createdAt: 'yesterday' });

    await ask(`${REPOSITORY}/issues/${number}/comments`);

    expect(fake.violations.join('\n')).toContain('date-time');
  });

  test.each([
    ['nobody', '', 401],
    ['a token that it does not know', 'planted-other', 401],
    ['a token without the right', 'planted-reader', 403],
    ['a token with the right', JOB_TOKEN, 201],
  ])('lets nobody write but who may: %s', async (_, token, status) => {
    fake.state.tokens['planted-reader'] = { login: 'github-actions[bot]', rights: { contents: 'write' } };
    fake.pull();

    const answered = await ask(`${REPOSITORY}/issues/7/comments`, { method: 'POST', body: { body: 'x' }, token });

    expect([answered.status, fake.state.comments.length]).toEqual([status, status === 201 ? 1 : 0]);
  });

  test('leads through its pages by links, and says its own time', async () => {
    fake.setClock('2026-11-23T12:00:00Z');
    fake.pull();
    for (let index = 0; index < 5; index += 1) fake.comment(7, 'octocat', String(index));

    const { headers, body } = await ask(`${REPOSITORY}/issues/7/comments?per_page=2&page=2`);
    const last = await ask(`${REPOSITORY}/issues/7/comments?per_page=2&page=3`);

    expect((body as { body: string }[]).map((comment) => comment.body)).toEqual(['2', '3']);
    expect(headers.get('link')).toContain('page=3>; rel="next"');
    expect([last.headers.get('link'), headers.get('date')]).toEqual([null, 'Mon, 23 Nov 2026 12:00:00 GMT']);
  });

  test('answers a query of GraphQL by the published schema, and no other', async () => {
    const query = (text: string) => ask('/graphql', { method: 'POST', body: { query: text } });

    const [known, unknown] = [await query('{ viewer { login } }'), await query('{ viewer { password } }')];

    expect(known.body).toEqual({ data: { viewer: { login: 'github-actions[bot]' } } });
    expect(JSON.stringify(unknown.body)).toContain('Cannot query field \\"password\\"');
  });

  test('makes the payloads of events', () => {
    const pull = fake.pull({ from: 'fork', draft: true });
    const comment = fake.comment(pull.number, 'octocat', '/help');

    expect(fake.commentEvent(comment)).toMatchObject({
      action: 'created',
      comment: { id: comment.id, body: '/help' },
      issue: { number: pull.number, pull_request: {} },
      repository: { full_name: 'octo/plugins', default_branch: 'main' },
      sender: { login: 'octocat' },
    });
    expect(fake.pullEvent(pull)).toMatchObject({ number: pull.number, pull_request: { draft: true } });
    expect(fake.runEvent(fake.runOf(pull))).toMatchObject({
      workflow_run: { head_sha: pull.head.sha, pull_requests: [] },
    });
  });
});

test('it runs in a process of its own, which is told and asked what it knows', async () => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'github-server.mjs')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(JSON.stringify({ clock: '2026-11-23T12:00:00Z' }));
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  const { url } = JSON.parse(line) as { url: string };
  const control = (method: string, path: string, body?: unknown) =>
    fetch(`${url}/_fake/${path}`, { method, body: body === undefined ? null : JSON.stringify(body) });

  const headers = { authorization: `Bearer ${JOB_TOKEN}` };
  await control('PATCH', 'state', { pulls: [fake.pull()] });
  await control('POST', 'faults', [{ kind: 'status', status: 502, times: 1 }]);
  const answers = [
    await fetch(`${url}/repos/octo/plugins/pulls`, { headers }),
    await fetch(`${url}/repos/octo/plugins/pulls`, { headers }),
  ];
  const requests = (await (await control('GET', 'requests')).json()) as { path: string }[];
  child.kill();
  const [code] = (await once(child, 'exit')) as [number];

  expect(answers.map(({ status }) => status)).toEqual([502, 200]);
  expect(answers[1]?.headers.get('date')).toBe('Mon, 23 Nov 2026 12:00:00 GMT');
  expect([requests.map(({ path }) => path), code]).toEqual([
    ['/repos/octo/plugins/pulls', '/repos/octo/plugins/pulls'],
    0,
  ]);
});
