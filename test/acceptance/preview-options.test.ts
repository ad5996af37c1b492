import { afterAll, expect, test } from '@jest/globals';
import { mkdirSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { split } from 'shlex';
import { previewRoom } from '../support/preview-room.ts';
import { BUNDLE, told } from '../support/process.ts';

const { folder, remove, environment: ENGINES, alone: ALONE, isolated, workspace } = previewRoom();
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

test('the report has the command that boots the same again from where it was given', async () => {
  const place = { cwd: dirname(workspace(GOOD)), environment: ALONE };
  const words = ['--working-directory', basename(workspace(GOOD)), '--prefer', 'local'];
  const { document } = await told(['preview', 'p', ...words], place);

  const [program, bundle, ...command] = split((document as { reproduce?: string }).reproduce ?? '');
  const again = await told(command, place);

  expect([program, bundle, document.reason, again.document.reason]).toEqual(['node', BUNDLE, 'ok', 'ok']);
});

test('a probe may be given more than once', async () => {
  const cwd = workspace(GOOD);
  const words = ['--probe', '/healthz 200 {"kind": "wasm"}', '--probe', '/nowhere 404'];

  const { document } = await told(['preview', 'p', ...words], { cwd, environment: ALONE });

  expect(document.reason).toBe('probe_failed');
  expect(JSON.stringify(document)).toContain('/nowhere');
});
