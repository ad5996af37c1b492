import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { stepEnvironment } from '../build/environment.ts';
import { STORE } from '../build/owner.ts';
import type { InputsOf } from '../commands.ts';
import { Refusal } from '../errors.ts';
import type { Outcome } from '../outputs.ts';
import { modulesAside } from '../wasm/aside.ts';
import { planModules, type ModulePlan, type PlannedModule } from '../wasm/plan.ts';
import type { ProvidedModule } from '../wasm/provide.ts';
import { missingModule, stateOf, type Looking, type State } from '../wasm/state.ts';
import { insideRoot, isThere } from '../world/files.ts';
import type { World } from '../world/world.ts';
import { baseOf, compared } from './before.ts';
import { outcomeOf, rowsOf } from './wasm-outcome.ts';
import { openWorkspace, type Workspace } from './workspace.ts';

/** Sees to it that each plugin with a WASM module has it, whole and known. A plugin that fails does not keep the others from theirs. */
export async function buildWasm(inputs: InputsOf<'build-wasm'>, world: World): Promise<Outcome> {
  const workspace = await openWorkspace(inputs, world, { recalls: true });
  const { root, artifacts, profile, plugins, tree } = workspace;
  const dry = inputs['dry-run'];
  const { platform } = process;
  const environment = stepEnvironment({ outside: world.environment, passEnv: inputs['pass-env'], platform });
  const folder = insideRoot(root, artifacts, 'The input artifacts-dir');
  const store = insideRoot(root, `${artifacts}/${STORE}`, 'The store');
  const runtimes = runtimeProbe({ store, dry, environment, root });
  const base = dry ? undefined : await baseOf(workspace, inputs.base, world);
  const planning = { root, artifacts, passEnv: inputs['pass-env'], probe: runtimes.probe };
  const plan = await planModules(plugins, profile.plugins, { ...planning, tree });
  const looking = await lookingAt(workspace, plan.modules, store, inputs.rebuild);
  const { states, refused } = await look(plan, looking);

  const isQuiet = [...states.values()].every(({ kind }) => kind === 'whole') && modulesAside(store).length === 0;
  let provided = new Map([...states].flatMap(([planned, state]) => settled(planned, state, store, dry)));
  if (!dry && !isQuiet) {
    const { provideModules } = await import('../wasm/provide.ts');
    const made = await provideModules(plan.modules, states, {
      world,
      root,
      artifacts: folder,
      environment,
      platform,
      jobs: inputs.jobs ?? availableParallelism(),
      stepTimeoutMs: inputs['step-timeout'],
      cache: inputs.cache,
      looking,
    });
    provided = new Map([...provided, ...made]);
  }
  if (!dry) await Promise.all([runtimes.save(), workspace.keep()]);
  const happened = { plan, refused, provided, dry };
  const rows = rowsOf(workspace, happened);
  if (base === undefined) return outcomeOf(workspace, rows, happened);
  const options = { ...planning, workspace, world, folder, cache: inputs.cache };
  return outcomeOf(workspace, await compared(rows, plan.modules, base, options), happened);
}

/** Asks runtimes for their versions; the machinery for that is loaded only where there is one. */
function runtimeProbe({
  store,
  dry,
  environment,
  root,
}: {
  readonly store: string;
  readonly dry: boolean;
  readonly environment: Readonly<Record<string, string>>;
  readonly root: string;
}) {
  const open = async () => {
    const [{ openProbes }, { probeRuntimes }, { read }] = await Promise.all([
      import('../build/probes.ts'),
      import('../build/runtimes.ts'),
      import('../world/processes.ts'),
    ]);
    const probes = openProbes(dry && !isThere(store) ? null : join(store, 'probes.json'));
    const ask = (wanted: readonly string[]) =>
      probeRuntimes(wanted, { environment, platform: process.platform, probes, read, directory: root });
    return { probes, ask };
  };
  let opened: ReturnType<typeof open> | undefined;
  return {
    probe: async (wanted: readonly string[]) => {
      if (wanted.length === 0) return [];
      opened ??= open();
      return (await opened).ask(wanted);
    },
    save: async (): Promise<void> => (await opened)?.probes.save(),
  };
}

async function lookingAt(
  { root, tree, git }: Workspace,
  modules: readonly PlannedModule[],
  store: string,
  rebuild: boolean,
): Promise<Looking> {
  // What git does not even list it does not track.
  const listed = new Set(tree.files);
  const named = [...new Set(modules.map(({ module }) => module.path))].filter((path) => listed.has(path));
  const tracked = git === undefined || named.length === 0 ? new Set<string>() : await git.tracked(named);
  return {
    root,
    store,
    digest: (path) => tree.digest(path),
    tracked,
    isCommitted: (place) => tree.isCommitted(place),
    rebuild,
  };
}

async function look({ modules, refused }: ModulePlan, looking: Looking) {
  const states = new Map<PlannedModule, State>();
  const all = new Map(refused);
  for (const planned of modules) {
    try {
      states.set(planned, await stateOf(planned, looking));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      all.set(planned.plugin, error);
    }
  }
  return { states, refused: all };
}

/** What is known without doing anything; in a dry run also what would become of a module, without asking GitHub's cache. */
function settled(planned: PlannedModule, state: State, store: string, dry: boolean): [string, ProvidedModule][] {
  const tell = (provided: Omit<ProvidedModule, 'seconds'>): [string, ProvidedModule][] => [
    [planned.plugin.id, { ...provided, seconds: 0 }],
  ];
  switch (state.kind) {
    case 'whole':
      return tell({ status: 'unchanged', lock: state.lock });
    case 'present':
      return dry ? tell({ status: state.origin === 'built' ? 'unchanged' : 'committed' }) : [];
    case 'make':
      return dry ? tell({ status: isThere(join(store, planned.fingerprint)) ? 'stored' : 'planned' }) : [];
    case 'missing':
      return dry ? tell({ status: 'failed', failure: missingModule(planned) }) : [];
  }
}
