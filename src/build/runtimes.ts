import { realpath } from 'node:fs/promises';
import { basename, isAbsolute } from 'node:path';
import { satisfies } from '@renovatebot/pep440';
import * as v from 'valibot';
import { Refusal } from '../errors.ts';
import { runtimeRequirement } from '../manifest/specifiers.ts';
import { locate } from '../world/locate.ts';
import { variable } from '../world/variables.ts';
import type { Command, Read } from '../world/processes.ts';
import type { Probes } from './probes.ts';

/** A runtime that the host offers. */
export interface Runtime {
  readonly name: string;
  readonly version: string;
  /** Absolute, as found on PATH. */
  readonly executable: string;
}

export interface RuntimeWorld {
  /** What the runtimes see; its PATH is where they are looked for. */
  readonly environment: Readonly<Record<string, string>>;
  readonly platform: NodeJS.Platform;
  readonly probes: Probes;
  readonly read: (command: Command, limits: { readonly timeoutMs: number; readonly limit: number }) => Promise<Read>;
  /** Where they are started: absolute. */
  readonly directory: string;
}

/**
 * Looks for each required runtime (`node>=20`, `wasmtime`) on PATH and asks its version; in the order required, each name once.
 * Throws Refusal `missing_runtime` that names all that are missing or of another version.
 */
export async function probeRuntimes(requirements: readonly string[], world: RuntimeWorld): Promise<Runtime[]> {
  const wanted = [...new Set(requirements)].map((text) => ({ text, requirement: runtimeRequirement(text) }));
  const answers = await Promise.all(wanted.map((each) => look(each.text, each.requirement, world)));
  const failures = answers.filter((answer) => typeof answer === 'string');
  if (failures.length > 0) {
    throw new Refusal(
      'missing_runtime',
      `This machine lacks what the plugin needs:\n${failures.map((line) => `  ${line}`).join('\n')}`,
      {
        hint: 'Install them so that they are on PATH before this action runs (for node, for example, with actions/setup-node).',
      },
    );
  }
  const found = answers.filter((answer) => typeof answer === 'object');
  return found.filter(({ name }, index) => found.findIndex((other) => other.name === name) === index);
}

type Requirement = ReturnType<typeof runtimeRequirement>;

async function look(text: string, requirement: Requirement, world: RuntimeWorld): Promise<Runtime | string> {
  if (requirement === null) return `'${text}' is not understood; allowed are a name and versions, as in 'node>=20'`;
  const { name, specifier } = requirement;
  const located = locate(name, { cwd: world.directory, environment: { PATH: absolutePath(world) } }, world.platform);
  if (located.kind !== 'found') return `${text}: there is no '${name}' on PATH`;
  const executable = located.path;
  const version = await versionOf(name, executable, world);
  if (version === null) return `${text}: '${executable}' does not tell its version`;
  const fits = specifier === null || specifier === '' || satisfies(version, specifier, { prereleases: true });
  return fits ? { name, version, executable } : `${text}: '${executable}' is ${version}`;
}

/** PATH without its relative entries: they would lead into the working directory. */
function absolutePath({ environment, platform }: RuntimeWorld): string {
  const separator = platform === 'win32' ? ';' : ':';
  const folders = (variable(environment, 'PATH', platform) ?? '')
    .split(separator)
    .filter((folder) => isAbsolute(folder));
  // An empty PATH would be filled with the system's default.
  return folders.length > 0 ? folders.join(separator) : '/nonexistent';
}

async function versionOf(name: string, executable: string, world: RuntimeWorld): Promise<string | null> {
  const own = basename(await realpath(executable).catch(() => executable));
  return world.probes.ask({
    kind: `runtime ${name}`,
    path: executable,
    answer: v.nullable(v.pipe(v.string(), v.regex(/^\d+(?:\.\d+){0,3}$/))),
    probe: () => askVersion(name, executable, world),
    // A program of another name (rustup as cargo, volta's shim as node) chooses by the folder it is called in.
    lasting: (answer) => answer !== null && own.toLowerCase().includes(name.toLowerCase()),
  });
}

async function askVersion(name: string, executable: string, world: RuntimeWorld): Promise<string | null> {
  const words = name === 'go' ? ['version'] : name === 'java' || name === 'javac' ? ['-version'] : [];
  for (const word of new Set([...words, '--version', 'version', '-version'])) {
    const command = { argv: [executable, word] as const, cwd: world.directory, environment: world.environment };
    const ended = await world.read(command, { timeoutMs: 10_000, limit: 64 * 1024 }).catch(() => null);
    if (ended?.timedOut) return null;
    if (ended?.code !== 0) continue;
    const version = firstVersion(`${ended.stdout}\n${ended.stderr}`);
    if (version !== null) return version;
  }
  return null;
}

/** The first number with a dot, else the first number: `v20.1.0`, `go1.22.3`, `openjdk version "17.0.10"`, `GNU Make 4.4`. */
function firstVersion(output: string): string | null {
  return (/\d+(?:\.\d+){1,3}/.exec(output) ?? /\b\d+\b/.exec(output))?.[0] ?? null;
}
