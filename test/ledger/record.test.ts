import { execFileSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { readLedger } from '../../src/ledger/read.ts';
import { record } from '../../src/ledger/record.ts';
import { memoryBranch, type MemoryBranch } from './memory.ts';
import { candidateOf, decisionOf, draft, digestOf, promotion, staging, type Step } from './releases.ts';

const BETA = 'artifacts/plugins/greeter/updates/beta';
const asked = { actor: 'octocat', request: 'request', run: null, repository: 'octo/plugins' };

/** Writes what these steps lead to, a commit each. */
async function after(steps: readonly Step[], branch = memoryBranch()): Promise<MemoryBranch> {
  for (const step of steps) {
    const { channel } = step.events[0] ?? draft(0, 'hold');
    const plugins = [...new Set(step.events.map(({ plugin }) => plugin))];
    await branch.update(async (tip) => {
      const reading = await readLedger(tip, { plugins });
      for (const fault of reading.faults.values()) throw fault;
      const written = await record(reading, decisionOf(reading.state, step), { operation: 'stage', channel, ...asked });
      return { change: { files: written.files, message: written.message, at: new Date(0) }, answer: null };
    });
  }
  return branch;
}

const first = candidateOf('greeter', '1.4.0');
const second = candidateOf('greeter', '1.5.0', { rollout: 0.25 });

describe('what is recorded', () => {
  test('the files of a promoted release', async () => {
    const branch = await after([staging(1, first), promotion(2, first)]);

    const files = branch.files();
    expect(Object.keys(files).sort()).toEqual([
      'README.md',
      'artifacts/plugins/greeter/channel.json',
      `${BETA}/1.4.0/metadata.json`,
      `${BETA}/active.json`,
      `${BETA}/history.jsonl`,
      'channels.json',
    ]);
    expect(files[`${BETA}/active.json`]).toBe('{\n  "version": "1.4.0"\n}');
    expect(files['artifacts/plugins/greeter/channel.json']).toBe('{\n  "channel": "stable"\n}');
    expect(files['README.md']).toContain('`1.4.0`');
  });

  test('a second release, and what a rollback would return to', async () => {
    const branch = await after([
      staging(1, first),
      promotion(2, first),
      staging(3, second),
      promotion(4, second, { previous: '1.4.0' }),
    ]);

    const files = branch.files();
    expect(files[`${BETA}/active.json`]).toBe('{\n  "previous": "1.4.0",\n  "version": "1.5.0"\n}');
    expect(files[`${BETA}/rollback.json`]).toBe('{\n  "version": "1.4.0"\n}');
    expect(files[`${BETA}/staged.json`]).toBeUndefined();
    expect(files[`${BETA}/1.5.0/metadata.json`]).toContain('"rollout": 0.25');
    expect(files[`${BETA}/1.4.0/metadata.json`]).toContain('"rollout": 1.0');
    expect(JSON.parse(files['channels.json'] ?? '')).toMatchObject({
      schema: 1,
      repository: 'octo/plugins',
      sequence: 4,
      updated_at: '2026-01-01T00:00:04.000Z',
      plugins: {
        greeter: {
          selected: 'stable',
          channels: {
            beta: {
              active: {
                version: '1.5.0',
                digest: digestOf(second),
                commit: 'c'.repeat(40),
                rollout: 0.25,
                path: `${BETA}/1.5.0/metadata.json`,
                artifact: { id: 12345678901 },
              },
              staged: null,
              previous: { version: '1.4.0' },
              hold: null,
            },
          },
          rejected: [],
        },
      },
    });
  });

  test('every JSON file has the bytes that the host writes', async () => {
    const branch = await after([staging(1, first), promotion(2, second.version === '' ? first : first)]);

    const texts = Object.entries(branch.files()).filter(([path]) => path.endsWith('.json') && path !== 'channels.json');
    const rewrite =
      'import json,sys; json.dump([json.dumps(json.loads(t), indent=2, sort_keys=True) for t in json.load(sys.stdin)], sys.stdout)';
    const input = JSON.stringify(texts.map(([, text]) => text));
    const rewritten = JSON.parse(execFileSync('python3', ['-c', rewrite], { input, encoding: 'utf8' })) as string[];
    expect(texts.map(([, text]) => text)).toEqual(rewritten);
  });

  test('entries of other plugins are carried over byte for byte', async () => {
    const branch = await after([staging(1, first)]);
    branch.edit('channels.json', (text) =>
      text.replace('"selected": "stable"', '"selected":   "stable", "later": 1.50'),
    );

    await after([staging(2, candidateOf('other', '1.0.0'))], branch);

    const text = branch.files()['channels.json'] ?? '';
    expect(text).toContain('"selected":   "stable", "later": 1.50');
    expect(text.indexOf('"greeter"')).toBeLessThan(text.indexOf('"other"'));
  });

  test('a stage of many plugins takes one round of reading', async () => {
    const steps = Array.from({ length: 20 }, (_, at) => staging(at + 1, candidateOf(`p${at}`, '1.0.0')));
    const all: Step = {
      events: steps.flatMap(({ events }) => events),
      recordings: steps.flatMap(({ recordings }) => recordings),
    };

    const branch = await after([all]);

    expect(branch.rounds).toBe(1);
    expect(branch.messages[0]).toMatch(/^stage\(beta\): 20 plugins\n\nEvent: 1 stage p0 beta 1\.0\.0 sha256:/);
  });

  test('a promotion whose metadata is another one is a digest mismatch', async () => {
    const branch = await after([staging(1, first)]);
    branch.edit(`${BETA}/1.4.0/metadata.json`, (text) => text.replace('greeter.plugin:Greeter', 'evil.plugin:Greeter'));

    await expect(after([promotion(2, first)], branch)).rejects.toMatchObject({ reason: 'digest_mismatch' });
  });

  test('notes that were edited are a broken file', async () => {
    const branch = await after([staging(1, first)]);
    branch.edit(`${BETA}/1.4.0/metadata.json`, (text) => text.replace('First', 'Last'));

    await expect(after([promotion(2, first)], branch)).rejects.toMatchObject({ reason: 'ledger_corrupt' });
  });
});
