import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { killMarked, marksOf } from '../world/marked.ts';
import type { World } from '../world/world.ts';
import type { Availability, Backend, Boot } from './backend.ts';
import { bubblewrapArguments } from './bubblewrap.ts';
import { held, openEngine, type Engine, type Remove } from './engine.ts';
import { isAlive, owner } from './owner.ts';
import { seccompFilter } from './seccomp.ts';

/** This machine itself: in a bubblewrap where that works, else a process like any other. */
export function openLocal(world: World): Backend {
  const bwrap = process.platform === 'linux' ? openEngine('bwrap', world) : undefined;
  const prlimit = process.platform === 'linux' ? openEngine('prlimit', world) : undefined;
  let weakness: Promise<string | null> | undefined;
  const why = (): Promise<string | null> => (weakness ??= whyNot(bwrap, world));
  return {
    name: 'local',
    async available({ image }): Promise<Availability> {
      if (image !== null)
        return { kind: 'absent', why: 'it is this machine itself, and the input image names another system' };
      const weak = await why();
      const reach = process.platform === 'win32' ? 'tcp' : 'socket';
      if (weak !== null) return { kind: 'available', isolated: false, note: `not isolated: ${weak}`, reach };
      const note = prlimit === undefined ? 'memory is not limited: prlimit is not on PATH' : rootNote();
      return { kind: 'available', isolated: true, note, reach };
    },
    async start(boot) {
      const limited = prlimit === undefined ? [] : [prlimit.path, ...limits(boot)];
      const mark = `${owner()}/${boot.name}`;
      const remove: Remove = async (end) => {
        end();
        await killMarked(`${MARK}=${mark}`);
      };
      if (bwrap === undefined || (await why()) !== null) {
        const [program = '', ...rest] = [...limited, ...boot.argv];
        const environment = { ...boot.environment, [MARK]: mark };
        return held([program, ...rest], { cwd: boot.directory, environment }, remove);
      }
      const filter = await writeFilter(boot);
      const sandbox = [bwrap.path, ...(filter === null ? [] : ['--seccomp', '3']), ...bubblewrapArguments(boot)];
      const opened = filter === null ? [] : (['/bin/sh', '-c', 'exec 3<"$0" && exec "$@"', filter] as const);
      const [program = '', ...rest] = [...opened, ...limited, ...sandbox, ...boot.argv];
      // These run outside: what the plugin has set (LD_PRELOAD, say) is only for what bubblewrap starts.
      return held([program, ...rest], { cwd: boot.directory, environment: { [MARK]: mark } }, remove);
    },
    // Bubblewrap ends with the command, and others by the watchdog of world/processes, but for what left their group.
    async cleanup() {
      const left = marksOf(MARK).filter((mark) => !isAlive(mark.slice(0, mark.indexOf('/'))));
      for (const mark of left) await killMarked(`${MARK}=${mark}`);
      return left.map((mark) => `processes of ${mark.slice(mark.indexOf('/') + 1)}`);
    },
  };
}

/** What all processes of a preview carry: who started it, and its name. */
const MARK = 'COOLBOX_PREVIEW_NAME';
/** What it may use where the manifest says nothing, as for containers. */
const MEMORY = 512 * 1024 ** 2;
const PROCESSES = 128;

/** Private writable memory is limited, not all addresses: V8 reserves gigabytes of these. A process cannot start at all with less than 64 MiB. */
function limits({ limits: { memory, reserved } }: Boot): readonly string[] {
  const bytes = Math.max(memory ?? MEMORY, 64 * 1024 ** 2) + reserved;
  return [`--data=${bytes}`, ...(isRoot() ? [] : [`--nproc=${PROCESSES + 1024}`]), '--core=0', '--'];
}

/** The file of the filter of system calls; null on a machine that has none. */
async function writeFilter({ scratch }: Boot): Promise<string | null> {
  const filter = seccompFilter(process.arch);
  if (filter === null) return null;
  const path = join(scratch, 'seccomp');
  await writeFile(path, filter);
  return path;
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function rootNote(): string | null {
  return isRoot() ? 'the number of processes is not limited, since this runs as root' : null;
}

/** A clause on why bubblewrap cannot be had; null where it works. */
async function whyNot(bwrap: Engine | undefined, { directory }: World): Promise<string | null> {
  if (process.platform !== 'linux') return 'bubblewrap is for Linux';
  if (bwrap === undefined) return 'bwrap (bubblewrap) is not on PATH';
  const argv = ['--unshare-all', '--unshare-user', '--uid', '65534', '--cap-drop', 'ALL', '--ro-bind', '/', '/'];
  const { code, stderr } = await bwrap.ask([...argv, '--proc', '/proc', '/bin/true'], {
    timeoutMs: 10_000,
    cwd: directory,
  });
  return code === 0 ? null : `bubblewrap does not work here (${stderr.trim().split('\n')[0] ?? ''})`;
}
