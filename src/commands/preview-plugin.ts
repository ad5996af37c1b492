import { randomBytes } from 'node:crypto';
import { hasVenv, moduleOf } from '../build/parts.ts';
import type { Release } from '../channel/release.ts';
import type { InputsOf } from '../commands.ts';
import { Refusal } from '../errors.ts';
import type { Plugin } from '../manifest/definition.ts';
import { isMeantFor, platformsOf } from '../manifest/platform.ts';
import type { Outcome } from '../outputs.ts';
import type { Backend } from '../preview/backend.ts';
import { chooseBackend, type Choice, type Skipped } from '../preview/backends.ts';
import { EngineFailure } from '../preview/boot.ts';
import { openLog } from '../preview/log.ts';
import { openScratch, type Scratch } from '../preview/scratch.ts';
import type { Wanted } from '../preview/wanted.ts';
import { previewReport } from '../report/preview.ts';
import { STATUSES, type PreviewReport } from '../report/preview-report.ts';
import { readEvent } from '../world/event.ts';
import { isFork } from '../world/fork.ts';
import { hostPlatform } from '../world/platform.ts';
import type { World } from '../world/world.ts';
import { buildWasm } from './build-wasm.ts';
import { composeBoot } from './preview-boot.ts';
import { checkOutRelease, checkRelease } from './preview-release.ts';
import { reportOf, storeReport } from './preview-report.ts';
import { runSandbox } from './preview-run.ts';
import { provision } from './provision.ts';
import { openWorkspace, type Workspace } from './workspace.ts';

type PreviewInputs = InputsOf<'preview'>;

/** What became of one plugin. */
export interface Previewed {
  readonly report: PreviewReport;
  /** The report as Markdown. */
  readonly markdown: string;
  /** As of a command on this plugin alone. */
  readonly outcome: Outcome;
  /** Why it was not booted at all: that ends a command on this plugin alone. */
  readonly refusal: Refusal | null;
}

interface Given {
  readonly inputs: PreviewInputs;
  readonly world: World;
  readonly backends: readonly Backend[];
  readonly stays: boolean;
  readonly wanted: readonly Wanted[];
}

/**
 * Builds one plugin where that is missing, boots it and probes it. What fails on the way is an outcome, too.
 * @throws Refusal of what is not about the plugin: no manifest, no such release, a run that was cancelled.
 */
export async function previewPlugin(id: string, given: Given): Promise<Previewed> {
  const { inputs, world, backends, stays, wanted } = given;
  const name = `coolbox-preview-${randomBytes(6).toString('hex')}`;
  const scratch = await openScratch(name);
  try {
    const found = await find(id, inputs, scratch, world);
    try {
      const { plugin, workspace } = await build(found, world);
      const composed = await composeBoot({ inputs, workspace, plugin, name, scratch });
      const requireIsolation = inputs['require-isolation'] ?? isFork(await readEvent(world.environment));
      const asked = { prefer: inputs.prefer ?? null, requireIsolation };
      return await inFirst(
        (failed) => chooseBackend(backends, composed.boot, asked, failed),
        (choice) => runSandbox({ inputs, world, plugin, composed, choice, scratch, stays, wanted }),
      );
    } catch (error) {
      if (!(error instanceof Refusal) || world.signal.aborted) throw error;
      return await unbooted(error, found, given);
    }
  } finally {
    await scratch.remove();
  }
}

/** Runs in what is chosen, and where that turns out not to start, in what is chosen then. */
async function inFirst<T>(
  choose: (failed: readonly Skipped[]) => Promise<Choice>,
  run: (choice: Choice) => Promise<T>,
  failed: readonly Skipped[] = [],
): Promise<T> {
  const choice = await choose(failed);
  try {
    return await run(choice);
  } catch (error) {
    if (!(error instanceof EngineFailure)) throw error;
    return inFirst(choose, run, [...failed, { backend: choice.backend.name, why: error.message }]);
  }
}

/** The report on what did not come to a sandbox. */
async function unbooted(refusal: Refusal, { plugin, workspace }: Found, { inputs, world }: Given): Promise<Previewed> {
  const status = STATUSES.find((one) => one === refusal.reason);
  if (status === undefined) throw refusal;
  const { profile, manifest } = workspace;
  const end = { reason: status, message: refusal.message, log: openLog(), booted: null, probes: [] };
  const of = {
    inputs,
    world,
    choice: null,
    plugin,
    profile: profile.name,
    manifest,
    version: plugin.definition.version,
  };
  const report = await reportOf(end, of);
  await storeReport(report, '', world);
  const outcome = { reason: refusal.reason, message: refusal.message, data: {}, outputs: {} };
  return { report, markdown: previewReport(report), outcome, refusal };
}

/** The plugins that are meant, of the working tree. @throws as `openWorkspace`. */
export async function choosePlugins(inputs: PreviewInputs, world: World): Promise<Workspace> {
  const workspace = await openWorkspace(inputs, world, { recalls: true });
  if (workspace.plugins.length > 0) return workspace;
  throw new Refusal('usage', `The profile '${workspace.profile.name}' has no plugins to preview.`);
}

interface Chosen {
  readonly workspace: Workspace;
  readonly plugin: Plugin;
}

async function choose(id: string, inputs: PreviewInputs, world: World): Promise<Chosen> {
  const workspace = await choosePlugins(inputs, world);
  const plugin = workspace.plugins.find((one) => one.id === id);
  if (plugin !== undefined) return { workspace, plugin };
  throw new Refusal('unknown_plugin', `The profile '${workspace.profile.name}' has no plugin '${id}'.`);
}

interface Found extends Chosen {
  /** With the working directory that it lies in. */
  readonly inputs: PreviewInputs;
  /** Null for that of the working tree. */
  readonly release: Release | null;
}

/** The plugin as the working tree, or the commit of its release, has it. */
async function find(id: string, given: PreviewInputs, scratch: Scratch, world: World): Promise<Found> {
  const inputs = { ...given, plugins: [id] };
  if (inputs.channel === undefined && inputs.version === undefined)
    return { ...(await choose(id, inputs, world)), inputs, release: null };
  const { release, directory } = await checkOutRelease(id, inputs, scratch.release, world);
  world.log.info(`The preview is of ${id} ${release.version} on ${release.channel}.`);
  const there = { ...inputs, 'working-directory': directory };
  return { ...(await choose(id, there, world)), inputs: there, release };
}

/** @throws Refusal `unsupported_platform` where the plugin is not meant for this machine. */
export function checkPlatform(plugin: Plugin): void {
  const here = hostPlatform(process.platform, process.arch);
  if (isMeantFor(plugin, here)) return;
  throw new Refusal(
    'unsupported_platform',
    `'${plugin.id}' is meant for ${platformsOf(plugin).join(', ')}, and this is ${here}.`,
    {
      hint: 'Preview it on such a machine. Where no plugin is named, those for other platforms are left out.',
    },
  );
}

/** The same with all that it needs built. */
async function build({ plugin, inputs, release }: Found, world: World): Promise<Chosen> {
  checkPlatform(plugin);
  await provide(plugin, inputs, world);
  const chosen = await choose(plugin.id, inputs, world);
  if (release !== null) await checkRelease(release, chosen.plugin, chosen.workspace, world);
  return chosen;
}

/** Sees to the venv, or the module, before the boot. @throws Refusal of what failed. */
async function provide(plugin: Plugin, inputs: PreviewInputs, world: World): Promise<void> {
  const given = { ...inputs, plugins: [plugin.id], jobs: undefined };
  const outcomes = [
    ...(hasVenv(plugin) ? [await provision({ ...given, 'on-unsupported': 'fail' }, world)] : []),
    ...(moduleOf(plugin) === null ? [] : [await buildWasm({ ...given, rebuild: false, base: undefined }, world)]),
  ];
  const failed = outcomes.find(({ reason }) => reason !== 'ok' && reason !== 'nothing_to_do');
  if (failed === undefined) return;
  const { problems = [], hint } = failed.data;
  const message = problems[0]?.message ?? failed.message;
  throw new Refusal(failed.reason, message, { problems, ...(hint === undefined ? {} : { hint }) });
}
