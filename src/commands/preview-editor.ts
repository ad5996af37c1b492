import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openEngine } from '../preview/engine.ts';
import type { Scratch } from '../preview/scratch.ts';
import type { World } from '../world/world.ts';
import type { Composed } from './preview-boot.ts';

/** Opens VS Code on the working directory, with a launch configuration that attaches; where there is none, says so. */
export async function openEditor(
  { composed, scratch }: { readonly composed: Composed; readonly scratch: Scratch },
  world: World,
): Promise<void> {
  const code = openEngine('code', world);
  if (code === undefined) {
    world.log.warning('VS Code cannot be opened: `code` is not on PATH.');
    return;
  }
  const { session } = composed;
  const attach = {
    name: `Attach to ${session.plugin}`,
    type: 'debugpy',
    request: 'attach',
    connect: { host: '127.0.0.1', port: session.debugPort },
    justMyCode: false,
  };
  const workspace = { folders: [{ path: session.directory }], launch: { version: '0.2.0', configurations: [attach] } };
  const file = join(scratch.folder, `${session.plugin}.code-workspace`);
  await writeFile(file, JSON.stringify(workspace, null, 2));
  await code.ask([file]);
}
