import type { Capabilities, Hooks, Plugin, PluginDefinition, Resources } from './definition.ts';
import { flag, givenText, isEmptyScalar, items, mapped, seconds, text, textMap, texts } from './coerce.ts';
import { KEYS } from './keys.ts';
import { ID_RULE, idFault, VERSION_RULE, versionFault } from './names.ts';
import { insidePath } from './paths.ts';
import { readRuntime, type ReadRuntime } from './runtime.ts';
import { block, missing, refuse, type Block, type Spot } from './spot.ts';
import { described, quoted } from './value.ts';

/** A plugin at a spot, with its id and where that stands. What is null could not be read, and there is an error. */
export function readPlugin(spot: Spot, hotReload: boolean): { id: string; idSpot: Spot; plugin: Plugin | null } | null {
  const entry = block(spot, 'plugin', KEYS.plugin);
  if (entry === null) return null;
  const idSpot = entry.get('id');
  const id = readId(entry, idSpot);
  const runtimeSpot = entry.get('runtime');
  if (runtimeSpot === null) {
    missing(entry, 'runtime', {
      message: 'The plugin has no runtime',
      allowed: 'a mapping; runtime: {} if there is nothing to say',
    });
  }
  const runtime = runtimeSpot === null ? null : readRuntime(runtimeSpot);
  const rest = readRest(entry, hotReload);
  if (id === null || idSpot === null) return null;
  if (runtime === null) return { id, idSpot, plugin: null };
  const definition: PluginDefinition = {
    identifier: id,
    version: rest.version,
    description: rest.description,
    runtime: runtime.definition,
    capabilities: rest.capabilities,
    io: rest.io,
    resources: rest.resources,
    hooks: rest.hooks,
    dev: rest.dev,
    toolbus: rest.toolbus,
  };
  return { id, idSpot, plugin: { id, definition, ...builtFrom(runtime), ...spot.findings.place(spot.value.at) } };
}

/** A `dev` block, of a plugin or of a profile. */
export function readDev(spot: Spot | null, hotReload: boolean): PluginDefinition['dev'] {
  const dev = spot === null ? null : block(spot, 'dev', KEYS.dev);
  if (dev === null) return { hot_reload: hotReload, watch_paths: [], locales: [] };
  const watch = dev.get('watch');
  const watched = watch?.value.type === 'map' ? mapped(watch).map(({ item }) => item) : items(watch);
  return {
    hot_reload: flag(dev.get('hot_reload'), hotReload),
    watch_paths: watched.flatMap((item) => insidePath(item, 'place') ?? []),
    locales: texts(dev.get('locales')),
  };
}

type PluginBlock = Block<keyof typeof KEYS.plugin>;

function readId(entry: PluginBlock, spot: Spot | null): string | null {
  if (spot === null) {
    missing(entry, 'id', { message: 'The plugin has no id', allowed: ID_RULE });
    return null;
  }
  const id = text(spot);
  const fault = id === null ? null : idFault(id);
  if (fault !== null) refuse(spot, { message: fault, allowed: ID_RULE });
  return id;
}

function readRest(entry: PluginBlock, hotReload: boolean) {
  return {
    version: readVersion(entry.get('version')),
    description: givenText(entry.get('description')),
    capabilities: readCapabilities(entry.get('capabilities')),
    io: readIo(entry.get('io')),
    resources: readResources(entry.get('resources')),
    hooks: readHooks(entry.get('hooks')),
    dev: readDev(entry.get('dev'), hotReload),
    toolbus: readToolbus(entry.get('toolbus')),
  };
}

function readVersion(spot: Spot | null): string | null {
  const version = givenText(spot);
  if (spot === null) return null;
  const { value, path, findings } = spot;
  if (value.type === 'scalar' && value.scalar.kind === 'boolean') {
    const found = described(value);
    const read = version === null ? 'counts as not given' : `was read as ${quoted(version)}`;
    findings.warn(value.at, path, { message: `The version ${found} is a boolean and ${read}; quote it`, found });
  }
  if (value.type === 'scalar' && (value.scalar.kind === 'integer' || value.scalar.kind === 'float')) {
    // Where the spelling is lost, text() has said so.
    const { source } = value.scalar;
    if (isEmptyScalar(spot))
      findings.warn(value.at, path, {
        message: `The version ${source} is a number that counts as not given; quote it`,
        found: source,
      });
    else if (version === source)
      findings.warn(value.at, path, {
        message: `The version ${source} is a number and was read as ${quoted(source)}; quote it`,
        found: source,
      });
  }
  const fault = version === null ? null : versionFault(version);
  if (fault !== null) refuse(spot, { message: fault, allowed: VERSION_RULE });
  return version;
}

function readCapabilities(spot: Spot | null): Capabilities {
  const capabilities = spot === null ? null : block(spot, 'capabilities', KEYS.capabilities);
  return {
    provides: texts(capabilities?.get('provides') ?? null),
    requires: texts(capabilities?.get('requires') ?? null),
    sandbox: texts(capabilities?.get('sandbox') ?? null),
  };
}

function readIo(spot: Spot | null): PluginDefinition['io'] {
  const io = spot === null ? null : block(spot, 'io', KEYS.io);
  return { inputs: textMap(io?.get('inputs') ?? null), outputs: textMap(io?.get('outputs') ?? null) };
}

function readResources(spot: Spot | null): Resources {
  const resources = spot === null ? null : block(spot, 'resources', KEYS.resources);
  const amount = (key: 'cpu' | 'memory' | 'disk' | 'gpu') => {
    const at = resources?.get(key) ?? null;
    return at === null ? null : text(at);
  };
  return {
    cpu: amount('cpu'),
    memory: amount('memory'),
    disk: amount('disk'),
    gpu: amount('gpu'),
    timeout: seconds(resources?.get('timeout') ?? null),
  };
}

function readHooks(spot: Spot | null): Hooks {
  const hooks = spot === null ? null : block(spot, 'hooks', KEYS.hooks);
  return {
    before: texts(hooks?.get('before') ?? null),
    after: texts(hooks?.get('after') ?? null),
    on_failure: texts(hooks?.get('on_failure') ?? null),
  };
}

function readToolbus(spot: Spot | null): PluginDefinition['toolbus'] {
  const toolbus = spot === null ? null : block(spot, 'toolbus', KEYS.toolbus);
  if (toolbus === null) return null;
  return {
    invoke: textMap(toolbus.get('invoke')),
    stream: textMap(toolbus.get('stream')),
    subscribe: textMap(toolbus.get('subscribe')),
  };
}

/** These stand beside the mirrored lockfiles in the plugin's folder under artifacts. */
const OURS = new Set(['venv', 'lock.json']);

function builtFrom({ build, wasmBuild, lockfiles }: ReadRuntime): Pick<Plugin, 'build' | 'wasmBuild' | 'lockfiles'> {
  const names = new Map<string, string>();
  for (const { spot, path } of lockfiles) {
    const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
    const other = names.get(name);
    names.set(name, other ?? path);
    if (OURS.has(name)) {
      refuse(spot, {
        message: 'The lockfile has the name of a file that is kept beside its copy',
        allowed: `another name than ${[...OURS].join(', ')}`,
      });
    } else if (other !== undefined && other !== path) {
      refuse(spot, {
        message: `The lockfile has the name of another one, ${quoted(other)}, and both are mirrored under their names`,
        allowed: 'lockfiles with different names',
      });
    }
  }
  return { build, wasmBuild, lockfiles: [...new Set(lockfiles.map(({ path }) => path))] };
}
