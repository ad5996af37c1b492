import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { auditLedger, type Expectation, type Finding } from '../../src/ledger/audit.ts';
import { withBranch } from '../../src/ledger/driver.ts';
import { openLedger } from '../../src/ledger/ledger.ts';
import { BOT } from '../../src/world/asking.ts';
import { scratch } from '../support/process.ts';
import { makeBare } from '../support/git-remote.ts';
import { repositoryAt, type Repository } from '../support/repository.ts';
import { person } from './asking.ts';
import { BRANCH, optionsAt } from './remotes.ts';
import { candidateOf } from './releases.ts';

const { folder, remove } = scratch();
afterAll(remove);

const BETA = 'artifacts/plugins/greeter/updates/beta';
const HISTORY = `${BETA}/history.jsonl`;
let bare: Repository;
let good = '';

beforeAll(async () => {
  bare = makeBare(folder, 'ledger');
  await withBranch(where(), async (branch) => {
    const ada = person(openLedger(branch, 'octo/plugins'), { actor: 'ada\nActor: eve\u202e', reason: 'why\n\nnot' });
    await ada.stage('beta', [candidateOf('greeter', '1.0.0'), candidateOf('other', '0.1.0')], true);
    await ada.promote('beta');
    await ada.stage('beta', [candidateOf('greeter', '1.1.0')]);
    await ada.promote('beta', ['greeter']);
    await ada.rollback('beta', ['greeter']);
    await ada.select('beta', ['greeter']);
    await ada.stage('beta', [candidateOf('greeter', '1.2.0')]);
    await ada.promote('beta', ['greeter']);
    await ada.hold('stable', ['other', 'greeter']);
    await ada.resume('stable', ['other']);
  });
  good = tip();
});

function where() {
  return { ...optionsAt(folder, { kind: 'remote', directory: folder, remote: bare.folder }), identity: BOT };
}

function tip(): string {
  return bare.git('rev-parse', BRANCH);
}

function audit(expectation: Expectation | null = null): Promise<readonly Finding[]> {
  return withBranch(where(), async (branch) => (await auditLedger(branch, expectation)).findings);
}

/** Does something in a clone of the branch, pushes it by force, and says what the audit finds; then all is as before. */
async function afterTampering(
  tamper: (clone: Repository, text: (path: string) => string) => void,
  expectation: Expectation | null = null,
): Promise<readonly Finding[]> {
  const place = join(folder, 'clone');
  try {
    bare.git('clone', '-q', '-b', BRANCH, bare.folder, place);
    const clone = repositoryAt(place);
    tamper(clone, (path) => readFileSync(join(place, path), 'utf8'));
    clone.git('push', '-q', '--force', 'origin', `HEAD:${BRANCH}`);
    return await audit(expectation);
  } finally {
    rmSync(place, { recursive: true, force: true });
    bare.git('update-ref', `refs/heads/${BRANCH}`, good);
  }
}

/** Edits a file of the branch in a commit of its own; returns what is found. */
function afterEdit(path: string, edit: (text: string) => string | null): Promise<readonly Finding[]> {
  return afterTampering((clone, text) => {
    const place = join(clone.folder, path);
    const changed = edit(text(path));
    if (changed === null) rmSync(place);
    else writeFileSync(place, changed);
    clone.commit('tidy up');
  });
}

const said = (findings: readonly Finding[]): string[] =>
  findings.map(({ severity, file, line, commit, message }) =>
    [severity, file, line ?? '', commit === undefined ? '' : 'in a commit', message].join(' | '),
  );

test('a ledger that only commands wrote is clean', async () => {
  const findings = await audit({ commit: good });

  expect(said(findings)).toEqual([]);
});

describe('of a ledger that is too long', () => {
  const auditOf = (most: { boards: number; readmes: number }) =>
    withBranch(where(), async (branch) => said((await auditLedger(branch, null, most)).findings));
  const untold = (count: number, file: string): string =>
    `warning |  |  |  | the ledger is so long that ${count} ${file} files of its commits were not compared byte by byte`;

  test('it is said how many READMEs were not compared', async () => {
    const commits = Number(bare.git('rev-list', '--count', BRANCH));

    expect(await auditOf({ boards: Infinity, readmes: 0 })).toEqual([untold(commits - 1, 'README.md')]);
  });

  test('it is said how many boards were not compared, and no README was without them', async () => {
    const commits = Number(bare.git('rev-list', '--count', BRANCH));

    expect(await auditOf({ boards: 0, readmes: Infinity })).toEqual([
      untold(commits - 1, 'channels.json'),
      untold(commits, 'README.md'),
    ]);
  });
});

test('the same with foreign files on the branch', async () => {
  const findings = await afterTampering((clone) => {
    clone.write({ CNAME: 'example.org', 'artifacts/plugins/greeter/notes.txt': 'x', 'artifacts/logo.svg': 'x' });
    clone.commit('publish');
  });

  expect(said(findings)).toEqual([]);
});

const lines = (text: string): string[] => text.split('\n').slice(0, -1);
const joined = (all: readonly string[]): string => all.map((line) => `${line}\n`).join('');

describe('histories', () => {
  test('an edited line', async () => {
    const findings = await afterEdit(HISTORY, (text) => text.replace('"rollout":1,', '"rollout":0.5,'));

    expect(said(findings)).toContain(`error | ${HISTORY} | 1 | in a commit | line 1 was edited`);
    expect(said(findings).join('\n')).toContain(`error | ${HISTORY} | 2 |  | does not follow the line before`);
  });

  test('a removed line', async () => {
    const findings = await afterEdit(HISTORY, (text) => joined(lines(text).filter((_, at) => at !== 2)));

    expect(said(findings)).toContain(`error | ${HISTORY} | 3 | in a commit | line 3 was removed`);
    expect(said(findings).join('\n')).toMatch(/the event \d+ is missing before event/);
  });

  test('lines in another order', async () => {
    const findings = await afterEdit(HISTORY, (text) => {
      const [first = '', second = '', ...rest] = lines(text);
      return joined([second, first, ...rest]);
    });

    expect(said(findings)).toContain(`error | ${HISTORY} | 1 | in a commit | lines were reordered, from this one on`);
  });

  test('a line in between', async () => {
    const findings = await afterEdit(HISTORY, (text) => {
      const all = lines(text);
      return joined([...all.slice(0, 2), all[1] ?? '', ...all.slice(2)]);
    });

    expect(said(findings)).toContain(`error | ${HISTORY} | 3 | in a commit | line 3 was inserted`);
  });

  test('the last lines cut off', async () => {
    const findings = await afterEdit(HISTORY, (text) => joined(lines(text).slice(0, -2)));

    expect(said(findings).join('\n')).toMatch(/was truncated: lines \d+ to \d+ were removed/);
  });

  test('a removed history', async () => {
    const findings = await afterEdit(HISTORY, () => null);

    expect(said(findings)).toContain(`error | ${HISTORY} |  | in a commit | was removed`);
  });

  test('an edit that a later commit takes back', async () => {
    const findings = await afterTampering((clone, text) => {
      const before = text(HISTORY);
      writeFileSync(
        join(clone.folder, HISTORY),
        before.replace('octo', 'evil').replace('"reason":"why', '"reason":"who'),
      );
      clone.commit('tidy up');
      writeFileSync(join(clone.folder, HISTORY), before);
      clone.commit('tidy down');
    });

    expect(said(findings).length).toBeGreaterThanOrEqual(2);
    expect(new Set(findings.map(({ commit }) => commit)).size).toBe(2);
  });
});

type Edit = readonly [path: string, what: string, edit: (text: string) => string | null];

/** Does all these edits in one commit; returns what is found. */
function afterEdits(edits: readonly Edit[]): Promise<readonly Finding[]> {
  return afterTampering((clone, text) => {
    for (const [path, , edit] of edits) {
      const changed = edit(text(path));
      if (changed === null) rmSync(join(clone.folder, path));
      else writeFileSync(join(clone.folder, path), changed);
    }
    clone.commit('tidy up');
  });
}

test('every file that follows from the histories and was edited or removed', async () => {
  const edits: readonly Edit[] = [
    [`${BETA}/active.json`, 'edited', (text) => text.replace('1.2.0', '1.1.0')],
    ['artifacts/plugins/other/updates/beta/active.json', 'removed', () => null],
    [`${BETA}/rollback.json`, 'edited', (text) => `${text}\n`],
    ['artifacts/plugins/greeter/channel.json', 'edited', (text) => text.replace('beta', 'canary')],
    ['artifacts/plugins/greeter/updates/stable/hold.json', 'edited', (text) => text.replace('why', 'how')],
    ['README.md', 'edited', (text) => text.replace('1.2.0', '1.1.0')],
  ];

  const findings = said(await afterEdits(edits));

  for (const [path, what] of edits) {
    const severity = path === 'README.md' ? 'warning' : 'error';
    expect(findings.filter((line) => line.startsWith(`error | ${path} |  |  | was ${what}`))).toHaveLength(1);
    expect(findings).toContain(`${severity} | ${path} |  | in a commit | was ${what} by a commit without an event`);
  }
  expect(findings).toHaveLength(2 * edits.length);
});

test('an inserted staged.json', async () => {
  const path = `${BETA}/staged.json`;

  const findings = await afterTampering((clone) => {
    clone.write({ [path]: '{\n  "version": "1.1.0"\n}' });
    clone.commit('stage by hand');
  });

  expect(said(findings)).toEqual([
    `error | ${path} |  |  | was inserted: by its history it is not there`,
    `error | ${path} |  | in a commit | was inserted by a commit without an event`,
  ]);
});

test('channels.json with other words on the sequence, on what is active, on the time', async () => {
  const findings = await afterEdit('channels.json', (text) =>
    text
      .replace('"sequence": ', '"sequence": 9')
      .replace('"version": "1.2.0"', '"version": "1.1.0"')
      .replace('"updated_at": "2026', '"updated_at": "2027'),
  );

  const messages = findings.filter(({ file }) => file === 'channels.json').map(({ message }) => message);
  expect(messages).toEqual([
    "says other things of 'greeter' than its histories",
    expect.stringMatching(/^has the sequence 9\d+, and the histories \d+$/),
    expect.stringMatching(/^has the updated_at 2027/),
    'was edited by a commit without an event',
  ]);
});

test('releases with another definition or other notes, removed and inserted ones', async () => {
  const metadata = (version: string): string => `${BETA}/${version}/metadata.json`;

  const findings = await afterTampering((clone, text) => {
    const one = text(metadata('1.2.0'));
    clone.write({
      [metadata('1.2.0')]: one.replace('greeter.plugin:Greeter', 'evil:Greeter'),
      [metadata('1.1.0')]: text(metadata('1.1.0')).replace('First', 'Last'),
      [metadata('6.6.6')]: one.replaceAll('1.2.0', '6.6.6'),
    });
    rmSync(join(clone.folder, metadata('1.0.0')));
    clone.commit('release by hand');
  });

  const tip = said(findings.filter(({ commit }) => commit === undefined));
  expect(tip).toEqual(
    expect.arrayContaining([
      expect.stringContaining(`error | ${metadata('1.2.0')} |  |  | the release greeter 1.2.0 has the digest`),
      expect.stringContaining(`error | ${metadata('1.1.0')} |  |  | was changed since it was recorded`),
      `error | ${metadata('1.0.0')} |  |  | was removed: its history says that it was recorded`,
      `error | ${metadata('6.6.6')} |  |  | was inserted: no event recorded it`,
    ]),
  );
});

describe('commits', () => {
  const amended = (message: string) => (clone: Repository) => {
    clone.git('commit', '-q', '--amend', '-m', message);
  };

  test('another actor in the trailers', async () => {
    const message = bare.git('log', '-1', '--format=%B', BRANCH).replace(/Actor: .*/u, 'Actor: mallory');

    const findings = await afterTampering(amended(message));

    expect(findings.map((finding) => finding.message)).toContain(
      'its trailers are not those of the events that it added',
    );
  });

  test('another subject', async () => {
    const message = bare
      .git('log', '-1', '--format=%B', BRANCH)
      .replace('resume(stable): other', 'resume(stable): more');

    const findings = await afterTampering(amended(message));

    expect(findings.map((finding) => finding.message).join()).toContain("which is 'resume(stable): other'");
  });

  test('a merge', async () => {
    const findings = await afterTampering((clone) => {
      clone.git('checkout', '-q', '-b', 'side', 'HEAD~1');
      clone.write({ side: 'x' });
      clone.commit('side');
      clone.git('checkout', '-q', BRANCH);
      clone.git('merge', '-q', '--no-ff', '-m', 'merge', 'side');
    });

    expect(findings.map((finding) => finding.message)).toEqual(['has 2 parents: the ledger is never merged']);
  });

  test('a commit that changes more than its events concern', async () => {
    const other = 'artifacts/plugins/other/channel.json';
    const findings = await afterTampering((clone, text) => {
      writeFileSync(join(clone.folder, `${BETA}/1.0.0/metadata.json`), `${text(`${BETA}/1.0.0/metadata.json`)}\n`);
      writeFileSync(join(clone.folder, other), text(other).replace('stable', 'beta'));
      clone.git('add', '-A');
      clone.git('commit', '-q', '--amend', '--no-edit');
    });

    expect(said(findings)).toContain(
      `error | ${BETA}/1.0.0/metadata.json |  | in a commit | was changed by a commit none of whose events concerns it`,
    );
  });

  test('trailers of events that are not there', async () => {
    const findings = await afterTampering((clone) => {
      clone.git('commit', '-q', '--allow-empty', '-m', 'promote(beta): x\n\nEvent: 99 promote x beta 1.0.0 -');
    });

    expect(findings.map((finding) => finding.message)).toEqual([
      'its message names events or a command, and it added no event',
    ]);
  });

  test('all commits made into one', async () => {
    const findings = await afterTampering(
      (clone) => {
        const tree = clone.git('rev-parse', 'HEAD^{tree}');
        const message = clone.git('log', '-1', '--format=%B');
        clone.git('reset', '-q', '--hard', clone.git('commit-tree', tree, '-m', message));
      },
      { commit: good },
    );

    expect(findings.map((finding) => finding.message)).toEqual(
      expect.arrayContaining([
        'holds events of several requests',
        'this commit is not in the history of the branch any more: it was rewritten by force, or truncated',
      ]),
    );
  });

  test('a branch that was set back, told by what is expected of it', async () => {
    const back = (clone: Repository): void => {
      clone.git('reset', '-q', '--hard', 'HEAD~3');
    };

    const [unexpected, bySequence, byCommit] = [
      await afterTampering(back),
      await afterTampering(back, { sequence: 15 }),
      await afterTampering(back, { commit: good }),
    ];

    expect(said(unexpected)).toEqual([]);
    expect(bySequence.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^the ledger has come to event \d+, and had come to 15 before/),
    ]);
    expect(byCommit).toMatchObject([{ commit: good, message: expect.stringContaining('rewritten by force') }]);
  });
});
