import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startArtifactService, type ArtifactService } from '../support/artifact-service.ts';
import { openHub, type Hub, type HubStep } from '../support/hub.ts';
import { folderOf } from '../support/ledgers.ts';
import { scratch } from '../support/process.ts';

const { folder, remove } = scratch();
let service: ArtifactService;
let hub: Hub;
beforeAll(async () => {
  service = await startArtifactService();
  hub = await openHub(folder, { greeter: '1.0.0', other: '1.0.0' });
});
afterAll(async () => {
  await Promise.all([service.stop(), hub.stop()]);
  remove();
});
let last = 0;
let runs = 0;
beforeEach(() => {
  service.heal();
  service.clear();
});

/** A step on github.com, whose token reads artifacts; each stages another version. */
function github(inputs: Readonly<Record<string, string>>): Promise<HubStep> {
  runs += 1;
  return hub.step(
    { ...inputs, remote: hub.server.url('octo/plugins'), token: service.token },
    {
      environment: {
        ...service.environment(String(runs)),
        GITHUB_SERVER_URL: 'https://github.com',
        // A person would be asked for at an API, which this service is not.
        GITHUB_EVENT_NAME: 'push',
      },
    },
  );
}

function stage(): Promise<HubStep> {
  last += 1;
  writeFileSync(join(hub.desk.cwd, 'greeter', 'plugin.py'), `VALUE = ${last}\n`);
  return github({ command: 'stage', channel: 'canary', plugins: 'greeter', version: `2.0.${last}` });
}

/** The artifact in the metadata of the release that was staged last. */
function recordedArtifact(): unknown {
  const path = `${folderOf('greeter', 'canary')}/2.0.${last}/metadata.json`;
  return (hub.ledger.json(path) as { metadata: { artifact: unknown } }).metadata.artifact;
}

const promote = (): Promise<HubStep> => github({ command: 'promote', channel: 'canary', plugins: 'greeter' });

describe('stage on GitHub', () => {
  test('stores one bundle, whose id and digest the release has, and which the release alone decides', async () => {
    const staged = await stage();

    const [artifact] = service.artifacts();
    const listed = execFileSync('tar', ['-t'], { input: artifact?.bytes, encoding: 'utf8' }).trim().split('\n');
    expect([staged.reason, service.artifacts().length]).toEqual(['ok', 1]);
    expect(recordedArtifact()).toEqual({
      id: artifact?.id,
      name: artifact?.name,
      digest: expect.stringMatching(/^sha256:/u),
    });
    expect(listed).toEqual(['bundle.json', 'plugins/greeter/definition.json']);
  });

  test('stores nothing for what is recorded already', async () => {
    await stage();
    service.clear();

    const again = await github({ command: 'stage', channel: 'canary', plugins: 'greeter', version: `2.0.${last}` });

    expect([again.reason, service.artifacts().length]).toEqual(['nothing_to_do', 0]);
  });

  test('stages all the same where the service fails, with a warning', async () => {
    service.fail({ kind: 'status', status: 403, message: 'no more' });

    const staged = await stage();

    expect(staged.reason).toBe('ok');
    expect(staged.stdout).toContain('The bundle of what is staged was not stored');
    expect(recordedArtifact()).toBeNull();
  });
});

describe('promote on GitHub', () => {
  test('compares the release with its bundle, once', async () => {
    await stage();

    const promoted = await promote();

    expect([promoted.reason, service.counts().download]).toEqual(['ok', 1]);
    expect(promoted.stdout).not.toContain('::warning');
  });

  test('refuses one whose bundle has other bytes, and changes nothing', async () => {
    await stage();
    const before = hub.ledger.tip();
    service.fail({ route: 'download', kind: 'flipped' });

    const promoted = await promote();

    expect([promoted.code, promoted.reason, hub.ledger.tip()]).toEqual([1, 'digest_mismatch', before]);
  });

  test('promotes with a warning where the bundle has expired', async () => {
    await stage();
    service.expire(service.artifacts()[0]?.id ?? 0);

    const promoted = await promote();

    expect(promoted.reason).toBe('ok');
    expect(promoted.stdout).toContain('cannot be compared with what was staged');
  });
});
