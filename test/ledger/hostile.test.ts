import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { auditLedger } from '../../src/ledger/audit.ts';
import { withBranch } from '../../src/ledger/driver.ts';
import { hostJson } from '../../src/ledger/json.ts';
import { openLedger } from '../../src/ledger/ledger.ts';
import { lineOf, readLine, FIRST } from '../../src/ledger/line.ts';
import { messageOf, trailerValue } from '../../src/ledger/message.ts';
import { BOT } from '../../src/world/asking.ts';
import { makeBare } from '../support/git-remote.ts';
import { scratch } from '../support/process.ts';
import type { Repository } from '../support/repository.ts';
import { person } from './asking.ts';
import { BRANCH, optionsAt } from './remotes.ts';
import { candidateOf, draft } from './releases.ts';

const { folder, remove } = scratch();
let bare: Repository;

beforeAll(() => {
  bare = makeBare(folder, 'ledger');
});
afterAll(remove);

/** Values that would like to be more than a value. */
const HOSTILE = {
  'a line of its own': 'ada\nEvent: 99 promote greeter stable 6.6.6 sha256:0',
  'the end of the trailers': 'ada\n\nActor: eve\n\nRequest: forged',
  'every sort of line end': 'ada\r\nActor: a\rActor: b\u0085Actor: c\u2028Actor: d\u2029Actor: e\vActor: f\fActor: g',
  'a continuation': '   ada\n   Actor: eve',
  'a divider': '---\nActor: eve',
  'a comment': '# ada\n# ------------------------ >8 ------------------------\nActor: eve',
  nothing: '',
  'white space': ' \t\n ',
  'a null character': 'ada\0Actor: eve',
  'colours and the way back': '\u001b[2J\u001b[31mada\u001b[0m\b\b\b\u009b1A',
  'a turned direction': 'ada\u202egnp.exe\u2066\u200b\ufeff',
  'half a pair': 'ada\ud83d',
  'a hundred kilobytes': 'Actor: eve\n'.repeat(10_000),
  'pairs where it is cut': '😀'.repeat(300),
  Markdown:
    '| a | b |\n|---|---|\n[x](javascript:alert(1)) <img src=x onerror=alert(1)> @octocat #1 `code` **b** https://evil.example',
  HTML: '</td></tr></table><!-- --><script>alert(1)</script>',
  'a command': '::error::x\n/promote stable',
} as const;

describe('what is foreign stays a value', () => {
  test.each(Object.entries(HOSTILE))('%s', async (name, value) => {
    const plugin = name.replaceAll(' ', '-').toLowerCase();
    await withBranch(where(), async (branch) => {
      const eve = person(openLedger(branch, 'octo/plugins'), {
        actor: value,
        reason: value,
        run: value,
        request: value,
      });
      const candidate = candidateOf(plugin, '1.0.0');
      const notes = { ...candidate, metadata: { ...candidate.metadata, notes: value, actor: value, run: value } };
      await eve.stage('beta', [notes], true);
    });

    // What git itself takes for trailers.
    const trailers = bare
      .git('log', '-1', '--format=%(trailers:unfold)', BRANCH)
      .split('\n')
      .filter((line) => line !== '');
    const keys = trailers.map((line) => line.split(':')[0]);
    expect(keys).toEqual(['Event', 'Event', 'Actor', 'Request', 'Run']);
    for (const line of trailers) {
      expect(line).toMatch(/^(?:Event: \d+ (?:bootstrap|stage) |(?:Actor|Request|Run): )/u);
      expect(line.length).toBeLessThan(800);
      expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    }
    // Read by another of git's programs, from the message alone.
    const message = bare.git('log', '-1', '--format=%B', BRANCH);
    const parsed = execFileSync('git', ['interpret-trailers', '--parse'], {
      cwd: bare.folder,
      input: message,
      encoding: 'utf8',
    });
    expect(parsed.trim().split('\n')).toHaveLength(5);

    const history = bare.git('show', `${BRANCH}:artifacts/plugins/${plugin}/updates/beta/history.jsonl`).split('\n');
    expect(history.map((line) => (JSON.parse(line) as { operation: string }).operation)).toEqual(['stage']);
    expect((JSON.parse(history[0] ?? '') as { reason: string }).reason).toBe(value);
    expect(history.join('')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  });

  test('and the ledger of them all is clean', async () => {
    const said = Object.values(HOSTILE).join('\n').replaceAll('Actor: eve\n', '');
    const plugins = Object.keys(HOSTILE).map((name) => name.replaceAll(' ', '-').toLowerCase());

    const { findings, sequence } = await withBranch(where(), async (branch) => {
      await person(openLedger(branch), { actor: said, reason: said }, 10).hold('beta', plugins);
      return auditLedger(branch);
    });

    expect(findings).toEqual([]);
    expect(sequence).toBe(3 * plugins.length);
  });

  test('its README is a board and nothing else', () => {
    const readme = bare.git('show', `${BRANCH}:README.md`);

    const prose = readme.split('\n').filter((line) => line !== '' && !line.startsWith('| '));
    expect(prose).toEqual(['# Channels', expect.stringMatching(/^This branch is the ledger/), '## Held']);
    expect(readme).not.toMatch(/<(?:img|script|!--|\/td)/u);
    expect(readme).not.toMatch(/@octocat|#1|https:\/\/evil/u);
    expect(Math.max(...readme.split('\n').map((line) => line.length))).toBeLessThan(2500);
  });
});

function where() {
  return { ...optionsAt(folder, { kind: 'remote', directory: folder, remote: bare.folder }), identity: BOT };
}

describe('any text', () => {
  const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string());

  test('is one line of a trailer', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const value = trailerValue(text);
        return value !== '' && value.trim() === value && !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.test(value);
      }),
    );
  });

  test('adds no line to a message', () => {
    fc.assert(
      fc.property(anything, anything, anything, (actor, request, run) => {
        const act = { operation: 'hold', channel: 'beta', actor, request, run } as const;
        return messageOf(act, [draft(1, 'hold')], act).split('\n').length === 7;
      }),
    );
  });

  test('comes back from a line of history', () => {
    fc.assert(
      fc.property(anything, anything, (actor, reason) => {
        const event = { ...draft(1, 'hold', { actor, reason }), metadata: null, prev: FIRST };
        const line = lineOf(event);
        expect(line).not.toContain('\n');
        expect(readLine('history.jsonl', line, 1)).toEqual(event);
      }),
    );
  });

  test('comes back from JSON, which is ASCII', () => {
    fc.assert(
      fc.property(fc.dictionary(anything, anything), (value) => {
        const text = hostJson(value);
        expect(text).toMatch(/^[\n\x20-\x7e]*$/u);
        expect(JSON.parse(text)).toEqual(value);
      }),
    );
  });
});

test('keys are in the order of Python, and numbers written as it writes them', () => {
  const value = {
    b: [],
    a: {},
    '\uffff': 1,
    '😀': 2,
    é: '\u007f\u2028/',
    rollout: 1,
    more: { rollout: 0.1, n: 3, list: [1] },
  };

  const text = hostJson(value);

  const rewrite = 'import json,sys; json.dump(json.load(sys.stdin), sys.stdout, indent=2, sort_keys=True)';
  expect(execFileSync('python3', ['-c', rewrite], { input: text, encoding: 'utf8' })).toBe(text);
  expect(text).toContain('"rollout": 1.0');
  expect(text).toContain('"rollout": 0.1');
});
