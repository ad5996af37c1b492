import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pLimit from 'p-limit';
import { join } from 'node:path';
import { LEVELS, type Level } from '../../src/world/github-people.ts';
import type { GitHubFault } from '../support/github/faults.ts';
import { scratch } from '../support/process.ts';
import { openTalk, type Said, type TalkHub } from '../support/talk.ts';

const { folder, remove } = scratch();

interface Case {
  readonly level: Level;
  readonly type: 'User' | 'Bot';
  readonly from: 'same' | 'fork';
  readonly answer: keyof typeof ANSWERS;
}

/** What befalls the question for the permission. All else is answered. */
const ANSWERS = {
  '200': [],
  '403': [{ kind: 'status', status: 403 }],
  '404': [{ kind: 'status', status: 404 }],
  '500': [{ kind: 'status', status: 500 }],
  // The first one is waited for in vain.
  timeout: [
    { kind: 'hang', times: 1 },
    { kind: 'status', status: 404 },
  ],
} satisfies Readonly<Record<string, readonly GitHubFault[]>>;

const CASES: readonly Case[] = [
  ...(['403', '404', '500', 'timeout'] as const).map(
    (answer) => ({ level: 'admin', type: 'User', from: 'same', answer }) as const,
  ),
  ...LEVELS.flatMap((level) =>
    (['User', 'Bot'] as const).flatMap((type) =>
      (['same', 'fork'] as const).map((from) => ({ level, type, from, answer: '200' }) as const),
    ),
  ),
];

const nameOf = ({ level, type, from, answer }: Case): string => `${level}-${type}-${from}-${answer}`.toLowerCase();

/** A hold of beta, for which the policy asks for `write`. */
const isAllowed = ({ level, type, answer }: Case): boolean =>
  answer === '200' && type === 'User' && ['write', 'maintain', 'admin'].includes(level);

let talk: TalkHub;
let before: number;
const answered = new Map<Case, Said>();

/** Everybody holds a plugin of their own, on a pull request of their own. */
async function ask(one: Case): Promise<void> {
  const { level, type, from, answer } = one;
  const name = nameOf(one);
  const by = type === 'Bot' ? `${name}[bot]` : name;
  Object.assign(talk.github.person(by, level), { type });
  talk.github.fail(...ANSWERS[answer].map((fault) => ({ ...fault, path: `/collaborators/${name}/permission$` })));
  answered.set(one, await talk.say(`/hold beta ${name}`, { by, on: talk.openPull({ from }) }));
}

beforeAll(async () => {
  talk = await openTalk(join(folder, 'matrix'), Object.fromEntries(CASES.map((one) => [nameOf(one), '1.0.0'])));
  expect((await talk.stage('canary')).reason).toBe('ok');
  before = talk.ledger.messages().length;
  const limit = pLimit(5);
  await Promise.all(CASES.map((one) => limit(ask, one)));
});
afterAll(async () => {
  await talk.stop();
  remove();
});

describe('only what the policy allows is done', () => {
  test.each(CASES.map((one) => [nameOf(one), one] as const))('%s', (_, one) => {
    const said = answered.get(one);

    const isIgnored = one.type === 'Bot';
    expect(said?.reason).toBe(isAllowed(one) ? 'ok' : isIgnored ? 'nothing_to_do' : 'not_permitted');
    expect(said?.reactions).toEqual(isIgnored ? [] : ['eyes', isAllowed(one) ? 'rocket' : 'confused']);
    expect(said?.step.document.commit != null).toBe(isAllowed(one));
  });

  test('the ledger has a commit of each that was allowed, and none beside', () => {
    const commits = talk.ledger.messages().slice(before);
    const requests = CASES.filter(isAllowed).map((one) => `comment-${answered.get(one)?.comment.id ?? 0}`);

    expect(requests).toHaveLength(6);
    expect(commits.map((message) => /\bcomment-\d+/u.exec(message)?.[0]).sort()).toEqual(requests.sort());
  });
});
