import { mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { digestOf } from '../../src/world/archive.ts';
import { openArtifacts, type Artifacts, type Deadlines } from '../../src/world/artifacts.ts';
import { startArtifactService, type ArtifactService, type Fault } from '../support/artifact-service.ts';
import { courierProgram } from '../support/courier.ts';

const program = courierProgram();
const PATIENT: Deadlines = { answer: 20, whole: 30 };
/** Patient until the service answers, hasty after; and hasty at once. */
const BRIEF: Deadlines = { answer: 20, whole: 1 };
const HASTY: Deadlines = { answer: 1, whole: 1 };

let root: string;
let file: string;
let digest: string;
let service: ArtifactService;
/** Starting the process takes the most time: those that leave nothing behind are used again. */
let patient = new Map<string, Artifacts>();
let hasty: Artifacts[] = [];

beforeAll(async () => {
  service = await startArtifactService();
  root = realpathSync(mkdtempSync(join(tmpdir(), 'artifacts-')));
  file = join(root, 'bundle.tar');
});
afterAll(async () => {
  await Promise.all([...patient.values()].map((artifacts) => artifacts.close()));
  patient = new Map();
  await service.stop();
  rmSync(program);
  rmSync(root, { recursive: true, force: true });
});
beforeEach(async () => {
  writeFileSync(file, 'bytes of a bundle');
  digest = await digestOf(file);
});
afterEach(async () => {
  await Promise.all(hasty.map((artifacts) => artifacts.close()));
  hasty = [];
  service.heal();
  service.clear();
  service.forget();
});

function open(environment: Record<string, string | undefined> = {}, deadlines = PATIENT): Artifacts {
  const seen = { ...service.environment(), ...environment };
  const key = JSON.stringify(seen);
  const artifacts =
    (deadlines === PATIENT ? patient.get(key) : undefined) ??
    openArtifacts({ root, environment: seen, signal: new AbortController().signal, deadlines, program });
  if (deadlines === PATIENT) patient.set(key, artifacts);
  else hasty.push(artifacts);
  return artifacts;
}

/** Another run than the one that uploads, without or with the right to ask for artifacts of others. */
const elsewhere = (deadlines = PATIENT): Artifacts => open(service.environment('run-2'), deadlines);
const home = (): { repository: string; token: string } => ({ repository: 'coolbox/plugins', token: service.token });

async function stored(): Promise<{ readonly id: number; readonly digest: string }> {
  const uploaded = await open().upload(file);
  if (uploaded.kind !== 'stored') throw new Error(JSON.stringify(uploaded));
  return uploaded.artifact;
}

describe('uploading', () => {
  test('stores a file as it is, under its name, for as long as asked', async () => {
    const uploaded = await open().upload(file, { retentionDays: 7 });

    const [artifact] = service.artifacts();
    expect(uploaded).toEqual({ kind: 'stored', artifact: { id: artifact?.id, name: 'bundle.tar', digest } });
    expect(artifact?.bytes.toString()).toBe('bytes of a bundle');
    expect(Date.parse(artifact?.expiresAt ?? '') - Date.now()).toBeGreaterThan(6 * 24 * 3600 * 1000);
    expect(service.counts()).toMatchObject({ create: 1, finalize: 1 });
  });

  test('the same again in the same run finds what is there', async () => {
    const artifact = await stored();

    const again = await open().upload(file);

    expect(again).toEqual({ kind: 'stored', artifact: { ...artifact, name: 'bundle.tar' } });
    expect(service.artifacts()).toHaveLength(1);
  });

  test('does not take what another stored under the name for its own', async () => {
    await stored();
    writeFileSync(file, 'other bytes');

    const uploaded = await open().upload(file);

    expect(uploaded).toEqual({ kind: 'failed', why: expect.stringContaining('states another digest') });
  });

  test('is not done where there is no service', async () => {
    const uploaded = await open({ ACTIONS_RUNTIME_TOKEN: undefined }).upload(file);

    expect(uploaded).toEqual({ kind: 'absent' });
  });

  test.each<[string, Fault, Deadlines, RegExp]>([
    ['hangs', { route: 'create', kind: 'hang' }, HASTY, /did not finish within 1 s/],
    ['hangs while it takes the bytes', { route: 'upload', kind: 'hang' }, BRIEF, /did not finish within 1 s/],
    ['answers 500 again and again', { kind: 'status', status: 500 }, HASTY, /did not finish within 1 s/],
    ['answers rubbish', { kind: 'rubbish' }, HASTY, /did not finish within 1 s/],
    ['cuts the line', { route: 'create', kind: 'reset' }, PATIENT, /cannot be reached/],
    ['forbids', { route: 'create', kind: 'status', status: 403, message: 'no' }, PATIENT, /no right to it.*403/],
    [
      'has no storage left',
      { route: 'create', kind: 'status', status: 403, message: 'insufficient usage' },
      PATIENT,
      /storage for artifacts is full/,
    ],
    ['does not finish', { route: 'finalize', kind: 'status', status: 404 }, PATIENT, /did not do it|no more/],
    ['got other bytes', { route: 'finalize', kind: 'other-digest' }, PATIENT, /did not do it.*hash mismatch/],
  ])('fails in time, and says why, where the service %s', async (_what, fault, deadlines, why) => {
    service.fail(fault);

    const uploaded = await open({}, deadlines).upload(file);

    expect(uploaded).toEqual({ kind: 'failed', why: expect.stringMatching(why) });
  });

  test('fails on servers that keep no artifacts, and says so', async () => {
    const uploaded = await open({ GITHUB_SERVER_URL: 'https://git.example.org' }).upload(file);

    expect(uploaded).toEqual({ kind: 'failed', why: expect.stringContaining('not currently supported on GHES') });
  });

  test('fails at once where the service is away', async () => {
    const away = await startArtifactService();
    await away.stop();

    const uploaded = await open(away.environment()).upload(file);

    expect(uploaded).toEqual({ kind: 'failed', why: expect.stringMatching(/cannot be reached.*ECONNREFUSED/) });
  });
});

describe('downloading', () => {
  test('brings the bytes back to the run that stored them, without a token', async () => {
    const artifact = await stored();

    const found = await open().download(artifact);

    expect(found).toEqual({ kind: 'file', path: expect.stringMatching(/bundle\.tar$/u) });
    expect(found.kind === 'file' ? readFileSync(found.path, 'utf8') : '').toBe('bytes of a bundle');
    expect(service.counts().rest).toBe(0);
  });

  test('brings them to another run, and to a terminal, with a token', async () => {
    const artifact = await stored();
    const terminal = open({ ACTIONS_RUNTIME_TOKEN: undefined });

    const found = [await elsewhere().download(artifact, home()), await terminal.download(artifact, home())];

    expect(found.map(({ kind }) => kind)).toEqual(['file', 'file']);
  });

  test('asks its own run where the token does not suffice', async () => {
    const artifact = await stored();

    const found = await open().download(artifact, { ...home(), token: 'wrong' });

    expect(found.kind).toBe('file');
  });

  test('tells other bytes from those that were stored', async () => {
    const artifact = await stored();
    service.fail({ route: 'download', kind: 'flipped' });

    const found = await elsewhere().download(artifact, home());

    expect(found).toEqual({ kind: 'different', digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/u) });
  });

  test.each<[string, (id: number) => void, Parameters<Artifacts['download']>[1] | 'token' | undefined, RegExp]>([
    [
      'it expired',
      (id) => {
        service.expire(id);
      },
      'token',
      /has it no more.*410/,
    ],
    [
      'it was deleted',
      () => {
        service.clear();
      },
      'token',
      /has it no more.*404/,
    ],
    ['the token is wrong', () => undefined, { repository: 'coolbox/plugins', token: 'wrong' }, /no right to it.*401/],
    ['it is of another run and there is no token', () => undefined, undefined, /has it no more.*No artifacts found/],
  ])('says that it is gone where %s', async (_what, befall, by, why) => {
    const { id } = await stored();
    befall(id);

    const found = await elsewhere().download({ id, digest }, by === 'token' ? home() : by);

    expect(found).toEqual({ kind: 'gone', why: expect.stringMatching(why) });
  });

  test('says that it is gone where there is neither service nor token', async () => {
    const found = await open({ ACTIONS_RUNTIME_TOKEN: undefined }).download({ id: 1, digest });

    expect(found).toEqual({ kind: 'gone', why: 'there is no token to ask for it' });
  });

  test.each<[string, Fault, Deadlines]>([
    ['hangs', { route: 'rest', kind: 'hang' }, HASTY],
    ['hangs while it sends', { route: 'download', kind: 'hang' }, BRIEF],
    ['fails', { route: 'rest', kind: 'status', status: 502 }, HASTY],
  ])('says that it is gone, in time, where the service %s', async (_what, fault, deadlines) => {
    const artifact = await stored();
    service.fail(fault);

    const terminal = open({ ACTIONS_RUNTIME_TOKEN: undefined }, deadlines);
    const found = await terminal.download(artifact, home());

    expect(found).toMatchObject({ kind: 'gone' });
  });
});

test('the process that speaks to GitHub sees none of the rest of the environment', async () => {
  const secret = 'planted-secret';
  const artifacts = open({ GITHUB_TOKEN: secret, INPUT_TOKEN: secret, NODE_OPTIONS: '--no-such-option' });

  const uploaded = await artifacts.upload(file);

  expect(uploaded.kind).toBe('stored');
  const seen = readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .flatMap((id) => environmentOf(id))
    .filter((text) => text.includes(`\0ACTIONS_RESULTS_URL=${service.url}`));
  expect(seen.filter((text) => text.includes(secret))).toEqual([]);
});

function environmentOf(process: string): string[] {
  try {
    return [`\0${readFileSync(`/proc/${process}/environ`, 'utf8')}`];
  } catch {
    return [];
  }
}
