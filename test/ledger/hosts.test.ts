import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { generateLedgerSchemas } from '../../scripts/generate/ledger-schemas.mjs';
import type { Channel } from '../../src/channel/channel.ts';
import { digestOf as digestOfRelease } from '../../src/channel/recording.ts';
import { resolve } from '../../src/channel/resolve.ts';
import { isInRollout } from '../../src/channel/rollout.ts';
import { Refusal } from '../../src/errors.ts';
import { splitBoard, wholeBoard } from '../../src/ledger/board.ts';
import { openLedger } from '../../src/ledger/ledger.ts';
import { readMetadata } from '../../src/ledger/metadata.ts';
import { metadataPath } from '../../src/ledger/paths.ts';
import { inFolder } from '../support/folder.ts';
import { write } from '../support/repository.ts';
import { person } from './asking.ts';
import { memoryBranch } from './memory.ts';
import { candidateOf } from './releases.ts';

const ROOT = join(import.meta.dirname, '../..');
const LEDGER = join(ROOT, 'schema/vectors/ledger');

interface Case {
  readonly name: string;
  readonly plugin: string;
  readonly channel?: Channel;
  readonly install_id?: string;
  readonly expect: {
    readonly version?: string;
    readonly channel?: string;
    readonly digest?: string;
    readonly reason?: string;
  };
}

interface Vectors {
  readonly cases: readonly Case[];
  readonly rollouts: readonly {
    readonly install_id: string;
    readonly plugin: string;
    readonly version: string;
    readonly rollout: number;
    readonly inside: boolean;
  }[];
  readonly sequences: readonly { readonly seen: number; readonly accepted: boolean }[];
}

const vectors = JSON.parse(readFileSync(join(ROOT, 'schema/vectors/cases.json'), 'utf8')) as Vectors;

function answerOf(folder: string, { plugin, channel, install_id: installId }: Case): Case['expect'] {
  try {
    const board = wholeBoard(splitBoard(readFileSync(join(folder, 'channels.json'))));
    const { channel: where, release } = resolve(board, plugin, { channel, installId });
    const { version, digest } = release;
    const path = metadataPath(plugin, where, version);
    const found = readMetadata(path, readFileSync(join(folder, path)), { plugin, channel: where, version });
    return digestOfRelease(found) === digest ? { channel: where, version, digest } : { reason: 'digest_mismatch' };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { reason: error.reason };
  }
}

/** What the host in the documentation answers: it shares no code with ours. */
function pythonAnswers(folder: string, cases: readonly Omit<Case, 'expect'>[], rollouts: Vectors['rollouts'] = []) {
  const [, host = ''] = /```python\n([^]*?)```/u.exec(readFileSync(join(ROOT, 'docs/host.md'), 'utf8')) ?? [];
  const ask = `
import sys
asked = json.load(sys.stdin)
def read(path):
    with open(asked["folder"] + "/" + path, encoding="utf-8") as file:
        return file.read()
def answer(case):
    try:
        found = resolve(read, case["plugin"], case.get("channel"), case.get("install_id"), case.get("seen", 0))
        return {key: found[key] for key in ("channel", "version", "digest")}
    except Refused as refused:
        return {"reason": str(refused)}
inside = [is_in_rollout(one["install_id"], one["plugin"], one["version"], one["rollout"]) for one in asked["rollouts"]]
json.dump({"answers": [answer(case) for case in asked["cases"]], "inside": inside}, sys.stdout)
`;
  const input = JSON.stringify({ folder, cases, rollouts });
  const output = execFileSync('python3', ['-I', '-c', `${host}\n${ask}`], { input, encoding: 'utf8' });
  return JSON.parse(output) as { readonly answers: readonly unknown[]; readonly inside: readonly boolean[] };
}

describe('the vectors', () => {
  test.each(vectors.cases.map((one) => [one.name, one] as const))('we answer: %s', (_, one) => {
    const answer = answerOf(LEDGER, one);

    expect(answer).toEqual(one.expect);
  });

  test('we know who is in a rollout', () => {
    const inside = vectors.rollouts.map(({ install_id: id, plugin, version, rollout }) =>
      isInRollout(id, plugin, version, rollout),
    );

    expect(inside).toEqual(vectors.rollouts.map((one) => one.inside));
  });

  test('the host in the documentation answers as we do', () => {
    const { answers, inside } = pythonAnswers(LEDGER, vectors.cases, vectors.rollouts);

    expect(answers).toEqual(vectors.cases.map((one) => one.expect));
    expect(inside).toEqual(vectors.rollouts.map((one) => one.inside));
  });

  test('it refuses a state that is older than one it has seen', () => {
    const { answers } = pythonAnswers(
      LEDGER,
      vectors.sequences.map(({ seen }) => ({ name: '', plugin: 'greeter', seen })),
    );

    expect(answers.map((answer) => !Object.hasOwn(answer as object, 'reason'))).toEqual(
      vectors.sequences.map(({ accepted }) => accepted),
    );
  });
});

describe('the published schemas', () => {
  const validator = (name: string) =>
    new Ajv({ strict: false, allErrors: true }).compile(
      JSON.parse(readFileSync(join(ROOT, `schema/${name}.schema.json`), 'utf8')) as object,
    );

  test.each(Object.entries(generateLedgerSchemas()))('%s is what the source gives', (path, text) => {
    expect(JSON.parse(readFileSync(join(ROOT, path), 'utf8'))).toEqual(JSON.parse(text));
  });

  test('fit what is written, and refuse what is not', async () => {
    const branch = memoryBranch();
    const ada = person(openLedger(branch));
    await ada.stage('beta', [candidateOf('greeter', '1.0.0')], true);
    await ada.promote('beta');
    await ada.hold('beta', ['greeter']);
    const isBoard = validator('channels');
    const isRelease = validator('metadata');
    const isEvent = validator('event');

    const files = Object.entries(branch.files());
    const board = JSON.parse(branch.files()['channels.json'] ?? '') as object;
    const releases = files
      .filter(([path]) => path.endsWith('metadata.json'))
      .map(([, text]) => JSON.parse(text) as object);
    const lines = files.filter(([path]) => path.endsWith('.jsonl')).flatMap(([, text]) => text.trim().split('\n'));

    expect([isBoard(board), isBoard.errors]).toEqual([true, null]);
    expect(releases.map((release) => isRelease(release))).toEqual(releases.map(() => true));
    expect(lines.map((line) => isEvent(JSON.parse(line)))).toEqual(lines.map(() => true));
    expect([isBoard({ ...board, schema: 2 }), isRelease({ ...releases[0], rollout: 2 })]).toEqual([false, false]);
    expect(isEvent({ ...(JSON.parse(lines[0] ?? '') as object), operation: 'delete' })).toBe(false);
  });
});

test('the host in the documentation follows a ledger that commands wrote', async () => {
  const branch = memoryBranch();
  const ada = person(openLedger(branch));
  const steps = [
    () => ada.stage('beta', [candidateOf('greeter', '1.0.0')], true),
    () => ada.select('beta', ['greeter']),
    () => ada.stage('beta', [candidateOf('greeter', '1.1.0')]),
    () => ada.promote('beta'),
    () => ada.rollback('beta', ['greeter']),
  ];
  const answers: unknown[] = [];

  for (const step of steps) {
    await step();
    await inFolder((folder) => {
      write(folder, branch.files());
      answers.push(pythonAnswers(folder, [{ name: '', plugin: 'greeter' }]).answers[0]);
      return Promise.resolve();
    });
  }

  expect(answers).toMatchObject([
    { channel: 'stable', version: '1.0.0' },
    { channel: 'stable', version: '1.0.0' },
    { channel: 'stable', version: '1.0.0' },
    { channel: 'beta', version: '1.1.0' },
    { channel: 'beta', version: '1.0.0' },
  ]);
});

test('the vectors hold what hosts read and nothing else', () => {
  const files = readdirSync(LEDGER, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

  expect(new Set(files.map(({ name }) => name))).toEqual(new Set(['channels.json', 'metadata.json']));
});
