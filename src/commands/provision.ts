import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { stepEnvironment } from '../build/environment.ts';
import type { Lock } from '../build/lock.ts';
import { openProbes } from '../build/probes.ts';
import type { InputsOf } from '../commands.ts';
import { Refusal, type Reason } from '../errors.ts';
import type { Plugin } from '../manifest/definition.ts';
import { platformMatches } from '../manifest/platform.ts';
import type { Outcome } from '../outputs.ts';
import { planVenvs } from '../python/plan.ts';
import { hasVenv, type PlannedVenv } from '../python/planned.ts';
import { provideVenvs, type Provided } from '../python/provide.ts';
import { provisionReport } from '../report/provision.ts';
import { insideRoot, isThere } from '../world/files.ts';
import { hostPlatform } from '../world/platform.ts';
import { read } from '../world/processes.ts';
import type { World } from '../world/world.ts';
import { openWorkspace, type Workspace } from './workspace.ts';

/** Makes the venv of each plugin and writes its lock.json. A plugin that fails does not keep the others from being made. */
export async function provision(inputs: InputsOf<'provision'>, world: World): Promise<Outcome> {
  const workspace = await openWorkspace(inputs, world);
  const { root, artifacts } = workspace;
  const { platform } = process;
  const environment = stepEnvironment({ outside: world.environment, passEnv: inputs['pass-env'], platform });
  const { plugins, skipped } = sortOut(workspace, inputs['on-unsupported'], world);

  const folder = insideRoot(root, artifacts, 'The input artifacts-dir');
  const store = insideRoot(root, `${artifacts}/.store`, 'The store');
  const probes = openProbes(inputs['dry-run'] && !isThere(store) ? null : join(store, 'probes.json'));
  const venvs = await planVenvs(plugins, {
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
  const provided = inputs['dry-run']
    ? new Map(venvs.map(({ plugin, proof }) => [plugin.id, dryResult(proof)]))
    : await provideVenvs(venvs, {
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
  if (!inputs['dry-run']) await Promise.all([probes.save(), workspace.keep()]);
  return outcomeOf(workspace, plugins, venvs, skipped, provided, world);
}

function dryResult(proof: Lock | undefined): Provided {
  return proof === undefined ? { status: 'planned', seconds: 0 } : { status: 'unchanged', lock: proof, seconds: 0 };
}

/** Parts those that are for this platform and have a venv from the rest, each with the reason why. */
function sortOut({ plugins, manifestPlace }: Workspace, unsupported: 'skip' | 'fail', world: World) {
  const here = hostPlatform(process.platform, process.arch);
  const skipped = new Map<string, string>();
  const isForHere = ({ definition }: Plugin): boolean =>
    platformMatches(definition.runtime.interpreter?.platforms ?? [], here);
  const foreign = plugins.filter((plugin) => !isForHere(plugin));
  if (unsupported === 'fail' && foreign.length > 0) {
    const problems = foreign.map(({ id, line, column, definition }) => ({
      severity: 'error' as const,
      file: manifestPlace,
      line,
      column,
      path: id,
      message: `The plugin is not meant for ${here}.`,
      allowed: (definition.runtime.interpreter?.platforms ?? []).join(', '),
    }));
    const ids = foreign.map(({ id }) => `'${id}'`).join(', ');
    throw new Refusal('unsupported_platform', `Not meant for this platform (${here}): ${ids}.`, {
      problems,
      hint: 'Leave them out with the input `plugins`, or skip them with `on-unsupported: skip`.',
    });
  }
  for (const { id, definition, line, column } of foreign) {
    const platforms = (definition.runtime.interpreter?.platforms ?? []).join(', ');
    skipped.set(id, `for ${platforms}`);
    world.log.notice(`'${id}' is skipped: it is meant for ${platforms}, and this is ${here}.`, {
      file: manifestPlace,
      line,
      column,
    });
  }
  for (const plugin of plugins) {
    if (!skipped.has(plugin.id) && !hasVenv(plugin)) skipped.set(plugin.id, 'of kind wasm, without an interpreter: needs no venv');
  }
  return { plugins: plugins.filter(({ id }) => !skipped.has(id)), skipped };
}

function outcomeOf(
  { plugins, profile, root, manifestPlace }: Workspace,
  chosen: readonly Plugin[],
  venvs: readonly PlannedVenv[],
  skipped: ReadonlyMap<string, string>,
  provided: ReadonlyMap<string, Provided>,
  world: World,
): Outcome {
  const planned = new Map(venvs.map((venv) => [venv.plugin.id, venv]));
  const rows = plugins.map(({ id }) => {
    const venv = planned.get(id);
    const result = provided.get(id);
    if (venv === undefined || result === undefined) {
      return {
        id,
        status: 'skipped' as const,
        interpreter: null,
        packages: null,
        seconds: 0,
        note: skipped.get(id) ?? null,
      };
    }
    const { implementation, version } = venv.interpreter;
    return {
      id,
      status: result.status,
      interpreter: `${implementation} ${version}`,
      packages: result.lock?.resolved.packages.length ?? null,
      seconds: result.seconds,
      note: result.failure?.message ?? null,
      fingerprint: venv.fingerprint,
      venv: relativeTo(root, join(venv.folder, 'venv')),
      lock: relativeTo(root, join(venv.folder, 'lock.json')),
    };
  });
  const failures = new Map<Refusal, Plugin>();
  for (const { plugin } of venvs) {
    const failure = provided.get(plugin.id)?.failure;
    // Plugins that share a build share its failure: said once, at the first.
    if (failure !== undefined && !failures.has(failure)) failures.set(failure, plugin);
  }
  for (const [{ message, hint }, { line, column }] of failures) {
    world.log.error(message, { file: manifestPlace, line, column });
    if (hint !== undefined) world.log.info(hint);
  }
  const built = rows.some(({ status }) => status === 'built');
  const quiet = rows.every(({ status }) => status === 'unchanged' || status === 'skipped');
  const [failed] = failures.keys();
  const reason: Reason = failed?.reason ?? (quiet ? 'nothing_to_do' : 'ok');
  return {
    reason,
    message: summaryOf(rows.map(({ status }) => status)),
    data: { profile: profile.name, plugins: rows },
    outputs: {
      plugins: JSON.stringify(chosen.map(({ id }) => id)),
      'cache-hit': String(failures.size === 0 && !built),
    },
    report: provisionReport(profile.name, rows),
  };
}

/** `3 plugins: 1 built, 2 up to date.` */
function summaryOf(statuses: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const status of statuses) counts.set(status, (counts.get(status) ?? 0) + 1);
  const parts = [...counts].map(([status, count]) => `${count} ${status}`);
  return `${statuses.length} ${statuses.length === 1 ? 'plugin' : 'plugins'}: ${parts.length === 0 ? 'nothing to do' : parts.join(', ')}.`;
}

function relativeTo(root: string, path: string): string {
  return path.slice(root.length + 1).replaceAll('\\', '/');
}
