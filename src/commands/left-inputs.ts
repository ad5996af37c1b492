import { filesOf, inputsOf, pathsOf } from '../build/inputs.ts';
import { openTree } from '../build/tree.ts';
import type { Inputs } from '../inputs.ts';
import type { PlannedVenv } from '../python/planned.ts';
import type { World } from '../world/world.ts';
import { gitAt, type Workspace } from './workspace.ts';

/** Warns of what steps have left among the inputs of what they built: its fingerprint is never the one that is looked for. */
export async function warnOfLeftInputs(
  built: readonly PlannedVenv[],
  { root, artifacts, manifestPlace }: Workspace,
  inputs: Inputs<'working-directory'>,
  world: World,
): Promise<void> {
  const stepped = built.filter(({ build }) => build !== null && build.steps.length > 0);
  if (stepped.length === 0) return;
  const tree = await openTree(root, gitAt(inputs, world), [artifacts]);
  const paths = pathsOf(tree.files, tree.links);
  for (const { plugin, inputs: before } of stepped) {
    const known = new Map(before.map(({ path, sha256 }) => [path, sha256]));
    for (const path of filesOf(inputsOf(plugin, paths, artifacts, root), tree.files)) {
      if (known.get(path) === (await tree.digest(path))) continue;
      world.log.warning(
        `A step of '${plugin.id}' has written '${path}', which is one of its inputs: it is built anew the next time. Have git ignore it, or name the inputs in build.inputs.`,
        { file: manifestPlace, line: plugin.line, column: plugin.column },
      );
      break;
    }
  }
}
