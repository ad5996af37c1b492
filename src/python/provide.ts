import { makeGroups, type Round } from '../build/groups.ts';
import type { Lock } from '../build/lock.ts';
import type { Probes } from '../build/probes.ts';
import { clearAbandoned } from '../build/store.ts';
import type { Refusal } from '../errors.ts';
import { hostPlatform } from '../world/platform.ts';
import type { Building } from './build.ts';
import { findUv } from './installer.ts';
import { makeVenvs } from './make.ts';
import type { PlannedVenv } from './planned.ts';

/** What became of a plugin's venv. */
export interface Provided {
  readonly status: 'built' | 'restored' | 'stored' | 'unchanged' | 'failed' | 'planned';
  readonly lock?: Lock;
  readonly failure?: Refusal;
  readonly seconds: number;
}

export interface Providing
  extends Round, Pick<Building, 'root' | 'stepTimeoutMs' | 'environment' | 'read' | 'platform'> {
  readonly probes: Probes;
}

/** Makes the planned venvs that are not there yet: from the store, from the cache, or by building. Returns what became of each, by id. */
export async function provideVenvs(
  venvs: readonly PlannedVenv[],
  providing: Providing,
): Promise<Map<string, Provided>> {
  const provided = new Map<string, Provided>();
  for (const { plugin, proof } of venvs) {
    if (proof !== undefined) provided.set(plugin.id, { status: 'unchanged', lock: proof, seconds: 0 });
  }
  const missing = venvs.filter(({ proof }) => proof === undefined);
  const { world, artifacts, environment, platform } = providing;
  if (missing.length === 0) {
    await clearAbandoned(artifacts, world.now());
    return provided;
  }
  const uv = (await findUv(providing))?.path ?? null;
  await makeGroups(venvs, missing, providing, {
    platform: hostPlatform(platform, process.arch),
    worth: (group) => group.some(({ build, installer }) => installer !== null || (build?.steps.length ?? 0) > 0),
    async make(group, workshop) {
      const marked = { ...environment, ...workshop.mark };
      const making = { ...providing, ...workshop, environment: marked, uv, now: world.now };
      let isBuilt = false;
      for (const [id, made] of await makeVenvs(group, making)) {
        const result: Provided = 'failure' in made ? { status: 'failed', ...made } : { status: made.origin, ...made };
        isBuilt ||= result.status === 'built';
        provided.set(id, result);
        workshop.log.info(`${id}: ${result.status}`);
      }
      return isBuilt;
    },
  });
  return provided;
}
