import { createHash } from 'node:crypto';
import { chmod, mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '../errors.ts';
import { brief } from '../world/plain.ts';
import type { World } from '../world/world.ts';
import type { Availability, Backend, Boot } from './backend.ts';
import { openEngine, type Engine } from './engine.ts';
import { isAlive, owner } from './owner.ts';
import { closedTo, STRANGER } from './stranger.ts';
import { isFolder, outermost, systemPaths } from './system.ts';

/** Docker or Podman: containers that see this machine's own system, read-only, and need no image from anywhere. */
export function openContainers(name: 'docker' | 'podman', world: World): Backend {
  const engine = openEngine(name, world);
  return {
    name,
    available: (boot) => availability(name, engine, boot, world),
    async start(boot) {
      const found = known(engine, name);
      await mkdir(join(boot.scratch, EMPTY), { recursive: true, mode: 0o700 });
      const image = boot.image ?? (await mountPoints(found, boot));
      // Of this engine alone: none writes to a file that is there, as after an engine that made a container and failed.
      const idFile = join(boot.scratch, `${name}-id`);
      const sandbox = found.hold(runArguments(boot, image, idFile), async () => {
        // An engine makes what it was asked for even when nobody waits for it any more.
        await made(idFile, sandbox.ended);
        // Podman's `rm` alone would first wait for a plugin that does not want to end.
        await found.ask(['kill', boot.name]).catch(() => undefined);
        await found.ask(['rm', '--force', '--volumes', boot.name]);
      });
      return sandbox;
    },
    fault: engineFault,
    async cleanup() {
      if (engine === undefined) return [];
      const filter = ['--filter', `label=${LABEL}`, '--format', '{{.Names}} {{.Labels}}'];
      const { stdout } = await engine.ask(['ps', '--all', ...filter]);
      const left = stdout.split('\n').flatMap((line) => {
        const [, container, mark] = MARKED.exec(line) ?? [];
        return container === undefined || mark === undefined || isAlive(mark) ? [] : [container];
      });
      for (const container of left) await engine.ask(['rm', '--force', '--volumes', container]);
      return left.map((container) => `${name} container ${container}`);
    },
  };
}

/**
 * Resolves when the container was made, or will not be any more; in any case after a while, as an engine may have died.
 * @param idFile where the engine writes the container's id once it has made it, before it is started.
 */
async function made(idFile: string, ended: Promise<unknown>): Promise<void> {
  const until = performance.now() + MAKING_MS;
  const isUnmade = async (): Promise<boolean> => (await readFile(idFile, 'utf8').catch(() => '')) === '';
  for (let isOver = false; !isOver && performance.now() < until && (await isUnmade());)
    isOver = await Promise.race([ended.then(() => true), pause(25, false)]);
}

const MAKING_MS = 30_000;

/** docker-run(1), "EXIT STATUS": from 125 to 127 it is the engine's or its runtime's, unless a plugin chose to end so. */
function engineFault(code: number | null, log: string): string | undefined {
  if (code === null || code < 125 || code > 127) return undefined;
  return /^(?:docker: )?Error(?: response from daemon)?: .*$/mu.exec(log)?.[0];
}

const LABEL = 'coolbox.preview';
/** A container's name, and its owner among its labels: Docker writes `name=value`, Podman `map[name:value]`. */
const MARKED = /^(\S+) (?:.*[,[ ])?coolbox\.preview[=:]([\d-]+)/u;
/** What a container may use where the manifest says nothing. */
const MEMORY = 512 * 1024 ** 2;
const PROCESSES = 128;

async function availability(
  name: string,
  engine: Engine | undefined,
  boot: Boot,
  { environment }: World,
): Promise<Availability> {
  if (engine === undefined) return absent(`${name} is not on PATH`);
  if (process.platform !== 'linux') return absent('only Linux can share its own system with a container');
  if (/^(?:tcp|ssh|https?):/u.test(environment['DOCKER_HOST'] ?? '') && name === 'docker')
    return absent('DOCKER_HOST is another machine, which does not see these files');
  const odd = boot.visible.find((path) => /[:,"\n]/u.test(path));
  if (odd !== undefined) return absent(`'${brief(odd)}' has a character that a mount cannot name`);
  const closed = closedTo(boot);
  if (closed !== null) return absent(closed);
  const { code, stderr } = await engine.ask(['version', '--format', '{{.Client.Version}}'], { timeoutMs: 10_000 });
  if (code !== 0)
    return absent(brief(stderr.trim().split('\n').at(-1) ?? `${name} version ended with ${code ?? 'no'} code`));
  if (boot.image !== null) {
    const pulled = await engine.ask(['image', 'inspect', '--format', '{{.Id}}', boot.image]);
    const fetched =
      pulled.code === 0 ? pulled : await engine.ask(['pull', '--quiet', boot.image], { timeoutMs: 600_000 });
    if (fetched.code !== 0) return absent(`there is no image '${brief(boot.image)}': ${brief(fetched.stderr.trim())}`);
  }
  return { kind: 'available', isolated: true, note: null, reach: 'socket' };
}

function absent(why: string): Availability {
  return { kind: 'absent', why };
}

function known(engine: Engine | undefined, name: string): Engine {
  if (engine === undefined) throw new Refusal('no_backend', `${name} is not on PATH.`);
  return engine;
}

/** A folder of the scratch that lies over what is hidden. */
const EMPTY = 'empty';
const POINTS = ['tmp', 'proc', 'dev', 'sys', 'root', 'etc', 'run', 'var', 'home'];

/** Changed with what the image has beside the folders' names: images of before are not used any more. */
const LAYOUT = '2';

/** The name of an image of empty folders that this machine's own are mounted on; made once an engine. */
async function mountPoints(engine: Engine, { scratch }: Boot): Promise<string> {
  const folders = [
    ...POINTS,
    ...systemPaths()
      .filter(isFolder)
      .map((path) => path.slice(1)),
  ];
  const digest = createHash('sha256')
    .update([LAYOUT, ...folders].join('\n'))
    .digest('hex')
    .slice(0, 12);
  const image = `localhost/coolbox-preview:${digest}`;
  if ((await engine.ask(['image', 'inspect', '--format', '{{.Id}}', image])).code === 0) return image;
  const root = join(scratch, 'image');
  for (const folder of folders) await mkdir(join(root, folder), { recursive: true });
  // What is mounted on it takes its rights, whatever the engine is told of them.
  await chmod(join(root, 'tmp'), 0o1777);
  const archive = join(scratch, 'image.tar');
  const { create } = await import('tar');
  await create({ cwd: root, file: archive }, ['.']);
  const { code, stderr } = await engine.ask(['import', archive, image], { timeoutMs: 120_000 });
  await rm(root, { recursive: true, force: true });
  if (code === 0) return image;
  throw new Refusal('boot_failed', `The image of mount points could not be made: ${brief(stderr.trim())}.`);
}

/** Nothing to write to but /tmp, no rights, no network, limits. */
function runArguments(boot: Boot, image: string, idFile: string): readonly string[] {
  const memory = String(boot.limits.memory ?? MEMORY);
  const system = boot.image === null ? systemPaths() : [];
  return [
    ...['run', '--rm', '--name', boot.name, '--cidfile', idFile, '--hostname', 'preview'],
    ...['--label', `${LABEL}=${owner()}`],
    ...[
      '--pull',
      'never',
      '--network',
      'none',
      '--read-only',
      '--tmpfs',
      '/tmp:rw,noexec,nosuid,nodev,size=64m,mode=1777',
    ],
    ...['--cap-drop', 'ALL', '--security-opt', 'no-new-privileges', '--ipc', 'none', '--log-driver', 'none'],
    ...[
      '--user',
      `${STRANGER}:${STRANGER}`,
      '--pids-limit',
      String(PROCESSES),
      '--memory',
      memory,
      '--memory-swap',
      memory,
    ],
    ...(boot.limits.cpus === null ? [] : ['--cpus', String(boot.limits.cpus)]),
    ...outermost([...system, ...boot.visible]).flatMap((path) => ['--volume', `${path}:${path}:ro`]),
    ...boot.hidden.flatMap((path) => [
      '--volume',
      `${isFolder(path) ? join(boot.scratch, EMPTY) : '/dev/null'}:${path}:ro`,
    ]),
    ...Object.entries(boot.environment).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
    ...['--workdir', boot.directory, '--entrypoint', boot.argv[0], image, ...boot.argv.slice(1)],
  ];
}
