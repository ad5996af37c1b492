import { changeSince } from '../build/change.ts';
import { filesOf, inputsOf, matcher, pathsOf } from '../build/inputs.ts';
import { moduleOf } from '../build/parts.ts';
import { spread } from '../build/shards.ts';
import type { InputsOf } from '../commands.ts';
import type { Plugin } from '../manifest/definition.ts';
import { isMeantFor } from '../manifest/platform.ts';
import type { Outcome } from '../outputs.ts';
import { planReport } from '../report/plan.ts';
import { eventCommits } from '../world/event.ts';
import { insideRoot, isThere } from '../world/files.ts';
import { hostPlatform } from '../world/platform.ts';
import type { World } from '../world/world.ts';
import { gitAt, openWorkspace, type Workspace } from './workspace.ts';

/** Lists plugins, their inputs, which of them a change touches, and the matrix of the changed ones. Changes nothing. */
export async function plan(inputs: InputsOf<'plan'>, world: World): Promise<Outcome> {
  const git = gitAt(inputs, world);
  // Git compares while the manifest is read, which may be refused first.
  const comparing = eventCommits(world.environment).then((event) => changeSince(git, inputs.base, event));
  comparing.catch(() => undefined);
  const workspace = await openWorkspace(inputs, world, { recalls: false, git });
  const { tree, artifacts, root } = workspace;
  const touched = await touchedBy(await comparing, workspace, world);
  const paths = pathsOf([...tree.files, ...(touched?.paths ?? [])], tree.links);
  const here = hostPlatform(process.platform, process.arch);
  // Of a submodule, or a repository within the repository, git names the folder alone: all that lies in it counts as changed.
  const holds = (path: string, files: readonly string[]): boolean => {
    const folder = path.replace(/\/$/u, '');
    return paths.isFolder(folder) && files.some((file) => file.startsWith(`${folder}/`));
  };

  const plugins = workspace.plugins.map((plugin) => {
    const named = inputsOf(plugin, paths, artifacts, root);
    const isInput = matcher(named);
    const files = filesOf(named, tree.files);
    const module = committedModule(plugin);
    const place = { file: workspace.manifestPlace, line: plugin.line, column: plugin.column };
    for (const path of plugin.lockfiles) {
      if (!isThere(insideRoot(root, path, `A lockfile of '${plugin.id}'`)))
        world.log.warning(
          `The lockfile '${path}' of '${plugin.id}' is not there. Commit it, or take it out of the manifest.`,
          place,
        );
    }
    if (files.length === 0 && module === null)
      world.log.warning(
        `The plugin '${plugin.id}' has no inputs: only a change of its entry in the manifest touches it. Name its files in build.inputs.`,
        place,
      );
    return {
      id: plugin.id,
      definition: plugin.definition,
      inputs: files,
      changed:
        touched === undefined ||
        touched.entries(plugin) ||
        (module !== null && touched.paths.has(module)) ||
        [...touched.paths].some((path) => isInput(path) || holds(path, files)),
      supported: isMeantFor(plugin, here),
    };
  });

  const changed = plugins.filter((plugin) => plugin.changed);
  const sized = changed
    .filter(({ supported }) => supported)
    .map(({ id, inputs: files }) => ({ id, size: files.reduce((sum, path) => sum + tree.size(path), 0) }));
  const matrix = { include: spread(sized, inputs.shards) };
  return {
    reason: 'ok',
    message: planSentence(plugins.length, changed.length, touched?.base, matrix.include.length),
    data: { profile: workspace.profile.name, base: touched?.base ?? null, plugins, matrix },
    outputs: {
      plugins: JSON.stringify(plugins.map(({ id }) => id)),
      changed: JSON.stringify(changed.map(({ id }) => id)),
      matrix: JSON.stringify(matrix),
    },
    report: planReport(workspace.profile.name, plugins, matrix.include),
  };
}

/** A module that nothing builds is what its release is made of, though it is no input. */
function committedModule(plugin: Plugin): string | null {
  const module = moduleOf(plugin);
  return module?.build == null ? (module?.path ?? null) : null;
}

function planSentence(plugins: number, changed: number, base: string | undefined, jobs: number): string {
  const since = base === undefined ? '' : ` since ${base.slice(0, 12)}`;
  return `${changed} of ${plugins} ${plugins === 1 ? 'plugin' : 'plugins'} changed${since}; ${jobs} ${jobs === 1 ? 'job' : 'jobs'}.`;
}

interface Touched {
  readonly base: string;
  readonly paths: ReadonlySet<string>;
  /** Whether the plugin's entry in the manifest is another than at the base. */
  entries(plugin: Plugin): boolean;
}

async function touchedBy(
  change: Awaited<ReturnType<typeof changeSince>>,
  workspace: Workspace,
  world: World,
): Promise<Touched | undefined> {
  if (change.base === undefined) {
    world.log.notice(`Every plugin counts as changed: ${change.why}.`);
    return undefined;
  }
  const { base, paths, isBeyond } = change;
  if (isBeyond)
    world.log.notice(
      'What the base of the pull request changed since it was left counts as changed here, too: the history that was checked out does not reach that far. With `fetch-depth: 0` it does.',
    );
  const before = paths.has(workspace.manifest) ? await entriesAt(workspace, base) : undefined;
  return {
    base,
    paths,
    entries: (plugin) => paths.has(workspace.manifest) && before?.get(plugin.id) !== entryText(plugin),
  };
}

/** The entries of the manifest as it was; none where it was not there or could not be read. */
async function entriesAt({ git, manifest, profile }: Workspace, base: string): Promise<Map<string, string>> {
  const text = await git?.fileAt(base, manifest);
  if (text === undefined) return new Map();
  const { readManifest } = await import('../manifest/read.ts');
  try {
    const before = readManifest(text, { file: manifest, profile: profile.name });
    return new Map(before.profile.plugins.map((plugin) => [plugin.id, entryText(plugin)]));
  } catch {
    return new Map();
  }
}

/** What counts as a plugin's entry: all that is read of it, wherever it stands in the file. */
function entryText({ definition, build, wasmBuild }: Plugin): string {
  return JSON.stringify([definition, build, wasmBuild]);
}
