import { changeSince } from '../build/change.ts';
import type { Plugin } from '../manifest/definition.ts';
import type { WasmPlugin } from '../report/build-wasm.ts';
import type { ModulePlanning, PlannedModule } from '../wasm/plan.ts';
import { eventCommits } from '../world/event.ts';
import type { World } from '../world/world.ts';
import type { Workspace } from './workspace.ts';

/**
 * The commit to compare modules with: the one that was asked for, else the base of the pull request; undefined elsewhere,
 * where the comparison would cost more than it says.
 * @throws Refusal `usage` when the one that was asked for is not there.
 */
export async function baseOf({ git }: Workspace, asked: string | undefined, world: World): Promise<string | undefined> {
  const event = await eventCommits(world.environment);
  if (asked === undefined && (event.head === undefined || event.base === undefined)) return undefined;
  return (await changeSince(git, asked, event)).base;
}

/** The rows with what their modules were at the base. A comparison that fails is a warning: the modules themselves are there. */
export async function compared(
  rows: readonly WasmPlugin[],
  modules: readonly PlannedModule[],
  base: string,
  options: Omit<ModulePlanning, 'tree'> & {
    readonly workspace: Workspace;
    readonly world: World;
    readonly folder: string;
    readonly cache: boolean;
  },
): Promise<readonly WasmPlugin[]> {
  const { workspace, world } = options;
  const { git } = workspace;
  const known = rows.filter(({ imports }) => imports !== undefined).map(({ id }) => id);
  if (git === undefined || known.length === 0) return rows;
  try {
    const { modulesBefore } = await import('../wasm/before.ts');
    const plugins = await pluginsAt(workspace, base);
    const before = await modulesBefore(known, modules, { ...options, git, base, plugins });
    return rows.map((row) => {
      const { id, size, imports } = row;
      if (size === undefined || imports === undefined) return row;
      const was = before.get(id) ?? null;
      return { ...row, before: was === null ? null : { base, ...(was === 'same' ? { size, imports } : was) } };
    });
  } catch (error) {
    world.signal.throwIfAborted();
    const why = error instanceof Error ? error.message : String(error);
    world.log.warning(`The modules could not be compared with those of ${base.slice(0, 12)}: ${why}`);
    return rows;
  }
}

async function pluginsAt({ git, manifest, profile }: Workspace, base: string): Promise<readonly Plugin[]> {
  const text = await git?.fileAt(base, manifest);
  if (text === undefined) return [];
  const { readManifest } = await import('../manifest/read.ts');
  return readManifest(text, { file: manifest, profile: profile.name }).profile.plugins;
}
