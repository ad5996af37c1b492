import type { World } from '../world/world.ts';
import { killMarked } from '../world/marked.ts';
import type { Availability, Backend, Boot } from './backend.ts';
import { bubblewrapArguments } from './bubblewrap.ts';
import { held, openEngine, type Engine } from './engine.ts';

/** This machine itself: in a bubblewrap where that works, else a process like any other. */
export function openLocal(world: World): Backend {
  const bwrap = process.platform === 'linux' ? openEngine('bwrap', world) : undefined;
  const prlimit = process.platform === 'linux' ? openEngine('prlimit', world) : undefined;
  let weakness: Promise<string | null> | undefined;
  const why = (): Promise<string | null> => (weakness ??= whyNot(bwrap, world));
  return {
    name: 'local',
    async available(): Promise<Availability> {
      const weak = await why();
      const reach = process.platform === 'win32' ? 'tcp' : 'socket';
      if (weak !== null) return { kind: 'available', isolated: false, note: `not isolated: ${weak}`, reach };
      const note = prlimit === undefined ? 'memory is not limited: prlimit is not on PATH' : rootNote();
      return { kind: 'available', isolated: true, note, reach };
    },
    async start(boot) {
      const wrapped = bwrap !== undefined && (await why()) === null;
      const argv = wrapped ? [bwrap.path, ...bubblewrapArguments(boot), ...boot.argv] : boot.argv;
      const limited = prlimit === undefined ? argv : [prlimit.path, ...limits(boot), ...argv];
      const [program = '', ...rest] = limited;
      const where = { cwd: boot.directory, environment: { ...boot.environment, [MARK]: boot.name } };
      // What a plain process leaves behind carries the mark; bubblewrap takes its own with it.
      return held([program, ...rest], where, async () => {
        await killMarked(`${MARK}=${boot.name}`);
      });
    },
    // They end with the command: bubblewrap by itself, others by the watchdog of world/processes.
    cleanup: () => Promise.resolve([]),
  };
}

const MARK = 'COOLBOX_PREVIEW_NAME';
/** What it may use where the manifest says nothing, as for containers. */
const MEMORY = 512 * 1024 ** 2;
const PROCESSES = 128;

/** Private writable memory is limited, not all addresses: V8 reserves gigabytes of these. A process cannot start at all with less than 64 MiB. */
function limits({ limits: { memory, reserved } }: Boot): readonly string[] {
  const bytes = Math.max(memory ?? MEMORY, 64 * 1024 ** 2) + reserved;
  return [`--data=${bytes}`, ...(isRoot() ? [] : [`--nproc=${PROCESSES + 1024}`]), '--core=0', '--'];
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
