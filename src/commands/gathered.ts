import type { Origins } from '../world/origin.ts';
import type { Made, Making } from './candidate.ts';

/** What is to be staged, wherever it was built. */
export interface Gathered extends Origins {
  readonly profile: string;
  readonly make: (making: Pick<Making, 'rollout' | 'metadata'>) => Promise<readonly Made[]>;
}
