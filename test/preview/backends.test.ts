import { expect, test } from '@jest/globals';
import type { Availability, Backend, BackendName, Boot } from '../../src/preview/backend.ts';
import { chooseBackend } from '../../src/preview/backends.ts';

const BOOT: Boot = {
  plugin: 'p',
  name: 'coolbox-preview-000000000000',
  argv: ['/bin/true'],
  environment: {},
  directory: '/',
  visible: [],
  needed: [],
  hidden: [],
  port: 1,
  debugPort: null,
  limits: { memory: null, cpus: null, reserved: 0 },
  image: null,
  provider: null,
  scratch: '/tmp',
};
const ISOLATED: Availability = { kind: 'available', isolated: true, note: null, reach: 'socket' };
const OPEN: Availability = {
  kind: 'available',
  isolated: false,
  note: 'not isolated: there is no bwrap',
  reach: 'socket',
};
const absent = (why: string): Availability => ({ kind: 'absent', why });

function backends(found: Readonly<Record<BackendName, Availability>>): readonly Backend[] {
  return (['docker', 'podman', 'vagrant', 'local'] as const).map((name) => ({
    name,
    available: () => Promise.resolve(found[name]),
    start: () => Promise.reject(new Error('not here')),
    cleanup: () => Promise.resolve([]),
  }));
}

test('the preferred backend is tried first, then docker, podman, vagrant and local', async () => {
  const all = backends({ docker: absent('no docker'), podman: ISOLATED, vagrant: ISOLATED, local: OPEN });

  const chosen = await chooseBackend(all, BOOT, { prefer: null, requireIsolation: false });
  const preferred = await chooseBackend(all, BOOT, { prefer: 'local', requireIsolation: false });

  expect(chosen.backend.name).toBe('podman');
  expect(chosen.skipped).toEqual([{ backend: 'docker', why: 'no docker' }]);
  expect(preferred.backend.name).toBe('local');
  expect(preferred.skipped).toEqual([]);
});

test('what does not isolate is passed over where isolation is required', async () => {
  const some = backends({ docker: absent('a'), podman: ISOLATED, vagrant: absent('b'), local: OPEN });
  const none = backends({ docker: absent('a'), podman: absent('b'), vagrant: absent('c'), local: OPEN });

  const chosen = await chooseBackend(some, BOOT, { prefer: 'local', requireIsolation: true });
  const refused = chooseBackend(none, BOOT, { prefer: null, requireIsolation: true });

  expect(chosen.backend.name).toBe('podman');
  await expect(refused).rejects.toMatchObject({
    reason: 'no_backend',
    message:
      'No sandbox works here: docker: a; podman: b; vagrant: c; local: not isolated: there is no bwrap, and isolation is required.',
  });
});
