import { DEFAULT_POLICY, type Policy } from '../channel/policy.ts';
import { POLICY_FILE, readPolicy } from '../channel/policy-file.ts';
import { problemText, Refusal } from '../errors.ts';
import { readDefault } from '../ledger/default-branch.ts';
import type { World } from '../world/world.ts';
import { whereOf, type PlaceInputs } from './ledger.ts';

/**
 * What the channels ask of promotions: `.github/plugin-channels.yml` of the default branch, whatever is checked out here. Its
 * warnings are told.
 * @throws Refusal `manifest_invalid` with every problem at its line; what git throws when the branch cannot be read.
 */
export async function policyOf(inputs: PlaceInputs, world: World): Promise<Policy> {
  const { environment, signal, log } = world;
  const bytes = await fileOf(() => readDefault({ where: whereOf(inputs, world), environment, signal }, POLICY_FILE));
  if (bytes === undefined) return DEFAULT_POLICY;
  const { policy, problems } = readPolicy(textOf(bytes));
  for (const problem of problems) log.warning(problemText(problem), problem);
  return policy;
}

async function fileOf(reading: () => Promise<Buffer | undefined>): Promise<Buffer | undefined> {
  try {
    return await reading();
  } catch (error) {
    if (error instanceof Refusal && error.reason === 'ledger_corrupt') throw noFile('it is no file', error);
    throw error;
  }
}

function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw noFile('it is no UTF-8 text', error);
  }
}

function noFile(why: string, cause: unknown): Refusal {
  return new Refusal('manifest_invalid', `The policy '${POLICY_FILE}' of the default branch cannot be read: ${why}.`, {
    hint: 'Put a file of text there, or remove it: without one the policy of the README holds.',
    cause,
  });
}
