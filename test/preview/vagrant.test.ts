import { expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { owner } from '../../src/preview/owner.ts';
import { insideCommand } from '../../src/preview/vagrant.ts';
import { vagrantfile } from '../../src/preview/vagrantfile.ts';
import { inFolder } from '../support/folder.ts';
import { BUNDLE, NODE } from '../support/process.ts';

const boot = (folder: string) => ({
  plugin: 'p',
  name: 'coolbox-preview-000000000000',
  argv: ['/venv/bin/python', 'a b.py', "it's"] as const,
  environment: { GREETING: 'hello; echo "no" $(no)' },
  directory: folder,
  visible: [folder],
  needed: [],
  hidden: [],
  port: 7777,
  debugPort: 5678,
  limits: { memory: 128 * 1024 ** 2, cpus: 0.25, reserved: 0 },
  image: "box'; system('no') #{no}",
  provider: null,
  scratch: folder,
});

const vagrant = spawnSync('vagrant', ['--version'], { encoding: 'utf8' });
if (vagrant.status !== 0) console.warn('SKIPPED: vagrant validate, for there is no vagrant');

test('the Vagrantfile publishes its ports on 127.0.0.1, shares files read-only, and nothing in it is code of the plugin', () => {
  const text = vagrantfile(boot("/tmp/it's"));

  expect(text).toContain('guest: 7777, host: 7777, host_ip: "127.0.0.1"');
  expect(text).toContain('guest: 5678, host: 5678, host_ip: "127.0.0.1"');
  expect(text).toContain(`config.vm.synced_folder '/tmp/it\\'s', '/tmp/it\\'s', mount_options: ["ro"]`);
  expect(text).toContain(`config.vm.box = 'box\\'; system(\\'no\\') #{no}'`);
  expect(text).toContain('machine.memory = 512');
});

(vagrant.status === 0 ? test : test.skip)('vagrant takes it for valid', () =>
  inFolder((folder) => {
    mkdirSync(join(folder, 'home'));
    writeFileSync(join(folder, 'Vagrantfile'), vagrantfile({ ...boot(folder), image: 'debian/bookworm64' }));
    const env = { ...process.env, VAGRANT_HOME: join(folder, 'home'), VAGRANT_CHECKPOINT_DISABLE: '1' };

    const { status, stdout, stderr } = spawnSync('vagrant', ['validate', '--ignore-provider'], {
      cwd: folder,
      env,
      encoding: 'utf8',
    });

    expect(`${stdout}${stderr}`).toContain('validated successfully');
    expect(status).toBe(0);
    return Promise.resolve();
  }),
);

(vagrant.status === 0 ? test : test.skip)('a machine that cannot be destroyed keeps the folder that knows of it', () =>
  inFolder((folder) => {
    const machine = join(folder, 'coolbox-preview-000000000000-vm');
    const kept = join(machine, '.vagrant', 'machines', 'default', 'docker');
    mkdirSync(kept, { recursive: true });
    writeFileSync(join(machine, 'owner'), owner().replace(/^\d+-\d*/u, '99999999-1'));
    writeFileSync(join(machine, 'Vagrantfile'), vagrantfile({ ...boot(folder), provider: 'docker' }));
    writeFileSync(join(kept, 'id'), '0123456789ab');
    const cleanup = () => {
      const env = { ...process.env, TMPDIR: folder, HOME: folder, DOCKER_HOST: `unix://${folder}/nobody` };
      return spawnSync(NODE, [BUNDLE, 'preview', '--cleanup', '--json'], { cwd: folder, env, encoding: 'utf8' });
    };

    const first = cleanup();
    const isThere = existsSync(machine);
    rmSync(join(kept, 'id'));
    const second = cleanup();

    expect(first.stderr).toContain(`The machine of ${machine} is left`);
    expect(isThere).toBe(true);
    expect(JSON.parse(second.stdout)).toMatchObject({ removed: ['vagrant machine coolbox-preview-000000000000-vm'] });
    expect(existsSync(machine)).toBe(false);
    return Promise.resolve();
  }),
);

test('what is run over ssh is quoted as a shell needs it', () => {
  const command = insideCommand({ ...boot('/tmp'), argv: ['/usr/bin/printenv', 'GREETING'] });

  const { stdout } = spawnSync('sh', ['-c', command], { encoding: 'utf8' });

  expect(stdout).toBe('hello; echo "no" $(no)\n');
});
