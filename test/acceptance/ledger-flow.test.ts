import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Event } from '../../src/channel/event.ts';
import { BRANCH, deeds, folderOf, historyOf, makeDesk, type Asked, type Desk } from '../support/ledgers.ts';
import { PYTHON } from '../support/plugins.ts';
import { scratch, terminal } from '../support/process.ts';

const { folder, remove } = scratch();
afterAll(remove);

/** One release after another, as a maintainer goes about it: every test below looks at what this left. */
let desk: Desk;
const asked: Record<string, Asked> = {};
const commits: string[] = [];
const tips: string[] = [];

beforeAll(async () => {
  desk = makeDesk(join(folder, 'repository'), { greeter: '1.0.0' });
  const does = async (name: string, ...words: readonly string[]): Promise<void> => {
    asked[name] = await desk.ask(...words);
    tips.push(desk.ledger.tip());
  };
  await does('bootstrap', 'stage', 'canary');
  commits.push(desk.release({ greeter: '1.1.0' }));
  await does('stage', 'stage', 'canary', '--notes', 'Says hello in Danish.');
  await does('canary', 'promote', 'canary');
  await does('beta', 'promote', 'beta', '--from', 'canary');
  await does('channel', 'channel', 'greeter', 'beta');
  await does('resolve', 'resolve', 'greeter');
  await does('rollback', 'rollback', 'beta', '--plugins', 'greeter', '--reason', 'It says goodbye');
  await does('automatic', 'promote', 'beta', '--from', 'canary', '--automatic');
  await does('rejected', 'promote', 'beta', '--plugins', 'greeter', '--version', '1.1.0');
  commits.push(desk.release({ greeter: '1.2.0' }));
  await does('fix', 'stage', 'beta');
  await does('fixed', 'promote', 'beta');
  await does('hold', 'hold', 'stable', '--reason', 'Holidays');
  await does('held', 'promote', 'stable', '--from', 'beta');
  await does('resume', 'resume', 'stable');
  await does('stable', 'promote', 'stable', '--from', 'beta');
}, 60_000);

describe('the flow of a maintainer', () => {
  test.each([
    ['bootstrap', 0, 'ok', ['bootstrap stable 1.0.0', 'stage canary 1.0.0']],
    ['stage', 0, 'ok', ['stage canary 1.1.0']],
    ['canary', 0, 'ok', ['baseline canary 1.0.0', 'promote canary 1.1.0']],
    ['beta', 0, 'ok', ['baseline beta 1.0.0', 'promote beta 1.1.0']],
    ['channel', 0, 'ok', ['channel beta -']],
    ['rollback', 0, 'ok', ['rollback beta 1.0.0', 'reject beta 1.1.0', 'hold beta -']],
    ['automatic', 0, 'nothing_eligible', []],
    ['rejected', 1, 'rejected', []],
    ['fix', 0, 'ok', ['stage beta 1.2.0']],
    ['fixed', 0, 'ok', ['resume beta -', 'promote beta 1.2.0']],
    ['hold', 0, 'ok', ['hold stable -']],
    ['held', 1, 'held', []],
    ['resume', 0, 'ok', ['resume stable -']],
    ['stable', 0, 'ok', ['promote stable 1.2.0']],
  ])('%s ends with %i, %s, and these events', (name, code, reason, events) => {
    expect([asked[name]?.code, asked[name]?.reason]).toEqual([code, reason]);
    expect(deeds(asked[name]?.document.events)).toEqual(events);
  });

  test('resolves to what is active on the channel that is followed', () => {
    expect(asked['resolve']?.document).toMatchObject({
      plugin: 'greeter',
      channel: 'beta',
      version: '1.1.0',
      definition: { identifier: 'greeter', version: '1.1.0' },
    });
  });

  test('answers of a refusal say who holds the channel, since when, and what to do', () => {
    const { message, hint } = asked['held']?.document ?? {};

    expect(message).toMatch(/held by Ada at \S+: Holidays/u);
    expect(hint).toContain('resume stable');
  });

  test('leaves a ledger that verify finds nothing in', async () => {
    const { document, code } = await desk.ask('verify', '--expect', tips[2] ?? '');

    expect([code, document.reason, document.findings]).toEqual([0, 'ok', []]);
  });
});

describe('the branch', () => {
  test('has the files of the contract, and no others', () => {
    const at = (channel: string, ...names: readonly string[]) =>
      names.map((name) => `${folderOf('greeter', channel)}/${name}`);

    expect(Object.keys(desk.ledger.files()).sort()).toEqual(
      [
        'README.md',
        'channels.json',
        'artifacts/plugins/greeter/channel.json',
        ...at('canary', 'active.json', 'rollback.json', 'history.jsonl'),
        ...at('canary', '1.0.0/metadata.json', '1.1.0/metadata.json'),
        ...at('beta', 'active.json', 'rollback.json', 'history.jsonl'),
        ...at('beta', '1.0.0/metadata.json', '1.1.0/metadata.json', '1.2.0/metadata.json'),
        ...at('stable', 'active.json', 'rollback.json', 'history.jsonl'),
        ...at('stable', '1.0.0/metadata.json', '1.2.0/metadata.json'),
      ].sort(),
    );
  });

  test('is an orphan: one first commit, one parent each, nothing of the repository in it', () => {
    const parents = desk.repository.git('log', '--format=[%P]', BRANCH).split('\n');

    expect(parents.map((line) => line.replaceAll(/[0-9a-f]{40}/gu, 'id'))).toEqual([
      ...Array<string>(parents.length - 1).fill('[id]'),
      '[]',
    ]);
    expect(() => desk.repository.git('merge-base', 'main', BRANCH)).toThrow();
  });

  test('has small files with the bytes that the CoolBox host writes', () => {
    const raw = (path: string) => execFileSync('git', ['show', `${BRANCH}:${path}`], { cwd: desk.cwd }).toString();

    expect(raw(`${folderOf('greeter', 'beta')}/active.json`)).toBe(
      '{\n  "previous": "1.0.0",\n  "version": "1.2.0"\n}',
    );
    expect(raw(`${folderOf('greeter', 'beta')}/rollback.json`)).toBe('{\n  "version": "1.0.0"\n}');
    expect(raw('artifacts/plugins/greeter/channel.json')).toBe('{\n  "channel": "beta"\n}');
    const paths = Object.keys(desk.ledger.files()).filter((path) => /^artifacts.*\.json$/u.test(path));
    expect(pythonJson(paths.map(raw))).toEqual(paths.map(raw));
  });

  test('has a metadata.json a release with the keys of the host, and what we know of it below metadata', () => {
    const release = desk.ledger.json(`${folderOf('greeter', 'canary')}/1.1.0/metadata.json`) as Record<string, unknown>;
    const { metadata } = release as { metadata: Record<string, unknown> };

    expect(Object.keys(release)).toEqual([
      ...['channel', 'definition', 'metadata', 'plugin', 'rollout', 'staged', 'version'],
    ]);
    expect(release).toMatchObject({
      plugin: 'greeter',
      version: '1.1.0',
      channel: 'canary',
      rollout: 1,
      staged: false,
    });
    expect(Object.keys(metadata)).toEqual([
      ...['actor', 'artifact', 'content', 'digest', 'lock', 'notes', 'run', 'source', 'staged_at', 'wasm'],
    ]);
    expect(metadata).toMatchObject({
      actor: 'Ada',
      notes: 'Says hello in Danish.',
      run: null,
      source: { repository: null, commit: commits[0], ref: 'refs/heads/main', pull_request: null },
    });
  });

  test('has in content what `sha256sum` says of the files of the commit', () => {
    const release = desk.ledger.json(`${folderOf('greeter', 'canary')}/1.1.0/metadata.json`);
    const sources = desk.repository.git('show', `${commits[0] ?? ''}:greeter/plugin.py`);
    const sum = createHash('sha256').update(`${sources}\n`).digest('hex');
    const inputs = createHash('sha256').update(`${sum}  greeter/plugin.py\n`).digest('hex');

    expect(release).toMatchObject({ metadata: { content: { inputs, lockfiles: {}, wasm: null } } });
  });

  test('has histories whose lines are chained, and sequences without a gap', () => {
    const histories = ['canary', 'beta', 'stable'].map((channel) => historyOf(desk.ledger, 'greeter', channel));
    const lines = desk.ledger.file(`${folderOf('greeter', 'beta')}/history.jsonl`).split('\n');
    const prevs = lines.map((line) => createHash('sha256').update(line).digest('hex'));

    expect(
      histories
        .flat()
        .map(({ sequence }) => sequence)
        .sort((a, b) => a - b),
    ).toEqual(histories.flat().map((_, index) => index + 1));
    expect(histories[1]?.map(({ prev }) => prev)).toEqual(['0'.repeat(64), ...prevs.slice(0, -1)]);
    expect(Object.keys(histories[0]?.[0] ?? {})).toEqual([
      ...['sequence', 'operation', 'request', 'plugin', 'channel', 'version', 'digest', 'rollout', 'metadata'],
      ...['previous', 'from', 'actor', 'at', 'run', 'pull_request', 'reason', 'prev'],
    ]);
  });

  test('has in channels.json what is where', () => {
    const board = desk.ledger.board();
    const { greeter } = board.plugins;
    const shown = (channel: 'beta' | 'stable', version: string) => ({
      version,
      digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/u) as unknown,
      commit: expect.stringMatching(/^[0-9a-f]{40}$/u) as unknown,
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/u) as unknown,
      rollout: 1,
      path: `${folderOf('greeter', channel)}/${version}/metadata.json`,
      artifact: null,
    });

    expect(board).toMatchObject({ schema: 1, repository: null, sequence: asked['stable']?.document.sequence });
    expect(board.updated_at).toBe(asked['stable']?.document.events?.at(-1)?.at);
    expect(greeter).toEqual({
      selected: 'beta',
      channels: {
        canary: {
          active: expect.anything() as unknown,
          staged: null,
          previous: expect.anything() as unknown,
          hold: null,
        },
        beta: { active: shown('beta', '1.2.0'), staged: null, previous: shown('beta', '1.0.0'), hold: null },
        stable: { active: shown('stable', '1.2.0'), staged: null, previous: shown('stable', '1.0.0'), hold: null },
      },
      rejected: [
        {
          version: '1.1.0',
          digest: greeter?.channels.canary.active?.digest,
          reason: 'It says goodbye',
          at: asked['rollback']?.document.events?.[0]?.at,
        },
      ],
    });
  });

  test('has a README.md with the board', () => {
    const readme = desk.ledger.file('README.md');

    expect(readme).toMatch(/\| `greeter` +\| beta +\| `1\.1\.0`, \*\*rejected\*\* +\| `1\.2\.0` +\| `1\.2\.0` +\|/u);
    expect(readme).toMatch(/## Rejected[^]*`1\.1\.0`[^]*It says goodbye/u);
  });
});

describe('git log alone', () => {
  /** As git itself reads them. */
  const trailers = (commit: string): readonly string[] =>
    execFileSync('git', ['interpret-trailers', '--parse'], {
      cwd: desk.cwd,
      input: desk.repository.git('log', '-1', '--format=%B', commit),
      encoding: 'utf8',
    })
      .trim()
      .split('\n');

  test('has one commit a command that changed something, with its subject', () => {
    expect(desk.ledger.messages().map((message) => message.split('\n')[0])).toEqual([
      'stage(canary): greeter 1.0.0',
      'stage(canary): greeter 1.1.0',
      'promote(canary): greeter 1.1.0',
      'promote(beta): greeter 1.1.0',
      'channel(beta): greeter',
      'rollback(beta): greeter 1.0.0',
      'stage(beta): greeter 1.2.0',
      'promote(beta): greeter 1.2.0',
      'hold(stable): greeter',
      'resume(stable): greeter',
      'promote(stable): greeter 1.2.0',
    ]);
  });

  test('has the trailers of the contract', () => {
    const digest = asked['bootstrap']?.document.plugins?.[0]?.digest ?? '';

    expect(trailers(tips[0] ?? '')).toEqual([
      `Event: 1 bootstrap greeter stable 1.0.0 ${digest}`,
      `Event: 2 stage greeter canary 1.0.0 ${digest}`,
      'Actor: Ada',
      `Request: ${asked['bootstrap']?.document.events?.[0]?.request ?? ''}`,
      'Run: -',
    ]);
    expect(trailers(tips[4] ?? '')[0]).toBe('Event: 8 channel greeter beta - -');
  });

  test('is the audit trail: its trailers are the events of all histories, in their order', () => {
    const log = desk.repository
      .git('log', '--reverse', '--format=%(trailers:key=Event,valueonly)', BRANCH)
      .split('\n')
      .filter((line) => line !== '');
    const events = ['canary', 'beta', 'stable']
      .flatMap((channel) => historyOf(desk.ledger, 'greeter', channel))
      .sort((a, b) => a.sequence - b.sequence);
    const value = ({ sequence, operation, plugin, channel, version, digest }: Event) =>
      [sequence, operation, plugin, channel, version ?? '-', digest ?? '-'].join(' ');

    expect(log).toEqual(events.map(value));
  });

  test('has who committed as author, and the time of the events', () => {
    const [author, at] = desk.repository.git('log', '-1', '--format=%an <%ae>%n%aI', BRANCH).split('\n');
    const last = asked['stable']?.document.events?.at(-1)?.at ?? '';

    expect(author).toBe('Ada <ada@example.org>');
    expect(Math.floor(Date.parse(at ?? '') / 1000)).toBe(Math.floor(Date.parse(last) / 1000));
  });
});

describe('a host', () => {
  test('of its own, in another language, finds the release by channels.json and proves its bytes', () => {
    const checkout = join(folder, 'checkout');
    desk.repository.git('worktree', 'add', '-q', '--detach', checkout, BRANCH);
    const answers = JSON.parse(execFileSync(PYTHON, ['-I', '-c', HOST, checkout], { encoding: 'utf8' })) as Readonly<
      Record<string, unknown>
    >;

    const of = (name: string) => desk.ledger.board().plugins['greeter']?.channels[name as 'beta'].active;
    expect(answers).toEqual({
      selected: { version: '1.2.0', digest: of('beta')?.digest },
      canary: { version: '1.1.0', digest: of('canary')?.digest },
      stable: { version: '1.2.0', digest: of('stable')?.digest },
    });
  });

  test('is shown the definition alone on a terminal', async () => {
    const { stdout, code } = await terminal(['resolve', 'greeter', '--channel', 'stable'], { cwd: desk.cwd });

    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual(
      (desk.ledger.json(`${folderOf('greeter', 'stable')}/1.2.0/metadata.json`) as { definition: unknown }).definition,
    );
  });
});

/** Shares no code with ours, nor with the host in the documentation: a board, a path, a digest. */
const HOST = `
import hashlib, json, pathlib, sys
root = pathlib.Path(sys.argv[1])
board = json.loads((root / "channels.json").read_text(encoding="utf-8"))
assert board["schema"] == 1
entry = board["plugins"]["greeter"]
def release(channel):
    shown = entry["channels"][channel]["active"]
    found = json.loads((root / shown["path"]).read_text(encoding="utf-8"))
    covered = {"plugin": "greeter", "version": shown["version"], "definition": found["definition"],
               "content": found["metadata"]["content"]}
    text = json.dumps(covered, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    digest = "sha256:" + hashlib.sha256(text.encode()).hexdigest()
    assert digest == shown["digest"], (digest, shown)
    return {"version": found["definition"]["version"], "digest": digest}
print(json.dumps({"selected": release(entry["selected"]), "canary": release("canary"), "stable": release("stable")}))
`;

/** What the host's `json.dump(…, indent=2, sort_keys=True)` makes of texts. */
function pythonJson(texts: readonly string[]): unknown {
  const again = 'json.dumps(json.loads(text), indent=2, sort_keys=True)';
  const code = `import json, sys; json.dump([${again} for text in json.load(sys.stdin)], sys.stdout)`;
  return JSON.parse(execFileSync(PYTHON, ['-I', '-c', code], { input: JSON.stringify(texts), encoding: 'utf8' }));
}
