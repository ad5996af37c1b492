import { Refusal } from '../errors.ts';
import type { World } from '../world/world.ts';
import { BACKENDS, type Availability, type Backend, type BackendName, type Boot } from './backend.ts';
import { openContainers } from './container.ts';
import { openLocal } from './local.ts';
import { openVagrant } from './vagrant.ts';

/** A backend that was passed over, and a clause on why. */
export interface Skipped {
  readonly backend: BackendName;
  readonly why: string;
}

export interface Choice {
  readonly backend: Backend;
  readonly availability: Extract<Availability, { kind: 'available' }>;
  readonly skipped: readonly Skipped[];
}

/** Every backend, in the order in which they are tried (§9). */
export function openBackends(world: World): readonly Backend[] {
  return [openContainers('docker', world), openContainers('podman', world), openVagrant(world), openLocal(world)];
}

/**
 * The first backend that works here: the preferred one, then the others in order. After one that `failed` to start it must
 * be isolated: a plugin can make believe that an engine failed.
 * @throws Refusal `no_backend`, with why each was passed over.
 */
export async function chooseBackend(
  backends: readonly Backend[],
  boot: Boot,
  { prefer, requireIsolation }: { readonly prefer: BackendName | null; readonly requireIsolation: boolean },
  failed: readonly Skipped[] = [],
): Promise<Choice> {
  const skipped = [...failed];
  const left = backends.filter(({ name }) => !failed.some(({ backend }) => backend === name));
  const order = left.sort((one, other) => rank(one, prefer) - rank(other, prefer));
  for (const backend of order) {
    const availability = await backend.available(boot);
    if (availability.kind === 'absent') skipped.push({ backend: backend.name, why: availability.why });
    else if ((requireIsolation || failed.length > 0) && !availability.isolated)
      skipped.push({
        backend: backend.name,
        why: `${availability.note ?? 'it is not isolated'}, and isolation is required`,
      });
    else return { backend, availability, skipped };
  }
  const reasons = skipped.map(({ backend, why }) => `${backend}: ${why}`).join('; ');
  throw new Refusal('no_backend', `No sandbox works here: ${reasons}.`, {
    hint: 'Install docker, podman or bubblewrap, or start its service.',
  });
}

function rank({ name }: Backend, prefer: BackendName | null): number {
  return name === prefer ? -1 : BACKENDS.indexOf(name);
}
