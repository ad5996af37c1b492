import { afterAll, expect, test } from '@jest/globals';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
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

/** An engine that is there, and whose runtime fails once the container is made. */
function brokenDocker(): string {
  const bin = join(folder, 'broken');
  mkdirSync(bin, { recursive: true });
  const script = `#!/bin/sh
[ "$1" = run ] || exit 0
while [ $# -gt 0 ]; do
  [ "$1" != --cidfile ] || echo 0123456789ab > "$2"
  shift
done
echo "docker: Error response from daemon: no runtime" >&2
exit 125
`;
  writeFileSync(join(bin, 'docker'), script, { mode: 0o755 });
  return bin;
}

test('an engine that cannot start a sandbox is passed over, but never for what is not isolated', async () => {
  const path = (rest: string): string => `${brokenDocker()}:${rest}`;
  const cwd = workspace(GOOD);

  const alone = await told(['preview', 'p'], { cwd, environment: { ...ALONE, PATH: path(ALONE['PATH'] ?? '') } });

  expect(alone.document.reason).toBe('no_backend');
  expect(alone.document.message).toContain('docker: it could not start a sandbox: docker: Error response from daemon');
  if (isolated.length > 0) {
    const among = { ...ENGINES, PATH: path(process.env['PATH'] ?? '') };
    const { document, stderr } = await told(['preview', 'p', '--prefer', 'docker'], { cwd, environment: among });
    expect(document).toMatchObject({ reason: 'ok', isolated: true });
    expect(stderr).toContain('docker is passed over: it could not start a sandbox');
    expect(stderr).not.toMatch(/(?:podman|local) is passed over: it could not start/u);
  }
});

test('a plugin for another platform is left out, and refused where it is named', async () => {
  const cwd = workspace(GOOD, { runtime: { entrypoint: 'p:Plugin', interpreter: { platforms: ['windows-arm64'] } } });

  const all = await told(['preview', '--once'], { cwd, environment: ALONE });
  const named = await told(['preview', 'p', '--once'], { cwd, environment: ALONE });
  const dry = await told(['preview', 'p', '--dry-run'], { cwd, environment: ALONE });

  expect([all, named, dry].map(({ document }) => document.reason)).toEqual([
    'nothing_to_do',
    'unsupported_platform',
    'unsupported_platform',
  ]);
  expect(all.stderr).toContain("'p' is not previewed: it is not meant for");
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
