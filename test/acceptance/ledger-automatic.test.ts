import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { openHub, type Hub, type StepMore } from '../support/hub.ts';
import { deeds } from '../support/ledgers.ts';
import { scratch } from '../support/process.ts';

const { folder, remove } = scratch();
afterAll(remove);

const MERGE = 'b'.repeat(40);
const repository = { default_branch: 'main' };
const SCHEDULE: StepMore = { environment: { GITHUB_EVENT_NAME: 'schedule' }, event: { schedule: '0 * * * *' } };
const PUSH: StepMore = { environment: { GITHUB_EVENT_NAME: 'push' } };

function pullRequest(name: string, head: string): StepMore {
  return {
    environment: { GITHUB_EVENT_NAME: name, GITHUB_REF: 'refs/pull/7/merge', GITHUB_SHA: MERGE },
    event: { repository, pull_request: { number: 7, head: { sha: head } } },
  };
}

describe('what never bootstraps stable', () => {
  let hub: Hub;
  beforeAll(async () => {
    hub = await openHub(join(folder, 'bootstrap'), { greeter: '1.0.0' });
  });
  afterAll(() => hub.stop());

  test.each<[string, () => StepMore]>([
    ['a pull request', () => pullRequest('pull_request', hub.desk.repository.git('rev-parse', 'HEAD'))],
    [
      'a pull request that runs on the default branch',
      () => ({
        environment: { GITHUB_EVENT_NAME: 'pull_request_target', GITHUB_REF: 'refs/heads/main' },
        event: { repository, pull_request: { number: 7, head: { sha: 'c'.repeat(40) } } },
      }),
    ],
    [
      'a comment on a pull request',
      () => ({
        environment: { GITHUB_EVENT_NAME: 'issue_comment' },
        event: { repository, issue: { pull_request: {} } },
      }),
    ],
    [
      'a run after the checks of a pull request',
      () => ({
        environment: { GITHUB_EVENT_NAME: 'workflow_run' },
        event: { repository, workflow_run: { event: 'pull_request' } },
      }),
    ],
    ['another branch', () => ({ environment: { GITHUB_EVENT_NAME: 'push', GITHUB_REF: 'refs/heads/feature' } })],
    ['another commit than the one of the run', () => ({ environment: { GITHUB_SHA: 'd'.repeat(40) } })],
  ])('%s', async (_, more) => {
    const staged = await hub.step({ command: 'stage', channel: 'canary', 'dry-run': 'true' }, more());

    expect([staged.code, deeds(staged.document.events)]).toEqual([0, ['stage canary 1.0.0']]);
  });

  test('a pull request records its tip as the source, and its number, but nothing on stable', async () => {
    const head = hub.desk.repository.git('rev-parse', 'HEAD');

    const staged = await hub.step({ command: 'stage', channel: 'canary' }, pullRequest('pull_request', head));

    expect(staged.document.events).toEqual([expect.objectContaining({ operation: 'stage', pull_request: 7 })]);
    expect(hub.ledger.json('artifacts/plugins/greeter/updates/canary/1.0.0/metadata.json')).toMatchObject({
      metadata: {
        actor: 'octocat',
        source: { repository: 'octo/plugins', commit: head, ref: 'refs/pull/7/head', pull_request: 7 },
      },
    });
    expect(hub.ledger.board().plugins['greeter']?.channels.stable.active).toBeNull();
  });

  test('the default branch does, once', async () => {
    const staged = await hub.step({ command: 'stage', channel: 'beta' }, PUSH);
    hub.desk.release({ greeter: '1.1.0' });
    const next = await hub.step({ command: 'stage', channel: 'beta' }, PUSH);

    expect(deeds(staged.document.events)).toEqual(['bootstrap stable 1.0.0', 'stage beta 1.0.0']);
    expect(deeds(next.document.events)).toEqual(['stage beta 1.1.0']);
  });
});

describe("promotions by GitHub's clock, with the policy of a repository that has none", () => {
  let hub: Hub;
  const at = (time: string): void => {
    hub.setClock(time);
  };
  const promote = (channel: string, more: StepMore = SCHEDULE, inputs: Readonly<Record<string, string>> = {}) =>
    hub.step({ command: 'promote', channel, ...inputs }, more);

  beforeAll(async () => {
    hub = await openHub(join(folder, 'soak'), { greeter: '1.0.0' });
    at('2026-01-05T08:00:00Z');
    await hub.step({ command: 'stage', channel: 'canary' });
    hub.desk.release({ greeter: '1.1.0' });
    await hub.step({ command: 'stage', channel: 'canary' }, PUSH);
    at('2026-01-05T09:00:00Z');
    await promote('canary', PUSH);
  });
  afterAll(() => hub.stop());

  test('what is automatic waits for the soak, and says until when', async () => {
    at('2026-01-06T02:48:30Z');

    const early = await promote('beta');

    expect([early.code, early.outputs['reason'], early.outputs['commit']]).toEqual([0, 'nothing_eligible', '']);
    expect(early.document.plugins?.[0]?.message).toContain('beta: eligible in 6 h 12 min');
    expect(early.files.summary).toMatch(/soak +\| \*\*closed\*\*/u);
    expect(hub.ledger.board().updated_at).toMatch(/^2026-01-05T09:00:0/u);
  });

  test('a person goes past it by workflow_dispatch, unless the step is automatic by input', async () => {
    const careful = await promote('beta', {}, { automatic: 'true', 'dry-run': 'true' });
    const bold = await promote('beta', {}, { from: 'canary', 'dry-run': 'true' });

    expect([careful.reason, bold.reason]).toEqual(['nothing_eligible', 'ok']);
    expect(bold.seen.commands).toContainEqual(
      expect.objectContaining({ name: 'warning', message: expect.stringContaining('soak') as unknown }),
    );
  });

  test('a newer release on the source does not starve the older one, which is taken when its time has come', async () => {
    hub.desk.release({ greeter: '1.2.0' });
    at('2026-01-06T08:30:00Z');
    await hub.step({ command: 'stage', channel: 'canary' }, PUSH);
    await promote('canary', PUSH);

    at('2026-01-06T09:00:01Z');
    const first = await promote('beta');
    at('2026-01-07T08:30:01Z');
    const second = await promote('beta');

    expect([deeds(first.document.events), deeds(second.document.events)]).toEqual([
      ['baseline beta 1.0.0', 'promote beta 1.1.0'],
      ['promote beta 1.2.0'],
    ]);
    expect(hub.ledger.messages().at(-1)).toContain('promote(beta): greeter 1.2.0');
  });

  test('a hold stops what is automatic, and a person until it is resumed', async () => {
    at('2026-01-12T09:00:00Z');
    await hub.step({ command: 'hold', channel: 'stable', reason: 'Holidays' });

    const schedule = await promote('stable');
    const person = await promote('stable', {}, { from: 'beta' });
    await hub.step({ command: 'resume', channel: 'stable' });
    const resumed = await promote('stable');

    expect([schedule.reason, person.reason, resumed.reason]).toEqual(['nothing_eligible', 'held', 'ok']);
    expect(deeds(resumed.document.events)).toEqual(['promote stable 1.2.0']);
  });

  test('what was rolled back is not taken again, and the hold of it ends with the promotion of a person alone', async () => {
    at('2026-01-13T09:00:00Z');
    await hub.step({ command: 'rollback', channel: 'beta', plugins: 'greeter', reason: 'It hangs' });
    hub.desk.release({ greeter: '1.3.0' });
    await hub.step({ command: 'stage', channel: 'canary' }, PUSH);
    await promote('canary', PUSH);
    at('2026-01-20T09:00:00Z');

    const schedule = await promote('beta');
    const person = await promote('beta', {}, { from: 'canary' });

    expect(schedule.document.plugins?.[0]).toMatchObject({ reason: 'nothing_eligible', version: '1.3.0' });
    expect(schedule.document.plugins?.[0]?.message).toMatch(/held since a rollback by octocat/u);
    expect(deeds(person.document.events)).toEqual(['resume beta -', 'promote beta 1.3.0']);
    expect(hub.ledger.board().plugins['greeter']?.rejected).toEqual([
      expect.objectContaining({ version: '1.2.0', reason: 'It hangs' }),
    ]);
  });

  test('with nothing there for it, what is automatic has nothing to do', async () => {
    const nothing = await promote('beta');
    const staged = await promote('canary');

    expect([nothing.code, nothing.reason, staged.code, staged.reason]).toEqual([
      ...[0, 'nothing_eligible', 0, 'nothing_eligible'],
    ]);
  });

  test('leave a ledger that verify finds nothing in', async () => {
    const audit = await hub.step({ command: 'verify' });

    expect([audit.code, audit.document.findings]).toEqual([0, []]);
    expect(audit.outputs['commit']).toBe(hub.ledger.tip());
  });
});
