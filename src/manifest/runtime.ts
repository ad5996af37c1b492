import type { BuildPlan, InterpreterRequirement, RuntimeDefinition, WasmDefinition } from './definition.ts';
import { readBuild, readEnvironment } from './build.ts';
import {
  flag,
  givenText,
  givenTextMap,
  isEmptyList,
  isEmptyScalar,
  items,
  text,
  texts,
  warnNotGiven,
} from './coerce.ts';
import { KEYS } from './keys.ts';
import { IMPLEMENTATIONS, KINDS, PLATFORMS } from './names.ts';
import { nearest } from '../nearest.ts';
import { givenPath, insidePath } from './paths.ts';
import { isPlatform } from './platform.ts';
import { block, missing, refuse, type Block, type Spot } from './spot.ts';
import { pythonSpecifier, runtimeRequirement } from './specifiers.ts';
import { quoted } from './value.ts';

/** A `runtime` block: the host's view of it, and how its venv and its module are built. */
export interface ReadRuntime {
  readonly definition: RuntimeDefinition;
  readonly build: BuildPlan | null;
  readonly wasmBuild: BuildPlan | null;
  /** Where each lockfile is declared, in the order of the contract. */
  readonly lockfiles: readonly { readonly spot: Spot; readonly path: string }[];
}

/** The runtime at a spot; null (and an error) where it is no mapping. */
export function readRuntime(spot: Spot): ReadRuntime | null {
  const runtime = block(spot, 'runtime', KEYS.runtime);
  if (runtime === null) return null;
  const kind = readKind(runtime.get('kind'));
  const build = readBuild(runtime.get('build'));
  const lockfile = givenPath(runtime.get('lockfile'), 'file');
  const wasm = readWasm(runtime.get('wasm'));
  const definition: RuntimeDefinition = {
    kind,
    entrypoint: givenText(runtime.get('entrypoint')),
    module: readModule(runtime, kind),
    handler: givenText(runtime.get('handler')),
    wasi: flag(runtime.get('wasi'), false),
    features: texts(runtime.get('features')),
    environment: readEnvironment(runtime.get('environment')),
    interpreter: readInterpreter(runtime.get('interpreter')),
    build: build?.definition ?? null,
    lockfile,
    runtimes: readRuntimes(runtime.get('runtimes')),
    wasm: wasm?.definition ?? null,
  };
  const lockfiles = [
    { spot: runtime.get('lockfile'), path: lockfile },
    { spot: lockfileSpot(runtime.get('build')), path: build?.plan.lockfile ?? null },
    { spot: lockfileSpot(wasm?.build ?? null), path: wasm?.plan?.lockfile ?? null },
  ].flatMap(({ spot: at, path }) => (at === null || path === null ? [] : { spot: at, path }));
  return { definition, build: build?.plan ?? null, wasmBuild: wasm?.plan ?? null, lockfiles };
}

type RuntimeBlock = Block<keyof typeof KEYS.runtime>;

function readKind(spot: Spot | null): string {
  const kind = spot === null ? 'native' : text(spot)?.toLowerCase();
  if (spot !== null && kind !== undefined && !isOneOf(KINDS, kind)) {
    refuse(spot, { message: 'This kind of runtime is not known', allowed: KINDS.join(', ') });
  }
  return kind ?? 'native';
}

/** For kind `wasm` without a `wasm` block, `runtime.module` is the file of the module; else it is a name of the host's. */
function readModule(runtime: RuntimeBlock, kind: string): string | null {
  const spot = runtime.get('module');
  const module = givenText(spot);
  if (kind !== 'wasm' || runtime.get('wasm') !== null) return module;
  if (module !== null && spot !== null) insidePath(spot, 'written');
  else if (spot === null || isEmptyScalar(spot)) {
    missing(runtime, 'module', {
      message: 'A runtime of kind wasm has no module',
      allowed: 'the path of its .wasm file here, or in wasm.module',
    });
  }
  return module;
}

function readWasm(
  spot: Spot | null,
): { definition: WasmDefinition; plan: BuildPlan | null; build: Spot | null } | null {
  const wasm = spot === null ? null : block(spot, 'wasm', KEYS.wasm);
  if (wasm === null) return null;
  const moduleSpot = wasm.get('module');
  if (moduleSpot === null || isEmptyScalar(moduleSpot)) {
    missing(wasm, 'module', { message: 'The wasm block has no module', allowed: 'the path of its .wasm file' });
  }
  const module = givenPath(moduleSpot, 'written') ?? '';
  const buildSpot = wasm.get('build');
  if (buildSpot !== null && isEmptyScalar(buildSpot)) warnNotGiven(buildSpot);
  const build = buildSpot === null || isEmpty(buildSpot) ? null : readBuild(buildSpot);
  return {
    definition: {
      module,
      runtimes: readRuntimes(wasm.get('runtimes')),
      entrypoint: givenText(wasm.get('entrypoint')),
      build: build?.definition ?? null,
    },
    plan: build?.plan ?? null,
    build: buildSpot,
  };
}

/** Python's falsy: the host takes an empty `wasm.build` for none. */
function isEmpty(spot: Spot): boolean {
  return isEmptyScalar(spot) || isEmptyList(spot) || (spot.value.type === 'map' && spot.value.entries.length === 0);
}

function lockfileSpot(build: Spot | null): Spot | null {
  if (build?.value.type !== 'map') return null;
  const entry = build.value.entries.find(({ key }) => key === 'lockfile');
  return entry === undefined ? null : { ...build, value: entry.value, path: { up: build.path, step: 'lockfile' } };
}

function readInterpreter(spot: Spot | null): InterpreterRequirement | null {
  const interpreter = spot === null ? null : block(spot, 'interpreter', KEYS.interpreter);
  if (interpreter === null) return null;
  const implementationSpot = interpreter.get('implementation');
  const implementation = givenText(implementationSpot);
  if (implementationSpot !== null && implementation === null && isEmptyScalar(implementationSpot)) {
    warnNotGiven(implementationSpot);
  }
  if (
    implementationSpot !== null &&
    implementation !== null &&
    !isOneOf(IMPLEMENTATIONS, implementation.toLowerCase())
  ) {
    refuse(implementationSpot, {
      message: 'This implementation of Python is not known',
      allowed: IMPLEMENTATIONS.join(', '),
    });
  }
  return {
    python: checked(interpreter.get('python'), (item, version) => {
      if (pythonSpecifier(version) !== null) return;
      refuse(item, {
        message: 'This is no version of Python',
        found: quoted(version),
        allowed: 'a version as "3.12", which means 3.12.*, or PEP 440 specifiers as ">=3.11,<3.14"',
      });
    }),
    implementation,
    platforms: readPlatforms(interpreter.get('platforms')),
    extras: givenTextMap(interpreter.get('extras')),
  };
}

function readPlatforms(spot: Spot | null): readonly string[] {
  const unknown: (readonly [Spot, string])[] = [];
  const platforms = checked(spot, (item, platform) => {
    if (!isPlatform(platform)) unknown.push([item, platform]);
  });
  // A build of nothing would be a success.
  const so = unknown.length === platforms.length ? ', so the plugin is built nowhere' : '';
  for (const [{ value, path, findings }, platform] of unknown) {
    const near = platform.length > 64 ? undefined : nearest(platform, PLATFORMS);
    findings.warn(value.at, path, {
      message: `The platform ${quoted(platform)} is not known and never matches${so}${near === undefined ? '' : `; did you mean ${quoted(near)}?`}`,
      found: quoted(platform),
      allowed: PLATFORMS.join(', '),
    });
  }
  return platforms;
}

function readRuntimes(spot: Spot | null): readonly string[] {
  return checked(spot, (item, requirement) => {
    if (runtimeRequirement(requirement) !== null) return;
    refuse(item, {
      message: 'This is no runtime',
      found: quoted(requirement),
      allowed: 'a name as "node", or a name with PEP 440 specifiers as "node>=20"',
    });
  });
}

function checked(spot: Spot | null, check: (item: Spot, value: string) => void): readonly string[] {
  return items(spot).flatMap((item) => {
    const value = text(item);
    if (value === null) return [];
    check(item, value);
    return value;
  });
}

function isOneOf(known: readonly string[], word: string): boolean {
  return known.includes(word);
}
