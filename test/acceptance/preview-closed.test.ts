import { afterAll, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { previewRoom } from '../support/preview-room.ts';
import { told } from '../support/process.ts';

const room = previewRoom();
afterAll(room.remove);

interface Report {
  readonly backend: string;
  readonly skipped: readonly { readonly backend: string; readonly why: string }[];
}

const engines = room.isolated.filter((name) => name !== 'local');
const runs = engines.length > 0 && room.isolated.includes('local');
const withLocal = runs ? test.each(engines) : test.skip.each(['no engine']);

withLocal('%s is passed over where others may not read the plugin, and says what to do', async (prefer) => {
  const cwd = room.workspace('class Plugin:\n    pass\n');
  const preview = async (): Promise<Report> => {
    const { document } = await told(['preview', 'p', '--prefer', prefer], { cwd, environment: room.environment });
    expect(document).toMatchObject({ reason: 'ok' });
    return document as unknown as Report;
  };
  await preview();
  const closed = [cwd, join(cwd, 'artifacts'), join(cwd, 'p.py')];
  chmodSync(closed[0] ?? '', 0o700);
  chmodSync(closed[1] ?? '', 0o750);
  chmodSync(closed[2] ?? '', 0o600);

  const found: (readonly [string, string])[] = [];
  let report = await preview();
  while (report.backend !== prefer && found.length < closed.length) {
    const why = report.skipped.find(({ backend }) => backend === prefer)?.why ?? '';
    const [, command = ''] = /`(chmod [^`]+)`/u.exec(why) ?? [];
    found.push([report.backend, why]);
    execFileSync('/bin/sh', ['-c', command]);
    report = await preview();
  }

  expect(found).toEqual([
    ['local', expect.stringContaining(`'${closed[0]}' (mode 0700) is closed to other users`)],
    ['local', expect.stringContaining(`'${closed[1]}' (mode 0750) is closed to other users`)],
    ['local', expect.stringContaining(`'${closed[2]}' (mode 0600) is closed to other users`)],
  ]);
  expect(report.backend).toBe(prefer);
});
