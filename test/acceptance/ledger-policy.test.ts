import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { openHub, type Hub, type HubStep, type StepMore } from '../support/hub.ts';
import { deeds, makeDesk } from '../support/ledgers.ts';
import { scratch } from '../support/process.ts';

const { folder, remove } = scratch();
afterAll(remove);

const POLICY = '.github/plugin-channels.yml';
const SCHEDULE: StepMore = { environment: { GITHUB_EVENT_NAME: 'schedule' }, event: { schedule: '0 * * * *' } };
const PUSH: StepMore = { environment: { GITHUB_EVENT_NAME: 'push' } };

/** Somebody who starts a run by hand, and who had it run again. */
function by(actor: string, again = actor): StepMore {
  return { environment: { GITHUB_ACTOR: actor, GITHUB_TRIGGERING_ACTOR: again } };
}

/** Has a policy, or none, on the default branch. */
function publish({ desk, bare }: Hub, policy: string | null): void {
  if (policy === null) desk.repository.git('rm', '-q', '--ignore-unmatch', POLICY);
  else desk.repository.write({ [POLICY]: policy });
  desk.repository.commit('policy');
  desk.repository.git('push', '-q', '-f', bare.folder, 'main');
}

/** A time of which the last digit of the second, and what follows it, depends on the machine. */
function within(start: string): unknown {
  return expect.stringMatching(new RegExp(`^${start}\\d(?:\\.\\d+)?Z$`, 'u'));
}

/** What was said, in one text. */
function saidBy({ seen }: HubStep): string {
  return seen.commands.map(({ name, message }) => `${name}: ${message}`).join('\n');
}

describe('the policy of the default branch', () => {
  let hub: Hub;
  beforeAll(async () => {
    hub = await openHub(join(folder, 'policy'), { greeter: '1.0.0', clock: '1.0.0' });
    hub.setClock('2026-01-05T08:00:00Z');
    await hub.step({ command: 'stage', channel: 'canary' }, PUSH);
    hub.desk.release({ greeter: '1.1.0', clock: '1.1.0' });
    await hub.step({ command: 'stage', channel: 'canary', plugins: 'greeter' }, PUSH);
    await hub.step({ command: 'promote', channel: 'canary', plugins: 'greeter' }, PUSH);
    hub.setClock('2026-01-05T08:30:00Z');
    await hub.step({ command: 'stage', channel: 'canary', plugins: 'clock' }, PUSH);
    await hub.step({ command: 'promote', channel: 'canary' }, PUSH);
  });
  afterAll(() => hub.stop());
  const schedule = (channel: string): Promise<HubStep> => hub.step({ command: 'promote', channel }, SCHEDULE);

  test('says how long a release soaks; those that may move do, and of the others it is said when they may', async () => {
    publish(hub, 'channels: { beta: { soak: 2h } }\n');
    hub.setClock('2026-01-05T10:10:00Z');

    const promoted = await schedule('beta');
    const again = await schedule('beta');

    expect([promoted.code, promoted.reason]).toEqual([0, 'ok']);
    expect(deeds(promoted.document.events)).toEqual(['baseline beta 1.0.0', 'promote beta 1.1.0']);
    expect(promoted.document.plugins).toMatchObject([
      { plugin: 'clock', reason: 'nothing_eligible', since: within('2026-01-05T10:30:0') },
      { plugin: 'greeter', reason: 'ok', since: within('2026-01-05T10:00:0') },
    ]);
    expect(promoted.files.summary).toMatch(/It could have moved since 2026-01-05T10:00:0\dZ\./u);
    expect(promoted.files.summary).toMatch(/`clock` +\| soak +\| \*\*closed\*\* +\| eligible in 2[01] min/u);
    expect([again.code, again.reason, again.outputs['commit']]).toEqual([0, 'nothing_eligible', '']);
  });

  test('what missed its hour is caught up by the next run, however late', async () => {
    hub.setClock('2026-02-05T10:10:00Z');

    const late = await schedule('beta');

    expect(deeds(late.document.events)).toEqual(['baseline beta 1.0.0', 'promote beta 1.1.0']);
    expect(late.document.plugins?.[0]).toMatchObject({ plugin: 'clock', since: within('2026-01-05T10:30:0') });
  });

  test('opens a window in a time zone', async () => {
    publish(
      hub,
      'channels:\n  stable: { soak: 1h, window: { days: [Mon], hours: "09:00-16:00", timezone: Europe/Copenhagen } }\n',
    );

    hub.setClock('2026-02-08T23:59:00Z');
    const sunday = await schedule('stable');
    hub.setClock('2026-02-09T07:59:30Z');
    const early = await schedule('stable');
    hub.setClock('2026-02-09T08:00:30Z');
    const open = await schedule('stable');

    expect(sunday.document.plugins?.[0]).toMatchObject({ reason: 'nothing_eligible', since: '2026-02-09T08:00:00Z' });
    expect(early.document.plugins?.[0]?.message).toContain('eligible in 1 min (window: opens in 1 min');
    expect([open.reason, open.document.events?.length]).toEqual(['ok', 2]);
  });

  test('is not taken from the checkout, nor from the branch of a pull request', async () => {
    publish(hub, 'channels: { beta: { soak: 90d } }\n');
    hub.desk.repository.git('checkout', '-q', '-b', 'feature');
    hub.desk.repository.write({ [POLICY]: 'channels: { beta: { soak: 0 } }\n' });
    hub.desk.release({ greeter: '1.2.0', clock: '1.1.0' });
    hub.setClock('2026-02-10T08:00:00Z');
    await hub.step({ command: 'stage', channel: 'canary', plugins: 'greeter' }, PUSH);
    await hub.step({ command: 'promote', channel: 'canary' }, PUSH);
    hub.setClock('2026-02-10T09:00:00Z');

    const promoted = await schedule('beta');
    hub.desk.repository.git('checkout', '-q', 'main');

    expect(promoted.document.plugins?.find(({ plugin }) => plugin === 'greeter')).toMatchObject({
      reason: 'nothing_eligible',
      version: '1.2.0',
      message: expect.stringContaining('eligible in 89 d 23 h') as unknown,
    });
  });

  test('with an error stops promotions, and shows it at its line; a broken rule is never taken for none', async () => {
    publish(hub, 'channels:\n  beta: { soak: soon }\n  stabel: {}\n');
    const before = hub.ledger.tip();

    const promoted = await schedule('beta');

    expect([promoted.code, promoted.reason]).toEqual([1, 'manifest_invalid']);
    expect(promoted.document.message).toContain(POLICY);
    expect(promoted.seen.commands).toContainEqual(
      expect.objectContaining({ name: 'error', properties: { file: POLICY, line: '2', col: '17' } }),
    );
    expect(hub.ledger.tip()).toBe(before);
  });

  test('with an error lets an admin roll back and hold all the same, and nobody else', async () => {
    hub.github.person('maintainer', 'maintain');
    const rollback = { command: 'rollback', channel: 'beta', plugins: 'greeter' };

    const refused = await hub.step(rollback, by('maintainer'));
    const resumed = await hub.step({ command: 'resume', channel: 'beta' }, by('octocat'));
    const done = await hub.step(rollback, by('octocat'));
    const held = await hub.step({ command: 'hold', channel: 'beta' }, by('octocat'));

    expect([refused.reason, resumed.reason, done.reason, held.reason]).toEqual([
      ...['not_permitted', 'manifest_invalid', 'ok', 'ok'],
    ]);
    expect(saidBy(done)).toContain('asks for the permission admin');
  });

  test('is read from a terminal too: of origin as it was fetched, and its gates are gone past', async () => {
    const desk = makeDesk(join(folder, 'desk'), { greeter: '1.0.0' });
    desk.repository.write({ [POLICY]: 'channels: { stable: { from: canary, soak: 48h } }\n' });
    desk.repository.commit();
    await desk.must('stage', 'canary');
    desk.release({ greeter: '1.1.0' });
    await desk.must('stage', 'canary');
    await desk.must('promote', 'canary');

    const automatic = await desk.ask('promote', 'stable', '--automatic');
    const person = await desk.must('promote', 'stable', '--from', 'canary');

    expect(automatic.document.plugins?.[0]?.message).toContain('(2 d on canary)');
    expect(person.stderr).toContain('went past a gate of stable: soak');
  });
});

describe('the permission of who starts a run by hand', () => {
  let hub: Hub;
  beforeAll(async () => {
    hub = await openHub(join(folder, 'permission'), { greeter: '1.0.0' });
    publish(hub, 'channels: { canary: { permission: triage }, stable: { permission: maintain } }\n');
    await hub.step({ command: 'stage', channel: 'canary' }, PUSH);
    hub.github.person('reader', 'read');
    hub.github.person('triager', 'triage');
    hub.github.person('writer', 'write');
    hub.github.person('maintainer', 'maintain');
    hub.github.person('clouded', 'admin');
    hub.github.fail({ kind: 'status', status: 403, path: 'collaborators/clouded/' });
  });
  afterAll(() => hub.stop());

  const WHO = ['nobody', 'github-actions[bot]', 'clouded', 'reader', 'triager', 'writer', 'maintainer', 'octocat'];

  test.each([
    ['canary', ['promote'], ['triager', 'writer', 'maintainer', 'octocat']],
    ['beta', ['promote'], ['writer', 'maintainer', 'octocat']],
    ['stable', ['promote', 'hold', 'resume', 'rollback', 'channel'], ['maintainer', 'octocat']],
  ])(
    'is what the policy asks for %s; unknown is none',
    async (channel, commands, allowed) => {
      const found = await Promise.all(
        WHO.map(async (who) => {
          const refused: boolean[] = [];
          for (const command of commands) {
            const inputs = { command, channel, plugins: '*', 'dry-run': 'true' };
            refused.push((await hub.step(inputs, by(who))).reason === 'not_permitted');
          }
          return { who, refused };
        }),
      );

      expect(found).toEqual(
        WHO.map((who) => ({ who, refused: Array<boolean>(commands.length).fill(!allowed.includes(who)) })),
      );
    },
    240_000,
  );

  test('is wanted of the one who had it run again, and of the one who was first', async () => {
    const again = await hub.step({ command: 'hold', channel: 'stable' }, by('writer', 'maintainer'));
    const first = await hub.step({ command: 'hold', channel: 'stable' }, by('maintainer', 'writer'));

    expect([again.reason, first.reason]).toEqual(['not_permitted', 'not_permitted']);
    expect(first.document.message).toBe(
      'writer may not hold stable: that asks for the permission maintain, and GitHub says write.',
    );
  });

  test('of an account whose name somebody else has by now is none', async () => {
    const other = { environment: { ...by('octocat').environment, GITHUB_ACTOR_ID: '999' } };

    const held = await hub.step({ command: 'hold', channel: 'canary' }, other);

    expect([held.reason, held.document.message]).toEqual([
      'not_permitted',
      expect.stringContaining('octocat is another account by now'),
    ]);
  });

  test('is asked also where a person has it done automatically; and not of events that are no person’s', async () => {
    const dispatched = await hub.step({ command: 'promote', channel: 'stable', automatic: 'true' }, by('writer'));
    const scheduled = await hub.step(
      { command: 'promote', channel: 'stable' },
      {
        environment: { ...SCHEDULE.environment, GITHUB_ACTOR: 'nobody', GITHUB_TRIGGERING_ACTOR: 'nobody' },
      },
    );

    expect([dispatched.reason, scheduled.reason]).toEqual(['not_permitted', 'nothing_eligible']);
  });
});
