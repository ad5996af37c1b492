import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { quote } from 'shlex';
import { Refusal } from '../errors.ts';
import { brief } from '../world/plain.ts';
import type { World } from '../world/world.ts';
import type { Backend, Boot } from './backend.ts';
import { openEngine, type Engine, type Remove } from './engine.ts';
import { isAlive, owner } from './owner.ts';
import { vagrantfile } from './vagrantfile.ts';

/** A virtual machine of Vagrant's, from a generated Vagrantfile or the repository's own. */
export function openVagrant(world: World): Backend {
  const engine = openEngine('vagrant', world);
  return {
    name: 'vagrant',
    async available(boot) {
      if (engine === undefined) return { kind: 'absent', why: 'vagrant is not on PATH' };
      const { code, stdout, stderr } = await engine.ask(['--version'], { timeoutMs: 30_000, environment: QUIET });
      if (code !== 0) return { kind: 'absent', why: brief(`vagrant --version said: ${stdout}${stderr}`.trim()) };
      if (boot.provider === null && openEngine('VBoxManage', world) === undefined)
        return { kind: 'absent', why: 'there is no VirtualBox, and the input provider names nothing else' };
      if (existsSync(join(boot.directory, 'Vagrantfile')))
        return {
          kind: 'available',
          isolated: false,
          note: 'its Vagrantfile is a program that runs here',
          reach: 'tcp',
        };
      return { kind: 'available', isolated: true, note: 'the machine has a network', reach: 'tcp' };
    },
    async start(boot) {
      if (engine === undefined) throw new Refusal('no_backend', 'vagrant is not on PATH.');
      const folder = machineFolder(boot.name);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeFile(join(folder, 'owner'), owner());
      const own = join(boot.directory, 'Vagrantfile');
      await writeFile(join(folder, 'Vagrantfile'), existsSync(own) ? await readFile(own) : vagrantfile(boot));
      const destroy = async (): Promise<void> => {
        await remove(folder, engine, world);
      };
      const up = ['up', ...(boot.provider === null ? [] : ['--provider', boot.provider])];
      const { code, stdout, stderr } = await engine.ask(up, { cwd: folder, environment: QUIET, timeoutMs: UP_MS });
      if (code !== 0) {
        await destroy();
        throw new Refusal(
          'boot_failed',
          `vagrant up failed: ${brief(`${stdout}\n${stderr}`.trim().slice(-1000), 1000)}`,
        );
      }
      const endAndDestroy: Remove = async (end) => {
        end();
        await destroy();
      };
      return engine.hold(['ssh', '-c', insideCommand(boot)], endAndDestroy, { ...QUIET, VAGRANT_CWD: folder });
    },
    async cleanup() {
      const left: string[] = [];
      for (const name of (await readdir(tmpdir())).filter((entry) => FOLDER.test(entry))) {
        const folder = join(tmpdir(), name);
        const mark = await readFile(join(folder, 'owner'), 'utf8').catch(() => '');
        if (isAlive(mark)) continue;
        if (await remove(folder, engine, world)) left.push(`vagrant machine ${name}`);
      }
      return left;
    },
  };
}

/** `up` may have to fetch a box. */
const UP_MS = 15 * 60_000;
const QUIET = { VAGRANT_CHECKPOINT_DISABLE: '1', VAGRANT_NO_COLOR: '1' };
const FOLDER = /^coolbox-preview-[0-9a-f]{12}-vm$/u;

function machineFolder(name: string): string {
  return join(tmpdir(), `${name}-vm`);
}

/** Destroys the machine of a folder, then the folder: without it nobody could destroy the machine. Whether both are gone. */
async function remove(folder: string, engine: Engine | undefined, { log }: World): Promise<boolean> {
  const asked = await engine?.ask(['destroy', '--force'], { cwd: folder, environment: QUIET, timeoutMs: 120_000 });
  if (asked?.code !== 0 && (await hasMachine(folder))) {
    const why = asked === undefined ? 'vagrant is not on PATH' : brief(asked.stderr.trim());
    log.warning(`The machine of ${folder} is left, to be destroyed by \`preview --cleanup\`: ${why}.`);
    return false;
  }
  await rm(folder, { recursive: true, force: true });
  return true;
}

/** Whether Vagrant made one: it then keeps its number, in a file `id`. */
async function hasMachine(folder: string): Promise<boolean> {
  const kept = await readdir(join(folder, '.vagrant'), { recursive: true }).catch(() => []);
  return kept.some((path) => basename(path) === 'id');
}

/** What is run over ssh, whose environment is not ours to set. */
export function insideCommand(boot: Boot): string {
  const environment = Object.entries(boot.environment).map(([name, value]) => quote(`${name}=${value}`));
  const words = boot.argv.map((word) => quote(word));
  return `cd ${quote(boot.directory)} && exec env -i ${[...environment, ...words].join(' ')}`;
}
