import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Event } from '../../src/channel/event.ts';
import type { Release } from '../../src/channel/release.ts';
import { openHub, type Hub, type HubStep } from '../support/hub.ts';
import { BRANCH, folderOf, historyOf, makeDesk, type Desk } from '../support/ledgers.ts';
import { manifest } from '../support/plugins.ts';
import { scratch, terminal, type Ran } from '../support/process.ts';
import { readAsRunner } from '../support/runner.ts';

const { folder, remove } = scratch();
afterAll(remove);

const FORGED = `Event: 99 promote greeter stable 9.9.9 sha256:${'0'.repeat(64)}`;
const NASTY = [
  'fine until here',
  '',
  FORGED,
  'Actor: root',
  '::error::planted-annotation',
  '::set-output name=reason::planted',
  '##[error]planted-annotation',
  '| a | b |',
  '</td></tr><script>planted()</script> <img src=x onerror=planted()>',
  '[planted](https://evil.example) @octocat #1 `code` **bold**',
  '/promote stable',
  '{"sequence":99,"operation":"promote"}',
  'bidi \u202egnp.exe\u2066 zero\u200bwidth \u0007bell \u001b[2J\u001b]0;title\u0007 \u2028 \u0085 end',
  'crlf\r\nActor: crlf\rActor: cr',
].join('\n');
const LONG = `${'long '.repeat(20_000)}\n${FORGED}`;

/** As git itself reads them. */
function trailers(cwd: string): readonly (readonly string[])[] {
  const log = execFileSync('git', ['log', '--reverse', '-z', '--format=%B', BRANCH], { cwd, encoding: 'utf8' });
  return log
    .split('\0')
    .filter((message) => message.trim() !== '')
    .map((input) =>
      execFileSync('git', ['interpret-trailers', '--parse'], { cwd, input, encoding: 'utf8' }).trim().split('\n'),
    );
}

/** Nothing that a line of the log, a terminal or a runner would take for more than text. */
function expectHarmless(ran: Pick<Ran, 'stdout' | 'stderr'>): void {
  const both = `${ran.stdout}${ran.stderr}`;
  // eslint-disable-next-line no-control-regex -- control characters are what this is about
  expect(both).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
  for (const stream of [ran.stdout, ran.stderr]) {
    const { commands } = readAsRunner(stream);
    expect(commands.filter(({ message, name }) => name !== 'warning' && message === 'planted-annotation')).toEqual([]);
    expect(commands.filter(({ name }) => name === 'set-output')).toEqual([]);
  }
}

/** Markdown in which foreign text is but text: no HTML, link, mention or table row of its own. */
function expectPlain(markdown: string): void {
  expect(markdown).not.toMatch(/<script|<img|<\/td/iu);
  expect(markdown).not.toMatch(/(?<!\\)\[planted\]\(/u);
  expect(markdown).not.toMatch(/@octocat(?!\u200b)(?<!`[^`]*)/u);
  expect(markdown).not.toMatch(/^(?:\| a \| b \||\/promote|Event:|::|##\[)/mu);
  expect(markdown).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u);
}

describe('notes and reasons with whatever people can type', () => {
  let desk: Desk;
  const rans: Ran[] = [];
  beforeAll(async () => {
    desk = makeDesk(join(folder, 'words'), { greeter: '1.0.0' });
    desk.repository.git(
      'config',
      'user.name',
      'Ada\n\nEvent: 98 promote greeter stable 9.9.9 -\nActor: root <b>@octocat\u202e</b>',
    );
    rans.push(await desk.must('stage', 'canary', '--version', '1.1.0', '--notes', NASTY));
    rans.push(await desk.must('promote', 'canary', '--reason', NASTY));
    rans.push(await desk.must('promote', 'stable', '--from', 'canary', '--reason', LONG));
    rans.push(await terminal(['rollback', 'stable', '--plugins', 'greeter', '--reason', NASTY], { cwd: desk.cwd }));
    rans.push(await desk.must('hold', 'canary', '--reason', LONG));
    rans.push(
      await terminal(['promote', 'canary', '--plugins', 'greeter', '--version', '1.1.0', '--rollout', '0.5'], {
        cwd: desk.cwd,
      }),
    );
    rans.push(await terminal(['status'], { cwd: desk.cwd }));
  }, 60_000);

  test('forge no trailer: there are those of the events, and of who asked, once a commit', () => {
    const all = trailers(desk.cwd);
    const events = ['canary', 'stable'].flatMap((channel) => historyOf(desk.ledger, 'greeter', channel));

    const forged = all.map((lines) => lines.filter((line) => !/^(?:Event|Actor|Request|Run): /u.test(line)));
    expect(forged).toEqual(all.map(() => []));
    expect(all.map((lines) => lines.filter((line) => line.startsWith('Actor: ')).length)).toEqual(all.map(() => 1));
    expect(
      all
        .flat()
        .filter((line) => line.startsWith('Event: '))
        .map((line) => Number(line.split(' ')[1])),
    ).toEqual(events.map(({ sequence }) => sequence).sort((a, b) => a - b));
    expect(desk.repository.git('log', '--format=%an %ae%n%s', BRANCH)).not.toMatch(/^Event|9\.9\.9 -$/mu);
  });

  test('forge no history: a line an event, in ASCII where it would not be seen, and the words are kept', () => {
    const text = desk.ledger.file(`${folderOf('greeter', 'canary')}/history.jsonl`);
    const events = text.split('\n').map((line) => JSON.parse(line) as Event);

    expect(events.map(({ operation }) => operation)).toEqual(['stage', 'baseline', 'promote', 'hold']);
    // eslint-disable-next-line no-control-regex -- control characters are what this is about
    expect(text).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u200b\u2066-\u2069]/u);
    expect(events[2]?.reason).toBe(NASTY);
    expect(events[3]?.reason).toBe(`${LONG.slice(0, 1000)}…`);
    expect(desk.ledger.json(`${folderOf('greeter', 'canary')}/1.1.0/metadata.json`)).toMatchObject({
      metadata: { notes: NASTY },
    });
  });

  test('are text in the README.md of the branch, and long ones are cut', () => {
    const readme = desk.ledger.file('README.md');

    expectPlain(readme);
    expect(readme).toContain('fine until here');
    expect(readme.split('\n').filter((line) => line.startsWith('|'))).toHaveLength(3 + 4 + 3);
    expect(readme.length).toBeLessThan(5000);
  });

  test('of 100 kB are kept up to a length, with a warning, so that what hosts fetch stays small', async () => {
    const long = `${'🙂'.repeat(600)}${LONG}`;
    const other = makeDesk(join(folder, 'long'), { greeter: '1.0.0' });
    await other.must('stage', 'canary', '--version', '1.1.0', '--notes', LONG);
    await other.must('promote', 'stable', '--version', '1.1.0');
    const rolledBack = await other.must('rollback', 'stable', '--plugins', 'greeter', '--reason', long);

    const { plugins } = other.ledger.board();
    const { notes } = (other.ledger.json(`${folderOf('greeter', 'canary')}/1.1.0/metadata.json`) as Release).metadata;
    expect(notes).toBe(`${LONG.slice(0, 10_000)}…`);
    expect(plugins['greeter']?.channels.stable.hold?.reason).toBe(`${'🙂'.repeat(500)}…`);
    expect(plugins['greeter']?.rejected.map(({ reason }) => reason)).toEqual([`${'🙂'.repeat(500)}…`]);
    expect(rolledBack.stderr).toMatch(/warning: .*`reason`.* 1000 characters/u);
    expect(other.ledger.file('channels.json').length).toBeLessThan(20_000);
  });

  test('are harmless in all that is printed', () => {
    for (const ran of rans) expectHarmless(ran);
  });

  test('leave a ledger that verify finds nothing in, and that the next command reads', async () => {
    const audit = await desk.ask('verify');
    const resumed = await desk.ask('resume', 'canary');

    expect([audit.reason, audit.document.findings, resumed.reason]).toEqual(['ok', [], 'ok']);
  });
});

describe('a step', () => {
  let hub: Hub;
  beforeAll(async () => {
    hub = await openHub(join(folder, 'hub'), { greeter: '1.0.0' });
    await hub.step({ command: 'stage', channel: 'canary', notes: NASTY });
  });
  afterAll(() => hub.stop());

  const harmless = (ran: HubStep): void => {
    expectHarmless(ran);
    expectPlain(ran.files.summary);
    expect(ran.files.env + ran.files.path + ran.files.state).toBe('');
    expect(ran.outputs['reason']).toBe(ran.document.reason);
  };

  test('whose actor, ref, job and run are forged takes them for what they can be', async () => {
    const environment = {
      GITHUB_ACTOR: `eve\n${FORGED}`,
      GITHUB_TRIGGERING_ACTOR: `eve\n${FORGED}\u202e`,
      GITHUB_JOB: 'job\nActor: root',
      GITHUB_ACTION: `step ${'x'.repeat(500)}`,
      GITHUB_REF: 'refs/heads/main\nActor: root',
      GITHUB_RUN_ID: '1\nActor: root',
      // By hand nobody of such a name may do anything.
      GITHUB_EVENT_NAME: 'push',
    };

    const held = await hub.step({ command: 'hold', channel: 'canary', reason: NASTY }, { environment });

    expect(held.reason).toBe('ok');
    expect(trailers(hub.bare.folder).map((lines) => lines.length)).toEqual([5, 4]);
    const [event] = historyOf(hub.ledger, 'greeter', 'canary').slice(-1);
    expect(event?.run).toBeNull();
    expect(event?.request.length).toBeLessThanOrEqual(200);
    expect(`${event?.request ?? ''}${event?.actor ?? ''}`).not.toMatch(/[\n\u202e]/u);
    harmless(held);
  });

  test('that tells of the words of others in its refusal does so as text', async () => {
    const refused = await hub.step({ command: 'promote', channel: 'canary', plugins: 'greeter', reason: NASTY });
    const board = await hub.step({ command: 'status' });

    expect([refused.code, refused.reason]).toEqual([1, 'held']);
    expect(refused.seen.commands.filter(({ name }) => name === 'error')).toHaveLength(1);
    harmless(refused);
    harmless(board);
  });

  test.each([
    ['plugins', `greeter\u202e\n::error::planted-annotation`],
    ['channel', 'beta\u001b[2J'],
    ['version', `1.0.0\u202e`],
    ['branch', 'a b\u202e..'],
    ['remote', 'ext::sh -c planted'],
    ['remote', '--upload-pack=planted'],
    ['request', `one${String.fromCodePoint(0x85)}two`],
    ['from', '##[error]planted-annotation'],
    ['rollout', '1\u001b[2J'],
  ])('with hostile text for %s: %j is refused in plain words', async (name, text) => {
    const ran = await terminal(['promote', ...(name === 'channel' ? [] : ['canary']), `--${name}=${text}`], {
      cwd: hub.desk.cwd,
      environment: { GITHUB_ACTIONS: 'true' },
    });

    expect([1, 2]).toContain(ran.code);
    expectHarmless(ran);
  });
});

test.each([
  ['../../../etc', '1.0.0'],
  ['.git', '1.0.0'],
  ['a/b', '1.0.0'],
  ['con', '1.0.0'],
  ['greeter', '../../x'],
  ['greeter', '1.0.0\nEvent: 9 x'],
  ['greeter', '.git'],
  ['gree\u202eter', '1.0.0'],
])('an id %j with version %j that no path may have never comes to the ledger', async (id, version) => {
  const desk = makeDesk(join(folder, `id ${Buffer.from(id + version).toString('hex')}`), { greeter: '1.0.0' });
  desk.repository.write({
    'plugins.json': manifest({ id, version, runtime: { entrypoint: 'greeter.plugin:Plugin' } }),
  });

  const staged = await desk.ask('stage', 'canary');

  expect([staged.code, staged.reason]).toEqual([1, 'manifest_invalid']);
  expect(desk.ledger.tip()).toBe('');
  expectHarmless(staged);
});
