import { randomBytes } from 'node:crypto';
import { killMarked } from '../world/marked.ts';
import { guardRunnerFiles } from '../world/runner-files.ts';
import type { World } from '../world/world.ts';

export interface Guard {
  /** To be laid over the environment of every build step. */
  readonly mark: Readonly<Record<string, string>>;
  /** Ends what steps left running, and puts back what they wrote to the runner's files; warns of it. */
  end(): Promise<void>;
}

/** Keeps build steps from reaching beyond their end: to be made before the first, and ended after the last. */
export async function guardBuilds({ environment, log }: Pick<World, 'environment' | 'log'>): Promise<Guard> {
  const files = await guardRunnerFiles(environment);
  const token = randomBytes(16).toString('hex');
  return {
    mark: { COOLBOX_BUILD: token },
    async end() {
      const left = await killMarked(`COOLBOX_BUILD=${token}`);
      if (left > 0)
        log.warning(`A build step left ${left === 1 ? 'a process' : `${left} processes`} running, now ended.`);
      const tampered = await files.restore();
      if (tampered.length > 0)
        log.warning(`A build step wrote to ${tampered.join(', ')} of this action; what it wrote was taken out.`);
    },
  };
}
