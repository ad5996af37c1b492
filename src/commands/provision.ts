import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { stepEnvironment } from '../build/environment.ts';
import { RECORD } from '../build/entry.ts';
import { hasVenv } from '../build/parts.ts';
import { openProbes } from '../build/probes.ts';
import { isUnfinished, STORE } from '../build/owner.ts';
import type { InputsOf } from '../commands.ts';
import { Refusal } from '../errors.ts';
import type { Plugin } from '../manifest/definition.ts';
import { isMeantFor, platformsOf } from '../manifest/platform.ts';
import type { Outcome } from '../outputs.ts';
import type { Reader } from '../python/interpreter.ts';
import { planVenvs } from '../python/plan.ts';
import type { PlannedVenv } from '../python/planned.ts';
import type { Provided } from '../python/provide.ts';
import { provisionReport, type ProvisionedPlugin } from '../report/provision.ts';
import { insideRoot, isThere, relativeTo } from '../world/files.ts';
import { hostPlatform } from '../world/platform.ts';
import type { World } from '../world/world.ts';
import { failuresOf, problemsOf, summaryOf } from './told.ts';
import { openWorkspace, type Workspace } from './workspace.ts';

/** Makes the venv of each plugin and writes its lock.json. A plugin that fails does not keep the others from being made. */
export async function provision(inputs: InputsOf<'provision'>, world: World): Promise<Outcome> {
  const workspace = await openWorkspace(inputs, world, { recalls: true });
  const { root, artifacts } = workspace;
  const { platform } = process;
  const environment = stepEnvironment({ outside: world.environment, passEnv: inputs['pass-env'], platform });
  const { plugins, skipped } = sortOut(workspace, inputs['on-unsupported'], world);

  const folder = insideRoot(root, artifacts, 'The input artifacts-dir');
  const store = insideRoot(root, `${artifacts}/${STORE}`, 'The store');
  const probes = openProbes(inputs['dry-run'] && !isThere(store) ? null : join(store, 'probes.json'));
  const { venvs, refused } = await planVenvs(plugins, {
    root,
    artifacts,
    manifest: workspace.manifestPlace,
    tree: workspace.tree,
    probes,
    read,
    environment,
    outside: world.environment,
    python: inputs.python,
    installer: inputs.installer,
    passEnv: inputs['pass-env'],
  });
  const isQuiet = venvs.every(({ proof }) => proof !== undefined) && !isUnfinished(store);
  const provided =
    inputs['dry-run'] || isQuiet
      ? new Map(venvs.map((venv) => [venv.plugin.id, known(venv, store)]))
      : await (
          await import('../python/provide.ts')
        ).provideVenvs(venvs, {
          world,
          root,
          artifacts: folder,
          probes,
          environment,
          platform,
          read,
          jobs: inputs.jobs ?? availableParallelism(),
          stepTimeoutMs: inputs['step-timeout'],
          cache: inputs.cache,
        });
  const built = venvs.filter(({ plugin }) => provided.get(plugin.id)?.status === 'built');
  if (built.length > 0) {
    const { warnOfLeftInputs } = await import('./left-inputs.ts');
    await warnOfLeftInputs(built, workspace, inputs, world);
  }
  if (!inputs['dry-run']) await Promise.all([probes.save(), workspace.keep()]);
  return outcomeOf(workspace, { chosen: plugins, venvs, refused, skipped, provided, dry: inputs['dry-run'] });
}

/** Loaded when something is started: a run that finds all as it was starts nothing but git. */
const read: Reader = async (command, limits) => (await import('../world/processes.ts')).read(command, limits);

/** What is known, or in a dry run would become, of a plugin; whether GitHub's cache has it is not asked. */
function known({ proof, fingerprint }: PlannedVenv, store: string): Provided {
  if (proof !== undefined) return { status: 'unchanged', lock: proof, seconds: 0 };
  return { status: isThere(join(store, fingerprint, RECORD)) ? 'stored' : 'planned', seconds: 0 };
}

/** Parts those that are for this platform and have a venv from the rest, each with the reason why. */
function sortOut({ plugins, manifestPlace }: Workspace, unsupported: 'skip' | 'fail', world: World) {
  const here = hostPlatform(process.platform, process.arch);
  const skipped = new Map<string, string>();
  const foreign = plugins.filter((plugin) => !isMeantFor(plugin, here));
  if (unsupported === 'fail' && foreign.length > 0) {
    const problems = foreign.map((plugin) => ({
      severity: 'error' as const,
      file: manifestPlace,
      line: plugin.line,
      column: plugin.column,
      path: plugin.id,
      message: `The plugin is not meant for ${here}.`,
      allowed: platformsOf(plugin).join(', '),
    }));
    const ids = foreign.map(({ id }) => `'${id}'`).join(', ');
    throw new Refusal('unsupported_platform', `Not meant for this platform (${here}): ${ids}.`, {
      problems,
      hint: 'Leave them out with the input `plugins`, or skip them with `on-unsupported: skip`.',
    });
  }
  for (const plugin of foreign) {
    const { id, line, column } = plugin;
    const platforms = platformsOf(plugin).join(', ');
    skipped.set(id, `for ${platforms}`);
    world.log.notice(`'${id}' is skipped: it is meant for ${platforms}, and this is ${here}.`, {
      file: manifestPlace,
      line,
      column,
    });
  }
  for (const plugin of plugins) {
    if (!skipped.has(plugin.id) && !hasVenv(plugin))
      skipped.set(plugin.id, 'of kind wasm, without an interpreter: needs no venv');
  }
  return { plugins: plugins.filter(({ id }) => !skipped.has(id)), skipped };
}

interface Happened {
  readonly chosen: readonly Plugin[];
  readonly venvs: readonly PlannedVenv[];
  readonly refused: ReadonlyMap<Plugin, Refusal>;
  readonly skipped: ReadonlyMap<string, string>;
  readonly provided: ReadonlyMap<string, Provided>;
  readonly dry: boolean;
}

function outcomeOf({ plugins, profile, root, manifestPlace }: Workspace, happened: Happened): Outcome {
  const rows = plugins.map((plugin) => rowOf(plugin, happened, root));
  const failures = failuresOf(
    happened.refused,
    happened.venvs.map(({ plugin }) => ({ plugin, failure: happened.provided.get(plugin.id)?.failure })),
  );
  // A bare venv takes milliseconds: making one is no miss of a cache.
  const built = rows.some(({ status, packages }) => status === 'built' && packages !== 0);
  const quiet = rows.every(({ status }) => status === 'unchanged' || status === 'skipped');
  const [failed] = failures.keys();
  return {
    reason: failed?.reason ?? (quiet ? 'nothing_to_do' : 'ok'),
    message: summaryOf(rows.map(({ status }) => status)),
    data: { ...problemsOf(failures, manifestPlace), profile: profile.name, plugins: rows },
    outputs: {
      plugins: JSON.stringify(happened.chosen.map(({ id }) => id)),
      'cache-hit': String(failures.size === 0 && !built),
    },
    report: provisionReport(profile.name, rows, happened.dry),
  };
}

function rowOf(plugin: Plugin, { venvs, refused, skipped, provided }: Happened, root: string): ProvisionedPlugin {
  const { id } = plugin;
  const none = { interpreter: null, packages: null, seconds: 0 };
  const refusal = refused.get(plugin);
  if (refusal !== undefined) return { id, status: 'failed', ...none, note: refusal.message };
  const venv = venvs.find((each) => each.plugin === plugin);
  const result = provided.get(id);
  if (venv === undefined || result === undefined)
    return { id, status: 'skipped', ...none, note: skipped.get(id) ?? null };
  const { implementation, version } = venv.interpreter;
  return {
    id,
    status: result.status,
    interpreter: `${implementation} ${version}`,
    packages: result.lock?.resolved.packages.length ?? null,
    seconds: result.seconds,
    note: result.failure?.message ?? venv.why,
    fingerprint: venv.fingerprint,
    ...(result.status === 'failed'
      ? {}
      : { venv: relativeTo(root, join(venv.folder, 'venv')), lock: relativeTo(root, join(venv.folder, 'lock.json')) }),
  };
}
