import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { auditLedger, type Finding } from '../../src/ledger/audit.ts';
import type { Change, LedgerBranch } from '../../src/ledger/branch.ts';
import { withBranch } from '../../src/ledger/driver.ts';
import { openLedger } from '../../src/ledger/ledger.ts';
import { sha256 } from '../../src/ledger/line.ts';
import { BOT } from '../../src/world/asking.ts';
import { makeBare } from '../support/git-remote.ts';
import { scratch } from '../support/process.ts';
import type { Repository } from '../support/repository.ts';
import { person } from './asking.ts';
import { forge, type Forge, type Forged } from './forging.ts';
import { candidateOf } from './releases.ts';
import { BRANCH, optionsAt } from './remotes.ts';

const { folder, remove } = scratch();
afterAll(remove);

const BETA = 'artifacts/plugins/greeter/updates/beta';
/** The commits, by what they do. */
const [, PROMOTED, STAGED, AGAIN, , , LAST] = [0, 1, 2, 3, 4, 5, 6];
let bare: Repository;
let good = '';

beforeAll(async () => {
  bare = makeBare(folder, 'ledger');
  await opened(bare, async (branch) => {
    const ada = person(openLedger(branch, 'octo/plugins'));
    await ada.stage('beta', [candidateOf('greeter', '1.0.0'), candidateOf('other', '0.1.0')], true);
    await ada.promote('beta');
    await ada.stage('beta', [candidateOf('greeter', '1.1.0')]);
    await ada.promote('beta', ['greeter']);
    await ada.rollback('beta', ['greeter']);
    await ada.promote('canary', ['other'], { from: 'beta' });
    await ada.hold('stable', ['other', 'greeter']);
  });
  good = bare.git('rev-parse', BRANCH);
});

function opened<T>(repository: Repository, work: (branch: LedgerBranch) => Promise<T>): Promise<T> {
  const where = { kind: 'remote', directory: folder, remote: repository.folder } as const;
  return withBranch({ ...optionsAt(folder, where), identity: BOT }, work);
}

const audit = (): Promise<readonly Finding[]> => opened(bare, async (branch) => (await auditLedger(branch)).findings);

/** What is found after the branch was written anew; then all is as before. Each finding is told with the place of its commit. */
async function afterForging(edit: Parameters<typeof forge>[2]): Promise<readonly string[]> {
  try {
    forge(bare, BRANCH, edit);
    const ids = bare.git('rev-list', '--reverse', BRANCH).split('\n');
    return (await audit()).map(({ severity, file, commit, message }) =>
      [severity, file, commit === undefined ? 'tip' : ids.indexOf(commit), message].join(' | '),
    );
  } finally {
    bare.git('update-ref', `refs/heads/${BRANCH}`, good);
  }
}

/** A change of one commit alone. */
const only =
  (at: number, change: (commit: Forged, forging: Forge) => Partial<Forged>) =>
  (commit: Forged, index: number, forging: Forge): Forged =>
    index === at ? { ...commit, ...change(commit, forging) } : commit;

const inFile = (at: number, path: string, edit: (text: string) => string | undefined) =>
  only(at, ({ tree }, forging) => ({ tree: forging.edited(tree, path, edit) }));

test('what commands wrote, written anew as it was, is clean', async () => {
  const before = bare.git('rev-parse', BRANCH);

  const findings = await afterForging((commit) => commit);

  expect(findings).toEqual([]);
  expect(bare.git('rev-parse', BRANCH)).toBe(before);
});

describe('a commit with events whose files lie, which the next one puts right:', () => {
  test('channels.json', async () => {
    const findings = await afterForging(
      inFile(AGAIN, 'channels.json', (text) => text.replace('"version": "1.1.0"', '"version": "1.0.0"')),
    );

    expect(findings).toEqual([
      `error | channels.json | ${AGAIN} | says other things of 'greeter' than the events up to this commit`,
      `error | README.md | ${AGAIN} | is not what the events up to this commit lead to`,
    ]);
  });

  test.each([
    ['sequence', /"sequence": \d+/u, '"sequence": 99', /^has the sequence 99, and this commit came to event \d+$/u],
    ['updated_at', '"updated_at": "2026', '"updated_at": "2027', /^has the updated_at 2027/u],
    [
      'repository',
      '"octo/plugins"',
      '"evil/plugins"',
      /^has the repository 'evil\/plugins', and the events 'octo\/plugins'$/u,
    ],
    ['layout', '"schema": 1,', '"schema":  1,', /^is not laid out as a command writes it$/u],
  ])('the %s of channels.json', async (_, from, to, message) => {
    const findings = await afterForging(inFile(AGAIN, 'channels.json', (text) => text.replace(from, to)));

    const boards = findings.map((line) => line.split(' | ')).filter(([, file]) => file === 'channels.json');
    expect(boards).toEqual([['error', 'channels.json', String(AGAIN), expect.stringMatching(message)]]);
  });

  test('README.md', async () => {
    const findings = await afterForging(inFile(AGAIN, 'README.md', (text) => text.replace('1.1.0', '1.0.0')));

    expect(findings).toEqual([`error | README.md | ${AGAIN} | is not what the events up to this commit lead to`]);
  });

  test.each([
    [
      'edited',
      `${BETA}/active.json`,
      (text: string) => text.replace('1.1.0', '1.0.0'),
      /^is something else, and by the events/u,
    ],
    ['edited', 'artifacts/plugins/greeter/channel.json', (text: string) => `${text} `, null],
    ['left out', `${BETA}/active.json`, () => undefined, /^is something else, and by the events/u],
  ])('%s: %s', async (_, path, edit, message) => {
    const findings = await afterForging(inFile(AGAIN, path, edit));

    const [first] = findings;
    expect(first?.startsWith(`error | ${path} | ${AGAIN} | `)).toBe(true);
    if (message !== null) expect(first?.split(' | ').at(-1)).toMatch(message);
  });

  test('a file that should have been changed and was not', async () => {
    let before = '';
    const findings = await afterForging((commit, index, forging) => {
      if (index === STAGED) before = commit.tree;
      if (index !== AGAIN) return commit;
      const old = bare.git('cat-file', 'blob', `${before}:${BETA}/active.json`);
      return { ...commit, tree: forging.edited(commit.tree, `${BETA}/active.json`, () => old) };
    });

    expect(findings).toEqual([
      expect.stringMatching(new RegExp(`^error \\| ${BETA}/active.json \\| ${AGAIN} \\| stayed as it was`, 'u')),
    ]);
  });

  test('a lie that later commits carry on is told once', async () => {
    const lie = (text: string): string =>
      text.replace(/("other": \{[^]*?"follows|"other": \{[^]*?"selected": )"stable"/u, '$1"canary"');
    const findings = await afterForging((commit, index, forging) =>
      index < STAGED || index > AGAIN ? commit : { ...commit, tree: forging.edited(commit.tree, 'channels.json', lie) },
    );

    expect(findings.filter((line) => line.includes(' channels.json '))).toEqual([
      `error | channels.json | ${STAGED} | says other things of 'other' than the events up to this commit`,
    ]);
  });
});

describe('the words of a commit:', () => {
  test('a subject of another operation, or of another channel', async () => {
    const [operation, channel] = [
      await afterForging(
        only(PROMOTED, ({ message }) => ({ message: message.replace('promote(beta): 2', 'stage(beta): 2') })),
      ),
      await afterForging(only(LAST, ({ message }) => ({ message: message.replace('(stable)', '(beta)') }))),
    ];

    expect(operation).toEqual([
      `error |  | ${PROMOTED} | has another subject than its events give, which is 'promote(beta): 2 plugins'`,
    ]);
    expect(channel).toEqual([
      `error |  | ${LAST} | has another subject than its events give, which is 'hold(stable): 2 plugins'`,
    ]);
  });

  const EVENT = 'Event: 99 promote greeter beta 1.0.0 -';
  test.each([
    ['trailers', `tidy up\n\n${EVENT}\n`],
    ['lower-case keys', `tidy up\n\n${EVENT.toLowerCase()}\n`],
    ['blanks', `tidy up\n\n  EVENT :\t99 promote\n`],
    ['a carriage return before it', `tidy up\r${EVENT}\n`],
    ['a hidden character', `tidy up\n\n\u200b${EVENT}\n`],
    ['the subject', `${EVENT}\n`],
    ['the subject of a command', 'promote(beta): greeter 1.0.0\n'],
    ['who asked', 'tidy up\n\nactor: ada\nREQUEST: 7\n'],
  ])('an inserted empty commit that claims an event by %s', async (_, message) => {
    const findings = await afterForging((commit, index) =>
      index === AGAIN ? [commit, { ...commit, message }] : commit,
    );

    expect(findings).toEqual([
      `error |  | ${AGAIN + 1} | its message names events or a command, and it added no event`,
    ]);
  });

  test('an inserted empty commit of other words is a warning; in an encoding of its own it may say anything', async () => {
    const empty = await afterForging((commit, index) =>
      index === AGAIN ? [commit, { ...commit, message: 'x\n' }] : commit,
    );
    const encoded = await afterForging((commit, index) =>
      index === AGAIN
        ? [commit, { ...commit, headers: [...commit.headers, 'encoding UTF-7'], message: 'Event+ADo- 99 promote\n' }]
        : commit,
    );

    expect(empty).toEqual([`warning |  | ${AGAIN + 1} | changes nothing`]);
    expect(encoded.filter((line) => line.startsWith('error'))).toEqual([
      expect.stringContaining('has a message in an encoding of its own'),
    ]);
  });

  test.each([
    ['author', (line: string) => line.replace(/^author .* </u, 'author Mallory <'), /its author is not its committer/u],
    ['author’s time', (line: string) => line.replace(/^(author .*) \d+ /u, '$1 1700000000 '), /its author is not its/u],
    [
      'author and committer',
      (line: string) => line.replace(/^(author|committer) .* </u, '$1 M <'),
      /was committed by 'M </u,
    ],
    ['time', (line: string) => line.replace(/ \d+ \+0000$/u, ' 1700000000 +0000'), /is dated 2023-11-14/u],
  ])('another %s', async (_, change, message) => {
    const findings = await afterForging(only(AGAIN, ({ headers }) => ({ headers: headers.map(change) })));

    expect(findings).toEqual([expect.stringMatching(message)]);
  });

  test('a header that no command writes; a signature may be there', async () => {
    const encoded = await afterForging(
      only(AGAIN, ({ headers }) => ({ headers: [...headers, 'encoding ISO-8859-1'] })),
    );
    const signed = await afterForging(
      only(AGAIN, ({ headers }) => ({ headers: [...headers, 'gpgsig -----BEGIN', ' author M <m> 1 +0000', ' end'] })),
    );

    expect(encoded).toEqual([`error |  | ${AGAIN} | has the header 'encoding', which no command writes`]);
    expect(signed).toEqual([]);
  });
});

describe('a tree', () => {
  test('with two entries of one name', async () => {
    const twice = (before: boolean) =>
      afterForging(
        only(AGAIN, ({ tree }, forging) => {
          const lie: readonly [string, string, string] = ['100644', 'channels.json', forging.blob('{}')];
          return {
            tree: forging.tree(
              forging
                .entries(tree)
                .flatMap((entry) => (entry[1] !== lie[1] ? [entry] : before ? [lie, entry] : [entry, lie])),
            ),
          };
        }),
      );

    for (const findings of [await twice(true), await twice(false)]) {
      expect(
        findings.filter((line) => line.startsWith(`error | channels.json | ${AGAIN} | is there twice`)),
      ).toHaveLength(1);
    }
  });

  test('with a folder beside a file of its name', async () => {
    const findings = await afterForging(
      only(AGAIN, ({ tree }, forging) => ({
        tree: forging.tree([
          ...forging.entries(tree),
          ['40000', 'channels.json', forging.tree([['100644', 'x', forging.blob('x')]])],
        ]),
      })),
    );

    expect(findings).toContain(`error | channels.json/x | ${AGAIN} | lies where a file of the ledger belongs`);
  });

  test.each(['..', '.', '.git', '.GIT'])('with an entry %s', async (name) => {
    const findings = await afterForging(
      only(AGAIN, ({ tree }, forging) => ({
        tree: forging.tree([
          ['40000', name, forging.tree([['100644', 'x', forging.blob('x')]])],
          ...forging.entries(tree),
        ]),
      })),
    );

    expect(findings).toEqual([`error | ${name}/x | ${AGAIN} | has a name that no file can have`]);
  });
});

describe('a release whose hashes all agree, though somebody changed what it says:', () => {
  /** A ledger whose last commit a forger wrote: the metadata.json is another, and so is the history that holds its SHA-256. */
  async function forgedLast(
    name: string,
    path: string,
    edit: (text: string) => string,
    last: (ada: ReturnType<typeof person>) => Promise<unknown>,
  ): Promise<readonly string[]> {
    const own = makeBare(folder, name);
    return opened(own, async (branch) => {
      const ada = person(openLedger(branch, 'octo/plugins'));
      await ada.stage('beta', [candidateOf('greeter', '1.0.0')], true);
      await ada.stage('beta', [candidateOf('greeter', '1.1.0')]);
      const forging: LedgerBranch = {
        ...branch,
        update: (decide) =>
          branch.update(async (tip) => {
            const { change, answer } = await decide(tip);
            return { change: change === null ? null : withOther(change, path, edit), answer };
          }),
      };
      await last(person(openLedger(forging, 'octo/plugins'), {}, 10));
      const { findings } = await auditLedger(branch);
      return findings.map(({ file, message }) => `${file} | ${message}`);
    });
  }

  function withOther(change: Change, path: string, edit: (text: string) => string): Change {
    const files = new Map(change.files);
    const text = String(files.get(path));
    const other = edit(text);
    if (other === text) throw new Error('nothing was changed');
    files.set(path, other);
    const history = path.replace(/[^/]+\/metadata\.json$/u, 'history.jsonl');
    files.set(history, String(files.get(history)).replaceAll(sha256(text), sha256(other)));
    return { ...change, files };
  }

  const METADATA = `${BETA}/1.1.0/metadata.json`;

  test.each([
    ['notes', (text: string) => text.replace('First', 'Last')],
    ['source', (text: string) => text.replace('octo/plugins', 'evil/plugins')],
    ['pull request', (text: string) => text.replace('"pull_request": 7', '"pull_request": 8')],
  ])('its %s at the promotion', async (name, edit) => {
    const findings = await forgedLast(`promoted-${name}`, METADATA, edit, (ada) => ada.promote('beta', ['greeter']));

    expect(findings).toEqual([
      expect.stringMatching(
        new RegExp(`^${METADATA} \\| says other things than the release on beta that event \\d+ took`, 'u'),
      ),
    ]);
  });

  test('its notes on the way to another channel', async () => {
    const path = METADATA.replace('/beta/', '/canary/');
    const findings = await forgedLast(
      'moved',
      path,
      (text) => text.replace('First', 'Last'),
      (ada) => ada.promote('canary', ['greeter'], { version: '1.1.0' }),
    );

    expect(findings).toEqual([expect.stringContaining('says other things than the release on beta that event')]);
  });

  test.each([
    [
      'rollout',
      (text: string) => text.replace('"rollout": 1.0', '"rollout": 0.5'),
      'rollout 0.5, staged false, and after event',
    ],
    ['staged', (text: string) => text.replace('"staged": false', '"staged": true'), 'staged true, and after event'],
  ])('its %s', async (name, edit, message) => {
    const findings = await forgedLast(`own-${name}`, METADATA, edit, (ada) => ada.promote('beta', ['greeter']));

    expect(findings).toContainEqual(expect.stringContaining(message));
  });

  test('who staged it, and when', async () => {
    const path = `${BETA}/1.2.0/metadata.json`;
    const findings = await forgedLast(
      'staged',
      path,
      (text) => text.replace('"actor": "', '"actor": "not '),
      (ada) => ada.stage('beta', [candidateOf('greeter', '1.2.0')]),
    );

    expect(findings).toEqual([
      expect.stringMatching(/says that another staged it, or at another time, than event \d+$/u),
    ]);
  });
});

test('of a ledger that is kept in a shallow clone, what comes after the cut is looked at all the same', async () => {
  const [cut = ''] = bare.git('rev-list', '-1', `--skip=2`, BRANCH).split('\n');
  bare.git('pack-refs', '--all');
  const place = join(bare.folder, 'shallow');
  try {
    writeFileSync(place, `${cut}\n`);
    const findings = await audit();

    expect(findings.map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
      expect.stringMatching(/^warning: what came before cannot be told/u),
    ]);
  } finally {
    rmSync(place);
  }
});
