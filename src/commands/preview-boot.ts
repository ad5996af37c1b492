import { readdirSync, realpathSync, type Dirent } from 'node:fs';
import { cpus, homedir, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { readLock } from '../build/lock.ts';
import { moduleOf } from '../build/parts.ts';
import type { InputsOf } from '../commands.ts';
import { Refusal } from '../errors.ts';
import type { Plugin } from '../manifest/definition.ts';
import type { Boot } from '../preview/backend.ts';
import { quantityOf } from '../preview/quantity.ts';
import type { Scratch } from '../preview/scratch.ts';
import type { PreviewSession } from '../preview/session.ts';
import { insideRoot, isThere, isWithin } from '../world/files.ts';
import { DEFAULT_PATH } from '../world/locate.ts';
import type { Workspace } from './workspace.ts';

export interface Composed {
  readonly boot: Boot;
  /** What the host inside is handed, but for where it listens. */
  readonly session: Omit<PreviewSession, 'socket' | 'debugSocket' | 'host'>;
  /** Whether a debugger may attach. */
  readonly debugs: boolean;
}

interface Parts {
  readonly inputs: InputsOf<'preview'>;
  readonly workspace: Workspace;
  readonly plugin: Plugin;
  readonly name: string;
  readonly scratch: Scratch;
}

/** The programs that run inside lie beside the bundle. */
const INSIDE = [join(import.meta.dirname, 'inside'), join(import.meta.dirname, '..', 'preview', 'inside')];
/** Where nobody says how long one call may take, in seconds. */
const CALL_TIMEOUT = 30;

/** What is booted, and what it is told. @throws Refusal `boot_failed` when what was built is not there. */
export async function composeBoot({ inputs, workspace, plugin, name, scratch }: Parts): Promise<Composed> {
  const { definition, id } = plugin;
  const { root } = workspace;
  const inside = INSIDE.find(isThere) ?? '';
  const isWasm = definition.runtime.kind === 'wasm';
  const debugs = (inputs['open-code'] || inputs['wait-for-client']) && !isWasm;
  const program = isWasm ? wasmProgram(plugin, workspace, inside) : pythonProgram(plugin, workspace, inside, debugs);
  const port = inputs.port ?? (await freePort());
  const { timeout } = definition.resources;
  const memory = quantityOf(definition.resources.memory);
  const boot: Boot = {
    plugin: id,
    name,
    argv: [...program.argv, join(scratch.inside, 'session.json')],
    environment: {
      ...environmentOf(program.bin),
      ...definition.runtime.environment,
      COOLBOX_PLUGIN_PREVIEW: id,
      COOLBOX_PLUGIN_PREVIEW_MANIFEST: workspace.manifest,
      COOLBOX_PLUGIN_PREVIEW_PROFILE: workspace.profile.name,
      DEBUG_PORT: String(inputs['debug-port']),
    },
    directory: root,
    visible: [root, inside, scratch.inside, ...program.visible],
    needed: program.needed.filter(isThere),
    hidden: gitFolders(root, [join(root, workspace.artifacts)]),
    port,
    debugPort: debugs ? inputs['debug-port'] : null,
    limits: {
      memory: memory === null ? null : Math.min(memory + program.takes, totalmem()),
      cpus: cpusOf(definition.resources.cpu),
      reserved: program.reserved,
    },
    image: inputs.image ?? null,
    provider: inputs.provider ?? null,
    scratch: scratch.folder,
  };
  return {
    boot,
    debugs,
    session: {
      schema: 1,
      plugin: id,
      version: definition.version,
      profile: workspace.profile.name,
      manifest: workspace.manifest,
      definition,
      directory: root,
      module: program.module,
      exports: program.exports,
      wasmtime: program.wasmtime,
      port,
      debugPort: inputs['debug-port'],
      debug: debugs,
      waitForClient: inputs['wait-for-client'],
      memory,
      timeout: typeof timeout === 'number' && timeout > 0 ? timeout : CALL_TIMEOUT,
    },
  };
}

/** Engines refuse more than there is, and less than a hundredth. */
function cpusOf(asked: string | null): number | null {
  const quantity = quantityOf(asked);
  return quantity === null ? null : Math.min(Math.max(quantity, 0.01), cpus().length);
}

/** Each `.git` of a folder, some levels deep: what a checkout leaves there may be a token. */
function gitFolders(folder: string, left: readonly string[], depth = 4): readonly string[] {
  return entriesOf(folder).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.name === '.git') return isThere(path) ? [path] : [];
    if (!entry.isDirectory() || depth === 0 || entry.name === 'node_modules' || left.includes(path)) return [];
    return gitFolders(path, left, depth - 1);
  });
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    // What we may not look into the plugin may not either.
    return [];
  }
}

interface Program {
  readonly argv: readonly [string, ...string[]];
  /** A folder of programs that come first on PATH. */
  readonly bin: string | null;
  readonly visible: readonly string[];
  readonly needed: readonly string[];
  readonly module: string | null;
  readonly exports: readonly string[];
  readonly wasmtime: string | null;
  /** Bytes of memory that the host inside takes for itself. */
  readonly takes: number;
  readonly reserved: number;
}

const MIB = 1024 ** 2;

/** Each thread of Python's has a stack of 8 MiB, most of it never touched. */
const STACKS = 256 * MIB;
/** V8 of Node 24 maps as much for code, writable, before it runs anything. */
const CODE_RANGE = 512 * MIB;

function pythonProgram(
  { id, definition }: Plugin,
  { root, artifacts }: Workspace,
  inside: string,
  debugs: boolean,
): Program {
  const folder = insideRoot(root, `${artifacts}/plugins/${id}`, 'The folder of the plugin');
  const interpreter = readLock(folder)?.lock.resolved.interpreter?.executable;
  const bin = join(folder, 'venv', process.platform === 'win32' ? 'Scripts' : 'bin');
  const python = join(bin, process.platform === 'win32' ? 'python.exe' : 'python');
  if (interpreter === undefined || !isThere(python)) {
    throw new Refusal('boot_failed', `The plugin '${id}' has no venv.`, { hint: 'See what `provision` says of it.' });
  }
  const visible = [...new Set([interpreter, realpathSync(interpreter)])].flatMap(prefixOf);
  // In modules that the interpreter brings frozen there are no breakpoints; before 3.11 the option says nothing.
  const options = debugs ? ['-Xfrozen_modules=off'] : [];
  const argv = [python, ...options, join(inside, 'native.py')] as const;
  const { entrypoint, handler, module } = definition.runtime;
  const names = [entrypoint, handler, module].flatMap((text) => text?.split(/[:.]/u)[0] ?? []);
  const needed = names.flatMap((name) => [join(root, name), join(root, `${name}.py`)]);
  return { argv, bin, visible, needed, module: null, exports: [], wasmtime: null, takes: 32 * MIB, reserved: STACKS };
}

/** The folder of an interpreter: what is above its `bin`, and never one that holds a home. */
function prefixOf(executable: string): readonly string[] {
  const prefix = dirname(dirname(executable));
  if (isWithin('/usr', prefix)) return [];
  return prefix === '/' || isWithin(prefix, homedir()) ? [executable, join(prefix, 'lib')].filter(isThere) : [prefix];
}

function wasmProgram(plugin: Plugin, { root, artifacts }: Workspace, inside: string): Program {
  const module = moduleOf(plugin);
  if (module === null) throw new Refusal('boot_failed', `The plugin '${plugin.id}' has no module.`);
  const path = insideRoot(root, module.path, 'The module');
  const record = readLock(insideRoot(root, `${artifacts}/plugins/${plugin.id}`, 'The folder of the plugin'))?.lock
    .resolved.wasm;
  const wasmtime = record?.runtimes.find(({ name }) => name === 'wasmtime')?.executable ?? null;
  const node = realpathSync(process.execPath);
  return {
    argv: [node, join(inside, 'wasm.mjs')],
    bin: null,
    visible: [node, ...(wasmtime === null ? [] : [realpathSync(wasmtime)])].filter((file) => !isWithin('/usr', file)),
    needed: [path],
    module: path,
    exports: record?.exports ?? [],
    wasmtime: wasmtime === null ? null : realpathSync(wasmtime),
    // Two processes of Node's: one answers, one holds the module.
    takes: 160 * MIB,
    reserved: CODE_RANGE,
  };
}

/** The environment inside: nothing of the outside's. */
function environmentOf(bin: string | null): Readonly<Record<string, string>> {
  return {
    PATH: bin === null ? DEFAULT_PATH : `${bin}:${DEFAULT_PATH}`,
    ...(bin === null ? {} : { VIRTUAL_ENV: dirname(bin) }),
    ...{ HOME: '/tmp', TMPDIR: '/tmp', USER: 'nobody', LANG: 'C.UTF-8' },
    ...{ PYTHONUNBUFFERED: '1', PYTHONDONTWRITEBYTECODE: '1', NODE_NO_WARNINGS: '1' },
    ...(process.platform === 'win32' ? { SystemRoot: process.env['SystemRoot'] ?? '' } : {}),
  };
}

async function freePort(): Promise<number> {
  const { createServer } = await import('node:net');
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });
}
