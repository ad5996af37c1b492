import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ActRun } from '../support/act.ts';
import { findAct } from '../support/act.ts';
import { openForge, type Forge } from '../support/forge.ts';
import type { Pull } from '../support/github/state.ts';
import { scratch } from '../support/process.ts';
import { isolatedBackends } from '../support/sandboxes.ts';

const isHere = findAct() !== undefined && isolatedBackends().length > 0;
const { folder, remove } = scratch();

/** The days of a repository, run by act; every test below looks at what they left. */
let forge: Forge;
let pull: Pull;
let fork: Pull;
const ran: Record<string, ActRun> = {};
const beta: Record<string, string | null> = {};
const comments: Record<string, readonly string[]> = {};

beforeAll(async () => {
  if (!isHere) return;
  forge = await openForge(folder, { greeter: '1.4.0' });
  const { github } = forge;
  const does = async <T extends ActRun>(name: string, time: string, work: () => Promise<T>): Promise<T> => {
    github.setClock(time);
    const done = await work();
    ran[name] = done;
    beta[name] = forge.active('greeter', 'beta');
    return done;
  };
  await does('release', '2026-11-02T09:00:00Z', () => forge.push({ greeter: '1.4.1' }));

  pull = forge.open({ greeter: '1.5.0', farewell: '1.0.0' });
  await does('checks', '2026-11-02T10:00:00Z', () => forge.check(pull));
  comments['checks'] = bodiesOf(pull);
  await does('chat', '2026-11-02T10:20:00Z', () => forge.say(pull, 'octocat', 'Nice: and/or better.'));
  await does('stranger', '2026-11-02T10:25:00Z', () => forge.say(pull, 'mallory', '/promote beta'));
  await does('promote', '2026-11-02T10:30:00Z', () => forge.say(pull, 'octocat', '/promote beta'));
  await does('rollback', '2026-11-02T11:00:00Z', () => forge.say(pull, 'octocat', '/rollback beta greeter'));
  await does('resume', '2026-11-02T11:30:00Z', () => forge.say(pull, 'octocat', '/resume beta'));

  await does('merged', '2026-11-03T09:00:00Z', () => forge.push({ greeter: '1.6.0', farewell: '1.0.0' }));
  await does('early', '2026-11-04T08:00:00Z', () => forge.tick());
  await does('due', '2026-11-04T10:00:00Z', () => forge.tick());
  await does('later', '2026-11-07T11:00:00Z', () => forge.tick());

  const idle = forge.open({ greeter: '1.6.0', farewell: '1.0.0' }, { files: { 'README.md': 'Plugins.\n' } });
  await does('idle', '2026-11-08T08:00:00Z', () => forge.check(idle));
  const broken = forge.open({ greeter: '1.7.0' }, { files: { 'greeter/plugin.py': 'raise OSError("no luck")\n' } });
  await does('broken', '2026-11-08T09:00:00Z', () => forge.check(broken));

  const target = forge.open({ greeter: '1.7.0' });
  await does('target', '2026-11-08T09:30:00Z', () => forge.check(target, 'pull_request_target'));

  fork = forge.open({ greeter: '6.6.6' }, { from: 'fork' });
  const { id } = await does('fork', '2026-11-08T10:00:00Z', () => forge.check(fork));
  comments['fork'] = bodiesOf(fork);
  await does('report', '2026-11-08T10:10:00Z', () => forge.checked(id));
}, 400_000);

afterAll(async () => {
  if (isHere) await forge.stop();
  remove();
});

const described = isHere ? describe : describe.skip;

described('a pull request', () => {
  test('is checked, each plugin in a job of its own, and the jobs that write come after', () => {
    expect(ran['checks']).toMatchObject({
      code: 0,
      jobs: {
        plan: ['success'],
        build: ['success', 'success'],
        stage: ['success'],
        report: ['success'],
        checks: ['success'],
      },
    });
  });

  test('has two comments of ours: on its previews, and on the channels', () => {
    const [previews = '', channels = '', ...more] = comments['checks'] ?? [];

    expect(more).toEqual([]);
    expect(previews).toMatch(/greeter[^]*farewell|farewell[^]*greeter/u);
    expect(channels).toContain('/promote beta');
  });

  test('is staged on canary as its head, and activates nothing', () => {
    const staged = forge.ledger.messages().find((message) => message.startsWith('stage(canary): 2 plugins'));

    expect(staged).toContain(`greeter canary 1.5.0+${pull.head.sha.slice(0, 12)}`);
    expect(beta['checks']).toBeNull();
  });
});

described('the checks', () => {
  test('pass where no plugin is changed, and then build and stage nothing', () => {
    expect(ran['idle']).toMatchObject({ code: 0, jobs: { plan: ['success'], checks: ['success'] } });
    expect(ran['idle']?.jobs).not.toHaveProperty('build');
  });

  // act gives up where a workflow that is called by one that is called fails: the jobs after it are GitHub's to try.
  test('fail where a plugin does not load, which is then not staged', () => {
    expect(ran['broken']).toMatchObject({ code: 1, jobs: { plan: ['success'], build: ['failure'] } });
    expect(ran['broken']?.log).toContain('no luck');
    expect(ran['broken']?.jobs).not.toHaveProperty('stage');
    expect(forge.ledger.messages().join('\n')).not.toContain('1.7.0');
  });
});

described('the checks on pull_request_target', () => {
  test('fail before anything is checked out, and name the event to use', () => {
    expect(ran['target']).toMatchObject({ code: 1, jobs: { plan: ['failure'] } });
    expect(ran['target']?.log).toContain('Nothing is built on pull_request_target: use pull_request,');
    expect(ran['target']?.log).not.toContain('Main actions/checkout');
    expect(ran['target']?.jobs).not.toHaveProperty('build');
  });
});

described('a comment', () => {
  test('that is no command starts no job', () => {
    expect(ran['chat']).toMatchObject({ code: 0, jobs: {} });
  });

  test('of a stranger changes nothing, and is told why', () => {
    expect(ran['stranger']?.code).toBe(1);
    expect(beta['stranger']).toBeNull();
    expect(reactions('/promote beta', 'mallory')).toContain('github-actions[bot] confused');
  });

  test('promotes what came from the pull request', () => {
    expect(ran['promote']).toMatchObject({ code: 0, jobs: { respond: ['success'] } });
    expect(beta['promote']).toBe(`1.5.0+${pull.head.sha.slice(0, 12)}`);
    expect(reactions('/promote beta', 'octocat')).toContain('github-actions[bot] rocket');
  });

  test('rolls back to the release before', () => {
    expect(ran['rollback']?.code).toBe(0);
    expect(beta['rollback']).toMatch(/^1\.4\.1/u);
    expect(reactions('/rollback beta greeter', 'octocat')).toContain('github-actions[bot] rocket');
  });
});

described('the schedule', () => {
  test('leaves alone what has not soaked, quietly', () => {
    expect(ran['early']).toMatchObject({ code: 0, jobs: { promote: ['success'] } });
    expect(beta['early']).toMatch(/^1\.4\.1/u);
  });

  test('promotes to beta after a day on canary, and to stable after three on beta', () => {
    expect(ran['due']?.code).toBe(0);
    expect(beta['due']).toMatch(/^1\.6\.0\+/u);
    expect(ran['later']?.code).toBe(0);
    expect(forge.active('greeter', 'stable')).toBe(beta['due']);
  });
});

described('a pull request from a fork', () => {
  test('is checked by jobs that may only read: nothing is staged, and nobody comments', () => {
    expect(ran['fork']).toMatchObject({ code: 0, jobs: { build: ['success'], checks: ['success'] } });
    expect(ran['fork']?.jobs).not.toHaveProperty('stage');
    expect(ran['fork']?.jobs).not.toHaveProperty('report');
    expect(comments['fork']).toEqual([]);
    expect(forge.ledger.messages().join('\n')).not.toContain('6.6.6');
  });

  test('is reported on by the run that follows on its checks', () => {
    expect(ran['report']).toMatchObject({ code: 0, jobs: { report: ['success'] } });
    expect(bodiesOf(fork).join('\n')).toContain('greeter');
  });
});

described('every run', () => {
  test('spoke to GitHub as GitHub describes it', () => {
    expect(forge.github.violations).toEqual([]);
  });
});

/** What we wrote on a pull request, the oldest first. */
function bodiesOf({ number }: Pull): string[] {
  return forge.github.state.comments
    .filter(({ issue, author }) => issue === number && author === 'github-actions[bot]')
    .map(({ body }) => body);
}

function reactions(body: string, author: string): readonly string[] {
  const comment = forge.github.state.comments.find((each) => each.body === body && each.author === author);
  return comment === undefined ? [] : forge.github.reactionsTo(comment.id);
}
