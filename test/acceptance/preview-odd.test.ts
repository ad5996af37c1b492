import { afterAll, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { split } from 'shlex';
import { previewRoom } from '../support/preview-room.ts';
import { upPreview } from '../support/preview.ts';
import { told } from '../support/process.ts';

const { folder, remove, environment: ENGINES, alone: ALONE, isolated, workspace, leftovers } = previewRoom();
afterAll(remove);

const GOOD = 'class Plugin:\n    pass\n';

for (const backend of isolated)
  test(`in ${backend} what the plugin sets of the loader is nothing to what makes the sandbox`, async () => {
    const loaded = join(folder, `loaded by ${backend}`);
    mkdirSync(loaded);
    // The loader of each program that has these writes a file there, where it can.
    const environment = { LD_DEBUG: 'statistics', LD_DEBUG_OUTPUT: join(loaded, 'by') };
    const cwd = workspace(GOOD, { runtime: { entrypoint: 'p:Plugin', environment } });

    const { document } = await told(['preview', 'p', '--prefer', backend], { cwd, environment: ENGINES });

    expect([document.reason, (document as { backend?: string }).backend]).toEqual(['ok', backend]);
    expect(readdirSync(loaded)).toEqual([]);
  });

test('an image or a provider that looks like an option is refused', async () => {
  const cwd = workspace(GOOD);
  const [image, provider] = await Promise.all(
    ['--image=--privileged', '--provider=--debug'].map((word) =>
      told(['preview', 'p', word], { cwd, environment: ENGINES }),
    ),
  );

  expect([image?.document.reason, provider?.document.reason]).toEqual(['usage', 'usage']);
});

test('an image that cannot be had is not replaced by this machine itself', async () => {
  const cwd = workspace(GOOD);
  const { document } = await told(['preview', 'p', '--image', 'nosuch.invalid/nosuch:1'], { cwd, environment: ALONE });

  expect(document.reason).toBe('no_backend');
  expect(document.message).toContain('local: it is this machine itself');
});

test('more than this machine has is asked for in vain, and what is no quantity is said', async () => {
  const cwd = workspace(GOOD, { resources: { memory: '999999Gi', cpu: '4000' } });
  const odd = workspace(GOOD, { resources: { memory: '-5Mi' } });

  const [much, none] = await Promise.all(
    [cwd, odd].map((each) => told(['preview', 'p'], { cwd: each, environment: ENGINES })),
  );

  expect([much?.document.reason, none?.document.reason]).toEqual(['ok', 'ok']);
  expect(none?.stderr).toContain("resources.memory of p is '-5Mi', no quantity above 0");
});

test('a plugin that ends while the preview stays is told, and not as a success', async () => {
  const cwd = workspace('import os\n\ndef leave():\n    os._exit(9)\n\nclass Plugin:\n    pass\n', {
    toolbus: { invoke: { leave: 'p:leave' } },
  });
  const up = await upPreview('p', { cwd, environment: ALONE }, '--prefer', 'local');
  await up.invoke('leave', []).catch(() => undefined);

  const { code, stderr } = await up.stop('SIGCONT');

  expect(code).toBe(1);
  expect(stderr).toContain('p was up, then it exited with 9.');
});

test('what a killed preview without a sandbox left is removed by --cleanup, also out of its process group', async () => {
  const seconds = String(100_000 + process.pid);
  const left = (): boolean => execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).includes(`sleep ${seconds}`);
  const source = `import subprocess\nsubprocess.Popen(["sleep", "${seconds}"], start_new_session=True)\n${GOOD}`;
  const cwd = workspace(source);
  const up = await upPreview('p', { cwd, environment: ALONE }, '--prefer', 'local');
  const before = left();
  await up.stop('SIGKILL');

  await told(['preview', '--cleanup'], { cwd, environment: ALONE });

  expect([before, left()]).toEqual([true, false]);
  expect(leftovers()).toEqual([]);
});

test('the report has the command that boots the same again from where it was given', async () => {
  const place = { cwd: dirname(workspace(GOOD)), environment: ALONE };
  const words = ['--working-directory', basename(workspace(GOOD)), '--prefer', 'local'];
  const { document } = await told(['preview', 'p', ...words], place);

  const [program, ...command] = split((document as { reproduce?: string }).reproduce ?? '');
  const again = await told(command, place);

  expect([program, document.reason, again.document.reason]).toEqual(['coolbox-plugin-action', 'ok', 'ok']);
});

test('a probe may be given more than once', async () => {
  const cwd = workspace(GOOD);
  const words = ['--probe', '/healthz 200 {"kind": "wasm"}', '--probe', '/nowhere 404'];

  const { document } = await told(['preview', 'p', ...words], { cwd, environment: ALONE });

  expect(document.reason).toBe('probe_failed');
  expect(JSON.stringify(document)).toContain('/nowhere');
});
